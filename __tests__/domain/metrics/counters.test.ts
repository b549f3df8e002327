import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  countsOf,
  NO_DATA,
  type Sample,
  type Series,
} from '../../../src/domain/metrics/counters.ts'

const window = { fromSeconds: 100, toSeconds: 130 }

/** Samples every 10 s from 60 on, with these values. */
function every10(...values: number[]): Sample[] {
  return values.map((value, i) => ({ atSeconds: 60 + 10 * i, value }))
}

function noData(why: string) {
  return { kind: 'no_data', why }
}

function data(bad: number, total: number) {
  return { kind: 'data', value: { bad, total } }
}

//                        60  70  80  90  100 110 120 130
const total = every10(10, 20, 30, 40, 50, 60, 70, 80)
const bad = every10(0, 0, 1, 1, 1, 2, 3, 3)

describe('increments', () => {
  test('from the last sample at the start to the last sample at the end', () => {
    expect(countsOf([bad], [total], window)).toEqual(data(2, 30))
  })

  test('a sample belongs to the window that ends at it', () => {
    expect(countsOf([], [total], { fromSeconds: 99, toSeconds: 129 })).toEqual(data(0, 30))
  })

  test('samples after the window are not looked at', () => {
    const later = { atSeconds: 131, value: Number.NaN }
    expect(countsOf([], [[...total, later]], window)).toEqual(data(0, 30))
  })

  test('several series are added up', () => {
    expect(countsOf([bad, bad], [total, total], window)).toEqual(data(4, 60))
  })

  test('no bad counter means no bad event yet', () => {
    expect(countsOf([], [total], window)).toEqual(data(0, 30))
  })

  test('nothing happened is data', () => {
    expect(countsOf([], [every10(5, 5, 5, 5, 5, 5, 5, 5)], window)).toEqual(data(0, 0))
  })

  test('holes inside the window lose nothing', () => {
    const holed = total.filter(({ atSeconds }) => atSeconds !== 110 && atSeconds !== 120)
    expect(countsOf([], [holed], window)).toEqual(data(0, 30))
  })
})

describe('a series that is first seen inside the window', () => {
  const young = [
    { atSeconds: 120, value: 4 },
    { atSeconds: 130, value: 7 },
  ]

  test('counts from 0 beside an older one', () => {
    expect(countsOf([young], [total], window)).toEqual(data(7, 30))
    expect(countsOf([], [total, young], window)).toEqual(data(0, 37))
  })

  test('is no data when nothing of the side is older', () => {
    expect(countsOf([], [young], window)).toEqual(noData(NO_DATA.noStart))
    expect(countsOf([young], [young], window)).toEqual(noData(NO_DATA.noStart))
  })

  test('that restarts right away is still a reset', () => {
    const restarted = [...young, { atSeconds: 125, value: 1 }]
    expect(countsOf([], [total, restarted], window)).toEqual(noData(NO_DATA.reset))
  })
})

describe('no data', () => {
  test.each<[string, Series[], Series[], string]>([
    ['nothing at all', [], [], NO_DATA.noSeries],
    ['an empty series', [], [[]], NO_DATA.noSeries],
    ['only later samples', [], [[{ atSeconds: 200, value: 1 }]], NO_DATA.noSeries],
    ['a bad counter alone', [bad], [], NO_DATA.noSeries],
    ['a restart', [], [every10(10, 20, 30, 40, 50, 60, 3, 5)], NO_DATA.reset],
    ['a restart between the edges', [], [every10(10, 20, 30, 40, 50, 3, 5, 80)], NO_DATA.reset],
    ['a restart of the bad counter', [every10(9, 9, 9, 9, 9, 0, 0, 0)], [total], NO_DATA.reset],
    ['not a number', [], [every10(1, 1, 1, 1, 1, Number.NaN, 1, 1)], NO_DATA.notANumber],
    ['infinite', [], [every10(1, 1, 1, 1, 1, 1, 1, Infinity)], NO_DATA.notANumber],
    ['negative', [], [every10(-9, -8, -7, -6, -5, -4, -3, -2)], NO_DATA.notANumber],
    ['scrapes that stopped', [], [every10(10, 20, 30, 40, 50)], NO_DATA.partial],
    ['two truths', [], [[...total, { atSeconds: 120, value: 71 }]], NO_DATA.conflict],
    ['more bad than all', [total], [bad], NO_DATA.badAboveTotal],
    [
      'a hole before the window',
      [],
      [total.filter(({ atSeconds }) => atSeconds === 60 || atSeconds > 100)],
      NO_DATA.gap,
    ],
  ])('%s', (_, badSeries, totalSeries, why) => {
    expect(countsOf(badSeries, totalSeries, window)).toEqual(noData(why))
  })

  test('what was wrong before the window does not matter', () => {
    const restarted = every10(500, Number.NaN, 3, 40, 50, 60, 70, 80)
    expect(countsOf([], [restarted], window)).toEqual(data(0, 30))
  })

  test('an instance that ended before the window takes nothing away', () => {
    expect(countsOf([], [total, every10(7, 8)], window)).toEqual(data(0, 30))
  })

  test('one lost scrape at an edge is not late, two are', () => {
    const slow = (ends: number[]) => ends.map((atSeconds) => ({ atSeconds, value: atSeconds }))
    const wide = { fromSeconds: 100, toSeconds: 120 }
    expect(countsOf([], [slow([70, 80, 90, 100, 110])], wide)).toEqual(data(0, 10))
    expect(countsOf([], [slow([60, 70, 80, 90, 95])], wide).kind).toBe('data')
    expect(countsOf([], [slow([60, 70, 80, 90, 94])], wide)).toEqual(noData(NO_DATA.partial))
  })
})

