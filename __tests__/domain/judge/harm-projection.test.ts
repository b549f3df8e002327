import { describe, expect, test } from '@jest/globals'
import { isRuledOut, lowerRateBets, rateUpperBound } from '../../../src/domain/judge/bounds.ts'
import { type CountHistory, countHistory } from '../../../src/domain/judge/count-history.ts'
import { harmProjection, windowsToBudget } from '../../../src/domain/judge/harm-projection.ts'
import type { JudgedCount } from '../../../src/domain/judge/judged-count.ts'
import { likelihoodOf } from '../../../src/domain/judge/rate-ratio.ts'
import type { JudgeWindow } from '../../../src/domain/verdict.ts'
import { poisson, seededRandom } from '../../support/random.ts'
import { errorWindow, judgeStep, simulatedTraffic } from './simulated-traffic.ts'

const BAD: JudgedCount = { name: 'errors', weight: 1, usualRate: null, better: 'fewer' }
const GOOD: JudgedCount = { ...BAD, better: 'more' }

function compared(windows: readonly JudgeWindow[], count = BAD): CountHistory {
  const history = countHistory(count, { alpha: 0.01, harmlessRatio: 1.1, stepCount: 4 })
  for (const window of windows) history.observe(window)
  return history
}

function projected(history: CountHistory, nextShare: number) {
  const likelihood = likelihoodOf(history.windows.map((window) => window.split))
  return harmProjection(history, likelihood, 3, nextShare)
}

const limit = (excessRateMax: number) => ({ excessRateMax, toleratedRatio: 1 })

describe('the bound on the rate of the canary', () => {
  test('is near the rule of three times the dispersion when nothing went wrong', () => {
    expect(rateUpperBound({ bad: 0, total: 3000 }, 1)).toBeGreaterThan(3 / 3000)
    expect(rateUpperBound({ bad: 0, total: 3000 }, 1)).toBeLessThan(4.5 / 3000)
    expect(rateUpperBound({ bad: 0, total: 3000 }, 3)).toBeLessThan(13.5 / 3000)
  })

  test('is 1 when nothing is known, and above what was seen', () => {
    expect(rateUpperBound({ bad: 0, total: 0 }, 3)).toBe(1)
    expect(rateUpperBound({ bad: 0, total: 2 }, 3)).toBe(1)
    for (const bad of [1, 5, 50, 500]) {
      expect(rateUpperBound({ bad, total: 10_000 }, 1)).toBeGreaterThan(bad / 10_000)
    }
  })

  test('holds at every window of a rollout at once, for rates that drift', () => {
    const random = seededRandom(7)
    const rollouts = 1000
    let missed = 0
    for (let rollout = 0; rollout < rollouts; rollout += 1) {
      const seen = { bad: 0, total: 0 }
      let expected = 0
      let isMissed = false
      for (let window = 0; window < 60; window += 1) {
        const mean = 150 * 0.01 * (window < 30 ? 0.5 : 2)
        expected += mean
        seen.bad += poisson(random, mean)
        seen.total += 150
        if (isRuledOut(lowerRateBets(seen.bad, 1, expected))) isMissed = true
      }
      if (isMissed) missed += 1
    }
    expect(missed / rollouts).toBeLessThanOrEqual(0.05)
  })
})

describe('the harm of the next step', () => {
  test('is bounded by the rate alone while stable never goes wrong', () => {
    const windows = compared(Array.from({ length: 20 }, () => errorWindow(0, [0, 150, 0, 14_850])))
    const { ratioUpper, harmMax } = projected(windows, 0.05)
    expect(ratioUpper).toBeNull()
    expect(harmMax).toBeCloseTo(rateUpperBound({ bad: 0, total: 3000 }, 3) * 0.05, 12)
  })

  test('is bounded by the ratio once stable went wrong often enough', () => {
    const windows = compared(Array.from({ length: 40 }, () => errorWindow(3, [75, 7500, 75, 7500])))
    const { ratioUpper, harmMax } = projected(windows, 1)
    expect(harmMax).toBeCloseTo(((ratioUpper as number) - 1) * 0.01, 12)
    expect(harmMax).toBeLessThan(rateUpperBound({ bad: 3000, total: 300_000 }, 3))
  })

  test('is everything when nothing is known', () => {
    expect(projected(compared([]), 0.25)).toEqual({ ratioUpper: null, harmMax: 0.25 })
  })
})

