import { pointOf, withNumbers } from '../config/judge-points.ts'
import { canaryOf, type KayentaCase } from '../config/kayenta-input.ts'
import {
  type ArgoCase,
  type ArgoMetricCase,
  countersOf,
  type FlaggerCase,
  limitsOf,
} from '../config/threshold-input.ts'
import { judgeCanary } from '../domain/judge/kayenta/canary.ts'
import type { MetricClass } from '../domain/judge/kayenta/metric-class.ts'
import {
  type ArgoAnswer,
  judgeMeasurements,
  metricPhase,
  runPhase,
} from '../domain/judge/threshold/argo.ts'
import type { Measured } from '../domain/judge/threshold/condition.ts'
import { judgeChecks } from '../domain/judge/threshold/flagger.ts'

/** Kayenta's answer: of a single metric its class with the score, of several the class of the score. */
export function kayentaAnswer(given: KayentaCase): object {
  const { metrics, weights, thresholds } = canaryOf(given)
  const { score, classification, reason, ...judged } = judgeCanary(metrics, weights, thresholds)
  const [first] = judged.metrics
  if ('experiment' in given && first !== undefined) {
    return { ...metricAnswer(first), score, scoreClassification: classification }
  }
  return {
    classification,
    score,
    reason,
    groups: judged.groups,
    metrics: judged.metrics.map(({ name, groups, isMuted, ...metric }) => {
      return { name, groups, muted: isMuted, ...metricAnswer(metric) }
    }),
  }
}

function metricAnswer(metric: MetricClass): object {
  const { classification, isCriticalFailure, effect, shift, reason, experiment, control } = metric
  // Without a ratio there is none: JSON has no NaN.
  const known = Number.isNaN(effect) ? null : effect
  return {
    classification,
    critical: isCriticalFailure,
    effect: known,
    shift,
    reason,
    experiment,
    control,
  }
}

/** Argo's answer: the phase of one metric, or that of a run with the phase of each of its metrics. */
export function argoAnswer(given: ArgoCase): object {
  if (!('metrics' in given)) return argoMetric(given)
  const metrics = given.metrics.map(({ name, dryRun, ...metric }) => {
    const { judge, terminating } = given
    return { name, dryRun, ...argoMetric({ judge, terminating, ...metric }) }
  })
  const phase = runPhase(metrics.map((metric) => ({ ...metric, isDryRun: metric.dryRun })))
  const deciding = metrics.find((metric) => !metric.dryRun && metric.phase === phase)
  const reason =
    deciding === undefined ? 'All metrics are dry runs.' : `${deciding.name}: ${deciding.reason}`
  return { phase, reason, metrics }
}

function argoMetric(given: ArgoMetricCase): ArgoAnswer {
  const limits = limitsOf(given.metric)
  if ('result' in given) return metricPhase(limits, countersOf(given.result), given.terminating)
  const results = given.measurements.map((value) => withNumbers(value) as Measured)
  return judgeMeasurements(limits, given.metric, results, given.terminating)
}

export function flaggerAnswer({ metrics, threshold }: FlaggerCase): object {
  const judged = metrics.map(({ name, thresholdRange: { min, max }, values }) => {
    return { name, range: { min: min ?? null, max: max ?? null }, values: values.map(pointOf) }
  })
  return judgeChecks(judged, threshold)
}
