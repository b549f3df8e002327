import { z } from 'zod'
import { AdapterError } from '../../domain/errors.ts'
import type { BucketTallies, Tallies } from '../../domain/metrics/tallies.ts'
import type { Window } from '../../domain/units.ts'
import { BOUNDS_MAX, risingBounds } from './bucket-bounds.ts'
import type { InfluxServer } from './influxdb-server.ts'
import { askJson, loose, queryWrong } from './json-api.ts'
import { bucketsNamed } from './named-buckets.ts'
import { BARE_WORD, escapedBy, type Grammar, shown } from './query-text.ts'

/** https://docs.influxdata.com/influxdb/v1/query_language/spec/#strings; regular expressions hold no names. */
export const INFLUXQL: Grammar = {
  strings: { "'": escapedBy('\\', "'"), '"': escapedBy('\\', '"') },
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

/** A SELECT gives a series for each thing that it selects. */
export async function askInfluxql(
  database: InfluxServer,
  query: string,
  window: Window,
): Promise<readonly Tallies[]> {
  const [result] = await resultsOf(database, withCondition(query, timeOf(window)))
  return (result ?? []).flatMap(({ columns, values }) =>
    // The first column is the time.
    columns
      .slice(1)
      .map((_, i) =>
        values.map((row) => ({ atSeconds: window.fromSeconds, value: row[i + 1] ?? null })),
      ),
  )
}

/**
 * `buckets("ms", 100, 500) FROM "requests" WHERE …` is one count up to every bound and one of all. InfluxDB gives no
 * row for nothing, so a bound without one has no event below it; without one for all there is nothing to know.
 */
export async function askInfluxqlBuckets(
  database: InfluxServer,
  query: string,
  window: Window,
): Promise<readonly BucketTallies[]> {
  const { field, bounds, rest } = bucketsAsked(query)
  const time = timeOf(window)
  const conditions = [...bounds.map((bound) => `${field} <= ${bound} AND ${time}`), time]
  const statements = conditions.map((one) => withCondition(`SELECT count(${field}) ${rest}`, one))
  const results = await resultsOf(database, statements.join('; '))
  const counts = results.map((series) => series[0]?.values[0]?.[1] ?? null)
  const all = counts[bounds.length] ?? null
  if (all === null) return []
  const columns = bounds.map((bound, i) => [String(bound), counts[i] ?? 0] as const)
  return bucketsNamed('influxdb', [...columns, ['+Inf', all]], window.fromSeconds)
}

/** The series of every statement, in order. */
async function resultsOf({ api, options, headers }: InfluxServer, statements: string) {
  const url = new URL(`${options.url.replace(/\/+$/, '')}/query`)
  const policy = options['retention-policy']
  const body = new URLSearchParams({
    db: options.database ?? '',
    ...(policy === undefined ? {} : { rp: policy }),
    epoch: 'ms',
    q: statements,
  }).toString()
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await askJson(
    api,
    { method: 'POST', url: url.href, headers: { ...headers, ...form }, body },
    influxqlAnswer,
  )
  return answer.results.map(({ error, series }) => {
    if (error !== undefined) throw queryWrong(api, error)
    return series
  })
}

function timeOf({ fromSeconds, toSeconds }: Window): string {
  const millis = (seconds: number) => `${Math.round(seconds * 1000)}ms`
  return `time >= ${millis(fromSeconds)} AND time < ${millis(toSeconds)}`
}

/** The SELECT with another condition. */
export function withCondition(query: string, condition: string): string {
  const blank = query.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, (text) =>
    ' '.repeat(text.length),
  )
  const where = /\bwhere\b/i.exec(blank)
  if (where === null) return `${query} WHERE ${condition}`
  const at = where.index + where[0].length
  return `${query.slice(0, at)} (${query.slice(at).trim()}) AND ${condition}`
}

function bucketsAsked(query: string) {
  const [, field, list = '', rest = ''] =
    /^\s*buckets\(\s*("(?:[^"\\]|\\.)*"|[A-Za-z_]\w*)\s*,([^()]*)\)\s*(from\b.*)$/is.exec(query) ??
    []
  const bounds = risingBounds(list)
  if (field !== undefined && bounds !== null) return { field, bounds, rest }
  throw new AdapterError(
    'influxdb',
    'config_invalid',
    `The query ${shown(query)} has no buckets.`,
    `Begin with a field and up to ${BOUNDS_MAX} rising bounds: buckets("ms", 100, 500) FROM "requests" WHERE "slot" = 'blue'.`,
  )
}
