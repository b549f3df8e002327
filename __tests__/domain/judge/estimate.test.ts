import { describe, expect, test } from '@jest/globals'
import type { JudgePolicy, JudgeWindow } from '../../../src/domain/verdict.ts'
import { ERRORS, errorWindow, judgeStep, POLICY } from './simulated-traffic.ts'

type Counts = Parameters<typeof errorWindow>[1]

/** Windows of half a minute, one after the other. */
function watched(count: number, countsOf: (index: number) => Counts): JudgeWindow[] {
  return Array.from({ length: count }, (_, i) => ({
    ...errorWindow(0, countsOf(i)),
    fromSeconds: 1000 + i * 30,
    toSeconds: 1030 + i * 30,
  }))
}

/**
 * A canary that is as good as stable, in bursts of 25 that fall now on one side and now on the other: the
 * bursts keep the bounds wide for days.
 */
const bursts = (index: number): Counts => [
  index % 10 === 5 ? 25 : 0,
  5_000,
  index % 10 === 0 ? 25 : 0,
  5_000,
]

const at = (count: number, policy: Partial<JudgePolicy> = {}, countsOf = bursts) =>
  judgeStep(watched(count, countsOf), 0, [ERRORS], {
    ...POLICY,
    harmBudgetPercent: 0.002,
    ...policy,
  })

describe('a step whose bound takes too long', () => {
  test('is left on the likeliest ratio after an hour, and the explanation says so', () => {
    expect(at(119).answer).toBe('inconclusive')
    const verdict = at(120)
    expect(verdict).toMatchObject({ answer: 'healthy', missing: '' })
    expect(verdict.metrics[0]?.explanation).toMatch(
      /That bound was not reached in 1 h, so the likeliest value decides: 1 times the rate of stable\.$/,
    )
  })

  test('says before how long that is', () => {
    expect(at(100).missing).toBe('about 10 min more at this traffic')
  })

  test('is not left while there is much against the canary, and no time to wait is promised', () => {
    const suspect = (): Counts => [36, 5_000, 30, 5_000]
    for (const count of [100, 140]) {
      // The freeze that comes first otherwise is put off.
      const verdict = at(count, { freezeEvidence: 1_000 }, suspect)
      expect(verdict).toMatchObject({ answer: 'inconclusive', isFrozen: false })
      expect(Math.exp(verdict.logEvidence)).toBeGreaterThan(10)
      expect(verdict.metrics[0]?.rateRatio).toBeCloseTo(1.2)
      expect(verdict.missing).toMatch(/^a better rate of errors: /)
    }
  })

  test('names no ratio where more is better and stable had none', () => {
    const windows = watched(120, (index) => [index === 60 ? 25 : 0, 5_000, 0, 5_000])
    const policy = { ...POLICY, marginPercent: 0, harmBudgetPercent: 0.000001 }
    const verdict = judgeStep(windows, 0, [{ ...ERRORS, better: 'more' }], policy)
    expect(verdict).toMatchObject({ answer: 'healthy', metrics: [{ rateRatio: null }] })
    expect(verdict.metrics[0]?.explanation).toMatch(
      /the likeliest value decides: stable had none\.$/,
    )
  })

  test('is never left so when the policy says never', () => {
    expect(at(200, { estimateAfterSeconds: null }).answer).toBe('inconclusive')
  })

  test('is not left while the likeliest ratio is beyond twice the margin', () => {
    const worse = (index: number): Counts => [
      index % 5 === 0 ? 25 : 0,
      5_000,
      index % 6 === 3 ? 25 : 0,
      5_000,
    ]
    const verdict = at(120, {}, worse)
    expect(verdict.metrics[0]?.rateRatio).toBeGreaterThan(1.19)
    expect(at(120, { marginPercent: 9 }, worse).answer).toBe('inconclusive')
  })

  test('is not left on an estimate from next to nothing', () => {
    const rare = (index: number): Counts => [0, 100, index === 60 ? 3 : 0, 9_900]
    const verdict = at(120, { harmBudgetPercent: 0.0001 }, rare)
    expect(verdict.metrics[0]?.rateRatio).toBe(0)
    expect(verdict.answer).toBe('inconclusive')
  })

  test('is not left without data in the newest window', () => {
    const windows = watched(121, bursts)
    const silent = windows.with(-1, { ...(windows[120] as JudgeWindow), counts: { errors: null } })
    const verdict = judgeStep(silent, 0, [ERRORS], { ...POLICY, harmBudgetPercent: 0.002 })
    expect(verdict.answer).toBe('inconclusive')
  })

  test('is not left while it is frozen', () => {
    const verdict = at(120, { freezeEvidence: 1 }, (i) => [i % 40 === 0 ? 3 : 0, 500, 0, 500])
    expect(verdict).toMatchObject({ isFrozen: true, answer: 'inconclusive' })
  })
})
