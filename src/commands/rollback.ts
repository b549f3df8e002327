import { AdapterError } from '../domain/errors.ts'
import { lastHealthyRecord, liveRecord, occupantOf } from '../domain/history/history.ts'
import type { DeploymentRecord } from '../domain/history/record.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Policy } from '../domain/policy.ts'
import type { PullRequest, Range } from '../domain/range/range.ts'
import type { ReasonCode } from '../domain/reasons.ts'
import { next, type RolloutEvent, type Turn } from '../domain/rollout/next.ts'
import { plannedRollout, type RolloutState } from '../domain/rollout/rollout.ts'
import { BACK_AT_ONCE } from '../domain/rollout/way-back-policy.ts'
import type { Snapshot } from '../domain/target.ts'
import { parseSha } from '../domain/units.ts'
import type { LedgerState } from '../ports/ledger.ts'
import { deploymentDescription } from '../reports/deployment-status.ts'
import { type Ended, type OutcomeFrame, outcomeOf } from './outcome.ts'
import { messageOf } from './patience.ts'
import { begin } from './rollout/begin.ts'
import { drive } from './rollout/drive.ts'
import { approversOf, ended } from './rollout/ending.ts'
import { withLock } from './rollout/lock.ts'
import { settle } from './rollout/settle.ts'
import { writeStep } from './rollout/status.ts'
import { tell } from './tell.ts'
import type { World } from './world.ts'

export type RollbackRequest = {
  /** Version, commit or beginning of a commit that was deployed before; null = the last healthy one. */
  readonly version: string | null
}

/** Goes back to a version that was deployed and healthy before, at once and without a ramp. */
export async function rollback(
  world: World,
  policy: Policy,
  request: RollbackRequest,
): Promise<Outcome> {
  const frame: OutcomeFrame = {
    command: 'rollback',
    environment: policy.environment,
    version: request.version ?? '',
    startedAtSeconds: world.clock.nowSeconds(),
  }
  const end = (ended: Ended) => outcomeOf(frame, ended, world.clock.nowSeconds())
  const outcome = await withLock(world, end, async (found, held) => {
    if (found.rollout === null) return goBack(held, policy, request, found, end)
    const settled = await settleOpen(held, found.rollout)
    const ledger = await held.ledger.read()
    return settled.isBack && isLive(ledger.history, request.version)
      ? backBySettling(settled.detail, ledger.history, end)
      : goBack(held, policy, request, ledger, end)
  })
  if (outcome.reason !== 'lock_held') return tell(world, policy, outcome)
  return tell(world, policy, await askToComeBack(world, outcome))
}

/** A rollout is under way in another run: that run is the one that can take it back, and is asked to. */
async function askToComeBack(world: World, outcome: Outcome): Promise<Outcome> {
  try {
    const { rollout } = await world.ledger.read()
    if (rollout === null) return outcome
    const isAsked = await world.ledger.request({
      rolloutId: rollout.id,
      wish: 'abort',
      by: world.holder.id,
      id: world.digest(`${world.holder.id} abort ${rollout.id}`).slice(0, 16),
      atSeconds: world.clock.nowSeconds(),
    })
    if (!isAsked) return outcome
    return {
      ...outcome,
      detail: `${outcome.detail} That run was asked to take its rollout back.`,
      advice: 'Watch that run; it takes the traffic back within its next look at the ledger.',
    }
  } catch (error) {
    return { ...outcome, warnings: [...outcome.warnings, messageOf(error)] }
  }
}

/**
 * A held deployment, or one whose run died, is what is rolled back, and nothing older; unless it turns out
 * to be live. A rollback whose run died goes on, unless it had arrived.
 */
async function settleOpen(
  world: World,
  left: RolloutState,
): Promise<{ readonly isBack: boolean; readonly detail: string }> {
  const reason = reasonToSettle(left)
  const isPromoted = (await settle(world, left, reason)).result === 'promoted'
  return left.task === 'rollback'
    ? { isBack: isPromoted, detail: `An earlier rollback to ${left.version.name} is complete.` }
    : { isBack: !isPromoted, detail: `The open rollout of ${left.version.name} was taken back.` }
}

function reasonToSettle(left: RolloutState): ReasonCode {
  if (left.phase === 'held') return 'inconclusive_rolled_back'
  return left.isDetached ? 'cancelled' : 'run_lost'
}

/** True when nothing else was asked for than what is live. */
function isLive(history: readonly DeploymentRecord[], version: string | null): boolean {
  return version === null || chosenRecord(history, version)?.sha === liveRecord(history)?.sha
}

function backBySettling(
  detail: string,
  history: readonly DeploymentRecord[],
  end: (ended: Ended) => Outcome,
): Outcome {
  const ended = end({ result: 'promoted', reason: 'promoted_rollback', detail })
  return { ...ended, version: liveRecord(history)?.version ?? '' }
}

