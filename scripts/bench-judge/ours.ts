import { weighEvidence } from '../../src/domain/judge/combined-evidence.ts'
import { judge } from '../../src/domain/judge/judge.ts'
import { judgedCounts } from '../../src/domain/judge/judged-count.ts'
import type { CountMetric } from '../../src/domain/metrics/metric.ts'
import type { JudgePolicy, JudgeWindow } from '../../src/domain/verdict.ts'
import { judgeWindows, METRICS, type Played } from './played.ts'
import { type Scenario, SHARES, traffic } from './traffic.ts'

/** The defaults of the configuration. */
export const POLICY: JudgePolicy = {
  alphaPercent: 1,
  marginPercent: 10,
  harmBudgetPercent: 0.2,
  freezeEvidence: 3,
  windowsMin: 4,
  estimateAfterSeconds: 3600,
  windowSeconds: 30,
  warmUpSeconds: 60,
  delaySeconds: 15,
  onInconclusive: 'wait',
  waitSecondsMax: 3600,
}
const HOLD_SECONDS_MAX = 3600

/** Our judge on a fixed ramp. Nothing is left out for warming up: that makes it harder. */
export function ours(played: Played): number | null {
  const counts = judgedCounts(METRICS)
  return weighEvidence(POLICY, counts, [], SHARES.length, judgeWindows(played)).decidedAtWindow
}

const ERRORS: CountMetric = {
  kind: 'count',
  name: 'errors',
  source: '',
  bad: '',
  total: '',
  weight: 1,
}

export type Paced = {
  readonly result: 'promoted' | 'rolled back' | 'undecided'
  readonly minutes: number
  readonly harmed: number
}

/**
 * A rollout that goes on as soon as its step is healthy, judged by errors. A step that is in doubt for as
 * long as the defaults let it wait leaves the rollout undecided.
 */
export function paced(scenario: Scenario): Paced {
  const source = traffic(scenario)
  const windows: JudgeWindow[] = []
  const stepWindowsMax = (HOLD_SECONDS_MAX + POLICY.waitSecondsMax) / scenario.windowSeconds
  let stepIndex = 0
  let stepStart = 0
  let harmed = 0
  const ended = (result: Paced['result'], more: number): Paced => ({
    result,
    minutes: (windows.length * scenario.windowSeconds) / 60,
    harmed: harmed + more,
  })
  for (;;) {
    const share = SHARES[stepIndex] as number
    const window = source.next(share)
    harmed += window.excess
    const fromSeconds = windows.length * scenario.windowSeconds
    windows.push({
      stepIndex,
      fromSeconds,
      toSeconds: fromSeconds + scenario.windowSeconds,
      counts: {
        errors: {
          canary: { bad: window.canaryBad, total: window.canaryTotal },
          stable: { bad: window.stableBad, total: window.stableTotal },
        },
      },
      values: {},
      missing: {},
    })
    const verdict = judge(POLICY, [ERRORS], SHARES.length, windows, {
      index: stepIndex,
      percent: share * 100,
      nextPercent: (SHARES[stepIndex + 1] ?? 1) * 100,
    })
    // It takes one window until the traffic is back.
    if (verdict.answer === 'harmful') return ended('rolled back', source.next(share).excess)
    if (verdict.answer === 'healthy') {
      stepIndex += 1
      stepStart = windows.length
      if (stepIndex === SHARES.length) return ended('promoted', 0)
    } else if (windows.length - stepStart >= stepWindowsMax) return ended('undecided', 0)
  }
}
