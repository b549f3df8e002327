import { describe, expect, test } from '@jest/globals'
import { EXIT_CODE_INVALID, EXIT_CODES, RESULTS } from '../../src/domain/outcome.ts'
import { REASONS } from '../../src/domain/reasons.ts'

describe('reasons', () => {
  test.each(Object.entries(REASONS))('%s is a code with a title and plain advice', (code, text) => {
    expect(code).toMatch(/^[a-z]+(?:_[a-z]+)*$/)
    expect(text.title).toMatch(/^(?:[A-Z]|git ).*[^.]$/)
    if (text.advice !== '') expect(text.advice).toMatch(/^[A-Z`].*\.$/)
  })

  test('no two codes say the same', () => {
    const titles = Object.values(REASONS).map((reason) => reason.title)
    expect(new Set(titles).size).toBe(titles.length)
  })
})

describe('exit statuses', () => {
  test('are 0 for what went as it should, and tell all other results apart', () => {
    const good = RESULTS.filter((result) => EXIT_CODES[result] === 0)
    expect(good).toEqual(['assessed', 'promoted', 'nothing_to_do', 'in_progress', 'requested'])
    const bad = RESULTS.filter((result) => EXIT_CODES[result] !== 0).map((one) => EXIT_CODES[one])
    expect(new Set([...bad, EXIT_CODE_INVALID]).size).toBe(bad.length + 1)
  })
})
