import type { ReasonCode } from './reasons.ts'
import type { Ending, RolloutState } from './rollout.ts'
import type { Restored, TargetState } from './target.ts'
import { durationText, percentText } from './units.ts'
import type { Verdict } from './verdict.ts'

/** What the loop has to do next. Exactly one thing at a time, so that a crash leaves one open question. */
export type Effect =
  | { readonly type: 'stage' }
  | { readonly type: 'shift'; readonly percent: number }
  /** Wait for the next window, read the target, ask the judge. */
  | { readonly type: 'watch' }
  | { readonly type: 'promote' }
  | { readonly type: 'restore' }
  | { readonly type: 'end' }

/** What the loop saw. */
export type RolloutEvent =
  | { readonly type: 'begun' }
  /** A held rollout goes on: the target was read and stands where the ledger says. */
  | { readonly type: 'resumed'; readonly target: TargetState }
  /** A rollback found its version still warm in the canary slot: nothing has to be brought up. */
  | { readonly type: 'warm'; readonly target: TargetState }
  | { readonly type: 'staged'; readonly target: TargetState }
  | { readonly type: 'shifted'; readonly target: TargetState }
  | { readonly type: 'watched'; readonly target: TargetState; readonly verdict: Verdict }
  | { readonly type: 'promoted'; readonly target: TargetState }
  | { readonly type: 'restored'; readonly restored: Restored }
  | { readonly type: 'aborted'; readonly detail: string }
  | { readonly type: 'failed'; readonly reason: ReasonCode; readonly detail: string }

export type Turn = { readonly state: RolloutState; readonly effect: Effect }

/** A target that is reloaded this often within one rollout is not one to go on with. */
export const TARGET_RESETS_MAX = 5

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
      return shiftTo({ ...state, ...seen(state, event.target) }, 0)
    case 'shifted':
      return afterShift(state, event.target, atSeconds)
    case 'watched':
      return afterWatch(state, event.target, event.verdict, atSeconds)
    case 'promoted':
      return afterPromotion(state, event.target)
    case 'restored':
      return afterRestore(state, event.restored)
    case 'aborted':
      return takeBack(state, { result: 'cancelled', reason: 'cancelled', detail: event.detail })
    case 'failed':
      return afterFailure(state, event.reason, event.detail)
  }
}

/** What a read-back of the target says about the rollout. */
function seen(state: RolloutState, target: TargetState) {
  const { revision, epoch, canaryPercent: percent } = target
  return { revision, epoch, percent, percentMax: Math.max(state.percentMax, percent) }
}

function watch(state: RolloutState, atSeconds: number): Turn {
  return {
    state: { ...state, phase: 'watching', stepStartedAtSeconds: atSeconds },
    effect: { type: 'watch' },
  }
}

/** Enters a step: its share is the next thing that is written, or the promotion when it is the last. */
function shiftTo(state: RolloutState, stepIndex: number): Turn {
  const percent = state.ramp.steps[stepIndex]?.percent ?? 100
  const entered: RolloutState = { ...state, stepIndex, stepStartedAtSeconds: 0 }
  if (percent >= 100) {
    return { state: { ...entered, phase: 'promoting' }, effect: { type: 'promote' } }
  }
  return { state: { ...entered, phase: 'shifting' }, effect: { type: 'shift', percent } }
}

function afterShift(state: RolloutState, target: TargetState, atSeconds: number): Turn {
  const moved: RolloutState = { ...state, ...seen(state, target) }
  // A reloaded target that got its weights again goes on with the step that it was in.
  if (state.stepStartedAtSeconds > 0) {
    return { state: { ...moved, phase: 'watching' }, effect: { type: 'watch' } }
  }
  return watch(moved, atSeconds)
}

