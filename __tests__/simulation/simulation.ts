import { type RunRequest, run } from '../../src/commands/run.ts'
import type { World } from '../../src/commands/world.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import type { Policy } from '../../src/domain/policy.ts'
import type { RolloutRequest, RolloutWish } from '../../src/domain/rollout/request.ts'
import { seededRandom } from '../support/random.ts'
import { simulatedPolicy } from '../support/simulated-policy.ts'
import { type SimulatedWorld, simulatedWorld } from '../support/simulated-world.ts'
import { type Calls, numberedCalls } from './calls.ts'
import { booksOf, emptyHistory, type History, type Slots, slotsOf, written } from './history.ts'
import { type Scheduler, scheduler } from './scheduler.ts'

export type Request = RunRequest & { readonly command: 'deploy' | 'rollback' }

/** A run that came to its end, and what the target looked like then. */
export type Told = {
  readonly outcome: Outcome
  readonly slots: Slots
  /** On the clock that never jumps. */
  readonly atSeconds: number
}

/** A run that was started. */
export type Started = {
  readonly name: string
  readonly request: Request
  readonly stop: AbortController
  /** Null while it runs, and for ever when it died. */
  told: Told | null
  /** It died or broke with an error that nobody caught. */
  isDead: boolean
}

/** A world in which everything is numbered, written down, seeded and repeatable. */
export type Simulation = {
  readonly seed: number
  readonly random: () => number
  readonly world: SimulatedWorld
  readonly scheduler: Scheduler
  readonly calls: Calls
  readonly history: History
  readonly runs: readonly Started[]
  /** What people asked of rollouts that were under way. */
  readonly clicks: readonly RolloutRequest[]
  /** Somebody asks something of whatever rollout is under way then. */
  click(wish: RolloutWish, delaySeconds: number): void
  /** The target as it was when the story began. */
  begin: Slots
  /** What went wrong that no promise names: an error that escaped a command. */
  readonly escaped: readonly string[]
  /** What happened, line by line. Empty unless it was asked for. */
  readonly story: readonly string[]
  start(name: string, request: Request, delaySeconds?: number): Started
  /** The same, to the end of everything. */
  finish(name: string, request: Request): Promise<Started>
}

/** A fault in the program itself, put between it and its ports. */
export type Mutant = {
  readonly name: string
  /** Only runs at the same time find it: those are tried first. */
  readonly isAboutLocks?: boolean
  /** Faults that found it before; they are tried first. */
  readonly faults?: RegExp
  readonly part?: <T extends object>(name: string, port: T, simulated: SimulatedWorld) => T
  readonly world?: (world: World, simulated: SimulatedWorld) => World
}

export type SimulationOptions = {
  readonly seed: number
  readonly policy?: Partial<Policy>
  /** Writes the story down. */
  readonly isVerbose?: boolean
  /** A fault that is planted into the program. */
  readonly mutant?: Mutant
}

const { judge, ramp } = simulatedPolicy()
const steps = [5, 25, 100].map((percent) => ({ percent, holdSecondsMax: 1_800 }))

/** Few windows and much traffic: what is tried here is the way, not the judge. */
export const SIMULATION_POLICY: Policy = {
  ...simulatedPolicy(),
  judge: { ...judge, windowsMin: 2, warmUpSeconds: 0, delaySeconds: 0, waitSecondsMax: 600 },
  ramp: {
    ...ramp,
    steps,
    stepsByLevel: { low: steps, medium: steps, high: steps, critical: steps },
  },
  durationSecondsMax: 7_200,
}

/** All that is there before anybody begins. */
function surroundings({ seed, policy, isVerbose = false, mutant }: SimulationOptions) {
  const random = seededRandom(seed)
  const history = emptyHistory()
  const runs: Started[] = []
  const story: string[] = []
  const time = scheduler(random)
  const tell = (line: string): void => {
    if (isVerbose) story.push(`${time.clock.monotonicSeconds().toFixed(1).padStart(8)} s  ${line}`)
  }
  const calls = numberedCalls(time, (name) => died(name), tell)
  const world: SimulatedWorld = simulatedWorld({
    seed,
    policy: { ...SIMULATION_POLICY, ...policy },
    clock: time.clock,
    reach: (name, part, port) => {
      const observed = written(() => world, history, name, part, port)
      const reached = calls.through(name, part, observed)
      return mutant?.part?.(part, reached, world) ?? reached
    },
  })
  world.traffic.requestsPerSecond = 20_000

  function died(name: string): void {
    world.alive.delete(name)
    for (const one of runs) if (one.name === name) one.isDead = true
  }

  function worldOf(name: string, stop: AbortSignal): World {
    const log = isVerbose ? (line: string) => tell(`  ${name} says: ${line}`) : () => undefined
    const own = {
      clock: time.clockOf(name),
      stop,
      log: { debug: () => undefined, info: log, warn: log, error: log },
    }
    const opened = { ...world.world(name), ...own }
    return mutant?.world?.(opened, world) ?? opened
  }
  return { random, history, runs, story, time, tell, calls, world, worldOf }
}

export function simulation(options: SimulationOptions): Simulation {
  const { random, history, runs, story, time, tell, calls, world, worldOf } = surroundings(options)
  const escaped: string[] = []
  const clicks: RolloutRequest[] = []
  let clickCount = 0

  async function live(one: Started, delaySeconds: number): Promise<void> {
    const { name, request, stop } = one
    await time.clockOf(name).sleep(delaySeconds)
    tell(`${name} begins: ${request.command} ${request.version ?? ''}`)
    try {
      const outcome = await run(worldOf(name, stop.signal), world.policy, request)
      one.told = { outcome, slots: slotsOf(world), atSeconds: time.clock.monotonicSeconds() }
      tell(`${name} ends: ${outcome.result} (${outcome.reason}) ${outcome.detail}`)
    } catch (error) {
      one.isDead = true
      escaped.push(`${name} broke: ${error instanceof Error ? error.stack : String(error)}`)
    }
    world.alive.delete(name)
  }

  async function clickLater(wish: RolloutWish, by: string, delaySeconds: number): Promise<void> {
    await time.clockOf(by).sleep(delaySeconds)
    const { rollout } = booksOf(world)
    if (rollout === null) return
    const atSeconds = time.clock.nowSeconds()
    const request: RolloutRequest = { rolloutId: rollout.id, wish, by, id: by, atSeconds }
    clicks.push(request)
    tell(`${by} asks ${rollout.id} to ${wish}`)
    const { ledger } = world.world(by)
    // Whoever is not heard clicks again; here that is the next click.
    await ledger.request(request).catch(() => undefined)
  }

  function start(name: string, request: Request, delaySeconds = 0): Started {
    const one: Started = { name, request, stop: new AbortController(), told: null, isDead: false }
    runs.push(one)
    world.alive.add(name)
    void live(one, delaySeconds)
    return one
  }

  return {
    ...{ seed: options.seed, random, world, scheduler: time, calls, history, runs, clicks },
    ...{ escaped, story, start },
    click: (wish, delaySeconds) => void clickLater(wish, `click ${++clickCount}`, delaySeconds),
    begin: slotsOf(world),
    async finish(name, request) {
      const one = start(name, request)
      await time.play()
      return one
    },
  }
}

export const deployOf = (version: string, planHash: string | null = null): Request => ({
  command: 'deploy',
  version,
  base: null,
  planHash,
})

export const ROLLBACK: Request = { command: 'rollback', version: null, base: null, planHash: null }
