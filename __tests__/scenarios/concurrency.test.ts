import { describe, expect, test } from '@jest/globals'
import { ledger } from '../../src/adapters/ledger/ledger.ts'
import { run } from '../../src/commands/run.ts'
import type { World } from '../../src/commands/world.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import { seededRandom } from '../support/random.ts'
import { simulatedPolicy } from '../support/simulated-policy.ts'
import { simulatedWorld, V1, V2, V3 } from '../support/simulated-world.ts'
import { type Turnstile, turnstile } from '../support/turnstile.ts'

type Simulated = ReturnType<typeof simulatedWorld>

const deployOf = (version: string) => ({
  command: 'deploy' as const,
  version,
  base: null,
  planHash: null,
})
const ROLLBACK = { command: 'rollback' as const, version: null, base: null, planHash: null }

/** Few windows, so that many orders can be tried. */
const { judge, ramp } = simulatedPolicy()
const shortRamp = {
  judge: { ...judge, windowsMin: 2, warmUpSeconds: 0, delaySeconds: 0 },
  ramp: {
    ...ramp,
    steps: [
      { percent: 10, holdSecondsMax: 1_800 },
      { percent: 100, holdSecondsMax: 1_800 },
    ],
  },
}

async function whereV1IsLive(seed: number): Promise<Simulated> {
  const simulated = simulatedWorld({ seed, policy: shortRamp })
  simulated.traffic.requestsPerSecond = 20_000
  const outcome = await run(simulated.world('run 0'), simulated.policy, deployOf(V1))
  expect(outcome.result).toBe('promoted')
  return simulated
}

/** The version that everybody gets. */
function liveVersion({ target }: Simulated): string | undefined {
  const [slot] = [...target.weights].find(([, percent]) => percent === 100) ?? []
  return target.versions.get(slot ?? '')
}

const TERMINAL = ['success', 'failure', 'error']

function expectOneTerminalStatus(simulated: Simulated): void {
  for (const { states } of simulated.deployments.all) {
    expect(states.filter((state) => TERMINAL.includes(state)).length).toBeLessThanOrEqual(1)
  }
}

async function expectSettled(simulated: Simulated): Promise<void> {
  expect(await simulated.store.read('refs/slipway/production/lock')).toBeNull()
  expect((await simulated.world().ledger.read()).rollout).toBeNull()
  expectOneTerminalStatus(simulated)
}

/** Runs on one environment whose every call to the world waits for its turn. */
type Race = {
  readonly simulated: Simulated
  readonly gate: Turnstile
  readonly random: () => number
  /** Who changed the target without holding the environment. */
  readonly intruders: string[]
  /** The versions that went live, in order. */
  readonly promoted: string[]
  readonly outcomes: Map<string, Outcome>
}

/** Starts a run, some turns late. */
function enter(race: Race, name: string, request: Parameters<typeof run>[2]): void {
  const { simulated, gate, outcomes } = race
  simulated.alive.add(name)
  const world = racingWorld(race, name)
  void gate
    .idle(name, Math.floor(race.random() * TURNS_LATE_MAX))
    .then(() => run(world, simulated.policy, request))
    .then((outcome) => {
      simulated.alive.delete(name)
      outcomes.set(name, outcome)
    })
}

/** About as many calls as a run makes. */
const TURNS_LATE_MAX = 60

function racingWorld({ simulated, gate, intruders, promoted }: Race, name: string): World {
  const world = simulated.world(name)
  const holder = async () =>
    (await simulated.store.read('refs/slipway/production/lock'))?.files['holder.json'] ?? ''
  const watched = new Proxy(world.target, {
    get(target, key) {
      const member = Reflect.get(target, key)
      if (!['stage', 'shift', 'promote', 'restore'].includes(String(key))) return member
      return async (...args: unknown[]) => {
        if (!(await holder()).includes(`"${name}"`)) intruders.push(`${name}: ${String(key)}`)
        const answer = await member.apply(target, args)
        if (key === 'promote') promoted.push(liveVersion(simulated) ?? '')
        return answer
      }
    },
  })
  return {
    ...world,
    changes: gate.gated(name, world.changes),
    target: gate.gated(name, watched),
    announcer: gate.gated(name, world.announcer),
    ...(world.deployments === null ? {} : { deployments: gate.gated(name, world.deployments) }),
    ledger: ledger({
      environment: simulated.policy.environment,
      store: gate.gated(name, simulated.store),
      isHolderGone: async (one) => one.id !== name && !simulated.alive.has(one.id),
    }),
  }
}

