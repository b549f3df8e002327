import { expect, jest, test } from '@jest/globals'
import { runCommand, tellMeasured } from '../support/real-run.ts'
import { failuresOf } from '../support/real-users.ts'
import { realWorlds } from '../support/real-world.ts'

jest.setTimeout(90_000)

/** From the call of the command until HAProxy shows that the old version has all traffic. */
const BACK_SECONDS_MAX = 3

const openWorld = realWorlds()

test('the version before is still warm and has all traffic again after one write', async () => {
  const world = await openWorld({ steps: [50, 100] })
  for (const tag of ['v1.1.0', 'v1.2.0'] as const) {
    const { outcome } = await runCommand(world, 'deploy', tag)
    expect([tag, outcome.result]).toEqual([tag, 'promoted'])
  }
  expect(await world.weights.percentNow('blue-1')).toBe(100)

  const { outcome, fromSeconds, toSeconds } = await runCommand(world, 'rollback', null)
  await world.users.stop()
  expect([outcome.result, outcome.reason]).toEqual(['promoted', 'promoted_rollback'])
  expect(outcome.version).toBe('v1.1.0')
  expect(outcome.rollout?.timeline.map(({ text }) => text)).toEqual([
    'promoted: the candidate has all traffic',
  ])
  const changes = world.weights.seen.filter(({ sinceSeconds }) => sinceSeconds > fromSeconds)
  expect(changes.at(-1)?.percents['green-1']).toBe(100)
  const seconds = (changes.at(-1)?.sinceSeconds ?? Number.NaN) - fromSeconds
  expect(seconds).toBeLessThan(BACK_SECONDS_MAX)
  expect(failuresOf(world.users.visits)).toEqual({})
  tellMeasured(
    `rollback: ${(seconds * 1000).toFixed(0)} ms from the call to the weights, ${((toSeconds - fromSeconds) * 1000).toFixed(0)} ms to the outcome`,
  )
})
