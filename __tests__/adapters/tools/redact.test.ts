import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { redactor, SECRET_CHARACTERS_MIN } from '../../../src/adapters/tools/redact.ts'

const SECRET = 'p@ss w0rd/+?'

describe('a redactor', () => {
  const redact = redactor([SECRET])

  test.each([
    ['as it is', SECRET],
    ['in a URL', encodeURIComponent(SECRET)],
    ['in a form', encodeURIComponent(SECRET).replaceAll('%20', '+')],
    ['in base64', Buffer.from(SECRET).toString('base64').replace(/=+$/, '')],
    ['in base64 for URLs', Buffer.from(SECRET).toString('base64url')],
  ])('hides a secret %s', (_where, text) => {
    expect(redact(`before ${text} after`)).toMatch(/^before \*\*\*.{0,2} after$/)
  })

  test('hides a secret inside the base64 of something longer, wherever it begins', () => {
    const text = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const encoded = Buffer.from(`${before}${SECRET}${after}`).toString('base64')
        const hidden = redact(encoded)
        expect(hidden).toContain('***')
        expect(Buffer.from(hidden, 'base64').toString()).not.toContain(SECRET)
      }),
    )
  })

  test('hides the lines of a secret of several lines, and the longer one of two', () => {
    expect(redactor(['first line\nsecond line'])('see: second line')).toBe('see: ***')
    expect(redactor(['abcd', 'abcdefgh'])('abcdefgh abcd')).toBe('*** ***')
  })

  test('leaves text alone when there is nothing to hide', () => {
    expect(redactor(['', 'ab', 'x'.repeat(SECRET_CHARACTERS_MIN - 1)])('ab xxx cd')).toBe(
      'ab xxx cd',
    )
    expect(redactor([])('text')).toBe('text')
  })
})