async function raceOf(seed: number): Promise<Race> {
  const random = seededRandom(seed)
  return {
    simulated: await whereV1IsLive(seed),
    gate: turnstile(random),
    random,
    intruders: [],
    promoted: [],
    outcomes: new Map(),
  }
}

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1)

describe('runs at the same time on one environment, in any order', () => {
  test('only the one that holds it changes the target, and a newer version stays', async () => {
    const endings = new Set<string>()
    for (const seed of SEEDS) {
      const race = await raceOf(seed)
      enter(race, 'run 2', deployOf(V2))
      enter(race, 'run 3', deployOf(V3))
      enter(race, 'run 2 again', deployOf(V2))
      await race.gate.turn()
      const told = [...race.outcomes.values()].map(({ result, reason }) => `${result} ${reason}`)
      expect([seed, told.length, race.intruders]).toEqual([seed, 3, []])
      for (const one of told) endings.add(one)
      // Each version at most once, and never the older one over the newer one.
      expect([[], [V2], [V3], [V2, V3]]).toContainEqual(race.promoted)
      expect(told.filter((one) => one.startsWith('promoted'))).toHaveLength(race.promoted.length)
      await expectSettled(race.simulated)
    }
    expect([...endings].sort()).toEqual([
      'nothing_to_do empty_range',
      'promoted promoted_on_evidence',
      'refused lock_held',
      'refused newer_version_live',
    ])
  }, 60_000)

  test('a rollback beside a deployment never leaves anything between two versions', async () => {
    for (const seed of SEEDS) {
      const race = await raceOf(seed)
      await run(race.simulated.world('run 1'), race.simulated.policy, deployOf(V2))
      enter(race, 'run 3', deployOf(V3))
      enter(race, 'back', ROLLBACK)
      await race.gate.turn()
      expect([seed, race.outcomes.size, race.intruders]).toEqual([seed, 2, []])
      expect([V1, V2, V3]).toContain(liveVersion(race.simulated))
      await expectSettled(race.simulated)
    }
  }, 60_000)

  test('when one of them dies anywhere, the next run puts all of it right', async () => {
    for (const seed of SEEDS) {
      const race = await raceOf(seed)
      enter(race, 'run 2', deployOf(V2))
      enter(race, 'run 3', deployOf(V3))
      const victim = race.random() < 0.5 ? 'run 2' : 'run 3'
      const dies = race.simulated.clock.monotonicSeconds() + race.random() * 150
      race.simulated.clock.at(dies, () => {
        if (race.outcomes.has(victim)) return
        race.gate.kill(victim)
        race.simulated.alive.delete(victim)
      })
      await race.gate.turn()
      const last = await run(race.simulated.world('last'), race.simulated.policy, deployOf(V3))
      expect(['promoted', 'nothing_to_do']).toContain(last.result)
      expect([seed, race.intruders]).toEqual([seed, []])
      expect(liveVersion(race.simulated)).toBe(V3)
      await expectSettled(race.simulated)
    }
  }, 60_000)
})

/** A run that dies right after its call of this name took effect. */
async function dieAfter(simulated: Simulated, name: string, version: string): Promise<void> {
  let isDead = false
  simulated.fault.plan = (call) => {
    if (isDead) return 'before'
    isDead = call.name === name
    return isDead ? 'after' : null
  }
  await run(simulated.world('dead'), simulated.policy, deployOf(version))
  simulated.fault.plan = () => null
}

/** The world of a run that waits its turn between its plan and its lock, while others act. */
function waitingWorld(simulated: Simulated, meanwhile: () => Promise<unknown>): World {
  const world = simulated.world('late')
  const acquire: World['ledger']['acquire'] = async (holder) => {
    await meanwhile()
    return world.ledger.acquire(holder)
  }
  return { ...world, ledger: { ...world.ledger, acquire } }
}

