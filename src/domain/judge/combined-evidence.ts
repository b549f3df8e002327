import type { GaugeMetric } from '../metrics/metric.ts'
import { logSumExp } from '../statistics/log-sum-exp.ts'
import type { JudgePolicy, JudgeWindow } from '../verdict.ts'
import { type CountHistory, countHistory } from './count-history.ts'
import { type GaugeHistory, gaugeHistory } from './gauge-metric.ts'
import type { JudgedCount } from './judged-count.ts'

/** The evidence of all metrics that are tested, together. Logarithms are natural. */
export type CombinedEvidence = {
  readonly counts: readonly CountHistory[]
  readonly gauges: readonly GaugeHistory[]
  /** Of each metric by itself; of those that may decide, as it was at the window that decided. */
  readonly logEvidences: ReadonlyMap<string, number>
  /** Of those that may decide: counts and critical gauges. */
  readonly logEvidence: number
  readonly logEvidenceLimit: number
  /** What freezing goes by: the faster halves of the counts too, or the gauges that may not decide. */
  readonly logSuspicion: number
  /** The metric with the largest part in the evidence when it reached the limit; null = it never did. */
  readonly decidedBy: string | null
  /** The window at which that was, counted from 0; null = never. */
  readonly decidedAtWindow: number | null
}

/** One metric that may decide. */
type Witness = {
  readonly name: string
  readonly logWeight: number
  logEvidence(): number
  /** Never less than `logEvidence`, and cheap. */
  logEvidenceMax(): number
  logHybrid(): number
}

/**
 * Weighs the evidence of all metrics, window by window: the mean of their evidence, by weight. It
 * stops at the first window at which the limit is reached, for that is the event whose probability is
 * bounded; so a judge who was away for some windows decides as one who was always there. `onWindow` is
 * called after every window with the evidence of each metric.
 */
export function weighEvidence(
  policy: Pick<JudgePolicy, 'alphaPercent' | 'marginPercent'>,
  counted: readonly JudgedCount[],
  gaugeMetrics: readonly GaugeMetric[],
  stepCount: number,
  windows: readonly JudgeWindow[],
  onWindow?: (logEvidences: readonly number[]) => void,
): CombinedEvidence {
  const alpha = policy.alphaPercent / 100
  const harmlessRatio = 1 + policy.marginPercent / 100
  const setting = { alpha, harmlessRatio, stepCount }
  const counts = counted.map((count) => countHistory(count, setting))
  const gauges = gaugeMetrics.map(gaugeHistory)
  const witnesses = witnessesOf(counts, gauges)
  const logEvidenceLimit = Math.log(1 / alpha)

  let logEvidences = evidencesOf(witnesses)
  let decidedBy: string | null = null
  let decidedAtWindow: number | null = null
  windows.forEach((window, index) => {
    for (const history of counts) history.observe(window)
    for (const history of gauges) history.observe(window)
    if (onWindow !== undefined) onWindow(evidencesOf(witnesses))
    if (decidedBy !== null) return
    // The mean of what they hold is never more than what the largest one holds.
    if (witnesses.every((witness) => witness.logEvidenceMax() < logEvidenceLimit)) return
    logEvidences = evidencesOf(witnesses)
    const terms = weighed(witnesses, logEvidences)
    if (logSumOrOne(terms) < logEvidenceLimit) return
    decidedBy = witnesses[terms.indexOf(Math.max(...terms))]?.name ?? null
    decidedAtWindow = index
  })
  if (decidedBy === null) logEvidences = evidencesOf(witnesses)
  const hybrids = witnesses.map((witness) => witness.logHybrid() + witness.logWeight)
  const advisory = gauges.filter(({ metric }) => !metric.isCritical)
  return {
    counts,
    gauges,
    logEvidences: new Map([
      ...witnesses.map(({ name }, i): [string, number] => [name, logEvidences[i] ?? 0]),
      ...advisory.map((gauge): [string, number] => [gauge.metric.name, gauge.logEvidence()]),
    ]),
    logEvidence: logSumOrOne(weighed(witnesses, logEvidences)),
    logEvidenceLimit,
    logSuspicion: Math.max(logSumOrOne(hybrids), logMeanOf(advisory)),
    decidedBy,
    decidedAtWindow,
  }
}

function witnessesOf(
  counts: readonly CountHistory[],
  gauges: readonly GaugeHistory[],
): readonly Witness[] {
  const critical = gauges.filter(({ metric }) => metric.isCritical)
  const weights = [...counts.map(({ count }) => count), ...critical.map(({ metric }) => metric)]
  const sum = weights.reduce((total, { weight }) => total + weight, 0)
  // Equal parts when none is above 0.
  const logWeightOf = (weight: number) => Math.log(sum > 0 ? weight / sum : 1 / weights.length)
  return [
    ...counts.map((history) => ({
      ...decisive(history),
      name: history.count.name,
      logWeight: logWeightOf(history.count.weight),
      logHybrid: history.evidence.logHybrid,
    })),
    ...critical.map(({ metric, logEvidence }) => ({
      name: metric.name,
      logWeight: logWeightOf(metric.weight),
      logEvidence,
      logEvidenceMax: logEvidence,
      logHybrid: logEvidence,
    })),
  ]
}

/**
 * The evidence of a count that may decide. Bets on a window's bad events can win a lot when a canary with a
 * small share gets many of them; bets that it gets too few good ones can win next to nothing, whatever the
 * stake, because one burst could have given it all. Such counts decide by both halves, and so trust
 * the estimate of how many good events come at once.
 */
function decisive({ count, evidence }: CountHistory) {
  return count.better === 'more'
    ? { logEvidence: evidence.logHybrid, logEvidenceMax: evidence.logHybridMax }
    : { logEvidence: evidence.logBetting, logEvidenceMax: evidence.logBettingMax }
}

function evidencesOf(witnesses: readonly Witness[]): number[] {
  return witnesses.map((witness) => witness.logEvidence())
}

function weighed(witnesses: readonly Witness[], logs: readonly number[]): number[] {
  return witnesses.map(({ logWeight }, i) => (logs[i] ?? 0) + logWeight)
}

/** Without a metric that is tested there is no evidence: odds of 1 to 1. */
function logSumOrOne(terms: readonly number[]): number {
  return terms.length === 0 ? 0 : logSumExp(terms)
}

function logMeanOf(gauges: readonly GaugeHistory[]): number {
  return logSumOrOne(gauges.map((gauge) => gauge.logEvidence() - Math.log(gauges.length)))
}
