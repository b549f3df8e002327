import { describe, expect, test } from '@jest/globals'
import {
  type BacktestInput,
  type JudgeName,
  plantedFaults,
  replayScenario,
  type ScenarioFigures,
  usualTraffic,
} from '../../../src/domain/backtest/judge-backtest.ts'
import { REPLAY_WINDOWS_MAX, replayRollout } from '../../../src/domain/backtest/replayed-rollout.ts'
import type { StableWindow } from '../../../src/domain/backtest/split-traffic.ts'
import type { Policy } from '../../../src/domain/policy.ts'
import { draws } from '../../../src/domain/statistics/draws.ts'
import type { JudgePolicy, JudgeWindow } from '../../../src/domain/verdict.ts'
import { simulatedPolicy } from '../../support/simulated-policy.ts'

/** Two hours of 500 requests a second, half a percent of them bad. */
function quietHours(rate = 0.005): StableWindow[] {
  const random = draws(11)
  return Array.from({ length: 240 }, (_, i) => {
    const total = random.poisson(15_000)
    return {
      fromSeconds: i * 30,
      toSeconds: i * 30 + 30,
      counts: { errors: { bad: random.binomial(total, rate), total } },
      values: {},
      gauges: {},
      missing: {},
    }
  })
}

function policyWith(judge: Partial<JudgePolicy>): Policy {
  const policy = simulatedPolicy()
  return { ...policy, judge: { ...policy.judge, ...judge } }
}

const { ramp } = simulatedPolicy()
const RAMP = { pace: ramp.pace, steps: ramp.steps ?? [] }

function inputWith(change: Partial<BacktestInput> = {}): BacktestInput {
  return {
    policy: simulatedPolicy(),
    ramp: RAMP,
    windows: quietHours(),
    replays: 20,
    eventsPerCause: 1,
    seed: 1,
    ...change,
  }
}

const of = (figures: ScenarioFigures, judge: JudgeName) =>
  figures.judges.find((one) => one.judge === judge)

/** A window in which the canary goes wrong `ratio` times as often as stable's half percent. */
const windowAt =
  (ratio: number) =>
  (_: number, stepIndex: number, share: number): JudgeWindow => ({
    stepIndex,
    fromSeconds: 0,
    toSeconds: 30,
    counts: {
      errors: {
        canary: { bad: Math.round(15_000 * share * 0.005 * ratio), total: 15_000 * share },
        stable: { bad: Math.round(75 * (1 - share)), total: 15_000 * (1 - share) },
      },
    },
    values: {},
    missing: {},
  })

describe('a replayed rollout', () => {
  test('is promoted when the candidate is as good, by the steps of its ramp', () => {
    const shares: number[] = []
    const ended = replayRollout(simulatedPolicy(), RAMP, (index, stepIndex, share) => {
      shares.push(share)
      return windowAt(1)(index, stepIndex, share)
    })
    expect(ended).toMatchObject({ result: 'promoted', reason: null, windowCount: shares.length })
    expect([...new Set(shares)]).toEqual([0.01, 0.05, 0.25])
  })

  test('is taken back in its first step when the candidate is bad, a window later by every delay', () => {
    const ends = [0, 15, 31].map((delaySeconds) =>
      replayRollout(policyWith({ delaySeconds }), RAMP, windowAt(20)),
    )
    expect(ends.map(({ result, reason }) => [result, reason])).toEqual(
      Array(3).fill(['rolled_back', 'metric_harmful']),
    )
    const [none = 0, one = 0, two = 0] = ends.map(({ windowCount }) => windowCount)
    expect([one - none, two - none]).toEqual([1, 2])
    expect(none).toBeLessThan(8)
  })

  test('leaves out what the canary does while it warms up', () => {
    const cold = (warmUpSeconds: number) =>
      replayRollout(policyWith({ warmUpSeconds }), RAMP, windowAt(20)).windowCount
    expect(cold(300) - cold(0)).toBe(10)
  })

  test('ends as the policy says when there is no data', () => {
    const silent = (_: number, stepIndex: number): JudgeWindow => ({
      ...windowAt(1)(0, stepIndex, 0.5),
      counts: { errors: null },
    })
    const end = (onInconclusive: JudgePolicy['onInconclusive']) =>
      replayRollout(policyWith({ onInconclusive }), RAMP, silent)
    expect(end('wait')).toMatchObject({ result: 'rolled_back', reason: 'evidence_missing' })
    expect(end('hold')).toMatchObject({ result: 'undecided', reason: 'inconclusive_held' })
    expect(end('promote').result).toBe('promoted')
    const endless = { ...policyWith({ waitSecondsMax: 1e9 }), durationSecondsMax: 1e9 }
    expect(replayRollout(endless, RAMP, silent)).toEqual({
      result: 'undecided',
      reason: null,
      windowCount: REPLAY_WINDOWS_MAX,
    })
  })

  test('that waits for a person after harm counts as taken back', () => {
    const policy = simulatedPolicy()
    const wayBack = { ...policy.wayBack, onHarm: 'pause' as const, pauseSecondsMax: 900 }
    expect(replayRollout({ ...policy, wayBack }, RAMP, windowAt(20))).toMatchObject({
      result: 'rolled_back',
      reason: 'metric_harmful',
    })
  })
})

