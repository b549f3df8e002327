import { z } from 'zod'
import type { DynatraceSourceOptions } from '../../config/source-options/hosted.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { headerSecret } from './credentials.ts'
import { intervalReads, type SourceTools } from './interval-reads.ts'
import { askJson, type JsonApi, loose } from './json-api.ts'
import { BARE_WORD, escapedBy, type Grammar } from './query-text.ts'

/** https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/metric-selector: "~" is literal. */
const SELECTOR: Grammar = { strings: { '"': escapedBy('~', '"') }, escape: '~', bare: BARE_WORD }

const answered = z.object({
  nextPageKey: z.string().nullish(),
  result: z.array(
    z.object({
      data: z.array(z.object({ timestamps: z.array(z.number()), values: z.array(loose) })),
    }),
  ),
})

/**
 * Dynatrace: https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/get-data-points
 * `bad` and `total` are selectors of counts with one series, such as
 * `builtin:service.errors.server.count:filter(eq("version","${version}")):splitBy():sum`.
 */
export function dynatraceSource(options: DynatraceSourceOptions, tools: SourceTools): MetricSource {
  const token = headerSecret('token-from', options['token-from'], tools.env)
  const api: JsonApi = {
    adapter: 'dynatrace',
    label: 'Dynatrace',
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets: [token],
    advice: { 403: 'Give the token the scope metrics.read.' },
  }
  const gridSeconds = options['resolution-seconds']
  const reads = intervalReads({
    adapter: 'dynatrace',
    clock: tools.clock,
    grammar: SELECTOR,
    gridSeconds,
    answers: 'grid',
    async ask(metricSelector, window) {
      const [from, to] = [window.fromSeconds * 1000, window.toSeconds * 1000]
      const url = new URL(`${options.url.replace(/\/+$/, '')}/api/v2/metrics/query`)
      const resolution = gridSeconds % 60 === 0 ? `${gridSeconds / 60}m` : `${gridSeconds}s`
      url.search = new URLSearchParams({
        metricSelector,
        from: String(from),
        to: String(to),
        resolution,
      }).toString()
      const headers = { authorization: `Api-Token ${token}`, accept: 'application/json' }
      const answer = await askJson(api, { method: 'GET', url: url.href, headers }, answered)
      if (answer.nextPageKey) throw tooMany()
      return answer.result
        .flatMap(({ data }) => data)
        .map(({ timestamps, values }) => {
          // Points are marked by the end of their stretch; one that begins with the window shows otherwise.
          const isByStart = timestamps.includes(from) && !timestamps.includes(to)
          const shift = isByStart ? 0 : gridSeconds
          return timestamps.map((at, i) => ({
            atSeconds: at / 1000 - shift,
            value: values[i] ?? null,
          }))
        })
    },
  })
  return { type: 'dynatrace', ...reads }
}

function tooMany(): AdapterError {
  return new AdapterError(
    'dynatrace',
    'config_invalid',
    'The selector gives more series than one page holds.',
    'End it with :splitBy():sum, so that there is one.',
  )
}
