import { afterAll, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../src/demo/github-server/server.ts'
import { isLocked, statesOf } from '../support/bundle-ledger.ts'
import { keyValues } from '../support/bundle-run.ts'
import { bundleWorlds } from '../support/bundle-world.ts'
import { until } from '../support/poll.ts'

/** The runner asks with SIGINT, asks again with SIGTERM after 7.5 s, and kills after 10 s. */
const SECONDS_UNTIL_KILLED = 10

const worlds = bundleWorlds()
afterAll(worlds.closeAll)

/** A rollout that stays at 50 % until somebody ends it. */
async function rolloutInItsStep() {
  const world = await worlds.open({ windowsMin: 1000 })
  const step = await world.start({ command: 'deploy' })
  await until('the candidate has traffic', 20, () => world.greenPercent() === 50)
  return { world, step }
}

describe.each(['SIGINT', 'SIGTERM'] as const)('%s in the middle of a rollout', (signal) => {
  test('takes the traffic back, says cancelled and lets go of the environment', async () => {
    const { world, step } = await rolloutInItsStep()
    await until('the step is told', 10, () => step.said().includes('watching'))
    const toldAt = performance.now() / 1000
    step.child.kill(signal)
    const { exitCode, outputs, stdout } = await step.ended
    expect(performance.now() / 1000 - toldAt).toBeLessThan(SECONDS_UNTIL_KILLED)
    expect(world.greenPercent()).toBe(0)
    expect((world.target.history.at(-1)?.atSeconds ?? 0) - toldAt).toBeLessThan(5)
    expect([exitCode, outputs.outcome, outputs.reason]).toEqual([130, 'cancelled', 'cancelled'])
    expect(stdout).toContain(`Cancelled: ${signal}`)
    expect(statesOf(world.github.state).at(-1)?.at(-1)).toBe('inactive')
    expect(isLocked(world.github.state)).toBe(false)
  })
})

describe('SIGINT while GitHub', () => {
  test.each<Fault>(['reset', 'silent'])(
    'is %s: traffic is back, and the run ends by itself',
    async (fault) => {
      const { world, step } = await rolloutInItsStep()
      world.github.injectFaults(() => fault)
      const before = world.github.requests.length
      await until('GitHub was asked', 20, () => world.github.requests.length > before)
      const toldAt = performance.now() / 1000
      step.child.kill('SIGINT')
      const { exitCode, outputs, stdout } = await step.ended
      expect(performance.now() / 1000 - toldAt).toBeLessThan(SECONDS_UNTIL_KILLED)
      expect(world.greenPercent()).toBe(0)
      expect((world.target.history.at(-1)?.atSeconds ?? 0) - toldAt).toBeLessThan(
        SECONDS_UNTIL_KILLED - 2,
      )
      expect([exitCode, outputs.outcome]).toEqual([130, 'cancelled'])
      expect(stdout).toContain('the next run takes it over')
    },
  )
})

describe('the second half of the action, in the same job', () => {
  test('after kill -9 takes the traffic back, ends the deployment and gives the lock back', async () => {
    const { world, step } = await rolloutInItsStep()
    step.child.kill('SIGKILL')
    const { state } = await step.ended
    expect(keyValues(state).slipway).toBe('open')
    expect([world.greenPercent(), isLocked(world.github.state)]).toEqual([50, true])
    const { exitCode, outputs } = await world.post({ command: 'deploy' }, 'open')
    expect([exitCode, outputs.outcome, outputs.reason]).toEqual([4, 'failed', 'run_lost'])
    expect([world.greenPercent(), isLocked(world.github.state)]).toEqual([0, false])
    expect(
      statesOf(world.github.state)
        .at(-1)
        ?.filter((one) => one !== 'in_progress'),
    ).toHaveLength(1)
  })

  test('after an end that was told finds nothing open and does nothing', async () => {
    const world = await worlds.open()
    const { state, exitCode } = await world.run({ command: 'deploy' })
    expect([exitCode, keyValues(state).slipway]).toEqual([0, 'over'])
    const before = world.github.requests.length
    expect((await world.post({ command: 'deploy' }, 'over')).exitCode).toBe(0)
    expect(world.github.requests.length).toBe(before)
    expect(world.greenPercent()).toBe(100)
  })
})
