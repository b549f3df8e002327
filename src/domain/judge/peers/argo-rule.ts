import type { JudgeWindow, MetricVerdict } from '../../verdict.ts'
import {
  type ArgoSeries,
  type CompletedPhase,
  isWorse,
  judgePhases,
  measurementPhase,
} from '../threshold/argo.ts'
import { type PeerFinding, type PeerQuestion, windowsMissing } from './peer-finding.ts'
import type { ArgoMetricRule, ArgoRules } from './peer-rule.ts'
import {
  heardWindows,
  measuredWindows,
  measurementWindows,
  newestOf,
  pointIn,
  seriesVerdict,
  shown,
} from './points.ts'

/**
 * Argo Rollouts' rule. A metric that ends by itself (a count, no interval, successes in a row) is an analysis
 * step: its run begins anew in each step, which is left when it was Successful. One without an end is a
 * background analysis: its counters go through the whole rollout. Failed and Error take back, Inconclusive
 * holds up. Different on purpose: a measurement without data is an Error whatever the condition says.
 */
export function askArgo(rules: ArgoRules, { policy, windows, step }: PeerQuestion): PeerFinding {
  const judged = rules.metrics.map((rule) =>
    judgedMetric(rule, heardWindows(windows, rule.name, step), step.index),
  )
  const deciding = judged.filter(({ rule }) => !rule.isDryRun)
  const names = deciding.map(({ rule }) => rule.name)
  const windowCount = names.length === 0 ? 0 : measuredWindows(windows, names, step.index)
  const worst = worstOf(deciding)
  const answerOf = (metric: JudgedMetric) => {
    if (metric === worst) return 'harmful' as const
    return metric.doubt === null ? ('healthy' as const) : ('inconclusive' as const)
  }
  const metrics = judged.map((metric) => rowOf(metric, answerOf(metric), windows))
  const summary =
    deciding.length === 0
      ? 'no metric'
      : `${deciding.map(({ rule, now, broken }) => `${rule.name} ${(broken ?? now).phase}`).join(', ')}.`
  if (worst !== undefined) {
    const decidedBy = worst.rule.name
    return { answer: 'harmful', decidedBy, metrics, windowCount, missing: '', summary }
  }
  const doubts = [
    deciding.length === 0 ? 'a metric to judge by' : '',
    windowsMissing(windowCount, policy.windowsMin),
    ...deciding.flatMap(({ rule, doubt }) => (doubt === null ? [] : [`${rule.name}: ${doubt}`])),
  ].filter((text) => text !== '')
  const answer = doubts.length === 0 ? 'healthy' : 'inconclusive'
  return { answer, decidedBy: null, metrics, windowCount, missing: doubts.join('; '), summary }
}

type JudgedMetric = {
  readonly rule: ArgoMetricRule
  /** The run that counts now: that of this step, or of the whole rollout. */
  readonly now: ArgoSeries
  /** A run that failed or ended in error, in this step or before. */
  readonly broken: ArgoSeries | null
  /** Why it does not speak for the candidate; null = it does. */
  readonly doubt: string | null
}

function judgedMetric(
  rule: ArgoMetricRule,
  windows: readonly JudgeWindow[],
  stepIndex: number,
): JudgedMetric {
  const inStep = (index: number) => windows.filter((window) => window.stepIndex === index)
  const before = [...new Set(windows.map((window) => window.stepIndex))].filter(
    (index) => index < stepIndex,
  )
  const runs = isEnding(rule)
    ? [...before, stepIndex].map((index) => runOf(rule, inStep(index)))
    : [runOf(rule, windows)]
  const [now] = runs.slice(-1) as [ArgoSeries]
  const broken = runs.find(({ phase }) => phase === 'Failed' || phase === 'Error') ?? null
  return { rule, now, broken, doubt: doubtOf(rule, now, inStep(stepIndex), windows) }
}

/** Argo ends such a metric by itself; any other one goes on for as long as the rollout. */
function isEnding({ limits }: ArgoMetricRule): boolean {
  return !limits.hasInterval || limits.count > 0 || limits.consecutiveSuccessLimit > 0
}

function runOf(rule: ArgoMetricRule, windows: readonly JudgeWindow[]): ArgoSeries {
  const measured = measurementWindows(windows, rule.intervalSeconds, rule.initialDelaySeconds)
  return judgePhases(
    rule.limits,
    measured.map((window) => phaseIn(rule, window)),
    false,
  )
}

function phaseIn({ name, conditions, shape }: ArgoMetricRule, window: JudgeWindow): CompletedPhase {
  const value = pointIn(window, name)?.canary ?? null
  if (value === null) return 'Error'
  return measurementPhase(conditions, shape === 'list' ? [value] : value).phase
}

function doubtOf(
  rule: ArgoMetricRule,
  now: ArgoSeries,
  own: readonly JudgeWindow[],
  windows: readonly JudgeWindow[],
): string | null {
  if (now.phase === 'Successful') return null
  if (now.phase === 'Inconclusive' || isEnding(rule)) return now.reason.replace(/\.$/, '')
  const measured = measurementWindows(windows, rule.intervalSeconds, rule.initialDelaySeconds)
  const newest = measured.findLast((window) => own.includes(window))
  if (newest === undefined) return 'no measurement in this step yet'
  const phase = phaseIn(rule, newest)
  if (phase === 'Successful') return null
  return phase === 'Error' ? 'the newest measurement has no data' : `the newest is ${phase}`
}

function worstOf(metrics: readonly JudgedMetric[]): JudgedMetric | undefined {
  return metrics
    .filter(({ broken }) => broken !== null)
    .reduce<JudgedMetric | undefined>((worst, metric) => {
      const [one, other] = [worst?.broken?.phase, metric.broken?.phase]
      return one !== undefined && !isWorse(one as CompletedPhase, other as CompletedPhase)
        ? worst
        : metric
    }, undefined)
}

function rowOf(
  { rule, now, broken }: JudgedMetric,
  answer: MetricVerdict['answer'],
  windows: readonly JudgeWindow[],
): MetricVerdict {
  const { name, isDryRun } = rule
  const { phase, reason, counters } = broken ?? now
  const value = newestOf(windows, name)
  const newest = value === null ? 'no value yet' : `newest value ${shown(value)}`
  const kinds = [
    [counters.successful, 'successful'],
    [counters.failed, 'failed'],
    [counters.inconclusive, 'inconclusive'],
  ] as const
  const seen = kinds.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  const told = seen.length === 0 ? '' : ` Measurements: ${seen.join(', ')}.`
  const dry = isDryRun ? ' It is a dry run and does not count.' : ''
  const explanation = `${name}: ${phase}, ${newest}. ${reason}${told}${dry}`
  return seriesVerdict({ name, answer, value, explanation })
}
