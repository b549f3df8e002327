import { WISHES } from '../../src/domain/rollout/request.ts'
import { BACK_AT_ONCE, type WayBackPolicy } from '../../src/domain/rollout/way-back-policy.ts'
import { seededRandom } from '../support/random.ts'
import { V1, V2, V3 } from '../support/simulated-world.ts'
import type { Call, Mishap } from './calls.ts'
import { CRASHES, FAULTS, type FaultClass, FREEZE, mishapOf } from './faults.ts'
import { slotsOf } from './history.ts'
import { ALWAYS, AT_THE_END, brokenPromises } from './promises.ts'
import {
  deployOf,
  type Request,
  ROLLBACK,
  type Simulation,
  type SimulationOptions,
  simulation,
} from './simulation.ts'
import type { Sweep, Tried } from './sweeps.ts'

/** Everybody begins within this time of the first one: about as long as a rollout takes, or all at once. */
const BEGIN_SECONDS_MAX = 400
const AT_ONCE_SECONDS = 5
/** After the longest lease and before a machine that stood still goes on. */
const LATE_SECONDS = 3_000
/** The longest way of a question or of its answer, in the seeds in which it takes any time. */
const LATENCY_SECONDS_MAX = 2
/** Of all calls so many go wrong, in the seeds in which any does. */
const MISHAP_SHARE = 0.01
/** Another hand on the target ends what can be promised about it, so it is not in every seed. */
const HANDS = /somebody else changes the target|restarts and forgets/

/** How teams may want it; half of the seeds are like most teams. */
const WAYS_BACK: readonly WayBackPolicy[] = [
  BACK_AT_ONCE,
  { ...BACK_AT_ONCE, onHarm: 'pause', pauseSecondsMax: 120 },
  BACK_AT_ONCE,
  { ...BACK_AT_ONCE, pace: 'gradual', stepSeconds: 60 },
]

type Chance = {
  readonly random: () => number
  is(share: number): boolean
  one<T>(list: readonly T[]): T
}

function chanceOf(seed: number): Chance {
  const random = seededRandom(seed ^ 0x5eed)
  return {
    random,
    is: (share) => random() < share,
    one: <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T,
  }
}

/**
 * Two rollouts and a rollback on one environment, people who click, versions that are good or bad, calls
 * that fail and runs that die: all in an order that only the seed decides. Then one more run.
 */
export async function crowd(options: SimulationOptions): Promise<Tried> {
  const wayBack = WAYS_BACK[options.seed % WAYS_BACK.length] ?? BACK_AT_ONCE
  const made = simulation({ ...options, policy: { ...options.policy, wayBack } })
  const chance = chanceOf(options.seed)
  await made.finish('before', deployOf(V1))
  made.begin = slotsOf(made.world)
  const bad = new Set([V2, V3].filter(() => chance.is(0.25)))
  const { world } = made
  world.traffic.errorRate = (slot) =>
    bad.has(world.target.versions.get(slot) as typeof V2) ? 0.2 : 0.005

  const requests: readonly Request[] = [deployOf(V2), deployOf(V3), ROLLBACK]
  const again = chance.is(0.3) ? [chance.one(requests)] : []
  const withinSeconds = chance.is(0.4) ? AT_ONCE_SECONDS : BEGIN_SECONDS_MAX
  if (chance.is(0.5)) made.calls.latency = () => made.random() * LATENCY_SECONDS_MAX
  for (const [index, request] of [...requests, ...again].entries()) {
    const delaySeconds = chance.random() * withinSeconds
    made.start(`run ${index + 1} (${request.command})`, request, delaySeconds)
  }
  // Whoever waits in the line comes when the lease of one that stands still is over.
  made.start('run late (deploy)', deployOf(V3), LATE_SECONDS)
  for (let clicks = Math.floor(chance.random() * 4); clicks > 0; clicks--) {
    made.click(chance.one(WISHES), chance.random() * 2 * BEGIN_SECONDS_MAX)
  }
  made.calls.plan = misfortune(made, chance)
  const id = `seed ${options.seed}`
  return { id, ...(await playedOut(made, chance)) }
}

function misfortune(made: Simulation, chance: Chance): (call: Call) => Mishap | null {
  const isFailing = chance.is(0.5)
  const frozen = chance.is(0.1) ? chance.one(made.runs.slice(1)).name : null
  const faults = FAULTS.filter(({ name }) => !HANDS.test(name) || chance.is(0.05))
  const victim = chance.is(0.5) ? chance.one(made.runs.slice(1)).name : null
  let callsToLive = Math.floor(chance.random() * 120)
  let callsToFreeze = Math.floor(chance.random() * 120)
  return ({ name, run }) => {
    if (run === frozen && callsToFreeze-- === 0) return mishapOf(FREEZE, made)
    if (run === victim && callsToLive-- === 0) return chance.one(CRASHES)
    if (!isFailing || !chance.is(MISHAP_SHARE)) return null
    const hitting: readonly FaultClass[] = faults.filter(({ hits }) => hits.test(name))
    return hitting.length === 0 ? null : mishapOf(chance.one(hitting), made)
  }
}

async function playedOut(made: Simulation, chance: Chance): Promise<Omit<Tried, 'id'>> {
  const { calls, story, scheduler } = made
  const broken: string[] = []
  try {
    await scheduler.play()
    broken.push(...brokenPromises(ALWAYS, made))
    calls.plan = () => null
    calls.latency = () => 0
    await made.finish('last', chance.is(0.7) ? deployOf(V3) : ROLLBACK)
    if (broken.length === 0) broken.push(...brokenPromises(AT_THE_END, made))
  } catch (error) {
    broken.push(`it broke: ${error instanceof Error ? error.message : String(error)}`)
  }
  const { all, mishapCount } = calls
  return { callCount: all.length, mishapCount: mishapCount(), broken, story }
}

/** One crowd for each seed. */
export async function* crowds(
  seeds: Iterable<number>,
  options: Omit<SimulationOptions, 'seed'> = {},
): Sweep {
  for (const seed of seeds) yield crowd({ ...options, seed })
}
