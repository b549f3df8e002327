import type { DeploymentRecord } from './record.ts'

/** The version that serves now, as far as the ledger knows; null before the first promotion. */
export function liveRecord(history: readonly DeploymentRecord[]): DeploymentRecord | null {
  return history.find((record) => record.result === 'promoted') ?? null
}

/**
 * The newest version that was promoted, is not live, and was never taken back by a rollback since.
 * Never "the commit before": what was not deployed was not proven.
 */
export function lastHealthyRecord(history: readonly DeploymentRecord[]): DeploymentRecord | null {
  const live = liveRecord(history)
  if (live === null) return null
  const takenBack = new Set<string>([live.sha])
  for (const record of history) {
    if (record.result !== 'promoted') continue
    if (record.reason === 'promoted_rollback' && record.previousSha !== null) {
      takenBack.add(record.previousSha)
    }
    if (!takenBack.has(record.sha)) return record
  }
  return null
}

/**
 * The version that is up in the slot; null when nobody knows. A deployment that did not get through may have
 * ended before, during or after the moment in which its version took the place of the one before.
 */
export function occupantOf(history: readonly DeploymentRecord[], slot: string): string | null {
  const last = history.find((record) => record.slot === slot)
  return last?.result === 'promoted' ? last.sha : null
}
