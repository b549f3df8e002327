import { z } from 'zod'
import type { SplunkSourceOptions } from '../../config/source-options/stores.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { Window } from '../../domain/units.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { credentials } from './credentials.ts'
import { intervalReads, type SourceTools } from './interval-reads.ts'
import { askText, type JsonApi, jsonOf, numberOf, queryWrong, wrongShape } from './json-api.ts'
import { bucketsNamed, type Column } from './named-buckets.ts'
import { BARE_WORD, escapedBy, type Grammar, shown } from './query-text.ts'

const SPL: Grammar = { strings: { '"': escapedBy('\\', '"') }, escape: '\\', bare: BARE_WORD }

const line = z.object({
  preview: z.boolean().optional(),
  lastrow: z.boolean().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  messages: z.array(z.object({ type: z.string(), text: z.string() })).optional(),
})

/**
 * Splunk: https://docs.splunk.com/Documentation/Splunk/latest/RESTREF/RESTsearch#search.2Fv2.2Fjobs.2Fexport
 * A query is a search that ends in one number: `search index=web slot="${slot}" status>=500 | stats count`.
 * `buckets` is one whose columns are named by their bounds: `… | stats count(eval(ms<=100)) AS "100" count AS "+Inf"`.
 */
export function splunkSource(options: SplunkSourceOptions, tools: SourceTools): MetricSource {
  const auth = credentials(options, tools.env)
  const api: JsonApi = {
    adapter: 'splunk',
    label: 'Splunk',
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets: auth.secrets,
  }
  async function rowsOf(search: string, window: Window): Promise<readonly (readonly Column[])[]> {
    if (!/^\s*(?:search\s|\|)/.test(search)) throw noSearch(search)
    const body = new URLSearchParams({
      search,
      // Events at the latest time itself belong to the next window.
      earliest_time: window.fromSeconds.toFixed(3),
      latest_time: window.toSeconds.toFixed(3),
      output_mode: 'json',
      preview: 'false',
    }).toString()
    const headers = { ...auth.headers, 'content-type': 'application/x-www-form-urlencoded' }
    const url = `${options.url.replace(/\/+$/, '')}/services/search/v2/jobs/export`
    const answer = await askText(api, { method: 'POST', url, headers, body })
    const lines = answer.text.split('\n').filter((text) => text.trim() !== '')
    const parsed = lines.map((text) => line.safeParse(jsonOf(text)).data)
    const isWhole = parsed.length > 0 && parsed.every((one) => one !== undefined && isLine(one))
    if (!isWhole)
      throw wrongShape(
        api,
        answer,
        lines.some((text) => jsonOf(text) === undefined),
      )
    return parsed.flatMap((one) => {
      const fatal = one?.messages?.find(({ type }) => /^(?:FATAL|ERROR)$/.test(type))
      if (fatal !== undefined) throw queryWrong(api, fatal.text)
      if (one?.result === undefined || one.preview === true) return []
      const columns = Object.entries(one.result).filter(([name]) => !name.startsWith('_'))
      return [columns.map(([name, value]) => [name, numberIn(value)] as const)]
    })
  }
  const reads = intervalReads({
    adapter: 'splunk',
    clock: tools.clock,
    grammar: SPL,
    gridSeconds: 0.001,
    answers: 'window',
    async ask(search, window) {
      const rows = await rowsOf(search, window)
      return rows.flat().map(([, value]) => [{ atSeconds: window.fromSeconds, value }])
    },
    async askBuckets(search, window) {
      const rows = await rowsOf(search, window)
      return rows.flatMap((row) => bucketsNamed('splunk', row, window.fromSeconds))
    },
  })
  return { type: 'splunk', ...reads }
}

function isLine(one: z.infer<typeof line>): boolean {
  return one.result !== undefined || one.messages !== undefined || one.lastrow !== undefined
}

function numberIn(value: unknown): number | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return value
  return typeof value === 'string' ? numberOf(value) : Number.NaN
}

function noSearch(search: string): AdapterError {
  return new AdapterError(
    'splunk',
    'config_invalid',
    `The query ${shown(search)} does not begin as a search does.`,
    'Begin it with "search " or with "|", and end it in one number, such as "| stats count".',
  )
}
