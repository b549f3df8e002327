import { localTimeText } from './local-time.ts'
import { type CalendarSpan, insideOf } from './span.ts'

/** When deployments may go out: inside one of the windows, if there are any, and outside of all freezes. */
export type Calendar = {
  readonly windows: readonly CalendarSpan[]
  readonly freezes: readonly CalendarSpan[]
}

/** Why the calendar is closed. */
export type Closure = {
  readonly kind: 'freeze' | 'window'
  /** One sentence with the span, its reason and when it opens; holds text of the configuration. */
  readonly what: string
  /** When it opens next; null when not within OPENING_DAYS_MAX. */
  readonly opensAtSeconds: number | null
}

/** How far ahead the next opening is looked for. */
export const OPENING_DAYS_MAX = 35
const STEP_SECONDS = 900
const MINUTE_SECONDS = 60
const DAY_SECONDS = 86_400

/** Whether the calendar is closed at an instant, and why; null = it is open. */
export function closureAt(calendar: Calendar, atSeconds: number): Closure | null {
  const freeze = calendar.freezes.find((span) => insideOf(span)(atSeconds))
  const [first] = calendar.windows
  if (freeze === undefined && (first === undefined || isInWindow(calendar, atSeconds))) return null
  const opensAtSeconds = nextOpening(calendar, atSeconds)
  const zone = freeze?.zone ?? first?.zone ?? 'UTC'
  const opens =
    opensAtSeconds === null
      ? `It does not open within ${OPENING_DAYS_MAX} days.`
      : `It opens ${localTimeText(opensAtSeconds, zone)}.`
  if (freeze !== undefined) {
    return { kind: 'freeze', what: `Frozen ${described(freeze)}. ${opens}`, opensAtSeconds }
  }
  const windows = calendar.windows.map(described).join('; ')
  return { kind: 'window', what: `Deployments go out ${windows}. ${opens}`, opensAtSeconds }
}

function isInWindow(calendar: Calendar, atSeconds: number): boolean {
  return calendar.windows.some((span) => insideOf(span)(atSeconds))
}

function described({ text, zone, reason }: CalendarSpan): string {
  return `${text} ${zone}${reason === '' ? '' : ` (${reason})`}`
}

/** The first minute at which it is open, found in steps that no opening worth waiting for is shorter than. */
function nextOpening(calendar: Calendar, atSeconds: number): number | null {
  const isOpen = openTest(calendar)
  const start = Math.floor(atSeconds / MINUTE_SECONDS) * MINUTE_SECONDS
  for (let ahead = STEP_SECONDS; ahead <= OPENING_DAYS_MAX * DAY_SECONDS; ahead += STEP_SECONDS) {
    if (!isOpen(start + ahead)) continue
    let first = start + ahead
    for (let back = 0; back < STEP_SECONDS / MINUTE_SECONDS; back++) {
      if (!isOpen(first - MINUTE_SECONDS)) break
      first -= MINUTE_SECONDS
    }
    return first
  }
  return null
}

function openTest({ windows, freezes }: Calendar): (atSeconds: number) => boolean {
  const inWindows = windows.map(insideOf)
  const inFreezes = freezes.map(insideOf)
  return (atSeconds) =>
    (inWindows.length === 0 || inWindows.some((isInside) => isInside(atSeconds))) &&
    !inFreezes.some((isInside) => isInside(atSeconds))
}
