import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { localTimeIn, localTimeText } from '../../../src/domain/calendar/local-time.ts'
import { type Calendar, closureAt } from '../../../src/domain/calendar/openings.ts'
import { type CalendarSpan, calendarPoint, insideOf } from '../../../src/domain/calendar/span.ts'

const at = (utc: string) => Date.parse(`${utc}Z`) / 1000

function span(from: string, to: string, zone = 'UTC', reason = ''): CalendarSpan {
  const [begin, end] = [calendarPoint(from), calendarPoint(to)]
  if (begin === null || end === null) throw new Error(`${from} or ${to} is no moment`)
  return { from: begin, to: end, text: `${from} to ${to}`, zone, reason }
}

const calendar = (change: Partial<Calendar>): Calendar => ({ windows: [], freezes: [], ...change })

describe('a moment of the calendar', () => {
  test.each([
    ['22:00', 'daily', 1320],
    ['fri 16:00', 'weekly', 4 * 1440 + 960],
    ['FRI  16:00', 'weekly', 4 * 1440 + 960],
    ['12-20', 'yearly', (12 * 31 + 20) * 1440],
    ['02-29 06:30', 'yearly', (2 * 31 + 29) * 1440 + 390],
    ['2026-12-20 18:00', 'once', ((2026 * 12 + 12) * 31 + 20) * 1440 + 1080],
  ] as const)('is read from %j', (text, recurrence, position) => {
    expect(calendarPoint(text)).toEqual({ recurrence, position })
  })

  test.each([
    '',
    'fri',
    '24:00',
    '7:00',
    '22:60',
    'friday 16:00',
    '13-01',
    '02-30',
    '04-31',
    '2026-02-29',
    '2026-12-20 18:00 UTC',
    '22:00 fri',
    '2026-12-20T18:00',
  ])('is not read from %j', (text) => {
    expect(calendarPoint(text)).toBeNull()
  })
})

describe('a span of the calendar', () => {
  test('of the week goes over its end', () => {
    const isWeekend = insideOf(span('fri 16:00', 'mon 08:00', 'Europe/Berlin'))
    // 2026-11-27 is a Friday; Berlin is one hour ahead of UTC in winter.
    expect(isWeekend(at('2026-11-27T14:59'))).toBe(false)
    expect(isWeekend(at('2026-11-27T15:00'))).toBe(true)
    expect(isWeekend(at('2026-11-29T12:00'))).toBe(true)
    expect(isWeekend(at('2026-11-30T06:59'))).toBe(true)
    expect(isWeekend(at('2026-11-30T07:00'))).toBe(false)
  })

  test('of the year goes over its end', () => {
    const isHoliday = insideOf(span('12-20', '01-03', 'America/New_York'))
    expect(isHoliday(at('2026-12-20T04:59'))).toBe(false)
    expect(isHoliday(at('2026-12-20T05:00'))).toBe(true)
    expect(isHoliday(at('2027-01-03T04:59'))).toBe(true)
    expect(isHoliday(at('2027-01-03T05:00'))).toBe(false)
  })

  test('ends before its end, and begins with its begin', () => {
    const isFrozen = insideOf(span('2026-12-20 18:00', '2026-12-21'))
    expect(isFrozen(at('2026-12-20T18:00'))).toBe(true)
    expect(isFrozen(at('2026-12-20T23:59:59'))).toBe(true)
    expect(isFrozen(at('2026-12-21T00:00'))).toBe(false)
  })

  test('keeps its local times over both changes of the clocks', () => {
    const isOpen = insideOf(span('09:00', '17:00', 'Europe/Berlin'))
    // Winter time until 2026-03-29 01:00 UTC, summer time until 2026-10-25 01:00 UTC.
    expect([at('2026-03-28T08:00'), at('2026-03-28T07:59')].map(isOpen)).toEqual([true, false])
    expect([at('2026-03-29T07:00'), at('2026-03-29T06:59')].map(isOpen)).toEqual([true, false])
    expect([at('2026-10-24T07:00'), at('2026-10-24T06:59')].map(isOpen)).toEqual([true, false])
    expect([at('2026-10-25T08:00'), at('2026-10-25T07:59')].map(isOpen)).toEqual([true, false])
  })

  test('takes the hour that does not exist as none, and the repeated hour as two', () => {
    const isNight = insideOf(span('02:15', '02:45', 'Europe/Berlin'))
    const minutesInside = (day: string) =>
      Array.from({ length: 1440 }, (_, minute) => at(`${day}T00:00`) + minute * 60).filter(isNight)
        .length
    expect(minutesInside('2026-03-29')).toBe(0)
    expect(minutesInside('2026-10-25')).toBe(60)
    expect(minutesInside('2026-11-01')).toBe(30)
  })

  test('knows half-hour zones and their own changes', () => {
    const isOpen = insideOf(span('09:00', '10:00', 'Australia/Lord_Howe'))
    expect(isOpen(at('2026-06-30T22:30'))).toBe(true)
    expect(isOpen(at('2026-12-31T21:59'))).toBe(false)
    expect(isOpen(at('2026-12-31T22:00'))).toBe(true)
  })
})

