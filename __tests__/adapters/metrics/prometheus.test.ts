import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type MetricsServer, startMetricsServer } from '../../../src/demo/metrics-server.ts'
import {
  counted,
  failure,
  httpMetricSourceContract,
  metricSourceContract,
} from '../../contracts/metric-source-contract.ts'
import { prometheusContract } from '../../contracts/prometheus-contract.ts'
import { handClock } from '../../support/hand-clock.ts'
import { listen } from '../../support/loopback.ts'
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
  sourceAt(url, { 'bearer-from': 'TOKEN', 'timeout-seconds': 2 }, { TOKEN: secret }),
)

describe('prometheus', () => {
  const window = { fromSeconds: 1_000.5, toSeconds: 1_030.5 }
  const names = { side: 'canary', slot: 'a', version: 'v1' }

  /** Answers every query with this body; keeps what was asked. */
  async function scripted(body: unknown) {
    const asked: { path: string; authorization: string; form: URLSearchParams }[] = []
    const answering = await listen(async (request, response) => {
      let text = ''
      for await (const chunk of request) text += chunk
      asked.push({
        path: request.url ?? '',
        authorization: request.headers.authorization ?? '',
        form: new URLSearchParams(text),
      })
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
    return { asked, ...answering }
  }

  const matrix = {
    resultType: 'matrix',
    result: [
      {
        metric: { slot: 'a' },
        values: [
          [1_000, '5'],
          [1_015, '8'],
          [1_030, '12'],
        ],
      },
    ],
  }

  test('asks once for each of the two, with credentials, below the path of the base URL', async () => {
    const server = await scripted({ status: 'success', data: matrix })
    const source = sourceAt(`${server.url}/tenant/`, { 'basic-from': 'P' }, { P: 'me:pw' })
    expect(await source.counts('bad_total', 'all_total', names, window)).toEqual(counted(7, 7))
    await server.close()
    expect(server.asked.map(({ form }) => Object.fromEntries(form))).toEqual([
      { query: 'bad_total[90000ms]', time: '1030.500' },
      { query: 'all_total[90000ms]', time: '1030.500' },
    ])
    expect(server.asked[0]).toMatchObject({
      path: '/tenant/api/v1/query',
      authorization: `Basic ${Buffer.from('me:pw').toString('base64')}`,
    })
  })

  test('an answer that is not whole is none; a remark on style is', async () => {
    const partial = await scripted({ status: 'success', data: matrix, warnings: ['store is away'] })
    const error = await failure(sourceAt(partial.url).counts('a', 'b', names, window))
    await partial.close()
    expect([error.reason, error.message]).toEqual([
      'metrics_unreachable',
      expect.stringContaining('store is away'),
    ])
    const remark = 'PromQL info: metric might not be a counter'
    const styled = await scripted({ status: 'success', data: matrix, warnings: [remark] })
    expect(await sourceAt(styled.url).counts('a', 'b', names, window)).toEqual(counted(7, 7))
    await styled.close()
  })

  test('native histograms are no counters', async () => {
    const result = [{ metric: {}, histograms: [[1_000, { count: '1' }]] }]
    const server = await scripted({ status: 'success', data: { ...matrix, result } })
    expect((await sourceAt(server.url).counts('a', 'b', names, window)).kind).toBe('no_data')
    await server.close()
  })
})
