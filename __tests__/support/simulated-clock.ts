import type { Clock } from '../../src/ports/clock.ts'

/** A clock on which nothing takes time but sleeping, so that a two-hour rollout runs in a moment. */
export type SimulatedClock = Clock & {
  /** Runs when the clock passes the moment, before whoever sleeps wakes up. */
  at(seconds: number, act: () => void): void
}

/** More turns than whoever acts beside a sleeper takes, for none of that takes time. */
const TURNS_BESIDE = 40

async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS_BESIDE; turn++) await Promise.resolve()
}

export function simulatedClock(startSeconds = 1_800_000_000): SimulatedClock {
  let now = startSeconds
  const appointments: { atSeconds: number; act: () => void }[] = []

  function advance(toSeconds: number): void {
    for (;;) {
      appointments.sort((a, b) => a.atSeconds - b.atSeconds)
      const due = appointments[0]
      if (due === undefined || due.atSeconds > toSeconds) break
      appointments.shift()
      now = Math.max(now, due.atSeconds)
      due.act()
    }
    now = Math.max(now, toSeconds)
  }

  return {
    nowSeconds: () => now,
    monotonicSeconds: () => now - startSeconds,
    async sleep(seconds, signal) {
      if (signal?.aborted || seconds <= 0) return
      const wake = now + seconds
      // Somebody who aborts at an appointment wakes the sleeper at that moment.
      for (;;) {
        const due = appointments
          .filter((one) => one.atSeconds <= wake)
          .sort((a, b) => a.atSeconds - b.atSeconds)[0]
        if (due === undefined) break
        advance(due.atSeconds)
        await settled()
        if (signal?.aborted) return
      }
      advance(wake)
      await settled()
    },
    at(seconds, act) {
      appointments.push({ atSeconds: startSeconds + seconds, act })
    },
  }
}
