import type { Window } from '../units.ts'
import type { Counts, Reading } from './metric.ts'

/** One raw value of a cumulative counter, at the time when it was scraped. */
export type Sample = { readonly atSeconds: number; readonly value: number }

/** The samples of one counter (one set of labels), in any order. */
export type Series = readonly Sample[]

/** A counter whose newest sample is older than this many scrape intervals is late: one lost scrape is not. */
export const LATE_INTERVALS = 2.5

/** Why a window has no data. A window is dropped for reasons that never look at how many were bad. */
export const NO_DATA = {
  noSeries: 'no series matched',
  noStart: 'no sample before the window',
  partial: 'partial window: the newest sample is too old',
  gap: 'gap: the last sample before the window is too old',
  reset: 'counter reset',
  notANumber: 'a sample is not a number',
  conflict: 'two different samples for one moment',
  badAboveTotal: 'more bad events than events: check the two queries',
  noInfiniteBucket: 'no bucket without a bound (le="+Inf"): not a whole histogram',
  unlikeBuckets: 'the series have different buckets',
} as const

/**
 * Bad and total events of one side in the window, from all its bad and all its total counters.
 *
 * - An increment is the value of the last sample at or before the window's end minus the value of the last
 *   one at or before its start, so windows that touch lose nothing and count nothing twice.
 * - A falling value is a restart: the window is dropped, for what was counted before it is lost. A restart
 *   that outgrows its old value between two scrapes can't be seen.
 * - A counter that is first seen inside the window counts from 0 when any other counter of the side is
 *   older: a new `code="500"` or a new instance must not lose its first events. When none is older,
 *   nothing is known about the start, and there is no data.
 * - Late: the newest total sample is older than 2.5 scrape intervals (the median distance of the samples)
 *   or half the window, whichever is longer. The same bound says how far before the window the start
 *   sample of a counter may lie; what lies between two good samples may be missing.
 * - No bad counter at all means no bad event yet: 0. No total counter means no data.
 */
export function countsOf(
  bad: readonly Series[],
  total: readonly Series[],
  window: Window,
): Reading<Counts> {
  const badTracks = tracksOf(bad, window)
  const totalTracks = tracksOf(total, window)
  if (totalTracks.length === 0) return noData(NO_DATA.noSeries)
  const all = [...badTracks, ...totalTracks]
  const lateSeconds = lateAfterSeconds(totalTracks, window)
  const why =
    all.map((track) => flawOf(track, window, lateSeconds)).find((flaw) => flaw !== null) ??
    edgeFlawOf(all, totalTracks, window, lateSeconds)
  if (why !== null) return noData(why)
  const counts = { bad: sumOf(badTracks), total: sumOf(totalTracks) }
  if (counts.bad > counts.total) return noData(NO_DATA.badAboveTotal)
  return { kind: 'data', value: counts }
}

/** A counter around a window: where it stood before, and its samples inside. */
type Track = {
  readonly start: Sample | null
  /** Ascending; start < t ≤ window end. */
  readonly inside: Series
  /** Distances in seconds between all its samples up to the window's end. */
  readonly gaps: readonly number[]
  readonly hasConflict: boolean
}

function tracksOf(series: readonly Series[], window: Window): readonly Track[] {
  return series.map((one) => trackOf(one, window)).filter((track) => newestOf(track) !== null)
}

function trackOf(series: Series, window: Window): Track {
  const sorted = series
    .filter(({ atSeconds }) => atSeconds <= window.toSeconds)
    .sort((one, other) => one.atSeconds - other.atSeconds)
  const distinct = sorted.filter((sample, i) => sample.atSeconds !== sorted[i - 1]?.atSeconds)
  const hasConflict = sorted.some((sample, i) => {
    const before = sorted[i - 1]
    return (
      before !== undefined &&
      sample.atSeconds === before.atSeconds &&
      !Object.is(sample.value, before.value)
    )
  })
  return {
    start: distinct.findLast(({ atSeconds }) => atSeconds <= window.fromSeconds) ?? null,
    inside: distinct.filter(({ atSeconds }) => atSeconds > window.fromSeconds),
    gaps: distinct.slice(1).map((sample, i) => sample.atSeconds - (distinct[i]?.atSeconds ?? 0)),
    hasConflict,
  }
}

/** What is wrong with one counter, or null. */
function flawOf(track: Track, window: Window, lateSeconds: number): string | null {
  const { start, inside, hasConflict } = track
  // A counter that ended before the window adds nothing to it, whatever it looked like.
  if (inside.length === 0) return null
  if (hasConflict) return NO_DATA.conflict
  const used = start === null ? inside : [start, ...inside]
  if (used.some(({ value }) => !Number.isFinite(value) || value < 0)) return NO_DATA.notANumber
  if (used.some(({ value }, i) => value < (used[i - 1]?.value ?? 0))) return NO_DATA.reset
  if (start !== null && window.fromSeconds - start.atSeconds > lateSeconds) return NO_DATA.gap
  return null
}

/** What is wrong with the side as a whole, or null. */
function edgeFlawOf(
  all: readonly Track[],
  total: readonly Track[],
  window: Window,
  lateSeconds: number,
): string | null {
  if (all.every(({ start }) => start === null)) return NO_DATA.noStart
  const newest = Math.max(...total.map((track) => newestOf(track)?.atSeconds ?? 0))
  return window.toSeconds - newest > lateSeconds ? NO_DATA.partial : null
}

function lateAfterSeconds(tracks: readonly Track[], window: Window): number {
  const gaps = tracks.flatMap((track) => track.gaps).sort((one, other) => one - other)
  // The lower one of two: with few samples a hole must not pass for the interval.
  const median = gaps[Math.floor((gaps.length - 1) / 2)] ?? 0
  return Math.max(LATE_INTERVALS * median, (window.toSeconds - window.fromSeconds) / 2)
}

function newestOf(track: Track): Sample | null {
  return track.inside.at(-1) ?? track.start
}

function sumOf(tracks: readonly Track[]): number {
  return tracks.reduce((sum, { start, inside }) => {
    const end = inside.at(-1)
    return end === undefined ? sum : sum + end.value - (start?.value ?? 0)
  }, 0)
}

function noData(why: string): Reading<never> {
  return { kind: 'no_data', why }
}
