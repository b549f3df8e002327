import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { countEvidence } from '../../../src/domain/judge/count-evidence.ts'
import { canaryPart } from '../../../src/domain/judge/rate-ratio.ts'
import type { CountMetric, GuardMetric, Metric } from '../../../src/domain/metrics/metric.ts'
import type { JudgeWindow } from '../../../src/domain/verdict.ts'
import { ERRORS, errorWindow, judgeStep, POLICY, windowOf } from './simulated-traffic.ts'

const METRICS: readonly CountMetric[] = [
  { ...ERRORS, name: 'errors', weight: 2 },
  { ...ERRORS, name: 'slow', weight: 1 },
  { ...ERRORS, name: 'refused', weight: 1 },
]
const GUARD: GuardMetric = {
  kind: 'guard',
  name: 'cpu',
  source: 'simulated',
  value: 'v',
  min: 0,
  max: 90,
  windowsToBreach: 3,
}

const side = fc
  .tuple(fc.nat(20_000), fc.nat(1000))
  .map(([total, bad]) => ({ bad: Math.min(bad, total), total }))
const sides = fc.option(fc.record({ canary: side, stable: side }), { freq: 5 })

/** Windows of a ramp of four steps, with gaps, silent sides and idle windows. */
const rollout = fc
  .array(
    fc.tuple(
      fc.nat(3),
      fc.record({ errors: sides, slow: sides, refused: sides }),
      fc.option(fc.double({ min: -10, max: 110 })),
    ),
    { maxLength: 25 },
  )
  .map((windows) =>
    windows
      .toSorted(([a], [b]) => a - b)
      .map(([stepIndex, counts, cpu], i) => windowOf(i, stepIndex, counts, { cpu })),
  )

function expectNoStrayNumber(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
  if (typeof value === 'string') expect(value).not.toMatch(/NaN|Infinity|undefined|null/)
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(expectNoStrayNumber)
}

describe('numbers', () => {
  test('never leaks NaN, Infinity or a negative harm, whatever the counts', () => {
    const count = fc.oneof(
      fc.constantFrom(0, 1, 2 ** 53 - 1),
      fc.nat(100),
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1),
    )
    const window = fc
      .tuple(fc.nat(5), count, count, count, count)
      .map(([stepIndex, a, b, c, d]) => errorWindow(stepIndex, [a, b, c, d]))
    fc.assert(
      fc.property(fc.array(window, { maxLength: 12 }), fc.nat(3), (windows, stepIndex) => {
        const verdict = judgeStep(windows, stepIndex, [ERRORS, GUARD])
        expectNoStrayNumber(verdict)
        expect(verdict.harmedRequests).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the judge', () => {
  test('is never harmful when the canary goes wrong exactly as often as stable', () => {
    const window = fc
      .tuple(fc.nat(50), fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 99 }))
      .map(([bad, total, times]) =>
        errorWindow(0, [Math.min(bad, total), total, Math.min(bad, total) * times, total * times]),
      )
    fc.assert(
      fc.property(fc.array(window, { maxLength: 30 }), (windows) => {
        const verdict = judgeStep(windows, 0)
        expect(verdict.answer).not.toBe('harmful')
        expect(verdict.logEvidence).toBeLessThanOrEqual(1e-12)
        expect(verdict.harmedRequests).toBeCloseTo(0, 6)
      }),
    )
  })

  test('does not care for the order of the metrics', () => {
    fc.assert(
      fc.property(
        rollout,
        fc.shuffledSubarray([...METRICS, GUARD] as Metric[], { minLength: 4 }),
        (windows, shuffled) => {
          const one = judgeStep(windows, 3, [...METRICS, GUARD])
          const other = judgeStep(windows, 3, shuffled)
          expect(other.answer).toBe(one.answer)
          expect(other.logEvidence).toBeCloseTo(one.logEvidence, 9)
          expect(other.metrics.map((metric) => metric.name)).toEqual(
            shuffled.map((metric) => metric.name),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  test('does not care for the scale of the weights', () => {
    fc.assert(
      fc.property(rollout, fc.double({ min: 0.01, max: 100, noNaN: true }), (windows, scale) => {
        const scaled = METRICS.map((metric) => ({ ...metric, weight: metric.weight * scale }))
        const one = judgeStep(windows, 3, METRICS)
        const other = judgeStep(windows, 3, scaled)
        expect(other.answer).toBe(one.answer)
        expect(other.logEvidence).toBeCloseTo(one.logEvidence, 9)
      }),
      { numRuns: 60 },
    )
  })

  test('says harmful for good: more windows never take it back', () => {
    fc.assert(
      fc.property(rollout, fc.nat(24), (windows, count) => {
        const early = judgeStep(windows.slice(0, count), 3, [...METRICS, GUARD])
        const late = judgeStep(windows, 3, [...METRICS, GUARD])
        if (early.answer === 'harmful') expect(late.answer).toBe('harmful')
        if (early.logEvidence >= early.logEvidenceLimit) {
          expect(late.logEvidence).toBe(early.logEvidence)
          expect(late.decidedBy).toBe(early.decidedBy)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is healthy only with data in the newest window of the step', () => {
    fc.assert(
      fc.property(rollout, (windows) => {
        const silent: JudgeWindow = windowOf(99, 3, { errors: null, slow: null, refused: null })
        const verdict = judgeStep([...windows, silent], 3, METRICS)
        expect(verdict.answer).not.toBe('healthy')
        if (verdict.answer === 'inconclusive') expect(verdict.missing).not.toBe('')
      }),
      { numRuns: 60 },
    )
  })
})

describe('the evidence', () => {
  test('grows with bad events of the canary beyond its part, and falls with those of stable', () => {
    const setting = { alpha: 0.01, harmlessRatio: 1.1, stepCount: 4, usualRate: null }
    const evidenceOf = (canaryBad: number, stableBad: number) => {
      const evidence = countEvidence(setting)
      evidence.observe({ bad: 3, total: 1500 }, { bad: 60, total: 30_000 }, 0)
      evidence.observe({ bad: canaryBad, total: 1500 }, { bad: stableBad, total: 30_000 }, 0)
      return evidence.logBetting()
    }
    const exposure = 1500 / 31_500
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 50 }), (bad, more, step) => {
        const canaryBad = Math.ceil(canaryPart(1.1, exposure) * 1.2 * (bad + more)) + more
        const here = evidenceOf(canaryBad, bad)
        fc.pre(canaryBad >= canaryPart(1.1, exposure) * (canaryBad + bad))
        expect(evidenceOf(canaryBad + step, bad)).toBeGreaterThanOrEqual(here)
      }),
    )
  })

  test('is the same when a rollout is resumed, for it is recomputed from the windows', () => {
    fc.assert(
      fc.property(rollout, (windows) => {
        const kept: JudgeWindow[] = JSON.parse(JSON.stringify(windows))
        expect(judgeStep(kept, 3, METRICS, POLICY)).toEqual(judgeStep(windows, 3, METRICS, POLICY))
      }),
      { numRuns: 40 },
    )
  })
})
