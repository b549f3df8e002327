import { planRefusal, rangeRefusal } from '../domain/gate/range-rules.ts'
import { liveRecord } from '../domain/history/history.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Policy } from '../domain/policy.ts'
import { versionName } from '../domain/units.ts'
import { readFlow } from './flow.ts'
import { gateOf } from './gate.ts'
import { outcomeOf } from './outcome.ts'
import { makePlan } from './plan.ts'
import { assessedPower } from './power.ts'
import { tell } from './tell.ts'
import type { AssessWorld, Request } from './world.ts'

/** Says what would go out and how risky it is. Changes nothing but the reports. */
export async function assess(
  world: AssessWorld,
  policy: Policy,
  request: Request,
): Promise<Outcome> {
  const frame = {
    command: 'assess' as const,
    environment: policy.environment,
    version: request.version,
    startedAtSeconds: world.clock.nowSeconds(),
  }
  const plan = await makePlan(world, policy, request)
  const refusal = rangeRefusal(plan.range) ?? planRefusal(plan.hash, request.planHash)
  const ended = refusal ?? { result: 'assessed' as const, reason: 'assessed' as const, detail: '' }
  const named = { ...frame, version: versionName(request.version, plan.head) }
  const ledger = await world.ledger.read()
  const { answers } = await gateOf(world, policy, request, plan, ledger)
  const flow = policy.isTellingFlow ? { flow: await readFlow(world, ledger.history) } : {}
  const found = await assessedPower(world, policy, plan.ramp, liveRecord(ledger.history))
  const power = found.power === null ? { powerUnknown: found.why } : { power: found.power }
  const outcome = outcomeOf(named, ended, world.clock.nowSeconds(), plan)
  return tell(world, policy, { ...outcome, ...flow, ...power, gate: answers })
}
