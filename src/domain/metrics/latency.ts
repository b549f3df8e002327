import { boundAtQuantile, type Histogram, slowerThan } from './histogram.ts'
import type { Counts, LatencyMetric, Reading } from './metric.ts'

/** One bound of a latency metric: requests slower than it are counted. */
export type LatencyBound = {
  /** "latency p99", or "latency over 0.5" for a bound of the configuration. */
  readonly name: string
  /** Share of requests (0 to 1) that are slower by the choice of the bound; null = not known. */
  readonly usualRate: number | null
}

/** The bounds of a latency metric, in order. Bounds that fall into one bucket stay several, and count alike. */
export function latencyBounds(metric: LatencyMetric): readonly LatencyBound[] {
  if (metric.slowerThan !== null) {
    return metric.slowerThan.map((bound) => ({
      name: `${metric.name} over ${bound}`,
      usualRate: null,
    }))
  }
  return metric.percentiles.map((percentile) => ({
    name: `${metric.name} p${percentile}`,
    usualRate: 1 - percentile / 100,
  }))
}

/**
 * Where the bounds lie: those of the configuration, or the buckets in which the percentiles of the history
 * lie. Null when there is no history to tell.
 */
export function boundValues(
  metric: LatencyMetric,
  history: Histogram | null,
): readonly number[] | null {
  if (metric.slowerThan !== null) return metric.slowerThan
  if (history === null) return null
  const bounds: number[] = []
  for (const percentile of metric.percentiles) {
    const bound = boundAtQuantile(history, percentile / 100)
    if (bound === null) return null
    bounds.push(bound)
  }
  return bounds
}

/** Slow requests out of all, for each bound. No data when the histogram has no bucket that ends there. */
export function slowRequests(
  histogram: Histogram,
  bounds: readonly number[],
): Reading<readonly Counts[]> {
  const counts: Counts[] = []
  for (const bound of bounds) {
    const slow = slowerThan(histogram, bound)
    if (slow === null) return { kind: 'no_data', why: whyNoBucket(histogram, bound) }
    counts.push(slow)
  }
  return { kind: 'data', value: counts }
}

function whyNoBucket(histogram: Histogram, bound: number): string {
  const finite = histogram.map(({ upperBound }) => upperBound).filter(Number.isFinite)
  const nearest = [finite.findLast((one) => one < bound), finite.find((one) => one > bound)]
  const known = nearest.filter((one) => one !== undefined)
  const rest =
    known.length === 0
      ? ''
      : `; the nearest ${known.length === 1 ? 'ends' : 'end'} at ${known.join(' and ')}`
  return `no bucket of the histogram ends at ${bound}${rest}`
}
