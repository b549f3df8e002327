import { countsOf, NO_DATA, type Series } from '../../domain/metrics/counters.ts'
import { type BucketSeries, type Histogram, histogramOf } from '../../domain/metrics/histogram.ts'
import type { Counts, Reading, SideNames } from '../../domain/metrics/metric.ts'
import {
  COUNT_PLACEHOLDERS,
  unknownPlaceholders,
  VALUE_PLACEHOLDERS,
} from '../../domain/metrics/metric-query.ts'
import type { Window } from '../../domain/units.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { excerpt } from '../tools/excerpt.ts'
import type { HttpClient } from '../tools/http.ts'
import {
  configInvalid,
  notAnExpression,
  notASelector,
  type PrometheusApi,
  queried,
  shown,
} from './prometheus-answer.ts'
import { fillPromql, isPlainSelector } from './promql.ts'

/** Bytes of one answer: some 4,000 series of 70 samples. */
export const PROMETHEUS_BYTES_MAX = 8 * 1024 * 1024

/** A server that speaks the HTTP API of Prometheus, and how to ask this one. */
export type PrometheusServer = {
  readonly http: HttpClient
  /** Base of the API, without /api/v1. */
  readonly url: string
  /** Parameters that every query of this kind of server needs. */
  readonly parameters?: { readonly [name: string]: string }
  readonly timeoutSeconds: number
  readonly lookbackSeconds: number
  /** true: the server takes other things than a selector before a range, and answers with something else. */
  readonly isLenient?: boolean
  /** Never shown. */
  readonly secrets: readonly string[]
  /** What proves who asks, for this request. */
  readonly headers: (url: string, body: string) => Promise<{ readonly [name: string]: string }>
}

const FORM = 'application/x-www-form-urlencoded'

/**
 * How every server with the HTTP API of Prometheus is read:
 * https://prometheus.io/docs/prometheus/latest/querying/api/#instant-queries
 *
 * `bad` and `total` are plain selectors of counters, such as
 * `http_requests_total{slot="${slot}",code=~"5.."}`. The raw samples are fetched with their true times and
 * the increments are computed by domain/counters, because rate() and increase() extrapolate to the edges
 * of the window and hide restarts. `buckets` is the plain selector of the counters of a classic histogram,
 * such as `latency_bucket{slot="${slot}"}`. `value` is any expression that gives one number, such as
 * `histogram_quantile(0.99, sum by (le) (rate(latency_bucket{slot="${slot}"}[${window}])))`.
 *
 * AdapterError config_invalid for a query that is not right, metrics_unreachable for everything else that
 * gives no usable answer.
 */
export function prometheusReads(server: PrometheusServer): Omit<MetricSource, 'type'> {
  const url = queryUrl(server.url)
  const api: PrometheusApi = {
    async ask(query, atSeconds) {
      const time = atSeconds.toFixed(3)
      const body = new URLSearchParams({ query, time, ...server.parameters }).toString()
      return server.http({
        adapter: 'prometheus',
        reason: 'metrics_unreachable',
        method: 'POST',
        url,
        headers: {
          ...(await server.headers(url, body)),
          accept: 'application/json',
          'content-type': FORM,
        },
        body,
        timeoutSeconds: server.timeoutSeconds,
        bytesMax: PROMETHEUS_BYTES_MAX,
      })
    },
    quote: (text) => excerpt(text, server.secrets),
  }
  const { lookbackSeconds, isLenient = false } = server
  const checked = (query: string) => {
    if (isLenient && !isPlainSelector(query)) throw notASelector(query, 'it is an expression')
    return query
  }
  return {
    // The server keeps history: there is nothing to do at the edge of a window.
    mark: async () => undefined,
    counts: async (bad, total, names, window) =>
      readCounts(api, lookbackSeconds, checked(bad), checked(total), names, window),
    value: (query, names, window) => readValue(api, query, names, window),
    histogram: async (buckets, names, window) =>
      readHistogram(api, lookbackSeconds, checked(buckets), names, window),
  }
}

