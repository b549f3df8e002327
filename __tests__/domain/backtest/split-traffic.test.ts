import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type StableWindow, splitTraffic } from '../../../src/domain/backtest/split-traffic.ts'
import { draws } from '../../../src/domain/statistics/draws.ts'

function stable(counts: StableWindow['counts']): StableWindow {
  return { fromSeconds: 100, toSeconds: 130, counts, values: { cpu: 7 }, gauges: {}, missing: {} }
}

const BY_CHANCE = { causeSize: () => 1, fault: null }

describe('traffic that is split', () => {
  test('is all there afterwards, whatever the share', () => {
    const counts = fc
      .integer({ min: 0, max: 100_000 })
      .chain((total) =>
        fc.record({ bad: fc.integer({ min: 0, max: total }), total: fc.constant(total) }),
      )
    fc.assert(
      fc.property(
        counts,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer(),
        (all, share, eventsPerCause, seed) => {
          const options = { causeSize: () => eventsPerCause, fault: null }
          const { window } = splitTraffic(stable({ e: all }), 2, share, draws(seed), options)
          const { canary, stable: rest } = window.counts.e ?? never()
          expect(canary.bad + rest.bad).toBe(all.bad)
          expect(canary.bad).toBeLessThanOrEqual(canary.total)
          expect(rest.bad).toBeLessThanOrEqual(rest.total)
          expect(Math.min(canary.bad, canary.total, rest.bad, rest.total)).toBeGreaterThanOrEqual(0)
          expect(window).toMatchObject({ stepIndex: 2, fromSeconds: 100, values: { cpu: 7 } })
        },
      ),
    )
  })

  // The draws of a number that is none would never end.
  test.each([
    [Number.NaN, 100],
    [1, Number.POSITIVE_INFINITY],
    [-1, 100],
    [0, 1e300],
  ])('%d bad of %d are no data', (bad, total) => {
    const { window, harmed } = splitTraffic(stable({ e: { bad, total } }), 0, 0.3, draws(1), {
      causeSize: () => 3,
      fault: { metric: 'e', ratio: 2 },
    })
    expect([window.counts, harmed]).toEqual([{ e: null }, 0])
  })

  test('gives the canary its share of the requests and of the bad ones', () => {
    const sums = { total: 0, bad: 0 }
    const random = draws(1)
    for (let i = 0; i < 2_000; i += 1) {
      const { window } = splitTraffic(
        stable({ e: { bad: 40, total: 1_000 } }),
        0,
        0.05,
        random,
        BY_CHANCE,
      )
      sums.total += window.counts.e?.canary.total ?? 0
      sums.bad += window.counts.e?.canary.bad ?? 0
    }
    // Within four standard deviations of 100,000 and 4,000.
    expect(Math.abs(sums.total - 100_000)).toBeLessThan(4 * Math.sqrt(95_000))
    expect(Math.abs(sums.bad - 4_000)).toBeLessThan(4 * Math.sqrt(3_800))
  })

  test('keeps what has one cause together', () => {
    const random = draws(2)
    const canaryBad = Array.from({ length: 200 }, () => {
      const window = stable({ e: { bad: 30, total: 10_000 } })
      const split = splitTraffic(window, 0, 0.5, random, { causeSize: () => 10, fault: null })
      return split.window.counts.e?.canary.bad ?? -1
    })
    expect(new Set(canaryBad)).toEqual(new Set([0, 10, 20, 30]))
  })

  test('says nothing of a window without data', () => {
    const { window, harmed } = splitTraffic(stable({ e: null }), 0, 0.5, draws(1), BY_CHANCE)
    expect([window.counts.e, harmed]).toEqual([null, 0])
  })
})

describe('a planted fault', () => {
  test('makes as many more bad events of its metric as it says, and counts them', () => {
    const random = draws(3)
    const sums = { canary: 0, stable: 0, other: 0, harmed: 0 }
    for (let i = 0; i < 1_000; i += 1) {
      const counts = { e: { bad: 20, total: 2_000 }, f: { bad: 20, total: 2_000 } }
      const { window, harmed } = splitTraffic(stable(counts), 0, 0.5, random, {
        causeSize: () => 2,
        fault: { metric: 'e', ratio: 3 },
      })
      sums.canary += window.counts.e?.canary.bad ?? 0
      sums.stable += window.counts.e?.stable.bad ?? 0
      sums.other += window.counts.f?.canary.bad ?? 0
      sums.harmed += harmed
    }
    expect(sums.harmed / 1_000).toBeCloseTo(20, -0.5)
    expect(sums.canary / sums.stable).toBeGreaterThan(2.8)
    expect(sums.canary / sums.stable).toBeLessThan(3.2)
    expect(sums.other / 1_000).toBeCloseTo(10, 0)
  })

  test('never makes more bad than there are requests', () => {
    const { window } = splitTraffic(stable({ e: { bad: 90, total: 100 } }), 0, 0.5, draws(1), {
      causeSize: () => 1,
      fault: { metric: 'e', ratio: 20 },
    })
    const { canary } = window.counts.e ?? never()
    expect(canary.bad).toBe(canary.total)
  })
})

function never(): never {
  throw new Error('there are counts')
}
