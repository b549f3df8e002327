import { afterAll, beforeAll } from '@jest/globals'
import { type MetricsServer, startMetricsServer } from '../../../src/demo/metrics-server.ts'
import {
  httpMetricSourceContract,
  metricSourceContract,
} from '../../contracts/metric-source-contract.ts'
import { prometheusContract } from '../../contracts/prometheus-contract.ts'
import { handClock } from '../../support/hand-clock.ts'
import { type Page, startPage } from '../../support/prometheus-page.ts'
import { prometheusWorld, sourceAt } from '../../support/prometheus-world.ts'

const clock = handClock()
let page: Page
let server: MetricsServer

beforeAll(async () => {
  page = await startPage()
  const scrapeTargets = [{ url: page.url, labels: {} }]
  // The tests scrape by hand: the clock never reaches the interval by itself.
  server = await startMetricsServer({ scrapeTargets, intervalSeconds: 1e9, clock })
})
afterAll(async () => {
  await server.close()
  await page.close()
})

/** Scrapes once a second. */
async function scrapes(count: number): Promise<number> {
  for (let i = 0; i < count; i += 1) {
    clock.advance(1)
    await server.scrape()
  }
  return clock.nowSeconds()
}

async function open() {
  const settled = () => scrapes(1)
  return prometheusWorld({ url: server.url, page, settled, pass: () => scrapes(4) })
}

metricSourceContract('the embedded metrics server', open)
prometheusContract('the embedded metrics server', open)
httpMetricSourceContract('prometheus', (url, secret) =>
  sourceAt(url, { 'bearer-from': 'TOKEN', 'timeout-seconds': 0.5 }, { TOKEN: secret }),
)
