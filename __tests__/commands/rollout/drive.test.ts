import { describe, expect, test } from '@jest/globals'
import { drive, TURNS_MAX } from '../../../src/commands/rollout/drive.ts'
import { next } from '../../../src/domain/rollout/next.ts'
import { stateOf } from '../../support/rollout-states.ts'
import { simulatedPolicy } from '../../support/simulated-policy.ts'
import { simulatedWorld } from '../../support/simulated-world.ts'

const FOREVER_SECONDS = 1e9

describe('a rollout that would go on for ever', () => {
  test(`comes back after ${TURNS_MAX} turns`, async () => {
    const { judge } = simulatedPolicy()
    // Windows that are never due keep the judge from looking at more and more of them.
    const policy = { metrics: [], judge: { ...judge, delaySeconds: FOREVER_SECONDS } }
    const simulated = simulatedWorld({ policy })
    const world = simulated.world()
    await world.ledger.acquire(world.holder)
    const snapshot = await world.target.snapshot()
    const steps = [1, 100].map((percent) => ({ percent, holdSecondsMax: FOREVER_SECONDS }))
    const planned = stateOf({
      snapshot,
      ramp: { pace: 'evidence', steps },
      durationSecondsMax: FOREVER_SECONDS,
    })
    const begun = next(planned, { type: 'begun' }, world.clock.nowSeconds())
    const { state } = await drive(world, simulated.policy, begun, async () => undefined)
    expect(state).toMatchObject({
      phase: 'ended',
      percent: 0,
      ending: { result: 'rolled_back', reason: 'turns_limit' },
    })
    expect(simulated.target.weights.get('blue')).toBe(100)
  }, 30_000)
})

describe('a step whose share was confirmed', () => {
  test('is told once each, in order, and before the end; a failure to tell is a failure to tell', async () => {
    const simulated = simulatedWorld()
    const world = simulated.world()
    await world.ledger.acquire(world.holder)
    const snapshot = await world.target.snapshot()
    const steps = [1, 25, 100].map((percent) => ({ percent, holdSecondsMax: 1_800 }))
    const planned = stateOf({
      snapshot,
      ramp: { pace: 'evidence', steps },
      startedAtSeconds: world.clock.nowSeconds(),
    })
    const told: number[] = []
    const begun = next(planned, { type: 'begun' }, world.clock.nowSeconds())
    const { state, timeline } = await drive(world, simulated.policy, begun, async ({ percent }) => {
      told.push(percent)
      throw new Error('nobody listens')
    })
    expect(state.ending?.result).toBe('promoted')
    expect(told).toEqual([1, 25])
    expect(timeline.map(({ percent }) => percent)).toEqual([0, 1, 1, 25, 25, 100])
  })
})
