import type { GaugeMetric, GuardMetric, Metric } from '../metrics/metric.ts'
import type {
  Answer,
  EvidenceVerdict,
  JudgePolicy,
  JudgeWindow,
  MetricVerdict,
} from '../verdict.ts'
import { type CombinedEvidence, weighEvidence } from './combined-evidence.ts'
import { type CountFinding, type JudgeStep, judgeCount } from './count-metric.ts'
import { secondsToEstimate } from './estimate.ts'
import { countExplanation, gaugeExplanation, guardExplanation } from './explanation.ts'
import type { GaugeFinding } from './gauge-metric.ts'
import { type GuardFinding, judgeGuard } from './guard.ts'
import { judgedCounts } from './judged-count.ts'
import { missingText } from './missing.ts'

type Judged<Finding> = { readonly finding: Finding; readonly verdict: MetricVerdict }

/**
 * Judges one step of a rollout from all its windows so far. Pure: the same windows give the same verdict,
 * in one run or after any number of resumes, however often it was asked for on the way.
 *
 * - harmful: the evidence of the counts and critical gauges together reached 1 / alpha at some window, or a
 *   guard was breached. A rollout that does no harm gets there with a probability of at most alpha.
 * - healthy: not frozen; every count and critical gauge was compared in enough windows of this step, the
 *   newest among them; every count bounds the cost of the next step within the harm budget, or its ratio
 *   within the tolerated one; every guard's newest value is good.
 * - inconclusive: anything else. No data is never healthy.
 *
 * Frozen is a rollout whose counts, in the judgement of the faster test, or whose gauges hold evidence of
 * `freezeEvidence` against it. A gauge that is not critical can do no more than that.
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
): EvidenceVerdict {
  const gauges = metrics.filter((metric) => metric.kind === 'gauge')
  const evidence = weighEvidence(policy, judgedCounts(metrics), gauges, stepCount, windows)
  return verdictOn(evidence, policy, metrics, windows, step)
}

/** The verdict that evidence leads to which was weighed from these windows. */
export function verdictOn(
  evidence: CombinedEvidence,
  policy: JudgePolicy,
  metrics: readonly Metric[],
  windows: readonly JudgeWindow[],
  step: JudgeStep,
): EvidenceVerdict {
  const guardMetrics = metrics.filter((metric) => metric.kind === 'guard')
  const newest = windows.findLast((window) => window.stepIndex === step.index)
  const toEstimate = secondsToEstimate(policy, evidence, windows, step.index)
  const counts = evidence.counts.map((history) => {
    const finding = judgeCount(history, policy, step, newest)
    const logEvidence = evidence.logEvidences.get(history.count.name) ?? 0
    const isDecisive = evidence.decidedBy === history.count.name
    const context = { logEvidence, isDecisive, mayEstimate: toEstimate === 0 }
    return { finding, verdict: countVerdict(finding, context, policy, step) }
  })
  const gauges = evidence.gauges.map((history) => {
    const finding = history.finding(step.index, newest)
    const isDecisive = evidence.decidedBy === history.metric.name
    return { finding, verdict: gaugeVerdict(history.metric, finding, isDecisive, policy) }
  })
  const guards = guardMetrics.map((guard) => {
    const finding = judgeGuard(guard, windows, step.index)
    return { finding, verdict: guardVerdict(guard, finding) }
  })

  const critical = gauges.filter((_, i) => evidence.gauges[i]?.metric.isCritical)
  const needed = [...counts, ...critical, ...guards].map((judged) => judged.verdict)
  const breachedGuard = guards.find(({ finding }) => finding.isBreached)?.verdict.name ?? null
  const decidedBy = evidence.decidedBy ?? breachedGuard
  const isFrozen = evidence.logSuspicion >= Math.log(policy.freezeEvidence)
  const windowCount = comparedWindowCount([...counts, ...critical], guards)
  const isHealthy =
    !isFrozen &&
    windowCount >= policy.windowsMin &&
    needed.length > 0 &&
    needed.every((verdict) => verdict.answer === 'healthy')
  const answer = decidedBy !== null ? 'harmful' : isHealthy ? 'healthy' : 'inconclusive'
  return {
    answer,
    logEvidence: evidence.logEvidence,
    logEvidenceLimit: evidence.logEvidenceLimit,
    isFrozen,
    decidedBy,
    metrics: inOrderOf(metrics, [...counts, ...gauges, ...guards]),
    windowCount,
    harmedRequests: harmedRequests(counts),
    missing:
      answer === 'inconclusive'
        ? missingText(policy, counts, critical, guards, {
            windowCount,
            frozenLogEvidence: isFrozen ? evidence.logSuspicion : null,
            secondsToEstimate: toEstimate,
          })
        : '',
  }
}

/** Windows of the step that all tested metrics could be compared in; without any, that all guards saw. */
function comparedWindowCount(
  tested: readonly Judged<CountFinding | GaugeFinding>[],
  guards: readonly Judged<GuardFinding>[],
): number {
  const judged = tested.length > 0 ? tested : guards
  if (judged.length === 0) return 0
  return Math.min(...judged.map(({ finding }) => finding.windowCount))
}

/** Of the worst metric alone, so that a request that was both slow and wrong is not counted twice. */
function harmedRequests(counts: readonly Judged<CountFinding>[]): number {
  return Math.max(0, ...counts.map(({ finding }) => finding.excessBad))
}

/** Verdicts in the order of the metrics; a latency metric has one for each of its bounds. */
function inOrderOf(
  metrics: readonly Metric[],
  judged: readonly { readonly verdict: MetricVerdict }[],
): readonly MetricVerdict[] {
  const byName = new Map(judged.map(({ verdict }) => [verdict.name, verdict]))
  const names = metrics.flatMap((metric) =>
    metric.kind === 'latency' ? judgedCounts([metric]).map(({ name }) => name) : [metric.name],
  )
  return names.flatMap((name) => byName.get(name) ?? [])
}

/** What all metrics together say about one count. */
type CountContext = {
  readonly logEvidence: number
  readonly isDecisive: boolean
  /** The likeliest ratio may stand in for its upper bound. */
  readonly mayEstimate: boolean
}

function countVerdict(
  finding: CountFinding,
  { logEvidence, isDecisive, mayEstimate }: CountContext,
  policy: JudgePolicy,
  step: JudgeStep,
): MetricVerdict {
  const isHealthy =
    finding.windowCount >= Math.max(1, policy.windowsMin) &&
    finding.silence === null &&
    (finding.isWithinBudget || (mayEstimate && finding.isLikelyTolerated))
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

function gaugeVerdict(
  gauge: GaugeMetric,
  finding: GaugeFinding,
  isDecisive: boolean,
  policy: JudgePolicy,
): MetricVerdict {
  const isSuspicious = finding.logEvidence >= Math.log(policy.freezeEvidence)
  const isHealthy =
    finding.windowCount >= Math.max(1, policy.windowsMin) &&
    finding.silence === null &&
    !isSuspicious
  return {
    name: gauge.name,
    kind: 'gauge',
    answer: isDecisive ? 'harmful' : isHealthy ? 'healthy' : 'inconclusive',
    canary: null,
    stable: null,
    rateRatio: null,
    rateRatioLower: null,
    rateRatioUpper: null,
    logEvidence: finding.logEvidence,
    value: finding.newest?.canary ?? null,
    stableValue: finding.newest?.stable ?? null,
    explanation: gaugeExplanation(gauge, finding, isDecisive, policy),
  }
}

/** What a guard says, as a row of the verdict. */
export function guardVerdict(guard: GuardMetric, finding: GuardFinding): MetricVerdict {
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
