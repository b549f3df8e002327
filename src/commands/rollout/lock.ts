import type { Outcome } from '../../domain/outcome.ts'
import { durationText } from '../../domain/units.ts'
import type { Acquired, LedgerState } from '../../ports/ledger.ts'
import { momentOf } from '../moment.ts'
import { type Ended, endedByError } from '../outcome.ts'
import { messageOf } from '../patience.ts'
import type { World } from '../world.ts'
import { confirmLock, LEASE_SECONDS } from './lease.ts'
import { closeOrphans } from './orphans.ts'
import { whileOurs } from './while-ours.ts'

/**
 * Holds the environment while `act` runs, on what the ledger held when it was ours for sure; whatever fails
 * inside becomes the outcome.
 */
export async function withLock(
  world: World,
  end: (ended: Ended) => Outcome,
  act: (found: LedgerState, held: World) => Promise<Outcome>,
): Promise<Outcome> {
  const { clock, ledger } = world
  let isMine = false
  let outcome: Outcome
  try {
    const askedAt = momentOf(clock)
    const lock = await acquire(world)
    if (!lock.isMine) {
      const detail = `${lock.holder.id} holds ${ledger.environment} (${lock.holder.where}).`
      return end({ result: 'refused', reason: 'lock_held', detail })
    }
    isMine = true
    // A machine that stood still hears of a lock that another run has taken since, and reads of its rollout.
    const found = await whileOurs(
      clock,
      () => confirmLock(world),
      () => ledger.read(),
      askedAt,
    )
    outcome = await act(found, { ...world, heldSince: askedAt })
  } catch (error) {
    outcome = end(endedByError(error))
  }
  if (!isMine) return outcome
  const orphans = await closeOrphans(world)
  outcome = { ...outcome, warnings: [...outcome.warnings, ...orphans] }
  try {
    await ledger.release()
  } catch (error) {
    const warning = `The lock could not be given back; the next run takes it over. ${messageOf(error)}`
    outcome = { ...outcome, warnings: [...outcome.warnings, warning] }
  }
  return outcome
}

/** Clocks of two machines may differ by this much. */
export const CLOCK_SKEW_SECONDS = 300

/** Takes the lock; also from a holder that was not heard of for a whole lease, when its target stood still. */
async function acquire(world: World): Promise<Acquired> {
  const lock = await world.ledger.acquire(world.holder)
  if (lock.isMine || lock.renewedAtSeconds === null) return lock
  const silentSeconds = world.clock.nowSeconds() - lock.renewedAtSeconds
  if (silentSeconds < LEASE_SECONDS + CLOCK_SKEW_SECONDS) return lock
  const { rollout } = await world.ledger.read()
  if (rollout !== null && rollout.snapshot !== null) {
    const { revision } = await world.target.current(rollout.snapshot)
    // Somebody moves it, and nobody wrote that down: the holder may be at work after all.
    if (revision !== rollout.revision) return lock
  }
  world.log.warn(
    `${lock.holder.id} was not heard of for ${durationText(silentSeconds)}; taking over.`,
  )
  return world.ledger.acquire(world.holder, lock.holder)
}
