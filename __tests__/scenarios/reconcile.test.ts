import { describe, expect, test } from '@jest/globals'
import { run } from '../../src/commands/run.ts'
import type { Policy } from '../../src/domain/policy.ts'
import type { RolloutWish } from '../../src/domain/rollout/request.ts'
import type { MetricSource } from '../../src/ports/metrics.ts'
import { simulatedWorld, V1, V2, V3 } from '../support/simulated-world.ts'

type Simulated = ReturnType<typeof simulatedWorld>

const EVERY_SECONDS = 300

function act(
  simulated: Simulated,
  command: 'deploy' | 'rollback' | 'reconcile',
  version: string | null = null,
  change: Partial<Policy> = {},
  name: string = command,
) {
  const policy = { ...simulated.policy, ...change }
  const world = simulated.world(name)
  // What was asked about a window once is what everybody hears about it later.
  const sources = new Map([...world.sources].map(([key, source]) => [key, remembering(source)]))
  return run({ ...world, sources }, policy, { command, version, base: null, planHash: null })
}

const memory = new Map<string, ReturnType<MetricSource['counts']>>()

function remembering(source: MetricSource): MetricSource {
  return {
    ...source,
    type: source.type,
    mark: () => source.mark(),
    value: (...args) => source.value(...args),
    counts(bad, total, names, window) {
      const key = JSON.stringify([names, window])
      const known = memory.get(key) ?? source.counts(bad, total, names, window)
      memory.set(key, known)
      known.catch(() => memory.delete(key))
      return known
    },
  }
}

/** V1 is live in green; V2 goes to blue. */
async function whereV1IsLive(): Promise<Simulated> {
  memory.clear()
  const simulated = simulatedWorld({ seed: 5 })
  expect(await act(simulated, 'deploy', V1)).toMatchObject({ result: 'promoted' })
  simulated.target.history.length = 0
  simulated.calls.length = 0
  return simulated
}

/** The schedule takes a look every few minutes until there is nothing left, and says how each one ended. */
async function schedule(simulated: Simulated, change: Partial<Policy> = {}, looksMax = 200) {
  const told: string[] = []
  for (let look = 0; look < looksMax; look++) {
    await simulated.clock.sleep(EVERY_SECONDS)
    const outcome = await act(simulated, 'reconcile', null, change, `look ${look}`)
    told.push(`${outcome.result} ${outcome.reason}`)
    if (outcome.result !== 'in_progress') break
  }
  return told
}

const blueShares = ({ target }: Simulated) =>
  target.history.filter(({ slot }) => slot === 'blue').map(({ percent }) => percent)

async function ask(simulated: Simulated, wish: RolloutWish): Promise<void> {
  const { ledger } = simulated.world('a click')
  const { rollout } = await ledger.read()
  const id = `${wish} ${simulated.clock.nowSeconds()}`
  const rolloutId = rollout?.id ?? ''
  expect(await ledger.request({ rolloutId, wish, by: 'grace', id, atSeconds: 0 })).toBe(true)
}

async function expectSettled(simulated: Simulated): Promise<void> {
  expect(await simulated.store.read('refs/slipway/production/lock')).toBeNull()
  expect((await simulated.world().ledger.read()).rollout).toBeNull()
}

const quick = { isWaiting: false }

