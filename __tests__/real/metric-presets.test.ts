import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { expandedPreset, PRESETS, type PresetName } from '../../src/domain/metrics/presets.ts'
import { until } from '../support/poll.ts'
import { type Prometheus, startPrometheus } from '../support/prometheus.ts'
import { type Page, startPage } from '../support/prometheus-page.ts'
import { sourceAt } from '../support/prometheus-world.ts'

const INTERVAL_MILLISECONDS = 200
const SETTLE_SECONDS_MAX = 10
jest.setTimeout(30_000)

const names = (slot: string) => ({ side: 'canary', slot, version: `version-of-${slot}` })
type PromqlName = Exclude<PresetName, 'cloud-run' | 'lambda' | 'alb'>
const presets = (Object.keys(PRESETS) as PresetName[]).filter(
  (name): name is PromqlName => PRESETS[name].family === 'promql',
)

/** What the exporter of each of them shows for one server, as its own documentation writes it. */
const SHOWN: {
  readonly [Name in PromqlName]: (slot: string, isBad: boolean) => string
} = {
  istio: (slot, isBad) =>
    `istio_requests_total{reporter="destination",destination_workload="${slot}",destination_service_name="shop",response_code="${isBad ? 503 : 200}",request_protocol="http"}`,
  envoy: (slot, isBad) =>
    `envoy_cluster_upstream_rq_xx{envoy_response_code_class="${isBad ? 5 : 2}",envoy_cluster_name="${slot}"}`,
  nginx: (slot, isBad) =>
    `nginx_ingress_controller_requests{ingress="shop",service="${slot}",status="${isBad ? 502 : 200}",method="GET"}`,
  haproxy: (slot, isBad) =>
    `haproxy_server_http_responses_total{proxy="shop",server="${slot}",code="${isBad ? '5xx' : '2xx'}"}`,
  linkerd: (slot, isBad) =>
    `response_total{direction="inbound",deployment="${slot}",namespace="shop",classification="${isBad ? 'failure' : 'success'}"}`,
  traefik: (slot, isBad) =>
    `traefik_service_requests_total{service="${slot}",code="${isBad ? 500 : 200}",method="GET",protocol="http"}`,
  'otel-http': (slot, isBad) =>
    `http_server_request_duration_seconds_count{service_version="version-of-${slot}",job="shop",http_response_status_code="${isBad ? 500 : 200}"}`,
}

let page: Page
let prometheus: Prometheus

beforeAll(async () => {
  page = await startPage()
  prometheus = await startPrometheus([page.url], INTERVAL_MILLISECONDS)
})
afterAll(async () => {
  await prometheus?.stop()
  await page?.close()
})

/** Waits until a page that was read after this moment can be asked for; returns that time. */
async function settled(): Promise<number> {
  const reads = page.reads()
  const source = sourceAt(prometheus.url)
  await until('the page was scraped', SETTLE_SECONDS_MAX, async () => {
    const toSeconds = Date.now() / 1000
    const window = { fromSeconds: toSeconds - 1, toSeconds }
    const seen = await source.value('page_reads_total', names('a'), window)
    return seen.kind === 'data' && seen.value > reads
  })
  return Date.now() / 1000
}

function buckets(name: PromqlName, slot: string): readonly [key: string, amount: number][] {
  const ready = expandedPreset(name, { measures: 'latency', service: 'shop', slotLabel: null })
  if (ready === null || !('buckets' in ready)) return []
  const key = ready.buckets
    .replace('$' + '{slot}', slot)
    .replace('$' + '{version}', `version-of-${slot}`)
  return [
    [key.replace('}', ',le="0.5"}'), 6],
    [key.replace('}', ',le="+Inf"}'), 9],
  ]
}

describe('presets, asked of a real Prometheus', () => {
  test('count the requests of one side of one service', async () => {
    for (const name of presets) {
      for (const slot of ['blue', 'green']) {
        page.add(SHOWN[name](slot, false), 100)
        page.add(SHOWN[name](slot, true), 10)
        for (const [key, amount] of buckets(name, slot)) page.add(key, amount)
      }
    }
    const fromSeconds = await settled()
    for (const name of presets) {
      page.add(SHOWN[name]('green', false), 7)
      page.add(SHOWN[name]('green', true), 2)
      page.add(SHOWN[name]('blue', false), 30)
      for (const [key, amount] of buckets(name, 'green')) page.add(key, amount)
    }
    const window = { fromSeconds, toSeconds: await settled() }
    const source = sourceAt(prometheus.url)
    for (const name of presets) {
      const ready = expandedPreset(name, { measures: 'errors', service: 'shop', slotLabel: null })
      if (ready === null || !('bad' in ready)) throw new Error(`${name} has no errors`)
      const counts = (slot: string) => source.counts(ready.bad, ready.total, names(slot), window)
      expect([name, await counts('green')]).toEqual([
        name,
        { kind: 'data', value: { bad: 2, total: 9 } },
      ])
      expect([name, await counts('blue')]).toEqual([
        name,
        { kind: 'data', value: { bad: 0, total: 30 } },
      ])
      const latency = expandedPreset(name, {
        measures: 'latency',
        service: 'shop',
        slotLabel: null,
      })
      if (latency === null || !('buckets' in latency)) continue
      expect([name, await source.histogram?.(latency.buckets, names('green'), window)]).toEqual([
        name,
        {
          kind: 'data',
          value: [
            { upperBound: 0.5, count: 6 },
            { upperBound: Number.POSITIVE_INFINITY, count: 9 },
          ],
        },
      ])
    }
  })
})
