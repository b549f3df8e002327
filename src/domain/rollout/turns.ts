import type { TargetState } from '../target.ts'
import type { Turn } from './events.ts'
import type { Ending, RolloutState } from './rollout.ts'

/** What a read-back of the target says about the rollout. */
export function seen(state: RolloutState, target: TargetState) {
  const { revision, epoch, canaryPercent: percent } = target
  return { revision, epoch, percent, percentMax: Math.max(state.percentMax, percent) }
}

export function watch(state: RolloutState, atSeconds: number): Turn {
  return {
    state: { ...state, phase: 'watching', stepStartedAtSeconds: atSeconds, pausedSeconds: 0 },
    effect: { type: 'watch' },
  }
}

/** Enters a step: its share is the next thing that is written, or the promotion when it is the last. */
export function shiftTo(before: RolloutState, stepIndex: number, atSeconds: number): Turn {
  const state = left(before, atSeconds)
  const percent = state.ramp.steps[stepIndex]?.percent ?? 100
  const entered: RolloutState = { ...state, stepIndex, stepStartedAtSeconds: 0 }
  if (percent >= 100) {
    return { state: { ...entered, phase: 'promoting' }, effect: { type: 'promote' } }
  }
  return { state: { ...entered, phase: 'shifting' }, effect: { type: 'shift', percent } }
}

/** The step that was watched until now is one that was watched. */
export function left(state: RolloutState, atSeconds: number): RolloutState {
  const { stepIndex, stepStartedAtSeconds: fromSeconds, watchedSpans } = state
  if (fromSeconds === 0) return state
  const span = { stepIndex, fromSeconds, toSeconds: atSeconds }
  return { ...state, watchedSpans: [...watchedSpans, span], stepStartedAtSeconds: 0 }
}

/** Decides the ending now and moves the traffic back; nothing can go forward from here. */
export function takeBack(state: RolloutState, ending: Ending): Turn {
  if (state.phase === 'ended') return { state, effect: { type: 'end' } }
  if (state.phase === 'planned') return endNow(state, ending)
  return {
    state: { ...state, phase: 'restoring', ending: state.ending ?? ending },
    effect: { type: 'restore' },
  }
}

export function endNow(state: RolloutState, ending: Ending): Turn {
  return { state: { ...state, phase: 'ended', ending }, effect: { type: 'end' } }
}
