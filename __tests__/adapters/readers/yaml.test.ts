import { describe, expect, test } from '@jest/globals'
import { readYaml, readYamlDocuments } from '../../../src/adapters/readers/yaml.ts'

describe('YAML', () => {
  test('comes as plain values, one for each document that holds something', () => {
    expect(readYamlDocuments('---\na: [1, yes]\n---\n# nothing\n---\nb: null\n')).toEqual([
      { a: [1, 'yes'] },
      { b: null },
    ])
    expect(readYaml('')).toBeNull()
  })

  test.each([
    ['keys that are there twice', 'a: 1\na: 2'],
    ['broken text', 'a: [1'],
    ['two documents where one is asked for', 'a: 1\n---\nb: 2'],
    ['a bomb', bomb()],
  ])('%s is refused', (_, text) => {
    expect(() => readYaml(text)).toThrow(SyntaxError)
  })

  test('anchors in ordinary numbers are resolved', () => {
    expect(readYaml('x: &x {a: 1}\ny: *x\nz: *x')).toEqual({
      x: { a: 1 },
      y: { a: 1 },
      z: { a: 1 },
    })
  })

  test('"__proto__" is a key', () => {
    readYaml('__proto__: {polluted: true}')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

/** Nine lists of nine aliases each: 3 × 10^9 values. */
function bomb(): string {
  const names = 'abcdefghi'.split('')
  const lines = names.map((name, index) => {
    const inner = index === 0 ? '"lol"' : `*${names[index - 1]}`
    return `${name}: &${name} [${Array(9).fill(inner).join(', ')}]`
  })
  return lines.join('\n')
}
