import { AdapterError } from '../domain/errors.ts'
import type { World } from './world.ts'

/** A target that can't be read or put back is tried this often before a person is called. */
export const TARGET_TRIES_MAX = 5
/** Wait before the second try; the n-th wait is n times as long. */
export const TARGET_RETRY_SECONDS = 1

/**
 * Does it again while the target does not answer. Any other failure is final at once, and so is one after
 * `stop`: whoever only wants to look must not keep a cancelled run from going back.
 */
export async function patiently<T>(
  world: Pick<World, 'clock' | 'log'>,
  act: () => Promise<T>,
  stop?: AbortSignal,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await act()
    } catch (error) {
      const isPassing = error instanceof AdapterError && error.reason === 'target_unreachable'
      if (!isPassing || tries >= TARGET_TRIES_MAX || stop?.aborted) throw error
      world.log.warn(`${error.message} Trying again (${tries} of ${TARGET_TRIES_MAX}).`)
      await world.clock.sleep(TARGET_RETRY_SECONDS * tries, stop)
    }
  }
}

/** The words of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
