// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { elasticsearchSource } from '../../src/adapters/metrics/elasticsearch.ts'
import { systemClock } from '../../src/adapters/tools/clock.ts'
import { httpClient } from '../../src/adapters/tools/http.ts'
import { elasticsearchSource as optionsSchema } from '../../src/config/source-options/stores.ts'
import { NO_DATA } from '../../src/domain/metrics/counters.ts'
import { slowerThan } from '../../src/domain/metrics/histogram.ts'
import type { Side } from '../../src/domain/units.ts'
import {
  counted,
  failure,
  type MetricWorld,
  metricSourceContract,
} from '../contracts/metric-source-contract.ts'
import { startOpensearch } from '../support/real-opensearch.ts'
import type { RealServer } from '../support/real-server.ts'

jest.setTimeout(60_000)

const WINDOW_SECONDS = 30
/** Documents are written with times of our own, shortly before now. */
let nowSeconds = Math.floor(Date.now() / 1000) - 2_000
let server: RealServer
let worlds = 0

beforeAll(async () => {
  server = await startOpensearch()
})
afterAll(() => server?.stop())

type Document = { readonly slot: string; readonly status: number; readonly took?: number }

async function post(path: string, type: string, body: string, method = 'POST'): Promise<void> {
  const answer = await fetch(server.url + path, {
    method,
    headers: { 'content-type': type },
    body,
  })
  expect([path, answer.status]).toEqual([path, 200])
}

/** An index over two shards, with fields of the types that a log has. */
async function createIndex(name: string): Promise<void> {
  const properties = {
    '@timestamp': { type: 'date' },
    slot: { type: 'keyword' },
    status: { type: 'integer' },
    took: { type: 'double' },
  }
  const index = {
    settings: { number_of_shards: 2, number_of_replicas: 0 },
    mappings: { properties },
  }
  await post(`/${name}`, 'application/json', JSON.stringify(index), 'PUT')
}

async function write(index: string, documents: readonly (Document & { at: number })[]) {
  const lines = documents.flatMap(({ at, ...document }) => [
    '{"index":{}}',
    JSON.stringify({ ...document, '@timestamp': Math.round(at * 1000) }),
  ])
  await post(`/${index}/_bulk?refresh=true`, 'application/x-ndjson', `${lines.join('\n')}\n`)
}

function sourceOf(index: string) {
  return elasticsearchSource(
    optionsSchema.parse({ type: 'elasticsearch', url: server.url, index }),
    {
      http: httpClient({ clock: systemClock(), random: () => 0.5 }),
      clock: systemClock(),
      env: {},
    },
  )
}

const names = (slot: string) => ({ side: 'canary', slot, version: 'v' })
const BAD = 'slot:"${slot}" AND status:[500 TO 599]'
const TOTAL = 'slot:"${slot}"'

metricSourceContract(
  'a real OpenSearch',
  async (): Promise<MetricWorld> => {
    worlds += 1
    const index = `contract-${worlds}`
    await createIndex(index)
    return {
      source: sourceOf(index),
      bad: BAD,
      total: TOTAL,
      value: 'p99(took) slot:"${slot}"',
      names: (side: Side) => names(`${side} 1`),
      async happen(side, { good, bad }) {
        const one = (status: number, i: number) => ({
          at: nowSeconds + (i * WINDOW_SECONDS) / (good + bad),
          slot: `${side} 1`,
          status,
          took: i / 100,
        })
        await write(
          index,
          Array.from({ length: good + bad }, (_, i) => one(i < bad ? 503 : 200, i)),
        )
      },
      async edge() {
        nowSeconds += WINDOW_SECONDS
        return nowSeconds
      },
      restart: async () => undefined,
      close: async () => undefined,
    }
  },
  { hasCounters: false, hasGrammar: false },
)

test('counts from the beginning of a window up to its end, by the millisecond', async () => {
  await createIndex('edges')
  const from = nowSeconds
  const at = (milliseconds: number, status: number) => ({
    ...{ slot: 'a', status },
    at: from + milliseconds / 1000,
  })
  await write('edges', [at(-1, 500), at(0, 500), at(29_999, 200), at(30_000, 500)])
  const window = { fromSeconds: from, toSeconds: from + WINDOW_SECONDS }
  expect(await sourceOf('edges').counts(BAD, TOTAL, names('a'), window)).toEqual(counted(1, 2))
  const rest = { fromSeconds: from + 30, toSeconds: from + 60 }
  expect(await sourceOf('edges').counts(BAD, TOTAL, names('a'), rest)).toEqual(counted(1, 1))
})

