import { describe, expect, test } from '@jest/globals'
import { run } from '../../src/commands/run.ts'
import type { Policy } from '../../src/domain/policy.ts'
import type { RolloutWish } from '../../src/domain/rollout/request.ts'
import type { MetricSource } from '../../src/ports/metrics.ts'
import { simulatedPolicy } from '../support/simulated-policy.ts'
import { simulatedWorld, V1, V2 } from '../support/simulated-world.ts'

const BAKE_SECONDS = 1_800
/** A good rollout of the simulated policy is through its ramp by then, and does not bake any more. */
const AT_FULL = (percent: number | undefined) => percent === 100

const [errors] = simulatedPolicy().metrics
if (errors === undefined) throw new Error('the simulated policy has a metric')
const memory = {
  kind: 'guard' as const,
  name: 'memory',
  source: 'simulated',
  value: 'm',
  min: null,
  max: 100,
  windowsToBreach: 3,
}

const FIRST = { bakeSeconds: 0, isWaiting: true }

type Scene = ReturnType<typeof simulatedWorld> & { gauge: { value: number; isGone: boolean } }

async function whereV1IsLive(change: Partial<Policy> = {}): Promise<Scene> {
  const policy = { bakeSeconds: BAKE_SECONDS, metrics: [errors as never, memory], ...change }
  const scene = { ...simulatedWorld({ seed: 5, policy }), gauge: { value: 1, isGone: false } }
  expect(await act(scene, 'deploy', V1, FIRST)).toMatchObject({ result: 'promoted' })
  scene.target.history.length = 0
  scene.calls.length = 0
  return scene
}

function act(
  scene: Scene,
  command: 'deploy' | 'reconcile',
  version: string | null = null,
  change: Partial<Policy> = {},
  name: string = command,
) {
  const world = scene.world(name)
  const sources = new Map([...world.sources].map(([key, one]) => [key, withGauge(one, scene)]))
  const policy = { ...scene.policy, ...change }
  return run({ ...world, sources }, policy, { command, version, base: null, planHash: null })
}

/** Of the candidate that has all traffic, so that the guard shows late harm. */
function withGauge(source: MetricSource, { gauge, target }: Scene): MetricSource {
  return {
    type: source.type,
    mark: () => source.mark(),
    counts: (...args) => source.counts(...args),
    async value(_query, names) {
      if (gauge.isGone && AT_FULL(target.weights.get('blue')))
        return source.value('gone', names, never)
      return { kind: 'data', value: AT_FULL(target.weights.get(names.slot)) ? gauge.value : 1 }
    },
  }
}
const never = { fromSeconds: 0, toSeconds: 0 }

/** As soon as the candidate has had all traffic for so many seconds. */
function whenBaking(scene: Scene, afterSeconds: number, act: () => void): void {
  const look = () => {
    if (AT_FULL(scene.target.weights.get('blue'))) {
      scene.clock.at(scene.clock.monotonicSeconds() + afterSeconds, act)
    } else scene.clock.at(scene.clock.monotonicSeconds() + 10, look)
  }
  scene.clock.at(scene.clock.monotonicSeconds() + 10, look)
}

async function ask(scene: Scene, wish: RolloutWish): Promise<void> {
  const { ledger } = scene.world('a click')
  const rolloutId = (await ledger.read()).rollout?.id ?? ''
  await ledger.request({ rolloutId, wish, by: 'grace', id: wish, atSeconds: 0 })
}

/** How long the candidate had all traffic, as whoever watched saw it. */
function bakedSeconds({ progress }: Scene): number {
  const baking = progress.filter(({ phase }) => phase === 'baking')
  return Math.max(0, ...baking.map(({ stepSeconds }) => stepSeconds))
}

describe('a version that bakes', () => {
  test('is watched for its whole time, and only then called a success', async () => {
    const scene = await whereV1IsLive()
    const during: (string | undefined)[] = []
    whenBaking(scene, BAKE_SECONDS / 2, () => {
      during.push(scene.deployments.all.at(-1)?.states.at(-1))
    })
    const outcome = await act(scene, 'deploy', V2)
    expect(outcome).toMatchObject({
      result: 'promoted',
      reason: 'promoted_on_evidence',
      detail: '',
    })
    expect(bakedSeconds(scene)).toBeGreaterThan(BAKE_SECONDS - 60)
    expect(during).toEqual(['in_progress'])
    expect(scene.deployments.all.at(-1)?.states.at(-1)).toBe('success')
  })

  test('is not compared with anybody: the counts are not even asked for', async () => {
    const scene = await whereV1IsLive()
    let counts = 0
    whenBaking(scene, 1, () => {
      counts = scene.calls.filter(({ name }) => name === 'metrics.counts').length
    })
    await act(scene, 'deploy', V2)
    expect(counts).toBeGreaterThan(0)
    expect(scene.calls.filter(({ name }) => name === 'metrics.counts')).toHaveLength(counts)
  })

  test('is taken back when a guard is breached late', async () => {
    const scene = await whereV1IsLive()
    whenBaking(scene, 900, () => {
      scene.gauge.value = 500
    })
    const outcome = await act(scene, 'deploy', V2)
    expect(outcome).toMatchObject({ result: 'rolled_back', reason: 'guard_breached' })
    expect(scene.target.weights.get('green')).toBe(100)
    expect(scene.deployments.all.map(({ states }) => states.at(-1))).toEqual(['success', 'failure'])
  })
})

