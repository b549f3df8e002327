import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { victoriametricsSource } from '../../src/adapters/metrics/victoriametrics.ts'
import { systemClock } from '../../src/adapters/tools/clock.ts'
import { httpClient } from '../../src/adapters/tools/http.ts'
import { victoriametricsSource as optionsSchema } from '../../src/config/source-options/prometheus-family.ts'
import { metricSourceContract } from '../contracts/metric-source-contract.ts'
import { prometheusContract } from '../contracts/prometheus-contract.ts'
import { type Page, startPage } from '../support/prometheus-page.ts'
import { prometheusWorld } from '../support/prometheus-world.ts'
import { type RealServer, startServer } from '../support/real-server.ts'

jest.setTimeout(30_000)

let page: Page
let server: RealServer
/** Samples are written with times of our own, close to now but never after it. */
let nowSeconds = Math.floor(Date.now() / 1000) - 3_000

beforeAll(async () => {
  page = await startPage()
  server = await startServer({
    program: 'victoria-metrics',
    args: (folder, port) => [
      `-storageDataPath=${join(folder, 'data')}`,
      `-httpListenAddr=127.0.0.1:${port}`,
      '-loggerLevel=ERROR',
    ],
    readyPath: '/health',
  })
})
afterAll(async () => {
  await server?.stop()
  await page?.close()
})

/** Writes what is on the page now, with the time of the test. */
async function scrapes(count: number): Promise<number> {
  for (let i = 0; i < count; i += 1) {
    nowSeconds += 1
    const answer = await fetch(page.url)
    const body = await answer.text()
    if (!answer.ok) continue
    const url = `${server.url}/api/v1/import/prometheus?timestamp=${nowSeconds * 1000}`
    await fetch(url, { method: 'POST', body })
  }
  await fetch(`${server.url}/internal/force_flush`)
  return nowSeconds
}

const sourceHere = () =>
  victoriametricsSource(
    optionsSchema.parse({ type: 'victoriametrics', url: server.url, 'lookback-seconds': 60 }),
    { http: httpClient({ clock: systemClock(), random: () => 0.5 }), env: {} },
  )

async function open() {
  return prometheusWorld({
    url: server.url,
    source: sourceHere(),
    page,
    settled: () => scrapes(1),
    pass: () => scrapes(4),
  })
}

metricSourceContract('a real VictoriaMetrics', open)
// It stores no NaN: such a sample is one that is missing.
prometheusContract('a real VictoriaMetrics', open, { isNanKept: false })

test('the newest seconds are not kept back', async () => {
  const atSeconds = Date.now() / 1000
  const url = `${server.url}/api/v1/import/prometheus?timestamp=${Math.round(atSeconds * 1000) - 500}`
  await fetch(url, { method: 'POST', body: 'fresh_total{slot="a"} 7\n' })
  await fetch(`${server.url}/internal/force_flush`)
  const window = { fromSeconds: atSeconds - 1, toSeconds: atSeconds }
  const names = { side: 'canary', slot: 'a', version: 'v' }
  const reading = await sourceHere().value('sum(fresh_total)', names, window)
  expect(reading).toEqual({ kind: 'data', value: 7 })
})
