import type { BucketTallies, Tallies } from '../../domain/metrics/tallies.ts'

/** Bounds that one histogram may have. */
export const BOUNDS_MAX = 50

/** The numbers of a list such as "0.1, 0.5, 1"; null when they are none, do not rise, or are too many. */
export function risingBounds(list: string): readonly number[] | null {
  const bounds = list.split(',').map((text) => (text.trim() === '' ? Number.NaN : Number(text)))
  const isRising = bounds.every((bound, i) => bound > (bounds[i - 1] ?? 0))
  return isRising && bounds.length <= BOUNDS_MAX ? bounds : null
}

/**
 * Buckets that hold only their own events, from how many there were up to every bound and how many in all. A stretch
 * that only a bound lacks had none up to it. Without a single number for any bound there are no buckets: the server
 * knows no single values of this metric.
 */
export function bucketsUpTo(
  bounds: readonly number[],
  upTo: readonly Tallies[],
  all: Tallies,
): readonly BucketTallies[] {
  const known = upTo.map((tallies) => new Map(tallies.map((one) => [one.atSeconds, one.value])))
  if (known.every((tallies) => [...tallies.values()].every((value) => value === null))) return []
  const count = (i: number, atSeconds: number) => known[i]?.get(atSeconds) ?? 0
  return [...bounds, Number.POSITIVE_INFINITY].map((upperBound, i) => ({
    upperBound,
    tallies: all.map(({ atSeconds, value }) => {
      if (value === null) return { atSeconds, value }
      const within = i === bounds.length ? value : count(i, atSeconds)
      return { atSeconds, value: within - count(i - 1, atSeconds) }
    }),
  }))
}