describe('the replays of a scenario', () => {
  test('take no healthy candidate back, and every one with twenty times the errors', () => {
    const healthy = of(replayScenario(inputWith(), null), 'slipway')
    expect(healthy).toMatchObject({ rolledBack: 0, promoted: 20, harmed: 0 })
    const sick = of(replayScenario(inputWith(), { metric: 'errors', ratio: 20 }), 'slipway')
    expect(sick).toMatchObject({ rolledBack: 20, rolledBackInDoubt: 0, minutesToPromotion: null })
    expect(sick?.minutesToRollback).toBeLessThan(5)
    expect(sick?.harmed).toBeGreaterThan(10)
  })

  test('show what fixed thresholds do when errors come together', () => {
    const windows = quietHours(0.004)
    const figures = replayScenario(inputWith({ windows, eventsPerCause: 25, replays: 10 }), null)
    expect(of(figures, 'argo')?.rolledBack).toBeGreaterThan(0)
    expect(of(figures, 'slipway')?.rolledBack).toBe(0)
  })

  test('are the same for the same seed, others for another one, and count on', () => {
    const fault = { metric: 'errors', ratio: 2 }
    const told: number[] = []
    const once = replayScenario(inputWith({ replays: 5 }), fault, (done) => told.push(done))
    expect(told).toEqual([1, 2, 3, 4, 5])
    expect(replayScenario(inputWith({ replays: 5 }), fault)).toEqual(once)
    expect(replayScenario(inputWith({ replays: 5, seed: 2 }), fault)).not.toEqual(once)
  })

  test('tell a rollback for want of evidence apart', () => {
    const windows = quietHours().map((window) => ({ ...window, counts: { errors: null } }))
    const slipway = of(replayScenario(inputWith({ windows, replays: 2 }), null), 'slipway')
    expect(slipway).toMatchObject({ rolledBack: 2, rolledBackInDoubt: 2 })
  })
})

describe('what is planted', () => {
  test('is errors of the metric with the largest weight that had any', () => {
    const policy = simulatedPolicy()
    const [errors] = policy.metrics
    if (errors?.kind !== 'count') throw new Error('errors are a count')
    const metrics = [
      { ...errors, name: 'orders', better: 'more' as const, weight: 9 },
      { ...errors, name: 'silent', weight: 8 },
      { ...errors, weight: 1 },
    ]
    const windows = quietHours().map((window) => ({
      ...window,
      counts: { ...window.counts, orders: { bad: 9, total: 10 }, silent: { bad: 0, total: 10 } },
    }))
    const input = { policy: { ...policy, metrics }, windows }
    expect(plantedFaults(input).map(({ metric, ratio }) => `${metric} ${ratio}`)).toEqual([
      'errors 1.5',
      'errors 2',
      'errors 5',
      'errors 20',
    ])
    expect(usualTraffic(input)).toMatchObject([
      { name: 'orders', rate: 0.9 },
      { name: 'silent', rate: 0 },
      { name: 'errors' },
    ])
  })

  test('never makes more events bad than there are', () => {
    const ratios = (rate: number) =>
      plantedFaults(inputWith({ windows: quietHours(rate) })).map(({ ratio }) => ratio)
    expect(ratios(0.1)).toEqual([1.5, 2, 5])
    expect(ratios(0.9)).toEqual([])
  })

  test('is nothing where there are no errors', () => {
    expect(plantedFaults(inputWith({ windows: quietHours(0) }))).toEqual([])
    expect(usualTraffic(inputWith({ windows: [] }))).toEqual([
      { name: 'errors', requestsPerSecond: 0, rate: null },
    ])
  })
})
