import { expect, test } from '@jest/globals'
import { graphqlEdits } from '../../../src/adapters/readers/graphql.ts'

const SCHEMA = `
type Query { cart(id: ID!, currency: Currency = EUR): Cart }
type Cart { id: ID! total: Float items: [Item!]! }
extend type Mutation { pay(cart: ID!): Cart }
enum Currency { EUR USD }
input NewCart { items: [ID!]! }
`

const edits = (before: string | null, after: string | null) =>
  graphqlEdits(before, after).map(({ rule, what }) => `${rule}: ${what}`)
const changed = (from: string, to: string) => edits(SCHEMA, SCHEMA.replace(from, to))

test.each([
  [' total: Float', '', 'field-removed: Cart.total was removed.'],
  ['total: Float', 'total: Int', 'field-changed-kind: Cart.total changed type from Float to Int.'],
  [
    'currency: Currency',
    'limit: Int!, currency: Currency',
    'required-arg-added: A required arg limit on Query.cart was added.',
  ],
  ['EUR USD', 'EUR', 'value-removed-from-enum: USD was removed from enum type Currency.'],
  ['EUR USD', 'EUR USD CHF', 'value-added-to-enum: CHF was added to enum type Currency.'],
  [
    '{ items: [ID!]! }',
    '{ items: [ID!]! note: String! }',
    'required-input-field-added: A required field note on input type NewCart was added.',
  ],
  ['pay(cart: ID!): Cart', 'ping: Int', 'field-removed: Mutation.pay was removed.'],
])('%j becomes %j', (from, to, expected) => {
  expect(changed(from, to)).toEqual([expected])
})

test.each([
  ['total: Float', 'total: Float tax: Float'],
  ['items: [Item!]!', 'items: [Item!]! @deprecated'],
  ['type Query', '"""Words""" type Query'],
])('%j becomes %j without a word', (from, to) => {
  expect(changed(from, to)).toEqual([])
})

test('types that are in another file now, or were, are not told as changed', () => {
  const own = 'type Query { cart: Cart } type Cart { id: ID }'
  expect(edits(own, 'type Query { cart: Cart }')).toEqual([])
  expect(edits('type Query { cart: Cart }', own)).toEqual([])
})

test('a schema that is gone is told; a new one, and the queries of a client, are silent', () => {
  expect(edits(SCHEMA, null)).toEqual(['api-removed: the schema was taken out'])
  expect(edits(null, SCHEMA)).toEqual([])
  expect(edits('query { a }', 'query { b }')).toEqual([])
})

test.each(['type {', '{'.repeat(100_000), '\u0000', 'type A { a: B } type A { a: C } }'])(
  'text %# that is no GraphQL is refused',
  (text) => {
    expect(() => graphqlEdits(text, text)).toThrow(/./)
  },
)
