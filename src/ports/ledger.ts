import type { DeploymentRecord, JournalEntry } from '../domain/record.ts'
import type { RolloutState } from '../domain/rollout.ts'

/** Who holds an environment. */
export type Holder = {
  /** Run id and attempt on GitHub, host and process elsewhere. */
  readonly id: string
  /** Where people can look: the URL of the run, or the host. */
  readonly where: string
  readonly sinceSeconds: number
}

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
  /** Takes the lock, or says who holds it. */
  acquire(holder: Holder): Promise<{ isMine: true } | { isMine: false; holder: Holder }>
  /** Gives the lock back; never takes away somebody else's. */
  release(): Promise<void>
  /** Appends one entry together with the state after it. AdapterError when another writer was faster. */
  append(entry: JournalEntry, state: RolloutState | null): Promise<void>
  /** Ends the rollout: appends the entry and the record in one move. */
  finish(entry: JournalEntry, record: DeploymentRecord): Promise<void>
  /** Asks the rollout that is under way to come back. False when none is. */
  requestAbort(by: string): Promise<boolean>
  /** Who asked this rollout to come back, or null. */
  abortRequestedBy(rolloutId: string): Promise<string | null>
}
