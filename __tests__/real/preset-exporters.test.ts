import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { slowerThan } from '../../src/domain/metrics/histogram.ts'
import { expandedPreset, type PresetName } from '../../src/domain/metrics/presets.ts'
import { counted } from '../contracts/metric-source-contract.ts'
import { type MeasuredHaproxy, startMeasuredHaproxy } from '../support/measured-haproxy.ts'
import { until } from '../support/poll.ts'
import { type Prometheus, startPrometheus } from '../support/prometheus.ts'
import { sourceAt } from '../support/prometheus-world.ts'
import { CLUSTERS, type Envoy, startEnvoy } from '../support/real-envoy.ts'

/** The presets of what exports metrics itself, with nothing between the exporter and the judge but Prometheus. */

const INTERVAL_MILLISECONDS = 250
const SETTLE_SECONDS_MAX = 15
jest.setTimeout(60_000)

let envoy: Envoy
let haproxy: MeasuredHaproxy
let prometheus: Prometheus

beforeAll(async () => {
  envoy = await startEnvoy()
  haproxy = await startMeasuredHaproxy()
  prometheus = await startPrometheus([envoy.metricsUrl, haproxy.metricsUrl], INTERVAL_MILLISECONDS)
  // It begins to scrape some seconds after its start.
  await settled()
})
afterAll(async () => {
  await prometheus?.stop()
  await haproxy?.stop()
  await envoy?.stop()
})

const names = (slot: string) => ({ side: 'canary', slot, version: 'v' })

function queries(preset: PresetName, measures: 'errors' | 'latency', service: string | null) {
  const ready = expandedPreset(preset, { measures, service, slotLabel: null })
  if (ready === null) throw new Error(`${preset} measures no ${measures}`)
  return ready
}

/** What the presets count of a slot between two moments. */
function errorsOf(preset: PresetName, service: string | null, slot: string, from: number) {
  const ready = queries(preset, 'errors', service)
  if (!('bad' in ready)) throw new Error('no counts')
  const window = { fromSeconds: from, toSeconds: Date.now() / 1000 }
  return sourceAt(prometheus.url).counts(ready.bad, ready.total, names(slot), window)
}

/** Waits until all pages were scraped several times: Envoy shows a histogram a scrape later. */
async function settled(): Promise<number> {
  const seconds = Date.now() / 1000
  await until('every page was scraped again', SETTLE_SECONDS_MAX, async () => {
    const window = { fromSeconds: seconds, toSeconds: Date.now() / 1000 }
    const oldest = await sourceAt(prometheus.url).value(
      'min(timestamp(up)) and on() (count(up == 1) == 2)',
      names('a'),
      window,
    )
    return oldest.kind === 'data' && oldest.value > seconds + 1
  })
  return Date.now() / 1000
}

test('envoy: errors and latency of a cluster', async () => {
  await envoy.request('green', 'ok')
  await envoy.request('green', 'error')
  const from = await settled()
  for (const behaviour of ['ok', 'ok', 'slow', 'slow', 'slow', 'error', 'silent'] as const) {
    await envoy.request('green', behaviour)
  }
  await envoy.request('blue', 'ok')
  await settled()
  expect(await errorsOf('envoy', null, CLUSTERS.green, from)).toEqual(counted(2, 7))
  const latency = queries('envoy', 'latency', null)
  if (!('buckets' in latency)) throw new Error('no buckets')
  const window = { fromSeconds: from, toSeconds: Date.now() / 1000 }
  const reading = await sourceAt(prometheus.url).histogram?.(
    latency.buckets,
    names(CLUSTERS.green),
    window,
  )
  if (reading?.kind !== 'data') throw new Error(JSON.stringify(reading))
  expect(slowerThan(reading.value, 50)).toEqual({ bad: 3, total: 6 })
})

test('haproxy: errors of a server', async () => {
  for (const behaviour of ['ok', 'error'] as const) await haproxy.request('green', behaviour)
  const from = await settled()
  for (const behaviour of ['ok', 'ok', 'missing', 'error', 'error'] as const) {
    await haproxy.request('green', behaviour)
  }
  await haproxy.request('blue', 'error')
  await settled()
  expect(await errorsOf('haproxy', 'web', 'green', from)).toEqual(counted(2, 5))
  expect(await errorsOf('haproxy', 'web', 'blue', from)).toEqual(counted(1, 1))
})