describe('the calendar', () => {
  test('without spans is always open', () => {
    expect(closureAt(calendar({}), at('2026-11-27T15:00'))).toBeNull()
  })

  test('says what is frozen, why, and when it opens by the clocks of the place', () => {
    const freezes = [span('fri 16:00', 'mon 08:00', 'Europe/Berlin', 'nobody is in the office')]
    expect(closureAt(calendar({ freezes }), at('2026-11-27T15:00'))).toEqual({
      kind: 'freeze',
      what: 'Frozen fri 16:00 to mon 08:00 Europe/Berlin (nobody is in the office). It opens Mon 2026-11-30 08:00 Europe/Berlin.',
      opensAtSeconds: at('2026-11-30T07:00'),
    })
  })

  test('opens where a window is open and no freeze lies over it', () => {
    const both = calendar({
      windows: [span('mon 09:00', 'fri 15:00'), span('10:00', '11:00')],
      freezes: [span('2026-11-30', '2026-12-02')],
    })
    expect(closureAt(both, at('2026-11-26T12:00'))).toBeNull()
    const closed = closureAt(both, at('2026-11-28T20:00'))
    expect(closed).toMatchObject({ kind: 'window', opensAtSeconds: at('2026-11-29T10:00') })
    expect(closed?.what).toContain('Deployments go out mon 09:00 to fri 15:00 UTC; 10:00 to 11:00')
    expect(closureAt(both, at('2026-11-30T12:00'))).toMatchObject({
      kind: 'freeze',
      opensAtSeconds: at('2026-12-02T00:00'),
    })
  })

  test('that does not open for long says so', () => {
    const freezes = [span('2026-11-01', '2027-11-01')]
    expect(closureAt(calendar({ freezes }), at('2026-11-27T15:00'))).toMatchObject({
      opensAtSeconds: null,
      what: expect.stringContaining('It does not open within 35 days.'),
    })
  })

  test('is open when it said it would be, and closed one minute before', () => {
    const minutes = fc.integer({ min: 0, max: 1439 })
    const time = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/St_Johns')
    fc.assert(
      fc.property(
        minutes,
        minutes,
        zones,
        fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-01-01T00:00') }),
        (from, to, zone, now) => {
          fc.pre(Math.abs(from - to) >= 60 && Math.abs(from - to) <= 1380)
          const freezes = [span(time(from), time(to), zone)]
          const closure = closureAt(calendar({ freezes }), now)
          if (closure === null) return
          const opensAtSeconds = closure.opensAtSeconds ?? Number.NaN
          expect(opensAtSeconds).toBeGreaterThan(now - 60)
          expect(closureAt(calendar({ freezes }), opensAtSeconds)).toBeNull()
          expect(closureAt(calendar({ freezes }), opensAtSeconds - 60)).not.toBeNull()
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('local time is what the clocks of the place show', () => {
  expect(localTimeIn('Asia/Kathmandu')(at('2026-12-31T18:20'))).toEqual({
    year: 2027,
    month: 1,
    day: 1,
    weekday: 4,
    minuteOfDay: 5,
  })
  expect(localTimeText(at('2026-02-01T23:05'), 'UTC')).toBe('Sun 2026-02-01 23:05 UTC')
  expect(() => localTimeIn('Mars/Olympus')).toThrow(RangeError)
})
