import { z } from 'zod'
import type { DatadogSourceOptions } from '../../config/source-options/hosted.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { Window } from '../../domain/units.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { BOUNDS_MAX, bucketsUpTo, risingBounds } from './bucket-bounds.ts'
import { headerSecret } from './credentials.ts'
import { intervalReads, type SourceTools } from './interval-reads.ts'
import { askJson, type JsonApi, loose } from './json-api.ts'
import { type Grammar, shown } from './query-text.ts'

/** Tags know no quotes: https://docs.datadoghq.com/getting_started/tagging/#define-tags */
const TAGS: Grammar = { strings: {}, escape: '', bare: /^[A-Za-z0-9_./-]+$/ }

const timeseries = z.object({
  data: z.object({
    attributes: z.object({
      series: z.array(z.object({ query_index: z.int().default(0) })).default([]),
      times: z.array(z.number()).default([]),
      values: z.array(z.array(loose)).default([]),
    }),
  }),
})

/**
 * Datadog: https://docs.datadoghq.com/api/latest/metrics/#query-timeseries-data-across-multiple-products
 * `bad` and `total` are queries that count, such as
 * `sum:trace.http.request.errors{service:shop,version:${version}}.as_count()`.
 * `buckets` are those of a distribution: `buckets(0.1,0.5,1):trace.http.request{service:shop,version:${version}}`, each
 * a threshold query (https://docs.datadoghq.com/metrics/distributions/#threshold-queries).
 */
export function datadogSource(options: DatadogSourceOptions, tools: SourceTools): MetricSource {
  const apiKey = headerSecret('api-key-from', options['api-key-from'], tools.env)
  const applicationKey = headerSecret(
    'application-key-from',
    options['application-key-from'],
    tools.env,
  )
  const api: JsonApi = {
    adapter: 'datadog',
    label: 'Datadog',
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets: [apiKey, applicationKey],
    advice: {
      403: 'Check both keys, that the application key has timeseries_query, and the site.',
    },
  }
  const gridSeconds = options['resolution-seconds']
  async function seriesOf(queries: readonly string[], window: Window) {
    const attributes = {
      from: window.fromSeconds * 1000,
      to: window.toSeconds * 1000,
      interval: gridSeconds * 1000,
      queries: queries.map((query, i) => ({ data_source: 'metrics', name: `q${i}`, query })),
      formulas: queries.map((_, i) => ({ formula: `q${i}` })),
    }
    const request = {
      method: 'POST',
      url: `${options.url.replace(/\/+$/, '')}/api/v2/query/timeseries`,
      headers: {
        'content-type': 'application/json',
        'dd-api-key': apiKey,
        'dd-application-key': applicationKey,
      },
      body: JSON.stringify({ data: { type: 'timeseries_request', attributes } }),
    } as const
    const { series, times, values } = (await askJson(api, request, timeseries)).data.attributes
    return values.map((row, i) => ({
      query: series[i]?.query_index ?? 0,
      tallies: row.map((value, at) => ({ atSeconds: (times[at] ?? Number.NaN) / 1000, value })),
    }))
  }
  const reads = intervalReads({
    adapter: 'datadog',
    clock: tools.clock,
    grammar: TAGS,
    gridSeconds,
    answers: 'grid',
    async ask(query, window) {
      const series = await seriesOf([query], window)
      return series.map(({ tallies }) => tallies)
    },
    async askBuckets(query, window) {
      const { bounds, metric } = bucketsAsked(query)
      const upTo = bounds.map((bound) => `count(v: v<=${bound}):${metric}.as_count()`)
      const series = await seriesOf([...upTo, `count:${metric}.as_count()`], window)
      const talliesOf = (i: number) => series.find(({ query: index }) => index === i)?.tallies ?? []
      return bucketsUpTo(
        bounds,
        bounds.map((_, i) => talliesOf(i)),
        talliesOf(bounds.length),
      )
    },
  })
  return { type: 'datadog', ...reads }
}

function bucketsAsked(query: string) {
  const [, list = '', metric] = /^\s*buckets\(([^()]*)\):\s*([\w.]+\{.*\})\s*$/s.exec(query) ?? []
  const bounds = risingBounds(list)
  if (metric !== undefined && bounds !== null) return { bounds, metric }
  throw new AdapterError(
    'datadog',
    'config_invalid',
    `The query ${shown(query)} has no buckets.`,
    `Write up to ${BOUNDS_MAX} rising bounds and a distribution: buckets(0.1,0.5,1):trace.http.request{service:shop}.`,
  )
}
