import { AdapterError } from '../../domain/errors.ts'
import type { Authority } from '../../domain/history/audit.ts'
import type { ReasonCode } from '../../domain/reasons.ts'
import { promotionReason } from '../../domain/rollout/baking.ts'
import type { Ending, RolloutState } from '../../domain/rollout/rollout.ts'
import type { Snapshot } from '../../domain/target.ts'
import { patiently } from '../patience.ts'
import type { World } from '../world.ts'
import { finish } from './finish.ts'
import { confirmLock } from './lease.ts'
import { putBack } from './put-back.ts'
import { writeEnding } from './status.ts'
import { whileOurs } from './while-ours.ts'

/** Who approved it is what the run knew that is gone. */
const NOBODY: Authority = { approvers: [], gate: [] }

/**
 * Ends a rollout that another run left behind, before anything else is done to the environment: a promotion
 * that took place is written down, everything else is put back where it was.
 */
export async function settle(
  world: World,
  left: RolloutState,
  reason: ReasonCode,
): Promise<Ending> {
  world.log.warn(`Rollout ${left.id} was left behind in phase "${left.phase}"; settling it first.`)
  const ending = await endingOf(world, left, reason)
  await writeEnding(world, left.environment, left.deploymentId, ending)
  await finish(world, left, ending, NOBODY, null)
  return ending
}

async function endingOf(world: World, left: RolloutState, reason: ReasonCode): Promise<Ending> {
  const { snapshot } = left
  if (snapshot === null) return { result: 'failed', reason, detail: 'Nothing had been changed.' }
  const mayBePromoted = ['promoting', 'baking', 'ended'].includes(left.phase)
  if (mayBePromoted && (await isPromoted(world, snapshot))) {
    return { result: 'promoted', reason: promotionReason(left), detail: '' }
  }
  const restored = await putBack(world, snapshot, async () => {
    const { clock } = world
    await whileOurs(
      clock,
      () => confirmLock(world),
      () => claim(world, left, reason),
    )
    return true
  })
  if (!restored.isComplete) {
    throw new AdapterError(
      'ledger',
      'restore_incomplete',
      `Rollout ${left.id} was left behind and could not be taken back: ${restored.differences.join(' ')}`,
      'Put the target right by hand, then run again.',
    )
  }
  const result = SETTLED_RESULTS[reason] ?? 'failed'
  return { result, reason, detail: 'Everything is back where it was.' }
}

/** Looks that it takes to believe that a promotion did not take place, and the wait between two of them. */
export const PROMOTION_LOOKS = 2
export const PROMOTION_LOOK_SECONDS = 2

/**
 * A target may show for a moment what it was before. Who believes that takes back what people were told is
 * live, so that one look is not enough to say no.
 */
async function isPromoted(world: World, snapshot: Snapshot): Promise<boolean> {
  for (let look = 1; ; look++) {
    const target = await patiently(world, () => world.target.current(snapshot))
    if (target.canaryPercent === 100) return true
    if (look >= PROMOTION_LOOKS) return false
    await world.clock.sleep(PROMOTION_LOOK_SECONDS)
  }
}

/** A held rollout that somebody ended did not fail; every other one that was left behind did. */
const SETTLED_RESULTS: { readonly [R in ReasonCode]?: Ending['result'] } = {
  superseded: 'cancelled',
  inconclusive_rolled_back: 'rolled_back',
  cancelled: 'cancelled',
}

/**
 * GitHub may show a journal as it was a moment ago. Only an entry after the one that was read proves that the
 * rollout is open still: what ended meanwhile must not be put back.
 */
async function claim(world: World, left: RolloutState, reason: ReasonCode): Promise<void> {
  const details = { version: left.version.name, reason, phase: left.phase }
  await world.ledger.append(
    { atSeconds: world.clock.nowSeconds(), kind: 'intent', what: 'restore', details },
    left,
  )
}