function afterWatch(
  state: RolloutState,
  target: TargetState,
  verdict: Verdict,
  atSeconds: number,
): Turn {
  const judged: RolloutState = { ...state, harmedRequests: verdict.harmedRequests }
  const disturbed = disturbance(judged, target)
  if (disturbed !== null) return disturbed
  if (verdict.answer === 'harmful') return takeBack(judged, harmfulEnding(verdict))
  if (atSeconds - state.startedAtSeconds >= state.durationSecondsMax) {
    return takeBack(judged, {
      result: 'rolled_back',
      reason: 'duration_limit',
      detail: `The rollout took longer than ${durationText(state.durationSecondsMax)}.`,
    })
  }
  // A reload that kept the weights is nothing but a new epoch.
  return advanceOrWait({ ...judged, epoch: target.epoch }, verdict, atSeconds)
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
    return {
      state: { ...again, phase: 'shifting' },
      effect: { type: 'shift', percent: stepPercent(state) },
    }
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
  return {
    result: 'rolled_back',
    reason: metric?.kind === 'guard' ? 'guard_breached' : 'metric_harmful',
    detail: metric?.explanation ?? 'The evidence against the candidate is over the limit.',
  }
}

function advanceOrWait(state: RolloutState, verdict: Verdict, atSeconds: number): Turn {
  const step = state.ramp.steps[state.stepIndex]
  const heldSeconds = atSeconds - state.stepStartedAtSeconds
  const isHoldOver = heldSeconds >= (step?.holdSecondsMax ?? 0)
  if (verdict.answer === 'healthy' && (state.ramp.pace === 'evidence' || isHoldOver)) {
    return shiftTo(state, state.stepIndex + 1)
  }
  if (verdict.answer === 'healthy' || !isHoldOver) return { state, effect: { type: 'watch' } }
  return afterHold(state, verdict, heldSeconds - (step?.holdSecondsMax ?? 0))
}

/** The step's hold is over and the judge is still in doubt: the policy decides. */
function afterHold(state: RolloutState, verdict: Verdict, waitedSeconds: number): Turn {
  const doubt =
    verdict.missing === '' ? 'The evidence is inconclusive.' : `Missing: ${verdict.missing}.`
  switch (state.onInconclusive) {
    case 'promote':
      return shiftTo({ ...state, isByPolicy: true }, state.stepIndex + 1)
    case 'rollback':
      return takeBack(state, {
        result: 'rolled_back',
        reason: 'inconclusive_rolled_back',
        detail: doubt,
      })
    case 'hold':
      return {
        state: {
          ...state,
          phase: 'held',
          ending: { result: 'held', reason: 'inconclusive_held', detail: doubt },
        },
        effect: { type: 'end' },
      }
    case 'wait':
      if (waitedSeconds < state.waitSecondsMax) return { state, effect: { type: 'watch' } }
      return takeBack(state, { result: 'rolled_back', reason: 'evidence_missing', detail: doubt })
  }
}

function afterPromotion(state: RolloutState, target: TargetState): Turn {
  return {
    state: {
      ...state,
      ...seen(state, target),
      phase: 'ended',
      ending: {
        result: 'promoted',
        reason: promotionReason(state),
        detail: '',
      },
    },
    effect: { type: 'end' },
  }
}

/** Why a version that has all traffic was given it. */
export function promotionReason(
  state: Pick<RolloutState, 'task' | 'isByPolicy'>,
): 'promoted_rollback' | 'promoted_by_policy' | 'promoted_on_evidence' {
  if (state.task === 'rollback') return 'promoted_rollback'
  return state.isByPolicy ? 'promoted_by_policy' : 'promoted_on_evidence'
}

/** Decides the ending now and moves the traffic back; nothing can go forward from here. */
function takeBack(state: RolloutState, ending: Ending): Turn {
  if (state.phase === 'ended') return { state, effect: { type: 'end' } }
  if (state.phase === 'planned') return endNow(state, ending)
  return {
    state: { ...state, phase: 'restoring', ending: state.ending ?? ending },
    effect: { type: 'restore' },
  }
}

function endNow(state: RolloutState, ending: Ending): Turn {
  return { state: { ...state, phase: 'ended', ending }, effect: { type: 'end' } }
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
  // Somebody else changed the target: their change stays as it is.
  if (reason === 'target_conflict') return endNow(state, ending)
  if (state.phase === 'restoring') {
    return endNow(state, { result: 'failed', reason: 'restore_incomplete', detail })
  }
  return takeBack(state, ending)
}

/** Failures that mean that traffic had moved and came back; every other failure is a plain failure. */
const FAILURE_RESULTS: { readonly [R in ReasonCode]?: Ending['result'] } = {
  metrics_unreachable: 'rolled_back',
  turns_limit: 'rolled_back',
}
