import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fillPromql } from '../../../src/adapters/metrics/promql.ts'
import { parseSelector } from '../../../src/demo/selector.ts'

const SLOT = '$' + '{slot}'

function filled(query: string, slot: string): string | null {
  return fillPromql(query, { slot })
}

describe('writes a value as its place needs it', () => {
  test.each([
    ['double quotes', `up{a="${SLOT}"}`, 'say "hi"\\', 'up{a="say \\"hi\\"\\\\"}'],
    ['single quotes', `up{a='${SLOT}'}`, `it's "x"`, `up{a='it\\'s "x"'}`],
    ['a pattern', `up{a=~"x-${SLOT}"}`, 'a.b|c', 'up{a=~"x-a\\\\.b\\\\|c"}'],
    ['a negative pattern', `up{a !~ "${SLOT}"}`, '.*', 'up{a !~ "\\\\.\\\\*"}'],
    ['a raw string', `up{a=\`${SLOT}\`}`, 'a"b\\', 'up{a=`a"b\\`}'],
    ['after an escaped quotation mark', `up{a="\\"",b="${SLOT}"}`, '"', 'up{a="\\"",b="\\""}'],
    ['a line break', `up{a="${SLOT}"}`, 'a\nb', 'up{a="a\\u000ab"}'],
    ['outside of quotes', `up[${SLOT}]`, '30s', 'up[30s]'],
  ])('%s', (_, query, value, expected) => {
    expect(filled(query, value)).toBe(expected)
  })

  test('refuses what can not be written there', () => {
    expect(filled(`up{a=\`${SLOT}\`}`, '`} or vector(1)')).toBeNull()
    expect(filled(`up_${SLOT}`, 'x or vector(1)')).toBeNull()
  })

  test('a value never brings in a placeholder', () => {
    expect(fillPromql(`up{a="${SLOT}"}`, { slot: SLOT, b: 'x' })).toBe(`up{a="${SLOT}"}`)
  })
})

test('whatever the value, the matcher finds it and nothing else', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 })
  const query = fc.constantFrom(`up{a="${SLOT}"}`, `up{a='${SLOT}'}`, `up{a=~"${SLOT}"}`)
  fc.assert(
    fc.property(query, text, text, (template, value, other) => {
      const selector = parseSelector(filled(template, value) ?? '')
      expect(selector?.matches('up', { a: value })).toBe(true)
      expect(selector?.matches('up', { a: other })).toBe(value === other)
    }),
  )
})
