import { describe, expect, test } from '@jest/globals'
import { LEASE_RENEWAL_SECONDS, LEASE_SECONDS } from '../../src/commands/rollout/lease.ts'
import { CLOCK_SKEW_SECONDS } from '../../src/commands/rollout/lock.ts'
import { run } from '../../src/commands/run.ts'
import { simulatedWorld, V1, V2, V3 } from '../support/simulated-world.ts'

type Simulated = ReturnType<typeof simulatedWorld>

const LOCK = 'refs/slipway/production/lock'

function deploy(simulated: Simulated, version: string, name: string) {
  const request = { command: 'deploy' as const, version, base: null, planHash: null }
  return run(simulated.world(name), simulated.policy, request)
}

/** V1 is live in green; V2 goes to blue. */
async function whereV1IsLive(): Promise<Simulated> {
  const simulated = simulatedWorld({ seed: 5 })
  expect(await deploy(simulated, V1, 'run 0')).toMatchObject({ result: 'promoted' })
  simulated.target.history.length = 0
  simulated.calls.length = 0
  return simulated
}

const afterSeconds = (simulated: Simulated, seconds: number, act: () => void) =>
  simulated.clock.at(simulated.clock.monotonicSeconds() + seconds, act)

/** Another run takes the lock, whoever holds it. */
async function steal(simulated: Simulated): Promise<void> {
  await simulated.world('thief').ledger.acquire(simulated.world('thief').holder)
}

describe('a run whose lock was taken over', () => {
  test('ends at its next change, and leaves the target, the journal and the deployment alone', async () => {
    const simulated = await whereV1IsLive()
    // Not alive by name, so that the thief takes it for gone.
    afterSeconds(simulated, 100, () => void steal(simulated))
    const outcome = await deploy(simulated, V2, 'deploy')
    expect(outcome).toMatchObject({ result: 'failed', reason: 'lock_lost' })
    expect(simulated.target.history).toEqual([
      { slot: 'blue', percent: 1 },
      { slot: 'green', percent: 99 },
    ])
    expect(simulated.calls.filter((call) => call.name === 'target.restore')).toEqual([])
    expect((await simulated.world().ledger.read()).rollout).toMatchObject({ percent: 1 })
    expect(simulated.deployments.all.at(-1)?.states.at(-1)).toBe('in_progress')
    expect((await simulated.store.read(LOCK))?.files['holder.json']).toContain('thief')
  })

  test('learns it by its renewal when there is nothing to change', async () => {
    const simulated = await whereV1IsLive()
    simulated.traffic.isSilent = true
    afterSeconds(simulated, 100, () => void steal(simulated))
    const outcome = await deploy(simulated, V2, 'deploy')
    expect(outcome.reason).toBe('lock_lost')
    const seconds = outcome.endedAtSeconds - outcome.startedAtSeconds
    expect(seconds).toBeLessThanOrEqual(LEASE_RENEWAL_SECONDS + 60)
  })

  test('does not take back what another run is responsible for by then', async () => {
    const simulated = await whereV1IsLive()
    simulated.traffic.isSilent = true
    afterSeconds(simulated, 100, () => void deploy(simulated, V3, 'thief'))
    const outcome = await deploy(simulated, V2, 'deploy')
    expect(outcome.reason).toBe('lock_lost')
    expect(simulated.calls.filter((call) => call.name === 'target.restore')).toHaveLength(1)
  })
})

describe('going back', () => {
  test('does not wait for the lock while the lease runs', async () => {
    const simulated = await whereV1IsLive()
    simulated.traffic.requestsPerSecond = 20_000
    simulated.traffic.errorRate = (slot) => (slot === 'blue' ? 0.2 : 0.005)
    await deploy(simulated, V2, 'deploy')
    const back = simulated.calls.findIndex((call) => call.name === 'target.restore')
    expect(simulated.calls[back - 1]?.name).toBe('target.current')
  })

  test('goes on without the lock when GitHub is gone for longer than the lease', async () => {
    const simulated = await whereV1IsLive()
    simulated.traffic.isSilent = true
    const world = simulated.world('deploy')
    let isGone = false
    afterSeconds(simulated, 100, () => {
      isGone = true
    })
    simulated.fault.plan = (call) => (isGone && call.name.startsWith('ledger.') ? 'before' : null)
    const request = { command: 'deploy' as const, version: V2, base: null, planHash: null }
    const outcome = await run(world, simulated.policy, request)
    expect(outcome).toMatchObject({ result: 'rolled_back', reason: 'evidence_missing' })
    expect(outcome.endedAtSeconds - outcome.startedAtSeconds).toBeGreaterThan(LEASE_SECONDS)
    expect(outcome.warnings.join(' ')).toContain('without having read the lock')
    expect(simulated.target.weights.get('blue')).toBe(0)
  })
})

