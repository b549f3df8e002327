import { AdapterError } from '../../domain/errors.ts'
import type { Window } from '../../domain/units.ts'
import type { Clock } from '../../ports/clock.ts'

/** How far a reading may lie from the edge of a window that it stands for, as a share of the window. */
export const EDGE_TOLERANCE_SHARE = 0.2
/** Readings that are kept: windows are asked about soon after their end. */
export const READINGS_MAX = 240

/** Why a window has no data when its edges were not read. */
export const NOT_READ = {
  start: 'first reading: the counters were not read at the start of the window',
  end: 'the counters were not read at the end of the window',
} as const

export type Timed<T> = { readonly atSeconds: number; readonly read: T }

/** What a server without a memory showed at the edges of windows. */
export type EdgeReadings<T> = {
  /** Takes a reading now. AdapterError when there is none. */
  mark(): Promise<void>
  /** The readings at both edges, or why there is none. The newest failure when it is to blame. */
  around(window: Window): { readonly start: Timed<T>; readonly end: Timed<T> } | string
  /** The reading at the end of the window, or why there is none. */
  atEnd(window: Window): Timed<T> | string
}

/** Keeps what `take` reads at every edge, with the time in the middle of the reading. */
export function edgeReadings<T>(take: () => Promise<T>, clock: Clock): EdgeReadings<T> {
  // Oldest first, only the good ones; the newest failure tells why the others are missing.
  let readings: readonly Timed<T>[] = []
  let failure: AdapterError | null = null

  function near(edgeSeconds: number, window: Window): Timed<T> | null {
    const tolerance = EDGE_TOLERANCE_SHARE * (window.toSeconds - window.fromSeconds)
    const found = nearest(readings, edgeSeconds, tolerance)
    if (found === null && failure !== null) throw failure
    return found
  }

  return {
    async mark() {
      const beforeSeconds = clock.nowSeconds()
      try {
        const read = await take()
        const atSeconds = (beforeSeconds + clock.nowSeconds()) / 2
        readings = [...readings, { atSeconds, read }].slice(-READINGS_MAX)
        failure = null
      } catch (error) {
        if (error instanceof AdapterError) failure = error
        throw error
      }
    },
    around(window) {
      const end = near(window.toSeconds, window)
      if (end === null) return NOT_READ.end
      const start = near(window.fromSeconds, window)
      return start === null ? NOT_READ.start : { start, end }
    },
    atEnd: (window) => near(window.toSeconds, window) ?? NOT_READ.end,
  }
}

function nearest<T>(
  readings: readonly Timed<T>[],
  edgeSeconds: number,
  tolerance: number,
): Timed<T> | null {
  const distance = (taken: Timed<T>) => Math.abs(taken.atSeconds - edgeSeconds)
  const [first] = readings
    .filter((taken) => distance(taken) <= tolerance)
    .sort((one, other) => distance(one) - distance(other))
  return first ?? null
}
