import { z } from 'zod'
import type { ElasticsearchSourceOptions } from '../../config/source-options/stores.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { Window } from '../../domain/units.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { BOUNDS_MAX, risingBounds } from './bucket-bounds.ts'
import { credentials, headerSecret } from './credentials.ts'
import { intervalReads, type SourceTools, wholeWindow } from './interval-reads.ts'
import { askJson, type JsonApi, loose, queryWrong } from './json-api.ts'
import { BARE_WORD, escapedBy, type Grammar, shown } from './query-text.ts'

/** https://www.elastic.co/docs/reference/query-languages/query-dsl/query-dsl-query-string-query */
const LUCENE: Grammar = {
  strings: { '"': escapedBy('\\', '"') },
  escape: '\\',
  bare: BARE_WORD,
}

const shards = z.object({
  total: z.number().default(1),
  failed: z.number(),
  failures: z
    .array(z.object({ reason: z.object({ type: z.string(), reason: z.string().default('') }) }))
    .catch([])
    .default([]),
})
type Shards = z.infer<typeof shards>
const counted = z.object({ count: loose, _shards: shards })
const found = z.object({
  timed_out: z.boolean().default(false),
  _shards: shards,
  aggregations: z.object({ value: z.unknown() }).optional(),
})
const statisticFound = z.union([
  z.object({ value: loose }),
  z.object({ values: z.record(z.string(), loose) }),
])
const bucketsFound = z.object({
  buckets: z.array(z.object({ to: z.number().optional(), doc_count: loose })),
})

/**
 * Elasticsearch and OpenSearch. `bad` and `total` are what one writes in a search bar:
 * `slot:"${slot}" AND status:[500 TO 599]`. A `value` may begin with what is made of a field: `avg(took)`,
 * `sum(bytes)`, `min(…)`, `max(…)` or `p99(took)`; without that it is a count as well. `buckets` begin with the
 * field and the bounds that its documents are sorted by: `buckets(took, 100, 250, 1000)`.
 */
export function elasticsearchSource(
  options: ElasticsearchSourceOptions,
  tools: SourceTools,
): MetricSource {
  const index = indexOf(options, tools)
  const reads = intervalReads({
    adapter: 'elasticsearch',
    clock: tools.clock,
    grammar: LUCENE,
    gridSeconds: 0.001,
    answers: 'window',
    async ask(text, window) {
      const made = /^(avg|sum|min|max|p\d{1,2}(?:\.\d+)?)\(([A-Za-z0-9_.@-]+)\)\s*(.*)$/s.exec(text)
      const [, statistic, field, rest = ''] = made ?? []
      if (statistic === undefined || field === undefined) {
        const count = await index.count(text, window)
        return count === undefined ? [] : wholeWindow(window, count)
      }
      const value = await index.search(rest, window, aggregation(statistic, field), statisticFound)
      if (value === undefined) return []
      const number = 'value' in value ? value.value : (Object.values(value.values)[0] ?? null)
      return wholeWindow(window, number)
    },
    async askBuckets(text, window) {
      const { field, bounds, rest } = bucketsAsked(text)
      const ranges = [...bounds, undefined].map((to, i) => ({ from: bounds[i - 1], to }))
      const value = await index.search(rest, window, { range: { field, ranges } }, bucketsFound)
      return (value?.buckets ?? []).map(({ to, doc_count }) => ({
        upperBound: to ?? Number.POSITIVE_INFINITY,
        tallies: [{ atSeconds: window.fromSeconds, value: doc_count }],
      }))
    },
  })
  return { type: 'elasticsearch', ...reads }
}

/**
 * How the documents of a window are counted and searched. Undefined when there is no index at all, which a name
 * with a wildcard makes no error.
 */
