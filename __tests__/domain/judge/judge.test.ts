import { describe, expect, test } from '@jest/globals'
import { judge } from '../../../src/domain/judge/judge.ts'
import type { GuardMetric, Metric } from '../../../src/domain/metrics/metric.ts'
import type { JudgeWindow } from '../../../src/domain/verdict.ts'
import { ERRORS, errorWindow, judgeStep, POLICY, windowOf } from './simulated-traffic.ts'

const SLOW: Metric = { ...ERRORS, name: 'slow' }
const CPU: GuardMetric = {
  kind: 'guard',
  name: 'cpu',
  source: 'simulated',
  value: 'v',
  min: null,
  max: 80,
  windowsToBreach: 2,
}

/** 150 requests of the canary at 1 %, half a percent of stable's 14,850 bad. */
const GOOD = errorWindow(0, [1, 150, 74, 14_850])
const BAD = errorWindow(0, [12, 150, 74, 14_850])
const NO_DATA: JudgeWindow = {
  ...windowOf(0, 0, { errors: null }),
  missing: { errors: 'connection refused' },
}

function times(count: number, window: JudgeWindow): JudgeWindow[] {
  return Array.from({ length: count }, () => window)
}

describe('healthy', () => {
  test('after enough windows with as few bad events as stable', () => {
    const verdict = judgeStep(times(20, GOOD), 0)
    expect(verdict).toMatchObject({
      answer: 'healthy',
      decidedBy: null,
      missing: '',
      windowCount: 20,
    })
    expect(verdict.metrics[0]).toMatchObject({ name: 'errors', kind: 'count', answer: 'healthy' })
  })

  test('not before the least number of windows, and only those of this step count', () => {
    const quiet = errorWindow(0, [0, 100_000, 0, 100_000])
    expect(judgeStep(times(3, quiet), 0)).toMatchObject({
      answer: 'inconclusive',
      windowCount: 3,
      missing: '1 more window',
    })
    expect(judgeStep(times(4, quiet), 0).answer).toBe('healthy')
    expect(judgeStep(times(4, quiet), 1)).toMatchObject({
      answer: 'inconclusive',
      windowCount: 0,
      missing: '4 more windows',
    })
  })

  test('needs a bound on the cost of the next step: more traffic there asks for more evidence', () => {
    const windows = times(20, errorWindow(0, [1, 200, 99, 19_800]))
    const at = (nextPercent: number) =>
      judge(POLICY, [ERRORS], 4, windows, { index: 0, percent: 1, nextPercent })
    expect(at(5).answer).toBe('healthy')
    expect(at(100).answer).toBe('inconclusive')
    expect(at(100).missing).toMatch(/^about .* more at this traffic$/)
  })
})

describe('harmful', () => {
  test('when the canary gets far more than its part of the bad events', () => {
    const verdict = judgeStep(times(10, BAD), 0)
    expect(verdict).toMatchObject({ answer: 'harmful', decidedBy: 'errors', missing: '' })
    expect(verdict.logEvidence).toBeGreaterThanOrEqual(verdict.logEvidenceLimit)
    expect(verdict.logEvidenceLimit).toBeCloseTo(Math.log(100))
    const expected = 10 * (12 - (150 * 74) / 14_850)
    expect(verdict.harmedRequests).toBeCloseTo(expected)
  })

  test('and stays so: the first crossing counts, whatever comes after it', () => {
    const crossed = judgeStep(times(10, BAD), 0)
    const calmed = judgeStep([...times(10, BAD), ...times(200, GOOD)], 0)
    expect(calmed.answer).toBe('harmful')
    expect(calmed.logEvidence).toBeCloseTo(judgeStep(times(firstHarmful(), BAD), 0).logEvidence)
    expect(crossed.logEvidence).toBe(calmed.logEvidence)
  })

  function firstHarmful(): number {
    let count = 1
    while (judgeStep(times(count, BAD), 0).answer !== 'harmful') count += 1
    return count
  }

  test('names the metric with the largest part in the evidence', () => {
    const sides = (bad: number) => ({
      canary: { bad, total: 150 },
      stable: { bad: 74, total: 14_850 },
    })
    const windows = times(15, windowOf(0, 0, { errors: sides(1), slow: sides(12) }))
    const verdict = judgeStep(windows, 0, [ERRORS, SLOW])
    expect(verdict.decidedBy).toBe('slow')
    expect(verdict.metrics.map((metric) => metric.answer)).toEqual(['healthy', 'harmful'])
  })

  test('when a guard is breached, even without any count', () => {
    const window = (value: number) => ({ ...GOOD, values: { cpu: value } })
    const verdict = judgeStep([window(50), window(90), window(91)], 0, [ERRORS, CPU])
    expect(verdict).toMatchObject({ answer: 'harmful', decidedBy: 'cpu' })
    expect(judgeStep([window(90)], 0, [CPU]).answer).toBe('inconclusive')
  })
})

