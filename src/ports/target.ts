import type { Restored, Snapshot, TargetState, Version } from '../domain/target.ts'

/**
 * Where versions run and how traffic is split. Stateless: everything it needs to go on is in the snapshot,
 * so that another process can finish what this one began. Failures are AdapterErrors
 * (target_unreachable, target_refused, target_conflict, target_not_settled, stage_failed).
 */
export interface Target {
  readonly type: string
  /** Reads a settled target: one slot serves everything. AdapterError target_not_settled otherwise. */
  snapshot(): Promise<Snapshot>
  /** Reads the truth, in the roles of the snapshot. */
  current(snapshot: Snapshot): Promise<TargetState>
  /** The largest share ≤ percent that the target can do; 0 when percent is below its finest step. */
  nearestPercent(snapshot: Snapshot, percent: number): number
  /** Brings the version up in the canary slot with no traffic; returns when it is healthy. */
  stage(snapshot: Snapshot, version: Version, signal: AbortSignal): Promise<TargetState>
  /**
   * Idempotent; returns only when a read-back shows the share. `expected` is the revision that was read
   * last: when the target is at another one, nothing is written (AdapterError target_conflict).
   */
  shift(snapshot: Snapshot, percent: number, expected: string): Promise<TargetState>
  /** Makes the canary slot the stable side and keeps the old one warm. */
  promote(snapshot: Snapshot, expected: string): Promise<TargetState>
  /**
   * Puts back exactly what the snapshot recorded. Idempotent. `expected` is the revision that was read last:
   * when the target is neither there nor back already, nothing is written (AdapterError target_conflict).
   * Null = from wherever it is.
   */
  restore(snapshot: Snapshot, expected: string | null): Promise<Restored>
}
