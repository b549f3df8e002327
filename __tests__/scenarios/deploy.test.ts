import { describe, expect, test } from '@jest/globals'
import { run, runAssess } from '../../src/commands/run.ts'
import { changeFeatures } from '../../src/domain/risk-model/change-features.ts'
import { NOTHING_BEFORE_KNOWN } from '../../src/domain/risk-model/features.ts'
import type { RangeFeatures } from '../../src/domain/risk-model/range-features.ts'
import { simulatedWorld, V1, V2, V3 } from '../support/simulated-world.ts'

const deploy = (version: string) => ({
  command: 'deploy' as const,
  version,
  base: null,
  planHash: null,
})

/** A world in which V1 is live and V2 is the candidate. */
async function whereV1IsLive(options: Parameters<typeof simulatedWorld>[0] = {}) {
  const simulated = simulatedWorld(options)
  const outcome = await run(simulated.world('run 0'), simulated.policy, deploy(V1))
  expect(outcome).toMatchObject({ result: 'promoted' })
  simulated.target.history.length = 0
  return simulated
}

describe('a good release', () => {
  test('walks its ramp and is promoted on evidence', async () => {
    const simulated = await whereV1IsLive()
    const outcome = await run(simulated.world(), simulated.policy, deploy(V2))
    expect(outcome).toMatchObject({ result: 'promoted', reason: 'promoted_on_evidence' })
    expect(outcome.rollout).toMatchObject({ percent: 100, percentMax: 100 })
    const shares = simulated.target.history.filter((h) => h.slot === 'blue').map((h) => h.percent)
    expect(shares).toEqual([1, 5, 25, 100])
  })

  test('leaves the environment unlocked, one success and the old deployment inactive', async () => {
    const simulated = await whereV1IsLive()
    await run(simulated.world(), simulated.policy, deploy(V2))
    expect(simulated.deployments.all.map((one) => one.states.at(-1))).toEqual([
      'inactive',
      'success',
    ])
    expect(await simulated.store.read('refs/slipway/production/lock')).toBeNull()
    const { rollout, history } = await simulated.world().ledger.read()
    expect(rollout).toBeNull()
    expect(history.map((record) => [record.sha, record.result, record.slot])).toEqual([
      [V2, 'promoted', 'blue'],
      [V1, 'promoted', 'green'],
    ])
  })

  test('is announced on its pull request', async () => {
    const simulated = await whereV1IsLive()
    await run(simulated.world(), simulated.policy, deploy(V2))
    expect(simulated.comments.get(7)).toContain('<!-- slipway:')
    expect(simulated.summaries.at(-1)).toContain('Promoted')
  })
})

describe('what was foreseen', () => {
  const SCORED: RangeFeatures = {
    ...{ commitsNotScored: 0, historyCommits: 9, missing: [], replay: null },
    commits: [
      {
        ...{ sha: V2, authoredAtSeconds: 0 },
        features: { ...changeFeatures('Show the total', []), ...NOTHING_BEFORE_KNOWN },
      },
    ],
  }

  test.each([
    ['promoted', 0.005],
    ['rolled_back', 0.3],
  ])('is logged with how it ended: %s', async (result, errorRate) => {
    const simulated = await whereV1IsLive()
    simulated.traffic.errorRate = (slot) => (slot === 'blue' ? errorRate : 0.005)
    const world = { ...simulated.world(), commitHistory: { features: async () => SCORED } }
    const { risk } = await run(world, simulated.policy, deploy(V2))
    const [record] = (await world.ledger.read()).history
    expect(record?.result).toBe(result)
    expect(risk?.forecast?.fixes).toBeGreaterThan(0)
    expect([record?.riskScore, record?.riskFixes, record?.riskRollback]).toEqual([
      ...[risk?.score, risk?.forecast?.fixes, risk?.rollbackScore],
    ])
  })
})

describe('the comment of a rollout', () => {
  test('shows at each step where it stands, with the verdict so far, and at the end how it went', async () => {
    const simulated = await whereV1IsLive()
    const world = simulated.world()
    const told: string[] = []
    const { announcer } = world
    const listening = {
      ...announcer,
      comment(number: number, marker: string, markdown: string) {
        told.push(markdown)
        return announcer.comment(number, marker, markdown)
      },
    }
    const outcome = await run({ ...world, announcer: listening }, simulated.policy, deploy(V2))
    const steps = told.map((markdown) => /Ramp: (.*?);/u.exec(markdown)?.[1])
    expect(steps.slice(0, 3)).toEqual([
      '**1 % now**, 5 %, 25 %, 100 %',
      '1 % done, **5 % now**, 25 %, 100 %',
      '1 % done, 5 % done, **25 % now**, 100 %',
    ])
    expect(told[1]).toContain('Verdict: healthy')
    expect(told.at(-1)).not.toContain(' now**')
    const { evidence = [] } = outcome.rollout ?? {}
    expect(evidence.length).toBeGreaterThan(5)
    expect(evidence.every(({ logEvidence, logEvidenceLimit: l }) => logEvidence < l)).toBe(true)
  })
})

