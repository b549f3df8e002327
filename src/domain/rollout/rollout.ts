import type { PeerName } from '../judge/peers/peer-rule.ts'
import type { Ramp } from '../ramp/ramp.ts'
import type { ReasonCode } from '../reasons.ts'
import type { Snapshot, Version } from '../target.ts'
import type { JudgePolicy, Verdict } from '../verdict.ts'
import type { WayBackPolicy } from './way-back-policy.ts'

export type Phase =
  | 'planned'
  | 'staging'
  | 'shifting'
  | 'watching'
  | 'promoting'
  /** Has all traffic, and the way back is still armed. */
  | 'baking'
  /** Goes down the steps of the ramp, because nobody is in a hurry. */
  | 'receding'
  | 'restoring'
  /** Waits for a person at the current step; the next run of the same version goes on from here. */
  | 'held'
  | 'ended'

export type Result = 'promoted' | 'rolled_back' | 'held' | 'failed' | 'cancelled'

export type Ending = {
  readonly result: Result
  readonly reason: ReasonCode
  /** One sentence with the particulars; may hold untrusted text. */
  readonly detail: string
}

/** When a step was watched. */
export type WatchedSpan = {
  readonly stepIndex: number
  readonly fromSeconds: number
  readonly toSeconds: number
}

/** All there is to know about a rollout; what the ledger keeps and a later run goes on from. */
export type RolloutState = {
  readonly id: string
  /** A rollback goes to a version that was healthy before: no ramp, no judge. */
  readonly task: 'deploy' | 'rollback'
  readonly environment: string
  readonly version: Version
  readonly previousSha: string | null
  readonly planHash: string
  readonly riskLevel: string
  readonly riskScore: number
  /** Expected corrective changes of the range; null where there was no forecast. */
  readonly riskFixes: number | null
  /** Likeness of the range to what is rolled back, 0 to 1; null where there was no forecast. */
  readonly riskRollback: number | null
  readonly ramp: Ramp
  /** The other tool by whose rule it is judged; left out = by our own judge. */
  readonly judgedBy?: PeerName
  readonly onInconclusive: JudgePolicy['onInconclusive']
  readonly waitSecondsMax: number
  readonly durationSecondsMax: number
  /** How long it is watched with all traffic, before it ends; 0 = not at all. */
  readonly bakeSeconds: number
  readonly wayBack: WayBackPolicy
  readonly phase: Phase
  readonly stepIndex: number
  readonly startedAtSeconds: number
  /** When the share of this step was first confirmed; 0 until then. */
  readonly stepStartedAtSeconds: number
  /** How much of the time of this step somebody had it paused. */
  readonly pausedSeconds: number
  /** The steps that were watched and left, for whoever has to read their windows again. */
  readonly watchedSpans: readonly WatchedSpan[]
  /** No run waits for its windows; `reconcile` takes every look. */
  readonly isDetached: boolean
  /** Share that the last read-back showed. */
  readonly percent: number
  /** The largest share that the canary ever had. */
  readonly percentMax: number
  /** Where everything was before the first change; null until it was taken. */
  readonly snapshot: Snapshot | null
  /** Revision of the target after our last write. */
  readonly revision: string
  readonly epoch: string
  /** How often the target forgot our weights (a reload) and was given them again. */
  readonly resetCount: number
  /** A step was left by the inconclusive policy and not on evidence. */
  readonly isByPolicy: boolean
  /** Somebody stopped the steps; the judge goes on. Null while nobody does. */
  readonly paused: { readonly by: string; readonly atSeconds: number } | null
  /** Harm that a person is to decide about; null = none was found, or it goes back at once. */
  readonly harm: { readonly atSeconds: number; readonly ending: Ending } | null
  /** Who asked for all traffic before the ramp was over; null = nobody. */
  readonly promotedBy: string | null
  /** Id of the newest request that was obeyed; null = none yet. */
  readonly requestId: string | null
  readonly deploymentId: number | null
  readonly harmedRequests: number
  /** Why the rollout ends, decided before the traffic is moved back. */
  readonly ending: Ending | null
}

/** What every rollout begins with. */
type Beginning =
  | 'phase'
  | 'stepIndex'
  | 'stepStartedAtSeconds'
  | 'pausedSeconds'
  | 'watchedSpans'
  | 'percent'
  | 'percentMax'
  | 'revision'
  | 'epoch'
  | 'resetCount'
  | 'isByPolicy'
  | 'paused'
  | 'harm'
  | 'promotedBy'
  | 'requestId'
  | 'deploymentId'
  | 'harmedRequests'
  | 'ending'

/** A rollout before its first step: nothing was changed yet, and the snapshot is the way back. */
export function plannedRollout(
  plan: Omit<RolloutState, Beginning> & { readonly snapshot: Snapshot },
): RolloutState {
  return {
    ...plan,
    phase: 'planned',
    stepIndex: 0,
    stepStartedAtSeconds: 0,
    pausedSeconds: 0,
    watchedSpans: [],
    percent: 0,
    percentMax: 0,
    revision: plan.snapshot.revision,
    epoch: plan.snapshot.epoch,
    resetCount: 0,
    isByPolicy: false,
    paused: null,
    harm: null,
    promotedBy: null,
    requestId: null,
    deploymentId: null,
    harmedRequests: 0,
    ending: null,
  }
}

/** What somebody who watches wants to see, after every turn. */
export type Progress = {
  readonly environment: string
  readonly version: string
  readonly phase: Phase
  readonly stepIndex: number
  readonly steps: readonly number[]
  readonly percent: number
  readonly stepSeconds: number
  readonly elapsedSeconds: number
  readonly verdict: Verdict | null
  readonly message: string
}
