import { AdapterError } from '../../domain/errors.ts'
import { liveRecord } from '../../domain/history/history.ts'
import type { DeploymentRecord } from '../../domain/history/record.ts'
import type { Ending } from '../../domain/rollout/rollout.ts'
import type { LedgerState } from '../../ports/ledger.ts'
import type { World } from '../world.ts'
import { writeEnding } from './status.ts'

/**
 * Tells the end of deployments whose run could not: it died right after it had made one, or GitHub did not
 * take the last status. The ledger knows how they ended. Returns what did not work.
 */
export async function closeOrphans(world: World): Promise<readonly string[]> {
  const { deployments, ledger, stop } = world
  // Whoever was told to stop has better things to do with its last seconds.
  if (deployments === null || stop.aborted) return []
  try {
    const open = await deployments.unended(ledger.environment)
    if (open.length === 0) return []
    const books = await ledger.read()
    const orphans = open.filter(({ key, id }) => !isUnderWay(books, key, id))
    const warnings: string[] = []
    for (const { id, key } of orphans) {
      const ending = endingOf(books, key)
      warnings.push(...(await writeEnding(world, ledger.environment, id, ending)))
    }
    return warnings
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    return [`Deployments that show no end could not be looked for. ${error.message}`]
  }
}

function isUnderWay({ rollout }: LedgerState, key: string, id: number): boolean {
  return rollout !== null && (rollout.id === key || rollout.deploymentId === id)
}

function endingOf({ history }: LedgerState, key: string): Ending {
  const record = history.find(({ id }) => id === key)
  if (record === undefined) {
    return { result: 'failed', reason: 'run_lost', detail: 'Nothing had been changed.' }
  }
  const { reason } = record
  return { result: resultOf(record, liveRecord(history)), reason, detail: '' }
}

/** What is not live any more has no success to show. */
function resultOf(record: DeploymentRecord, live: DeploymentRecord | null): Ending['result'] {
  return record.result === 'promoted' && record.id !== live?.id ? 'cancelled' : record.result
}
