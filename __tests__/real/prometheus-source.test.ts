import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { metricSourceContract } from '../contracts/metric-source-contract.ts'
import { prometheusContract } from '../contracts/prometheus-contract.ts'
import { until } from '../support/poll.ts'
import { type Prometheus, startPrometheus } from '../support/prometheus.ts'
import { type Page, startPage } from '../support/prometheus-page.ts'
import { prometheusWorld, sourceAt } from '../support/prometheus-world.ts'

const INTERVAL_MILLISECONDS = 200
const SETTLE_SECONDS_MAX = 10
jest.setTimeout(30_000)

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

function nowSeconds(): number {
  return Date.now() / 1000
}

/** Waits until a page that was read after this moment can be asked for. */
async function settled(): Promise<number> {
  const reads = page.reads()
  const source = sourceAt(prometheus.url)
  const names = { side: 'canary', slot: 'a', version: 'v' }
  await until('the page was scraped', SETTLE_SECONDS_MAX, async () => {
    const window = { fromSeconds: nowSeconds() - 1, toSeconds: nowSeconds() }
    const seen = await source.value('page_reads_total', names, window)
    return seen.kind === 'data' && seen.value > reads
  })
  return nowSeconds()
}

async function open() {
  return prometheusWorld({
    url: prometheus.url,
    page,
    settled,
    async pass() {
      await sleep(INTERVAL_MILLISECONDS * 5)
      return nowSeconds()
    },
  })
}

metricSourceContract('a real Prometheus', open)
prometheusContract('a real Prometheus', open)

test('expressions give one number, and the window is known to them', async () => {
  const world = await open()
  const key = world.key('canary', '200')
  world.page.add(key, 5)
  const from = await world.edge()
  world.page.add(key, 37)
  const to = await world.edge()
  const window = { fromSeconds: from, toSeconds: to }
  const names = world.names('canary')
  const value = (query: string) => world.source.value(query, names, window)
  const selector = `requests_total{slot="\${slot}"}`
  expect(await value(`sum(${selector})`)).toEqual({ kind: 'data', value: 42 })
  expect(await value(`scalar(${selector})`)).toEqual({ kind: 'data', value: 42 })
  expect(await value(`sum(max_over_time(${selector}[\${window}]))`)).toEqual({
    kind: 'data',
    value: 42,
  })
  expect((await value(`sum(${selector}) / 0`)).kind).toBe('no_data')
  expect((await value(`(sum(${selector}) * 0) / 0`)).kind).toBe('no_data')
  await expect(value(`${selector}[1m]`)).rejects.toMatchObject({ reason: 'config_invalid' })
  await expect(value('"text"')).rejects.toMatchObject({ reason: 'config_invalid' })
  await expect(value('sum(')).rejects.toMatchObject({ reason: 'config_invalid' })
  await world.close()
})
