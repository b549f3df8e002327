import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { httpClient } from '../../src/adapters/tools/http.ts'
import { type MetricsServer, startMetricsServer } from '../../src/demo/metrics-server.ts'
import type { MetricSource } from '../../src/ports/metrics.ts'
import {
  httpMetricSourceContract,
  metricSourceContract,
} from '../contracts/metric-source-contract.ts'
import { prometheusContract } from '../contracts/prometheus-contract.ts'
import type { Asked } from './counting-server.ts'
import { type HandClock, handClock } from './hand-clock.ts'
import { type Loopback, listen } from './loopback.ts'
import { type Page, startPage } from './prometheus-page.ts'
import { prometheusWorld } from './prometheus-world.ts'

export type FlavourTools = {
  readonly http: ReturnType<typeof httpClient>
  readonly clock: HandClock
}

/** A server that speaks the HTTP API of Prometheus below a path of its own. */
export type Flavour = {
  readonly type: string
  open(url: string, secret: string, tools: FlavourTools): MetricSource
  /** Where the API is, without /api/v1. */
  readonly path: string
  readonly isSecretSent?: boolean
  /** What every query must carry. */
  check(asked: Asked): void
}

const SECRET = 'secret-of-the-tests'

/** Holds a source of the family against the same promises as `prometheus` itself. */
export function flavourContract(flavour: Flavour): void {
  const clock = handClock()
  const tools = { http: httpClient({ clock, random: () => 0.5 }), clock }
  const asked: Asked[] = []
  let page: Page
  let server: MetricsServer
  let front: Loopback

  beforeAll(async () => {
    page = await startPage()
    const scrapeTargets = [{ url: page.url, labels: {} }]
    server = await startMetricsServer({ scrapeTargets, intervalSeconds: 1e9, clock })
    front = await listen(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      const url = new URL(request.url ?? '/', 'http://front')
      asked.push({ method: request.method ?? '', url, headers: request.headers, body })
      const path = url.pathname.startsWith(`${flavour.path}/`)
        ? url.pathname.slice(flavour.path.length)
        : '/elsewhere'
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      const passed = await fetch(server.url + path, { method: 'POST', body, headers: form })
      response.writeHead(passed.status, { 'content-type': 'application/json' })
      response.end(await passed.text())
    })
  })
  afterAll(async () => {
    await front.close()
    await server.close()
    await page.close()
  })

  const scrapes = async (count: number) => {
    for (let i = 0; i < count; i += 1) {
      clock.advance(1)
      await server.scrape()
    }
    return clock.nowSeconds()
  }
  const open = async () => {
    const source = flavour.open(front.url, SECRET, tools)
    const settled = () => scrapes(1)
    return prometheusWorld({ url: front.url, source, page, settled, pass: () => scrapes(4) })
  }
  metricSourceContract(flavour.type, open)
  prometheusContract(flavour.type, open)
  const waiting = { ...clock, sleep: async () => undefined }
  const http = httpClient({ clock: waiting, random: () => 0.5 })
  httpMetricSourceContract(
    flavour.type,
    (url, secret) => flavour.open(url, secret, { http, clock }),
    {
      bad: 'bad_total',
      total: 'all_total',
      isSecretSent: flavour.isSecretSent ?? true,
      isAnyShape: false,
    },
  )

  test(`${flavour.type} is asked as its API wants it`, () => {
    expect(asked.length).toBeGreaterThan(10)
    for (const one of asked) {
      expect([one.method, one.url.pathname]).toEqual(['POST', `${flavour.path}/api/v1/query`])
      flavour.check(one)
    }
  })
}
