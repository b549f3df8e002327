import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { NO_DATA } from '../../../src/domain/metrics/counters.ts'
import {
  type BucketSeries,
  boundAtQuantile,
  type Histogram,
  histogramGrowth,
  histogramOf,
  slowerThan,
  sumOfHistograms,
  totalOf,
} from '../../../src/domain/metrics/histogram.ts'

const WINDOW = { fromSeconds: 30, toSeconds: 60 }

/** A bucket counter that stood at `before` at the window's start and at `after` at its end. */
function bucket(upperBound: number, before: number, after: number): BucketSeries {
  const series = [
    { atSeconds: 15, value: before },
    { atSeconds: 30, value: before },
    { atSeconds: 45, value: before },
    { atSeconds: 60, value: after },
  ]
  return { upperBound, series }
}

const { POSITIVE_INFINITY } = Number

/** Cumulative counts at bounds of 1, 2, 3 …, the last one without a bound. */
function histogram(counts: readonly number[]): Histogram {
  return counts.map((count, i) => ({
    upperBound: i === counts.length - 1 ? POSITIVE_INFINITY : i + 1,
    count,
  }))
}

describe('histogramOf', () => {
  test('adds the processes of a side, by bound, in order', () => {
    const reading = histogramOf(
      [
        bucket(POSITIVE_INFINITY, 100, 120),
        bucket(0.1, 50, 60),
        bucket(0.1, 0, 5),
        bucket(POSITIVE_INFINITY, 0, 7),
      ],
      WINDOW,
    )
    expect(reading).toEqual({
      kind: 'data',
      value: [
        { upperBound: 0.1, count: 15 },
        { upperBound: POSITIVE_INFINITY, count: 27 },
      ],
    })
  })

  test.each<[string, readonly BucketSeries[], string]>([
    ['nothing', [], NO_DATA.noSeries],
    ['no bucket without a bound', [bucket(0.1, 0, 5)], NO_DATA.noInfiniteBucket],
    [
      'a bound that is no number',
      [bucket(Number.NaN, 0, 5), bucket(POSITIVE_INFINITY, 0, 9)],
      NO_DATA.noInfiniteBucket,
    ],
    [
      'processes with different buckets',
      [
        bucket(0.1, 0, 5),
        bucket(0.2, 0, 6),
        bucket(0.1, 0, 2),
        bucket(POSITIVE_INFINITY, 0, 9),
        bucket(POSITIVE_INFINITY, 0, 3),
      ],
      NO_DATA.unlikeBuckets,
    ],
    [
      'a smaller bound with more events',
      [bucket(0.1, 0, 6), bucket(0.2, 0, 5), bucket(POSITIVE_INFINITY, 0, 9)],
      NO_DATA.unlikeBuckets,
    ],
    ['a restart', [bucket(0.1, 3, 1), bucket(POSITIVE_INFINITY, 4, 9)], NO_DATA.reset],
  ])('%s is no data', (_, buckets, why) => {
    expect(histogramOf(buckets, WINDOW)).toEqual({ kind: 'no_data', why })
  })
})

describe('histogramGrowth', () => {
  test('is what was added, from nothing too', () => {
    const [start, end] = [histogram([1, 4, 9]), histogram([1, 6, 15])]
    expect(histogramGrowth(start, end)).toEqual({ kind: 'data', value: histogram([0, 2, 6]) })
    expect(histogramGrowth(null, end)).toEqual({ kind: 'data', value: end })
  })

  test.each<[string, Histogram, string]>([
    ['a count that fell', histogram([1, 3, 9]), NO_DATA.reset],
    ['other buckets', histogram([1, 4, 9, 9]), NO_DATA.unlikeBuckets],
  ])('%s is no data', (_, end, why) => {
    expect(histogramGrowth(histogram([1, 4, 9]), end)).toEqual({ kind: 'no_data', why })
  })
})

describe('quantiles of a histogram', () => {
  test('the bound is the smallest with the share, the largest finite one when none has it', () => {
    const seen = histogram([50, 90, 95, 100])
    expect(boundAtQuantile(seen, 0.5)).toBe(1)
    expect(boundAtQuantile(seen, 0.51)).toBe(2)
    expect(boundAtQuantile(seen, 0.9)).toBe(2)
    expect(boundAtQuantile(seen, 0.99)).toBe(3)
  })

  test('nothing is known from no events or from no bound', () => {
    expect(boundAtQuantile(histogram([0, 0]), 0.5)).toBeNull()
    expect(boundAtQuantile(histogram([10]), 0.5)).toBeNull()
    expect(boundAtQuantile([], 0.5)).toBeNull()
  })

  test('slower and not slower are all', () => {
    const seen = histogram([50, 90, 100])
    expect(slowerThan(seen, 2)).toEqual({ bad: 10, total: 100 })
    expect(slowerThan(seen, 2.5)).toBeNull()
  })

  test('sums keep every count; unlike buckets have no sum', () => {
    const counts = fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 5 }), (rows) => {
        const histograms = rows.map((row) => histogram(row.toSorted((a, b) => a - b)))
        const sum = sumOfHistograms(histograms)
        expect(sum && totalOf(sum)).toBe(histograms.reduce((all, one) => all + totalOf(one), 0))
      }),
    )
    expect(sumOfHistograms([histogram([1, 2]), histogram([1, 2, 3])])).toBeNull()
    expect(sumOfHistograms([])).toBeNull()
  })
})