describe('a deployment that does not wait', () => {
  test('returns after its first step, and gives the environment back', async () => {
    const simulated = await whereV1IsLive()
    const outcome = await act(simulated, 'deploy', V2, quick)
    expect(outcome).toMatchObject({ result: 'in_progress', reason: 'next_step_waits' })
    expect(outcome.endedAtSeconds - outcome.startedAtSeconds).toBe(0)
    expect(blueShares(simulated)).toEqual([1])
    expect(await simulated.store.read('refs/slipway/production/lock')).toBeNull()
    expect(simulated.deployments.all.at(-1)?.states.at(-1)).toBe('in_progress')
  })

  test('is taken up its ramp by the schedule, one step a look, on evidence', async () => {
    const simulated = await whereV1IsLive()
    await act(simulated, 'deploy', V2, quick)
    const told = await schedule(simulated)
    expect(told.at(-1)).toBe('promoted promoted_on_evidence')
    expect(told.length).toBeGreaterThanOrEqual(3)
    expect(blueShares(simulated)).toEqual([1, 5, 25, 100])
    expect(simulated.deployments.all.map(({ states }) => states.at(-1))).toEqual([
      'inactive',
      'success',
    ])
    await expectSettled(simulated)
  })

  test('is taken back by the first look that sees harm', async () => {
    const simulated = await whereV1IsLive()
    simulated.traffic.requestsPerSecond = 20_000
    simulated.traffic.errorRate = (slot) => (slot === 'blue' ? 0.2 : 0.005)
    await act(simulated, 'deploy', V2, quick)
    expect(await schedule(simulated)).toEqual(['rolled_back metric_harmful'])
    expect(simulated.target.weights.get('blue')).toBe(0)
    await expectSettled(simulated)
  })

  test('does not go on without evidence, and comes back when none comes', async () => {
    const simulated = await whereV1IsLive()
    simulated.traffic.isSilent = true
    await act(simulated, 'deploy', V2, quick)
    const told = await schedule(simulated)
    expect(told.at(-1)).toBe('rolled_back evidence_missing')
    expect(blueShares(simulated)).toEqual([1, 0])
  })
})

describe('a deployment that waits for looks', () => {
  test('obeys what was asked for between two looks', async () => {
    const simulated = await whereV1IsLive()
    await act(simulated, 'deploy', V2, quick)
    await ask(simulated, 'hold')
    const held = await schedule(simulated, {}, 5)
    expect(new Set(held)).toEqual(new Set(['in_progress next_step_waits']))
    expect(blueShares(simulated)).toEqual([1])
    await ask(simulated, 'promote')
    expect(await schedule(simulated)).toEqual(['promoted promoted_by_request'])
  })

  test('comes back at the next look when it is asked to', async () => {
    const simulated = await whereV1IsLive()
    await act(simulated, 'deploy', V2, quick)
    await ask(simulated, 'abort')
    expect(await schedule(simulated)).toEqual(['cancelled cancelled'])
    expect(simulated.target.weights.get('green')).toBe(100)
  })

  test('is looked at once more by a second run of the same version', async () => {
    const simulated = await whereV1IsLive()
    await act(simulated, 'deploy', V2, quick)
    await simulated.clock.sleep(1_000)
    const again = await act(simulated, 'deploy', V2, quick, 'again')
    expect(again).toMatchObject({ result: 'in_progress', rollout: { percent: 5 } })
    expect(simulated.deployments.all).toHaveLength(2)
  })

  test('is superseded by another version, and taken back by a rollback', async () => {
    const simulated = await whereV1IsLive()
    await act(simulated, 'deploy', V2, quick)
    expect(await act(simulated, 'deploy', V3, {}, 'other')).toMatchObject({ result: 'promoted' })
    const { history } = await simulated.world().ledger.read()
    expect(history[1]).toMatchObject({ sha: V2, result: 'cancelled', reason: 'superseded' })
    const other = await whereV1IsLive()
    await act(other, 'deploy', V2, quick)
    expect(await act(other, 'rollback')).toMatchObject({ reason: 'promoted_rollback' })
    expect((await other.world().ledger.read()).history[0]).toMatchObject({ result: 'cancelled' })
    expect(other.target.weights.get('green')).toBe(100)
  })

  test('is refused with a metric source that nobody can ask about the past', async () => {
    const simulated = await whereV1IsLive()
    const world = simulated.world('deploy')
    const [[name, source] = ['', undefined]] = world.sources
    const blind = { ...source, isWithoutMemory: true } as MetricSource
    const sources = new Map([[name, blind]])
    const request = { command: 'deploy' as const, version: V2, base: null, planHash: null }
    const outcome = await run({ ...world, sources }, { ...simulated.policy, ...quick }, request)
    expect(outcome).toMatchObject({ result: 'failed', reason: 'config_invalid' })
    expect(outcome.detail).toContain('simulated')
    expect(simulated.target.history).toEqual([])
  })

  test('survives a metric source that does not answer one look, and not one that never does', async () => {
    const simulated = await whereV1IsLive()
    await act(simulated, 'deploy', V2, quick)
    let failures = 3
    simulated.fault.plan = (call) =>
      call.name === 'metrics.counts' && failures-- > 0 ? 'before' : null
    expect(await schedule(simulated, {}, 1)).toEqual(['in_progress next_step_waits'])
    simulated.fault.plan = (call) => (call.name === 'metrics.counts' ? 'before' : null)
    expect(await schedule(simulated, {}, 1)).toEqual(['rolled_back metrics_unreachable'])
    expect(simulated.target.weights.get('green')).toBe(100)
  })
})