describe('a holder that GitHub still shows as running', () => {
  async function whereOneFellSilent(): Promise<Simulated> {
    const simulated = await whereV1IsLive()
    simulated.alive.add('silent')
    let isDead = false
    simulated.fault.plan = (call) => {
      if (isDead) return 'before'
      isDead = call.name === 'target.current'
      return isDead ? 'before' : null
    }
    await deploy(simulated, V2, 'silent')
    simulated.fault.plan = () => null
    return simulated
  }
  /** Beyond what the dead one itself waited for. */
  const LONG = LEASE_SECONDS + CLOCK_SKEW_SECONDS

  test('is left alone as long as its lease runs', async () => {
    const simulated = await whereOneFellSilent()
    expect(await deploy(simulated, V3, 'next')).toMatchObject({ reason: 'lock_held' })
  })

  test('is taken over after it, when the target stands where the journal says', async () => {
    const simulated = await whereOneFellSilent()
    await simulated.clock.sleep(LONG)
    const outcome = await deploy(simulated, V3, 'next')
    expect(outcome).toMatchObject({ result: 'promoted' })
    const { history } = await simulated.world().ledger.read()
    expect(history.map(({ sha, reason }) => [sha, reason])).toEqual([
      [V3, 'promoted_on_evidence'],
      [V2, 'run_lost'],
      [V1, 'promoted_on_evidence'],
    ])
  })

  test('is left alone when somebody moved the target since', async () => {
    const simulated = await whereOneFellSilent()
    await simulated.clock.sleep(LONG)
    simulated.target.meddle('blue', 2)
    expect(await deploy(simulated, V3, 'next')).toMatchObject({ reason: 'lock_held' })
    expect(simulated.target.weights.get('blue')).toBe(2)
  })
})

describe('another tool that takes a newer version out meanwhile', () => {
  const newer = async (simulated: Simulated) => {
    const { port } = simulated.deployments
    const request = {
      environment: 'production',
      sha: V3,
      task: 'deploy' as const,
      description: '',
      key: 'another tool',
      planHash: '',
      requiredContexts: [],
    }
    const { id } = await port.create(request)
    await port.status(id, 'success', '')
  }

  test('stops the older one at its next step, which goes back', async () => {
    const simulated = await whereV1IsLive()
    afterSeconds(simulated, 100, () => void newer(simulated))
    const outcome = await deploy(simulated, V2, 'deploy')
    expect(outcome).toMatchObject({ result: 'cancelled', reason: 'newer_version_live' })
    expect(simulated.target.weights.get('green')).toBe(100)
    expect(simulated.deployments.all.map(({ states }) => states.at(-1))).toContain('inactive')
  })

  test('is not overwritten by the way back, when it is on this very target', async () => {
    const simulated = await whereV1IsLive()
    afterSeconds(simulated, 100, () => void newer(simulated))
    simulated.fault.plan = (call) => {
      // Between the look at the target and the next step.
      if (call.name === 'deployments.lastSuccessful' && simulated.deployments.all.length === 3) {
        simulated.target.weights.set('blue', 0)
        simulated.target.weights.set('green', 42)
      }
      return null
    }
    const outcome = await deploy(simulated, V2, 'deploy')
    expect(outcome).toMatchObject({ reason: 'target_conflict' })
    expect(outcome.detail).toContain('went live')
    expect(simulated.target.weights.get('green')).toBe(42)
  })
})

describe('a held rollout that is superseded', () => {
  test('ends as cancelled and inactive, not as a failure', async () => {
    const simulated = await whereV1IsLive()
    simulated.traffic.isSilent = true
    const judge = { ...simulated.policy.judge, onInconclusive: 'hold' as const }
    const held = await run(
      simulated.world('held'),
      { ...simulated.policy, judge },
      {
        command: 'deploy',
        version: V2,
        base: null,
        planHash: null,
      },
    )
    expect(held.result).toBe('held')
    simulated.traffic.isSilent = false
    expect(await deploy(simulated, V3, 'next')).toMatchObject({ result: 'promoted' })
    const { history } = await simulated.world().ledger.read()
    expect(history[1]).toMatchObject({ sha: V2, result: 'cancelled', reason: 'superseded' })
    expect(simulated.deployments.all[1]?.states.at(-1)).toBe('inactive')
  })
})

describe('the journal', () => {
  test('holds every change of the verdict', async () => {
    const simulated = await whereV1IsLive()
    await deploy(simulated, V2, 'deploy')
    const bodies = simulated.store.log('refs/slipway/production/journal').map((one) => one.message)
    const shift = bodies.find((body) => body.startsWith('production: intent shift to 5 %'))
    expect(shift).toMatch(/^verdicts: inconclusive after .*; healthy after /m)
  })
})
