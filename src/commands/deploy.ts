import { AdapterError } from '../domain/errors.ts'
import { planRefusal, rangeRefusal } from '../domain/gate/range-rules.ts'
import type { Authority } from '../domain/history/audit.ts'
import { liveRecord } from '../domain/history/history.ts'
import type { PowerPlan } from '../domain/judge/power-plan.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Policy } from '../domain/policy.ts'
import { planRamp } from '../domain/ramp/ramp-plan.ts'
import { next, type Turn } from '../domain/rollout/next.ts'
import { type Ending, plannedRollout, type RolloutState } from '../domain/rollout/rollout.ts'
import type { Snapshot } from '../domain/target.ts'
import { parseSha, versionName } from '../domain/units.ts'
import type { LedgerState } from '../ports/ledger.ts'
import { deploymentDescription } from '../reports/deployment-status.ts'
import { powerWords } from '../reports/sections/power-section.ts'
import { gateOf } from './gate.ts'
import { type Ended, type OutcomeFrame, outcomeOf } from './outcome.ts'
import { makePlan, type Plan } from './plan.ts'
import { observedPower } from './power.ts'
import { goOn } from './reconcile.ts'
import { begin } from './rollout/begin.ts'
import { drive, type Seen } from './rollout/drive.ts'
import { approversOf, ended } from './rollout/ending.ts'
import { withLock } from './rollout/lock.ts'
import { settle } from './rollout/settle.ts'
import { writeStep } from './rollout/status.ts'
import { tellUnderWay } from './rollout/tell-under-way.ts'
import { withWayBack } from './rollout/way-back.ts'
import { collectWindows } from './rollout/windows.ts'
import { tell } from './tell.ts'
import type { Request, World } from './world.ts'

/** Takes the version to users step by step, and back by itself when it hurts. */
export async function deploy(world: World, policy: Policy, request: Request): Promise<Outcome> {
  const frame: OutcomeFrame = {
    command: 'deploy',
    environment: policy.environment,
    version: request.version,
    startedAtSeconds: world.clock.nowSeconds(),
  }
  const plan = await makePlan(world, policy, request)
  const named = { ...frame, version: versionName(request.version, plan.head) }
  const outcome = await gated(world, policy, request, named, plan)
  return tell(world, policy, outcome)
}

async function gated(
  world: World,
  policy: Policy,
  request: Request,
  frame: OutcomeFrame,
  plan: Plan,
): Promise<Outcome> {
  const end = (ended: Ended) => outcomeOf(frame, ended, world.clock.nowSeconds(), plan)
  const refusal = rangeRefusal(plan.range) ?? planRefusal(plan.hash, request.planHash)
  if (refusal !== null && plan.range.direction !== 'same') return end(refusal)
  if (world.stop.aborted) return end({ result: 'cancelled', reason: 'cancelled', detail: '' })
  return withLock(world, end, async (found, held) => {
    const own = found.rollout?.version.sha === plan.head ? found.rollout : null
    // A second run of the version that is under way is one more look at it.
    if (own?.isDetached && own.phase !== 'held') return goOn(held, policy, own, end)
    const settled = await settleOther(held, plan, found.rollout)
    // An earlier run had promoted this very version and died before it could say so.
    const isSettled = settled?.result === 'promoted' && found.rollout?.version.sha === plan.head
    if (isSettled) return end(settled)
    const ledger = settled === null ? found : await held.ledger.read()
    const stale = await staleness(held, plan, ledger)
    if (stale !== null) return end(stale)
    if (refusal !== null) return end(refusal)
    const gate = await gateOf(held, policy, request, plan, ledger)
    const told = (outcome: Outcome): Outcome => ({
      ...outcome,
      gate: gate.answers,
      warnings: [...outcome.warnings, ...gate.warnings],
    })
    if (gate.refusal !== null) return told(end(gate.refusal))
    await writeOverrides(held, gate.warnings, ledger)
    const rested = withoutRest(policy, request)
    const authority = { approvers: await approversOf(held), gate: gate.answers }
    const outcome = await rollOut(held, rested, request, plan, ledger, authority, end)
    return told(withWayBack(outcome, plan.head, ledger.history))
  })
}

