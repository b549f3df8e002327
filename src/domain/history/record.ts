import type { PeerName } from '../judge/peers/peer-rule.ts'
import type { ReasonCode } from '../reasons.ts'
import type { Answer } from '../verdict.ts'

/** One line of an environment's history: a deployment that ended. */
export type DeploymentRecord = {
  readonly id: string
  readonly sha: string
  readonly version: string
  readonly previousSha: string | null
  readonly result: 'promoted' | 'rolled_back' | 'failed' | 'cancelled'
  readonly reason: ReasonCode
  /** Slot on the target that holds this version after the end, when it is known. */
  readonly slot: string | null
  readonly riskLevel: string
  readonly riskScore: number
  /** Expected corrective changes of the range; null where there was no forecast. */
  readonly riskFixes: number | null
  /** Likeness of the range to what is rolled back, 0 to 1; null where there was no forecast, or not kept. */
  readonly riskRollback: number | null
  readonly planHash: string
  readonly startedAtSeconds: number
  readonly endedAtSeconds: number
  readonly harmedRequests: number
  readonly deploymentId: number | null
  readonly approvers: readonly string[]
  /** The steps that were taken, oldest first; empty in records of before they were kept. */
  readonly steps: readonly RecordedStep[]
  /** The last verdict, by metric; null = none was reached, or not kept. */
  readonly verdict: RecordedVerdict | null
  /** Where all the rest of it lies; null = nothing was kept. */
  readonly audit: AuditAnchor | null
}

export type RecordedStep = {
  readonly percent: number
  readonly fromSeconds: number
  readonly toSeconds: number
}

export type RecordedVerdict = {
  readonly answer: Answer
  /** The other tool whose rule it was; left out = our own judge. */
  readonly judgedBy?: PeerName
  readonly decidedBy: string | null
  readonly metrics: readonly {
    readonly name: string
    readonly answer: Answer
    /** How often the canary went wrong compared with stable; null where nothing was compared. */
    readonly ratio: number | null
  }[]
}

/** One entry of the journal of a rollout that is under way. */
export type JournalEntry = {
  readonly atSeconds: number
  /** intent before an effect, done after it, note for everything else. */
  readonly kind: 'intent' | 'done' | 'note'
  /** The effect or event: "stage", "shift", "promote", "restore", "verdict", "finish" … */
  readonly what: string
  /** JSON object with the details. */
  readonly details: { readonly [key: string]: string | number | boolean | null }
}

/** Where the bundle of a deployment lies, and what its text must come to. */
export type AuditAnchor = {
  /** Commit of the ledger that holds it. */
  readonly commit: string
  /** SHA-256 of its text, in hexadecimal digits. */
  readonly digest: string
}
