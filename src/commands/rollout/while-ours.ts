import type { Clock } from '../../ports/clock.ts'
import { type Moment, momentOf, secondsSince } from '../moment.ts'

/** What was proved of the lock is worth nothing when the answer took longer; far less than a lease. */
export const PROOF_SECONDS_MAX = 60

/**
 * Does what has to come before a change, and looks at the lock once more when that took its time: the machine
 * may have stood still, and another run may hold the environment by now. The change follows at once.
 */
export async function whileOurs<T>(
  clock: Clock,
  confirmLock: () => Promise<void>,
  act: () => Promise<T>,
  since: Moment = momentOf(clock),
): Promise<T> {
  const answer = await act()
  if (secondsSince(clock, since) >= PROOF_SECONDS_MAX) await confirmLock()
  return answer
}