test('numbers of a field, and none where there is nothing', async () => {
  await createIndex('fields')
  const documents = [1, 2, 3, 6].map((took) => ({ slot: 'a', status: 200, took, at: nowSeconds }))
  await write('fields', documents)
  const window = { fromSeconds: nowSeconds, toSeconds: nowSeconds + WINDOW_SECONDS }
  const value = async (query: string, slot = 'a') => {
    const reading = await sourceOf('fields').value(query, names(slot), window)
    return reading.kind === 'data' ? reading.value : reading.kind
  }
  expect(await value('avg(took) slot:"${slot}"')).toBe(3)
  expect(await value('max(took) slot:"${slot}"')).toBe(6)
  expect(await value('sum(took) slot:"${slot}" AND took:[2 TO *]')).toBe(11)
  expect(await value('p50(took) slot:"${slot}"')).toBeCloseTo(2.5)
  expect(await value('slot:"${slot}"')).toBe(4)
  expect(await value('avg(took) slot:"${slot}"', 'nobody')).toBe('no_data')
})

test('how long requests took, by bucket; a request of exactly a bound is above it', async () => {
  await createIndex('buckets')
  const took = [0.05, 0.1, 0.2, 0.5, 0.7, 3]
  const documents = took.map((seconds) => ({
    slot: 'a',
    status: 200,
    took: seconds,
    at: nowSeconds,
  }))
  await write('buckets', [...documents, { slot: 'a', status: 500, at: nowSeconds }])
  const window = { fromSeconds: nowSeconds, toSeconds: nowSeconds + WINDOW_SECONDS }
  const histogram = (query: string, slot = 'a') =>
    sourceOf('buckets').histogram?.(query, names(slot), window)
  const reading = await histogram('buckets(took, 0.1, 0.5, 1) slot:"${slot}"')
  expect(reading).toEqual({
    kind: 'data',
    value: [
      { upperBound: 0.1, count: 1 },
      { upperBound: 0.5, count: 3 },
      { upperBound: 1, count: 5 },
      { upperBound: Number.POSITIVE_INFINITY, count: 6 },
    ],
  })
  expect(reading?.kind === 'data' && slowerThan(reading.value, 0.5)).toEqual({ bad: 3, total: 6 })
  const none = await histogram('buckets(took, 0.1) slot:"${slot}"', 'nobody')
  expect(none?.kind === 'data' && slowerThan(none.value, 0.1)).toEqual({ bad: 0, total: 0 })
})

test('a name with a wildcard that no index has is no data', async () => {
  const window = { fromSeconds: nowSeconds, toSeconds: nowSeconds + WINDOW_SECONDS }
  const source = sourceOf('no-such-index-*')
  const noSeries = { kind: 'no_data', why: NO_DATA.noSeries }
  expect(await source.counts(BAD, TOTAL, names('a'), window)).toEqual(noSeries)
  expect(await source.value('avg(took) slot:"${slot}"', names('a'), window)).toEqual(noSeries)
  const buckets = 'buckets(took, 0.1) slot:"${slot}"'
  expect(await source.histogram?.(buckets, names('a'), window)).toEqual(noSeries)
})

test('a hostile name is text', async () => {
  await createIndex('hostile')
  const odd = 'x" OR slot:*'
  await write('hostile', [
    { slot: 'a', status: 200, at: nowSeconds },
    { slot: odd, status: 500, at: nowSeconds },
  ])
  const window = { fromSeconds: nowSeconds, toSeconds: nowSeconds + WINDOW_SECONDS }
  const counts = (slot: string) => sourceOf('hostile').counts(BAD, TOTAL, names(slot), window)
  expect(await counts(odd)).toEqual(counted(1, 1))
  for (const slot of ['*', '" OR "1', 'a\\', '\\" OR slot:*', 'a" AND NOT "b']) {
    expect([slot, await counts(slot)]).toEqual([slot, counted(0, 0)])
  }
})

test('a query that can not be read, an index that is not there, and a field of text say so', async () => {
  await createIndex('wrong')
  await write('wrong', [{ slot: 'a', status: 200, at: nowSeconds }])
  const window = { fromSeconds: nowSeconds, toSeconds: nowSeconds + WINDOW_SECONDS }
  const source = sourceOf('wrong')
  for (const query of ['status:[500 TO', 'slot:"${slot}" AND', '(((']) {
    const error = await failure(source.counts(query, TOTAL, names('a'), window))
    expect([query, error.reason]).toEqual([query, 'config_invalid'])
  }
  const text = await failure(source.value('avg(slot) slot:"${slot}"', names('a'), window))
  expect(text.reason).toBe('config_invalid')
  const missing = await failure(sourceOf('nothing').counts(BAD, TOTAL, names('a'), window))
  expect([missing.reason, missing.message]).toEqual([
    'metrics_unreachable',
    expect.stringContaining('404'),
  ])
})
