import { setImmediate as macrotask } from 'node:timers/promises'
import { QUESTIONS_TO_NOBODY } from './questions.ts'

/** Lets calls of several runs through one at a time, in an order that only the random numbers decide. */
export type Turnstile = {
  /** The same port, every call of which waits for its turn. */
  gated<T extends object>(run: string, port: T): T
  /** Waits for this many turns of its own. */
  idle(run: string, turns: number): Promise<void>
  /** From now on no call of the run gets through; that is how a run dies. */
  kill(run: string): void
  /** Lets calls through until none of the living runs waits any more. */
  turn(): Promise<void>
}

/** More turns than any test takes. */
const TURNS_MAX = 20_000

export function turnstile(random: () => number): Turnstile {
  let waiting: { readonly run: string; readonly pass: () => void }[] = []
  const dead = new Set<string>()

  function wait(run: string): Promise<void> {
    return new Promise((pass) => {
      if (!dead.has(run)) waiting.push({ run, pass })
    })
  }

  return {
    gated(run, port) {
      return new Proxy(port, {
        get(object, key) {
          const member = Reflect.get(object, key)
          if (typeof member !== 'function' || QUESTIONS_TO_NOBODY.includes(String(key)))
            return member
          return async (...args: unknown[]) => {
            await wait(run)
            return member.apply(object, args)
          }
        },
      })
    },
    async idle(run, turns) {
      for (let turn = 0; turn < turns; turn++) await wait(run)
    },
    kill(run) {
      dead.add(run)
      waiting = waiting.filter((one) => one.run !== run)
    },
    async turn() {
      for (let turns = 0; turns < TURNS_MAX; turns++) {
        // Everything that can go on without a turn has done so by then.
        await macrotask()
        const [next] = waiting.splice(Math.floor(random() * waiting.length), 1)
        if (next === undefined) return
        next.pass()
      }
      throw new Error(`still not over after ${TURNS_MAX} turns`)
    },
  }
}
