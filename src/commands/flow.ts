import { AdapterError } from '../domain/errors.ts'
import { type CommitTimes, type Flow, flowOf } from '../domain/history/flow-figures.ts'
import type { DeploymentRecord } from '../domain/history/record.ts'
import { parseSha } from '../domain/units.ts'
import type { ChangeSource } from '../ports/change-source.ts'
import type { AssessWorld } from './world.ts'

/** Ranges that are read for the lead time, the newest first. */
export const LEAD_RANGES_MAX = 200

/** Weeks that the trend shows, the last of them ending now. */
export const FLOW_WEEKS = 12

/** How changes flowed to the environment in the last weeks, by what its ledger keeps. */
export async function readFlow(
  { changes, clock }: Pick<AssessWorld, 'changes' | 'clock'>,
  records: readonly DeploymentRecord[],
): Promise<Flow> {
  return flowOf(records, await commitTimesOf(changes, records), clock.nowSeconds(), FLOW_WEEKS)
}

/**
 * When the commits of each promoted deployment were made, read from the checkout. A range that is not in it
 * (a shallow clone, a rewritten history) has none, and counts for nothing.
 */
async function commitTimesOf(
  changes: ChangeSource,
  records: readonly DeploymentRecord[],
): Promise<CommitTimes> {
  const times = new Map<string, readonly number[]>()
  const promoted = records.filter(
    ({ result, reason }) => result === 'promoted' && reason !== 'promoted_rollback',
  )
  for (const record of promoted.slice(0, LEAD_RANGES_MAX)) {
    const head = parseSha(record.sha)
    const base = parseSha(record.previousSha ?? '')
    // Everything that a first deployment holds may be years old.
    if (head === null || base === null) continue
    try {
      const range = await changes.range(base, head, [])
      times.set(
        record.id,
        range.commits.filter((one) => !one.isMerge).map((one) => one.committedAtSeconds),
      )
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error
    }
  }
  return times
}
