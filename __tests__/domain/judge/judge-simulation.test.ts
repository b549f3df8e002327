import { describe, expect, test } from '@jest/globals'
import { weighEvidence } from '../../../src/domain/judge/combined-evidence.ts'
import { judgedCounts } from '../../../src/domain/judge/judged-count.ts'
import {
  ERRORS,
  fixedRamp,
  judgeStep,
  median,
  type Noise,
  POLICY,
  pacedRollout,
  simulatedTraffic,
  type Traffic,
} from './simulated-traffic.ts'

const ALPHA = 0.01

function traffic(seed: number, changes: Partial<Traffic> = {}): Traffic {
  return { seed, requestsPerSecond: 500, rate: 0.005, ratio: 1, noise: 'even', ...changes }
}

describe('a harmless canary', () => {
  test.each<[Noise, number]>([
    ['even', 50],
    ['clustered', 50],
    ['noisy', 500],
  ])('with %s noise at %d requests/s is taken back in at most 1 of 100 rollouts', (noise, rps) => {
    const rollouts = 700
    let harmful = 0
    for (let seed = 1; seed <= rollouts; seed += 1) {
      const windows = fixedRamp(traffic(seed, { noise, requestsPerSecond: rps }), 20)
      if (weighEvidence(POLICY, judgedCounts([ERRORS]), [], 4, windows).decidedBy !== null)
        harmful += 1
    }
    expect(harmful / rollouts).toBeLessThanOrEqual(ALPHA)
  })

  test('walks the ramp to its end within 20 minutes at 500 requests/s', () => {
    const rollouts = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((seed) => pacedRollout(traffic(seed), 120))
    expect(rollouts.map((rollout) => rollout.result)).not.toContain('rolled_back')
    expect(median(rollouts.map((rollout) => rollout.windowCount))).toBeLessThanOrEqual(40)
  })
})

describe('a canary that goes wrong', () => {
  test.each([
    [20, 4],
    [5, 12],
    [2, 46],
  ])('%d times as often is found in at most %d windows of 30 s in the middle', (ratio, windows) => {
    const rollouts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((seed) =>
      pacedRollout(traffic(seed, { ratio, noise: 'noisy' }), 240),
    )
    expect(new Set(rollouts.map((rollout) => rollout.result))).toEqual(new Set(['rolled_back']))
    expect(median(rollouts.map((rollout) => rollout.windowCount))).toBeLessThanOrEqual(windows)
  })
})

test('a judge that looked at no window in between decides as one that looked at each', () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const nextWindow = simulatedTraffic(traffic(seed, { ratio: 3, noise: 'clustered' }))
    const windows = Array.from({ length: 60 }, () => nextWindow(0, 1))
    const first = windows.findIndex(
      (_, i) => judgeStep(windows.slice(0, i + 1), 0).answer === 'harmful',
    )
    const late = judgeStep(windows, 0)
    expect(late.answer).toBe(first === -1 ? 'inconclusive' : 'harmful')
    if (first === -1) continue
    expect(late.logEvidence).toBe(judgeStep(windows.slice(0, first + 1), 0).logEvidence)
  }
})
