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

/** The rollout looks every 2 seconds for what is asked of it; the rest is one write and its read-back. */
const BACK_SECONDS_MAX = 10
const TOLD_SECONDS_MAX = 15
const CLICKS = 5

const openWorld = realWorlds()
type RealWorld = Awaited<ReturnType<typeof openWorld>>

/** The box of the rollout that is under way now; a comment of an earlier one shows another id. */
async function freshBox({ github: { state } }: RealWorld, before: string) {
  const find = () =>
    state.comments.find(
      ({ issue, author, body }) =>
        issue === 99 &&
        author.login === BOT.login &&
        body.includes('slipway-box') &&
        body !== before &&
        body.includes('[ ]'),
    )
  await until('the box is there', TOLD_SECONDS_MAX, async () => find() !== undefined)
  const box = find()
  if (box === undefined) throw new Error('the box went away')
  return box
}

/** Deploys, ticks the box while the candidate has traffic, and measures from there. */
async function clickOnce(world: RealWorld, before: string) {
  // At so small a share there is no verdict for as long as this test takes.
  const running = runCommand(world, 'deploy', 'v1.2.0', { parts: { steps: [1, 100] } })
  const box = await freshBox(world, before)
  const config = parseConfig(world.configText({}), 'slipway.yml')
  const options = { environment: 'production', isDryRun: false }
  const hearing = await openControlWorld(realPlace(world), config, options)
  const fromSeconds = Date.now() / 1000
  const heard = await control(hearing, tick(box, { pullRequest: 99 }))
  const heardSeconds = Date.now() / 1000 - fromSeconds
  expect(heard).toMatchObject({ result: 'requested', reason: 'rollout_asked', nextStep: null })
  const { outcome } = await running
  expect([outcome.result, outcome.rollout?.percent]).toEqual(['cancelled', 0])
  const back = world.weights.seen.at(-1)
  expect(back?.percents['green-1']).toBe(100)
  const seconds = (back?.sinceSeconds ?? Number.NaN) - fromSeconds
  expect(seconds).toBeLessThan(BACK_SECONDS_MAX)
  return { heardSeconds, seconds }
}

test('a tick of the box while the candidate has traffic brings it back to stable', async () => {
  const world = await openWorld({ steps: [50, 100] })
  const { state } = world.github
  state.roles.set('ada', 'write')
  const merged = { author: 'ada', isMerged: true, labels: [], title: 'Ask the tax service' }
  state.pullRequests.push({ ...merged, number: 99, commits: [world.commits['v1.2.0']] })
  expect((await runCommand(world, 'deploy', 'v1.1.0')).outcome.result).toBe('promoted')

  const clicks: { heardSeconds: number; seconds: number }[] = []
  for (let count = 0; count < CLICKS; count++) {
    const before = state.comments.findLast(({ issue }) => issue === 99)?.body ?? ''
    clicks.push(await clickOnce(world, before))
  }
  await world.users.stop()
  expect(failuresOf(world.users.visits)).toEqual({})
  const told = (of: (click: (typeof clicks)[number]) => number) => {
    const sorted = clicks.map(of).sort((a, b) => a - b)
    const at = (index: number) => `${sorted.at(index)?.toFixed(2)} s`
    return `${at(0)}, ${at(Math.floor(CLICKS / 2))}, ${at(-1)}`
  }
  tellMeasured(
    `${CLICKS} clicks (least, median, most): asked in the ledger after ${told((click) => click.heardSeconds)}; traffic on stable after ${told((click) => click.seconds)}`,
  )
})
