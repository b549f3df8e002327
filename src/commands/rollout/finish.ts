import {
  type Authority,
  auditBundle,
  auditFile,
  type Witnessed,
} from '../../domain/history/audit.ts'
import type {
  AuditAnchor,
  DeploymentRecord,
  RecordedStep,
  RecordedVerdict,
} from '../../domain/history/record.ts'
import type { Ending, RolloutState } from '../../domain/rollout/rollout.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { messageOf } from '../patience.ts'
import type { World } from '../world.ts'

/** Metrics of a verdict that a record keeps. */
const RECORDED_METRICS_MAX = 100

/** A bundle that was kept: where, and its text for whoever wants it as a file. */
export type KeptAudit = AuditAnchor & { readonly text: string }

export type Finished = { readonly audit: KeptAudit | null; readonly warnings: readonly string[] }

/**
 * Writes the end of a rollout into the ledger: first the bundle of all that was seen, then the record that
 * names it. A bundle that can't be kept is a warning; the record is what the next run needs.
 */
export async function finish(
  world: World,
  state: RolloutState,
  ending: Ending,
  authority: Authority,
  witnessed: Witnessed | null,
  verdicts = '',
): Promise<Finished> {
  const atSeconds = world.clock.nowSeconds()
  const record = recordOf(state, ending, atSeconds, authority.approvers, witnessed?.verdict ?? null)
  const kept = await keep(world, state, record, ending.detail, authority, witnessed)
  const { reason, detail: why } = ending
  const details = { version: state.version.name, reason, why, verdicts }
  const audit =
    kept.audit === null ? null : { commit: kept.audit.commit, digest: kept.audit.digest }
  await world.ledger.finish(
    { atSeconds, kind: 'done', what: `finish: ${ending.result}`, details },
    { ...record, audit },
  )
  return kept
}

async function keep(
  world: World,
  state: RolloutState,
  record: DeploymentRecord,
  detail: string,
  authority: Authority,
  witnessed: Witnessed | null,
): Promise<Finished> {
  const bundle = auditBundle(state, record, detail, authority, witnessed)
  try {
    const anchor = await world.ledger.keep(bundle)
    return { audit: { ...anchor, text: auditFile(bundle) }, warnings: [] }
  } catch (error) {
    return { audit: null, warnings: [`The audit could not be kept. ${messageOf(error)}`] }
  }
}

function recordOf(
  state: RolloutState,
  ending: Ending,
  endedAtSeconds: number,
  approvers: readonly string[],
  verdict: Verdict | null,
): DeploymentRecord {
  return {
    id: state.id,
    sha: state.version.sha,
    version: state.version.name,
    previousSha: state.previousSha,
    result: ending.result === 'held' ? 'failed' : ending.result,
    reason: ending.reason,
    slot: state.snapshot?.canarySlot ?? null,
    riskLevel: state.riskLevel,
    riskScore: state.riskScore,
    riskFixes: state.riskFixes,
    riskRollback: state.riskRollback,
    planHash: state.planHash,
    startedAtSeconds: state.startedAtSeconds,
    endedAtSeconds,
    harmedRequests: state.harmedRequests,
    deploymentId: state.deploymentId,
    approvers,
    steps: stepsOf(state, endedAtSeconds),
    verdict: verdict === null ? null : recordedVerdict(verdict),
    audit: null,
  }
}

/** The steps that were watched, and the one that it ended in. */
function stepsOf(state: RolloutState, endedAtSeconds: number): readonly RecordedStep[] {
  const { stepIndex, stepStartedAtSeconds: fromSeconds, watchedSpans } = state
  const last = fromSeconds > 0 ? [{ stepIndex, fromSeconds, toSeconds: endedAtSeconds }] : []
  return [...watchedSpans, ...last].map(({ stepIndex: index, ...span }) => {
    return { percent: state.ramp.steps[index]?.percent ?? 100, ...span }
  })
}

function recordedVerdict({ answer, judgedBy, decidedBy, metrics }: Verdict): RecordedVerdict {
  const kept = metrics.slice(0, RECORDED_METRICS_MAX)
  return {
    answer,
    ...(judgedBy === undefined ? {} : { judgedBy: judgedBy.peer }),
    decidedBy,
    metrics: kept.map(({ name, answer: own, rateRatio }) => {
      const isNumber = rateRatio !== null && Number.isFinite(rateRatio)
      return { name, answer: own, ratio: isNumber ? rateRatio : null }
    }),
  }
}

/** Writes the end down; a ledger that can't be reached becomes a warning, because the end took place. */
export async function tryFinish(...end: Parameters<typeof finish>): Promise<Finished> {
  try {
    return await finish(...end)
  } catch (error) {
    const warning = `The ledger does not show the end of this rollout; the next run settles it. ${messageOf(error)}`
    return { audit: null, warnings: [warning] }
  }
}
