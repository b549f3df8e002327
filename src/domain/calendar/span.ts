import { type LocalTime, localTimeIn } from './local-time.ts'

/** How often a span comes round. */
export type Recurrence = 'daily' | 'weekly' | 'yearly' | 'once'

/** A moment of the day, the week, the year, or of all time; `position` orders moments of one recurrence. */
export type CalendarPoint = { readonly recurrence: Recurrence; readonly position: number }

/** A stretch of the calendar, from ≤ now < to, by the clocks of a time zone. */
export type CalendarSpan = {
  readonly from: CalendarPoint
  readonly to: CalendarPoint
  /** As it was written: "fri 16:00 to mon 08:00". */
  readonly text: string
  readonly zone: string
  /** Why, for people. */
  readonly reason: string
}

const MINUTES_PER_DAY = 1440
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/
const DAY_OF_YEAR = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const DATE = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Reads "22:00", "fri 16:00", "12-20", "12-20 18:00", "2026-12-20" or "2026-12-20 18:00"; a day without a
 * time is its first minute. Null when it is none of these, or a day that no calendar has.
 */
export function calendarPoint(text: string): CalendarPoint | null {
  const [first = '', second, ...more] = text.trim().toLowerCase().split(/\s+/)
  if (more.length > 0) return null
  const alone = minuteOfDay(first)
  if (alone !== null) return second === undefined ? { recurrence: 'daily', position: alone } : null
  const minute = minuteOfDay(second ?? '00:00')
  if (minute === null) return null
  const weekday = WEEKDAYS.indexOf(first)
  if (weekday >= 0) {
    // A weekday alone could mean its beginning or its end.
    return second === undefined
      ? null
      : { recurrence: 'weekly', position: weekday * MINUTES_PER_DAY + minute }
  }
  return dayPoint(first, minute)
}

function dayPoint(text: string, minute: number): CalendarPoint | null {
  const [, ofYearMonth, ofYearDay] = DAY_OF_YEAR.exec(text) ?? []
  const [, year, month, day] = DATE.exec(text) ?? []
  const isOnce = year !== undefined
  const local = {
    year: Number(year ?? 0),
    month: Number(isOnce ? month : ofYearMonth),
    day: Number(isOnce ? day : ofYearDay),
    weekday: 0,
    minuteOfDay: minute,
  }
  if (!(local.day <= daysOfMonth(local.month, isOnce ? local.year : 4))) return null
  const recurrence = isOnce ? 'once' : 'yearly'
  return { recurrence, position: positionOf(local, recurrence) }
}

function daysOfMonth(month: number, year: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && !isLeap ? 28 : (DAYS_OF_MONTH[month - 1] ?? 0)
}

function minuteOfDay(text: string): number | null {
  const [, hours, minutes] = TIME.exec(text) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

function positionOf(local: LocalTime, recurrence: Recurrence): number {
  switch (recurrence) {
    case 'daily':
      return local.minuteOfDay
    case 'weekly':
      return local.weekday * MINUTES_PER_DAY + local.minuteOfDay
    case 'yearly':
      return (local.month * 31 + local.day) * MINUTES_PER_DAY + local.minuteOfDay
    case 'once':
      return (
        ((local.year * 12 + local.month) * 31 + local.day) * MINUTES_PER_DAY + local.minuteOfDay
      )
  }
}

/**
 * A test of instants against the span. A span that comes round again may go over the end of its day, week
 * or year ("fri 16:00 to mon 08:00"). The hour that a change to winter time repeats is inside both times.
 */
export function insideOf(span: CalendarSpan): (atSeconds: number) => boolean {
  const localTime = localTimeIn(span.zone)
  const { recurrence, position: from } = span.from
  const to = span.to.position
  return (atSeconds) => {
    const now = positionOf(localTime(atSeconds), recurrence)
    return from < to ? now >= from && now < to : now >= from || now < to
  }
}
