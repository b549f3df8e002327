import { AdapterError } from '../../domain/errors.ts'
import type { RolloutState } from '../../domain/rollout/rollout.ts'
import { parseSha } from '../../domain/units.ts'
import { momentOf, secondsSince } from '../moment.ts'
import { messageOf } from '../patience.ts'
import type { World } from '../world.ts'

/** A holder that did not say for so long that it is alive may be taken over, when the target did not move. */
export const LEASE_SECONDS = 1_200
/** How often a rollout says that it is alive: two REST writes and a mutation, twelve times an hour. */
export const LEASE_RENEWAL_SECONDS = 300

/** What stands between a run and a change to the target. */
export type Lease = {
  /** Says, when it is time, that this run is alive; beside whatever goes on. */
  beat(): void
  /** True when another run is known to have taken the environment over. */
  isLost(): boolean
  /** AdapterError lock_lost when another run holds the lock. */
  confirmLock(): Promise<void>
  /** Before a change that goes forward: the lock is ours, and nothing newer went live. AdapterError otherwise. */
  confirm(state: RolloutState): Promise<void>
  /**
   * Before going back. While the lease runs nobody can have taken over, so traffic does not wait for
   * GitHub; and a lock that can't be read keeps nobody from going back. False = it could not be read.
   * AdapterError lock_lost.
   */
  confirmWayBack(): Promise<boolean>
}

export function leaseOf(world: World, warn: (text: string) => void): Lease {
  const { clock, ledger } = world
  // Not from now on: whatever was done since the lock was asked for may have taken an hour.
  let renewedAt = world.heldSince ?? momentOf(clock)
  let isRenewing = false
  let isLost = false

  const ageSeconds = () => secondsSince(clock, renewedAt)

  async function renew(): Promise<void> {
    if (isRenewing || isLost) return
    isRenewing = true
    const askedAt = momentOf(clock)
    try {
      if (await ledger.renew(clock.nowSeconds())) renewedAt = askedAt
      else isLost = true
    } catch (error) {
      warn(`That this run is alive could not be written into the lock. ${messageOf(error)}`)
    } finally {
      isRenewing = false
    }
  }

  async function confirmLock(): Promise<void> {
    isLost ||= !(await ledger.isMine())
    if (isLost) throw lockLost(ledger.environment)
  }

  return {
    isLost: () => isLost,
    confirmLock,
    beat() {
      if (ageSeconds() >= LEASE_RENEWAL_SECONDS) void renew()
    },
    async confirm(state) {
      await confirmLock()
      await confirmOrder(world, state)
    },
    async confirmWayBack() {
      if (!isLost && ageSeconds() < LEASE_SECONDS) return true
      try {
        await confirmLock()
        return true
      } catch (error) {
        if (isLost) throw error
        warn(`Going back without having read the lock. ${messageOf(error)}`)
        return false
      }
    },
  }
}

/** AdapterError lock_lost when another run holds the lock. */
export async function confirmLock({ ledger }: Pick<World, 'ledger'>): Promise<void> {
  if (!(await ledger.isMine())) throw lockLost(ledger.environment)
}

export function lockLost(environment: string): AdapterError {
  return new AdapterError(
    'ledger',
    'lock_lost',
    `Reading the lock of ${environment} found that another run holds it.`,
    'This run leaves everything as it is. Look at the run that holds the environment now.',
  )
}

/** Another tool, or a run without the lock, may have taken a newer version out since this one began. */
async function confirmOrder(world: World, state: RolloutState): Promise<void> {
  const { deployments, changes } = world
  if (deployments === null || state.task === 'rollback') return
  const live = await lastSuccessful(deployments, state.environment)
  if (live === null || live === state.previousSha || live === state.version.sha) return
  const head = parseSha(state.version.sha)
  if (head === null || !(await changes.isAncestor(head, live))) return
  throw new AdapterError(
    'github',
    'newer_version_live',
    `Since this rollout began ${live} went live; it already holds ${state.version.name}.`,
    'Nothing of the newer version was touched.',
  )
}

/** A success beyond the pages that are looked through is not one that came since this rollout began. */
async function lastSuccessful(deployments: NonNullable<World['deployments']>, environment: string) {
  try {
    return (await deployments.lastSuccessful(environment))?.sha ?? null
  } catch (error) {
    if (error instanceof AdapterError && error.reason === 'deployments_limit') return null
    throw error
  }
}
