import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { COLUMNS, type CommitFeatures } from '../../../src/domain/risk-model/features.ts'
import { addUp, forecastRange } from '../../../src/domain/risk-model/forecast.ts'
import {
  countInterval,
  DISPERSION,
  probabilityOfAny,
} from '../../../src/domain/risk-model/negative-binomial.ts'
import type { Sha } from '../../../src/domain/units.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const commits = fc.array(fc.record({ defect: share, revert: share }), { maxLength: 200 })

function featuresOf(known: Partial<CommitFeatures>): CommitFeatures {
  const none = Object.fromEntries(COLUMNS.map((column) => [column, null]))
  return { ...none, ...known } as CommitFeatures
}

function rangeOf(...features: readonly CommitFeatures[]) {
  return {
    commits: features.map((each, i) => ({
      sha: String(i).padStart(40, '0') as Sha,
      authoredAtSeconds: i,
      features: each,
    })),
    commitsNotScored: 0,
    historyCommits: 100,
    missing: [],
    replay: null,
  }
}

describe('the forecast of a range', () => {
  test('is the sum of its commits, inside its interval, and grows with every commit', () => {
    fc.assert(
      fc.property(commits, fc.record({ defect: share, revert: share }), (some, one) => {
        const range = addUp(some)
        const larger = addUp([...some, one])
        expect(range.fixes).toBeCloseTo(some.reduce((sum, each) => sum + each.defect, 0))
        expect(range.fixesLow).toBeLessThanOrEqual(range.fixesHigh)
        expect(range.fixesLow).toBeLessThanOrEqual(range.fixes)
        expect(range.anyFix).toBeGreaterThanOrEqual(0)
        expect(range.anyFix).toBeLessThanOrEqual(1)
        expect(larger.anyFix).toBeGreaterThanOrEqual(range.anyFix)
        expect(larger.anyRevert).toBeGreaterThanOrEqual(range.anyRevert)
      }),
    )
  })

  test('does not depend on the order of the commits', () => {
    fc.assert(
      fc.property(commits, (some) => {
        expect(addUp([...some].reverse()).fixes).toBeCloseTo(addUp(some).fixes)
      }),
    )
  })

  test('there is none where there is nothing to add up, or not everything', () => {
    expect(forecastRange(rangeOf())).toBeNull()
    expect(forecastRange({ ...rangeOf(featuresOf({ la: 3 })), commitsNotScored: 1 })).toBeNull()
  })

  test('the first suspect is the commit that is likeliest to be wrong', () => {
    const small = featuresOf({ la: 1, ld: 1, f_code: 1, fix: 0 })
    const large = featuresOf({ la: 900, ld: 300, f_code: 12, fix: 1, o_pfixr: 6, o_hot: 30 })
    const forecast = forecastRange(rangeOf(small, large, small))
    expect(forecast?.suspects.map(({ sha }) => Number(sha))[0]).toBe(1)
    expect(forecast?.suspects).toHaveLength(3)
  })
})

describe('counts of corrective changes', () => {
  /** The distribution by its definition, in logarithms of factorials. */
  function mass(mean: number, count: number): number {
    const shape = 1 / DISPERSION
    let log = -shape * Math.log1p(DISPERSION * mean)
    for (let k = 1; k <= count; k += 1) {
      log += Math.log((k - 1 + shape) / k) + Math.log((DISPERSION * mean) / (1 + DISPERSION * mean))
    }
    return Math.exp(log)
  }

  test('the interval holds the share, and no shorter run of counts does', () => {
    const mean = fc.double({ min: 0, max: 40, noNaN: true })
    fc.assert(
      fc.property(mean, fc.double({ min: 0.5, max: 0.95, noNaN: true }), (expected, share) => {
        const { low, high } = countInterval(expected, share)
        const masses = Array.from({ length: high + 60 }, (_, count) => mass(expected, count))
        const held = (from: number, to: number) =>
          masses.slice(from, to + 1).reduce((sum, each) => sum + each, 0)
        expect(held(low, high)).toBeGreaterThan(share - 1e-9)
        for (let from = 0; from < low + 60; from += 1) {
          expect(held(from, from + high - low - 1)).toBeLessThan(share + 1e-9)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('where less than one is expected the interval starts at none', () => {
    expect(countInterval(0, 0.8)).toEqual({ low: 0, high: 0 })
    expect(countInterval(0.2, 0.8)).toEqual({ low: 0, high: 0 })
    expect(countInterval(0.7, 0.8)).toEqual({ low: 0, high: 1 })
  })

  test('any of them: one less the probability of none', () => {
    for (const mean of [0, 0.1, 1, 5, 50]) {
      expect(probabilityOfAny(mean)).toBeCloseTo(1 - mass(mean, 0), 12)
    }
  })

  test('thousands of commits give numbers, not overflow', () => {
    const { low, high } = countInterval(5_000, 0.8)
    expect(low).toBeGreaterThan(300)
    expect(high).toBeLessThan(15_000)
  })
})

describe('commits by newcomers', () => {
  const known = (o_fam: number | null, o_newf: number | null) => featuresOf({ o_fam, o_newf })
  const range = rangeOf(known(0, 0.5), known(0, 1), known(0.2, 0), known(null, null), known(0, 0))

  test('are those whose author had touched none of the files that were there', () => {
    expect(forecastRange(range)?.byNewcomers?.map((sha) => Number(sha))).toEqual([0, 4])
  })

  test.each(['history_cut', 'history_not_here'] as const)(
    'are not told when the history is %s',
    (part) => {
      expect(forecastRange({ ...range, missing: [part] })?.byNewcomers).toBeUndefined()
    },
  )
})
