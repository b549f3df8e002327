import { type ShiftInterval, shiftInterval } from '../../statistics/mann-whitney.ts'
import { type EffectLimits, effectSize } from './effect-size.ts'
import {
  meanOf,
  type NanStrategy,
  type OutlierRule,
  preparedSample,
  type SampleSummary,
  summaryOf,
} from './samples.ts'

/** The direction that is a fault. */
export type Direction = 'increase' | 'decrease' | 'either'

/** `mann-whitney` is the judge; `mean-inequality` calls every difference of the means one. */
export type Classifier = 'mann-whitney' | 'mean-inequality'

/** How a metric of a Kayenta canary config is compared. */
export type KayentaRule = {
  readonly classifier: Classifier
  readonly direction: Direction
  readonly nanStrategy: NanStrategy
  readonly outliers: OutlierRule
  readonly effect: EffectLimits
  readonly isCritical: boolean
  readonly mustHaveData: boolean
  /** Share of the estimated shift that the interval must be beyond. */
  readonly tolerance: number
  /** Of the interval of the shift, two-sided, between 0 and 1. */
  readonly confidence: number
}

/** What NetflixACAJudge-v1.0 has written into it. */
export const KAYENTA_TOLERANCE = 0.25
export const KAYENTA_CONFIDENCE = 0.98

export type MetricLabel = 'Pass' | 'High' | 'Low' | 'Nodata' | 'NodataFailMetric' | 'Error'

/** The class of one metric, with what it was drawn from. */
export type MetricClass = {
  readonly classification: MetricLabel
  /** That the whole canary fails with it. */
  readonly isCriticalFailure: boolean
  /** Experiment against control; NaN when a mean is 0, 1 when nothing was compared. */
  readonly effect: number
  readonly shift: ShiftInterval | null
  readonly experiment: SampleSummary
  readonly control: SampleSummary
  readonly reason: string
}

/**
 * The class that Kayenta's NetflixACAJudge gives a metric. NaN is a point without a value. Different on
 * purpose: two constant samples are compared as they are, where Kayenta adds random noise, and a value that
 * can't be compared (±Infinity) is an Error that counts, where Kayenta drops the metric from the score.
 */
export function classifyMetric(
  rule: KayentaRule,
  experimentValues: readonly number[],
  controlValues: readonly number[],
): MetricClass {
  const prepared = (values: readonly number[]) =>
    preparedSample(values, rule.nanStrategy, rule.outliers)
  const isComparable = [...experimentValues, ...controlValues].every(
    (value) => Number.isFinite(value) || Number.isNaN(value),
  )
  // Outliers are not taken out first: that could hide the infinite value.
  const [experiment, control] = isComparable
    ? [prepared(experimentValues), prepared(controlValues)]
    : [[], []]
  const answer = (
    classification: MetricLabel,
    reason: string,
    more: Partial<MetricClass> = {},
  ): MetricClass => ({
    classification,
    isCriticalFailure: false,
    effect: 1,
    shift: null,
    experiment: summaryOf(experiment),
    control: summaryOf(control),
    reason,
    ...more,
  })
  if (!isComparable) {
    const isCriticalFailure = rule.isCritical
    return answer('Error', 'There are infinite values.', { isCriticalFailure })
  }
  if (experiment.length === 0 || control.length === 0) {
    const side = experiment.length === 0 ? 'experiment' : 'control'
    const reason = `There is no data of the ${side}.`
    if (rule.nanStrategy === 'replace') return answer('Pass', `${reason} It is replaced.`)
    if (rule.mustHaveData && !rule.isCritical) return answer('NodataFailMetric', reason)
    return answer('Nodata', reason, { isCriticalFailure: rule.isCritical })
  }
  if (isSame(experiment, control)) return answer('Pass', 'Both sides have the same values.')
  if (rule.classifier === 'mean-inequality') {
    return { ...answer('Pass', ''), ...byMeans(rule, experiment, control) }
  }
  return { ...answer('Pass', ''), ...byShift(rule, experiment, control) }
}

type Compared = Pick<
  MetricClass,
  'classification' | 'isCriticalFailure' | 'effect' | 'shift' | 'reason'
>

function byShift(
  rule: KayentaRule,
  experiment: readonly number[],
  control: readonly number[],
): Compared {
  const limits = rule.effect
  const effect = effectSize(limits.measure, experiment, control)
  const shift = shiftInterval(experiment, control, rule.confidence, {
    ends: 'sign',
    estimate: 'sign',
  })
  const tolerated = rule.tolerance * Math.abs(shift.estimate)
  // A ratio with a mean of 0 in it is past every limit: an error where there was none has no ratio.
  const isUp = (limit: number) => Number.isNaN(effect) || effect >= limit
  const isDown = (limit: number) => Number.isNaN(effect) || effect <= limit
  const place = `The shift is ${shown(shift.estimate)} (${shown(shift.lower)} to ${shown(shift.upper)}), ${shown(tolerated)} are tolerated, the effect is ${shown(effect)}.`
  const common = { effect, shift, reason: place }
  if (rule.direction !== 'decrease' && shift.lower > tolerated && isUp(limits.allowedIncrease)) {
    const isCriticalFailure = rule.isCritical && isUp(limits.criticalIncrease)
    return { ...common, classification: 'High', isCriticalFailure }
  }
  if (rule.direction !== 'increase' && shift.upper < -tolerated && isDown(limits.allowedDecrease)) {
    const isCriticalFailure = rule.isCritical && isDown(limits.criticalDecrease)
    return { ...common, classification: 'Low', isCriticalFailure }
  }
  return { ...common, classification: 'Pass', isCriticalFailure: false }
}

function byMeans(
  rule: KayentaRule,
  experiment: readonly number[],
  control: readonly number[],
): Compared {
  const [above, below] = [meanOf(experiment), meanOf(control)]
  const isHigh = rule.direction !== 'decrease' && above > below
  const isLow = rule.direction !== 'increase' && above < below
  return {
    classification: isHigh ? 'High' : isLow ? 'Low' : 'Pass',
    isCriticalFailure: rule.isCritical && (isHigh || isLow),
    effect: effectSize('meanRatio', experiment, control),
    shift: null,
    reason: `The means are ${shown(above)} and ${shown(below)}.`,
  }
}

/** The same values in any order, or no value but one. */
function isSame(experiment: readonly number[], control: readonly number[]): boolean {
  if (new Set([...experiment, ...control]).size === 1) return true
  const ordered = (values: readonly number[]) => values.toSorted((one, other) => one - other)
  const other = ordered(control)
  return (
    experiment.length === control.length &&
    ordered(experiment).every((value, i) => value === other[i])
  )
}

function shown(value: number): string {
  return Number.isNaN(value) ? 'unknown' : String(Number(value.toPrecision(4)))
}
