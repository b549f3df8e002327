import type { GateAnswer, Known } from '../domain/gate/answer.ts'
import { askGate, type GateFacts, gateRefusal, overridden } from '../domain/gate/gate.ts'
import type { Refusal } from '../domain/gate/range-rules.ts'
import type { Policy } from '../domain/policy.ts'
import { REASONS } from '../domain/reasons.ts'
import type { LedgerState } from '../ports/ledger.ts'
import { messageOf } from './patience.ts'
import type { Plan } from './plan.ts'
import type { AssessWorld, Request } from './world.ts'

/** What the gate says of a plan: every rule's answer, and what it comes to. */
export type GateFound = {
  readonly answers: readonly GateAnswer[]
  /** Null = the way is free. */
  readonly refusal: Refusal | null
  /** What somebody went past, one sentence each. */
  readonly warnings: readonly string[]
}

const NOT_ON_GITHUB = 'there is no run of GitHub Actions to ask'

/** Asks all rules of the gate. Only what the policy needs is asked for, and what fails is not known. */
export async function gateOf(
  world: AssessWorld,
  policy: Policy,
  request: Request,
  plan: Plan,
  ledger: LedgerState,
): Promise<GateFound> {
  const answers = askGate(policy.gate, await factsOf(world, policy, request, plan, ledger))
  const { override = null } = request
  const passed = override === null ? [] : overridden(answers)
  return {
    answers,
    refusal: gateRefusal(answers, override),
    warnings: passed.map(
      ({ reason, detail }) =>
        `${override?.by} went past the gate: ${override?.why} (${REASONS[reason].title}. ${detail})`,
    ),
  }
}

async function factsOf(
  world: AssessWorld,
  policy: Policy,
  request: Request,
  plan: Plan,
  ledger: LedgerState,
): Promise<GateFacts> {
  const { approvals, protection } = world
  const areReviewsAsked = policy.gate.approvals.countMin[plan.risk.level] > 0
  const isProtectionAsked = policy.gate.protection.rules.length > 0
  return {
    range: plan.range,
    pullRequests: plan.pullRequests,
    level: plan.risk.level,
    planHash: plan.hash,
    approvedPlanHash: request.planHash,
    atSeconds: world.clock.nowSeconds(),
    lastEndedAtSeconds: ledger.history[0]?.endedAtSeconds ?? null,
    requiredChecks: policy.requiredContexts,
    checks: plan.checks,
    approvals: await known(areReviewsAsked ? (approvals?.ofThisRun() ?? null) : null),
    protection: await known(
      isProtectionAsked ? (protection?.of(policy.environment) ?? null) : null,
    ),
  }
}

/** What was asked for, or why there is no answer. */
export async function known<T>(asked: Promise<T> | null): Promise<Known<T>> {
  if (asked === null) return { isKnown: false, why: NOT_ON_GITHUB }
  try {
    return { isKnown: true, value: await asked }
  } catch (error) {
    return { isKnown: false, why: messageOf(error) }
  }
}
