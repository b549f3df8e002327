import { PEER_TITLES } from '../judge/peers/peer-rule.ts'
import type { TargetState } from '../target.ts'
import { durationText, percentText } from '../units.ts'
import type { Verdict } from '../verdict.ts'
import { afterBakeWatch } from './baking.ts'
import type { Turn } from './events.ts'
import type { Ending, RolloutState } from './rollout.ts'
import { endNow, seen, shiftTo, takeBack } from './turns.ts'
import { afterHarm, afterRecedingWatch, goBack } from './way-back.ts'

/** A target that is reloaded this often within one rollout is not one to go on with. */
export const TARGET_RESETS_MAX = 5

/** What a look at a step means: whatever is harmful takes back, whatever is healthy goes on. */
export function afterWatch(
  state: RolloutState,
  target: TargetState,
  verdict: Verdict,
  atSeconds: number,
  isClosed = false,
): Turn {
  const judged: RolloutState = { ...state, harmedRequests: verdict.harmedRequests }
  if (state.phase === 'receding' && (isOurs(state, target) || target.epoch !== state.epoch)) {
    return afterRecedingWatch(judged, target, verdict, atSeconds)
  }
  const disturbed = disturbance(judged, target)
  if (disturbed !== null) return disturbed
  if (state.harm !== null) return afterHarm(judged, state.harm.ending, atSeconds)
  if (verdict.answer === 'harmful') return afterHarm(judged, harmfulEnding(verdict), atSeconds)
  if (state.phase === 'baking') return afterBakeWatch(judged, target, atSeconds)
  if (atSeconds - state.startedAtSeconds >= state.durationSecondsMax) {
    return goBack(judged, {
      result: 'rolled_back',
      reason: 'duration_limit',
      detail: `The rollout took longer than ${durationText(state.durationSecondsMax)}.`,
    })
  }
  // A reload that kept the weights is nothing but a new epoch.
  const current = { ...judged, epoch: target.epoch }
  // Whoever is paused or caught by a freeze stays where it is, watched, and never goes on by policy.
  if (state.paused !== null || isClosed) return { state: current, effect: { type: 'watch' } }
  return advanceOrWait(current, verdict, atSeconds)
}

function isOurs(state: RolloutState, target: TargetState): boolean {
  return target.revision === state.revision
}

/** Whatever makes the target not what we left: a reload, somebody else's hand, a candidate that died. */
function disturbance(state: RolloutState, target: TargetState): Turn | null {
  if (target.epoch !== state.epoch && target.revision !== state.revision) {
    const again = { ...state, ...seen(state, target), resetCount: state.resetCount + 1 }
    if (again.resetCount > TARGET_RESETS_MAX) {
      return takeBack(again, {
        result: 'rolled_back',
        reason: 'target_restarts',
        detail: `The target was restarted ${again.resetCount} times during the rollout.`,
      })
    }
    const percent = stepPercent(state)
    return percent >= 100
      ? { state: { ...again, phase: 'promoting' }, effect: { type: 'promote' } }
      : { state: { ...again, phase: 'shifting' }, effect: { type: 'shift', percent } }
  }
  if (target.revision !== state.revision) {
    return endNow(
      { ...state, ...seen(state, target) },
      {
        result: 'failed',
        reason: 'target_conflict',
        detail: `The canary should have ${percentText(state.percent)} of the traffic and has ${percentText(target.canaryPercent)}.`,
      },
    )
  }
  if (!target.isCanaryHealthy) {
    return takeBack(state, {
      result: 'rolled_back',
      reason: 'canary_unhealthy',
      detail: `At ${percentText(state.percent)} the target reports the candidate as unhealthy.`,
    })
  }
  return null
}

function stepPercent(state: RolloutState): number {
  return state.ramp.steps[state.stepIndex]?.percent ?? 100
}

function harmfulEnding(verdict: Verdict): Ending {
  const metric = verdict.metrics.find((m) => m.name === verdict.decidedBy)
  const { judgedBy } = verdict
  if (judgedBy !== undefined && metric?.kind !== 'guard') {
    const rule = `${PEER_TITLES[judgedBy.peer]}: ${judgedBy.summary}`
    const detail = [rule, metric?.explanation ?? ''].filter((text) => text !== '').join(' ')
    return { result: 'rolled_back', reason: 'rule_harmful', detail }
  }
  return {
    result: 'rolled_back',
    reason: metric?.kind === 'guard' ? 'guard_breached' : 'metric_harmful',
    detail: metric?.explanation ?? 'The evidence against the candidate is over the limit.',
  }
}

function advanceOrWait(state: RolloutState, verdict: Verdict, atSeconds: number): Turn {
  const step = state.ramp.steps[state.stepIndex]
  const heldSeconds = atSeconds - state.stepStartedAtSeconds - state.pausedSeconds
  const isHoldOver = heldSeconds >= (step?.holdSecondsMax ?? 0)
  if (verdict.answer === 'healthy' && (state.ramp.pace === 'evidence' || isHoldOver)) {
    return shiftTo(state, state.stepIndex + 1, atSeconds)
  }
  if (verdict.answer === 'healthy' || !isHoldOver) return { state, effect: { type: 'watch' } }
  return afterHold(state, verdict, heldSeconds - (step?.holdSecondsMax ?? 0), atSeconds)
}

/** The step's hold is over and the judge is still in doubt: the policy decides. */
function afterHold(
  state: RolloutState,
  verdict: Verdict,
  waitedSeconds: number,
  atSeconds: number,
): Turn {
  const { mismatch } = verdict
  const doubt =
    verdict.missing === '' ? 'The evidence is inconclusive.' : `Missing: ${verdict.missing}.`
  const held: Ending =
    mismatch === undefined
      ? { result: 'held', reason: 'inconclusive_held', detail: doubt }
      : { result: 'held', reason: 'traffic_mismatch', detail: doubt }
  switch (state.onInconclusive) {
    case 'promote':
      // Not enough evidence is one thing; evidence about the wrong users is none that a policy can overrule.
      if (mismatch !== undefined) return hold(state, held)
      return shiftTo({ ...state, isByPolicy: true }, state.stepIndex + 1, atSeconds)
    case 'rollback':
      return goBack(state, {
        result: 'rolled_back',
        reason: mismatch === undefined ? 'inconclusive_rolled_back' : 'traffic_mismatch',
        detail: doubt,
      })
    case 'hold':
      return hold(state, held)
    case 'wait':
      if (waitedSeconds < state.waitSecondsMax) return { state, effect: { type: 'watch' } }
      return goBack(state, {
        result: 'rolled_back',
        reason: mismatch === undefined ? 'evidence_missing' : 'traffic_mismatch',
        detail: doubt,
      })
  }
}

function hold(state: RolloutState, ending: Ending): Turn {
  return { state: { ...state, phase: 'held', ending }, effect: { type: 'end' } }
}
