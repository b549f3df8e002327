import { AdapterError } from '../../domain/errors.ts'
import type { Restored, Snapshot } from '../../domain/target.ts'
import { patiently } from '../patience.ts'
import type { World } from '../world.ts'

/** How often a way back begins anew because the target moved under it: a reload, or half a write of our own. */
export const PUT_BACK_TRIES_MAX = 3

/**
 * Puts back what the snapshot recorded. The target is read first, then `prove` says that the environment is
 * still ours, then it is written to if it stands where it was read. Without that order a machine that stood
 * still after its proof would overwrite whoever took the environment over meanwhile; with it, at least one of
 * the two looks finds out. `prove` answers false when nothing could be proved; then a target that moved is
 * left alone. AdapterError target_conflict, target_unreachable, and whatever `prove` throws.
 */
export async function putBack(
  world: World,
  snapshot: Snapshot,
  prove: () => Promise<boolean>,
): Promise<Restored> {
  for (let tries = 1; ; tries++) {
    const expected = await revisionNow(world, snapshot)
    const isProved = await prove()
    try {
      return await patiently(world, () => world.target.restore(snapshot, expected))
    } catch (error) {
      const isMoved = error instanceof AdapterError && error.reason === 'target_conflict'
      if (!isMoved || !isProved || tries >= PUT_BACK_TRIES_MAX) throw error
      world.log.warn(`${error.message} Reading it again (${tries} of ${PUT_BACK_TRIES_MAX}).`)
    }
  }
}

/** Null when the target answers and can't say: a server of it is gone. What is left of it is put back still. */
async function revisionNow(world: World, snapshot: Snapshot): Promise<string | null> {
  try {
    return (await patiently(world, () => world.target.current(snapshot))).revision
  } catch (error) {
    if (error instanceof AdapterError && error.reason !== 'target_unreachable') return null
    throw error
  }
}
