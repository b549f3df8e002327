import type { AuditBundle } from '../domain/history/audit.ts'
import type { AuditAnchor, DeploymentRecord, JournalEntry } from '../domain/history/record.ts'
import type { RolloutRequest } from '../domain/rollout/request.ts'
import type { RolloutState } from '../domain/rollout/rollout.ts'

/** Who holds an environment. */
export type Holder = {
  /** Run id and attempt on GitHub, host and process elsewhere. */
  readonly id: string
  /** Where people can look: the URL of the run, or the host. */
  readonly where: string
  readonly sinceSeconds: number
}

/** The answer to a claim. `renewedAtSeconds` is when the holder was last alive; null = it does not say. */
export type Acquired =
  | { readonly isMine: true }
  | { readonly isMine: false; readonly holder: Holder; readonly renewedAtSeconds: number | null }

/** What the ledger knows of an environment. */
export type LedgerState = {
  /** The rollout that is under way or was left behind; null when the last one ended. */
  readonly rollout: RolloutState | null
  /** Newest first, bounded. */
  readonly history: readonly DeploymentRecord[]
}

/** The append-only journal and the lock of one environment. Failures are AdapterErrors. */
export interface Ledger {
  readonly environment: string
  read(): Promise<LedgerState>
  /** Takes the lock, also from a holder that is gone or is `over`; or says who holds it. */
  acquire(holder: Holder, over?: Holder): Promise<Acquired>
  /** Whether the lock that was acquired here still stands. One read. */
  isMine(): Promise<boolean>
  /** Says that the holder is alive. False when the lock is not ours any more. */
  renew(atSeconds: number): Promise<boolean>
  /** Gives the lock back; never takes away somebody else's. */
  release(): Promise<void>
  /** Appends one entry together with the state after it. AdapterError when another writer was faster. */
  append(entry: JournalEntry, state: RolloutState | null): Promise<void>
  /** Ends the rollout: appends the entry and the record in one move. */
  finish(entry: JournalEntry, record: DeploymentRecord): Promise<void>
  /**
   * Keeps the bundle of a deployment for good, and says where. Every bundle is a commit on the one before, so
   * that none of them can be exchanged without all that came after it.
   */
  keep(bundle: AuditBundle): Promise<AuditAnchor>
  /** The text of a bundle; null when there is no such commit. */
  kept(anchor: AuditAnchor): Promise<string | null>
  /**
   * Leaves a request for the rollout that it names; its run looks for it. Only the newest one is kept, but
   * none takes the place of an abort. False when that rollout is not under way or was told to come back.
   * The same request twice is left once.
   */
  request(request: RolloutRequest): Promise<boolean>
  /** The newest request for this rollout, obeyed or not; null = nobody asked for anything. */
  requested(rolloutId: string): Promise<RolloutRequest | null>
  /** How long to leave between two such questions. */
  pollSeconds(): number
}
