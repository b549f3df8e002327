import { describe, expect, jest, test } from '@jest/globals'
import type { Outcome } from '../../src/domain/outcome.ts'
import { until } from '../support/poll.ts'
import { deploymentStates, type Ran, runCommand, tellMeasured } from '../support/real-run.ts'
import { failuresOf, visitsBetween } from '../support/real-users.ts'
import { type RealWorld, realWorlds } from '../support/real-world.ts'

jest.setTimeout(120_000)

/** What HAProxy shows before and after a release that did not stay. */
const ON_STABLE = 'blue-1 100, green-1 0'
const KILL_SECONDS_MAX = 5

const openWorld = realWorlds()

/** Begins a deployment and lets it come to a share; `meanwhile` is what goes wrong then. */
async function disturbed(
  world: RealWorld,
  percent: number,
  meanwhile: () => Promise<void>,
): Promise<Ran> {
  const running = runCommand(world, 'deploy', 'v1.1.0')
  await world.weights.reaches('green-1', percent)
  await meanwhile()
  return running
}

function endingOf({ result, reason }: Outcome): readonly string[] {
  return [result, reason]
}

async function killHaproxy(world: RealWorld): Promise<void> {
  process.kill(world.haproxy.pid() ?? 0, 'SIGKILL')
  await until('HAProxy is gone', KILL_SECONDS_MAX, async () => {
    return (await world.weights.percentNow('green-1')) === null
  })
}

/** Everything that is where it was: the weights that were never touched, users, GitHub. */
function expectUntouched(world: RealWorld): void {
  expect(world.weights.seen.map(({ text }) => text)).toEqual([ON_STABLE])
  expect(failuresOf(world.users.visits)).toEqual({})
  expect(deploymentStates(world, world.commits['v1.1.0'])).toEqual([])
  expect(world.github.state.refs.has('refs/slipway/production/lock')).toBe(false)
}

describe('Prometheus', () => {
  test('dies in the middle: the traffic is taken back, and the error says what to do', async () => {
    const world = await openWorld()
    const { outcome } = await disturbed(world, 5, async () => world.prometheus?.stop())
    expect(endingOf(outcome)).toEqual(['rolled_back', 'metrics_unreachable'])
    expect(outcome.detail).toContain(`${world.prometheus?.url}/api/v1/query could not be reached`)
    expect(outcome.detail).toContain('Check the address')
    expect(outcome.advice).toContain('Check the address and the credentials')
    expect(world.weights.seen.at(-1)?.text).toBe(ON_STABLE)
    expect(failuresOf(world.users.visits)).toEqual({})
    expect(deploymentStates(world, world.commits['v1.1.0']).at(-1)?.at(-1)).toBe('failure')
    tellMeasured(`a lost Prometheus is given up after ${outcome.rollout?.seconds.toFixed(1)} s`)
  })

  test('is dead from the start: nothing is moved, and nothing is said to be rolled back', async () => {
    const world = await openWorld()
    await world.prometheus?.stop()
    const { outcome } = await runCommand(world, 'deploy', 'v1.1.0')
    expect(endingOf(outcome)).toEqual(['failed', 'metrics_unreachable'])
    expect(outcome.detail).toContain('could not be reached')
    expect(outcome.advice).toContain('Check the address')
    expect(outcome.rollout).toBeNull()
    expectUntouched(world)
  })
})

describe('HAProxy', () => {
  test('is reloaded in the middle: it gets the share of the step again, and the ramp goes on', async () => {
    const world = await openWorld({ steps: [25, 50, 100] })
    const { outcome, progress } = await disturbed(world, 25, () => world.haproxy.reload())
    expect(endingOf(outcome)).toEqual(['promoted', 'promoted_on_evidence'])
    const shares = world.weights.seen.map((seen) => Math.round(seen.percents['green-1'] ?? 0))
    // Weights of the file in between, for as long as it takes to see them.
    const forgotten = shares.indexOf(0, shares.indexOf(25))
    expect(forgotten).toBeGreaterThan(0)
    expect(shares.indexOf(25, forgotten)).toBeGreaterThan(forgotten)
    expect(shares.at(-1)).toBe(100)
    const shifts = outcome.rollout?.timeline.filter(({ text }) => text.startsWith('shifted'))
    expect(shifts?.map(({ percent }) => percent)).toEqual([25, 25, 50])
    expect(progress.filter(({ phase }) => phase === 'restoring')).toEqual([])
    // A client whose kept-alive connection ends just as it sends has to send again; nothing else may fail.
    const { ECONNRESET: resets = 0, ...others } = failuresOf(world.users.visits)
    expect(others).toEqual({})
    expect(resets).toBeLessThan(50)
    tellMeasured(`a reload cost ${resets} closed connections`)
  })

  test('is killed in the middle: the run says that it is not back, and one more run settles it', async () => {
    const world = await openWorld({ steps: [50, 100] })
    const { outcome } = await disturbed(world, 50, () => killHaproxy(world))
    expect(endingOf(outcome)).toEqual(['failed', 'restore_incomplete'])
    expect(outcome.detail).toContain(world.haproxy.address)
    expect(outcome.detail).toContain('Check that HAProxy runs')
    expect(outcome.advice).toContain('Act now')
    expect(deploymentStates(world, world.commits['v1.1.0']).at(-1)?.at(-1)).toBe('error')

    await world.startHaproxyAgain()
    const again = await runCommand(world, 'deploy', 'v1.1.0')
    expect(endingOf(again.outcome)).toEqual(['promoted', 'promoted_on_evidence'])
    expect(await world.weights.percentNow('green-1')).toBe(100)
    const { fromSeconds } = again
    const visits = visitsBetween(world.users.visits, fromSeconds + 1, Number.POSITIVE_INFINITY)
    expect(failuresOf(visits)).toEqual({})
  })

  test('is killed and comes back in time: the run waits, sets the share again and goes on', async () => {
    const world = await openWorld({ steps: [50, 100] })
    const { outcome } = await disturbed(world, 50, async () => {
      await killHaproxy(world)
      await world.startHaproxyAgain()
    })
    expect(endingOf(outcome)).toEqual(['promoted', 'promoted_on_evidence'])
    expect(await world.weights.percentNow('green-1')).toBe(100)
  })

  test('is not where the configuration says: nothing is changed, and the error names the address', async () => {
    const world = await openWorld()
    const address = `${world.haproxy.address}.elsewhere`
    const { outcome } = await runCommand(world, 'deploy', 'v1.1.0', { parts: { address } })
    expect(endingOf(outcome)).toEqual(['failed', 'target_unreachable'])
    expect(outcome.detail).toContain(address)
    expect(outcome.advice).toContain('No such socket')
    expectUntouched(world)
  })
})