/** A run that dies at its n-th call of this name, before or after that took effect. */
async function dieAt(
  simulated: Simulated,
  name: string,
  mode: 'before' | 'after',
  nth = 1,
): Promise<void> {
  let seen = 0
  let isDead = false
  simulated.fault.plan = (call) => {
    if (isDead) return 'before'
    if (call.name === name) seen++
    isDead = seen === nth
    return isDead ? mode : null
  }
  await act(simulated, 'deploy', V2, {}, 'dead')
  simulated.fault.plan = () => null
}

describe('a rollout whose run is gone', () => {
  const DEATHS: readonly [string, 'before' | 'after', number][] = [
    ['target.stage', 'before', 1],
    ['target.stage', 'after', 1],
    ['target.shift', 'before', 1],
    ['target.shift', 'after', 1],
    ['target.shift', 'after', 2],
    ['target.current', 'before', 2],
    ['target.promote', 'before', 1],
  ]

  test.each(DEATHS)('at %s %s it took effect (%d) is taken back by default', async (...death) => {
    const simulated = await whereV1IsLive()
    await dieAt(simulated, ...death)
    expect(await act(simulated, 'reconcile')).toMatchObject({ reason: 'run_lost' })
    expect(simulated.target.weights.get('green')).toBe(100)
    expect(simulated.deployments.all.at(-1)?.states.at(-1)).toBe('error')
    await expectSettled(simulated)
  })

  test.each(DEATHS)('at %s %s it took effect (%d) goes on by policy', async (...death) => {
    const simulated = await whereV1IsLive()
    await dieAt(simulated, ...death)
    const outcome = await act(simulated, 'reconcile', null, { onLostRun: 'resume' })
    expect(outcome).toMatchObject({ result: 'promoted', reason: 'promoted_on_evidence' })
    expect(simulated.target.weights.get('blue')).toBe(100)
    expect(simulated.deployments.all.at(-1)?.states.at(-1)).toBe('success')
    await expectSettled(simulated)
  })

  test.each(['rollback', 'resume'] as const)(
    'after its promotion is promoted (%s)',
    async (onLostRun) => {
      const simulated = await whereV1IsLive()
      await dieAt(simulated, 'target.promote', 'after')
      const outcome = await act(simulated, 'reconcile', null, { onLostRun })
      expect(outcome).toMatchObject({ result: 'promoted', reason: 'promoted_on_evidence' })
      await expectSettled(simulated)
    },
  )
})

