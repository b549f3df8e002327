import { LEASE_SECONDS } from '../../src/commands/rollout/lease.ts'
import { CLOCK_SKEW_SECONDS } from '../../src/commands/rollout/lock.ts'
import { seededRandom } from '../support/random.ts'
import { V3 } from '../support/simulated-world.ts'
import type { Mishap, Plan } from './calls.ts'
import {
  CRASHES,
  FAULTS,
  type FaultClass,
  FREEZE,
  FROZEN_SECONDS,
  mishapOf,
  UNSEEN_FREEZE,
} from './faults.ts'
import { ALWAYS, brokenPromises } from './promises.ts'
import { deployOf, type Request, type Simulation, type SimulationOptions } from './simulation.ts'
import { beginning, goldenCalls, playedToTheEnd, recovered, type Story } from './stories.ts'

/** One simulation that was played: what was tried, what it took, and what was broken. */
export type Tried = {
  /** What it takes to try exactly the same again. */
  readonly id: string
  readonly callCount: number
  readonly mishapCount: number
  readonly broken: readonly string[]
  readonly story: readonly string[]
}

/** Tries, one after the other, for as long as somebody wants to see them. */
export type Sweep = AsyncGenerator<Tried>

export type SweepOptions = Pick<SimulationOptions, 'mutant' | 'isVerbose'> & {
  /** Of all tries only every n-th, beginning with the `offset`-th. */
  readonly every?: number
  readonly offset?: number
  /** Only the faults with such a name. */
  readonly faults?: RegExp
}

const SEED = 3

function triedOf(id: string, made: Simulation, broken: readonly string[]): Tried {
  const { calls, story } = made
  return { id, callCount: calls.all.length, mishapCount: calls.mishapCount(), broken, story }
}

/** True for the tries that are asked for. */
function sampler({ every = 1, offset = 0 }: SweepOptions): () => boolean {
  let count = -1 - offset
  return () => ++count >= 0 && count % every === 0
}

async function tried(
  story: Story,
  options: SweepOptions,
  id: string,
  plan: (made: Simulation) => Plan,
): Promise<Tried> {
  const made = await beginning(story, { ...options, seed: SEED })
  made.calls.plan = plan(made)
  return triedOf(id, made, await playedToTheEnd(story, made))
}

const at =
  (number: number, mishap: Mishap): Plan =>
  (call) =>
    call.number === number ? mishap : null

/** Crash before, after the effect but before its answer, and after, at every call; then one more run. */
export async function* crashSweep(story: Story, options: SweepOptions = {}): Sweep {
  const isWanted = sampler(options)
  for (const { number, name } of await goldenCalls(story, { ...options, seed: SEED })) {
    for (const crash of CRASHES) {
      if (!isWanted()) continue
      const id = `${story.name}: ${name} (call ${number}) ${crash.name}`
      yield tried(story, options, id, () => at(number, crash))
    }
  }
}

/** The run that takes over comes so long after the machine stood still, and is at work when that goes on. */
const LATE_SECONDS = FROZEN_SECONDS - 20
/** The lease is over by then, and there is time for a whole rollout. */
const NEWER_SECONDS = LEASE_SECONDS + CLOCK_SKEW_SECONDS + 60

/**
 * The machine stands still at a call, for longer than its lease, and another run takes over meanwhile: one that
 * is at work when the first one goes on, or one that took a newer version to everybody.
 */
export async function* freezeSweep(story: Story, options: SweepOptions = {}): Sweep {
  const isWanted = sampler(options)
  const frozen: Frozen = { story, options, isWanted }
  yield* freezes(frozen, FREEZE, { request: story.after, afterSeconds: LATE_SECONDS })
  if (story.request.command !== 'deploy') return
  yield* freezes(frozen, UNSEEN_FREEZE, { request: deployOf(V3), afterSeconds: NEWER_SECONDS })
}

type Frozen = {
  readonly story: Story
  readonly options: SweepOptions
  readonly isWanted: () => boolean
}

async function* freezes(
  { story, options, isWanted }: Frozen,
  fault: FaultClass,
  late: { readonly request: Request; readonly afterSeconds: number },
): Sweep {
  for (const { number, name } of await goldenCalls(story, { ...options, seed: SEED })) {
    if (!fault.hits.test(name) || !isWanted()) continue
    const id = `${story.name}: ${name} (call ${number}), ${fault.name}`
    yield tried(story, options, id, (made) => {
      const freeze = at(number, mishapOf(fault, made))
      return (call) => {
        const mishap = freeze(call)
        if (mishap !== null) made.start('late', late.request, late.afterSeconds)
        return mishap
      }
    })
  }
}

