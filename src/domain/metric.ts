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
  /** Share of the error budget of the rollout; the weights of all count metrics are scaled to add up to 1. */
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
}

export type Metric = CountMetric | GuardMetric

/** What a query's placeholders stand for on one side. */
export type SideNames = { readonly side: string; readonly slot: string; readonly version: string }
