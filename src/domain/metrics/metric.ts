/** Bad events out of all events, in one window on one side. */
export type Counts = { readonly bad: number; readonly total: number }

/** An answer of a metric source. No data is an answer: never zero, never success, never an exception. */
export type Reading<T> =
  | { readonly kind: 'data'; readonly value: T }
  | { readonly kind: 'no_data'; readonly why: string }

/** A count metric: judged by the sequential test against the other side. */
export type CountMetric = {
  readonly kind: 'count'
  readonly name: string
  readonly source: string
  /** What to ask the source for; its grammar is the source's. May hold ${slot}, ${side}, ${version}. */
  readonly bad: string
  readonly total: string
  /** `more`: what `bad` counts are good events (orders), and fewer of them are harm. Left out = `fewer`. */
  readonly better?: 'fewer' | 'more'
  /** Share of the error budget of the rollout; the weights of all metrics that are tested add up to 1. */
  readonly weight: number
}

/**
 * A latency metric: how many requests are slower than some bounds, each bound a count of its own. The bounds
 * are fixed before the canary is looked at, from the history of stable or by the configuration.
 */
export type LatencyMetric = {
  readonly kind: 'latency'
  readonly name: string
  readonly source: string
  /** What the source knows the histogram by; placeholders as in counts. */
  readonly buckets: string
  /** Percentiles (0 to 100) of the history of stable whose bounds are judged. */
  readonly percentiles: readonly number[]
  /** Bounds in the unit of the source that are judged instead; null = those of the percentiles. */
  readonly slowerThan: readonly number[] | null
  /** Shared equally by the bounds. */
  readonly weight: number
}

/** A gauge: one value of each side per window, compared by sign. */
export type GaugeMetric = {
  readonly kind: 'gauge'
  readonly name: string
  readonly source: string
  readonly value: string
  readonly better: 'lower' | 'higher'
  /** So much worse, in percent, is still called harmless. */
  readonly marginPercent: number
  /** Whether it may take the candidate back. Otherwise it can only stop the rollout from advancing. */
  readonly isCritical: boolean
  /** Counts only when it is critical. */
  readonly weight: number
}

/** A guard: a threshold on the canary's value. Crossing it in `windowsToBreach` windows in a row is harm. */
export type GuardMetric = {
  readonly kind: 'guard'
  readonly name: string
  readonly source: string
  readonly value: string
  readonly min: number | null
  readonly max: number | null
  readonly windowsToBreach: number
  /** The same for so many windows of the whole rollout, in a row or not; left out = no such limit. */
  readonly windowsToBreachInAll?: number
}

/** A value by window for the judge of another tool, which has its rule. */
export type SeriesMetric = {
  readonly kind: 'series'
  readonly name: string
  readonly source: string
  readonly value: string
  /** `canary`: nothing is compared, so the running version is not asked. */
  readonly sides: 'both' | 'canary'
}

/** How many windows without an answer of a metric source are borne. */
export type SourcePatience = {
  readonly windowsInRowMax: number
  /** Of the whole rollout; null = no such limit. */
  readonly windowsInAllMax: number | null
}

export type Metric = CountMetric | LatencyMetric | GaugeMetric | GuardMetric | SeriesMetric

/** What a query's placeholders stand for on one side. */
export type SideNames = { readonly side: string; readonly slot: string; readonly version: string }
