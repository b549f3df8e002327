import { describe, expect, test } from '@jest/globals'
import { readDotenv, readProperties } from '../../../src/adapters/readers/settings.ts'
import { readYaml } from '../../../src/adapters/readers/yaml.ts'
import { configurationEdits } from '../../../src/domain/edits/configuration-edits.ts'

function edits(before: string | null, after: string | null, areValuesShown = true): string[] {
  const read = (text: string | null) =>
    text === null ? null : { values: readYaml(text), areValuesShown }
  return configurationEdits(read(before), read(after)).map(({ rule, what }) => `${rule}: ${what}`)
}

describe('settings', () => {
  test.each([
    ['{ db: { pool: 5 } }', '{ db: { pool: 10 } }', 'setting-changed: db.pool goes from 5 to 10'],
    ['{ log: info }', '{ log: debug }', 'setting-changed: log goes from "info" to "debug"'],
    ['{ a: 1, b: 2 }', '{ a: 1 }', 'setting-removed: b is gone'],
    ['{ a: 1 }', '{ a: 1, b: eu }', 'setting-added: b is new: "eu"'],
    [
      '{ flags: { cart: false } }',
      '{ flags: { cart: true } }',
      'switched-on: flags.cart is on now',
    ],
    [
      '{ flags: { cart: true } }',
      '{ flags: { cart: false } }',
      'switched-off: flags.cart is off now',
    ],
    ['{ list: [1] }', '{ list: [1, 2] }', 'setting-changed: list goes from [1] to [1,2]'],
  ])('%s becomes %s', (before, after, expected) => {
    expect(edits(before, after)).toEqual([expected])
  })

  test.each([
    ['{ api_key: one }', '{ api_key: two }'],
    ['{ pin_password: 1 }', '{ pin_password: 2 }'],
    ['{ url: "postgres://u:hunter2@db/x" }', '{ url: "postgres://u:hunter3@db/x" }'],
    ['{ x: Zk3Qw8RtY1pLm5Nv7Bc2 }', '{ x: Zk3Qw8RtY1pLm5Nv7Bc3 }'],
    ['{ users: [{ password: a1 }] }', '{ users: [{ password: b1 }] }'],
  ])('%s becomes %s without showing a value', (before, after) => {
    const [told = ''] = edits(before, after)
    expect(told).toMatch(/^setting-changed: \w+ changed$/)
  })

  test('of environment files are never shown', () => {
    expect(edits('{ LEVEL: info }', '{ LEVEL: debug, NEW: x }', false)).toEqual([
      'setting-changed: LEVEL changed',
      'setting-added: NEW is new',
    ])
  })

  test('are silent when only their order changed, and in a new file', () => {
    expect(edits('{ a: 1, b: { c: 2, d: 3 } }', '{ b: { d: 3, c: 2 }, a: 1 }')).toEqual([])
    expect(edits(null, '{ a: 1 }')).toEqual([])
    expect(edits('{ a: 1 }', null)).toEqual(['setting-removed: a is gone'])
  })
})

describe('environment files', () => {
  test('are read with quotes, comments and lines that go on', () => {
    const text = 'A=1\n# no\nexport B="two\nlines" # x\nC=\'#\' \nD=x # comment\nE=\n'
    expect({ ...(readDotenv(text) as object) }).toEqual({
      A: '1',
      B: 'two\nlines',
      C: '#',
      D: 'x',
      E: '',
    })
  })

  test.each(['no equals sign', 'A="never', '\u0000\u0001'])('%j is refused', (text) => {
    expect(() => readDotenv(text)).toThrow(SyntaxError)
  })
})

describe('properties', () => {
  test('are read with sections, comments and lines that go on', () => {
    const text = '; no\na = 1\nb: two \\\n  lines\n[db]\nurl=x=y\n! no\n'
    expect({ ...(readProperties(text) as object) }).toEqual({
      a: '1',
      b: 'two lines',
      'db.url': 'x=y',
    })
  })

  test.each(['nothing', '= value'])('%j is refused', (text) => {
    expect(() => readProperties(text)).toThrow(SyntaxError)
  })
})
