import { z } from 'zod'
import type { InfluxdbSourceOptions } from '../../config/source-options/stores.ts'
import { ConfigError } from '../../domain/errors.ts'
import type { BucketTallies, Tallies } from '../../domain/metrics/tallies.ts'
import type { Window } from '../../domain/units.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { credentials, headerSecret } from './credentials.ts'
import { parseCsv } from './csv.ts'
import { intervalReads, type SourceTools } from './interval-reads.ts'
import {
  askJson,
  askText,
  type JsonApi,
  loose,
  numberOf,
  queryWrong,
  wrongShape,
} from './json-api.ts'
import { bucketsNamed } from './named-buckets.ts'
import { BARE_WORD, escapedBy, type Grammar } from './query-text.ts'

/** https://docs.influxdata.com/influxdb/v1/query_language/spec/#strings; regular expressions hold no names. */
const INFLUXQL: Grammar = {
  strings: { "'": escapedBy('\\', "'"), '"': escapedBy('\\', '"') },
  escape: '\\',
  bare: BARE_WORD,
}

/** A string of Flux also reads `${…}` (https://docs.influxdata.com/flux/v0/data-types/basic/string/). */
const FLUX: Grammar = {
  strings: { '"': (value) => escapedBy('\\', '"')(value)?.replaceAll('${', '\\${') ?? null },
  escape: '\\',
  bare: BARE_WORD,
}

const influxqlAnswer = z.object({
  results: z.array(
    z.object({
      error: z.string().optional(),
      series: z
        .array(z.object({ columns: z.array(z.string()), values: z.array(z.array(loose)) }))
        .default([]),
    }),
  ),
})

/**
 * InfluxDB. With `database`, a query is one SELECT of InfluxQL without a time, such as
 * `SELECT count("duration") FROM requests WHERE slot = '${slot}' AND status =~ /^5/`; with `bucket`, it is
 * what comes after `from() |> range()` in Flux: `|> filter(fn: (r) => r.slot == "${slot}") |> count()`.
 * `buckets`, in Flux only, end in `|> histogram(bins: [0.1, 0.5, float(v: "+Inf")])`.
 */
export function influxdbSource(options: InfluxdbSourceOptions, tools: SourceTools): MetricSource {
  const auth = authorization(options, tools)
  const api: JsonApi = {
    adapter: 'influxdb',
    label: 'InfluxDB',
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets: auth.secrets,
  }
  const ask = options.bucket === undefined ? askInfluxql : askFlux
  const reads = intervalReads({
    adapter: 'influxdb',
    clock: tools.clock,
    grammar: options.bucket === undefined ? INFLUXQL : FLUX,
    gridSeconds: 0.001,
    answers: 'window',
    ask: (query, window) => ask(api, options, auth.headers, query, window),
    // InfluxQL knows no buckets.
    ...(options.bucket === undefined
      ? {}
      : {
          askBuckets: (query, window) => askFluxBuckets(api, options, auth.headers, query, window),
        }),
  })
  return { type: 'influxdb', ...reads }
}

type Headers = { readonly [name: string]: string }

function authorization(options: InfluxdbSourceOptions, { env }: SourceTools) {
  const { 'token-from': tokenFrom, 'basic-from': basicFrom } = options
  if (tokenFrom === undefined) return credentials({ 'basic-from': basicFrom }, env)
  if (basicFrom !== undefined) {
    const what = 'stands beside basic-from.'
    throw new ConfigError([{ where: 'token-from', line: null, what, fix: 'Keep one of the two.' }])
  }
  const token = headerSecret('token-from', tokenFrom, env)
  return { headers: { authorization: `Token ${token}` }, secrets: [token] }
}

async function askInfluxql(
  api: JsonApi,
  options: InfluxdbSourceOptions,
  headers: Headers,
  query: string,
  window: Window,
): Promise<readonly Tallies[]> {
  const url = new URL(`${options.url.replace(/\/+$/, '')}/query`)
  const policy = options['retention-policy']
  const body = new URLSearchParams({
    db: options.database ?? '',
    ...(policy === undefined ? {} : { rp: policy }),
    epoch: 'ms',
    q: withTime(query, window),
  }).toString()
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await askJson(
    api,
    { method: 'POST', url: url.href, headers: { ...headers, ...form }, body },
    influxqlAnswer,
  )
  const [result] = answer.results
  if (result?.error !== undefined) throw queryWrong(api, result.error)
  return (result?.series ?? []).flatMap(({ columns, values }) =>
    // The first column is the time; a SELECT of several things is several series.
    columns
      .slice(1)
      .map((_, i) =>
        values.map((row) => ({ atSeconds: window.fromSeconds, value: row[i + 1] ?? null })),
      ),
  )
}

/** The SELECT with the time of the window among its conditions. */
export function withTime(query: string, { fromSeconds, toSeconds }: Window): string {
  const millis = (seconds: number) => `${Math.round(seconds * 1000)}ms`
  const time = `time >= ${millis(fromSeconds)} AND time < ${millis(toSeconds)}`
  const blank = query.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, (text) =>
    ' '.repeat(text.length),
  )
  const where = /\bwhere\b/i.exec(blank)
  if (where === null) return `${query} WHERE ${time}`
  const at = where.index + where[0].length
  return `${query.slice(0, at)} (${query.slice(at).trim()}) AND ${time}`
}

async function askFlux(
  api: JsonApi,
  options: InfluxdbSourceOptions,
  headers: Headers,
  query: string,
  window: Window,
): Promise<readonly Tallies[]> {
  const rows = await fluxRows(api, options, headers, query, window)
  return rows.map((row) => [{ atSeconds: window.fromSeconds, value: fluxValue(row) }])
}

/** The rows of one histogram() have one table, a bound each. */
async function askFluxBuckets(
  api: JsonApi,
  options: InfluxdbSourceOptions,
  headers: Headers,
  query: string,
  window: Window,
): Promise<readonly BucketTallies[]> {
  const rows = await fluxRows(api, options, headers, query, window)
  const tables = [...new Set(rows.map(({ table }) => table))]
  return tables.flatMap((table) => {
    const columns = rows
      .filter((row) => row.table === table)
      .map((row) => [row.le ?? '', fluxValue(row)] as const)
    return bucketsNamed('influxdb', columns, window.fromSeconds)
  })
}

function fluxValue({ _value }: Row): number | null {
  return _value === undefined ? null : numberOf(_value)
}

type Row = { readonly [column: string]: string | undefined }

async function fluxRows(
  api: JsonApi,
  options: InfluxdbSourceOptions,
  headers: Headers,
  query: string,
  window: Window,
): Promise<readonly Row[]> {
  const url = new URL(`${options.url.replace(/\/+$/, '')}/api/v2/query`)
  url.searchParams.set('org', options.organization ?? '')
  const iso = (seconds: number) => new Date(Math.round(seconds * 1000)).toISOString()
  const range = `range(start: ${iso(window.fromSeconds)}, stop: ${iso(window.toSeconds)})`
  const bucket = escapedBy('\\', '"')(options.bucket ?? '')
  const body = `from(bucket: "${bucket}") |> ${range} ${query}`
  const more = { 'content-type': 'application/vnd.flux', accept: 'application/csv' }
  const request = { method: 'POST', url: url.href, headers: { ...headers, ...more }, body } as const
  const answer = await askText(api, request)
  const rows = parseCsv(answer.text)
  if (rows === null || !/csv/.test(answer.contentType)) throw wrongShape(api, answer, true)
  return rows
}
