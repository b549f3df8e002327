import { describe, expect, test } from '@jest/globals'
import {
  BAD_CASES_NEEDED,
  backtest,
  type PastCase,
} from '../../../src/domain/risk-backtest/backtest.ts'
import { seededRandom } from '../../support/random.ts'

/** Cases whose odds of being bad are `factor` times those that the score says. */
function past(count: number, factor: number): PastCase[] {
  const random = seededRandom(7)
  return Array.from({ length: count }, (_, i) => {
    const score = 0.002 * (1 + (i % 20))
    const odds = (factor * score) / (1 - score)
    return { score, isBad: random() < odds / (1 + odds) }
  })
}

describe('the backtest of a score', () => {
  test('finds the own intercept, and the order when there is one', () => {
    const result = backtest(past(20_000, 2))
    expect(result.interceptShift ?? 0).toBeCloseTo(Math.log(2), 0)
    expect(result.areaUnderCurve ?? 0).toBeGreaterThan(0.6)
    expect(result.calibration).toHaveLength(5)
    expect(result.gating.at(-1)?.held).toBeGreaterThan(0.5)
  })

  test('a score that is right needs no shift', () => {
    expect(Math.abs(backtest(past(20_000, 1)).interceptShift ?? 9)).toBeLessThan(0.15)
  })

  test('scores that say nothing have an area of one half', () => {
    const flat = past(5_000, 2).map((one) => ({ ...one, score: 0.01 }))
    expect(backtest(flat).areaUnderCurve).toBeCloseTo(0.5)
  })

  test('too few bad cases give counts and nothing else', () => {
    const few = past(100, 0).map((one, i) => ({ ...one, isBad: i < BAD_CASES_NEEDED - 1 }))
    expect(backtest(few)).toMatchObject({
      ...{ caseCount: 100, badCount: 29, interceptShift: null, areaUnderCurve: null },
      ...{ calibration: [], gating: [] },
    })
  })
})
