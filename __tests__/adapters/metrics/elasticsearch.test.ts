// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { expect, test } from '@jest/globals'
import { elasticsearchSource } from '../../../src/adapters/metrics/elasticsearch.ts'
import { httpClient } from '../../../src/adapters/tools/http.ts'
import { elasticsearchSource as optionsSchema } from '../../../src/config/source-options/stores.ts'
import { countingSourceContract } from '../../contracts/counting-source-contract.ts'
import { failure } from '../../contracts/metric-source-contract.ts'
import { handClock } from '../../support/hand-clock.ts'
import { listen } from '../../support/loopback.ts'

type Body = {
  query: { bool: { filter: [{ query_string: { query: string } }, { range: Times }] } }
}
type Times = { 'event.time': { gte: number; lt: number; format: string } }
const shards = { total: 2, successful: 2, skipped: 0, failed: 0 }

countingSourceContract({
  type: 'elasticsearch',
  open: (url, secret, tools) =>
    elasticsearchSource(
      optionsSchema.parse({
        type: 'elasticsearch',
        url,
        index: 'logs-*',
        'time-field': 'event.time',
        'api-key-from': 'KEY',
        'timeout-seconds': 2,
      }),
      { ...tools, env: { KEY: secret } },
    ),
  bad: 'slot:"${slot}" AND kind:errors',
  total: 'slot:"${slot}" AND kind:requests',
  value: 'p99(took) slot:"${slot}" AND kind:requests',
  gridSeconds: 1,
  answers: 'window',
  question({ url, body }) {
    expect(url.pathname).toMatch(/^\/logs-\*\/_(?:count|search)$/)
    const [words, { range }] = (JSON.parse(body) as Body).query.bool.filter
    const { gte, lt, format } = range['event.time']
    expect(format).toBe('epoch_millis')
    const query = `${url.pathname} ${words.query_string.query}`
    return { query, fromSeconds: gte / 1000, toSeconds: lt / 1000, stepSeconds: null }
  },
  answer([points], { query }) {
    const value = points?.[0]?.value
    // A count is always a number, so what is none can only be a broken answer: here none at all.
    if (!query.includes('_search')) {
      return JSON.stringify({ count: value ?? null, _shards: shards })
    }
    const word = typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
    const aggregations = { value: { values: { '99.0': word ?? null } } }
    return JSON.stringify({ took: 3, timed_out: false, _shards: shards, aggregations })
  },
})

const names = { side: 'canary', slot: 'a', version: 'v' }
const window = { fromSeconds: 1_000, toSeconds: 1_030 }

/** A source whose server always gives this answer; close it. */
async function answering(answer: object) {
  const server = await listen((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  const clock = handClock()
  const source = elasticsearchSource(
    optionsSchema.parse({ type: 'elasticsearch', url: server.url, index: 'logs' }),
    { http: httpClient({ clock, random: () => 0.5 }), clock, env: {} },
  )
  return { source, close: server.close }
}

test('what only some shards counted is an error; of a query that none can read, another one', async () => {
  const failures = (type: string) => [{ shard: 0, index: 'logs', reason: { type, reason: 'why' } }]
  for (const [type, reason] of [
    ['node_disconnected_exception', 'metrics_unreachable'],
    ['query_shard_exception', 'config_invalid'],
  ] as const) {
    const parts = { ...shards, failed: 1, failures: failures(type) }
    const { source, close } = await answering({ count: 7, _shards: parts })
    const error = await failure(source.counts('a', 'b', names, window))
    await close()
    expect([type, error.reason]).toEqual([type, reason])
  }
})

test('a search that ran out of time is no answer', async () => {
  const aggregations = { value: { value: 3 } }
  const { source, close } = await answering({ timed_out: true, _shards: shards, aggregations })
  const error = await failure(source.value('avg(took) a', names, window))
  await close()
  expect(error.reason).toBe('metrics_unreachable')
})

test.each([
  'slot:a',
  'buckets(took) slot:a',
  'buckets(took, 2, 1) a',
  'buckets(took, x) a',
  `buckets(took, ${Array.from({ length: 51 }, (_, i) => i + 1).join(', ')}) a`,
])('%s asks for no buckets', async (query) => {
  const { source, close } = await answering({})
  const asking = Promise.resolve(source.histogram?.(query, names, window))
  const error = await failure(asking)
  await close()
  expect([error.reason, error.hint]).toEqual([
    'config_invalid',
    expect.stringContaining('buckets(event.duration, 100'),
  ])
})
