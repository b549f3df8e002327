import { known } from '../../src/domain/background.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import {
  commitOf,
  exampleOutcomes,
  HARMFUL,
  outcomeOf,
  pullRequestOf,
  rangeOf,
  reviewOf,
} from './outcomes.ts'
import { wholeOutcome } from './whole-outcome.ts'

/** An outcome with the same hostile text wherever text can come from outside. */
export function hostileOutcome(text: string): Outcome {
  const base = exampleOutcomes()['rolled-back'] ?? outcomeOf()
  const verdict = {
    ...HARMFUL,
    decidedBy: text,
    missing: text,
    metrics: HARMFUL.metrics.map((metric) => ({ ...metric, name: text, explanation: text })),
  }
  const commits = [0, 1].map((index) =>
    commitOf(index, { subject: text, author: { name: text, email: text } }),
  )
  const file = base.range?.files[0]
  if (base.rollout === null || base.risk === null || file === undefined) throw new Error('whole')
  const { gate, diagnoses, power } = wholeOutcome(text)
  return {
    ...base,
    ...(gate && { gate }),
    ...(diagnoses && { diagnoses }),
    ...(power && { power }),
    environment: text,
    version: text,
    detail: text,
    advice: text,
    warnings: [text],
    approvers: [text],
    planHash: text,
    range: rangeOf(2, {
      commits,
      authors: [{ person: { name: text, email: text }, commitCount: 2 }],
      files: [{ ...file, path: text, previousPath: text }],
      paths: [text],
    }),
    pullRequests: [
      { ...pullRequestOf(411, [0]), title: text, author: text, labels: [text], url: text },
    ],
    reviews: [
      {
        ...reviewOf(411, [text]),
        opinions: [
          { reviewer: text, kind: 'approved', commit: null },
          { reviewer: `${text}!`, kind: 'changes_requested', commit: null },
        ],
      },
    ],
    checks: known({ all: [{ name: text, result: 'failed' }], isTruncated: true }),
    risk: {
      ...base.risk,
      findings: base.risk.findings.map((finding) => ({
        ...finding,
        what: text,
        why: text,
        advice: text,
        evidence: [{ text, commit: commits[0]?.sha ?? null, path: text }],
      })),
    },
    rollout: { ...base.rollout, verdict, timeline: [{ atSeconds: 0, percent: 1, text }] },
  }
}

/** The same where the rule of another tool judged, which says hostile things about hostile metrics. */
export function hostileRuleOutcome(text: string): Outcome {
  const outcome = hostileOutcome(text)
  const { rollout } = outcome
  if (rollout === null || rollout.verdict === null) throw new Error('whole')
  const metrics = rollout.verdict.metrics.map((metric) => ({
    ...metric,
    ...{ kind: 'series' as const, canary: null, stable: null, rateRatio: null, logEvidence: null },
    ...{ value: 0.2, stableValue: null },
  }))
  const verdict = {
    ...rollout.verdict,
    ...{ logEvidence: null, logEvidenceLimit: null, metrics },
    judgedBy: { peer: 'argo' as const, summary: text },
  }
  return { ...outcome, rollout: { ...rollout, verdict } }
}