function indexOf(options: ElasticsearchSourceOptions, tools: SourceTools) {
  const auth = authorization(options, tools)
  const api: JsonApi = {
    adapter: 'elasticsearch',
    label: 'Elasticsearch',
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets: auth.secrets,
    advice: { 404: 'Check the address, and that there is an index of this name.' },
  }
  const base = `${options.url.replace(/\/+$/, '')}/${encodeURIComponent(options.index)}`
  const headers = { ...auth.headers, 'content-type': 'application/json' }
  const post = <T>(path: string, body: object, shape: z.ZodType<T>): Promise<T> =>
    askJson(api, { method: 'POST', url: base + path, headers, body: JSON.stringify(body) }, shape)
  return {
    async count(text: string, window: Window): Promise<number | null | undefined> {
      const query = conditions(options['time-field'], text, window)
      const { count, _shards } = await post('/_count', { query }, counted)
      refuseParts(api, _shards, false)
      return _shards.total === 0 ? undefined : count
    },
    async search<Value>(
      text: string,
      window: Window,
      value: object,
      shape: z.ZodType<Value>,
    ): Promise<Value | undefined> {
      const query = conditions(options['time-field'], text, window)
      const body = { size: 0, query, aggs: { value } }
      const { _shards, timed_out, aggregations } = await post('/_search', body, found)
      refuseParts(api, _shards, timed_out)
      if (_shards.total === 0) return undefined
      const parsed = shape.safeParse(aggregations?.value)
      if (parsed.success) return parsed.data
      throw new AdapterError(
        'elasticsearch',
        'metrics_unreachable',
        'Elasticsearch answered without the numbers that were asked for.',
        'Check that url is the address of Elasticsearch or OpenSearch itself.',
      )
    },
  }
}

/** What `buckets(took, 100, 250) slot:"a"` says. */
function bucketsAsked(text: string) {
  const [, field, list = '', rest = ''] =
    /^buckets\(\s*([A-Za-z0-9_.@-]+)\s*,([^()]*)\)\s*(.*)$/s.exec(text) ?? []
  const bounds = risingBounds(list)
  if (field !== undefined && bounds !== null) return { field, bounds, rest }
  throw new AdapterError(
    'elasticsearch',
    'config_invalid',
    `The query ${shown(text)} has no buckets.`,
    `Begin with a field and up to ${BOUNDS_MAX} rising bounds: buckets(event.duration, 100, 250, 1000) slot:"blue".`,
  )
}

function authorization(options: ElasticsearchSourceOptions, { env }: SourceTools) {
  const name = options['api-key-from']
  if (name === undefined) return credentials(options, env)
  const key = headerSecret('api-key-from', name, env)
  return { headers: { authorization: `ApiKey ${key}` }, secrets: [key] }
}

function conditions(timeField: string, query: string, window: Window) {
  const time = {
    gte: Math.round(window.fromSeconds * 1000),
    lt: Math.round(window.toSeconds * 1000),
    format: 'epoch_millis',
  }
  const text = query.trim() === '' ? '*' : query
  return { bool: { filter: [{ query_string: { query: text } }, { range: { [timeField]: time } }] } }
}

function aggregation(statistic: string, field: string): object {
  if (!statistic.startsWith('p')) return { [statistic]: { field } }
  return { percentiles: { field, percents: [Number(statistic.slice(1))] } }
}

/** What only some shards counted is not the number. */
function refuseParts(api: JsonApi, { failed, failures }: Shards, isTimedOut: boolean): void {
  if (failed === 0 && !isTimedOut) return
  // An index without any document in one of its shards can read every query there.
  const wrong = failures.find(({ reason }) => WRONG_QUERY.includes(reason.type))
  if (wrong !== undefined) throw queryWrong(api, wrong.reason.reason)
  throw new AdapterError(
    'elasticsearch',
    'metrics_unreachable',
    isTimedOut
      ? 'Elasticsearch answered before it had searched everything.'
      : `Elasticsearch answered without ${failed} of its shards.`,
    'Bring them back, or ask a smaller index.',
  )
}

/** What a shard says of a query that no shard will ever read. */
const WRONG_QUERY = ['query_shard_exception', 'parsing_exception', 'illegal_argument_exception']
