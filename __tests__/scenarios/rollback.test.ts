import { describe, expect, test } from '@jest/globals'
import { run } from '../../src/commands/run.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import { MEMORY_POLL_SECONDS } from '../support/memory-ref-store.ts'
import { simulatedWorld, V1, V2, V3 } from '../support/simulated-world.ts'

type Simulated = ReturnType<typeof simulatedWorld>

const request = { base: null, planHash: null }

function deploy(simulated: Simulated, version: string, name = `deploy ${version}`) {
  const { policy } = simulated
  return run(simulated.world(name), policy, { ...request, command: 'deploy', version })
}

function rollBack(simulated: Simulated, version: string | null = null, name = 'rollback') {
  const { policy } = simulated
  return run(simulated.world(name), policy, { ...request, command: 'rollback', version })
}

/** A world in which these versions were promoted, one after the other. */
async function whereTheseWentOut(...versions: readonly string[]): Promise<Simulated> {
  const simulated = simulatedWorld({ seed: 5 })
  for (const version of versions) {
    expect(await deploy(simulated, version)).toMatchObject({ result: 'promoted' })
  }
  simulated.calls.length = 0
  simulated.target.history.length = 0
  return simulated
}

/** The version that everybody gets. */
function liveVersion({ target }: Simulated): string | undefined {
  const [slot] = [...target.weights].find(([, percent]) => percent === 100) ?? []
  return target.versions.get(slot ?? '')
}

const stageCalls = (simulated: Simulated) =>
  simulated.calls.filter((call) => call.name === 'target.stage').length

describe('one click', () => {
  test('goes back to the last healthy version, at once and without bringing anything up', async () => {
    const simulated = await whereTheseWentOut(V1, V2)
    const outcome = await rollBack(simulated)
    expect(outcome).toMatchObject({
      result: 'promoted',
      reason: 'promoted_rollback',
      rollout: { percent: 100, seconds: 0 },
    })
    expect(liveVersion(simulated)).toBe(V1)
    expect(stageCalls(simulated)).toBe(0)
  })

  test('is a deployment of its own, and retires the one that it replaces', async () => {
    const simulated = await whereTheseWentOut(V1, V2)
    await rollBack(simulated)
    const told = simulated.deployments.all.map(({ task, sha, states }) => [
      task,
      sha,
      states.at(-1),
    ])
    expect(told).toEqual([
      ['deploy', V1, 'inactive'],
      ['deploy', V2, 'inactive'],
      ['rollback', V1, 'success'],
    ])
  })

  test('tells the pull requests whose commits were taken back', async () => {
    const simulated = await whereTheseWentOut(V1, V2)
    simulated.comments.clear()
    const outcome = await rollBack(simulated)
    expect(outcome.range).toMatchObject({ direction: 'backward', base: V2, head: V1 })
    expect([...simulated.comments.keys()]).toEqual([7])
  })

  test('when the version is not up any more it is brought up first', async () => {
    const simulated = await whereTheseWentOut(V1, V2)
    simulated.traffic.errorRate = (slot) => (slot === 'blue' ? 0.005 : 0.2)
    // V3 takes the slot of V1 and is taken back.
    expect(await deploy(simulated, V3)).toMatchObject({ result: 'rolled_back' })
    simulated.calls.length = 0
    expect(await rollBack(simulated)).toMatchObject({ result: 'promoted' })
    expect(stageCalls(simulated)).toBe(1)
    expect(liveVersion(simulated)).toBe(V1)
  })

  test('when the warm version is not healthy it is brought up again', async () => {
    const simulated = await whereTheseWentOut(V1, V2)
    simulated.target.healthy.set('green', false)
    const outcome = await rollBack(simulated)
    expect(stageCalls(simulated)).toBe(1)
    expect(outcome).toMatchObject({ result: 'failed', reason: 'stage_failed' })
    expect(liveVersion(simulated)).toBe(V2)
  })

  test('done twice does not go back and forth, and changes nothing more', async () => {
    const simulated = await whereTheseWentOut(V1, V2)
    await rollBack(simulated)
    simulated.target.history.length = 0
    expect(await rollBack(simulated, null, 'again')).toMatchObject({
      result: 'refused',
      reason: 'no_healthy_version',
    })
    expect(simulated.target.history).toEqual([])
    expect(liveVersion(simulated)).toBe(V1)
  })

  test('before anything went out there is nothing to go back to', async () => {
    const simulated = simulatedWorld()
    const outcome = await rollBack(simulated)
    expect(outcome).toMatchObject({ result: 'refused', reason: 'no_healthy_version' })
    expect(outcome.detail).toContain('knows of no promoted version')
    expect(simulated.target.history).toEqual([])
  })
})

