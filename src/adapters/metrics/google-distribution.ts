import { z } from 'zod'
import type { BucketTallies, Tally } from '../../domain/metrics/tallies.ts'
import { loose } from './json-api.ts'

/** Google allows 200; more than this is no answer of its API. */
const BUCKETS_MAX = 1_000

// A 0 is left out of an answer.
const finiteBuckets = z.int().min(0).max(BUCKETS_MAX).default(0)

/** https://cloud.google.com/monitoring/api/ref_v3/rest/v3/TypedValue#Distribution */
export const distribution = z.object({
  count: loose.default(0),
  bucketOptions: z
    .union([
      z.object({
        exponentialBuckets: z.object({
          numFiniteBuckets: finiteBuckets,
          growthFactor: z.number(),
          scale: z.number(),
        }),
      }),
      z.object({
        linearBuckets: z.object({
          numFiniteBuckets: finiteBuckets,
          width: z.number(),
          offset: z.number().default(0),
        }),
      }),
      z.object({ explicitBuckets: z.object({ bounds: z.array(z.number()).max(BUCKETS_MAX) }) }),
    ])
    .optional(),
  bucketCounts: z
    .array(loose)
    .max(BUCKETS_MAX + 2)
    .default([]),
})
export type Distribution = z.infer<typeof distribution>

/** A distribution of the stretch that begins at `atSeconds`. */
export type TimedDistribution = { readonly atSeconds: number; readonly value: Distribution }

/**
 * The buckets of one time series. Distributions whose bounds differ become series of their own, so that nobody
 * adds them up; one without buckets has no number.
 */
export function bucketsOf(points: readonly TimedDistribution[]): readonly BucketTallies[] {
  const usual = points.map(({ value }) => boundsOf(value)).find((bounds) => bounds !== null) ?? []
  const layouts = new Map<string, { bounds: readonly number[]; points: TimedDistribution[] }>()
  for (const point of points) {
    // Nothing at all needs no buckets of its own.
    const bounds = boundsOf(point.value) ?? (point.value.count === 0 ? usual : [])
    const layout = layouts.get(bounds.join()) ?? { bounds, points: [] }
    layout.points.push(point)
    layouts.set(bounds.join(), layout)
  }
  return [...layouts.values()].flatMap(({ bounds, points: alike }) =>
    [...bounds, Number.POSITIVE_INFINITY].map((upperBound, i) => ({
      upperBound,
      tallies: alike.map((point) => tallyOf(point, i)),
    })),
  )
}

function tallyOf({ atSeconds, value }: TimedDistribution, bucket: number): Tally {
  const isWithout = value.bucketCounts.length === 0 && value.count !== 0
  const count = value.bucketCounts[bucket]
  // Empty buckets at the end are left out.
  return { atSeconds, value: isWithout ? Number.NaN : count === undefined ? 0 : count }
}

/** Upper bounds of all buckets but the last; the lower one belongs to a bucket, the upper one to the next. */
function boundsOf({ bucketOptions }: Distribution): readonly number[] | null {
  if (bucketOptions === undefined) return null
  if ('explicitBuckets' in bucketOptions) return bucketOptions.explicitBuckets.bounds
  const numbers = (length: number, bound: (i: number) => number) =>
    Array.from({ length: length + 1 }, (_, i) => bound(i))
  if ('linearBuckets' in bucketOptions) {
    const { numFiniteBuckets, width, offset } = bucketOptions.linearBuckets
    return numbers(numFiniteBuckets, (i) => offset + width * i)
  }
  const { numFiniteBuckets, growthFactor, scale } = bucketOptions.exponentialBuckets
  return numbers(numFiniteBuckets, (i) => scale * growthFactor ** i)
}
