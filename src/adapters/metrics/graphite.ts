import { z } from 'zod'
import type { GraphiteSourceOptions } from '../../config/source-options/stores.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { credentials } from './credentials.ts'
import { intervalReads, type SourceTools } from './interval-reads.ts'
import { askJson, type JsonApi, loose } from './json-api.ts'
import { type Grammar, plainOnly, shown } from './query-text.ts'

/** Targets know no escapes, and a dot outside of a string begins another node of the name. */
const TARGET: Grammar = {
  strings: { '"': plainOnly, "'": plainOnly },
  escape: '',
  bare: /^[A-Za-z0-9_-]+$/,
}

const rendered = z.array(z.object({ datapoints: z.array(z.tuple([loose, z.number()])) }))

/**
 * Graphite: https://graphite.readthedocs.io/en/stable/render_api.html
 * A query is a target whose points are numbers of events, such as
 * `sumSeries(stats_counts.shop.${slot}.*.5xx)`; a counter that only grows needs nonNegativeDerivative().
 */
export function graphiteSource(options: GraphiteSourceOptions, tools: SourceTools): MetricSource {
  const auth = credentials(options, tools.env)
  const api: JsonApi = {
    adapter: 'graphite',
    label: 'Graphite',
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets: auth.secrets,
  }
  const reads = intervalReads({
    adapter: 'graphite',
    clock: tools.clock,
    grammar: TARGET,
    gridSeconds: options['resolution-seconds'],
    answers: 'grid',
    async ask(target, { fromSeconds, toSeconds }) {
      refuseBroken(target)
      // Graphite gives the stretches that begin after `from` and not after `until`. One more before them lets
      // a derivative of a counter begin, whose first point is null.
      const from = String(Math.ceil(fromSeconds - options['resolution-seconds']) - 1)
      const until = String(Math.ceil(toSeconds) - 1)
      const body = new URLSearchParams({ target, from, until, format: 'json' }).toString()
      const headers = { ...auth.headers, 'content-type': 'application/x-www-form-urlencoded' }
      const url = `${options.url.replace(/\/+$/, '')}/render`
      const series = await askJson(api, { method: 'POST', url, headers, body }, rendered)
      return series.map(({ datapoints }) =>
        datapoints.map(([value, atSeconds]) => ({ atSeconds, value })),
      )
    },
  })
  return { type: 'graphite', ...reads }
}

/** Graphite answers a target that it can't read to its end with no series, which would be no data for ever. */
function refuseBroken(target: string): void {
  const outside = target.replace(/"[^"]*"|'[^']*'/g, '""')
  if (isBalanced(outside) && !/[^\s(,|=]\s+[^\s),|=]/.test(outside)) return
  throw new AdapterError(
    'graphite',
    'config_invalid',
    `The target ${shown(target)} can't be read to its end.`,
    'Close every bracket, and put no space into a name: sumSeries(stats_counts.shop.*.5xx).',
  )
}

const CLOSING: { readonly [open: string]: string } = { '(': ')', '{': '}', '[': ']' }

function isBalanced(text: string): boolean {
  const open: string[] = []
  for (const character of text) {
    if (Object.hasOwn(CLOSING, character)) open.push(CLOSING[character] ?? '')
    else if (')}]'.includes(character) && open.pop() !== character) return false
  }
  return open.length === 0
}
