import { z } from 'zod'
import type { NewRelicSourceOptions } from '../../config/source-options/hosted.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { Window } from '../../domain/units.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { excerpt } from '../tools/excerpt.ts'
import { headerSecret } from './credentials.ts'
import { intervalReads, type SourceTools } from './interval-reads.ts'
import { askJson, type JsonApi, numberOf, queryWrong } from './json-api.ts'
import { bucketsNamed, type Column } from './named-buckets.ts'
import { BARE_WORD, escapedBy, type Grammar } from './query-text.ts'

const NRQL: Grammar = { strings: { "'": escapedBy('\\', "'") }, escape: '\\', bare: BARE_WORD }

const DOCUMENT =
  'query($account: Int!, $nrql: Nrql!) { actor { account(id: $account) { nrql(query: $nrql) { results } } } }'

const answered = z.object({
  errors: z.array(z.object({ message: z.string() })).default([]),
  data: z
    .object({
      actor: z.object({
        account: z
          .object({
            nrql: z.object({ results: z.array(z.record(z.string(), z.unknown())) }).nullable(),
          })
          .nullable(),
      }),
    })
    .nullish(),
})
const shape = answered.refine(({ data, errors }) => data != null || errors.length > 0)

/**
 * New Relic: https://docs.newrelic.com/docs/apis/nerdgraph/examples/nerdgraph-nrql-tutorial/
 * A query is NRQL with one number as its result and without a time, such as
 * `SELECT count(*) FROM Transaction WHERE appName = 'shop' AND tags.slot = '${slot}' AND error IS true`. `buckets` is one whose
 * results are named by their bounds: `SELECT filter(count(*), WHERE duration <= 0.1) AS '0.1', count(*) AS '+Inf'`.
 */
export function newRelicSource(options: NewRelicSourceOptions, tools: SourceTools): MetricSource {
  const key = headerSecret('key-from', options['key-from'], tools.env)
  const api: JsonApi = {
    adapter: 'new-relic',
    label: 'New Relic',
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets: [key],
    isQueryWrong: () => false,
  }
  async function rowsOf(query: string, window: Window): Promise<readonly (readonly Column[])[]> {
    const millis = (seconds: number) => Math.round(seconds * 1000)
    const nrql = `${query} SINCE ${millis(window.fromSeconds)} UNTIL ${millis(window.toSeconds)}`
    const request = {
      method: 'POST',
      url: options.url,
      headers: { 'content-type': 'application/json', 'api-key': key },
      body: JSON.stringify({ query: DOCUMENT, variables: { account: options.account, nrql } }),
    } as const
    const { data, errors } = await askJson(api, request, shape)
    const [error] = errors
    if (error !== undefined) throw failed(api, error.message)
    return (data?.actor.account?.nrql?.results ?? []).map(columnsIn)
  }
  const reads = intervalReads({
    adapter: 'new-relic',
    clock: tools.clock,
    grammar: NRQL,
    gridSeconds: 0.001,
    answers: 'window',
    async ask(query, window) {
      const rows = await rowsOf(query, window)
      return rows.flat().map(([, value]) => [{ atSeconds: window.fromSeconds, value }])
    },
    async askBuckets(query, window) {
      const rows = await rowsOf(query, window)
      return rows.flatMap((row) => bucketsNamed('new-relic', row, window.fromSeconds))
    },
  })
  return { type: 'new-relic', ...reads }
}

/** A row is {count: 3}, or {"percentile.duration": {"95": 0.3}}; names of facets and times are no numbers. */
function columnsIn(row: { readonly [name: string]: unknown }): readonly Column[] {
  return Object.entries(row).flatMap(([name, value]): readonly Column[] => {
    if (/^(?:facet|beginTimeSeconds|endTimeSeconds)$/.test(name)) return []
    if (typeof value === 'object' && value !== null) {
      return columnsIn(value as { readonly [name: string]: unknown })
    }
    if (typeof value === 'string') return [[name, numberOf(value)]]
    return typeof value === 'number' || value === null ? [[name, value]] : []
  })
}

function failed(api: JsonApi, message: string): AdapterError {
  if (/NRQL|syntax/i.test(message)) return queryWrong(api, message)
  return new AdapterError(
    'new-relic',
    'metrics_unreachable',
    `New Relic refuses the query: ${excerpt(message, api.secrets)}`,
    'Check the number of the account, and that the key belongs to a user who may read it.',
  )
}