describe('where more is better', () => {
  test('the harm is what the canary has less than stable', () => {
    const windows = compared(
      Array.from({ length: 40 }, () => errorWindow(3, [600, 7500, 750, 7500])),
      GOOD,
    )
    const { ratioUpper, harmMax } = projected(windows, 1)
    expect(ratioUpper).toBeGreaterThan(1.25)
    expect(harmMax).toBeCloseTo(((ratioUpper as number) - 1) * 0.08, 12)
  })

  test('a canary with as much is shown to be harmless, one without any costs all that stable has', () => {
    const alike = compared(
      Array.from({ length: 400 }, () => errorWindow(3, [750, 7500, 750, 7500])),
      GOOD,
    )
    expect(projected(alike, 1).harmMax).toBeLessThan(0.006)
    const none = compared(
      Array.from({ length: 40 }, () => errorWindow(3, [0, 7500, 750, 7500])),
      GOOD,
    )
    expect(projected(none, 1).ratioUpper).toBeNull()
    expect(projected(none, 1).harmMax).toBeGreaterThan(0.1)
  })
})

describe('the estimate of how long it still takes', () => {
  test.each([
    ['by the rate', [0, 15, 3, 1485], 0],
    ['by the ratio', [75, 7500, 75, 7500], 3],
  ] as const)('comes true when the traffic stays the same: %s', (_, counts, stepIndex) => {
    const window = errorWindow(stepIndex, counts)
    const start = compared([window, window])
    const nextShare = stepIndex === 0 ? 0.05 : 1
    const more = windowsToBudget(start, stepIndex, 3, limit(0.002 / nextShare)) as number
    const harmAfter = (count: number) =>
      projected(compared(Array<JudgeWindow>(2 + count).fill(window)), nextShare).harmMax
    expect(harmAfter(more)).toBeLessThanOrEqual(0.002)
    expect(harmAfter(more - 1)).toBeGreaterThan(0.002)
  })

  test('is none for a canary that costs more than the budget', () => {
    const window = errorWindow(3, [150, 7500, 75, 7500])
    expect(windowsToBudget(compared([window, window]), 3, 3, limit(0.002))).toBeNull()
    expect(windowsToBudget(compared([]), 3, 3, limit(0.002))).toBeNull()
  })
})

describe('beside a stable that never goes wrong', () => {
  test('a canary that never does either becomes healthy at every step', () => {
    const nextWindow = simulatedTraffic({
      seed: 1,
      requestsPerSecond: 500,
      rate: 0,
      ratio: 1,
      noise: 'even',
    })
    const windows: JudgeWindow[] = []
    for (const [stepIndex, percent] of [1, 5, 25, 50].entries()) {
      let windowCount = 0
      do {
        windows.push(nextWindow(stepIndex, percent))
        windowCount += 1
      } while (judgeStep(windows, stepIndex).answer === 'inconclusive' && windowCount < 20)
      expect(judgeStep(windows, stepIndex).answer).toBe('healthy')
      expect(windowCount).toBeLessThanOrEqual(6)
    }
  })

  test('a canary that does is found', () => {
    const nextWindow = simulatedTraffic({
      seed: 1,
      requestsPerSecond: 500,
      rate: 0.05,
      ratio: 1,
      noise: 'even',
    })
    const windows: JudgeWindow[] = []
    while (windows.length < 8) {
      const { counts } = nextWindow(0, 1)
      const { canary, stable } = counts.errors as NonNullable<typeof counts.errors>
      windows.push(errorWindow(0, [canary.bad, canary.total, 0, stable.total]))
    }
    expect(judgeStep(windows, 0).answer).toBe('harmful')
  })
})
