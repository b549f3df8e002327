import type { RolloutState } from '../../src/domain/rollout/rollout.ts'
import { BACK_AT_ONCE } from '../../src/domain/rollout/way-back-policy.ts'
import type { TargetState } from '../../src/domain/target.ts'
import type { Verdict } from '../../src/domain/verdict.ts'

export const BEGAN_AT_SECONDS = 1_800_000_000

/** A rollout over 1, 25 and 100 % that nothing was done for yet. */
export function stateOf(change: Partial<RolloutState> = {}): RolloutState {
  const steps = [1, 25, 100].map((percent) => ({ percent, holdSecondsMax: 600 }))
  return {
    id: 'r1',
    task: 'deploy',
    environment: 'production',
    version: { sha: '2'.repeat(40), name: 'v2' },
    previousSha: '1'.repeat(40),
    planHash: 'plan',
    riskLevel: 'low',
    riskScore: 0.1,
    riskFixes: null,
    riskRollback: null,
    ramp: { pace: 'evidence', steps },
    onInconclusive: 'wait',
    waitSecondsMax: 300,
    durationSecondsMax: 7_200,
    bakeSeconds: 0,
    wayBack: BACK_AT_ONCE,
    phase: 'planned',
    stepIndex: 0,
    startedAtSeconds: BEGAN_AT_SECONDS,
    stepStartedAtSeconds: 0,
    percent: 0,
    percentMax: 0,
    snapshot: {
      target: 'simulated',
      stableSlot: 'blue',
      canarySlot: 'green',
      revision: 'rev 0',
      epoch: 'epoch 0',
      content: '{}',
    },
    revision: 'rev 0',
    epoch: 'epoch 0',
    resetCount: 0,
    isByPolicy: false,
    paused: null,
    harm: null,
    promotedBy: null,
    requestId: null,
    pausedSeconds: 0,
    watchedSpans: [],
    isDetached: false,
    deploymentId: 1,
    harmedRequests: 0,
    ending: null,
    ...change,
  }
}

/** A rollout that watches its first step, from `stepStartedAtSeconds` on. */
export function watchingState(change: Partial<RolloutState> = {}): RolloutState {
  return stateOf({
    phase: 'watching',
    stepStartedAtSeconds: BEGAN_AT_SECONDS + 10,
    percent: 1,
    percentMax: 1,
    revision: 'rev 1',
    ...change,
  })
}

/** The target as `watchingState` left it. */
export function targetState(change: Partial<TargetState> = {}): TargetState {
  return {
    canaryPercent: 1,
    isCanaryHealthy: true,
    isStableHealthy: true,
    revision: 'rev 1',
    epoch: 'epoch 0',
    ...change,
  }
}

/** A verdict without metrics. */
export function verdictOf(answer: Verdict['answer'], change: Partial<Verdict> = {}): Verdict {
  return {
    answer,
    logEvidence: 0,
    logEvidenceLimit: Math.log(100),
    isFrozen: false,
    decidedBy: null,
    metrics: [],
    windowCount: 4,
    harmedRequests: 0,
    missing: answer === 'inconclusive' ? '2 more windows' : '',
    ...change,
  }
}