describe('a version with all traffic', () => {
  test('is taken back when the target calls it unhealthy, and when the run is cancelled', async () => {
    const sick = await whereV1IsLive()
    whenBaking(sick, 900, () => void sick.target.healthy.set('blue', false))
    expect(await act(sick, 'deploy', V2)).toMatchObject({ reason: 'canary_unhealthy' })
    expect(sick.target.weights.get('green')).toBe(100)
    const cancelled = await whereV1IsLive()
    whenBaking(cancelled, 900, () => cancelled.stop.abort('by a test'))
    expect(await act(cancelled, 'deploy', V2)).toMatchObject({ result: 'cancelled' })
    expect(cancelled.target.weights.get('green')).toBe(100)
  })

  test.each([
    ['abort', { result: 'cancelled' }, 900, 1_000],
    ['promote', { result: 'promoted', detail: 'The bake was ended by grace.' }, 900, 1_000],
  ] as const)('obeys %s', async (wish, ending, fromSeconds, toSeconds) => {
    const scene = await whereV1IsLive()
    whenBaking(scene, 900, () => void ask(scene, wish))
    expect(await act(scene, 'deploy', V2)).toMatchObject(ending)
    expect(bakedSeconds(scene)).toBeGreaterThan(fromSeconds - 60)
    expect(bakedSeconds(scene)).toBeLessThan(toSeconds)
  })

  test('bakes on while it is held, and not longer than a rollout may take', async () => {
    const scene = await whereV1IsLive()
    whenBaking(scene, 900, () => void ask(scene, 'hold'))
    const outcome = await act(scene, 'deploy', V2)
    expect(outcome).toMatchObject({ result: 'promoted' })
    expect(bakedSeconds(scene)).toBeGreaterThan(3 * BAKE_SECONDS)
    expect(outcome.rollout?.seconds).toBeLessThan(scene.policy.durationSecondsMax + 60)
  })

  test('stays promoted when the metric source is gone, and the outcome says what was not watched', async () => {
    const scene = await whereV1IsLive()
    scene.gauge.isGone = true
    scene.fault.plan = (call) => (call.name === 'metrics.value' ? 'before' : null)
    const outcome = await act(scene, 'deploy', V2)
    expect(outcome).toMatchObject({ result: 'promoted', reason: 'promoted_on_evidence' })
    expect(outcome.detail).toContain('The bake was not watched to its end')
    expect(scene.target.weights.get('blue')).toBe(100)
  })

  test('gets its traffic again from a target that was reloaded, and bakes on', async () => {
    const scene = await whereV1IsLive()
    whenBaking(scene, 900, () => {
      scene.target.reload()
      // What the file of the target says is the version before.
      scene.target.weights.set('blue', 0)
      scene.target.weights.set('green', 100)
    })
    expect(await act(scene, 'deploy', V2)).toMatchObject({ result: 'promoted' })
    expect(scene.target.weights.get('blue')).toBe(100)
    expect(bakedSeconds(scene)).toBeLessThan(BAKE_SECONDS + 60)
  })
})

describe('a bake that no run watches to its end', () => {
  async function whereTheRunDies(change: Partial<Policy> = {}): Promise<Scene> {
    const scene = await whereV1IsLive(change)
    let isDead = false
    whenBaking(scene, 900, () => {
      isDead = true
    })
    scene.fault.plan = () => (isDead ? 'before' : null)
    await act(scene, 'deploy', V2, {}, 'dead')
    scene.fault.plan = () => null
    expect(scene.target.weights.get('blue')).toBe(100)
    return scene
  }

  test('because it died was promoted', async () => {
    const scene = await whereTheRunDies()
    const outcome = await act(scene, 'reconcile')
    expect(outcome).toMatchObject({ result: 'promoted', reason: 'promoted_on_evidence' })
    expect(scene.target.weights.get('blue')).toBe(100)
  })

  test('is gone on with by policy, and still taken back for late harm', async () => {
    const scene = await whereTheRunDies({ onLostRun: 'resume' })
    scene.gauge.value = 500
    expect(await act(scene, 'reconcile')).toMatchObject({ reason: 'guard_breached' })
    expect(scene.target.weights.get('green')).toBe(100)
  })

  test('because it does not wait is watched by looks', async () => {
    const scene = await whereV1IsLive({ isWaiting: false })
    const told = [(await act(scene, 'deploy', V2)).result]
    for (let look = 0; look < 60 && told.at(-1) === 'in_progress'; look++) {
      await scene.clock.sleep(300)
      told.push((await act(scene, 'reconcile', null, {}, `look ${look}`)).result)
    }
    expect(told.at(-1)).toBe('promoted')
    expect(scene.progress.filter(({ phase }) => phase === 'baking').length).toBeGreaterThan(4)
  })
})
