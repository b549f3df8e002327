import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { commands, parseStat } from '../../../src/adapters/tools/haproxy-runtime.ts'
import { startSplitter } from '../../../src/demo/splitter/embedded.ts'
import type { Splitter } from '../../../src/demo/splitter/splitter.ts'
import { testTraffic } from '../../contracts/splitter-contract.ts'
import { until } from '../../support/poll.ts'
import { type SplitterWorld, splitterWorld } from '../../support/splitter-world.ts'

testTraffic('the embedded splitter', () => splitterWorld(startSplitter))

describe('the embedded splitter', () => {
  let world: SplitterWorld<Splitter>
  beforeAll(async () => {
    world = await splitterWorld(startSplitter)
  })
  afterAll(() => world.close())

  test.each([
    ['set server web/zz weight 1', 'No such server.'],
    ['set server nope/zz weight 1', 'No such backend.'],
    ['show servers state nope', "Can't find backend."],
    ['show stat nope 4 -1', 'No such proxy.'],
    ['set server web/blue1 weight 300', 'Absolute weight can only be between 0 and 256 inclusive.'],
    [
      'set server web/blue1 state odd',
      "'set server <srv> state' expects 'ready', 'drain' and 'maint'.",
    ],
    ['get weight web/blue1', '100 (initial 100)'],
    ['show backend', '# name\nweb'],
  ])('answers "%s" in the words of HAProxy', async (command, answer) => {
    expect(await world.runtime.ask([command])).toEqual([answer])
  })

  test('counts what each server did', async () => {
    const counts = async () => {
      const [stat = ''] = await world.runtime.ask([commands.serverStat('web')])
      return (parseStat(stat) ?? []).map((row) => [row.svname, row.stot, row.hrsp_2xx])
    }
    for (let turn = 0; turn < 10; turn++) await (await fetch(world.splitter.url)).text()
    expect(await counts()).toEqual([
      ['blue1', '5', '5'],
      ['blue2', '5', '5'],
      ['green1', '0', '0'],
      ['green2', '0', '0'],
    ])
  })

  test('serves nobody when no server is up, and serves again when one is', async () => {
    const status = async () => (await fetch(world.splitter.url)).status
    world.blue.setHealthy(false)
    await until('the servers are down', 10, async () => (await status()) === 503)
    world.blue.setHealthy(true)
    await until('the servers are up', 10, async () => (await status()) === 200)
  })
})
