import { describe, expect, test } from '@jest/globals'
import { type Background, known, NOTHING_ASKED } from '../../../src/domain/background.ts'
import { checks } from '../../../src/domain/factors/checks.ts'
import type { Factor } from '../../../src/domain/factors/factor.ts'
import { waiting } from '../../../src/domain/factors/waiting.ts'
import { weekday } from '../../../src/domain/factors/weekday.ts'
import type { Check } from '../../../src/domain/people/checks.ts'
import { filesByKind } from '../../../src/domain/range/path-kind.ts'
import { commitOf, rangeOf, rangeOfSubjects, shaOf } from '../../support/ranges.ts'

const DAY_SECONDS = 86_400
/** Friday, 14 November 2025, 16:20 UTC. */
const NOW_SECONDS = Date.UTC(2025, 10, 14, 16, 20) / 1000

function find(factor: Factor, fields: Partial<Background>, range = rangeOfSubjects('A', 'B')) {
  return factor.find(range, filesByKind(range), { ...NOTHING_ASKED, ...fields })
}

describe('checks', () => {
  const checked = (all: readonly Check[], more: Partial<Background> = {}, isTruncated = false) =>
    find(checks, { checks: known({ all, isTruncated }), ...more })

  test('what did not pass is told, the worst first', () => {
    const found = checked([
      { name: 'lint', result: 'skipped' },
      { name: 'unit', result: 'passed' },
      { name: 'e2e', result: 'running' },
      { name: 'build', result: 'failed' },
      { name: 'docs', result: 'cancelled' },
    ])
    expect(found?.what).toBe(
      '1 failed check, 1 cancelled check, 1 check that is not done, 1 skipped check',
    )
    expect(found?.evidence.map(({ text }) => text)).toEqual([
      ...['build: failed', 'docs: cancelled', 'e2e: not done', 'lint: skipped'],
    ])
    expect(found?.logOdds).toBe(0)
  })

  test('what is asked for and not there is missing, unless not all were read', () => {
    const requiredChecks = ['unit', 'security']
    const unit = { name: 'unit', result: 'passed' } as const
    expect(checked([unit], { requiredChecks })?.what).toBe('1 missing check')
    expect(checked([unit], { requiredChecks }, true)).toBeNull()
  })

  test('no check at all is told; all passed and not known are silent', () => {
    expect(checked([])?.what).toBe('no check looked at the candidate')
    expect(checked([{ name: 'unit', result: 'passed' }])).toBeNull()
    expect(find(checks, {})).toBeNull()
  })
})

describe('waiting time', () => {
  const range = rangeOf({
    commits: [
      commitOf({ sha: shaOf(2), committedAtSeconds: NOW_SECONDS - 60 }),
      commitOf({ sha: shaOf(1), committedAtSeconds: NOW_SECONDS - 12.5 * DAY_SECONDS }),
    ],
  })

  test('names the oldest commit and the last deployment', () => {
    const deployedAtSeconds = NOW_SECONDS - 13 * DAY_SECONDS
    const found = find(waiting, { nowSeconds: NOW_SECONDS, deployedAtSeconds }, range)
    expect(found?.what).toBe(
      'the oldest commit has waited 12 days; the last deployment ended 13 days ago',
    )
    expect(found?.evidence).toEqual([expect.objectContaining({ commit: shaOf(1) })])
  })

  test('says nothing of the future, of a first deployment, and without a clock', () => {
    expect(find(waiting, { nowSeconds: 0, deployedAtSeconds: 60 }, range)).toBeNull()
    expect(find(waiting, { nowSeconds: NOW_SECONDS }, { ...range, base: null })).toBeNull()
    expect(find(waiting, {}, range)).toBeNull()
  })
})

describe('weekday', () => {
  test('is a fact without weight', () => {
    expect(find(weekday, { nowSeconds: NOW_SECONDS })).toMatchObject({
      what: 'Friday, 16 h UTC',
      logOdds: 0,
    })
    expect(find(weekday, { nowSeconds: 0 })?.what).toBe('Thursday, 0 h UTC')
  })

  test('is silent when nothing goes out or nobody asked', () => {
    expect(find(weekday, { nowSeconds: NOW_SECONDS }, rangeOf())).toBeNull()
    expect(find(weekday, {})).toBeNull()
  })
})
