import { gatePolicyOf } from '../../src/config/gate-policy.ts'
import { gateSchema } from '../../src/config/gate-schema.ts'
import type { Policy } from '../../src/domain/policy.ts'
import type { RampStep } from '../../src/domain/ramp/ramp.ts'
import { BACK_AT_ONCE } from '../../src/domain/rollout/way-back-policy.ts'

const steps = (...percents: number[]): RampStep[] =>
  percents.map((percent) => ({ percent, holdSecondsMax: 1_800 }))

/** Errors watched in 30-second windows over a ramp of 1, 5, 25 and 100 %. */
export function simulatedPolicy(): Policy {
  const ramp = steps(1, 5, 25, 100)
  return {
    environment: 'production',
    paths: [],
    gate: gatePolicyOf(gateSchema.parse({}), 'production'),
    control: { role: 'write', bots: [] },
    metrics: [
      { kind: 'count', name: 'errors', source: 'simulated', bad: 'b', total: 't', weight: 1 },
    ],
    judge: {
      alphaPercent: 1,
      marginPercent: 10,
      harmBudgetPercent: 0.2,
      freezeEvidence: 3,
      estimateAfterSeconds: 3600,
      windowsMin: 4,
      windowSeconds: 30,
      warmUpSeconds: 60,
      delaySeconds: 15,
      onInconclusive: 'wait',
      waitSecondsMax: 3_600,
    },
    ramp: {
      pace: 'evidence',
      steps: ramp,
      stepsByLevel: { low: ramp, medium: ramp, high: ramp, critical: ramp },
    },
    riskLevels: { medium: 0.1, high: 0.5, critical: 0.9 },
    requiredContexts: [],
    isCommenting: true,
    isTellingFlow: false,
    commentPullRequestsMax: 20,
    durationSecondsMax: 21_000,
    bakeSeconds: 0,
    issueLabel: null,
    wayBack: BACK_AT_ONCE,
    sourcePatience: { windowsInRowMax: 5, windowsInAllMax: null },
    isWaiting: true,
    onLostRun: 'rollback',
    digestText: 'a configuration',
  }
}
