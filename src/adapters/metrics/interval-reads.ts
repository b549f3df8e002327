import { NO_DATA } from '../../domain/metrics/counters.ts'
import type { Reading, SideNames } from '../../domain/metrics/metric.ts'
import {
  type BucketTallies,
  countsOfTallies,
  histogramOfTallies,
  type Tallies,
  valueOfTallies,
  windowOnGrid,
} from '../../domain/metrics/tallies.ts'
import type { Window } from '../../domain/units.ts'
import type { Clock } from '../../ports/clock.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import type { HttpClient } from '../tools/http.ts'
import type { Environment } from './credentials.ts'
import { filledQuery, type Grammar } from './query-text.ts'

/** What a source of this kind gets. */
export type SourceTools = {
  readonly http: HttpClient
  readonly clock: Clock
  readonly env: Environment
}

/** A server that counts the events of a stretch of time itself. */
export type IntervalServer = {
  readonly adapter: string
  readonly clock: Clock
  readonly grammar: Grammar
  /** What stands for the slot in queries, where it is not its name. */
  readonly slotText?: (slot: string) => string
  /** Edges of windows are moved back to multiples of this. */
  readonly gridSeconds: number
  /** window: one number for the whole window. grid: one number for every multiple of gridSeconds. */
  readonly answers: 'window' | 'grid'
  /** The series that a filled query gives in a window that lies on the grid. */
  ask(query: string, window: Window, names: SideNames): Promise<readonly Tallies[]>
  /** The buckets that a filled query gives; left out by a server that knows none. */
  readonly askBuckets?: (query: string, window: Window) => Promise<readonly BucketTallies[]>
}

/** All of a metric source but its name. */
export type IntervalReads = Pick<MetricSource, 'mark' | 'counts' | 'value' | 'histogram'>

/**
 * How every source whose server counts by itself reads windows. The names of the side are written into the
 * query by the rules of its language; a window that is not over yet has no data.
 */
export function intervalReads(server: IntervalServer): IntervalReads {
  const { adapter, grammar, askBuckets } = server
  const { slotText = (slot) => slot } = server
  const filled = (query: string, names: SideNames, more = {}) =>
    filledQuery(adapter, query, { ...names, slot: slotText(names.slot), ...more }, grammar)
  const stretchSeconds = ({ fromSeconds, toSeconds }: Window) =>
    server.answers === 'window' ? toSeconds - fromSeconds : server.gridSeconds
  function ready(window: Window): Window | Reading<never> {
    if (window.toSeconds > server.clock.nowSeconds()) return noData(NO_DATA.partial)
    const onGrid = windowOnGrid(window, server.gridSeconds)
    return (
      onGrid ?? noData(`no whole ${server.gridSeconds} s end inside the window: use longer windows`)
    )
  }
  return {
    // The server keeps history: there is nothing to do at the edge of a window.
    mark: async () => undefined,
    async counts(bad, total, names, window) {
      const [badQuery, totalQuery] = [filled(bad, names), filled(total, names)]
      const onGrid = ready(window)
      if ('kind' in onGrid) return onGrid
      // One after the other: an event that arrives in between can only be missing among the bad ones.
      const badSeries = await server.ask(badQuery, onGrid, names)
      const totalSeries = await server.ask(totalQuery, onGrid, names)
      return countsOfTallies(badSeries, totalSeries, onGrid, stretchSeconds(onGrid))
    },
    async value(query, names, window) {
      const text = filled(query, names, { window: lengthText(window) })
      const onGrid = ready(window)
      return 'kind' in onGrid
        ? onGrid
        : valueOfTallies(await server.ask(text, onGrid, names), onGrid)
    },
    ...(askBuckets === undefined
      ? {}
      : {
          async histogram(buckets, names, window) {
            const query = filled(buckets, names)
            const onGrid = ready(window)
            if ('kind' in onGrid) return onGrid
            const found = await askBuckets(query, onGrid)
            return histogramOfTallies(found, onGrid, stretchSeconds(onGrid))
          },
        }),
  }
}

/** The length of a window as most languages write it: "30s", or "250ms". */
export function lengthText({ fromSeconds, toSeconds }: Window): string {
  const millis = Math.round((toSeconds - fromSeconds) * 1000)
  return millis % 1000 === 0 ? `${millis / 1000}s` : `${millis}ms`
}

/** One number for the whole window; null is a number that the server does not have. */
export function wholeWindow(window: Window, value: number | null): readonly Tallies[] {
  return [[{ atSeconds: window.fromSeconds, value }]]
}

function noData(why: string): Reading<never> {
  return { kind: 'no_data', why }
}