async function goBack(
  world: World,
  policy: Policy,
  request: RollbackRequest,
  ledger: LedgerState,
  end: (ended: Ended) => Outcome,
): Promise<Outcome> {
  const live = liveRecord(ledger.history)
  const to = chosenRecord(ledger.history, request.version)
  if (to === null) {
    const wanted = request.version === null ? '' : `"${request.version}" was never promoted here. `
    return end({
      result: 'refused',
      reason: 'no_healthy_version',
      detail: `${wanted}${knownVersions(ledger.history)}`,
    })
  }
  if (to.sha === live?.sha) {
    return end({
      result: 'nothing_to_do',
      reason: 'empty_range',
      detail: `${to.version} is what is live.`,
    })
  }
  world.log.info(`Going back from ${live?.version ?? 'an unknown version'} to ${to.version}.`)
  const turn = await start(world, policy, ledger, to)
  const driven = await drive(world, policy, turn, (state) => writeStep(world, state))
  const authority = { approvers: await approversOf(world), gate: [] }
  const outcome = await ended(world, driven, authority, end)
  return { ...outcome, version: to.version, ...(await takenBack(world, policy, to, live)) }
}

/** Text of a user is looked up among what was deployed; it never becomes anything else. */
function chosenRecord(
  history: readonly DeploymentRecord[],
  version: string | null,
): DeploymentRecord | null {
  if (version === null) return lastHealthyRecord(history)
  const promoted = history.filter((record) => record.result === 'promoted')
  const isNamed = (record: DeploymentRecord) =>
    record.version === version || (version.length >= 7 && record.sha.startsWith(version))
  return promoted.find(isNamed) ?? null
}

function knownVersions(history: readonly DeploymentRecord[]): string {
  const names = history.filter((one) => one.result === 'promoted').map((one) => one.version)
  if (names.length === 0) return 'The ledger knows of no promoted version of this environment.'
  return `Promoted versions, newest first: ${[...new Set(names)].slice(0, 10).join(', ')}.`
}

const CHANGED_MEANWHILE: RolloutEvent = {
  type: 'failed',
  reason: 'target_conflict',
  detail: 'Somebody else changed the target while the rollback began.',
}

async function start(
  world: World,
  policy: Policy,
  ledger: LedgerState,
  to: DeploymentRecord,
): Promise<Turn> {
  const snapshot = await world.target.snapshot()
  const state = await begin(world, rollbackState(world, policy, ledger, to, snapshot), {
    task: 'rollback',
    description: deploymentDescription(to.version, to.riskLevel, 1),
    // Going back must not wait for checks that were green when the version went out.
    requiredContexts: [],
  })
  if (occupantOf(ledger.history, snapshot.canarySlot) === to.sha) {
    const target = await world.target.current(snapshot)
    // Nothing was written since the snapshot: another revision is somebody else's.
    if (target.revision !== snapshot.revision) {
      return next(state, CHANGED_MEANWHILE, world.clock.nowSeconds())
    }
    if (target.isCanaryHealthy) {
      return next(state, { type: 'warm', target }, world.clock.nowSeconds())
    }
  }
  return next(state, { type: 'begun' }, world.clock.nowSeconds())
}

function rollbackState(
  world: World,
  policy: Policy,
  ledger: LedgerState,
  to: DeploymentRecord,
  snapshot: Snapshot,
): RolloutState {
  return plannedRollout({
    id: world.digest(`${world.holder.id} rollback ${to.sha}`).slice(0, 16),
    task: 'rollback',
    environment: policy.environment,
    version: { sha: to.sha, name: to.version },
    previousSha: liveRecord(ledger.history)?.sha ?? null,
    planHash: to.planHash,
    riskLevel: to.riskLevel,
    riskScore: to.riskScore,
    // What goes back is no new range: it is not counted among the deployments.
    riskFixes: null,
    riskRollback: null,
    ramp: { pace: 'fixed', steps: [{ percent: 100, holdSecondsMax: 0 }] },
    onInconclusive: policy.judge.onInconclusive,
    waitSecondsMax: 0,
    durationSecondsMax: policy.durationSecondsMax,
    bakeSeconds: 0,
    wayBack: BACK_AT_ONCE,
    isDetached: false,
    startedAtSeconds: world.clock.nowSeconds(),
    snapshot,
  })
}

/** The commits that users lose, for the report; a rollback never waits for them or fails on them. */
async function takenBack(
  world: World,
  policy: Policy,
  to: DeploymentRecord,
  live: DeploymentRecord | null,
): Promise<{
  range: Range | null
  pullRequests: readonly PullRequest[]
}> {
  const base = parseSha(to.sha)
  const head = parseSha(live?.sha ?? '')
  if (base === null || head === null) return { range: null, pullRequests: [] }
  try {
    const lost = await world.changes.range(base, head, policy.paths)
    const range = await world.changes.range(head, base, policy.paths)
    const found = await world.pullRequests?.of(lost.commits.map((commit) => commit.sha))
    return { range, pullRequests: found?.pullRequests ?? [] }
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    world.log.warn(`The commits that were taken back could not be read. ${error.message}`)
    return { range: null, pullRequests: [] }
  }
}
