import { setImmediate as everythingElse } from 'node:timers/promises'
import type { Clock } from '../../src/ports/clock.ts'
import type { SimulatedClock } from '../support/simulated-clock.ts'

/** More turns than any story takes; one that takes more does not end by itself. */
export const TURNS_MAX = 60_000

const START_SECONDS = 1_800_000_000

/**
 * Time and turns for several runs at once. Whenever nothing else can go on, one of the calls that wait is let
 * through, and only the random numbers decide which; when none waits, time goes on to whoever wakes up next.
 */
export type Scheduler = {
  /** Time as nobody in particular sees it; it can't be slept on. */
  readonly clock: SimulatedClock
  /** Time of one run: when it died, it sleeps for ever. */
  clockOf(run: string): Clock
  /** Waits for the turn of a call. */
  turn(run: string): Promise<void>
  /** From now on nothing of the run goes on. */
  kill(run: string): void
  isDead(run: string): boolean
  /** The machine of the run stands still for a while, and then goes on as if nothing had been. */
  freeze(run: string, seconds: number): void
  /** What clocks on walls show jumps; durations do not. */
  jump(seconds: number): void
  /** Lets everybody go on until nobody can. Throws when that never comes. */
  play(): Promise<void>
}

type Waiting = { readonly run: string; readonly go: () => void }
type Sleeping = Waiting & { atSeconds: number; readonly order: number }

export function scheduler(random: () => number): Scheduler {
  let now = 0
  let skewSeconds = 0
  let order = 0
  let waiting: Waiting[] = []
  let sleeping: Sleeping[] = []
  const dead = new Set<string>()
  const thawsAtSeconds = new Map<string, number>()
  const isFrozen = (run: string) => (thawsAtSeconds.get(run) ?? 0) > now

  function sleep(run: string, seconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((go) => {
      if (dead.has(run)) return
      if (signal?.aborted || seconds <= 0) return go()
      const wake = () => {
        signal?.removeEventListener('abort', wake)
        sleeping = sleeping.filter((other) => other !== one)
        go()
      }
      const one: Sleeping = { run, go: wake, atSeconds: now + seconds, order: order++ }
      sleeping.push(one)
      signal?.addEventListener('abort', wake, { once: true })
    })
  }

  function wakeNext(): boolean {
    const next = sleeping.reduce<Sleeping | null>(
      (a, b) => (a === null || isBefore(b, a) ? b : a),
      null,
    )
    if (next === null) return false
    now = next.atSeconds
    if (!isFrozen(next.run)) next.go()
    else next.atSeconds = thawsAtSeconds.get(next.run) ?? now
    return true
  }

  function letThrough(): boolean {
    const able = waiting.filter(({ run }) => !isFrozen(run))
    const next = able[Math.floor(random() * able.length)]
    if (next === undefined) return false
    waiting = waiting.filter((one) => one !== next)
    next.go()
    return true
  }

  const nowSeconds = () => START_SECONDS + now + skewSeconds
  const monotonicSeconds = () => now
  return {
    clock: {
      nowSeconds,
      monotonicSeconds,
      sleep: () => Promise.reject(new Error('nobody sleeps on the clock of the world')),
      at: (seconds, act) => void sleep('', seconds - now).then(act),
    },
    clockOf: (run) => ({
      nowSeconds,
      monotonicSeconds,
      sleep: (seconds, signal) => sleep(run, seconds, signal),
    }),
    turn: (run) =>
      new Promise((go) => {
        if (!dead.has(run)) waiting.push({ run, go })
      }),
    kill(run) {
      dead.add(run)
      waiting = waiting.filter((one) => one.run !== run)
      sleeping = sleeping.filter((one) => one.run !== run)
    },
    isDead: (run) => dead.has(run),
    freeze(run, seconds) {
      thawsAtSeconds.set(run, now + seconds)
      // Somebody has to be awake when it goes on.
      void sleep('', seconds)
    },
    jump(seconds) {
      skewSeconds += seconds
    },
    async play() {
      for (let turns = 0; turns < TURNS_MAX; turns++) {
        // Everything that can go on without a turn has done so by then.
        await everythingElse()
        if (!letThrough() && !wakeNext()) return
      }
      throw new Error(`still not over after ${TURNS_MAX} turns`)
    },
  }
}

function isBefore(a: Sleeping, b: Sleeping): boolean {
  return a.atSeconds < b.atSeconds || (a.atSeconds === b.atSeconds && a.order < b.order)
}