describe('to a version by name', () => {
  test('goes there, past the newer ones', async () => {
    const simulated = await whereTheseWentOut(V1, V2, V3)
    expect(await rollBack(simulated, V1)).toMatchObject({ result: 'promoted' })
    expect(liveVersion(simulated)).toBe(V1)
    expect(stageCalls(simulated)).toBe(1)
  })

  test('takes the beginning of a commit, but not a guess', async () => {
    const simulated = await whereTheseWentOut(V1, V2)
    expect(await rollBack(simulated, V1.slice(0, 6))).toMatchObject({ result: 'refused' })
    expect(await rollBack(simulated, V1.slice(0, 7))).toMatchObject({ result: 'promoted' })
  })

  test('never to one that was not promoted here, and tells those that were', async () => {
    const simulated = await whereTheseWentOut(V1, V2)
    for (const version of [V3, '--upload-pack=x', '']) {
      const outcome = await rollBack(simulated, version)
      expect(outcome).toMatchObject({ result: 'refused', reason: 'no_healthy_version' })
      expect(outcome.detail).toContain(`newest first: ${V2.slice(0, 10)}, ${V1.slice(0, 10)}.`)
    }
    expect(simulated.target.history).toEqual([])
  })

  test('the one that is live is nothing to do', async () => {
    const simulated = await whereTheseWentOut(V1, V2)
    expect(await rollBack(simulated, V2)).toMatchObject({ result: 'nothing_to_do' })
    expect(simulated.target.history).toEqual([])
  })
})

describe('while a rollout is under way', () => {
  test('its run is asked, and comes back without waiting for its window to end', async () => {
    const simulated = await whereTheseWentOut(V1)
    simulated.traffic.isSilent = true
    simulated.alive.add('deploy')
    const asked: Promise<Outcome>[] = []
    simulated.clock.at(simulated.clock.monotonicSeconds() + 300, () => {
      asked.push(rollBack(simulated))
    })
    const outcome = await deploy(simulated, V2, 'deploy')
    expect(outcome).toMatchObject({ result: 'cancelled', reason: 'cancelled' })
    expect(outcome.detail).toContain('Asked to come back by rollback')
    const [refused] = await Promise.all(asked)
    expect(refused).toMatchObject({ result: 'refused', reason: 'lock_held' })
    expect(refused?.detail).toContain('was asked to take its rollout back')
    const seconds = outcome.endedAtSeconds - (refused?.startedAtSeconds ?? 0)
    // The question on its way when the request was left, and the one after it.
    expect(seconds).toBeLessThanOrEqual(2 * MEMORY_POLL_SECONDS)
    expect(liveVersion(simulated)).toBe(V1)
  })

  test('the request is not for the next rollout of the same version', async () => {
    const simulated = await whereTheseWentOut(V1)
    simulated.alive.add('deploy')
    simulated.clock.at(simulated.clock.monotonicSeconds() + 100, () => void rollBack(simulated))
    await deploy(simulated, V2, 'deploy')
    expect(await deploy(simulated, V2, 'deploy again')).toMatchObject({ result: 'promoted' })
  })

  test('a held one is what is taken back, and nothing older', async () => {
    const simulated = await whereTheseWentOut(V1, V2)
    simulated.traffic.isSilent = true
    const judge = { ...simulated.policy.judge, onInconclusive: 'hold' as const }
    const policy = { ...simulated.policy, judge }
    const world = simulated.world('deploy')
    const held = await run(world, policy, { ...request, command: 'deploy', version: V3 })
    expect(held.result).toBe('held')
    expect(await rollBack(simulated)).toMatchObject({
      result: 'promoted',
      reason: 'promoted_rollback',
      version: V2.slice(0, 10),
    })
    expect(liveVersion(simulated)).toBe(V2)
    const { rollout, history } = await simulated.world().ledger.read()
    expect(rollout).toBeNull()
    expect(history[0]).toMatchObject({ result: 'rolled_back', reason: 'inconclusive_rolled_back' })
  })
})

/** From its first call of this name on, or right after that took effect, nothing of a run gets through. */
async function dyingAt(
  simulated: Simulated,
  name: string,
  mode: 'before' | 'after',
  act: () => Promise<Outcome>,
) {
  let isDead = false
  simulated.fault.plan = (call) => {
    if (isDead) return 'before'
    isDead = call.name === name
    return isDead ? mode : null
  }
  await act()
  simulated.fault.plan = () => null
}

