import { bakedThrough } from './baking.ts'
import type { Turn } from './events.ts'
import type { RolloutRequest } from './request.ts'
import type { RolloutState } from './rollout.ts'
import { left } from './turns.ts'
import { afterHarm, goBack } from './way-back.ts'

/**
 * Obeys what somebody asked while the rollout watched, once. A pause stops the steps and not the judge:
 * what is harmful is taken back also while a person thinks about it, and harm that waits for a person waits
 * no longer for being asked something else meanwhile.
 */
export function afterRequest(
  before: RolloutState,
  request: RolloutRequest,
  atSeconds: number,
): Turn {
  const turn = obeyed(before, request, atSeconds)
  const { harm } = turn.state
  return harm !== null && turn.effect.type === 'watch'
    ? afterHarm(turn.state, harm.ending, atSeconds)
    : turn
}

function obeyed(before: RolloutState, request: RolloutRequest, atSeconds: number): Turn {
  const isForAnother = request.rolloutId !== before.id || request.id === before.requestId
  if (isForAnother) return { state: before, effect: { type: 'watch' } }
  const state: RolloutState = { ...before, requestId: request.id }
  if (before.phase === 'receding') {
    // Whoever asks again is in a hurry after all; nothing else can be asked of what goes back.
    return request.wish === 'abort'
      ? { state: { ...state, phase: 'restoring' }, effect: { type: 'restore' } }
      : { state, effect: { type: 'watch' } }
  }
  switch (request.wish) {
    case 'abort':
      return goBack(state, {
        result: 'cancelled',
        reason: 'cancelled',
        detail: `Asked to come back by ${request.by}.`,
      })
    case 'hold':
      return {
        state: { ...state, paused: state.paused ?? { by: request.by, atSeconds } },
        effect: { type: 'watch' },
      }
    case 'resume':
      return { state: unpaused(state, atSeconds), effect: { type: 'watch' } }
    case 'promote':
      if (state.phase === 'baking') {
        return bakedThrough(state, `The bake was ended by ${request.by}.`)
      }
      return {
        state: {
          ...left(unpaused(state, atSeconds), atSeconds),
          phase: 'promoting',
          stepIndex: state.ramp.steps.length - 1,
          promotedBy: request.by,
          harm: null,
        },
        effect: { type: 'promote' },
      }
  }
}

/** The time that somebody thought about it is not time of the step. */
function unpaused(state: RolloutState, atSeconds: number): RolloutState {
  if (state.paused === null) return state
  const seconds = Math.max(0, atSeconds - state.paused.atSeconds)
  return { ...state, paused: null, pausedSeconds: state.pausedSeconds + seconds }
}
