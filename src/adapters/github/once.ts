import type { Clock } from '../../ports/clock.ts'
import { isOutcomeUnknown } from './errors.ts'

/** How often something is sent before GitHub counts as unreachable. */
export const SENDS_MAX = 3
/** Looks after a lost answer: a list may show what was just made only a moment later. */
export const LOOKS_MAX = 3
export const LOOK_SPACING_SECONDS = 2

/**
 * Makes something for which GitHub has no idempotency key, once: looks for it before, and again when the
 * answer to making it was lost. `make` must send its request only once (SENT_ONCE). Fails like `make`.
 */
export async function createOnce<T>(
  clock: Clock,
  find: () => Promise<T | null>,
  make: () => Promise<T>,
): Promise<T> {
  const standing = await find()
  if (standing !== null) return standing
  for (let sends = 1; ; sends++) {
    try {
      return await make()
    } catch (error) {
      if (!isOutcomeUnknown(error)) throw error
      const made = await lookAgain(clock, find)
      if (made !== null) return made
      if (sends === SENDS_MAX) throw error
    }
  }
}

async function lookAgain<T>(clock: Clock, find: () => Promise<T | null>): Promise<T | null> {
  for (let looks = 1; looks <= LOOKS_MAX; looks++) {
    const made = await find()
    if (made !== null) return made
    await clock.sleep(LOOK_SPACING_SECONDS)
  }
  return null
}
