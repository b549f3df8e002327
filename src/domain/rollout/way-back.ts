import type { TargetState } from '../target.ts'
import type { Verdict } from '../verdict.ts'
import type { Turn } from './events.ts'
import type { Ending, RolloutState } from './rollout.ts'
import { seen, takeBack } from './turns.ts'

/** Who stands in the place of a person when the rollout stood still by itself. */
export const JUDGE = 'the judge'

/**
 * The candidate does harm. It goes back at once, or keeps its share for a bounded time while a person is asked:
 * then only `promote` and `abort` are answers, because the evidence stays what it is.
 */
export function afterHarm(state: RolloutState, ending: Ending, atSeconds: number): Turn {
  const { onHarm, pauseSecondsMax } = state.wayBack
  const isAlone = state.phase !== 'watching'
  if (onHarm === 'rollback' || isAlone) return takeBack(state, ending)
  const harm = state.harm ?? { atSeconds, ending }
  const isOut = atSeconds - state.startedAtSeconds >= state.durationSecondsMax
  if (isOut || atSeconds - harm.atSeconds >= pauseSecondsMax) return takeBack(state, harm.ending)
  const paused = state.paused ?? { by: JUDGE, atSeconds }
  return { state: { ...state, harm, paused }, effect: { type: 'watch' } }
}

/** Goes back for another reason than harm: step by step where the policy wants it, and there is a lower step. */
export function goBack(state: RolloutState, ending: Ending): Turn {
  const isGradual = state.wayBack.pace === 'gradual' && state.harm === null
  return isGradual && state.phase === 'watching'
    ? lowerStep({ ...state, ending: state.ending ?? ending })
    : takeBack(state, ending)
}

function lowerStep(state: RolloutState): Turn {
  const stepIndex = state.ramp.steps.findLastIndex(({ percent }) => percent < state.percent)
  const step = state.ramp.steps[stepIndex]
  if (step === undefined || state.ending === null) {
    return { state: { ...state, phase: 'restoring' }, effect: { type: 'restore' } }
  }
  return {
    state: { ...state, phase: 'receding', stepIndex, stepStartedAtSeconds: 0 },
    effect: { type: 'shift', percent: step.percent },
  }
}

/** A lower step has its share: it is kept for a while. */
export function receded(state: RolloutState, target: TargetState, atSeconds: number): Turn {
  const moved = { ...state, ...seen(state, target), stepStartedAtSeconds: atSeconds }
  return { state: moved, effect: { type: 'watch' } }
}

/** A look on the way down. Whatever speaks against going slowly ends it at once. */
export function afterRecedingWatch(
  state: RolloutState,
  target: TargetState,
  verdict: Verdict,
  atSeconds: number,
): Turn {
  const isDisturbed =
    verdict.answer === 'harmful' || !target.isCanaryHealthy || target.epoch !== state.epoch
  const isOut = atSeconds - state.startedAtSeconds >= state.durationSecondsMax
  if (isDisturbed || isOut) {
    return { state: { ...state, phase: 'restoring' }, effect: { type: 'restore' } }
  }
  const isKept = atSeconds - state.stepStartedAtSeconds >= state.wayBack.stepSeconds
  return isKept ? lowerStep(state) : { state, effect: { type: 'watch' } }
}
