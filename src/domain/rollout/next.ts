import type { ReasonCode } from '../reasons.ts'
import type { Restored, TargetState } from '../target.ts'
import { afterRequest } from './asked.ts'
import { afterPromotion, bakedThrough } from './baking.ts'
import type { Effect, RolloutEvent, Turn } from './events.ts'
import type { Ending, RolloutState } from './rollout.ts'
import { endNow, seen, shiftTo, takeBack, watch } from './turns.ts'
import { afterWatch } from './watching.ts'
import { receded } from './way-back.ts'

export type { Effect, RolloutEvent, Turn }

/**
 * The rollout as a function: what happens next, given where it stands and what was seen.
 * Pure; `atSeconds` is when the event was seen.
 */
export function next(state: RolloutState, event: RolloutEvent, atSeconds: number): Turn {
  switch (event.type) {
    case 'begun':
      return { state: { ...state, phase: 'staging' }, effect: { type: 'stage' } }
    case 'resumed':
      // The longest duration is that of one run; the time spent waiting for a person is nobody's fault.
      return watch(
        { ...state, ...seen(state, event.target), startedAtSeconds: atSeconds, ending: null },
        atSeconds,
      )
    case 'warm':
    case 'staged':
      return shiftTo({ ...state, ...seen(state, event.target) }, 0, atSeconds)
    case 'shifted':
      return afterShift(state, event.target, atSeconds)
    case 'watched':
      return afterWatch(state, event.target, event.verdict, atSeconds, event.closure !== undefined)
    case 'promoted':
      return afterPromotion(state, seen(state, event.target), atSeconds)
    case 'restored':
      return afterRestore(state, event.restored)
    case 'requested':
      return afterRequest(state, event.request, atSeconds)
    case 'aborted':
      return takeBack(state, { result: 'cancelled', reason: 'cancelled', detail: event.detail })
    case 'failed':
      return afterFailure(state, event.reason, event.detail)
  }
}

function afterShift(state: RolloutState, target: TargetState, atSeconds: number): Turn {
  if (state.phase === 'receding') return receded(state, target, atSeconds)
  const moved: RolloutState = { ...state, ...seen(state, target) }
  // A reloaded target that got its weights again goes on with the step that it was in.
  if (state.stepStartedAtSeconds > 0) {
    return { state: { ...moved, phase: 'watching' }, effect: { type: 'watch' } }
  }
  return watch(moved, atSeconds)
}

function afterRestore(state: RolloutState, restored: Restored): Turn {
  if (restored.isComplete) {
    return { state: { ...state, percent: 0, phase: 'ended' }, effect: { type: 'end' } }
  }
  const began = state.ending === null ? '' : ` The rollback began because: ${state.ending.detail}`
  return endNow(state, {
    result: 'failed',
    reason: 'restore_incomplete',
    detail: `${restored.differences.join(' ')}${began}`,
  })
}

function afterFailure(state: RolloutState, reason: ReasonCode, detail: string): Turn {
  const ending: Ending = { result: FAILURE_RESULTS[reason] ?? 'failed', reason, detail }
  // Somebody else changed the target, or has to from now on: their change stays as it is.
  if (reason === 'target_conflict' || reason === 'lock_lost') return endNow(state, ending)
  // What was promoted on evidence is not taken back because nobody can be asked about it.
  if (state.phase === 'baking' && reason === 'metrics_unreachable') {
    return bakedThrough(state, `The bake was not watched to its end: ${detail}`)
  }
  if (state.phase === 'restoring') {
    return endNow(state, { result: 'failed', reason: 'restore_incomplete', detail })
  }
  return takeBack(state, ending)
}

/** Failures that mean that traffic had moved and came back; every other failure is a plain failure. */
const FAILURE_RESULTS: { readonly [R in ReasonCode]?: Ending['result'] } = {
  metrics_unreachable: 'rolled_back',
  turns_limit: 'rolled_back',
  newer_version_live: 'cancelled',
}
