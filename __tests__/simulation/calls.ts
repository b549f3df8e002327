import { QUESTIONS_TO_NOBODY } from '../support/questions.ts'
import type { Scheduler } from './scheduler.ts'

/** One call of a run to the outside world, numbered in the order in which they take place. */
export type Call = {
  readonly number: number
  readonly run: string
  /** Part and operation, as "target.shift". */
  readonly name: string
  readonly args: readonly unknown[]
}

/** A call, and all that can be done with it. */
export type Situation = {
  readonly call: Call
  /** Lets it take effect, and hands back its answer. */
  act(): Promise<unknown>
  /** The run is dead from now on: it never learns anything again. */
  die(): Promise<never>
  /** The run lives until its next call. */
  dieNext(): void
  /** Time goes on before the call does. */
  wait(seconds: number): Promise<void>
  /** What was answered the last time that the same was asked; undefined when it never was. */
  readonly previous: unknown
}

/** Something that goes wrong with a call. */
export type Mishap = {
  readonly name: string
  happen(situation: Situation): Promise<unknown>
}

/** What goes wrong with which call; null = nothing. */
export type Plan = (call: Call) => Mishap | null

export type Calls = {
  readonly all: readonly Call[]
  /** How many of them something went wrong with. */
  mishapCount(): number
  plan: Plan
  /** How long the way of a question takes, and that of its answer, in seconds. */
  latency: () => number
  /** The same port, every call of which is numbered, waits for its turn and can go wrong. */
  through<T extends object>(run: string, name: string, port: T): T
}

/** Questions whose answers are remembered, for whoever gives an old one again. */
const REMEMBERED = new Set([
  'ledger.read',
  'ledger.poll',
  'target.current',
  'target.snapshot',
  'deployments.lastSuccessful',
])

export function numberedCalls(
  scheduler: Scheduler,
  onDeath: (run: string) => void,
  tell: (line: string) => void,
): Calls {
  const all: Call[] = []
  const dying = new Set<string>()
  const answers = new Map<string, unknown>()
  let mishapCount = 0

  function kill(run: string): void {
    if (!scheduler.isDead(run)) tell(`${run} dies`)
    scheduler.kill(run)
    onDeath(run)
  }

  async function take(
    run: string,
    name: string,
    args: readonly unknown[],
    act: () => Promise<unknown>,
  ) {
    if (dying.delete(run)) kill(run)
    const { sleep } = scheduler.clockOf(run)
    await sleep(calls.latency())
    await scheduler.turn(run)
    const call: Call = { number: all.length, run, name, args }
    all.push(call)
    const mishap = calls.plan(call)
    tell(`${call.number} ${run}: ${name}${mishap === null ? '' : ` — ${mishap.name}`}`)
    const question = REMEMBERED.has(name) ? `${name} ${JSON.stringify(args)}` : null
    const previous = question === null ? undefined : answers.get(question)
    const answered = async () => {
      const answer = await act()
      if (question !== null) answers.set(question, answer)
      await sleep(calls.latency())
      return answer
    }
    if (mishap === null) return answered()
    mishapCount++
    return mishap.happen({
      call,
      act: answered,
      previous,
      die() {
        kill(run)
        return new Promise<never>(() => undefined)
      },
      dieNext: () => void dying.add(run),
      wait: (seconds) => scheduler.clockOf(run).sleep(seconds),
    })
  }

  const calls: Calls = {
    all,
    mishapCount: () => mishapCount,
    plan: () => null,
    latency: () => 0,
    through: (run, name, port) =>
      new Proxy(port, {
        get(object, key) {
          const member = Reflect.get(object, key)
          if (typeof member !== 'function' || typeof key !== 'string') return member
          if (QUESTIONS_TO_NOBODY.includes(key)) return member.bind(object)
          return (...args: unknown[]) =>
            take(run, `${name}.${key}`, args, async () => member.apply(object, args))
        },
      }),
  }
  return calls
}
