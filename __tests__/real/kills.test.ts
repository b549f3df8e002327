import { afterAll, expect, test } from '@jest/globals'
import { startHaproxy } from '../../src/demo/splitter/haproxy.ts'
import { killed, killsOf, settledAfter } from '../support/bundle-kills.ts'
import { bundleWorlds } from '../support/bundle-world.ts'
import { watchWeights } from '../support/real-weights.ts'

/** Of all requests of a deployment so many, evenly spread; SLIPWAY_KILLS asks for more. */
const KILLS = Number(process.env.SLIPWAY_KILLS ?? 6)

const worlds = bundleWorlds(undefined, startHaproxy)
afterAll(worlds.closeAll)

test('kill -9 at a request, on HAProxy: one more run ends it, and HAProxy itself shows the candidate', async () => {
  const golden = await worlds.open()
  await golden.run({ command: 'deploy' })
  const kills = killsOf(golden.github.requests.length, KILLS)
  await worlds.close(golden)
  for (const at of kills) {
    const world = await worlds.open()
    const weights = await watchWeights(world.target.address, 'shop')
    const seen = await killed(world, at, () => weights.percentNow('green-1'))
    await weights.stop()
    expect(seen).toMatchObject(settledAfter(at))
    await worlds.close(world)
  }
}, 1_800_000)
