import { percentile } from '../../statistics/percentile.ts'

/** What becomes of a point without a value: it is left out, or it is a 0. */
export type NanStrategy = 'remove' | 'replace'

/** Which points are too far out to be believed; `sensitivity: reduced` spares all between p1 and p99. */
export type OutlierRule =
  | { readonly kind: 'keep' }
  | {
      readonly kind: 'iqr'
      readonly factor: number
      readonly sensitivity: 'full' | 'reduced'
    }
  | { readonly kind: 'k-sigma'; readonly factor: number }

/** What is told of the points of one side; null where there are none. */
export type SampleSummary = {
  readonly count: number
  readonly mean: number | null
  readonly min: number | null
  readonly max: number | null
  /** Of the sample (n - 1); 0 for one point. */
  readonly deviation: number | null
}

/** The points that are compared: NaN dealt with first, then the outliers. */
export function preparedSample(
  values: readonly number[],
  nanStrategy: NanStrategy,
  outliers: OutlierRule,
): readonly number[] {
  const known =
    nanStrategy === 'remove'
      ? values.filter((value) => !Number.isNaN(value))
      : values.map((value) => (Number.isNaN(value) ? 0 : value))
  const isOut = outlierFlags(known, outliers)
  return known.filter((_, i) => !isOut[i])
}

/** For each of the points, none of them NaN, whether it is an outlier. */
export function outlierFlags(values: readonly number[], rule: OutlierRule): readonly boolean[] {
  if (rule.kind === 'keep' || values.length === 0) return values.map(() => false)
  if (rule.kind === 'k-sigma') {
    const { mean, deviation } = summaryOf(values)
    const far = (deviation ?? 0) * rule.factor
    return values.map((value) => Math.abs(value - (mean ?? 0)) > far)
  }
  const [q1, q3] = [percentile(values, 25), percentile(values, 75)]
  const reach = rule.factor * (q3 - q1)
  const isReduced = rule.sensitivity === 'reduced'
  const low = isReduced ? Math.min(percentile(values, 1), q1 - reach) : q1 - reach
  const high = isReduced ? Math.max(percentile(values, 99), q3 + reach) : q3 + reach
  return values.map((value) => value < low || value > high)
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export function summaryOf(values: readonly number[]): SampleSummary {
  const count = values.length
  if (count === 0) return { count, mean: null, min: null, max: null, deviation: null }
  const mean = meanOf(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return {
    count,
    mean,
    min: Math.min(...values),
    max: Math.max(...values),
    deviation: count === 1 ? 0 : Math.sqrt(squares / (count - 1)),
  }
}
