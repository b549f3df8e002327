import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { envoySource } from '../../src/adapters/metrics/envoy.ts'
import { systemClock } from '../../src/adapters/tools/clock.ts'
import { httpClient } from '../../src/adapters/tools/http.ts'
import { envoySource as optionsSchema } from '../../src/config/source-options/own.ts'
import { NO_DATA } from '../../src/domain/metrics/counters.ts'
import { slowerThan } from '../../src/domain/metrics/histogram.ts'
import type { Side } from '../../src/domain/units.ts'
import {
  counted,
  type MetricWorld,
  metricSourceContract,
} from '../contracts/metric-source-contract.ts'
import { type Behaviour, CLUSTERS, type Envoy, startEnvoy } from '../support/real-envoy.ts'

/** Shortest window: readings have to stand well apart. */
const WINDOW_MILLISECONDS_MIN = 100
jest.setTimeout(30_000)

const bad = 'upstream_rq_5xx'
const total = 'upstream_rq_completed'
const clock = systemClock()
const canary = { side: 'canary', slot: 'green', version: 'v' }
let envoy: Envoy

beforeAll(async () => {
  envoy = await startEnvoy()
})
afterAll(() => envoy?.stop())

function openSource() {
  const options = optionsSchema.parse({ type: 'envoy', url: envoy.url, clusters: CLUSTERS })
  return envoySource(options, { http: httpClient({ clock, random: () => 0.5 }), clock })
}

async function edgeOf(source: ReturnType<typeof openSource>): Promise<number> {
  await sleep(WINDOW_MILLISECONDS_MIN)
  const before = clock.nowSeconds()
  await source.mark()
  return (before + clock.nowSeconds()) / 2
}

/** Histograms are brought up to date by the flush that a look at the admin interface begins. */
async function flushed(): Promise<void> {
  await fetch(`${envoy.url}/stats`)
  await sleep(WINDOW_MILLISECONDS_MIN)
}

metricSourceContract('a real Envoy', async (): Promise<MetricWorld> => {
  const source = openSource()
  const slot = (side: Side) => (side === 'canary' ? 'green' : 'blue')
  return {
    source,
    bad,
    total,
    value: 'upstream_rq_active',
    names: (side) => ({ side, slot: slot(side), version: 'v' }),
    async happen(side, events) {
      for (let i = 0; i < events.good; i++) await envoy.request(slot(side), 'ok')
      for (let i = 0; i < events.bad; i++) await envoy.request(slot(side), 'error')
    },
    edge: () => edgeOf(source),
    restart: () => envoy.resetCounters(),
    close: async () => undefined,
  }
})

describe('what one request adds to the statistics of its cluster', () => {
  const cases: readonly [Behaviour, number, number][] = [
    ['ok', 0, 1],
    ['missing', 0, 1],
    ['error', 1, 1],
    ['closed', 1, 1],
    ['silent', 1, 1],
  ]
  test.each(cases)('%s', async (behaviour, isBad, all) => {
    const source = openSource()
    await envoy.request('green', 'ok')
    const fromSeconds = await edgeOf(source)
    await envoy.request('green', behaviour)
    const window = { fromSeconds, toSeconds: await edgeOf(source) }
    expect(await source.counts(bad, total, canary, window)).toEqual(counted(isBad, all))
  })
})

describe('histograms', () => {
  test('how long requests took, by bucket; one without an answer of its server is in none', async () => {
    const source = openSource()
    await envoy.request('green', 'ok')
    await flushed()
    const fromSeconds = await edgeOf(source)
    for (const behaviour of ['ok', 'ok', 'slow', 'slow', 'slow', 'silent'] as const) {
      await envoy.request('green', behaviour)
    }
    await flushed()
    const window = { fromSeconds, toSeconds: await edgeOf(source) }
    const reading = await source.histogram?.('upstream_rq_time', canary, window)
    if (reading?.kind !== 'data') throw new Error(JSON.stringify(reading))
    expect(slowerThan(reading.value, 50)).toEqual({ bad: 3, total: 5 })
    expect(slowerThan(reading.value, 10_000)).toEqual({ bad: 0, total: 5 })
    const unknown = await source.histogram?.('upstream_rq_nothing', canary, window)
    expect(unknown).toEqual({ kind: 'no_data', why: NO_DATA.noSeries })
  })

  test('an Envoy that began anew has no data, and counts from then on', async () => {
    const source = openSource()
    for (let i = 0; i < 3; i++) await envoy.request('green', 'ok')
    await flushed()
    const fromSeconds = await edgeOf(source)
    await envoy.restart()
    await envoy.request('green', 'ok')
    await flushed()
    const middle = await edgeOf(source)
    await envoy.request('green', 'slow')
    await flushed()
    const toSeconds = await edgeOf(source)
    const over = { fromSeconds, toSeconds: middle }
    const reset = { kind: 'no_data', why: NO_DATA.reset }
    expect(await source.histogram?.('upstream_rq_time', canary, over)).toEqual(reset)
    expect(await source.counts(bad, total, canary, over)).toEqual(reset)
    const after = { fromSeconds: middle, toSeconds }
    const reading = await source.histogram?.('upstream_rq_time', canary, after)
    if (reading?.kind !== 'data') throw new Error(JSON.stringify(reading))
    expect(slowerThan(reading.value, 50)).toEqual({ bad: 1, total: 1 })
  })
})
