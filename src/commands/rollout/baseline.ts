import { AdapterError } from '../../domain/errors.ts'
import { blockWindowsOf } from '../../domain/judge/gauge-evidence.ts'
import { type Histogram, sumOfHistograms } from '../../domain/metrics/histogram.ts'
import { boundValues } from '../../domain/metrics/latency.ts'
import type { LatencyMetric, Metric, Reading, SideNames } from '../../domain/metrics/metric.ts'
import type { Window } from '../../domain/units.ts'
import type { MetricSource } from '../../ports/metrics.ts'

/** So many windows of stable before the rollout tell what is usual: ten minutes of 30 seconds. */
export const HISTORY_WINDOWS = 20

/** What is fixed before the candidate is looked at. */
export type Baseline = {
  /** Where the bounds of a latency metric lie, by its name. */
  readonly bounds: Map<string, readonly number[]>
  /** How many windows of a gauge count as one, by its name. */
  readonly blockWindows: Map<string, number>
}

/**
 * Reads what stable did in the windows that end at `untilSeconds`. A source that can't tell leaves its
 * metric out; whoever needs the bounds then takes them from the first window that has some.
 */
export async function readBaseline(
  metrics: readonly Metric[],
  sources: ReadonlyMap<string, MetricSource>,
  stable: SideNames,
  untilSeconds: number,
  windowSeconds: number,
): Promise<Baseline> {
  const baseline: Baseline = { bounds: new Map(), blockWindows: new Map() }
  const windows = Array.from({ length: HISTORY_WINDOWS }, (_, i): Window => {
    const toSeconds = untilSeconds - (HISTORY_WINDOWS - 1 - i) * windowSeconds
    return { fromSeconds: toSeconds - windowSeconds, toSeconds }
  })
  const read = async (metric: Metric): Promise<void> => {
    const source = sources.get(metric.source)
    if (source === undefined) return
    if (metric.kind === 'latency') {
      const { histogram } = source
      const past =
        metric.slowerThan !== null || histogram === undefined
          ? []
          : await eachWindow(windows, (window) =>
              histogram.call(source, metric.buckets, stable, window),
            )
      learnBounds(baseline, metric, past)
    } else if (metric.kind === 'gauge') {
      const past = await eachWindow(windows, (window) => source.value(metric.value, stable, window))
      baseline.blockWindows.set(metric.name, blockWindowsOf(past))
    }
  }
  await Promise.all(metrics.map(read))
  return baseline
}

/** Fixes the bounds of a latency metric by what stable did; without any data they stay open. */
export function learnBounds(
  baseline: Baseline,
  metric: LatencyMetric,
  past: readonly (Histogram | null)[],
): void {
  const known = past.filter((histogram) => histogram !== null)
  const bounds = boundValues(metric, sumOfHistograms(known))
  if (bounds !== null) baseline.bounds.set(metric.name, bounds)
}

/** One after the other, so that a history is no burst of requests; a failure ends it. */
async function eachWindow<T>(
  windows: readonly Window[],
  ask: (window: Window) => Promise<Reading<T>>,
): Promise<readonly (T | null)[]> {
  const past: (T | null)[] = []
  for (const window of windows) {
    try {
      const reading = await ask(window)
      past.push(reading.kind === 'data' ? reading.value : null)
    } catch (error) {
      if (!(error instanceof AdapterError) || error.reason === 'config_invalid') throw error
      return past
    }
  }
  return past
}
