import { autoApproval } from '../domain/gate/auto-approval.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Policy } from '../domain/policy.ts'
import { versionName } from '../domain/units.ts'
import type { Approvals, PendingReview } from '../ports/approvals.ts'
import { gateOf } from './gate.ts'
import { type Ended, outcomeOf } from './outcome.ts'
import { makePlan, type Plan } from './plan.ts'
import { tell } from './tell.ts'
import type { AssessWorld, Request } from './world.ts'

/** How long the job that waits for the review may take to appear: both jobs start at the same time. */
export const REVIEW_WAIT_SECONDS_MAX = 180
const REVIEW_POLL_SECONDS = 10

/**
 * The command `gate`: gives the review of this environment in this run by itself when the policy allows it
 * at this risk, so that only risky deployments wait for a person. Changes nothing else.
 */
export async function approve(
  world: AssessWorld,
  policy: Policy,
  request: Request,
): Promise<Outcome> {
  const startedAtSeconds = world.clock.nowSeconds()
  const plan = await makePlan(world, policy, request)
  const gate = await gateOf(world, policy, request, plan, await world.ledger.read())
  const decision = autoApproval(policy.gate.autoApproveUpTo, plan.risk.level, gate.answers)
  const ended: Ended = decision.isGiven
    ? await review(world, policy, plan, decision.why)
    : (decision.refusal ?? { result: 'assessed', reason: 'person_asked', detail: decision.why })
  const frame = {
    command: 'gate' as const,
    environment: policy.environment,
    version: versionName(request.version, plan.head),
    startedAtSeconds,
  }
  const outcome = outcomeOf(frame, ended, world.clock.nowSeconds(), plan)
  // The comment on the pull requests is that of the plan and of the deployment.
  return tell(world, { ...policy, isCommenting: false }, { ...outcome, gate: gate.answers })
}

async function review(world: AssessWorld, policy: Policy, plan: Plan, why: string): Promise<Ended> {
  const { approvals } = world
  if (approvals === null) return asked(`${why} There is no run to approve here.`)
  const pending = await pendingReview(world, approvals, policy.environment)
  if (pending === null) return asked(`${why} No job of this run waits for a review of it.`)
  if (!pending.canApprove) {
    return asked(`${why} The owner of the token is not one of the reviewers of the environment.`)
  }
  await approvals.approve(pending, `${why} Plan ${plan.hash.slice(0, 12)}.`)
  return { result: 'assessed', reason: 'approved_by_policy', detail: why }
}

function asked(detail: string): Ended {
  return { result: 'assessed', reason: 'person_asked', detail }
}

async function pendingReview(
  { clock }: AssessWorld,
  approvals: Approvals,
  environment: string,
): Promise<PendingReview | null> {
  const untilSeconds = clock.monotonicSeconds() + REVIEW_WAIT_SECONDS_MAX
  for (;;) {
    const all = await approvals.pending()
    const own = all.find((one) => one.environment === environment)
    if (own !== undefined) return own
    if (clock.monotonicSeconds() + REVIEW_POLL_SECONDS > untilSeconds) return null
    await clock.sleep(REVIEW_POLL_SECONDS)
  }
}