/** A counter that only grows, scraped at rising times from 0 to about 300 s. */
const counter = fc
  .array(fc.record({ gap: fc.integer({ min: 5, max: 10 }), growth: fc.nat(50) }), {
    minLength: 40,
    maxLength: 40,
  })
  .map((steps) => {
    let at = 0
    let value = 0
    return steps.map(({ gap, growth }): Sample => {
      at += gap
      value += growth
      return { atSeconds: at, value }
    })
  })

describe('properties', () => {
  test('windows that touch add up to the window around them', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 20, max: 190 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(counter, cuts, (series, edges) => {
        const [a = 0, b = 0, c = 0] = edges.sort((one, other) => one - other)
        const first = countsOf([], [series], { fromSeconds: a, toSeconds: b })
        const second = countsOf([], [series], { fromSeconds: b, toSeconds: c })
        const whole = countsOf([], [series], { fromSeconds: a, toSeconds: c })
        fc.pre(first.kind === 'data' && second.kind === 'data' && whole.kind === 'data')
        expect(first.value.total + second.value.total).toBe(whole.value.total)
      }),
    )
  })

  test('neither the order nor a repetition of samples changes anything', () => {
    const shuffle = fc.array(fc.nat(1_000), { minLength: 40, maxLength: 40 })
    fc.assert(
      fc.property(counter, shuffle, (series, keys) => {
        const mixed = [...series, ...series.slice(0, 5)]
          .map((sample, i) => ({ sample, key: keys[i % keys.length] ?? 0 }))
          .sort((one, other) => one.key - other.key)
          .map(({ sample }) => sample)
        expect(countsOf([], [mixed], window)).toEqual(countsOf([], [series], window))
      }),
    )
  })

  test('a restart inside the window is always found when the value falls', () => {
    fc.assert(
      fc.property(counter, fc.nat(100), (series, pick) => {
        const inside = series.filter(({ atSeconds }) => atSeconds > 100 && atSeconds <= 130)
        const fallen = inside[pick % inside.length]
        const before = series[series.indexOf(fallen as Sample) - 1]
        fc.pre(fallen !== undefined && before !== undefined && before.value > 0)
        const restarted = series.map((sample) =>
          sample.atSeconds >= fallen.atSeconds
            ? { ...sample, value: sample.value - fallen.value }
            : sample,
        )
        expect(countsOf([], [restarted], window)).toEqual(noData(NO_DATA.reset))
      }),
    )
  })

  test('what comes out is never negative and never more bad than all', () => {
    const anything = fc.array(
      fc.array(
        fc.record({
          atSeconds: fc.integer({ min: 60, max: 140 }),
          value: fc.oneof(fc.integer({ min: -5, max: 500 }), fc.constant(Number.NaN)),
        }),
        { maxLength: 12 },
      ),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(anything, anything, (badSeries, totalSeries) => {
        const reading = countsOf(badSeries, totalSeries, window)
        if (reading.kind === 'no_data') {
          expect(Object.values(NO_DATA)).toContain(reading.why)
        } else {
          expect(reading.value.bad).toBeGreaterThanOrEqual(0)
          expect(reading.value.total).toBeGreaterThanOrEqual(reading.value.bad)
        }
      }),
    )
  })
})