describe('inconclusive', () => {
  test('without any window, and without any metric', () => {
    expect(judgeStep([], 0)).toMatchObject({
      answer: 'inconclusive',
      logEvidence: 0,
      harmedRequests: 0,
      windowCount: 0,
      missing: '4 more windows',
    })
    expect(judgeStep(times(9, GOOD), 0, []).answer).toBe('inconclusive')
  })

  test('no data is never healthy: it says which metric is silent and why', () => {
    const verdict = judgeStep([...times(20, GOOD), NO_DATA], 0)
    expect(verdict).toMatchObject({ answer: 'inconclusive', windowCount: 20 })
    expect(verdict.missing).toBe('no data from errors: connection refused')
    expect(judgeStep([...times(20, GOOD), NO_DATA, GOOD], 0).answer).toBe('healthy')
  })

  test('a guard without a fresh good value holds the rollout', () => {
    const window = (cpu: number | null) => ({ ...GOOD, values: { cpu } })
    const metrics = [ERRORS, CPU]
    expect(judgeStep(times(20, window(70)), 0, metrics).answer).toBe('healthy')
    const silent = judgeStep([...times(20, window(70)), window(null)], 0, metrics)
    expect(silent.answer).toBe('inconclusive')
    expect(silent.missing).toContain('cpu')
    const high = judgeStep([...times(20, window(70)), window(90)], 0, metrics)
    expect(high).toMatchObject({ answer: 'inconclusive' })
    expect(high.missing).toContain('90 is above the maximum of 80')
  })

  test('frozen: too suspicious to go forward, not enough to go back', () => {
    const windows = [...times(30, GOOD), ...times(2, errorWindow(0, [4, 150, 74, 14_850]))]
    const verdict = judgeStep(windows, 0)
    expect(verdict).toMatchObject({ answer: 'inconclusive', isFrozen: true })
    expect(verdict.missing).toMatch(/less suspicion \(.*:1 against the canary/)
  })

  test('says so when more of the same traffic would never do', () => {
    const worse = errorWindow(3, [1300, 10_000, 1000, 10_000])
    const verdict = judge(
      { ...POLICY, alphaPercent: 1e-6, freezeEvidence: 1e9 },
      [ERRORS],
      4,
      [worse, worse],
      {
        index: 3,
        percent: 50,
        nextPercent: 100,
      },
    )
    expect(verdict.answer).toBe('inconclusive')
    expect(verdict.missing).toContain('a better rate of errors')
  })
})

describe('windows that can not be compared', () => {
  test.each([
    ['no traffic at all', [0, 0, 0, 0], 'there was no traffic'],
    ['a silent canary', [0, 0, 74, 14_850], 'the canary had no traffic'],
    ['a silent stable', [3, 150, 0, 0], 'stable had no traffic'],
    ['something that is not a count', [Number.NaN, 150, 1, 10], 'not a count'],
    ['a negative count', [-1, 150, 1, 10], 'not a count'],
  ] as const)(
    '%s changes no evidence and holds the step while it is the newest',
    (_, counts, why) => {
      const silent = errorWindow(0, counts)
      const before = judgeStep(times(20, GOOD), 0)
      const during = judgeStep([...times(20, GOOD), silent], 0)
      expect(during).toMatchObject({ answer: 'inconclusive', windowCount: 20 })
      expect(during.logEvidence).toBe(before.logEvidence)
      expect(during.missing).toContain(why)
      expect(during.metrics[0]?.canary).toEqual(before.metrics[0]?.canary)
      const after = judgeStep([...times(19, GOOD), silent, GOOD], 0)
      expect(after.logEvidence).toBe(before.logEvidence)
      expect(after.answer).toBe('healthy')
    },
  )
})

describe('explanations', () => {
  test('harm, in numbers', () => {
    expect(judgeStep(times(10, BAD), 0).metrics[0]?.explanation).toBe(
      'errors: canary 120 of 1,500 bad (8 %), stable 740 of 148,500 bad (0.498 %). A harmless canary (up to 10 % worse) would get about 9.5 of the 860 bad events; it got 120. Evidence 624:1 against it (limit 100:1). 16 times the rate of stable (95 %: 9.7 to 25, approximately).',
    )
  })

  test('health, with the cost of the next step', () => {
    expect(judgeStep(times(20, GOOD), 0).metrics[0]?.explanation).toBe(
      'errors: canary 20 of 3,000 bad (0.667 %), stable 1,480 of 297,000 bad (0.498 %). Evidence 2.7:1 against the canary (limit 100:1). At 5 % it would cost 0.056 % of all requests at worst (budget 0.2 %).',
    )
  })

  test('nothing yet', () => {
    expect(judgeStep([NO_DATA], 0).metrics[0]?.explanation).toBe(
      'errors: nothing to compare yet, connection refused.',
    )
  })

  test('a canary that fails beside a stable that never does', () => {
    const windows = times(10, errorWindow(0, [12, 150, 0, 14_850]))
    expect(judgeStep(windows, 0).metrics[0]?.explanation).toBe(
      'errors: canary 120 of 1,500 bad (8 %), stable 0 of 148,500 bad (0 %). A harmless canary (up to 10 % worse) would get about 1.3 of the 120 bad events; it got 120. Evidence 374:1 against it (limit 100:1). Stable had next to none: at least 125 times its rate.',
    )
  })
})