describe('a bad release', () => {
  test('with many errors is caught in its first step and taken back', async () => {
    const simulated = await whereV1IsLive()
    simulated.traffic.errorRate = (slot) => (slot === 'blue' ? 0.1 : 0.005)
    const outcome = await run(simulated.world(), simulated.policy, deploy(V2))
    expect(outcome).toMatchObject({ result: 'rolled_back', reason: 'metric_harmful' })
    expect(outcome.rollout).toMatchObject({ percent: 0, percentMax: 1 })
    expect(simulated.target.weights.get('green')).toBe(100)
    expect(simulated.deployments.all.at(-1)?.states.at(-1)).toBe('failure')
  })

  test('that turns bad later is still taken back before everybody has it', async () => {
    const simulated = await whereV1IsLive()
    simulated.traffic.errorRate = (slot) =>
      slot === 'blue' && (simulated.target.weights.get('blue') ?? 0) >= 25 ? 0.05 : 0.005
    const outcome = await run(simulated.world(), simulated.policy, deploy(V2))
    expect(outcome).toMatchObject({ result: 'rolled_back', reason: 'metric_harmful' })
    expect(outcome.rollout?.percentMax).toBe(25)
  })

  test('is not chosen by the next rollback, nor is it the base of the next range', async () => {
    const simulated = await whereV1IsLive()
    simulated.traffic.errorRate = (slot) => (slot === 'blue' ? 0.1 : 0.005)
    await run(simulated.world(), simulated.policy, deploy(V2))
    simulated.traffic.errorRate = () => 0.005
    const next = await run(simulated.world('run 2'), simulated.policy, deploy(V3))
    expect(next.range).toMatchObject({ base: V1, head: V3 })
  })

  test('whose health check fails is taken back at once', async () => {
    const simulated = await whereV1IsLive()
    simulated.clock.at(simulated.clock.monotonicSeconds() + 200, () =>
      simulated.target.healthy.set('blue', false),
    )
    const outcome = await run(simulated.world(), simulated.policy, deploy(V2))
    expect(outcome).toMatchObject({ result: 'rolled_back', reason: 'canary_unhealthy' })
  })

  test('that can not be brought up never has traffic', async () => {
    const simulated = await whereV1IsLive()
    simulated.target.healthy.set('blue', false)
    const outcome = await run(simulated.world(), simulated.policy, deploy(V2))
    expect(outcome).toMatchObject({ result: 'failed', reason: 'stage_failed' })
    expect(outcome.rollout?.percentMax).toBe(0)
  })
})

describe('without evidence', () => {
  const silent = async (onInconclusive: 'wait' | 'hold' | 'promote' | 'rollback') => {
    const simulated = await whereV1IsLive()
    simulated.traffic.isSilent = true
    const policy = {
      ...simulated.policy,
      judge: { ...simulated.policy.judge, onInconclusive },
    }
    return { simulated, outcome: await run(simulated.world(), policy, deploy(V2)) }
  }

  test('it waits, and in the end takes the release back', async () => {
    const { outcome } = await silent('wait')
    expect(outcome).toMatchObject({ result: 'rolled_back', reason: 'evidence_missing' })
    expect(outcome.rollout?.seconds).toBeGreaterThanOrEqual(1_800 + 3_600)
  })

  test('the policy may roll back, or promote and say so', async () => {
    expect((await silent('rollback')).outcome.reason).toBe('inconclusive_rolled_back')
    expect((await silent('promote')).outcome.reason).toBe('promoted_by_policy')
  })

  test('the policy may hold; the next run of the same version goes on from the same step', async () => {
    const { simulated, outcome } = await silent('hold')
    expect(outcome).toMatchObject({ result: 'held', reason: 'inconclusive_held' })
    expect(simulated.target.weights.get('blue')).toBe(1)
    simulated.traffic.isSilent = false
    simulated.target.history.length = 0
    const again = await run(simulated.world('run 2'), simulated.policy, deploy(V2))
    expect(again).toMatchObject({ result: 'promoted' })
    const shares = simulated.target.history.filter((h) => h.slot === 'blue').map((h) => h.percent)
    expect(shares).toEqual([5, 25, 100])
  })

  test('another version takes a held one back first', async () => {
    const { simulated } = await silent('hold')
    simulated.traffic.isSilent = false
    const next = await run(simulated.world('run 2'), simulated.policy, deploy(V3))
    expect(next).toMatchObject({ result: 'promoted' })
    const { history } = await simulated.world().ledger.read()
    expect(history.map((record) => record.reason)).toEqual([
      'promoted_on_evidence',
      'superseded',
      'promoted_on_evidence',
    ])
  })
})

