import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { NO_DATA } from '../../../src/domain/metrics/counters.ts'
import {
  type BucketTallies,
  countsOfTallies,
  histogramOfTallies,
  type Tallies,
  valueOfTallies,
  windowOnGrid,
} from '../../../src/domain/metrics/tallies.ts'

const window = { fromSeconds: 600, toSeconds: 780 }
const series = (...values: (number | null)[]): Tallies =>
  values.map((value, i) => ({ atSeconds: 600 + 60 * i, value }))
const read = (bad: readonly Tallies[], total: readonly Tallies[]) =>
  countsOfTallies(bad, total, window, 60)

describe('counts of tallies', () => {
  test.each([
    ['all there', [series(1, 0, 2)], [series(5, 6, 7)], { bad: 3, total: 18 }],
    ['no bad series', [], [series(5, 6, 7)], { bad: 0, total: 18 }],
    ['a sparse bad series', [series(1, null, null)], [series(5, 6, 7)], { bad: 1, total: 18 }],
    [
      'series that fill each other up',
      [],
      [series(5, null, 7), series(null, 6)],
      { bad: 0, total: 18 },
    ],
    ['no traffic', [series(0, 0, 0)], [series(0, 0, 0)], { bad: 0, total: 0 }],
  ])('%s', (_, bad, total, value) => {
    expect(read(bad, total)).toEqual({ kind: 'data', value })
  })

  test.each([
    ['nothing', [], [], NO_DATA.noSeries],
    ['only null', [], [series(null, null, null)], NO_DATA.noSeries],
    ['a hole', [], [series(5, null, 7)], NO_DATA.gap],
    ['no end', [], [series(5, 6)], NO_DATA.partial],
    ['no beginning', [], [series(null, 6, 7)], NO_DATA.gap],
    ['NaN', [], [series(5, Number.NaN, 7)], NO_DATA.notANumber],
    ['infinite bad', [series(Number.POSITIVE_INFINITY)], [series(5, 6, 7)], NO_DATA.notANumber],
    ['below 0', [], [series(5, -6, 7)], NO_DATA.notANumber],
    ['a conflict', [], [[...series(5, 6, 7), ...series(4)]], NO_DATA.conflict],
    ['too many bad', [series(19)], [series(5, 6, 7)], NO_DATA.badAboveTotal],
  ])('%s is no data', (_, bad, total, why) => {
    expect(read(bad, total)).toEqual({ kind: 'no_data', why })
  })

  test('the order and what lies outside make no difference', () => {
    const tally = fc.record({
      atSeconds: fc.integer({ min: 0, max: 30 }).map((i) => i * 60),
      value: fc.nat(1000),
    })
    const tallies = fc.uniqueArray(tally, { selector: ({ atSeconds }) => atSeconds })
    fc.assert(
      fc.property(tallies, fc.nat(), (some, seed) => {
        const shuffled = some.toSorted(
          (a, b) => ((a.atSeconds * seed) % 7) - ((b.atSeconds * seed) % 7),
        )
        const inside = some.filter(({ atSeconds }) => atSeconds >= 600 && atSeconds < 780)
        expect(read([], [shuffled])).toEqual(read([], [inside]))
      }),
    )
  })

  test('windows that touch add up to the one around them', () => {
    const values = fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(values, fc.constantFrom(660, 720), (numbers, middle) => {
        const all = [series(...numbers)]
        const total = (fromSeconds: number, toSeconds: number) => {
          const reading = countsOfTallies([], all, { fromSeconds, toSeconds }, 60)
          return reading.kind === 'data' ? reading.value.total : Number.NaN
        }
        expect(total(600, middle) + total(middle, 780)).toBe(total(600, 780))
      }),
    )
  })
})

test('a value is the newest number of the only series', () => {
  expect(valueOfTallies([series(1, 2, null)], window)).toEqual({ kind: 'data', value: 2 })
  expect(valueOfTallies([series(1, 2, Number.NaN)], window)).toMatchObject({ kind: 'no_data' })
  expect(valueOfTallies([series(null)], window)).toMatchObject({ kind: 'no_data' })
  expect(valueOfTallies([series(1), series(2)], window)).toMatchObject({ kind: 'no_data' })
})

test('windows on a grid still touch, whatever their edges', () => {
  const edges = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 500 }))
  fc.assert(
    fc.property(edges, fc.integer({ min: 1, max: 300 }), ([from, length], grid) => {
      const covered = [0, 1, 2].flatMap((i) => {
        const [fromSeconds, toSeconds] = [from + i * length, from + (i + 1) * length]
        return windowOnGrid({ fromSeconds, toSeconds }, grid) ?? []
      })
      for (const [i, one] of covered.entries()) {
        expect(one.fromSeconds % grid).toBe(0)
        if (i > 0) expect(one.fromSeconds).toBe(covered[i - 1]?.toSeconds)
      }
    }),
  )
})

describe('histogram of tallies', () => {
  const { POSITIVE_INFINITY } = Number
  const bucket = (upperBound: number, ...values: (number | null)[]): BucketTallies => ({
    upperBound,
    tallies: series(...values),
  })
  const histogram = (...buckets: BucketTallies[]) => histogramOfTallies(buckets, window, 60)

  test('adds up stretches, series and bounds', () => {
    const reading = histogram(
      bucket(POSITIVE_INFINITY, 1, 0, 0),
      bucket(0.5, 4, 1, 0),
      bucket(0.1, 2, 0, 3),
      bucket(0.1, 0, 1, 0),
      bucket(0.5, 0, 0, 0),
      bucket(POSITIVE_INFINITY, 0, 0, 2),
    )
    expect(reading).toEqual({
      kind: 'data',
      value: [
        { upperBound: 0.1, count: 6 },
        { upperBound: 0.5, count: 11 },
        { upperBound: POSITIVE_INFINITY, count: 14 },
      ],
    })
  })

  test.each([
    ['nothing', [], NO_DATA.noSeries],
    ['no last bucket', [bucket(0.1, 1, 1, 1)], NO_DATA.noInfiniteBucket],
    [
      'series of other buckets',
      [
        bucket(0.1, 1, 1, 1),
        bucket(0.2, 1, 1, 1),
        bucket(0.2, 1, 1, 1),
        bucket(POSITIVE_INFINITY, 0, 0, 0),
      ],
      NO_DATA.unlikeBuckets,
    ],
    ['a hole', [bucket(0.1, 1, null, 1), bucket(POSITIVE_INFINITY, 0, null, 0)], NO_DATA.gap],
    [
      'a hole in one bucket',
      [bucket(0.1, 1, null, 1), bucket(POSITIVE_INFINITY, 0, 1, 0)],
      NO_DATA.gap,
    ],
    ['no end', [bucket(0.1, 1, 1), bucket(POSITIVE_INFINITY, 0, 0)], NO_DATA.partial],
    [
      'NaN',
      [bucket(0.1, 1, Number.NaN, 1), bucket(POSITIVE_INFINITY, 0, 0, 0)],
      NO_DATA.notANumber,
    ],
    ['below 0', [bucket(0.1, 1, -1, 1), bucket(POSITIVE_INFINITY, 0, 0, 0)], NO_DATA.notANumber],
  ])('%s is no data', (_, buckets, why) => {
    expect(histogram(...buckets)).toEqual({ kind: 'no_data', why })
  })
})
