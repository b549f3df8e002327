import type { Authority } from '../../domain/history/audit.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Ending, RolloutState } from '../../domain/rollout/rollout.ts'
import { stepNow } from '../../domain/rollout/step-now.ts'
import { percentText } from '../../domain/units.ts'
import type { Ended } from '../outcome.ts'
import { messageOf } from '../patience.ts'
import type { World } from '../world.ts'
import type { Driven } from './drive.ts'
import { type Finished, tryFinish } from './finish.ts'
import { writeEnding } from './status.ts'

/** Who pressed the button for this run; nobody when that can't be read. */
export async function approversOf(world: World): Promise<readonly string[]> {
  if (world.approvals === null) return []
  try {
    const all = await world.approvals.ofThisRun()
    return all.filter((one) => one.state === 'approved').map((one) => one.user)
  } catch (error) {
    world.log.warn(`Who approved this run could not be read. ${messageOf(error)}`)
    return []
  }
}

/** The end took place on the target; now the ledger and the Deployments page learn it. */
export async function ended(
  world: World,
  driven: Driven,
  authority: Authority,
  end: (ended: Ended) => Outcome,
): Promise<Outcome> {
  const { state } = driven
  const { approvers } = authority
  if (driven.isLeft) return underWay(world, driven, approvers, end)
  const ending = state.ending ?? {
    result: 'failed' as const,
    reason: 'internal_error' as const,
    detail: 'The rollout ended without saying why.',
  }
  const { warnings, audit } = await writeDown(world, driven, ending, authority)
  const outcome = end(ending)
  const all = [...outcome.warnings, ...warnings]
  return described(world, driven, approvers, { ...outcome, audit, warnings: all })
}

/** The rollout stands in the ledger with its last step; the next look at it is for another run. */
function underWay(
  world: World,
  driven: Driven,
  approvers: readonly string[],
  end: (ended: Ended) => Outcome,
): Outcome {
  const { paused, percent, version } = driven.state
  const held = paused === null ? '' : ` It is held by ${paused.by}.`
  const detail = `${version.name} has ${percentText(percent)} of the traffic.${held}`
  const outcome = end({ result: 'in_progress', reason: 'next_step_waits', detail })
  return described(world, driven, approvers, outcome)
}

function described(
  world: World,
  driven: Driven,
  approvers: readonly string[],
  outcome: Outcome,
): Outcome {
  const { state } = driven
  const nowSeconds = world.clock.nowSeconds()
  return {
    ...outcome,
    ramp: state.ramp,
    approvers,
    deployment:
      state.deploymentId === null
        ? null
        : { id: state.deploymentId, url: deploymentUrl(world, state.environment) },
    rollout: {
      id: state.id,
      percent: state.percent,
      percentMax: state.percentMax,
      harmedRequests: state.harmedRequests,
      seconds: nowSeconds - state.startedAtSeconds,
      timeline: driven.timeline,
      verdict: driven.verdict,
      evidence: driven.evidence,
      ...(driven.isLeft ? { step: stepNow(state, nowSeconds) } : {}),
    },
    warnings: [...driven.warnings, ...outcome.warnings],
  }
}

async function writeDown(
  world: World,
  { state, verdicts, witnessed }: Driven,
  ending: Ending,
  authority: Authority,
): Promise<Finished> {
  // The run that took over tells how it ended.
  if (ending.reason === 'lock_lost') return { audit: null, warnings: [] }
  const statusWarnings = await writeEnding(world, state.environment, state.deploymentId, ending)
  // A held or incomplete rollout stays in the ledger for the next run to go on with.
  const isOpen = ending.result === 'held' || ending.reason === 'restore_incomplete'
  const { audit, warnings } = isOpen
    ? { audit: null, warnings: await leaveOpen(world, state, verdicts) }
    : await tryFinish(world, state, ending, authority, witnessed, verdicts)
  return { audit, warnings: [...statusWarnings, ...warnings] }
}

async function leaveOpen(
  world: World,
  state: RolloutState,
  verdicts: string,
): Promise<readonly string[]> {
  const isTold = state.ending?.result !== 'held'
  // The one terminal status is written already; a later run must not write a second one.
  const left = isTold ? { ...state, deploymentId: null } : state
  const details = { version: state.version.name, why: state.ending?.detail ?? null, verdicts }
  try {
    await world.ledger.append(
      { atSeconds: world.clock.nowSeconds(), kind: 'note', what: state.phase, details },
      left,
    )
    return []
  } catch (error) {
    return [`The ledger does not show that this rollout is open. ${messageOf(error)}`]
  }
}

function deploymentUrl(world: World, environment: string): string {
  const repository = world.links.repository
  return repository === null ? '' : `${repository}/deployments/${encodeURIComponent(environment)}`
}
