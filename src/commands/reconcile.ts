import type { Outcome } from '../domain/outcome.ts'
import type { Policy } from '../domain/policy.ts'
import { next, type Turn } from '../domain/rollout/next.ts'
import { recover } from '../domain/rollout/recovery.ts'
import type { RolloutState } from '../domain/rollout/rollout.ts'
import { type Ended, type OutcomeFrame, outcomeOf } from './outcome.ts'
import { messageOf, patiently } from './patience.ts'
import { drive } from './rollout/drive.ts'
import { ended } from './rollout/ending.ts'
import { withLock } from './rollout/lock.ts'
import { settle } from './rollout/settle.ts'
import { writeStep } from './rollout/status.ts'
import { tell } from './tell.ts'
import type { World } from './world.ts'

/**
 * Looks after what no run looks after: takes the next look at a rollout that waits for it, goes on with or
 * takes back one whose run is gone. Deployments that nobody ended are closed by whoever holds the lock.
 */
export async function reconcile(world: World, policy: Policy): Promise<Outcome> {
  const frame: OutcomeFrame = {
    command: 'reconcile',
    environment: policy.environment,
    version: '',
    startedAtSeconds: world.clock.nowSeconds(),
  }
  const end = (ended: Ended) => outcomeOf(frame, ended, world.clock.nowSeconds())
  const outcome = await withLock(world, end, ({ rollout }, held) =>
    lookAfter(held, policy, rollout, end),
  )
  if (outcome.reason === 'lock_held') {
    // Whoever holds it looks after it.
    return end({ result: 'nothing_to_do', reason: 'nothing_left_behind', detail: outcome.detail })
  }
  return outcome.result === 'nothing_to_do' ? outcome : tell(world, policy, outcome)
}

async function lookAfter(
  world: World,
  policy: Policy,
  left: RolloutState | null,
  end: (ended: Ended) => Outcome,
): Promise<Outcome> {
  if (left === null) {
    return end({ result: 'nothing_to_do', reason: 'nothing_left_behind', detail: '' })
  }
  const outcome = await goOn(world, policy, left, end)
  return { ...outcome, version: left.version.name }
}

/** Takes a rollout that nobody looks after as far as it goes. The environment is ours. */
export async function goOn(
  world: World,
  policy: Policy,
  left: RolloutState,
  end: (ended: Ended) => Outcome,
): Promise<Outcome> {
  if (left.phase === 'held' && !(await isAskedFor(world, left))) {
    const detail = `${left.version.name} is held at its step and waits for a person.`
    return end({ result: 'nothing_to_do', reason: 'nothing_left_behind', detail })
  }
  const waits = left.phase === 'held' || left.isDetached
  const turn = waits || policy.onLostRun === 'resume' ? await turnOf(world, policy, left) : null
  if (turn === null) return end(await settle(world, left, 'run_lost'))
  world.log.info(`Going on with rollout ${left.id} of ${left.version.name}.`)
  const looks = turn.state.isDetached ? 1 : null
  const tellStep = (state: RolloutState) => writeStep(world, state)
  const driven = await drive(world, policy, turn, tellStep, { looks, isReturning: true })
  return ended(world, driven, { approvers: [], gate: [] }, end)
}

/** What comes next, by what the target shows; null = nothing that this rollout would explain. */
async function turnOf(world: World, policy: Policy, left: RolloutState): Promise<Turn | null> {
  const { snapshot } = left
  // An incomplete way back is gone again, and not looked at.
  if (snapshot === null || left.ending?.reason === 'restore_incomplete') return null
  const target = await patiently(world, () => world.target.current(snapshot))
  const atSeconds = world.clock.nowSeconds()
  const isDetached = left.isDetached || !policy.isWaiting
  if (left.phase !== 'held') return recover({ ...left, isDetached }, target, atSeconds)
  if (target.revision !== left.revision) return null
  return next({ ...left, isDetached }, { type: 'resumed', target }, atSeconds)
}

/** Somebody asked for something since the rollout was held. A doubt is no. */
async function isAskedFor(world: World, left: RolloutState): Promise<boolean> {
  try {
    const request = await world.ledger.requested(left.id)
    return request !== null && request.id !== left.requestId && request.wish !== 'hold'
  } catch (error) {
    world.log.warn(`What people ask of rollout ${left.id} could not be read. ${messageOf(error)}`)
    return false
  }
}
