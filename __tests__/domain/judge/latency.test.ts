import { describe, expect, test } from '@jest/globals'
import { judgedCounts } from '../../../src/domain/judge/judged-count.ts'
import { boundValues, latencyBounds, slowRequests } from '../../../src/domain/metrics/latency.ts'
import type { CountMetric, LatencyMetric } from '../../../src/domain/metrics/metric.ts'
import type { JudgeWindow } from '../../../src/domain/verdict.ts'
import { poisson, seededRandom } from '../../support/random.ts'
import { ERRORS, judgeStep, windowOf } from './simulated-traffic.ts'

const LATENCY: LatencyMetric = {
  kind: 'latency',
  name: 'latency',
  source: 'simulated',
  buckets: 'b',
  percentiles: [50, 90, 99],
  slowerThan: null,
  weight: 1,
}

const HISTORY = [
  { upperBound: 0.1, count: 500 },
  { upperBound: 0.2, count: 960 },
  { upperBound: 0.5, count: 985 },
  { upperBound: Number.POSITIVE_INFINITY, count: 1000 },
]

describe('the bounds of a latency metric', () => {
  test('are those buckets of the history in which its percentiles lie', () => {
    expect(latencyBounds(LATENCY).map(({ name }) => name)).toEqual([
      'latency p50',
      'latency p90',
      'latency p99',
    ])
    expect(boundValues(LATENCY, HISTORY)).toEqual([0.1, 0.2, 0.5])
    expect(boundValues(LATENCY, null)).toBeNull()
  })

  test('are those of the configuration when it has some', () => {
    const asked = { ...LATENCY, slowerThan: [0.2] }
    expect(latencyBounds(asked)).toEqual([{ name: 'latency over 0.2', usualRate: null }])
    expect(boundValues(asked, null)).toEqual([0.2])
  })

  test('are counted as slow requests of all', () => {
    expect(slowRequests(HISTORY, [0.1, 0.5])).toEqual({
      kind: 'data',
      value: [
        { bad: 500, total: 1000 },
        { bad: 15, total: 1000 },
      ],
    })
    expect(slowRequests(HISTORY, [0.3])).toEqual({
      kind: 'no_data',
      why: 'no bucket of the histogram ends at 0.3; the nearest end at 0.2 and 0.5',
    })
  })

  test('share the weight of the metric', () => {
    expect(judgedCounts([ERRORS, LATENCY]).map(({ weight }) => weight)).toEqual([
      1,
      1 / 3,
      1 / 3,
      1 / 3,
    ])
  })
})

/** Windows of traffic in which the canary's slow requests are `ratio` times as frequent as stable's. */
function slowWindows(seed: number, ratio: number, count: number): JudgeWindow[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, i) => {
    const side = (total: number, rate: number) => ({
      bad: Math.min(total, poisson(random, total * rate)),
      total,
    })
    const counts = latencyBounds(LATENCY).map(({ name, usualRate }) => {
      const rate = usualRate as number
      return [name, { canary: side(750, rate * ratio), stable: side(14_250, rate) }]
    })
    return windowOf(i, 0, Object.fromEntries(counts))
  })
}

describe('a verdict on latency', () => {
  test('is healthy for a canary as fast as stable, harmful for a slow one, and names the bound', () => {
    const healthy = judgeStep(slowWindows(1, 1, 60), 0, [LATENCY])
    expect(healthy.answer).toBe('healthy')
    expect(healthy.metrics.map(({ name }) => name)).toEqual([
      'latency p50',
      'latency p90',
      'latency p99',
    ])
    const slow = judgeStep(slowWindows(1, 1.8, 60), 0, [LATENCY])
    expect(slow.answer).toBe('harmful')
    expect(slow.decidedBy).toMatch(/^latency p/)
  })
})

const ORDERS: CountMetric = { ...ERRORS, name: 'orders', better: 'more' }

/** Windows in which the canary has `ratio` times the orders per request of stable, which has 3 %. */
function orderWindows(ratio: number, count: number): JudgeWindow[] {
  const random = seededRandom(5)
  return Array.from({ length: count }, (_, i) => {
    const canary = { bad: poisson(random, 3750 * 0.03 * ratio), total: 3750 }
    const stable = { bad: poisson(random, 11_250 * 0.03), total: 11_250 }
    return windowOf(i, 0, { orders: { canary, stable } })
  })
}

describe('a verdict on a count of which more is better', () => {
  test('is harmful when the canary has less, healthy when it has as much or more', () => {
    const fewer = judgeStep(orderWindows(0.6, 40), 0, [ORDERS])
    expect(fewer.answer).toBe('harmful')
    expect(fewer.metrics[0]?.rateRatio).toBeCloseTo(0.6, 1)
    expect(fewer.metrics[0]?.rateRatioLower).toBeLessThan(0.6)
    expect(fewer.metrics[0]?.rateRatioUpper).toBeGreaterThan(0.6)
    expect(fewer.metrics[0]?.explanation).toContain('good')
    expect(fewer.harmedRequests).toBeGreaterThan(1000)
    expect(judgeStep(orderWindows(1, 60), 0, [ORDERS]).answer).toBe('healthy')
    expect(judgeStep(orderWindows(2, 60), 0, [ORDERS]).answer).toBe('healthy')
  })

  test('none on either side proves nothing until stable is known to have hardly any', () => {
    const none = (total: number) =>
      windowOf(0, 0, {
        orders: { canary: { bad: 0, total }, stable: { bad: 0, total } },
      })
    const few = judgeStep(Array<JudgeWindow>(10).fill(none(10)), 3, [ORDERS])
    expect(few.answer).toBe('inconclusive')
    const many = Array.from({ length: 10 }, () => ({ ...none(7500), stepIndex: 3 }))
    expect(judgeStep(many, 3, [ORDERS]).answer).toBe('healthy')
  })
})
