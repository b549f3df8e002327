import type { Known } from './background.ts'
import type { Diagnosis } from './doctor/diagnosis.ts'
import type { GateAnswer } from './gate/answer.ts'
import type { Flow } from './history/flow-figures.ts'
import type { AuditAnchor } from './history/record.ts'
import type { PowerPlan } from './judge/power-plan.ts'
import type { Metric } from './metrics/metric.ts'
import type { Checks } from './people/checks.ts'
import type { Review } from './people/review.ts'
import type { Ramp } from './ramp/ramp.ts'
import type { PullRequest, Range } from './range/range.ts'
import type { ReasonCode } from './reasons.ts'
import type { Risk } from './risk.ts'
import type { StepNow } from './rollout/step-now.ts'
import type { WayBackPolicy } from './rollout/way-back-policy.ts'
import type { JudgePolicy, Verdict } from './verdict.ts'

export const RESULTS = [
  'assessed',
  'promoted',
  'rolled_back',
  'nothing_to_do',
  'held',
  'in_progress',
  'refused',
  'cancelled',
  'failed',
  'requested',
] as const
export type OutcomeResult = (typeof RESULTS)[number]

export type CommandName =
  | 'assess'
  | 'gate'
  | 'doctor'
  | 'deploy'
  | 'rollback'
  | 'reconcile'
  | 'control'

/** What happened and when, for the timeline. */
export type TimelineEntry = {
  readonly atSeconds: number
  /** Share of the canary after it. */
  readonly percent: number
  /** One line; may hold untrusted text. */
  readonly text: string
}

/** How strongly a rollout spoke against its candidate at one time. */
export type EvidencePoint = {
  readonly atSeconds: number
  /** Natural logarithm of the combined evidence, and where the candidate is taken back. */
  readonly logEvidence: number
  readonly logEvidenceLimit: number
}

export type RolloutOutcome = {
  readonly id: string
  readonly percentMax: number
  readonly harmedRequests: number
  readonly seconds: number
  readonly timeline: readonly TimelineEntry[]
  readonly verdict: Verdict | null
  /** Oldest first, thinned out evenly; left out = not kept. */
  readonly evidence?: readonly EvidencePoint[]
  /** Left out when it is over. */
  readonly step?: StepNow
  /** Share of the canary when the run ended: 0 after a rollback, 100 after a promotion. */
  readonly percent: number
}

/** What the judge looks at and what it is told to keep to. */
export type Judging = {
  readonly metrics: readonly Metric[]
  readonly policy: JudgePolicy
  /** What harm leads to; left out = at once back. */
  readonly wayBack?: WayBackPolicy
}

/** Where users go when a deployment is taken back; shown with the box that does it by one click. */
export type WayBack = {
  readonly rolloutId: string
  readonly deploymentId: number | null
  /** Name of the last healthy version; untrusted text. */
  readonly version: string
  readonly sha: string
}

/** What the next job of the workflow has to run. */
export type NextStep = {
  readonly command: 'rollback'
  /** Full commit id; null = the last healthy version. */
  readonly sha: string | null
}

/** The one result that every command returns and every report renders. */
export type Outcome = {
  readonly schemaVersion: 1
  readonly command: CommandName
  readonly environment: string
  readonly result: OutcomeResult
  readonly reason: ReasonCode
  /** The particulars, one or two sentences; may hold untrusted text. */
  readonly detail: string
  /** What the user can do about it; '' when nothing. */
  readonly advice: string
  /** Name of the candidate as the user gave it; untrusted text. */
  readonly version: string
  readonly range: Range | null
  readonly pullRequests: readonly PullRequest[]
  /** How the pull requests were looked at; left out = not known. */
  readonly reviews?: readonly Review[]
  /** The checks of the candidate; left out = not asked. */
  readonly checks?: Known<Checks>
  readonly risk: Risk | null
  readonly ramp: Ramp | null
  /** How the ramp is judged, so that a plan can say what decides; left out = not told. */
  readonly judging?: Judging | null
  /** What each step can see at the traffic before it; null = not known, left out = not asked. */
  readonly power?: PowerPlan | null
  /** Why that is not known; '' or left out = nothing was asked. May hold untrusted text. */
  readonly powerUnknown?: string
  readonly planHash: string | null
  /** How changes flowed of late; left out = not asked for. */
  readonly flow?: Flow
  /** What the doctor found; left out by every other command. */
  readonly diagnoses?: readonly Diagnosis[]
  /** What each rule of the gate said; left out = it was not asked. */
  readonly gate?: readonly GateAnswer[]
  readonly approvers: readonly string[]
  readonly rollout: RolloutOutcome | null
  readonly deployment: { readonly id: number; readonly url: string } | null
  /** Null or left out = there is nothing to take back, or nothing to go back to. */
  readonly wayBack?: WayBack | null
  readonly nextStep?: NextStep | null
  /** What was kept of the deployment for an audit; null or left out = nothing. */
  readonly audit?: (AuditAnchor & { readonly text: string }) | null
  /** Things that did not go well but changed nothing for production (a comment that could not be written). */
  readonly warnings: readonly string[]
  readonly startedAtSeconds: number
  readonly endedAtSeconds: number
}

/** Where a reader can go from a report. All are http(s) URLs made by us, or null. */
export type Links = {
  /** https://github.com/owner/name */
  readonly repository: string | null
  readonly run: string | null
  /** The page with the button that rolls back. */
  readonly rollback: string | null
  /** Where the environment is served. */
  readonly environment: string | null
}

/** Exit status of the process for each result. */
export const EXIT_CODES: { readonly [R in OutcomeResult]: number } = {
  assessed: 0,
  promoted: 0,
  nothing_to_do: 0,
  in_progress: 0,
  requested: 0,
  rolled_back: 1,
  refused: 3,
  failed: 4,
  held: 5,
  cancelled: 130,
}

/** Wrong configuration or inputs. */
export const EXIT_CODE_INVALID = 2
