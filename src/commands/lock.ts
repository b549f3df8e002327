import type { Outcome } from '../domain/outcome.ts'
import { type Ended, endedByError } from './outcome.ts'
import { messageOf } from './patience.ts'
import type { World } from './world.ts'

/** Holds the environment while `act` runs; whatever fails inside becomes the outcome. */
export async function withLock(
  world: World,
  end: (ended: Ended) => Outcome,
  act: () => Promise<Outcome>,
): Promise<Outcome> {
  let isMine = false
  let outcome: Outcome
  try {
    const lock = await world.ledger.acquire(world.holder)
    if (!lock.isMine) {
      const detail = `${lock.holder.id} holds ${world.ledger.environment} (${lock.holder.where}).`
      return end({ result: 'refused', reason: 'lock_held', detail })
    }
    isMine = true
    outcome = await act()
  } catch (error) {
    outcome = end(endedByError(error))
  }
  if (!isMine) return outcome
  try {
    await world.ledger.release()
  } catch (error) {
    const warning = `The lock could not be given back; the next run takes it over. ${messageOf(error)}`
    outcome = { ...outcome, warnings: [...outcome.warnings, warning] }
  }
  return outcome
}
