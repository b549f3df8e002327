import { closureAt } from '../../domain/calendar/openings.ts'
import { checksRule } from '../../domain/gate/checks-rule.ts'
import type { Policy } from '../../domain/policy.ts'
import type { RolloutState } from '../../domain/rollout/rollout.ts'
import { parseSha } from '../../domain/units.ts'
import { known } from '../gate.ts'
import type { World } from '../world.ts'

/** The checks are asked for this seldom: at most 60 requests in an hour. */
export const CHECKS_LOOK_SECONDS = 60

/**
 * Says why nothing may go forward now, by the rules of the gate whose answer can change while a rollout goes
 * on: the calendar, and the required checks of the commit. Null = the way is free. What can't be read is closed.
 */
export type Closure = (state: RolloutState) => Promise<string | null>

export function closureOf(world: World, policy: Policy): Closure {
  const { clock, checks } = world
  let askedAtSeconds = Number.NEGATIVE_INFINITY
  let found: string | null = null

  async function redChecks({ version, task }: RolloutState): Promise<string | null> {
    const { requiredContexts } = policy
    const sha = parseSha(version.sha)
    // A way back waits for no check, and there is nobody to ask without GitHub.
    if (requiredContexts?.length === 0 || task === 'rollback' || checks === null || sha === null) {
      return null
    }
    if (clock.monotonicSeconds() - askedAtSeconds < CHECKS_LOOK_SECONDS) return found
    askedAtSeconds = clock.monotonicSeconds()
    const { objection } = checksRule(requiredContexts, await known(checks.of(sha)))
    found = objection?.detail ?? null
    return found
  }

  return async (state) => {
    const closed = closureAt(policy.gate.calendar, clock.nowSeconds())
    return closed?.what ?? redChecks(state)
  }
}
