import type { Counts } from '../../metrics/metric.ts'
import type { Answer, JudgeWindow, MetricVerdict } from '../../verdict.ts'
import { type JudgedCanary, judgeCanary } from '../kayenta/canary.ts'
import { type PeerFinding, type PeerQuestion, windowsMissing } from './peer-finding.ts'
import type { KayentaRules } from './peer-rule.ts'
import { newestOf, pointIn, seriesVerdict } from './points.ts'

/**
 * So many analyses of a step are made at each look, the newest: one was new just now, and those before it may have
 * come while a run died. Earlier ones had their looks, and a day of windows must not cost seconds at each.
 */
const ANALYSES_MAX = 3

/**
 * Kayenta's judge over the windows of this step: every `analysisIntervalSeconds`, and at the end of the hold.
 * Fail takes back. Pass leaves the step at the end of the hold and not before, as in Spinnaker; Marginal is
 * inconclusive. Different on purpose: what only lacks data is inconclusive and not a Fail, unless the config
 * says `critical` or `mustHaveData`, and no Pass is healthy without data of every metric that is not
 * replaced by 0.
 */
export function askKayenta(rules: KayentaRules, question: PeerQuestion): PeerFinding {
  const { policy, step } = question
  const windows = question.windows.filter((window) => window.stepIndex === step.index)
  const windowCount = windowsWithData(rules, windows)
  const waiting = (missing: string, summary: string, canary: JudgedCanary | null) => ({
    answer: 'inconclusive' as const,
    decidedBy: null,
    metrics: metricVerdicts(rules, canary, windows),
    windowCount,
    missing,
    summary,
  })
  if (step.percent >= 100) return waiting('', 'nobody is left to compare with', null)
  if (rules.metrics.length === 0) return waiting('a metric to judge by', 'no metric', null)

  const atEnd = windowsInHold(question, windows)
  const sizes = analysisSizes(rules, windows, atEnd)
  const canaries = sizes.map((size) => canaryOf(rules, windows.slice(0, size)))
  const failed = canaries.find(isHarm)
  const newest = failed ?? canaries.at(-1)
  if (newest === undefined) {
    const next = rules.analysisIntervalSeconds === null ? atEnd : analysisEvery(rules, windows)
    const missing = `an analysis, which is due after ${Math.min(next, atEnd)} windows of the step (${windows.length} so far)`
    return waiting(missing, 'no analysis of this step yet', null)
  }
  const summary = summaryOf(newest, rules)
  if (failed !== undefined) {
    const metrics = metricVerdicts(rules, failed, windows)
    const decidedBy = decisiveIn(failed)
    return { answer: 'harmful', decidedBy, metrics, windowCount, missing: '', summary }
  }
  const doubts = [
    newest.classification === 'Pass'
      ? ''
      : `a score of ${rules.thresholds.pass} or more, it is ${newest.score} (${newest.reason.replace(/\.$/, '')})`,
    windowsMissing(windowCount, policy.windowsMin),
    (sizes.at(-1) ?? 0) >= atEnd
      ? ''
      : `the analysis at the end of the hold, after ${atEnd} windows`,
  ].filter((text) => text !== '')
  if (doubts.length > 0) return waiting(doubts.join('; '), summary, newest)
  return { ...waiting('', summary, newest), answer: 'healthy' }
}

/** Windows that are known when the hold of the step is over. */
function windowsInHold({ policy, step }: PeerQuestion, windows: readonly JudgeWindow[]): number {
  const warmUpSeconds = step.index === 0 ? policy.warmUpSeconds : 0
  const knownSeconds = step.holdSecondsMax - policy.delaySeconds - warmUpSeconds
  return Math.max(1, Math.floor(knownSeconds / lengthSeconds(windows, policy.windowSeconds)))
}

/** Windows of long rollouts that are read again are longer than the policy says. */
function lengthSeconds(windows: readonly JudgeWindow[], usualSeconds: number): number {
  const [first] = windows
  return first === undefined ? usualSeconds : first.toSeconds - first.fromSeconds
}

function analysisEvery(rules: KayentaRules, windows: readonly JudgeWindow[]): number {
  const interval = rules.analysisIntervalSeconds ?? Number.POSITIVE_INFINITY
  return Math.max(1, Math.round(interval / lengthSeconds(windows, interval)))
}