describe('a queued run that comes late', () => {
  test.each([
    [V2, V2, { result: 'nothing_to_do', reason: 'empty_range' }],
    [V2, V3, { result: 'refused', reason: 'newer_version_live' }],
    [V3, V2, { result: 'promoted', reason: 'promoted_on_evidence' }],
  ])('with %.1s after %.1s went live meanwhile is %j', async (version, meanwhile, ending) => {
    const simulated = await whereV1IsLive(3)
    const world = waitingWorld(simulated, () =>
      run(simulated.world('early'), simulated.policy, deployOf(meanwhile)),
    )
    expect(await run(world, simulated.policy, deployOf(version))).toMatchObject(ending)
    expect(liveVersion(simulated)).toBe(version > meanwhile ? version : meanwhile)
    await expectSettled(simulated)
  })

  test('does not overwrite a newer version whose run died before it could say that it is live', async () => {
    const simulated = await whereV1IsLive(3)
    await dieAfter(simulated, 'target.promote', V3)
    expect(liveVersion(simulated)).toBe(V3)
    const late = await run(simulated.world('late'), simulated.policy, deployOf(V2))
    expect(late).toMatchObject({ result: 'refused', reason: 'newer_version_live' })
    expect(liveVersion(simulated)).toBe(V3)
    await expectSettled(simulated)
  })

  test('is compared with what is live, also when it was given another base', async () => {
    const simulated = await whereV1IsLive(3)
    await run(simulated.world('run 2'), simulated.policy, deployOf(V2))
    const request = { ...deployOf(V3), base: V1 }
    expect(await run(simulated.world('run 3'), simulated.policy, request)).toMatchObject({
      result: 'promoted',
      range: { base: V1 },
    })
    const { history } = await simulated.world().ledger.read()
    expect(history[0]).toMatchObject({ sha: V3, previousSha: V2 })
  })
})

describe('what was told once', () => {
  test('is not told again by the run that finds the ledger behind', async () => {
    const simulated = await whereV1IsLive(3)
    simulated.traffic.errorRate = (slot) => (slot === 'blue' ? 0.2 : 0.005)
    let isOver = false
    simulated.fault.plan = (call) => {
      isOver ||= call.name === 'target.restore'
      return isOver && call.name.startsWith('ledger.') ? 'before' : null
    }
    const bad = await run(simulated.world('run 2'), simulated.policy, deployOf(V2))
    expect(bad).toMatchObject({ result: 'rolled_back', reason: 'metric_harmful' })
    expect(bad.warnings.join(' ')).toContain('the next run settles it')
    simulated.fault.plan = () => null
    simulated.traffic.errorRate = () => 0.005
    const next = await run(simulated.world('run 3'), simulated.policy, deployOf(V3))
    expect(next.result).toBe('promoted')
    const told = simulated.deployments.all.map(({ states }) => states.filter(isTerminal))
    expect(told).toEqual([['success'], ['failure'], ['success']])
    await expectSettled(simulated)
  })

  test('a promotion by policy stays one, whoever writes it down', async () => {
    const simulated = await whereV1IsLive(3)
    simulated.traffic.isSilent = true
    const policy = { ...simulated.policy, judge: { ...judge, onInconclusive: 'promote' as const } }
    let isDead = false
    simulated.fault.plan = (call) => {
      if (isDead) return 'before'
      isDead = call.name === 'target.promote'
      return isDead ? 'after' : null
    }
    await run(simulated.world('dead'), policy, deployOf(V2))
    simulated.fault.plan = () => null
    await run(simulated.world('next'), policy, deployOf(V2))
    const { history } = await simulated.world().ledger.read()
    expect(history[0]).toMatchObject({ sha: V2, reason: 'promoted_by_policy' })
  })

  test('a second and a third run of the same version change nothing more', async () => {
    const simulated = await whereV1IsLive(3)
    await dieAfter(simulated, 'target.shift', V2)
    await run(simulated.world('run 2'), simulated.policy, deployOf(V2))
    const after = [...simulated.target.history]
    const journal = simulated.store.log('refs/slipway/production/journal').length
    const told = simulated.deployments.all.map(({ states }) => [...states])
    for (const name of ['run 3', 'run 4']) {
      const again = await run(simulated.world(name), simulated.policy, deployOf(V2))
      expect(again).toMatchObject({ result: 'nothing_to_do', reason: 'empty_range' })
    }
    expect(simulated.target.history).toEqual(after)
    expect(simulated.store.log('refs/slipway/production/journal')).toHaveLength(journal)
    expect(simulated.deployments.all.map(({ states }) => [...states])).toEqual(told)
    await expectSettled(simulated)
  })
})

function isTerminal(state: string): boolean {
  return TERMINAL.includes(state)
}
