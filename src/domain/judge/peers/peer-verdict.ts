import type { Metric } from '../../metrics/metric.ts'
import type { JudgePolicy, JudgeWindow, Verdict } from '../../verdict.ts'
import { judgeGuard } from '../guard.ts'
import { guardVerdict } from '../judge.ts'
import { askArgo } from './argo-rule.ts'
import { askFlagger } from './flagger-rule.ts'
import { askKayenta } from './kayenta-rule.ts'
import type { PeerFinding, PeerQuestion, PeerStep } from './peer-finding.ts'
import type { PeerRule } from './peer-rule.ts'

/**
 * Judges one step of a rollout by the rule of another tool, from all its windows so far. Pure, as our own
 * judge is: the same windows give the same verdict after any number of resumes. It promises nothing about
 * how often it is wrong. Guards stand beside the rule: a breached one is harm, and none may object.
 */
export function peerVerdict(
  rule: PeerRule,
  policy: JudgePolicy,
  metrics: readonly Metric[],
  windows: readonly JudgeWindow[],
  step: PeerStep,
): Verdict {
  const found = ask(rule, { policy, windows, step })
  const guards = metrics
    .filter((metric) => metric.kind === 'guard')
    .map((guard) => {
      const finding = judgeGuard(guard, windows, step.index)
      return { finding, verdict: guardVerdict(guard, finding) }
    })
  const breached = guards.find(({ finding }) => finding.isBreached)?.verdict.name ?? null
  const objections = guards.flatMap(({ finding, verdict }) =>
    finding.objection === null ? [] : [`a good value of ${verdict.name}: ${finding.objection}`],
  )
  const isHarmful = found.answer === 'harmful' || breached !== null
  const isHealthy = found.answer === 'healthy' && objections.length === 0
  const missing = [found.missing, ...objections].filter((text) => text !== '').join('; ')
  const answer = isHarmful ? 'harmful' : isHealthy ? 'healthy' : 'inconclusive'
  return {
    answer,
    judgedBy: { peer: rule.kind, summary: found.summary },
    logEvidence: null,
    logEvidenceLimit: null,
    isFrozen: false,
    decidedBy: found.decidedBy ?? breached,
    metrics: [...found.metrics, ...guards.map(({ verdict }) => verdict)],
    windowCount: found.windowCount,
    harmedRequests: harmedRequests(metrics, windows),
    missing: answer === 'inconclusive' ? missing : '',
  }
}

function ask(rule: PeerRule, question: PeerQuestion): PeerFinding {
  switch (rule.kind) {
    case 'kayenta':
      return askKayenta(rule, question)
    case 'argo':
      return askArgo(rule, question)
    case 'flagger':
      return askFlagger(rule, question)
  }
}

/** Of the worst count, what stable's rate of each window leaves unexplained; values count no requests. */
function harmedRequests(metrics: readonly Metric[], windows: readonly JudgeWindow[]): number {
  const excess = metrics
    .filter((metric) => metric.kind === 'count')
    .map(({ name, better }) => {
      const sum = windows.reduce((all, { counts }) => {
        const { canary, stable } = counts[name] ?? {}
        if (canary === undefined || stable === undefined || stable.total === 0) return all
        return all + canary.bad - (canary.total * stable.bad) / stable.total
      }, 0)
      return better === 'more' ? -sum : sum
    })
  return Math.max(0, ...excess)
}
