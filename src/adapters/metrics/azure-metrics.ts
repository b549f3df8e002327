import { z } from 'zod'
import type { AzureMonitorSourceOptions } from '../../config/source-options/hosted.ts'
import { AdapterError } from '../../domain/errors.ts'
import { excerpt } from '../tools/excerpt.ts'
import { azureBearer } from './azure-bearer.ts'
import { type IntervalReads, intervalReads, type SourceTools } from './interval-reads.ts'
import { askJson, type JsonApi, loose } from './json-api.ts'
import { BARE_WORD, doubled, type Grammar, shown } from './query-text.ts'

/** https://learn.microsoft.com/en-us/rest/api/monitor/metrics/list */
const API_VERSION = '2023-10-01'
/** Series of one answer. Azure gives 10 unless it is asked for more, and does not say what it left out. */
const SERIES_MAX = 1_000

/** Strings of OData. */
const ODATA: Grammar = { strings: { "'": doubled("'") }, escape: '', bare: BARE_WORD }

const point = z.object({
  timeStamp: z.string(),
  total: loose.optional(),
  count: loose.optional(),
  average: loose.optional(),
  minimum: loose.optional(),
  maximum: loose.optional(),
})
const answered = z.object({
  value: z.array(
    z.object({
      errorCode: z.string().default('Success'),
      errorMessage: z.string().default(''),
      timeseries: z.array(z.object({ data: z.array(point).default([]) })),
    }),
  ),
})

/**
 * The metrics of one resource of Azure: https://learn.microsoft.com/en-us/rest/api/monitor/metrics/list
 * A query is a metric, an aggregation and, after `where`, a filter of its dimensions:
 * `Requests Total where revisionName eq 'shop--${slot}' and statusCodeCategory eq '5xx'`.
 */
export function azureMetrics(
  options: AzureMonitorSourceOptions,
  resource: string,
  tools: SourceTools,
): IntervalReads {
  const { url = 'https://management.azure.com', 'metric-namespace': namespace } = options
  const bearer = azureBearer(options, url, tools)
  const api: JsonApi = {
    adapter: 'azure-monitor',
    label: 'Azure Monitor',
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets: bearer.secrets,
    advice: { 403: 'Give the application the role Monitoring Reader on this resource.' },
  }
  const gridSeconds = options['resolution-seconds']
  const base = `${url.replace(/\/+$/, '')}${resource}/providers/microsoft.insights/metrics`
  return intervalReads({
    adapter: 'azure-monitor',
    clock: tools.clock,
    grammar: ODATA,
    gridSeconds,
    answers: 'grid',
    async ask(query, window) {
      const { metric, aggregation, filter } = wordsOf(query)
      const iso = (seconds: number) => new Date(seconds * 1000).toISOString()
      const parameters = new URLSearchParams({
        'api-version': API_VERSION,
        timespan: `${iso(window.fromSeconds)}/${iso(window.toSeconds)}`,
        interval: gridSeconds === 3600 ? 'PT1H' : `PT${gridSeconds / 60}M`,
        metricnames: metric,
        aggregation,
        ...(namespace === undefined ? {} : { metricnamespace: namespace }),
        ...(filter === '' ? {} : { $filter: filter, top: String(SERIES_MAX) }),
      })
      const headers = { authorization: `Bearer ${await bearer.token()}` }
      const asked = { method: 'GET', url: `${base}?${parameters}`, headers } as const
      const { value } = await askJson(api, asked, answered)
      const failed = value.find(({ errorCode }) => errorCode !== 'Success')
      if (failed !== undefined) throw notWhole(excerpt(failed.errorMessage, bearer.secrets))
      const series = value.flatMap(({ timeseries }) => timeseries)
      if (series.length >= SERIES_MAX) throw notWhole(`${SERIES_MAX} series are too many.`)
      return series.map(({ data }) =>
        data.map((one) => ({
          atSeconds: Date.parse(one.timeStamp) / 1000,
          // A stretch without a number has only its time.
          value: one[aggregation] ?? null,
        })),
      )
    },
  })
}

const AGGREGATIONS = ['total', 'count', 'average', 'minimum', 'maximum'] as const

function wordsOf(query: string) {
  const [, metric = '', word = '', filter = ''] =
    /^\s*([^,'"]+?)\s+([A-Za-z]+)(?:\s+where\s+(.+))?\s*$/s.exec(query) ?? []
  const aggregation = AGGREGATIONS.find((name) => name === word.toLowerCase())
  if (aggregation !== undefined) return { metric, aggregation, filter }
  throw new AdapterError(
    'azure-monitor',
    'config_invalid',
    `The query ${shown(query)} is no metric of a resource.`,
    "Write a metric, Total (or Count, Average, Minimum, Maximum), and the dimensions: Requests Total where revisionName eq 'shop--v1'.",
  )
}

function notWhole(said: string): AdapterError {
  return new AdapterError(
    'azure-monitor',
    'metrics_unreachable',
    `Azure Monitor says that its answer is not whole: ${said}`,
    'Ask for one metric, with a filter of its dimensions that names every value.',
  )
}
