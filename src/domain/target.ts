/**
 * What a target looks like, read from the target and never from memory. A target has two slots; the one
 * that serves is stable, the other one takes the canary. After a promotion the slots have swapped roles.
 */
export type TargetState = {
  /** Share of traffic that the canary slot gets, 0 to 100, from the weights that are in force. */
  readonly canaryPercent: number
  readonly isCanaryHealthy: boolean
  readonly isStableHealthy: boolean
  /** Changes when anybody changes the target; writes are conditional on it. */
  readonly revision: string
  /** Changes when the target itself was restarted or reloaded and may have forgotten its weights. */
  readonly epoch: string
}

/** What `restore` needs to put everything back, taken before the first change. */
export type Snapshot = {
  readonly target: string
  /** Name of the slot that serves all traffic now. */
  readonly stableSlot: string
  /** Name of the slot that the candidate will take. */
  readonly canarySlot: string
  readonly revision: string
  readonly epoch: string
  /** The plug-in's own record, as JSON text: what `restore` puts back. */
  readonly content: string
}

export type Restored = {
  readonly isComplete: boolean
  /** What is not as it was, one sentence each; empty when complete. */
  readonly differences: readonly string[]
}

/** A version to bring up: the commit, and the name people use for it. */
export type Version = { readonly sha: string; readonly name: string }
