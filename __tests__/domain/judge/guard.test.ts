import { describe, expect, test } from '@jest/globals'
import { judgeGuard } from '../../../src/domain/judge/guard.ts'
import type { GuardMetric } from '../../../src/domain/metrics/metric.ts'
import { windowOf } from './simulated-traffic.ts'

const GUARD: GuardMetric = {
  kind: 'guard',
  name: 'p99',
  source: 'simulated',
  value: 'v',
  min: 10,
  max: 80,
  windowsToBreach: 2,
}

/** One window of step 0 for each value. */
function find(values: readonly (number | null)[], guard: Partial<GuardMetric> = {}) {
  const windows = values.map((value, i) => windowOf(i, 0, {}, { p99: value }))
  return judgeGuard({ ...GUARD, ...guard }, windows, 0)
}

describe('a guard is breached', () => {
  test.each([
    ['above its maximum in enough windows in a row', [50, 81, 82], true],
    ['below its minimum just so', [9, 9], true],
    ['on both sides in turn', [9, 81], true],
    ['not at its limits', [80, 10, 80, 10], false],
    ['not by single windows', [81, 50, 81, 50], false],
    ['even when windows without data lie between', [81, null, null, 81], true],
    ['for good, even when the values come back', [81, 81, 50, 50, 50], true],
    ['not by what is not a number', [Number.NaN, Number.NaN, Number.POSITIVE_INFINITY], false],
  ] as const)('%s', (_, values, isBreached) => {
    expect(find(values).isBreached).toBe(isBreached)
  })

  test('across steps, for a run does not end with a shift of traffic', () => {
    const windows = [windowOf(0, 0, {}, { p99: 90 }), windowOf(1, 1, {}, { p99: 91 })]
    expect(judgeGuard(GUARD, windows, 1)).toMatchObject({ isBreached: true, value: 91 })
  })

  test('by windows that are not in a row, when there is a limit for all of them', () => {
    expect(find([81, 50, 81, 50, 50, 81], { windowsToBreachInAll: 3 }).isBreached).toBe(true)
    expect(find([81, 50, 81, 50, 50, 80], { windowsToBreachInAll: 3 }).isBreached).toBe(false)
    expect(find([81, null, 50, 81], { windowsToBreachInAll: 2 }).isBreached).toBe(true)
  })

  test('at once when one window is enough', () => {
    expect(find([81], { windowsToBreach: 1 }).isBreached).toBe(true)
  })
})

describe('a guard speaks for the canary', () => {
  test('only with a good value in the newest window of the step', () => {
    expect(find([50]).objection).toBeNull()
    expect(find([81, 50]).objection).toBeNull()
    expect(find([50, 81]).objection).toBe('81 is above the maximum of 80')
    expect(find([50, 3.14149]).objection).toBe('3.141 is below the minimum of 10')
    expect(find([50, null]).objection).toBe('the newest window was not measured')
    expect(find([]).objection).toBe('no window of this step yet')
  })

  test('with one limit alone', () => {
    expect(find([1e9], { max: null }).objection).toBeNull()
    expect(find([-1e9], { min: null }).objection).toBeNull()
  })

  test('not by a value of an earlier step, and says why there is none', () => {
    const silent = { ...windowOf(1, 1, {}, { p99: null }), missing: { p99: 'timeout' } }
    const finding = judgeGuard(GUARD, [windowOf(0, 0, {}, { p99: 50 }), silent], 1)
    expect(finding).toEqual({ isBreached: false, value: 50, windowCount: 0, objection: 'timeout' })
  })
})
