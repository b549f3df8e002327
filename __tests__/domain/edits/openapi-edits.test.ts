import { describe, expect, test } from '@jest/globals'
import { readYaml } from '../../../src/adapters/readers/yaml.ts'
import { openapiEdits } from '../../../src/domain/edits/openapi-edits.ts'

const API = `
openapi: 3.0.3
info: { title: Shop, version: 1.0.0 }
paths:
  /carts/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
    get:
      parameters:
        - { name: currency, in: query, schema: { type: string, enum: [EUR, USD] } }
      responses:
        '200':
          description: A cart
          content:
            application/json: { schema: { $ref: '#/components/schemas/Cart' } }
        '404': { description: None }
    put:
      requestBody:
        content:
          application/json:
            schema:
              allOf:
                - $ref: '#/components/schemas/NewCart'
      responses:
        '204': { description: Done }
  /health:
    get:
      responses: { '200': { description: Fine } }
components:
  schemas:
    NewCart:
      type: object
      required: [items]
      properties:
        items: { type: array, maxItems: 100, items: { type: string } }
        note: { type: string, maxLength: 200 }
        count: { type: integer }
    Cart:
      type: object
      required: [id, total]
      properties:
        id: { type: string }
        total: { type: number }
        state: { type: string, enum: [open, paid] }
        parent: { $ref: '#/components/schemas/Cart' }
`

function edits(before: string | null, after: string | null): string[] {
  const read = (text: string | null) => (text === null ? null : readYaml(text))
  return openapiEdits(read(before), read(after)).map(({ what }) => what)
}

const changed = (from: string, to: string) => edits(API, API.replace(from, to))

const TELLING = [
  [
    "  /health:\n    get:\n      responses: { '200': { description: Fine } }\n",
    '',
    '/health is gone',
  ],
  ['    put:', '    patch:', 'PUT /carts/{id} is gone'],
  [
    '{ name: currency, in: query,',
    '{ name: currency, in: query, required: true,',
    'GET /carts/{id} now asks for the query parameter currency',
  ],
  ['name: currency', 'name: coin', 'GET /carts/{id} no longer takes the query parameter currency'],
  ['[EUR, USD]', '[EUR]', 'GET /carts/{id}, query parameter currency no longer takes "USD"'],
  [
    '      requestBody:\n',
    '      requestBody:\n        required: true\n',
    'PUT /carts/{id} now asks for a body',
  ],
  [
    "'204': { description: Done }",
    "'202': { description: Later }",
    'PUT /carts/{id} no longer answers 204',
  ],
  [
    'application/json: { schema',
    'application/xml: { schema',
    'GET /carts/{id} no longer answers 200 as application/json',
  ],
  ['required: [items]', 'required: [items, note]', 'PUT /carts/{id}, body.note is asked for now'],
  ['maxLength: 200', 'maxLength: 100', 'PUT /carts/{id}, body.note: maxLength is 100 now'],
  [
    'maxItems: 100, ',
    'maxItems: 100, minItems: 1, ',
    'PUT /carts/{id}, body.items: minItems is 1 now',
  ],
  [
    'items: { type: string }',
    'items: { type: integer }',
    'PUT /carts/{id}, body.items[] was string and is integer',
  ],
  [
    '        note: { type: string, maxLength: 200 }\n',
    '',
    'PUT /carts/{id}, body.note is no longer taken',
  ],
  [
    'total: { type: number }',
    'total: { type: string }',
    'GET /carts/{id}, answer 200.total was number and is string',
  ],
  [
    'total: { type: number }',
    'total: { type: number, nullable: true }',
    'GET /carts/{id}, answer 200.total was number and is number or null',
  ],
  ['[open, paid]', '[open, paid, lost]', 'GET /carts/{id}, answer 200.state may now be "lost"'],
  [
    'required: [id, total]',
    'required: [id]',
    'GET /carts/{id}, answer 200.total may now be left out',
  ],
  [
    '    get:\n      parameters',
    '    get:\n      security: [{ token: [] }]\n      parameters',
    'GET /carts/{id} now asks who calls',
  ],
] as const

const SILENT = [
  ['[EUR, USD]', '[EUR, USD, CHF]'],
  ['[open, paid]', '[open]'],
  ['total: { type: number }', 'total: { type: integer }'],
  ['count: { type: integer }', 'count: { type: number }'],
  ['maxLength: 200', 'maxLength: 300'],
  ['required: [items]', 'required: []'],
  ['        id: { type: string }', '        id: { type: string }\n        new: { type: string }'],
  ['/carts/{id}', '/carts/{cart}'],
  ['title: Shop', 'title: Store'],
  [
    "    get:\n      responses: { '200'",
    "    get:\n      deprecated: true\n      responses: { '200'",
  ],
] as const

describe('OpenAPI', () => {
  test.each(TELLING)('%j becomes %j', (from, to, expected) => {
    expect(changed(from, to)).toEqual([expected])
  })

  test.each(SILENT)('%j becomes %j without a word', (from, to) => {
    expect(changed(from, to)).toEqual([])
  })

  test('a property that is gone is told once, however often its schema is used', () => {
    expect(changed('        total: { type: number }\n', '')).toEqual([
      'GET /carts/{id}, answer 200.total is gone',
    ])
  })

  test('a description that is gone is told; a new one and other files are silent', () => {
    expect(edits(API, null)).toEqual(['the description of the API was taken out'])
    expect(edits(null, API)).toEqual([])
    expect(edits('a: 1', 'b: 1')).toEqual([])
  })

  test('Swagger 2 keeps bodies among the parameters', () => {
    const swagger = (required: string) =>
      `{ swagger: '2.0', paths: { /a: { post: { parameters: [{ in: body, name: b, schema: { type: object, properties: { x: { type: string } }, required: ${required} } }] } } } }`
    expect(edits(swagger('[]'), swagger('[x]'))).toEqual(['POST /a, body.x is asked for now'])
  })

  test.each([
    '{ openapi: 3, paths: { /a: 7, /b: { get: { parameters: 3, responses: [] } } } }',
    '{ openapi: 3, paths: { /a: { get: { responses: { 200: { $ref: "#/paths/~1a/get/responses/200" } } } } } }',
    '{ openapi: 3, paths: { /a: { get: { responses: { 200: { schema: { allOf: [{ $ref: "#/x" }] } } } } } }, x: { allOf: [{ $ref: "#/x" }] } }',
  ])('of the shape %s is no crash', (text) => {
    expect(edits(text, text)).toEqual([])
  })
})
