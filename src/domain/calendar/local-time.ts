/** What the clocks and calendars of a place show. `weekday` 0 is Monday; `month` and `day` count from 1. */
export type LocalTime = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly minuteOfDay: number
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MILLISECONDS = 1000

/**
 * Tells local time in an IANA time zone. The way from an instant to local time is never ambiguous, so that
 * everything that is decided on it is right over daylight-saving changes as well. RangeError for a zone
 * that does not exist.
 */
export function localTimeIn(zone: string): (atSeconds: number) => LocalTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
  })
  return (atSeconds) => {
    const parts = new Map<string, string>()
    for (const { type, value } of format.formatToParts(atSeconds * MILLISECONDS)) {
      parts.set(type, value)
    }
    const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type))
    return {
      year: number('year'),
      month: number('month'),
      day: number('day'),
      weekday: WEEKDAYS.indexOf(parts.get('weekday') ?? ''),
      minuteOfDay: number('hour') * 60 + number('minute'),
    }
  }
}

/** Whether there is such a time zone: "Europe/Berlin", "UTC". */
export function isTimeZone(zone: string): boolean {
  try {
    localTimeIn(zone)
    return true
  } catch {
    return false
  }
}

/** "Fri 2026-12-18 16:00 Europe/Berlin". */
export function localTimeText(atSeconds: number, zone: string): string {
  const { year, month, day, weekday, minuteOfDay } = localTimeIn(zone)(atSeconds)
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${year}-${two(month)}-${two(day)}`
  const time = `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`
  return `${WEEKDAYS[weekday] ?? ''} ${date} ${time} ${zone}`
}
