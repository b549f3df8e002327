import type { GuardMetric, Metric } from '../metric.ts'
import type { Answer, JudgePolicy, JudgeWindow, MetricVerdict, Verdict } from '../verdict.ts'
import { weighEvidence } from './combined-evidence.ts'
import { type CountFinding, type JudgeStep, judgeCount } from './count-metric.ts'
import { countExplanation, guardExplanation } from './explanation.ts'
import { type GuardFinding, judgeGuard } from './guard.ts'
import { missingText } from './missing.ts'

type Judged<Finding> = { readonly finding: Finding; readonly verdict: MetricVerdict }

/**
 * Judges one step of a rollout from all its windows so far. Pure: the same windows give the same verdict,
 * in one run or after any number of resumes, however often it was asked for on the way.
 *
 * - harmful: the evidence of the count metrics together reached 1 / alpha at some window, or a guard was
 *   breached. A rollout that does no harm gets there with a probability of at most alpha.
 * - healthy: not frozen; every count metric was compared in enough windows of this step, the newest among
 *   them, and bounds the cost of the next step within the harm budget; every guard's newest value is good.
 * - inconclusive: anything else. No data is never healthy.
 *
 * `windows` are in order of time, without those of the warm-up; `stepCount` is the number of steps that
 * are watched. Where a side had no data or no traffic, the window is dropped for both.
 */
export function judge(
  policy: JudgePolicy,
  metrics: readonly Metric[],
  stepCount: number,
  windows: readonly JudgeWindow[],
  step: JudgeStep,
): Verdict {
  const countMetrics = metrics.filter((metric) => metric.kind === 'count')
  const guardMetrics = metrics.filter((metric) => metric.kind === 'guard')
  const newest = windows.findLast((window) => window.stepIndex === step.index)
  const evidence = weighEvidence(policy, countMetrics, stepCount, windows)
  const counts = evidence.histories.map((history, i) => {
    const finding = judgeCount(history, policy, step, newest)
    const logEvidence = evidence.logEvidences[i] ?? 0
    const isDecisive = evidence.decidedBy === history.metric.name
    return { finding, verdict: countVerdict(finding, logEvidence, isDecisive, policy, step) }
  })
  const guards = guardMetrics.map((guard) => {
    const finding = judgeGuard(guard, windows, step.index)
    return { finding, verdict: guardVerdict(guard, finding) }
  })

  const verdicts = [...counts, ...guards].map((judged) => judged.verdict)
  const breachedGuard = guards.find(({ finding }) => finding.isBreached)?.verdict.name ?? null
  const decidedBy = evidence.decidedBy ?? breachedGuard
  const isFrozen = evidence.logHybrid >= Math.log(policy.freezeEvidence)
  const windowCount = comparedWindowCount(counts, guards)
  const isHealthy =
    !isFrozen &&
    windowCount >= policy.windowsMin &&
    verdicts.length > 0 &&
    verdicts.every((verdict) => verdict.answer === 'healthy')
  const answer = decidedBy !== null ? 'harmful' : isHealthy ? 'healthy' : 'inconclusive'
  return {
    answer,
    logEvidence: evidence.logEvidence,
    logEvidenceLimit: evidence.logEvidenceLimit,
    isFrozen,
    decidedBy,
    metrics: inOrderOf(metrics, verdicts),
    windowCount,
    harmedRequests: harmedRequests(counts),
    missing:
      answer === 'inconclusive'
        ? missingText(policy, counts, guards, windowCount, isFrozen ? evidence.logHybrid : null)
        : '',
  }
}

/** Windows of the step that all count metrics could be compared in; without any, that all guards saw. */
function comparedWindowCount(
  counts: readonly Judged<CountFinding>[],
  guards: readonly Judged<GuardFinding>[],
): number {
  const judged = counts.length > 0 ? counts : guards
  if (judged.length === 0) return 0
  return Math.min(...judged.map(({ finding }) => finding.windowCount))
}

/** Of the worst metric alone, so that a request that was both slow and wrong is not counted twice. */
function harmedRequests(counts: readonly Judged<CountFinding>[]): number {
  return Math.max(0, ...counts.map(({ finding }) => finding.excessBad))
}

function inOrderOf(metrics: readonly Metric[], verdicts: readonly MetricVerdict[]) {
  const byName = new Map(verdicts.map((verdict) => [verdict.name, verdict]))
  return metrics.flatMap((metric) => byName.get(metric.name) ?? [])
}

function countVerdict(
  finding: CountFinding,
  logEvidence: number,
  isDecisive: boolean,
  policy: JudgePolicy,
  step: JudgeStep,
): MetricVerdict {
  const isHealthy =
    finding.windowCount >= Math.max(1, policy.windowsMin) &&
    finding.silence === null &&
    finding.isWithinBudget
  const answer: Answer = isDecisive ? 'harmful' : isHealthy ? 'healthy' : 'inconclusive'
  return {
    name: finding.name,
    kind: 'count',
    answer,
    canary: finding.canary,
    stable: finding.stable,
    rateRatio: finding.ratio,
    rateRatioLower: finding.ratioLower,
    rateRatioUpper: finding.ratioUpper,
    logEvidence,
    value: null,
    explanation: countExplanation(finding, answer, logEvidence, policy, step),
  }
}

function guardVerdict(guard: GuardMetric, finding: GuardFinding): MetricVerdict {
  const answer: Answer = finding.isBreached
    ? 'harmful'
    : finding.objection === null
      ? 'healthy'
      : 'inconclusive'
  return {
    name: guard.name,
    kind: 'guard',
    answer,
    canary: null,
    stable: null,
    rateRatio: null,
    rateRatioLower: null,
    rateRatioUpper: null,
    logEvidence: null,
    value: finding.value,
    explanation: guardExplanation(guard, finding),
  }
}