describe('the gate', () => {
  test('an empty range is nothing to do', async () => {
    const simulated = await whereV1IsLive()
    const outcome = await run(simulated.world(), simulated.policy, deploy(V1))
    expect(outcome).toMatchObject({ result: 'nothing_to_do', reason: 'empty_range' })
    expect(simulated.target.history).toEqual([])
  })

  test('an older version never overwrites a newer one', async () => {
    const simulated = await whereV1IsLive()
    await run(simulated.world(), simulated.policy, deploy(V2))
    const outcome = await run(simulated.world(), simulated.policy, deploy(V1))
    expect(outcome).toMatchObject({ result: 'refused', reason: 'newer_version_live' })
  })

  test('only the approved plan runs', async () => {
    const simulated = await whereV1IsLive()
    const assessed = await runAssess(simulated.world(), simulated.policy, {
      ...deploy(V2),
      command: 'assess',
    })
    expect(simulated.target.history).toEqual([])
    const other = { ...deploy(V3), planHash: assessed.planHash }
    expect(await run(simulated.world(), simulated.policy, other)).toMatchObject({
      result: 'refused',
      reason: 'plan_changed',
    })
    const same = { ...deploy(V2), planHash: assessed.planHash }
    expect(await run(simulated.world(), simulated.policy, same)).toMatchObject({
      result: 'promoted',
    })
  })
})

describe('somebody else', () => {
  test('who holds the environment is left alone', async () => {
    const simulated = await whereV1IsLive()
    const other = simulated.world('run 9')
    await other.ledger.acquire(other.holder)
    const mine = { ...simulated.world(), ledger: (await heldBy(simulated)).ledger }
    const outcome = await run(mine, simulated.policy, deploy(V2))
    expect(outcome).toMatchObject({ result: 'refused', reason: 'lock_held' })
    expect(outcome.detail).toContain('run 9')
  })

  test('who changes the target is reported and not overwritten', async () => {
    const simulated = await whereV1IsLive()
    simulated.clock.at(simulated.clock.monotonicSeconds() + 200, () => {
      simulated.target.meddle('blue', 60)
      simulated.target.meddle('green', 40)
    })
    const outcome = await run(simulated.world(), simulated.policy, deploy(V2))
    expect(outcome).toMatchObject({ result: 'failed', reason: 'target_conflict' })
    expect(simulated.target.weights.get('blue')).toBe(60)
  })

  test('who reloads the target gets the weights of the step again', async () => {
    const simulated = await whereV1IsLive()
    await run(simulated.world('run 1'), simulated.policy, deploy(V2))
    simulated.clock.at(simulated.clock.monotonicSeconds() + 200, simulated.target.reload)
    const outcome = await run(simulated.world('run 2'), simulated.policy, deploy(V3))
    expect(outcome).toMatchObject({ result: 'promoted' })
  })
})

/** A world whose run knows that every other run is still alive. */
async function heldBy(simulated: ReturnType<typeof simulatedWorld>) {
  const { ledger } = await import('../../src/adapters/ledger/ledger.ts')
  const environment = simulated.policy.environment
  return {
    ledger: ledger({ environment, store: simulated.store, isHolderGone: async () => false }),
  }
}

describe('cancelling', () => {
  test('takes the traffic back and is not a failure', async () => {
    const simulated = await whereV1IsLive()
    simulated.clock.at(simulated.clock.monotonicSeconds() + 200, () =>
      simulated.stop.abort(new Error('SIGINT')),
    )
    const outcome = await run(simulated.world(), simulated.policy, deploy(V2))
    expect(outcome).toMatchObject({ result: 'cancelled', reason: 'cancelled' })
    expect(simulated.target.weights.get('green')).toBe(100)
    expect(simulated.deployments.all.at(-1)?.states.at(-1)).toBe('inactive')
    expect(await simulated.store.read('refs/slipway/production/lock')).toBeNull()
  })
})
