import type { BucketTallies, Tallies } from '../../domain/metrics/tallies.ts'
import type { Window } from '../../domain/units.ts'
import { parseCsv } from './csv.ts'
import type { InfluxServer } from './influxdb-server.ts'
import { askText, numberOf, wrongShape } from './json-api.ts'
import { bucketsNamed } from './named-buckets.ts'
import { BARE_WORD, escapedBy, type Grammar } from './query-text.ts'

/** A string of Flux also reads `${…}` (https://docs.influxdata.com/flux/v0/data-types/basic/string/). */
export const FLUX: Grammar = {
  strings: { '"': (value) => escapedBy('\\', '"')(value)?.replaceAll('${', '\\${') ?? null },
  escape: '\\',
  bare: BARE_WORD,
}

/** Every row is a series. */
export async function askFlux(
  database: InfluxServer,
  query: string,
  window: Window,
): Promise<readonly Tallies[]> {
  const rows = await fluxRows(database, query, window)
  return rows.map((row) => [{ atSeconds: window.fromSeconds, value: fluxValue(row) }])
}

/** The rows of one histogram() have one table, a bound each. */
export async function askFluxBuckets(
  database: InfluxServer,
  query: string,
  window: Window,
): Promise<readonly BucketTallies[]> {
  const rows = await fluxRows(database, query, window)
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
  { api, options, headers }: InfluxServer,
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
