import { isDeployment, rollbackOf } from '../history/flow-figures.ts'
import type { DeploymentRecord } from '../history/record.ts'
import type { ReasonCode } from '../reasons.ts'
import type { PastCase } from './backtest.ts'

/** Ends of a ramp that speak against the version, and not against its traffic, its metrics or its target. */
const HARM: ReadonlySet<ReasonCode> = new Set([
  'metric_harmful',
  'guard_breached',
  'canary_unhealthy',
] satisfies ReasonCode[])

export type RollbackCases = {
  readonly byScore: readonly PastCase[]
  /** Fewer than by score: records of before it was kept, and of ranges without a forecast, have none. */
  readonly byLikeness: readonly PastCase[]
  /** Deployments taken back for a reason that says nothing about the version; they are in neither. */
  readonly unclearCount: number
}

/**
 * Deployments of the ledger with the scores that were logged with them, bad when they were taken back because
 * they did harm, on the ramp or by a rollback afterwards. `records` are newest first.
 */
export function rollbackCases(records: readonly DeploymentRecord[]): RollbackCases {
  const deployments = records.filter(isDeployment)
  const clear = deployments.filter(
    ({ result, reason }) => result === 'promoted' || HARM.has(reason),
  )
  const ended = clear.map((record) => ({
    record,
    isBad: record.result !== 'promoted' || rollbackOf(record, records) !== null,
  }))
  return {
    byScore: ended.map(({ record, isBad }) => ({ score: record.riskScore, isBad })),
    byLikeness: ended.flatMap(({ record: { riskRollback }, isBad }) =>
      riskRollback === null ? [] : [{ score: riskRollback, isBad }],
    ),
    unclearCount: deployments.length - clear.length,
  }
}
