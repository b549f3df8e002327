import type { Clock } from '../../src/ports/clock.ts'

/** A clock that stands still until the test moves it; whoever sleeps wakes up when it passes. */
export type HandClock = Clock & { advance(seconds: number): void }

export function handClock(startSeconds = 1_800_000_000): HandClock {
  let now = startSeconds
  let sleepers: { readonly untilSeconds: number; readonly wake: () => void }[] = []
  return {
    nowSeconds: () => now,
    monotonicSeconds: () => now - startSeconds,
    sleep: (seconds, signal) =>
      new Promise((wake) => {
        if (signal?.aborted || seconds <= 0) return wake()
        sleepers.push({ untilSeconds: now + seconds, wake })
        signal?.addEventListener('abort', () => wake(), { once: true })
      }),
    advance(seconds) {
      now += seconds
      const due = sleepers.filter(({ untilSeconds }) => untilSeconds <= now)
      sleepers = sleepers.filter(({ untilSeconds }) => untilSeconds > now)
      for (const { wake } of due) wake()
    },
  }
}
