import { z } from 'zod'
import type { DatadogSourceOptions } from '../../config/source-options/hosted.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { headerSecret } from './credentials.ts'
import { intervalReads, type SourceTools } from './interval-reads.ts'
import { askJson, type JsonApi, loose } from './json-api.ts'
import type { Grammar } from './query-text.ts'

/** Tags know no quotes: https://docs.datadoghq.com/getting_started/tagging/#define-tags */
const TAGS: Grammar = { strings: {}, escape: '', bare: /^[A-Za-z0-9_./-]+$/ }

const timeseries = z.object({
  data: z.object({
    attributes: z.object({
      times: z.array(z.number()).default([]),
      values: z.array(z.array(loose)).default([]),
    }),
  }),
})

/**
 * Datadog: https://docs.datadoghq.com/api/latest/metrics/#query-timeseries-data-across-multiple-products
 * `bad` and `total` are queries that count, such as
 * `sum:trace.http.request.errors{service:shop,version:${version}}.as_count()`.
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
  const reads = intervalReads({
    adapter: 'datadog',
    clock: tools.clock,
    grammar: TAGS,
    gridSeconds,
    answers: 'grid',
    async ask(query, window) {
      const attributes = {
        from: window.fromSeconds * 1000,
        to: window.toSeconds * 1000,
        interval: gridSeconds * 1000,
        queries: [{ data_source: 'metrics', name: 'a', query }],
        formulas: [{ formula: 'a' }],
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
      const { times, values } = (await askJson(api, request, timeseries)).data.attributes
      return values.map((series) =>
        series.map((value, i) => ({ atSeconds: (times[i] ?? Number.NaN) / 1000, value })),
      )
    },
  })
  return { type: 'datadog', ...reads }
}
