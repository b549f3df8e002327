import { describe, expect, test } from '@jest/globals'
import { backtestRisk, type PastCommit, REVERTS_NEEDED } from '../../src/domain/risk-backtest.ts'
import { seededRandom } from '../support/random.ts'

/** Commits whose odds of a revert are `factor` times those that the model says. */
function past(count: number, factor: number): PastCommit[] {
  const random = seededRandom(7)
  return Array.from({ length: count }, (_, i) => {
    const revert = 0.002 * (1 + (i % 20))
    const odds = (factor * revert) / (1 - revert)
    return { revert, isReverted: random() < odds / (1 + odds) }
  })
}

describe('the backtest of the revert model', () => {
  test('finds the own intercept, and the order when there is one', () => {
    const result = backtestRisk(past(20_000, 2))
    expect(result.interceptShift ?? 0).toBeCloseTo(Math.log(2), 0)
    expect(result.areaUnderCurve ?? 0).toBeGreaterThan(0.6)
    expect(result.calibration).toHaveLength(5)
    expect(result.gating.at(-1)?.held).toBeGreaterThan(0.5)
  })

  test('a model that is right needs no shift', () => {
    expect(Math.abs(backtestRisk(past(20_000, 1)).interceptShift ?? 9)).toBeLessThan(0.15)
  })

  test('scores that say nothing have an area of one half', () => {
    const flat = past(5_000, 2).map((commit) => ({ ...commit, revert: 0.01 }))
    expect(backtestRisk(flat).areaUnderCurve).toBeCloseTo(0.5)
  })

  test('too few reverts give counts and nothing else', () => {
    const few = past(100, 0).map((commit, i) => ({ ...commit, isReverted: i < REVERTS_NEEDED - 1 }))
    expect(backtestRisk(few)).toMatchObject({
      ...{ commitCount: 100, reverted: 29, interceptShift: null, areaUnderCurve: null },
      ...{ calibration: [], gating: [] },
    })
  })
})
