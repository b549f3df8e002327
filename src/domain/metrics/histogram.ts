import type { Window } from '../units.ts'
import { countsOf, NO_DATA, type Series } from './counters.ts'
import type { Counts, Reading } from './metric.ts'

/** The events of a window that took at most `upperBound`, in the unit of the source. */
export type Bucket = { readonly upperBound: number; readonly count: number }

/** Cumulative, by rising bound; the last bound is Infinity and its count is that of all events. */
export type Histogram = readonly Bucket[]

/** The raw counter of one bucket of one process. */
export type BucketSeries = { readonly upperBound: number; readonly series: Series }

/**
 * The histogram of one side in a window from its raw bucket counters. Every bucket is held against the one
 * without a bound in the way of `countsOf`, with its rules for restarts, gaps and late samples. No data
 * when that bucket is missing, or when processes have different buckets: what lies between two bounds of
 * one of them can't be added to the other.
 */
export function histogramOf(buckets: readonly BucketSeries[], window: Window): Reading<Histogram> {
  if (buckets.length === 0) return noData(NO_DATA.noSeries)
  const byBound = new Map<number, Series[]>()
  for (const { upperBound, series } of buckets) {
    if (Number.isNaN(upperBound)) return noData(NO_DATA.noInfiniteBucket)
    const same = byBound.get(upperBound)
    if (same === undefined) byBound.set(upperBound, [series])
    else same.push(series)
  }
  const all = byBound.get(Number.POSITIVE_INFINITY)
  if (all === undefined) return noData(NO_DATA.noInfiniteBucket)
  const histogram: Bucket[] = []
  for (const [upperBound, some] of [...byBound].sort(([one], [other]) => one - other)) {
    if (some.length !== all.length) return noData(NO_DATA.unlikeBuckets)
    const counts = countsOf(some, all, window)
    if (counts.kind === 'no_data') return counts
    histogram.push({ upperBound, count: counts.value.bad })
  }
  const isRising = histogram.every(({ count }, i) => count >= (histogram[i - 1]?.count ?? 0))
  return isRising ? { kind: 'data', value: histogram } : noData(NO_DATA.unlikeBuckets)
}

/**
 * What was added to a histogram that only grows, between two readings of it; null at the start = it had not
 * begun. No data when its buckets changed, or when a count fell: it began anew.
 */
export function histogramGrowth(start: Histogram | null, end: Histogram): Reading<Histogram> {
  if (start !== null && !hasBucketsOf(start, end)) return noData(NO_DATA.unlikeBuckets)
  const grown = end.map(({ upperBound, count }, i) => ({
    upperBound,
    count: count - (start?.[i]?.count ?? 0),
  }))
  return grown.every(({ count }, i) => count >= (grown[i - 1]?.count ?? 0))
    ? { kind: 'data', value: grown }
    : noData(NO_DATA.reset)
}

/** All events of a histogram. */
export function totalOf(histogram: Histogram): number {
  return histogram.at(-1)?.count ?? 0
}

/**
 * The bound that a share of `quantile` (0 to 1) of the events is at or below: the smallest finite bound
 * with at least that share, else the largest finite one. Null without events or without a finite bound.
 */
export function boundAtQuantile(histogram: Histogram, quantile: number): number | null {
  const total = totalOf(histogram)
  if (total <= 0) return null
  const finite = histogram.filter(({ upperBound }) => Number.isFinite(upperBound))
  const reached = finite.find(({ count }) => count >= quantile * total) ?? finite.at(-1)
  return reached?.upperBound ?? null
}

/** How many events took longer than `bound`, which must be one of the bounds; null when it is not. */
export function slowerThan(histogram: Histogram, bound: number): Counts | null {
  const total = totalOf(histogram)
  const bucket = histogram.find(({ upperBound }) => upperBound === bound)
  return bucket === undefined ? null : { bad: total - bucket.count, total }
}

/** The events of several windows together; null when their buckets differ. */
export function sumOfHistograms(histograms: readonly Histogram[]): Histogram | null {
  const [first, ...others] = histograms
  if (first === undefined) return null
  if (!others.every((other) => hasBucketsOf(first, other))) return null
  return first.map(({ upperBound, count }, i) => ({
    upperBound,
    count: others.reduce((sum, other) => sum + (other[i]?.count ?? 0), count),
  }))
}

function hasBucketsOf(one: Histogram, other: Histogram): boolean {
  return (
    other.length === one.length &&
    other.every(({ upperBound }, i) => upperBound === one[i]?.upperBound)
  )
}

function noData(why: string): Reading<never> {
  return { kind: 'no_data', why }
}