/** Over how many windows of the step each analysis goes that is due by now, oldest first. */
function analysisSizes(
  rules: KayentaRules,
  windows: readonly JudgeWindow[],
  atEnd: number,
): readonly number[] {
  const every = rules.analysisIntervalSeconds === null ? atEnd : analysisEvery(rules, windows)
  const count = Math.floor(windows.length / every)
  const regular = Array.from({ length: count }, (_, i) => (i + 1) * every)
  const due = windows.length >= atEnd ? [...regular, atEnd] : regular
  return [...new Set(due)].sort((a, b) => a - b).slice(-ANALYSES_MAX)
}

function canaryOf(rules: KayentaRules, windows: readonly JudgeWindow[]): JudgedCanary {
  const metrics = rules.metrics.map((metric) => {
    const points = windows.flatMap((window) => pointIn(window, metric.name) ?? [])
    return {
      ...metric,
      experiment: points.map(({ canary }) => canary ?? Number.NaN),
      control: points.map(({ stable }) => stable ?? Number.NaN),
    }
  })
  return judgeCanary(metrics, new Map(Object.entries(rules.weights)), rules.thresholds)
}

/** A Fail because something was seen, or because the config asks for one where nothing is. */
function isHarm({ classification, metrics }: JudgedCanary): boolean {
  return (
    classification === 'Fail' &&
    metrics.some(
      ({ isMuted, isCriticalFailure, classification: own }) =>
        !isMuted && (isCriticalFailure || (own !== 'Pass' && own !== 'Nodata')),
    )
  )
}

function decisiveIn({ metrics }: JudgedCanary): string | null {
  const counted = metrics.filter(({ isMuted }) => !isMuted)
  const isBad = ({ classification }: (typeof counted)[number]) =>
    classification !== 'Pass' && classification !== 'Nodata'
  const decisive = counted.find(({ isCriticalFailure }) => isCriticalFailure) ?? counted.find(isBad)
  return decisive?.name ?? null
}

/**
 * Windows in which both sides had a value of every metric that is judged by what it has. Where every metric
 * takes no value for 0, those with any value at all: a source that is silent says nothing.
 */
function windowsWithData(rules: KayentaRules, windows: readonly JudgeWindow[]): number {
  const counted = rules.metrics.filter(({ isMuted }) => !isMuted)
  const needed = counted.filter(({ rule }) => rule.nanStrategy === 'remove')
  const has = (side: 'canary' | 'stable', name: string) => (window: JudgeWindow) =>
    (pointIn(window, name)?.[side] ?? null) !== null
  if (needed.length > 0) {
    const counts = needed.flatMap(({ name }) =>
      (['canary', 'stable'] as const).map((side) => windows.filter(has(side, name)).length),
    )
    return Math.min(...counts)
  }
  return windows.filter((window) =>
    counted.some(({ name }) => has('canary', name)(window) || has('stable', name)(window)),
  ).length
}

function summaryOf({ score, classification, reason }: JudgedCanary, rules: KayentaRules): string {
  const { pass, marginal } = rules.thresholds
  return `score ${score} of 100, ${classification} (passes from ${pass}, marginal from ${marginal}). ${reason}`
}

function metricVerdicts(
  rules: KayentaRules,
  canary: JudgedCanary | null,
  windows: readonly JudgeWindow[],
): readonly MetricVerdict[] {
  return rules.metrics.map(({ name, isMuted }) => {
    const judged = canary?.metrics.find((metric) => metric.name === name)
    const counts = sumsOf(windows, name)
    if (judged === undefined) {
      const explanation = `${name}: not analysed in this step yet.`
      const value = newestOf(windows, name)
      return seriesVerdict({ name, answer: 'inconclusive', value, explanation, ...counts })
    }
    const { classification, experiment, control, reason } = judged
    const muted = isMuted ? ' It is muted and does not count.' : ''
    return seriesVerdict({
      name,
      answer: answerOf(classification, isMuted),
      value: experiment.mean,
      stableValue: control.mean,
      explanation: `${name}: ${classification}. ${reason}${muted}`,
      ...counts,
    })
  })
}

function answerOf(
  label: JudgedCanary['metrics'][number]['classification'],
  isMuted: boolean,
): Answer {
  if (label === 'Pass') return 'healthy'
  return label === 'Nodata' || isMuted ? 'inconclusive' : 'harmful'
}

/** Bad of all events of the step, for a metric that is a count; nothing for one that has values only. */
function sumsOf(windows: readonly JudgeWindow[], name: string) {
  const pairs = windows.flatMap(({ counts }) => counts[name] ?? [])
  if (pairs.length === 0) return {}
  const sum = (side: 'canary' | 'stable'): Counts => ({
    bad: pairs.reduce((all, pair) => all + pair[side].bad, 0),
    total: pairs.reduce((all, pair) => all + pair[side].total, 0),
  })
  return { canary: sum('canary'), stable: sum('stable') }
}
