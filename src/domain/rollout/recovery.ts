import type { TargetState } from '../target.ts'
import type { Turn } from './events.ts'
import { next } from './next.ts'
import type { RolloutState } from './rollout.ts'

/**
 * Where a rollout goes on whose run is gone: the target says whether the effect that was begun took place.
 * Null = the target is neither where the rollout left it nor where that effect would have brought it.
 */
export function recover(left: RolloutState, target: TargetState, atSeconds: number): Turn | null {
  const isWhereLeft = target.revision === left.revision
  const percent = left.ramp.steps[left.stepIndex]?.percent ?? 100
  switch (left.phase) {
    case 'planned':
    case 'staging':
      if (!isWhereLeft) return null
      return { state: { ...left, phase: 'staging' }, effect: { type: 'stage' } }
    case 'shifting':
      if (isWhereLeft) return { state: left, effect: { type: 'shift', percent } }
      if (target.canaryPercent !== percent) return null
      return next(left, { type: 'shifted', target }, atSeconds)
    case 'watching':
    case 'baking':
      // A target that was reloaded meanwhile gets its weights again, as in a run that was there to see it.
      return isWhereLeft || target.epoch !== left.epoch
        ? { state: left, effect: { type: 'watch' } }
        : null
    case 'promoting':
      if (target.canaryPercent === 100) return next(left, { type: 'promoted', target }, atSeconds)
      return isWhereLeft ? { state: left, effect: { type: 'promote' } } : null
    case 'receding':
      return { state: { ...left, phase: 'restoring' }, effect: { type: 'restore' } }
    case 'restoring':
      return { state: left, effect: { type: 'restore' } }
    case 'held':
    case 'ended':
      return null
  }
}