/** Who went past the gate, and why, stands in the journal before anything is changed. */
async function writeOverrides(
  world: World,
  overrides: readonly string[],
  { rollout }: LedgerState,
): Promise<void> {
  const atSeconds = world.clock.nowSeconds()
  for (const why of overrides) {
    await world.ledger.append(
      { atSeconds, kind: 'note', what: 'override', details: { why } },
      rollout,
    )
  }
}

/** Whoever went past a freeze at the begin is not stopped by it half way. */
function withoutRest(policy: Policy, { override = null }: Request): Policy {
  if (override === null) return policy
  return { ...policy, gate: { ...policy.gate, calendar: { windows: [], freezes: [] } } }
}

/** This very version waits at a step for somebody to go on. */
function isHeld(plan: Plan, left: RolloutState): boolean {
  return left.phase === 'held' && left.version.sha === plan.head
}

/** No run is missing: it waits for a person, or for the next look. */
function isUnattended(left: RolloutState): boolean {
  return left.phase === 'held' || (left.isDetached && left.phase === 'watching')
}

/** Ends what another run left behind, and says how; null when there is nothing. */
async function settleOther(
  world: World,
  plan: Plan,
  left: RolloutState | null,
): Promise<Ending | null> {
  if (left === null || isHeld(plan, left)) return null
  return settle(world, left, isUnattended(left) ? 'superseded' : 'run_lost')
}

/**
 * While this run waited its turn another one may have taken this very version out, or a newer one; an older
 * version never overwrites a newer one.
 */
async function staleness(world: World, plan: Plan, ledger: LedgerState): Promise<Ended | null> {
  const live = parseSha(liveRecord(ledger.history)?.sha ?? '')
  if (live === null || live === plan.base) return null
  if (live === plan.head) {
    const detail = 'The version is the one that is live.'
    return { result: 'nothing_to_do', reason: 'empty_range', detail }
  }
  if (!(await world.changes.isAncestor(plan.head, live))) return null
  return {
    result: 'refused',
    reason: 'newer_version_live',
    detail: `Since this run began ${live} went live; it already holds this version.`,
  }
}

async function rollOut(
  world: World,
  policy: Policy,
  request: Request,
  plan: Plan,
  ledger: LedgerState,
  authority: Authority,
  end: (ended: Ended) => Outcome,
): Promise<Outcome> {
  const left = ledger.rollout
  const begin =
    left !== null && isHeld(plan, left)
      ? await resume(world, { ...left, isDetached: !policy.isWaiting })
      : await start(world, policy, request, plan, ledger)
  const power = await toldPower(world, policy, begin.state)
  const steps = tellUnderWay(world, policy, ledger.history, end)
  const tellStep = async (state: RolloutState, seen: Seen) => {
    await writeStep(world, state)
    await steps.tell(state, seen)
  }
  const looks = begin.state.isDetached ? 0 : null
  const driven = await drive(world, policy, begin, tellStep, { looks, isReturning: false })
  const outcome = await ended(world, driven, authority, end)
  return { ...outcome, power, warnings: [...outcome.warnings, ...steps.warnings()] }
}

/** Tells what the ramp will be able to see, before the first request goes to the candidate. */
async function toldPower(
  world: World,
  policy: Policy,
  state: RolloutState,
): Promise<PowerPlan | null> {
  const power = await observedPower(world, policy, state)
  if (power !== null) world.log.info(powerWords(power))
  return power
}