describe('a rollout that was left behind', () => {
  test('is not gone on with when somebody moved the target meanwhile', async () => {
    const simulated = await whereV1IsLive()
    await dieAt(simulated, 'target.current', 'before', 2)
    simulated.target.meddle('blue', 7)
    const outcome = await act(simulated, 'reconcile', null, { onLostRun: 'resume' })
    expect(outcome).toMatchObject({ result: 'failed', reason: 'run_lost' })
    await expectSettled(simulated)
  })

  test('and whose way back stayed incomplete is taken back', async () => {
    const simulated = await whereV1IsLive()
    let isGone = false
    simulated.fault.plan = (call) => {
      isGone ||= call.name === 'target.current' && blueShares(simulated).length > 0
      return isGone && call.name.startsWith('target.') ? 'before' : null
    }
    expect(await act(simulated, 'deploy', V2)).toMatchObject({ reason: 'restore_incomplete' })
    simulated.fault.plan = () => null
    await act(simulated, 'reconcile', null, { onLostRun: 'resume' })
    expect(simulated.target.weights.get('green')).toBe(100)
    await expectSettled(simulated)
  })

  test('is left alone while its run is alive', async () => {
    const simulated = await whereV1IsLive()
    simulated.alive.add('dead')
    await dieAt(simulated, 'target.current', 'before', 2)
    const outcome = await act(simulated, 'reconcile')
    expect(outcome).toMatchObject({ result: 'nothing_to_do', reason: 'nothing_left_behind' })
    expect(outcome.detail).toContain('dead holds production')
  })

  test('is closed by the second half of the very run, which knows its own lock', async () => {
    const simulated = await whereV1IsLive()
    simulated.alive.add('dead')
    await dieAt(simulated, 'target.current', 'before', 2)
    const outcome = await act(simulated, 'reconcile', null, {}, 'dead')
    expect(outcome).toMatchObject({ result: 'failed', reason: 'run_lost' })
    expect(simulated.target.weights.get('green')).toBe(100)
    await expectSettled(simulated)
  })

  test('twice changes nothing more', async () => {
    const simulated = await whereV1IsLive()
    await dieAt(simulated, 'target.shift', 'after')
    await act(simulated, 'reconcile')
    const before = simulated.target.history.length
    expect(await act(simulated, 'reconcile')).toMatchObject({ result: 'nothing_to_do' })
    expect(simulated.target.history).toHaveLength(before)
  })
})

describe('looking after an environment', () => {
  test('where nothing is under way does nothing and tells nobody', async () => {
    const simulated = await whereV1IsLive()
    const pages = simulated.summaries.length
    expect(await act(simulated, 'reconcile')).toMatchObject({
      result: 'nothing_to_do',
      reason: 'nothing_left_behind',
    })
    expect(simulated.summaries).toHaveLength(pages)
    expect(simulated.target.history).toEqual([])
  })

  test('leaves a held rollout to the person, until one asks for something', async () => {
    const simulated = await whereV1IsLive()
    simulated.traffic.isSilent = true
    const judge = { ...simulated.policy.judge, onInconclusive: 'hold' as const }
    expect(await act(simulated, 'deploy', V2, { judge })).toMatchObject({ result: 'held' })
    expect(await act(simulated, 'reconcile')).toMatchObject({ result: 'nothing_to_do' })
    expect(simulated.target.weights.get('blue')).toBe(1)
    await ask(simulated, 'abort')
    expect(await act(simulated, 'reconcile')).toMatchObject({ result: 'cancelled' })
    expect(simulated.target.weights.get('blue')).toBe(0)
    await expectSettled(simulated)
  })

  test('closes the deployments that nobody ended, with what the ledger knows', async () => {
    const simulated = await whereV1IsLive()
    const { port, all } = simulated.deployments
    const request = {
      environment: 'production',
      sha: V2,
      task: 'deploy' as const,
      description: '',
      planHash: '',
      requiredContexts: [],
    }
    const orphan = await port.create({ ...request, key: 'nobody' })
    await port.status(orphan.id, 'in_progress', '')
    const outcome = await act(simulated, 'reconcile')
    expect(outcome).toMatchObject({ result: 'nothing_to_do', reason: 'nothing_left_behind' })
    expect(all.map(({ states }) => states.at(-1))).toEqual(['success', 'error'])
  })

  test('never closes the deployment of a rollout that is under way', async () => {
    const simulated = await whereV1IsLive()
    await act(simulated, 'deploy', V2, { isWaiting: false })
    await act(simulated, 'reconcile')
    expect(simulated.deployments.all.at(-1)?.states.at(-1)).toBe('in_progress')
  })
})
