import { median } from '../statistics/median.ts'
import type { DeploymentRecord } from './record.ts'

/** When the commits of a deployment were made, for those deployments whose range is in the checkout. */
export type CommitTimes = ReadonlyMap<string, readonly number[]>

/**
 * How changes flow to production: the four keys of DORA (dora.dev/guides/dora-metrics), over a stretch of time.
 * A figure without anything to tell it from is null, never 0.
 */
export type FlowFigures = {
  readonly fromSeconds: number
  readonly toSeconds: number
  /** Deployments whose candidate had traffic or all of it; rollbacks are not deployments. */
  readonly deploymentCount: number
  /** Of these, promoted. */
  readonly promotedCount: number
  readonly deploymentsPerDay: number
  /** Half of the commits were in production within this time after they were made. */
  readonly leadSecondsMedian: number | null
  /** Commits that the lead time is told from. */
  readonly leadCommitCount: number
  /** Taken back on the ramp, by the judge or by a person. */
  readonly caughtCount: number
  /** Promoted, and taken back by a rollback later. */
  readonly escapedCount: number
  /** Failures of both kinds per deployment, 0 to 1. */
  readonly changeFailureRate: number | null
  /** Half of the failures were over within this time after the candidate began, or was promoted. */
  readonly restoreSecondsMedian: number | null
}

/** The figures of all deployments that ended in the stretch of time; `records` are newest first. */
export function flowFigures(
  records: readonly DeploymentRecord[],
  commitTimes: CommitTimes,
  fromSeconds: number,
  toSeconds: number,
): FlowFigures {
  const isInside = ({ endedAtSeconds: at }: DeploymentRecord) => at >= fromSeconds && at < toSeconds
  const deployments = records.filter((record) => isInside(record) && isDeployment(record))
  const promoted = deployments.filter(({ result }) => result === 'promoted')
  const caught = deployments.filter(({ result }) => result === 'rolled_back')
  const escaped = promoted.flatMap((record) => rollbackOf(record, records) ?? [])
  const leads = promoted.flatMap(({ id, endedAtSeconds }) =>
    (commitTimes.get(id) ?? []).map((madeAt) => Math.max(0, endedAtSeconds - madeAt)),
  )
  const restores = [
    ...caught.map((record) => record.endedAtSeconds - record.startedAtSeconds),
    ...escaped.map(({ record, rollback }) => rollback.endedAtSeconds - record.endedAtSeconds),
  ]
  const failureCount = caught.length + escaped.length
  return {
    fromSeconds,
    toSeconds,
    deploymentCount: deployments.length,
    promotedCount: promoted.length,
    deploymentsPerDay: deployments.length / Math.max(1, (toSeconds - fromSeconds) / DAY_SECONDS),
    leadSecondsMedian: leads.length === 0 ? null : median(leads),
    leadCommitCount: leads.length,
    caughtCount: caught.length,
    escapedCount: escaped.length,
    changeFailureRate: deployments.length === 0 ? null : failureCount / deployments.length,
    restoreSecondsMedian: restores.length === 0 ? null : median(restores),
  }
}

const DAY_SECONDS = 86_400
const WEEK_SECONDS = 7 * DAY_SECONDS

/** The figures of all of the time, and week by week, oldest first. */
export type Flow = { readonly all: FlowFigures; readonly weeks: readonly FlowFigures[] }

/** The figures of the last weeks, ending now. */
export function flowOf(
  records: readonly DeploymentRecord[],
  commitTimes: CommitTimes,
  nowSeconds: number,
  weekCount: number,
): Flow {
  const fromSeconds = nowSeconds - weekCount * WEEK_SECONDS
  return {
    all: flowFigures(records, commitTimes, fromSeconds, nowSeconds),
    weeks: weeklyFigures(records, commitTimes, nowSeconds, weekCount),
  }
}

function weeklyFigures(
  records: readonly DeploymentRecord[],
  commitTimes: CommitTimes,
  nowSeconds: number,
  weekCount: number,
): readonly FlowFigures[] {
  return Array.from({ length: weekCount }, (_, index) => {
    const toSeconds = nowSeconds - (weekCount - 1 - index) * WEEK_SECONDS
    return flowFigures(records, commitTimes, toSeconds - WEEK_SECONDS, toSeconds)
  })
}

/**
 * A deployment of a new version that users met: a rollback puts an old change back; what never got traffic,
 * or was called off, failed nobody.
 */
export function isDeployment({ result, reason }: DeploymentRecord): boolean {
  if (reason === 'promoted_rollback') return false
  return result === 'promoted' || result === 'rolled_back'
}

/** The rollback that took a promoted version back, while it was the one that served. */
export function rollbackOf(record: DeploymentRecord, records: readonly DeploymentRecord[]) {
  const later = records.filter(
    ({ result, endedAtSeconds }) => result === 'promoted' && endedAtSeconds > record.endedAtSeconds,
  )
  const next = later.at(-1)
  const isTakenBack = next?.reason === 'promoted_rollback' && next.previousSha === record.sha
  return isTakenBack ? { record, rollback: next } : null
}