function leaveBehind(simulated: Simulated, name: string, mode: 'before' | 'after') {
  return dyingAt(simulated, name, mode, () => deploy(simulated, V2, 'dead'))
}

describe('after a run that died', () => {
  test('half way: what it left behind is taken back', async () => {
    const simulated = await whereTheseWentOut(V1)
    await leaveBehind(simulated, 'target.current', 'before')
    expect(simulated.target.weights.get('blue')).toBe(1)
    const outcome = await rollBack(simulated)
    expect(outcome).toMatchObject({
      result: 'promoted',
      reason: 'promoted_rollback',
      version: V1.slice(0, 10),
    })
    expect(outcome.detail).toContain('was taken back')
    expect(liveVersion(simulated)).toBe(V1)
    expect(await simulated.store.read('refs/slipway/production/lock')).toBeNull()
  })

  test('after its promotion: that is what is rolled back, and nothing else is said', async () => {
    const simulated = await whereTheseWentOut(V1)
    await leaveBehind(simulated, 'target.promote', 'after')
    expect(liveVersion(simulated)).toBe(V2)
    const outcome = await rollBack(simulated)
    expect(outcome).toMatchObject({ result: 'promoted', reason: 'promoted_rollback' })
    expect(liveVersion(simulated)).toBe(V1)
    const { history } = await simulated.world().ledger.read()
    expect(history.map((record) => [record.sha, record.reason])).toEqual([
      [V1, 'promoted_rollback'],
      [V2, 'promoted_on_evidence'],
      [V1, 'promoted_on_evidence'],
    ])
  })

  test('half way: a version by name is gone to, not only what was left behind', async () => {
    const simulated = simulatedWorld({ seed: 5 })
    simulated.commits.order = [V1, V3, V2]
    await deploy(simulated, V1)
    await deploy(simulated, V3)
    await leaveBehind(simulated, 'target.current', 'before')
    expect(await rollBack(simulated, V1)).toMatchObject({ result: 'promoted' })
    expect(liveVersion(simulated)).toBe(V1)
  })
  test('a rollback that died half way is done again, not undone', async () => {
    const simulated = await whereTheseWentOut(V1, V2)
    await dyingAt(simulated, 'target.promote', 'before', () => rollBack(simulated, null, 'dead'))
    expect(liveVersion(simulated)).toBe(V2)
    expect(await rollBack(simulated)).toMatchObject({ result: 'promoted' })
    expect(liveVersion(simulated)).toBe(V1)
  })

  test('a rollback that died before it could bring its version up brings it up again', async () => {
    const simulated = await whereTheseWentOut(V1, V2, V3)
    await dyingAt(simulated, 'target.stage', 'before', () => rollBack(simulated, V1, 'dead'))
    expect(await rollBack(simulated, V1)).toMatchObject({ result: 'promoted' })
    expect(liveVersion(simulated)).toBe(V1)
  })

  test('a journal that shows what is over already: nothing of it is put back', async () => {
    const simulated = await whereTheseWentOut(V1, V2, V3)
    const watching = simulated.store
      .log('refs/slipway/production/journal')
      .find(({ message }) => message.includes('done shifted'))
    const read = simulated.store.read
    simulated.store.read = async (ref) =>
      ref.endsWith('/journal') ? (watching ?? null) : read(ref)
    expect(await rollBack(simulated)).toMatchObject({ result: 'failed', reason: 'ledger_conflict' })
    expect(simulated.target.history).toEqual([])
    simulated.store.read = read
    expect(await rollBack(simulated)).toMatchObject({ result: 'promoted' })
    expect(liveVersion(simulated)).toBe(V2)
  })

  test('a rollback that had arrived is not followed by another one', async () => {
    const simulated = await whereTheseWentOut(V1, V2, V3)
    await dyingAt(simulated, 'target.promote', 'after', () => rollBack(simulated, null, 'dead'))
    expect(liveVersion(simulated)).toBe(V2)
    const outcome = await rollBack(simulated)
    expect(outcome).toMatchObject({ result: 'promoted', version: V2.slice(0, 10) })
    expect(outcome.detail).toBe(`An earlier rollback to ${V2.slice(0, 10)} is complete.`)
    expect(liveVersion(simulated)).toBe(V2)
  })
})
