import { latencyBounds } from '../metrics/latency.ts'
import type { CountMetric, LatencyMetric, Metric } from '../metrics/metric.ts'

/** Counts that the sequential test is made for: a count metric, or one bound of a latency metric. */
export type JudgedCount = {
  /** Key of the counts in a window, and name in the verdict. */
  readonly name: string
  readonly weight: number
  /** How often the event is usual: for bounds that many requests are slower than. null = rarely. */
  readonly usualRate: number | null
  /** `more`: what is counted is good, and the canary must not have less of it. */
  readonly better: 'fewer' | 'more'
}

/** All counts that the metrics are judged by, in order. */
export function judgedCounts(metrics: readonly Metric[]): readonly JudgedCount[] {
  return metrics.flatMap((metric) => {
    if (metric.kind === 'count') return [ofCount(metric)]
    return metric.kind === 'latency' ? ofLatency(metric) : []
  })
}

function ofCount({ name, weight, better = 'fewer' }: CountMetric): JudgedCount {
  return { name, weight, usualRate: null, better }
}

function ofLatency(metric: LatencyMetric): readonly JudgedCount[] {
  const bounds = latencyBounds(metric)
  return bounds.map(({ name, usualRate }) => ({
    name,
    weight: metric.weight / bounds.length,
    usualRate,
    better: 'fewer',
  }))
}
