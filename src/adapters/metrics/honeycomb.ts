import { z } from 'zod'
import type { HoneycombSourceOptions } from '../../config/source-options/hosted.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { headerSecret } from './credentials.ts'
import { intervalReads, type SourceTools } from './interval-reads.ts'
import { askJson, type JsonApi, jsonOf, loose } from './json-api.ts'
import { BARE_WORD, type Grammar, shown } from './query-text.ts'

const JSON_TEXT: Grammar = {
  strings: { '"': (value) => JSON.stringify(value).slice(1, -1) },
  escape: '\\',
  bare: BARE_WORD,
}
/** Pause between two questions whether the result is there. */
const POLL_SECONDS = 1

const created = z.object({ id: z.string().min(1) })
const result = z.object({
  id: z.string().min(1),
  complete: z.boolean(),
  data: z
    .object({ results: z.array(z.object({ data: z.record(z.string(), loose) })).optional() })
    .optional(),
})

/**
 * Honeycomb: https://docs.honeycomb.io/api/tag/Query-Data
 * A query is a query specification in JSON without a time and with one calculation, such as
 * `{"calculations":[{"op":"COUNT"}],"filters":[{"column":"slot","op":"=","value":"${slot}"}]}`.
 */
export function honeycombSource(options: HoneycombSourceOptions, tools: SourceTools): MetricSource {
  const key = headerSecret('key-from', options['key-from'], tools.env)
  const api: JsonApi = {
    adapter: 'honeycomb',
    label: 'Honeycomb',
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets: [key],
    isQueryWrong: ({ status }) => status === 400,
  }
  const headers = { 'x-honeycomb-team': key, 'content-type': 'application/json' }
  const base = options.url.replace(/\/+$/, '')
  const dataset = encodeURIComponent(options.dataset)
  const post = <T>(path: string, body: object, shape: z.ZodType<T>) =>
    askJson(
      api,
      { method: 'POST', url: `${base}/1/${path}/${dataset}`, headers, body: JSON.stringify(body) },
      shape,
    )

  const reads = intervalReads({
    adapter: 'honeycomb',
    clock: tools.clock,
    grammar: JSON_TEXT,
    gridSeconds: 1,
    answers: 'window',
    async ask(text, { fromSeconds, toSeconds }) {
      const times = { start_time: fromSeconds, end_time: toSeconds }
      const { id } = await post('queries', { ...specification(text), ...times }, created)
      const asked = { query_id: id, disable_series: true, limit: 100 }
      let found = await post('query_results', asked, result)
      const untilSeconds = tools.clock.monotonicSeconds() + options['timeout-seconds']
      while (!found.complete) {
        if (tools.clock.monotonicSeconds() >= untilSeconds)
          throw tooSlow(options['timeout-seconds'])
        await tools.clock.sleep(POLL_SECONDS)
        const url = `${base}/1/query_results/${dataset}/${encodeURIComponent(found.id)}`
        found = await askJson(api, { method: 'GET', url, headers }, result)
      }
      return (found.data?.results ?? []).flatMap(({ data }) =>
        Object.entries(data)
          .filter(([name]) => /^[A-Z][A-Z0-9_]*(?:\(|$)/.test(name))
          .map(([, value]) => [{ atSeconds: fromSeconds, value }]),
      )
    },
  })
  return { type: 'honeycomb', ...reads }
}

function specification(text: string): object {
  const parsed = z.record(z.string(), z.unknown()).safeParse(jsonOf(text))
  if (parsed.success) return parsed.data
  throw new AdapterError(
    'honeycomb',
    'config_invalid',
    `The query ${shown(text)} is no query specification in JSON.`,
    'Write it as {"calculations":[{"op":"COUNT"}],"filters":[…]}.',
  )
}

function tooSlow(seconds: number): AdapterError {
  return new AdapterError(
    'honeycomb',
    'metrics_unreachable',
    `Honeycomb had no result within ${seconds} s.`,
    'Make the query cheaper, or raise timeout-seconds.',
  )
}
