import { afterAll, expect, test } from '@jest/globals'
import { killed, killsOf, settledAfter } from '../support/bundle-kills.ts'
import { bundleWorlds } from '../support/bundle-world.ts'

/** Of all requests of a deployment so many, evenly spread; SLIPWAY_KILLS asks for more. */
const KILLS = Number(process.env.SLIPWAY_KILLS ?? 4)

const worlds = bundleWorlds()
afterAll(worlds.closeAll)

test('kill -9 at a request: one more run ends terminal, unlocked, with the candidate live', async () => {
  const golden = await worlds.open()
  await golden.run({ command: 'deploy' })
  const kills = killsOf(golden.github.requests.length, KILLS)
  await worlds.close(golden)
  for (const at of kills) {
    const world = await worlds.open()
    expect(await killed(world, at, world.greenPercent)).toMatchObject(settledAfter(at))
    await worlds.close(world)
  }
}, 1_800_000)