function queryUrl(base: string): string {
  const url = new URL(base)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/api/v1/query`
  return url.href
}

async function readCounts(
  api: PrometheusApi,
  lookbackSeconds: number,
  bad: string,
  total: string,
  names: SideNames,
  window: Window,
): Promise<Reading<Counts>> {
  const range = rangeOf(lookbackSeconds, window)
  const badQuery = filled(bad, names, COUNT_PLACEHOLDERS) + range
  const totalQuery = filled(total, names, COUNT_PLACEHOLDERS) + range
  // One after the other: a sample that arrives in between can only be missing among the bad ones.
  const badSeries = await rawSeries(api, badQuery, window)
  const totalSeries = await rawSeries(api, totalQuery, window)
  return countsOf(badSeries, totalSeries, window)
}

async function rawSeries(
  api: PrometheusApi,
  query: string,
  window: Window,
): Promise<readonly Series[]> {
  return (await rawMatrix(api, query, window)).map(({ series }) => series)
}

async function readHistogram(
  api: PrometheusApi,
  lookbackSeconds: number,
  buckets: string,
  names: SideNames,
  window: Window,
): Promise<Reading<Histogram>> {
  const query = filled(buckets, names, COUNT_PLACEHOLDERS) + rangeOf(lookbackSeconds, window)
  const found = await rawMatrix(api, query, window)
  const bucketSeries = found.map(
    ({ labels, series }): BucketSeries => ({ upperBound: numberOf(labels.le ?? ''), series }),
  )
  if (found.length > 0 && bucketSeries.every(({ upperBound }) => Number.isNaN(upperBound))) {
    throw configInvalid(
      `The query ${shown(query)} does not select the buckets of a histogram: there is no label le.`,
      'Give the bare buckets, such as http_request_duration_seconds_bucket{job="web"}.',
    )
  }
  return histogramOf(bucketSeries, window)
}

/** The raw samples of the window, and so far before it that the one at its start is among them. */
function rangeOf(lookbackSeconds: number, window: Window): string {
  const rangeSeconds = lookbackSeconds + window.toSeconds - window.fromSeconds
  return `[${Math.ceil(rangeSeconds * 1000)}ms]`
}

async function rawMatrix(
  api: PrometheusApi,
  query: string,
  window: Window,
): Promise<
  readonly { readonly labels: { readonly [label: string]: string }; readonly series: Series }[]
> {
  const answer = await queried(api, query, window.toSeconds, notASelector)
  if (answer.resultType !== 'matrix') throw notASelector(query, `it gives a ${answer.resultType}`)
  return answer.result.map(({ metric, values }) => ({
    labels: metric,
    series: values.map(([atSeconds, value]) => ({ atSeconds, value: numberOf(value) })),
  }))
}

async function readValue(
  api: PrometheusApi,
  query: string,
  names: SideNames,
  window: Window,
): Promise<Reading<number>> {
  const millis = Math.round((window.toSeconds - window.fromSeconds) * 1000)
  const length = millis % 1000 === 0 ? `${millis / 1000}s` : `${millis}ms`
  const expression = filled(query, { ...names, window: length }, VALUE_PLACEHOLDERS)
  const answer = await queried(api, expression, window.toSeconds, notAnExpression)
  if (answer.resultType === 'scalar') return finite(answer.result[1])
  if (answer.resultType !== 'vector') {
    throw configInvalid(
      `The query ${shown(expression)} gives a ${answer.resultType}, not one number.`,
      'Write an expression with one value at one time, such as sum(rate(…[1m])).',
    )
  }
  const [first, ...others] = answer.result
  if (first === undefined) return { kind: 'no_data', why: NO_DATA.noSeries }
  if (others.length > 0) {
    const why = `${answer.result.length} series matched where one number is needed: aggregate them with sum(…), max(…) or avg(…)`
    return { kind: 'no_data', why }
  }
  return finite(first.value[1])
}

function finite(text: string): Reading<number> {
  const value = numberOf(text)
  if (Number.isFinite(value)) return { kind: 'data', value }
  return { kind: 'no_data', why: `the value is ${Number.isNaN(value) ? 'NaN' : 'infinite'}` }
}

/** Prometheus writes NaN, +Inf and -Inf; every other word is no number either. */
function numberOf(text: string): number {
  if (text === '+Inf') return Number.POSITIVE_INFINITY
  if (text === '-Inf') return Number.NEGATIVE_INFINITY
  return text.trim() === '' ? Number.NaN : Number(text)
}

function filled(
  query: string,
  values: { readonly [name: string]: string },
  known: readonly string[],
): string {
  const unknown = unknownPlaceholders(query, known)
  if (unknown.length > 0) {
    throw configInvalid(
      `The query ${shown(query)} holds the unknown placeholder ${unknown.map((name) => `\${${name}}`).join(', ')}.`,
      `Known are ${known.map((name) => `\${${name}}`).join(', ')}.`,
    )
  }
  const text = fillPromql(query, values)
  if (text !== null) return text
  throw configInvalid(
    `A name can't be written where its placeholder stands in the query ${shown(query)}.`,
    'Put the placeholder between double quotes, as the value of a label.',
  )
}
