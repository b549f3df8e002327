import { describe, expect, test } from '@jest/globals'
import {
  comparedText,
  countText,
  evidenceText,
  hashText,
  linesText,
  listText,
  magnitudeText,
  ratesText,
  ratioText,
  standingWords,
  timeText,
} from '../../src/reports/words.ts'

describe('numbers in words', () => {
  test('counts agree with their noun', () => {
    expect(countText(0, 'commit')).toBe('0 commits')
    expect(countText(1, 'commit')).toBe('1 commit')
    expect(countText(12_345, 'branch', 'branches')).toBe('12,345 branches')
    expect(linesText(1, 0)).toBe('+1 -0 line')
    expect(linesText(1_234, 56)).toBe('+1,234 -56 lines')
  })

  test.each([
    [{ of: 'deployments', stepCount: 1, comparedCount: 42 }, '42 deployments'],
    [{ of: 'tags', stepCount: 1, comparedCount: 40 }, '40 tags, replayed from git'],
    [{ of: 'merges', stepCount: 1, comparedCount: 1 }, '1 merge, replayed from git'],
    [
      { of: 'commits', stepCount: 8, comparedCount: 25 },
      '25 stretches of 8 commits, replayed from git',
    ],
  ] as const)('%j are %s', (standing, text) => {
    expect(comparedText(standing)).toBe(text)
  })

  test('a standing says how many ranges are behind it', () => {
    const standing = { of: 'tags', stepCount: 1, comparedCount: 40, medianFixes: null } as const
    const told = [0, 0.825, 1].map((share) => standingWords({ ...standing, share, tiedShare: 0 }))
    expect(told).toEqual([
      'No riskier than any of the last 40 tags, replayed from git.',
      'Riskier than 33 of the last 40 tags, replayed from git.',
      'Riskier than all of the last 40 tags, replayed from git.',
    ])
  })

  test('rates show both counts and say when there was nothing', () => {
    expect(ratesText({ bad: 12, total: 3_400 })).toBe('12 of 3,400 (0.353 %)')
    expect(ratesText({ bad: 0, total: 0 })).toBe('no requests')
  })

  test.each([
    [0, '0'],
    [0.00123, '0.0012'],
    [1.174, '1.17'],
    [23.44, '23.4'],
    [153, '153'],
    [1_530.4, '1,530'],
    [Number.POSITIVE_INFINITY, 'over 1,000,000'],
    [Number.NEGATIVE_INFINITY, 'under -1,000,000'],
    [Number.NaN, 'unknown'],
  ])('%d is %s', (value, text) => {
    expect(magnitudeText(value)).toBe(text)
  })

  test.each([
    [Math.log(20), '20 : 1'],
    [0, '1 : 1'],
    [-Math.log(5), '1 : 5'],
    [800, 'over 1,000,000 : 1'],
    [Number.NEGATIVE_INFINITY, '1 : over 1,000,000'],
  ])('log evidence %d is %s', (logEvidence, text) => {
    expect(evidenceText(logEvidence)).toBe(text)
  })

  test('a ratio may have no interval, half of one, or be unknown', () => {
    expect(ratioText(1.17, 0.8, 1.62)).toBe('1.17 (0.8 to 1.62)')
    expect(ratioText(1.17, null, null)).toBe('1.17')
    expect(ratioText(1.17, 0.8, null)).toBe('1.17 (0.8 to …)')
    expect(ratioText(null, null, null)).toBeNull()
  })

  test('lists, times and hashes read naturally', () => {
    expect(['a', 'b', 'c'].map((_, index, all) => listText(all.slice(0, index)))).toEqual([
      '',
      'a',
      'a and b',
    ])
    expect(listText(['a', 'b', 'c'])).toBe('a, b and c')
    expect(timeText(1_772_370_000)).toBe('2026-03-01 13:00 UTC')
    expect(timeText(Number.NaN)).toBe('an unknown time')
    expect(hashText('9f2c4be1a07d5563')).toBe('9f2c4be1a07d')
  })
})
