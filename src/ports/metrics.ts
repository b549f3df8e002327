import type { Histogram } from '../domain/metrics/histogram.ts'
import type { Counts, Reading, SideNames } from '../domain/metrics/metric.ts'
import type { Window } from '../domain/units.ts'

/** A place that knows how requests went. A source that can't be reached is an AdapterError. */
export interface MetricSource {
  readonly type: string
  /** Knows only what was marked by this very process: nobody can ask it about yesterday. */
  readonly isWithoutMemory?: true
  /**
   * Called at every edge of a window, as it happens. A source without a memory (one that only knows its
   * counters of this moment) takes a reading; a source that keeps history does nothing.
   */
  mark(): Promise<void>
  /** How many events fell into the window on that side, and how many of them were bad. */
  counts(bad: string, total: string, names: SideNames, window: Window): Promise<Reading<Counts>>
  /** One number for that side at the end of the window. */
  value(query: string, names: SideNames, window: Window): Promise<Reading<number>>
  /**
   * How long the events of that side in the window took, by bucket; `buckets` is what the source knows the
   * histogram by. Left out by a source that knows no histograms.
   */
  histogram?(buckets: string, names: SideNames, window: Window): Promise<Reading<Histogram>>
  /** Ends what the source does between the edges of windows; left out by one that does nothing there. */
  close?(): void
}
