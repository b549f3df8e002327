import { describe, expect, test } from '@jest/globals'
import { TARGET_TRIES_MAX } from '../../../src/commands/patience.ts'
import { settle } from '../../../src/commands/rollout/settle.ts'
import type { Phase, RolloutState } from '../../../src/domain/rollout/rollout.ts'
import { entryOf } from '../../support/ledger-entries.ts'
import { stateOf } from '../../support/rollout-states.ts'
import { simulatedWorld, V1, V2 } from '../../support/simulated-world.ts'

/** A rollout of V2 in this phase, whose run is no more, with the candidate at this share. */
async function leftBehind(phase: Phase, canaryPercent: number, change: Partial<RolloutState> = {}) {
  const simulated = simulatedWorld()
  const world = simulated.world()
  const snapshot = await simulated.target.snapshot()
  const deployment = await simulated.deployments.port.create({
    environment: 'production',
    sha: V2,
    task: 'deploy',
    description: '',
    key: 'r1',
    planHash: '',
    requiredContexts: [],
  })
  const left = stateOf({
    phase,
    snapshot,
    version: { sha: V2, name: 'v2' },
    previousSha: V1,
    deploymentId: deployment.id,
    ...change,
  })
  await world.ledger.append(entryOf('begin'), left)
  simulated.target.meddle('green', canaryPercent)
  simulated.target.meddle('blue', 100 - canaryPercent)
  return { simulated, world, left, states: simulated.deployments.all[0]?.states }
}

const stableShare = (simulated: ReturnType<typeof simulatedWorld>) =>
  simulated.target.weights.get('blue')

describe('a rollout that was left behind', () => {
  test.each<[Phase, number]>([
    ['planned', 0],
    ['staging', 0],
    ['shifting', 0],
    ['shifting', 5],
    ['watching', 5],
    ['held', 5],
    ['promoting', 25],
    ['restoring', 5],
    ['ended', 5],
    ['ended', 0],
    // Only a promotion makes it all; a hand that gave the canary everything while it was watched does not.
    ['watching', 100],
  ])('while %s at %d %% is taken back', async (phase, canaryPercent) => {
    const { simulated, world, left, states } = await leftBehind(phase, canaryPercent)
    const ending = await settle(world, left, 'run_lost')
    expect(ending).toMatchObject({ result: 'failed', reason: 'run_lost' })
    expect(stableShare(simulated)).toBe(100)
    expect(states).toEqual(['error'])
    expect(await world.ledger.read()).toMatchObject({
      rollout: null,
      history: [{ sha: V2, result: 'failed', reason: 'run_lost', previousSha: V1, slot: 'green' }],
    })
  })

  test.each<[Phase, Partial<RolloutState>, string]>([
    ['promoting', {}, 'promoted_on_evidence'],
    ['promoting', { isByPolicy: true }, 'promoted_by_policy'],
    ['promoting', { task: 'rollback' }, 'promoted_rollback'],
    ['ended', {}, 'promoted_on_evidence'],
  ])('while %s %j that had all traffic is written down as %s', async (phase, change, reason) => {
    const { simulated, world, left, states } = await leftBehind(phase, 100, change)
    expect(await settle(world, left, 'run_lost')).toMatchObject({ result: 'promoted', reason })
    expect(stableShare(simulated)).toBe(0)
    expect(states).toEqual(['success'])
    expect((await world.ledger.read()).history[0]).toMatchObject({ result: 'promoted', reason })
  })

  test('that had changed nothing is only written down', async () => {
    const { simulated, world, left } = await leftBehind('planned', 30, { snapshot: null })
    expect(await settle(world, left, 'run_lost')).toMatchObject({
      detail: 'Nothing had been changed.',
    })
    expect(stableShare(simulated)).toBe(70)
  })

  test('that can not be put back stays open, and a person is told', async () => {
    const { simulated, world, left, states } = await leftBehind('watching', 5)
    const target = {
      ...world.target,
      restore: async () => ({ isComplete: false, differences: ['Slot green has 5 %.'] }),
    }
    await expect(settle({ ...world, target }, left, 'run_lost')).rejects.toMatchObject({
      reason: 'restore_incomplete',
      message: expect.stringContaining('Slot green has 5 %.'),
    })
    expect(states).toEqual([])
    expect((await simulated.world().ledger.read()).rollout?.id).toBe(left.id)
  })

  test('is tried a bounded number of times on a target that does not answer', async () => {
    const { simulated, world, left } = await leftBehind('watching', 5)
    simulated.calls.length = 0
    simulated.fault.plan = (call) => (call.name === 'target.restore' ? 'before' : null)
    await expect(settle(world, left, 'run_lost')).rejects.toMatchObject({
      reason: 'target_unreachable',
    })
    const tries = simulated.calls.filter((call) => call.name === 'target.restore')
    expect(tries).toHaveLength(TARGET_TRIES_MAX)
  })
})
