import { expect, jest, test } from '@jest/globals'
import { control } from '../../src/commands/control/control.ts'
import { openControlWorld } from '../../src/compose.ts'
import { parseConfig } from '../../src/config/parse.ts'
import { BOT, tick } from '../support/control-world.ts'
import { until } from '../support/poll.ts'
import { realPlace, runCommand, tellMeasured } from '../support/real-run.ts'
import { failuresOf } from '../support/real-users.ts'
import { realWorlds } from '../support/real-world.ts'

jest.setTimeout(120_000)

/** The rollout looks every 10 seconds for what is asked of it; the rest is one write and its read-back. */
const BACK_SECONDS_MAX = 15
const TOLD_SECONDS_MAX = 15

const openWorld = realWorlds()

test('a tick of the box while the candidate has traffic brings it back to stable', async () => {
  const world = await openWorld({ steps: [50, 100] })
  const { state } = world.github
  state.roles.set('ada', 'write')
  const merged = { author: 'ada', isMerged: true, labels: [], title: 'Ask the tax service' }
  state.pullRequests.push({ ...merged, number: 99, commits: [world.commits['v1.2.0']] })
  expect((await runCommand(world, 'deploy', 'v1.1.0')).outcome.result).toBe('promoted')

  // At so small a share there is no verdict for as long as this test takes.
  const running = runCommand(world, 'deploy', 'v1.2.0', { parts: { steps: [1, 100] } })
  const find = () =>
    state.comments.find(
      ({ issue, author, body }) =>
        issue === 99 && author.login === BOT.login && body.includes('slipway-box'),
    )
  await until('the box is there', TOLD_SECONDS_MAX, async () => find() !== undefined)
  const box = find()
  if (box === undefined) throw new Error('the box went away')
  const config = parseConfig(world.configText({}), 'slipway.yml')
  const options = { environment: 'production', isDryRun: false }
  const hearing = await openControlWorld(realPlace(world), config, options)
  const fromSeconds = Date.now() / 1000
  const heard = await control(hearing, tick(box, { pullRequest: 99 }))
  const heardSeconds = Date.now() / 1000 - fromSeconds
  expect(heard).toMatchObject({ result: 'requested', reason: 'rollout_asked', nextStep: null })

  const { outcome } = await running
  await world.users.stop()
  expect([outcome.result, outcome.rollout?.percent]).toEqual(['cancelled', 0])
  const back = world.weights.seen.at(-1)
  expect(back?.percents['green-1']).toBe(100)
  const seconds = (back?.sinceSeconds ?? Number.NaN) - fromSeconds
  expect(seconds).toBeLessThan(BACK_SECONDS_MAX)
  expect(failuresOf(world.users.visits)).toEqual({})
  tellMeasured(
    `one click: asked in the ledger after ${(1000 * heardSeconds).toFixed(0)} ms, traffic on stable after ${seconds.toFixed(2)} s`,
  )
})
