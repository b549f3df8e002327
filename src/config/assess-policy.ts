import type { Policy } from '../domain/policy.ts'
import { BACK_AT_ONCE } from '../domain/rollout/way-back-policy.ts'
import { gatePolicyOf } from './gate-policy.ts'
import { judgePolicyOf, rampPolicyOf } from './policy.ts'
import { configSchema, environment } from './schema.ts'

/** What assess goes by where there is no configuration: the defaults, and nothing that could be deployed. */
export function policyWithoutFile(environmentName: string): Policy {
  const risk = configSchema.shape.risk.parse({})
  return {
    environment: environmentName,
    paths: [],
    gate: gatePolicyOf(environment.shape.gate.parse({}), environmentName),
    control: environment.shape.control.parse({}),
    metrics: [],
    judge: judgePolicyOf(environment.shape.judge.parse({})),
    ramp: rampPolicyOf(environment.shape.ramp.parse({}), risk),
    riskLevels: risk.levels,
    requiredContexts: [],
    isCommenting: false,
    isTellingFlow: false,
    commentPullRequestsMax: 0,
    durationSecondsMax: environment.shape['max-duration-seconds'].parse(undefined),
    bakeSeconds: 0,
    issueLabel: null,
    wayBack: BACK_AT_ONCE,
    sourcePatience: { windowsInRowMax: 1, windowsInAllMax: null },
    isWaiting: true,
    onLostRun: 'rollback',
    digestText: '',
  }
}
