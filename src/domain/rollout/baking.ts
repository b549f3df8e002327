import type { TargetState } from '../target.ts'
import type { Turn } from './events.ts'
import type { RolloutState } from './rollout.ts'
import { endNow } from './turns.ts'

/**
 * All traffic is on the candidate. A rollout that bakes stays armed for the way back for a while: there is
 * nobody left to compare with, so guards, the health of the candidate and people decide, and silence is no
 * reason to take back what was promoted on evidence.
 */
export function afterPromotion(
  state: RolloutState,
  seen: Pick<RolloutState, 'revision' | 'epoch' | 'percent' | 'percentMax'>,
  atSeconds: number,
): Turn {
  const promoted: RolloutState = { ...state, ...seen }
  const isBaking = state.bakeSeconds > 0 && state.task === 'deploy'
  if (!isBaking) return bakedThrough(promoted)
  // A reloaded target that got its weights again goes on with the bake that it was in.
  const stepStartedAtSeconds = state.stepStartedAtSeconds || atSeconds
  return {
    state: { ...promoted, phase: 'baking', stepStartedAtSeconds },
    effect: { type: 'watch' },
  }
}

/** A look at a bake that nothing speaks against; a pause makes it longer, but not than the longest duration. */
export function afterBakeWatch(state: RolloutState, target: TargetState, atSeconds: number): Turn {
  const current: RolloutState = { ...state, epoch: target.epoch }
  const bakedSeconds = atSeconds - state.stepStartedAtSeconds - state.pausedSeconds
  const isOut = atSeconds - state.startedAtSeconds >= state.durationSecondsMax
  const isOver = state.paused === null && bakedSeconds >= state.bakeSeconds
  return isOut || isOver ? bakedThrough(current) : { state: current, effect: { type: 'watch' } }
}

/** The end of a promotion. `why` is why it was not watched to the end of its bake, '' when it was. */
export function bakedThrough(state: RolloutState, why = ''): Turn {
  const asked = state.promotedBy === null ? '' : `Asked for by ${state.promotedBy}.`
  const detail = [asked, why].filter((text) => text !== '').join(' ')
  return endNow(state, { result: 'promoted', reason: promotionReason(state), detail })
}

/** Why a version that has all traffic was given it. */
export function promotionReason(
  state: Pick<RolloutState, 'task' | 'isByPolicy' | 'promotedBy' | 'judgedBy'>,
):
  | 'promoted_rollback'
  | 'promoted_by_request'
  | 'promoted_by_policy'
  | 'promoted_by_rule'
  | 'promoted_on_evidence' {
  if (state.task === 'rollback') return 'promoted_rollback'
  if (state.promotedBy !== null) return 'promoted_by_request'
  if (state.isByPolicy) return 'promoted_by_policy'
  return state.judgedBy === undefined ? 'promoted_on_evidence' : 'promoted_by_rule'
}
