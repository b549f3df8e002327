import { describe, expect, test } from '@jest/globals'
import { envoySource } from '../../../src/adapters/metrics/envoy.ts'
import { httpClient } from '../../../src/adapters/tools/http.ts'
import { envoySource as optionsSchema } from '../../../src/config/source-options/own.ts'
import type { Side } from '../../../src/domain/units.ts'
import type { MetricSource } from '../../../src/ports/metrics.ts'
import {
  counted,
  failure,
  httpMetricSourceContract,
  type MetricWorld,
  metricSourceContract,
} from '../../contracts/metric-source-contract.ts'
import { handClock } from '../../support/hand-clock.ts'
import { listen } from '../../support/loopback.ts'

const clusters = { blue: 'web|blue:1', green: 'web_green' }
const BAD = 'upstream_rq_5xx'
const TOTAL = 'upstream_rq_completed'

/** The /stats page of an Envoy whose numbers the test writes. */
async function scriptedEnvoy() {
  const clock = handClock()
  const stats = new Map<string, number>()
  const buckets = new Map<string, readonly [upperBound: number, count: number][]>()
  const state = { startedAtSeconds: clock.nowSeconds() - 500 }
  const asked: URL[] = []
  const server = await listen((request, response) => {
    const url = new URL(request.url ?? '/', 'http://envoy')
    asked.push(url)
    const filter = new RegExp(url.searchParams.get('filter') ?? '')
    const uptime = Math.floor(clock.nowSeconds() - state.startedAtSeconds)
    const entries = [...stats, ['server.uptime', uptime], ['server.live', 1]] as [string, number][]
    const shown = entries
      .filter(([name]) => filter.test(name))
      .map(([name, value]) => ({ name, value }))
    const histograms =
      buckets.size === 0
        ? { supported_quantiles: [0, 50], computed_quantiles: [] }
        : [...buckets].map(([name, some]) => ({
            name,
            buckets: some.map(([upper_bound, cumulative]) => ({
              upper_bound,
              interval: 0,
              cumulative,
            })),
          }))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ stats: [...shown, { histograms }] }))
  })
  const waiting = { ...clock, sleep: async () => undefined }
  const http = httpClient({ clock: waiting, random: () => 0.5 })
  const options = optionsSchema.parse({ type: 'envoy', url: server.url, clusters })
  const source: MetricSource = envoySource(options, { http, clock })
  const key = (slot: 'blue' | 'green', name: string) =>
    `cluster.${slot === 'blue' ? 'web|blue_1' : 'web_green'}.${name}`
  return {
    clock,
    stats,
    buckets,
    state,
    asked,
    source,
    close: server.close,
    add(slot: 'blue' | 'green', name: string, amount: number) {
      stats.set(key(slot, name), (stats.get(key(slot, name)) ?? 0) + amount)
    },
    key,
    async edge() {
      clock.advance(30)
      await source.mark()
      return clock.nowSeconds()
    },
  }
}

metricSourceContract('envoy', async (): Promise<MetricWorld> => {
  const envoy = await scriptedEnvoy()
  const slotOf = (side: Side) => (side === 'canary' ? 'green' : 'blue')
  return {
    source: envoy.source,
    bad: BAD,
    total: TOTAL,
    value: TOTAL,
    names: (side) => ({ side, slot: slotOf(side), version: 'v' }),
    async happen(side, { good, bad }) {
      envoy.add(slotOf(side), TOTAL, good + bad)
      // A class of answers has a counter from its first one on.
      if (bad > 0) envoy.add(slotOf(side), BAD, bad)
    },
    edge: envoy.edge,
    async restart(side) {
      envoy.stats.set(envoy.key(slotOf(side), TOTAL), 0)
      envoy.stats.set(envoy.key(slotOf(side), BAD), 0)
    },
    close: envoy.close,
  }
})

httpMetricSourceContract(
  'envoy',
  (url) => {
    const clock = handClock()
    const waiting = { ...clock, sleep: async () => undefined }
    const options = optionsSchema.parse({ type: 'envoy', url, clusters, 'timeout-seconds': 2 })
    const http = httpClient({ clock: waiting, random: () => 0.5 })
    const source = envoySource(options, { http, clock })
    // Envoy is read at the edges of windows, so that is where its HTTP can fail.
    return {
      ...source,
      counts: async () => source.mark().then(() => ({ kind: 'no_data', why: '' })),
    }
  },
  { bad: BAD, total: TOTAL, isSecretSent: false, isAnyShape: false },
)

