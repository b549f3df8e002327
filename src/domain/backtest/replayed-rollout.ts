import { judge } from '../judge/judge.ts'
import type { Policy } from '../policy.ts'
import type { Ramp } from '../ramp/ramp.ts'
import type { ReasonCode } from '../reasons.ts'
import { next, type Turn } from '../rollout/next.ts'
import { plannedRollout, type RolloutState } from '../rollout/rollout.ts'
import type { TargetState } from '../target.ts'
import type { JudgeWindow } from '../verdict.ts'

/** No replay goes on for longer, whatever its policy says. */
export const REPLAY_WINDOWS_MAX = 2_000

/** How a replayed rollout ended. */
export type ReplayedRollout = {
  readonly result: 'promoted' | 'rolled_back' | 'undecided'
  readonly reason: ReasonCode | null
  /** Windows until then, those of the warm-up among them. */
  readonly windowCount: number
}

/**
 * Takes a rollout through its ramp as the rollout itself would, on windows that `windowAt` makes for the
 * share (0 to 1) that it has by then: the same steps, holds, waits and judge. Undecided is a rollout that
 * its policy holds for a person, or that is not over after `REPLAY_WINDOWS_MAX` windows.
 */
export function replayRollout(
  policy: Policy,
  ramp: Ramp,
  windowAt: (index: number, stepIndex: number, share: number) => JudgeWindow,
): ReplayedRollout {
  const { windowSeconds, warmUpSeconds, delaySeconds } = policy.judge
  const lateWindows = Math.ceil(delaySeconds / windowSeconds)
  const coldWindows = Math.ceil(warmUpSeconds / windowSeconds)
  const judged: JudgeWindow[] = []
  /** Windows that the sources do not know yet; those of a step that was left are never asked for. */
  let pending: JudgeWindow[] = []
  let nowSeconds = 0
  let turn = next(planned(policy, ramp), { type: 'begun' }, nowSeconds)
  for (let windowCount = 0; windowCount < REPLAY_WINDOWS_MAX; ) {
    const { state, effect } = turn
    const ended = endOf(turn)
    if (ended !== null) return { ...ended, windowCount }
    if (effect.type === 'stage') turn = next(state, { type: 'staged', target: at(0) }, nowSeconds)
    else if (effect.type === 'shift') {
      pending = []
      turn = next(state, { type: 'shifted', target: at(effect.percent) }, nowSeconds)
    } else {
      const window = windowAt(windowCount, state.stepIndex, state.percent / 100)
      windowCount += 1
      const fromSeconds = nowSeconds
      nowSeconds += windowSeconds
      if (windowCount > coldWindows) {
        pending.push({ ...window, fromSeconds, toSeconds: nowSeconds })
      }
      if (pending.length > lateWindows) judged.push(...pending.splice(0, 1))
      const verdict = judge(policy.judge, policy.metrics, watchedSteps(ramp), judged, {
        index: state.stepIndex,
        percent: state.percent,
        nextPercent: ramp.steps[state.stepIndex + 1]?.percent ?? 100,
      })
      turn = next(state, { type: 'watched', target: at(state.percent), verdict }, nowSeconds)
    }
  }
  return { result: 'undecided', reason: null, windowCount: REPLAY_WINDOWS_MAX }
}

/** Null while it goes on. What happens after the way back has begun is no matter of the judge. */
function endOf({ state, effect }: Turn): Omit<ReplayedRollout, 'windowCount'> | null {
  if (effect.type === 'promote') return { result: 'promoted', reason: null }
  const reason = state.ending?.reason ?? state.harm?.ending.reason ?? null
  if (effect.type === 'restore' || state.phase === 'receding' || state.harm !== null) {
    return { result: 'rolled_back', reason }
  }
  return effect.type === 'end' ? { result: 'undecided', reason } : null
}

function watchedSteps(ramp: Ramp): number {
  return Math.max(1, ramp.steps.filter(({ percent }) => percent < 100).length)
}

const UNCHANGED = { revision: 'replay', epoch: 'replay' }

function at(canaryPercent: number): TargetState {
  return { canaryPercent, isCanaryHealthy: true, isStableHealthy: true, ...UNCHANGED }
}

function planned(policy: Policy, ramp: Ramp): RolloutState {
  const { onInconclusive, waitSecondsMax } = policy.judge
  return plannedRollout({
    id: 'replay',
    task: 'deploy',
    environment: policy.environment,
    version: { sha: '', name: 'replay' },
    previousSha: null,
    planHash: '',
    riskLevel: 'low',
    riskScore: 0,
    riskFixes: null,
    riskRollback: null,
    ramp,
    onInconclusive,
    waitSecondsMax,
    durationSecondsMax: policy.durationSecondsMax,
    bakeSeconds: 0,
    wayBack: policy.wayBack,
    startedAtSeconds: 0,
    isDetached: false,
    snapshot: { target: 'replay', stableSlot: 'a', canarySlot: 'b', content: '', ...UNCHANGED },
  })
}
