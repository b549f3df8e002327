import { flowOf } from '../../src/domain/history/flow-figures.ts'
import type { DeploymentRecord } from '../../src/domain/history/record.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import { outcomeOf, shaOf } from './outcomes.ts'

const NOW_SECONDS = 1_772_370_000

const RECORD: DeploymentRecord = {
  id: 'rollout 1',
  sha: shaOf(1),
  version: 'v1',
  previousSha: shaOf(0),
  result: 'promoted',
  reason: 'promoted_on_evidence',
  slot: 'blue',
  riskLevel: 'low',
  riskScore: 0.1,
  riskFixes: null,
  riskRollback: null,
  planHash: '',
  startedAtSeconds: NOW_SECONDS - 90_000,
  endedAtSeconds: NOW_SECONDS - 86_400,
  harmedRequests: 0,
  deploymentId: null,
  approvers: [],
  steps: [],
  verdict: null,
  audit: null,
}

/** An outcome with the parts that few have: the gate, a diagnosis, the power of each step, the flow. */
export function wholeOutcome(text: string): Outcome {
  const base = outcomeOf()
  const sights = [1.5, 2, 5, 20].map((ratio) => ({
    name: text,
    ratio,
    seconds: ratio < 2 ? null : 3_600 / ratio,
  }))
  return {
    ...base,
    gate: [
      { rule: 'calendar', objection: null, what: text, isOverridable: false },
      {
        rule: 'approvals',
        objection: { result: 'refused', reason: 'approval_missing', detail: text },
        what: text,
        isOverridable: true,
      },
    ],
    diagnoses: [
      { subject: text, state: 'bad', what: text, fix: text, yaml: `permissions:\n  a: ${text}` },
      { subject: text, state: 'unknown', what: text, fix: text, yaml: null },
    ],
    power: {
      rates: [{ name: text, requestsPerSecond: 12, rate: 0.01, weight: 1 }],
      steps: [{ percent: 1, holdSecondsMax: 600, sights, isBlind: true }],
      proposed: [5, 25, 100],
    },
    flow: flowOf([RECORD], new Map(), NOW_SECONDS, 4),
  }
}