const canary = { side: 'canary', slot: 'green', version: 'v' }
const stable = { side: 'stable', slot: 'blue', version: 'v' }

describe('envoy', () => {
  test('asks for its own clusters only, in one answer', async () => {
    const envoy = await scriptedEnvoy()
    envoy.add('blue', TOTAL, 5)
    envoy.stats.set('cluster.web_green_2.upstream_rq_completed', 99)
    const fromSeconds = await envoy.edge()
    envoy.add('blue', TOTAL, 7)
    envoy.add('blue', BAD, 1)
    envoy.add('green', 'upstream_rq_active', 3)
    const window = { fromSeconds, toSeconds: await envoy.edge() }
    await envoy.close()
    expect(await envoy.source.counts(BAD, TOTAL, stable, window)).toEqual(counted(1, 7))
    expect(await envoy.source.counts(BAD, TOTAL, canary, window)).toMatchObject({ kind: 'no_data' })
    expect(await envoy.source.value('upstream_rq_active', canary, window)).toEqual({
      kind: 'data',
      value: 3,
    })
    expect(envoy.asked.map(({ pathname }) => pathname)).toEqual(['/stats', '/stats'])
  })

  test('an Envoy that was started anew and outgrew its counters is a reset', async () => {
    const envoy = await scriptedEnvoy()
    envoy.add('green', TOTAL, 5)
    const fromSeconds = await envoy.edge()
    envoy.state.startedAtSeconds = envoy.clock.nowSeconds() + 10
    envoy.add('green', TOTAL, 50)
    const window = { fromSeconds, toSeconds: await envoy.edge() }
    await envoy.close()
    expect(await envoy.source.counts(BAD, TOTAL, canary, window)).toEqual({
      kind: 'no_data',
      why: 'counter reset',
    })
  })

  test('a failed reading is told when the window is asked for, and forgotten after a good one', async () => {
    const envoy = await scriptedEnvoy()
    envoy.add('green', TOTAL, 5)
    await envoy.edge()
    await envoy.close()
    await expect(envoy.edge()).rejects.toMatchObject({ reason: 'metrics_unreachable' })
    const toSeconds = envoy.clock.nowSeconds()
    const window = { fromSeconds: toSeconds - 30, toSeconds }
    const error = await failure(envoy.source.counts(BAD, TOTAL, canary, window))
    expect(error.reason).toBe('metrics_unreachable')
  })

  test.each(['', 'a b', 'cluster.x{y}', '$.a'])('refuses %j', async (query) => {
    const envoy = await scriptedEnvoy()
    const toSeconds = await envoy.edge()
    const window = { fromSeconds: toSeconds - 30, toSeconds }
    const error = await failure(envoy.source.value(query, canary, window))
    await envoy.close()
    expect(error.reason).toBe('config_invalid')
  })
})

test('a histogram that an Envoy too old for buckets does not show, and one that began anew', async () => {
  const envoy = await scriptedEnvoy()
  const key = 'cluster.web_green.upstream_rq_time'
  const first = await envoy.edge()
  envoy.buckets.set(key, [
    [0.5, 2],
    [10, 5],
  ])
  const second = await envoy.edge()
  envoy.buckets.set(key, [
    [0.5, 2],
    [10, 9],
  ])
  const third = await envoy.edge()
  envoy.buckets.set(key, [
    [0.5, 1],
    [10, 1],
  ])
  const fourth = await envoy.edge()
  envoy.buckets.set(key, [
    [0.5, 1],
    [20, 1],
  ])
  const fifth = await envoy.edge()
  await envoy.close()
  const histogram = (fromSeconds: number, toSeconds: number) =>
    envoy.source.histogram?.('upstream_rq_time', canary, { fromSeconds, toSeconds })
  const whole = (within: number, all: number) => ({
    kind: 'data',
    value: [
      { upperBound: 0.5, count: within },
      { upperBound: 10, count: all },
      { upperBound: Number.POSITIVE_INFINITY, count: all },
    ],
  })
  expect(await histogram(first - 30, first)).toMatchObject({ kind: 'no_data' })
  expect(await histogram(first, second)).toEqual(whole(2, 5))
  expect(await histogram(second, third)).toEqual(whole(0, 4))
  expect(await histogram(third, fourth)).toEqual({ kind: 'no_data', why: 'counter reset' })
  expect(await histogram(fourth, fifth)).toMatchObject({ kind: 'no_data' })
})
