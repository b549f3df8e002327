import type { ReasonCode } from '../reasons.ts'
import type { Restored, TargetState } from '../target.ts'
import type { Verdict } from '../verdict.ts'
import type { RolloutRequest } from './request.ts'
import type { RolloutState } from './rollout.ts'

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
  | {
      readonly type: 'watched'
      readonly target: TargetState
      readonly verdict: Verdict
      /** Why nothing may go forward now: the calendar closed since the rollout began. */
      readonly closure?: string
    }
  | { readonly type: 'promoted'; readonly target: TargetState }
  | { readonly type: 'restored'; readonly restored: Restored }
  /** Somebody asked for something while the rollout watched. */
  | { readonly type: 'requested'; readonly request: RolloutRequest }
  | { readonly type: 'aborted'; readonly detail: string }
  | { readonly type: 'failed'; readonly reason: ReasonCode; readonly detail: string }

export type Turn = { readonly state: RolloutState; readonly effect: Effect }
