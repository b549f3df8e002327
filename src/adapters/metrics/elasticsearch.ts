import { z } from 'zod'
import type { ElasticsearchSourceOptions } from '../../config/source-options/stores.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { credentials, headerSecret } from './credentials.ts'
import { intervalReads, type SourceTools, wholeWindow } from './interval-reads.ts'
import { askJson, type JsonApi, loose } from './json-api.ts'
import { BARE_WORD, escapedBy, type Grammar } from './query-text.ts'

/** https://www.elastic.co/docs/reference/query-languages/query-dsl/query-dsl-query-string-query */
const LUCENE: Grammar = {
  strings: { '"': escapedBy('\\', '"') },
  escape: '\\',
  bare: BARE_WORD,
}

const shards = z.object({ failed: z.number(), failures: z.unknown().optional() })
const counted = z.object({ count: loose, _shards: shards })
const found = z.object({
  timed_out: z.boolean().default(false),
  _shards: shards,
  aggregations: z.object({
    value: z.union([z.object({ value: loose }), z.object({ values: z.record(z.string(), loose) })]),
  }),
})

/**
 * Elasticsearch and OpenSearch. `bad` and `total` are what one writes in a search bar:
 * `slot:"${slot}" AND status:[500 TO 599]`. A `value` may begin with what is made of a field: `avg(took)`,
 * `sum(bytes)`, `min(…)`, `max(…)` or `p99(took)`; without that it is a count as well.
 */
export function elasticsearchSource(
  options: ElasticsearchSourceOptions,
  tools: SourceTools,
): MetricSource {
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
  const post = <T>(path: string, body: object, shape: z.ZodType<T>) =>
    askJson(api, { method: 'POST', url: base + path, headers, body: JSON.stringify(body) }, shape)

  const reads = intervalReads({
    adapter: 'elasticsearch',
    clock: tools.clock,
    grammar: LUCENE,
    gridSeconds: 0.001,
    answers: 'window',
    async ask(text, window) {
      const made = /^(avg|sum|min|max|p\d{1,2}(?:\.\d+)?)\(([A-Za-z0-9_.@-]+)\)\s*(.*)$/s.exec(text)
      const [, statistic, field, rest = ''] = made ?? []
      const query = conditions(options['time-field'], made === null ? text : rest, window)
      if (statistic === undefined || field === undefined) {
        const answer = await post('/_count', { query }, counted)
        refuseParts(answer._shards.failed)
        return wholeWindow(window, answer.count)
      }
      const body = { size: 0, query, aggs: { value: aggregation(statistic, field) } }
      const answer = await post('/_search', body, found)
      refuseParts(answer._shards.failed + (answer.timed_out ? 1 : 0))
      const { value } = answer.aggregations
      const number = 'value' in value ? value.value : (Object.values(value.values)[0] ?? null)
      return wholeWindow(window, number)
    },
  })
  return { type: 'elasticsearch', ...reads }
}

function authorization(options: ElasticsearchSourceOptions, { env }: SourceTools) {
  const name = options['api-key-from']
  if (name === undefined) return credentials(options, env)
  const key = headerSecret('api-key-from', name, env)
  return { headers: { authorization: `ApiKey ${key}` }, secrets: [key] }
}

function conditions(
  timeField: string,
  query: string,
  window: { readonly fromSeconds: number; readonly toSeconds: number },
) {
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
function refuseParts(failed: number): void {
  if (failed === 0) return
  throw new AdapterError(
    'elasticsearch',
    'metrics_unreachable',
    `Elasticsearch answered without ${failed} of its shards.`,
    'Bring them back, or ask a smaller index.',
  )
}
