import type { Window } from '../units.ts'
import { NO_DATA } from './counters.ts'
import type { Histogram } from './histogram.ts'
import type { Counts, Reading } from './metric.ts'

/** What a server itself counted in one stretch of time that begins at `atSeconds`; null: it has no number. */
export type Tally = { readonly atSeconds: number; readonly value: number | null }

/** The tallies of one series, in any order. */
export type Tallies = readonly Tally[]

/** What a server counted in one bucket: the events above the bound before and up to its own. */
export type BucketTallies = { readonly upperBound: number; readonly tallies: Tallies }

/**
 * The window with both edges moved back to the stretches that a server counts in, or null when no whole
 * stretch is left. Windows that touch still touch, so nothing is lost and nothing is counted twice.
 */
export function windowOnGrid(window: Window, stretchSeconds: number): Window | null {
  const floor = (seconds: number) => Math.floor(seconds / stretchSeconds) * stretchSeconds
  const [fromSeconds, toSeconds] = [floor(window.fromSeconds), floor(window.toSeconds)]
  return toSeconds > fromSeconds ? { fromSeconds, toSeconds } : null
}

/**
 * Bad and total events of one side, as a server counted them, in a window that lies on its grid.
 *
 * - Every stretch of the window must be known among all events: a missing one at the end is late, another
 *   one is a gap. Both drop the window, for reasons that never look at how many were bad.
 * - A stretch that only the bad events lack had none: servers keep no series of what never happened.
 * - A number below 0, NaN or an infinite one drops the window, and so do two numbers for one stretch. The
 *   same number twice is counted once.
 */
export function countsOfTallies(
  bad: readonly Tallies[],
  total: readonly Tallies[],
  window: Window,
  stretchSeconds: number,
): Reading<Counts> {
  const [badInside, totalInside] = [inside(bad, window), inside(total, window)]
  const known = totalInside.flat().filter(({ value }) => value !== null)
  if (known.length === 0) return noData(NO_DATA.noSeries)
  const all = [...badInside, ...totalInside]
  if (all.some(hasConflict)) return noData(NO_DATA.conflict)
  if (all.some(hasNoNumber)) return noData(NO_DATA.notANumber)
  const missing = firstMissing(known, window, stretchSeconds)
  if (missing !== null) return noData(missing)
  const counts = { bad: sumOf(badInside), total: sumOf(totalInside) }
  return counts.bad > counts.total ? noData(NO_DATA.badAboveTotal) : { kind: 'data', value: counts }
}

/**
 * The histogram of one side in a window that lies on the grid, from the events of every bucket alone (not
 * added up from the first bucket on). Stretches and numbers as in `countsOfTallies`: the buckets together are
 * all events. No data when some series lack a bound of the others.
 */
export function histogramOfTallies(
  buckets: readonly BucketTallies[],
  window: Window,
  stretchSeconds: number,
): Reading<Histogram> {
  const byBound = new Map<number, Tallies[]>()
  for (const { upperBound, tallies } of buckets) {
    byBound.set(upperBound, [...(byBound.get(upperBound) ?? []), tallies])
  }
  const sorted = [...byBound].sort(([one], [other]) => one - other)
  const last = sorted.at(-1)
  if (last === undefined) return noData(NO_DATA.noSeries)
  if (last[0] !== Number.POSITIVE_INFINITY) return noData(NO_DATA.noInfiniteBucket)
  if (sorted.some(([, some]) => some.length !== last[1].length)) {
    return noData(NO_DATA.unlikeBuckets)
  }
  const all = sorted.flatMap(([, some]) => some)
  const counts = countsOfTallies([], all, window, stretchSeconds)
  if (counts.kind === 'no_data') return counts
  // One bucket that is not known leaves all of them unknown.
  if (
    inside(all, window)
      .flat()
      .some(({ value }) => value === null)
  )
    return noData(NO_DATA.gap)
  let count = 0
  const histogram = sorted.map(([upperBound, some]) => {
    count += sumOf(inside(some, window))
    return { upperBound, count }
  })
  return { kind: 'data', value: histogram }
}

/** The newest number of the only series in the window. */
export function valueOfTallies(series: readonly Tallies[], window: Window): Reading<number> {
  const found = inside(series, window).filter((one) => one.some(({ value }) => value !== null))
  const [only, ...others] = found
  if (only === undefined) return noData(NO_DATA.noSeries)
  if (others.length > 0) {
    return noData(`${found.length} series matched where one number is needed: aggregate them`)
  }
  if (hasConflict(only)) return noData(NO_DATA.conflict)
  const [newest] = only
    .filter(({ value }) => value !== null)
    .sort((one, other) => other.atSeconds - one.atSeconds)
  return finite(newest?.value ?? Number.NaN)
}

/** A number is data when it is finite. */
export function finite(value: number): Reading<number> {
  if (Number.isFinite(value)) return { kind: 'data', value }
  return noData(`the value is ${Number.isNaN(value) ? 'NaN' : 'infinite'}`)
}

function inside(series: readonly Tallies[], { fromSeconds, toSeconds }: Window) {
  return series.map((one) =>
    one.filter(({ atSeconds }) => atSeconds >= fromSeconds && atSeconds < toSeconds),
  )
}

function hasConflict(series: Tallies): boolean {
  const values = new Map<number, number | null>()
  return series.some(({ atSeconds, value }) => {
    const isConflict = values.has(atSeconds) && !Object.is(values.get(atSeconds), value)
    values.set(atSeconds, value)
    return isConflict
  })
}

function hasNoNumber(series: Tallies): boolean {
  return series.some(({ value }) => value !== null && !(Number.isFinite(value) && value >= 0))
}

function firstMissing(known: Tallies, window: Window, stretchSeconds: number): string | null {
  const count = Math.round((window.toSeconds - window.fromSeconds) / stretchSeconds)
  const seen = new Set(
    known.map(({ atSeconds }) => Math.floor((atSeconds - window.fromSeconds) / stretchSeconds)),
  )
  if (seen.size >= count) return null
  return seen.has(count - 1) ? NO_DATA.gap : NO_DATA.partial
}

function sumOf(series: readonly Tallies[]): number {
  return series.reduce((sum, one) => {
    const distinct = new Map(one.map(({ atSeconds, value }) => [atSeconds, value ?? 0]))
    return sum + [...distinct.values()].reduce((sofar, value) => sofar + value, 0)
  }, 0)
}

function noData(why: string): Reading<never> {
  return { kind: 'no_data', why }
}
