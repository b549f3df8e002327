import { describe, expect, test } from '@jest/globals'
import { CONFIG_CHARS_MAX, readYaml } from '../../src/config/yaml-tree.ts'
import { ConfigError } from '../../src/domain/errors.ts'

function refusal(text: string): ConfigError {
  try {
    readYaml(text, 'f.yml')
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('the text was accepted')
}

describe('text that is no configuration', () => {
  const bomb = ['a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]']
  for (const [i, key] of [...'bcdefghi'].entries()) {
    bomb.push(`${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]`)
  }
  const refused: { readonly [what: string]: readonly [text: string, expected: string] } = {
    'is empty': [' \n', 'f.yml: The file is empty.'],
    'is too large': [
      'x'.repeat(CONFIG_CHARS_MAX + 1),
      `f.yml: The file has ${CONFIG_CHARS_MAX + 1}`,
    ],
    'has an open bracket': ['a:\n  b: [1', 'f.yml:2: '],
    'has a key twice': [
      'a: 1\nb: 2\na: 3',
      'f.yml:3: Map keys must be unique. Keep one of the two.',
    ],
    'is indented with a tab': ['a:\n\tb: 1', 'f.yml:2: Tabs are not allowed'],
    'is two documents': ['a: 1\n---\nb: 2', 'f.yml:2: Source contains multiple documents'],
    'has a tag': ['a: !!js/function "x"', 'f.yml:1: Unresolved tag'],
    'has an alias of nothing': ['a: 1\nb: *c', 'f.yml:2: Nothing is called "&c".'],
    'has a key for JavaScript': ['a:\n  __proto__: 1', 'f.yml:2: "__proto__" can\'t be a key.'],
    'has a list as a key': ['? [1]\n: 2', 'f.yml:1: '],
    'is an alias bomb': [bomb.join('\n'), 'f.yml: Aliases expand too often.'],
    'is nested without end': ['['.repeat(100_000), 'f.yml: The file is nested too deeply.'],
    'is nested in maps without end': [
      '{a: '.repeat(60_000),
      'f.yml: The file is nested too deeply.',
    ],
    'has endless keys of keys': ['? '.repeat(60_000), 'f.yml: The file is nested too deeply.'],
    'is listed without end': [
      `a:\n${'- '.repeat(50_000)}x`,
      'f.yml: The file is nested too deeply.',
    ],
  }
  for (const [what, [text, expected]] of Object.entries(refused)) {
    test(what, () => {
      const { message, problems } = refusal(text)
      expect(message.slice(0, 2000)).toContain(expected)
      expect(problems.length).toBeLessThanOrEqual(10)
    })
  }
})

describe('lines', () => {
  const { value, lineOf } = readYaml(
    'a:\n  b:\n    - 1\n    - c: 2\nshared: &s\n  d: 3\nuse: *s\n',
    'f.yml',
  )
  test.each([
    [[], 1],
    [['a'], 1],
    [['a', 'b', 1], 4],
    [['a', 'b', 1, 'c'], 4],
    [['a', 'b', 1, 'missing', 'deeper'], 4],
    [['a', 'nothing'], 1],
    [['use'], 7],
    [['use', 'd'], 6],
  ])('%j is on line %i', (path, line) => {
    expect(lineOf(path)).toBe(line)
  })

  test('values are plain', () => {
    expect(value).toEqual({ a: { b: [1, { c: 2 }] }, shared: { d: 3 }, use: { d: 3 } })
  })
})
