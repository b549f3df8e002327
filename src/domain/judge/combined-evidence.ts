import type { CountMetric } from '../metric.ts'
import { logSumExp } from '../statistics/log-sum-exp.ts'
import type { JudgePolicy, JudgeWindow } from '../verdict.ts'
import { type CountHistory, countHistory } from './count-history.ts'

/** The evidence of all count metrics together. Logarithms are natural. */
export type CombinedEvidence = {
  readonly histories: readonly CountHistory[]
  /** Of each metric by itself, in the order of the histories. */
  readonly logEvidences: readonly number[]
  readonly logEvidence: number
  readonly logEvidenceLimit: number
  /** Of the faster halves too; what freezing goes by. */
  readonly logHybrid: number
  /** The metric with the largest part in the evidence when it reached the limit; null = it never did. */
  readonly decidedBy: string | null
}

/**
 * Weighs the evidence of all count metrics, window by window: the mean of their evidence, by weight. It
 * stops at the first window at which the limit is reached, for that is the event whose probability is
 * bounded; so a judge who was away for some windows decides as one who was always there.
 */
export function weighEvidence(
  policy: JudgePolicy,
  metrics: readonly CountMetric[],
  stepCount: number,
  windows: readonly JudgeWindow[],
): CombinedEvidence {
  const alpha = policy.alphaPercent / 100
  const harmlessRatio = 1 + policy.marginPercent / 100
  const setting = { alpha, harmlessRatio, stepCount, usualRate: null }
  const histories = metrics.map((metric) => countHistory(metric, setting))
  const logWeights = scaledWeights(metrics).map(Math.log)
  const logEvidenceLimit = Math.log(1 / alpha)
  const weigh = (logs: readonly number[]) => logs.map((log, i) => log + (logWeights[i] as number))

  let logEvidences = histories.map((history) => history.evidence.logBetting())
  let decidedBy: string | null = null
  for (const window of windows) {
    for (const history of histories) history.observe(window)
    if (decidedBy !== null) continue
    logEvidences = histories.map((history) => history.evidence.logBetting())
    const terms = weigh(logEvidences)
    if (logSumOrOne(terms) >= logEvidenceLimit) {
      decidedBy = metrics[terms.indexOf(Math.max(...terms))]?.name ?? null
    }
  }
  const hybrids = histories.map((history) => history.evidence.logHybrid())
  return {
    histories,
    logEvidences,
    logEvidence: logSumOrOne(weigh(logEvidences)),
    logEvidenceLimit,
    logHybrid: logSumOrOne(weigh(hybrids)),
    decidedBy,
  }
}

/** Without a count metric there is no evidence: odds of 1 to 1. */
function logSumOrOne(terms: readonly number[]): number {
  return terms.length === 0 ? 0 : logSumExp(terms)
}

/** Weights that add up to 1; equal ones when none is above 0. */
function scaledWeights(metrics: readonly CountMetric[]): number[] {
  const sum = metrics.reduce((total, metric) => total + metric.weight, 0)
  return metrics.map((metric) => (sum > 0 ? metric.weight / sum : 1 / metrics.length))
}
