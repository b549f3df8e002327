import type { Clock } from '../../ports/clock.ts'

/** The real clock: the only place that reads the time or sets a timer. */
export function systemClock(): Clock {
  return {
    nowSeconds: () => Date.now() / 1000,
    monotonicSeconds: () => performance.now() / 1000,
    sleep,
  }
}

/** Longest wait that a timer of Node can hold: 2^31 - 1 ms. A longer one would fire at once. */
const TIMER_MILLISECONDS_MAX = 2_147_483_647

function sleep(seconds: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted || !(seconds > 0)) return Promise.resolve()
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', wake)
      resolve()
    }
    const timer = setTimeout(wake, Math.min(seconds * 1000, TIMER_MILLISECONDS_MAX))
    signal?.addEventListener('abort', wake, { once: true })
  })
}