/** A held rollout goes on with the step that it is in, when the target still stands where it was left. */
async function resume(world: World, left: RolloutState): Promise<Turn> {
  const { snapshot } = left
  if (snapshot === null) throw new Error('a held rollout has a snapshot')
  const target = await world.target.current(snapshot)
  if (target.revision !== left.revision) {
    throw new AdapterError(
      world.target.type,
      'target_conflict',
      'The target is not where the held rollout left it.',
      'Put all traffic on one slot and delete the held rollout by deploying another version.',
    )
  }
  world.log.info(`Going on with the held rollout ${left.id}.`)
  return next(left, { type: 'resumed', target }, world.clock.nowSeconds())
}

async function start(
  world: World,
  policy: Policy,
  request: Request,
  plan: Plan,
  ledger: LedgerState,
): Promise<Turn> {
  const snapshot = await world.target.snapshot()
  const ramp = planRamp(policy.ramp, plan.risk.level, (percent) =>
    world.target.nearestPercent(snapshot, percent),
  )
  const atSeconds = world.clock.nowSeconds()
  const planned = plannedState(policy, request, plan, ledger, snapshot, {
    id: world.digest(`${world.holder.id} ${plan.hash} ${plan.head}`).slice(0, 16),
    ramp,
    atSeconds,
  })
  if (planned.isDetached) refuseWithoutMemory(world, policy)
  await rehearse(world, policy, planned)
  const state = await begin(world, planned, {
    task: 'deploy',
    description: deploymentDescription(planned.version.name, plan.risk.level, ramp.steps.length),
    requiredContexts: policy.requiredContexts,
  })
  return next(state, { type: 'begun' }, world.clock.nowSeconds())
}

/** Whoever only takes looks asks about the time between them. */
function refuseWithoutMemory({ sources }: World, { metrics }: Policy): void {
  const blind = metrics.filter((metric) => sources.get(metric.source)?.isWithoutMemory === true)
  if (blind.length === 0) return
  const names = [...new Set(blind.map((metric) => metric.source))].join(', ')
  throw new AdapterError(
    'metrics',
    'config_invalid',
    `The run should not wait, but nobody can ask these sources about the past: ${names}.`,
    'Take a source that keeps history, such as prometheus, or let the run wait.',
  )
}

/** Asks every metric once while nothing has moved: a query that can't work is found here. */
async function rehearse(world: World, policy: Policy, state: RolloutState): Promise<void> {
  const silent = await collectWindows({
    metrics: policy.metrics,
    sources: world.sources,
    policy: policy.judge,
    sourcePatience: policy.sourcePatience,
    clock: world.clock,
  }).rehearse(state)
  if (silent.length > 0) {
    world.log.info(
      `No data yet, as is usual before the candidate is up, from: ${silent.join(', ')}.`,
    )
  }
}

function judgedBy({ judge: { peer } }: Policy): Pick<RolloutState, 'judgedBy'> {
  return peer === undefined ? {} : { judgedBy: peer.kind }
}

function plannedState(
  policy: Policy,
  request: Request,
  plan: Plan,
  ledger: LedgerState,
  snapshot: Snapshot,
  own: Pick<RolloutState, 'id' | 'ramp'> & { readonly atSeconds: number },
): RolloutState {
  return plannedRollout({
    id: own.id,
    task: 'deploy',
    environment: policy.environment,
    version: { sha: plan.head, name: versionName(request.version, plan.head) },
    previousSha: liveRecord(ledger.history)?.sha ?? plan.base,
    planHash: plan.hash,
    riskLevel: plan.risk.level,
    riskScore: plan.risk.score,
    riskFixes: plan.risk.forecast?.fixes ?? null,
    riskRollback: plan.risk.rollbackScore,
    ramp: own.ramp,
    ...judgedBy(policy),
    onInconclusive: policy.judge.onInconclusive,
    waitSecondsMax: policy.judge.waitSecondsMax,
    durationSecondsMax: policy.durationSecondsMax,
    bakeSeconds: policy.bakeSeconds,
    wayBack: policy.wayBack,
    isDetached: !policy.isWaiting,
    startedAtSeconds: own.atSeconds,
    snapshot,
  })
}