/** How long a fault lasts: this often from the call on, for calls of the same part that it can hit. */
const LASTING = [
  { name: 'once', times: 1 },
  { name: 'three times', times: 3 },
  { name: 'for ever', times: Number.POSITIVE_INFINITY },
] as const

/** Every fault of the table at every call that it can hit, once, three times and for ever. */
export async function* faultSweep(story: Story, options: SweepOptions = {}): Sweep {
  const isWanted = sampler(options)
  for (const { number, name } of await goldenCalls(story, { ...options, seed: SEED })) {
    for (const fault of FAULTS.filter(({ hits }) => hits.test(name))) {
      if (!(options.faults ?? /./).test(fault.name)) continue
      for (const lasting of LASTING) {
        if (!isWanted()) continue
        const id = `${story.name}: ${name} (call ${number}), ${lasting.name}: ${fault.name}`
        yield tried(story, options, id, (made) => lastingFault(made, fault, number, lasting.times))
      }
    }
  }
}

function lastingFault(made: Simulation, fault: FaultClass, number: number, times: number): Plan {
  const mishap = mishapOf(fault, made)
  let part = ''
  let left = times
  return (call) => {
    if (call.number === number) part = call.name.split('.')[0] ?? ''
    if (call.number < number || !call.name.startsWith(`${part}.`)) return null
    return fault.hits.test(call.name) && left-- > 0 ? mishap : null
  }
}

/** What the recovery can meet as well. */
function secondFaults(made: Simulation, name: string): readonly Mishap[] {
  const faults = FAULTS.filter(({ hits }) => hits.test(name)).map((fault) => mishapOf(fault, made))
  return [...CRASHES, ...faults]
}

/**
 * A crash at a call, a fault or a crash at a call of the recovery, and then a run on a healthy world. Which
 * of them all is tried, the seeds say.
 */
export async function* doubleFaultSweep(
  story: Story,
  seeds: Iterable<number>,
  options: SweepOptions = {},
): Sweep {
  const golden = await goldenCalls(story, { ...options, seed: SEED })
  for (const seed of seeds) {
    const random = seededRandom(seed)
    const first = golden[Math.floor(random() * golden.length)]
    const crash = CRASHES[Math.floor(random() * CRASHES.length)]
    if (first === undefined || crash === undefined) continue
    const offset = Math.floor(random() * golden.length)
    yield doubleFault(story, options, { number: first.number, crash, offset, choose: random, seed })
  }
}

/** A crash at every call, and a crash at every call of the recovery. */
export async function* doubleCrashSweep(story: Story, options: SweepOptions = {}): Sweep {
  const isWanted = sampler(options)
  const golden = await goldenCalls(story, { ...options, seed: SEED })
  for (const { number } of golden) {
    for (const crash of CRASHES.slice(0, 2)) {
      for (let offset = 0; offset < golden.length; offset++) {
        if (!isWanted()) continue
        yield doubleFault(story, options, { number, crash, offset, choose: null, seed: SEED })
      }
    }
  }
}

type DoubleFault = {
  readonly number: number
  readonly crash: Mishap
  /** Call of the recovery that goes wrong as well, counted from its first one. */
  readonly offset: number
  /** Which mishap; null = the process dies once more, right after the effect. */
  readonly choose: (() => number) | null
  readonly seed: number
}

async function doubleFault(
  story: Story,
  options: SweepOptions,
  { number, crash, offset, choose, seed }: DoubleFault,
): Promise<Tried> {
  const made = await beginning(story, { ...options, seed: SEED })
  made.calls.plan = at(number, crash)
  await made.finish('run', story.request)
  const from = made.calls.all.length
  let met = ''
  made.calls.plan = (call) => {
    if (call.number !== from + offset) return null
    const all = secondFaults(made, call.name)
    const mishap = choose === null ? CRASHES[1] : all[Math.floor(choose() * all.length)]
    met = `${call.name}: ${mishap?.name}`
    return mishap ?? null
  }
  await made.finish('recovery', story.after)
  const meanwhile = brokenPromises(ALWAYS, made)
  const broken = meanwhile.length > 0 ? meanwhile : await recovered(story, made, 'next')
  const id = `${story.name}, seed ${seed}: call ${number} ${crash.name}; then call ${offset} of the recovery, ${met}`
  return triedOf(id, made, broken)
}
