import { z } from 'zod'
import type { EnvoySourceOptions } from '../../config/source-options/own.ts'
import { AdapterError } from '../../domain/errors.ts'
import { NO_DATA } from '../../domain/metrics/counters.ts'
import { type Histogram, histogramGrowth } from '../../domain/metrics/histogram.ts'
import type { Counts, Reading, SideNames } from '../../domain/metrics/metric.ts'
import { finite } from '../../domain/metrics/tallies.ts'
import type { Clock } from '../../ports/clock.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import type { HttpClient } from '../tools/http.ts'
import { edgeReadings } from './edge-readings.ts'
import { askJson, type JsonApi } from './json-api.ts'
import { shown } from './query-text.ts'

export type EnvoyTools = { readonly http: HttpClient; readonly clock: Clock }

const statistic = z.object({ name: z.string(), value: z.number() })
const histogram = z.object({
  name: z.string(),
  buckets: z.array(z.object({ upper_bound: z.number(), cumulative: z.number() })),
})
const answer = z.object({
  // Beside counters and gauges there is one entry that holds the histograms; an Envoy too old for buckets
  // gives quantiles there.
  stats: z.array(z.union([statistic, z.object({ histograms: z.array(histogram).catch([]) })])),
})

/** The numbers of one Envoy by their full names. */
type Statistics = {
  readonly numbers: ReadonlyMap<string, number>
  readonly histograms: ReadonlyMap<string, Histogram>
}

const UPTIME = 'server.uptime'

/**
 * Envoy's own counters, over its admin interface:
 * https://www.envoyproxy.io/docs/envoy/latest/operations/admin#get--stats?format=json
 * Envoy keeps no history, so `mark` reads both clusters at every edge of a window, in one answer; an Envoy
 * that was started anew is a counter reset.
 *
 * `bad` and `total` are statistics of a cluster joined by "+", without their prefix: `upstream_rq_5xx` and
 * `upstream_rq_completed`
 * (https://www.envoyproxy.io/docs/envoy/latest/configuration/upstream/cluster_manager/cluster_stats).
 * `value` is one counter or gauge, such as `upstream_rq_active`; `buckets` is one histogram, such as
 * `upstream_rq_time`, in milliseconds, whose buckets Envoy brings up to date every few seconds.
 */
export function envoySource(options: EnvoySourceOptions, tools: EnvoyTools): MetricSource {
  const readings = edgeReadings(() => readStatistics(options, tools), tools.clock)
  return {
    type: 'envoy',
    isWithoutMemory: true,
    mark: readings.mark,
    async counts(bad, total, names, window): Promise<Reading<Counts>> {
      const statistics = { bad: namesIn(bad), total: namesIn(total) }
      const prefix = prefixOf(options, names)
      const edges = readings.around(window)
      if (typeof edges === 'string') return { kind: 'no_data', why: edges }
      return countsBetween(edges.start.read, edges.end.read, prefix, statistics)
    },
    async value(query, names, window): Promise<Reading<number>> {
      const [name, ...others] = namesIn(query)
      if (name === undefined || others.length > 0) throw notOne(query)
      const prefix = prefixOf(options, names)
      const end = readings.atEnd(window)
      if (typeof end === 'string') return { kind: 'no_data', why: end }
      const value = end.read.numbers.get(prefix + name)
      return value === undefined ? { kind: 'no_data', why: NO_DATA.noSeries } : finite(value)
    },
    async histogram(buckets, names, window): Promise<Reading<Histogram>> {
      const [name, ...others] = namesIn(buckets)
      if (name === undefined || others.length > 0) throw notOne(buckets)
      const full = prefixOf(options, names) + name
      const edges = readings.around(window)
      if (typeof edges === 'string') return { kind: 'no_data', why: edges }
      const [start, end] = [edges.start.read, edges.end.read]
      const last = end.histograms.get(full)
      if (last === undefined) return { kind: 'no_data', why: NO_DATA.noSeries }
      if (isStartedAnew(start, end)) return { kind: 'no_data', why: NO_DATA.reset }
      return histogramGrowth(start.histograms.get(full) ?? null, last)
    },
  }
}

async function readStatistics(
  options: EnvoySourceOptions,
  { http }: EnvoyTools,
): Promise<Statistics> {
  const api: JsonApi = {
    adapter: 'envoy',
    label: 'Envoy',
    http,
    timeoutSeconds: options['timeout-seconds'],
    secrets: [],
    isQueryWrong: () => false,
  }
  const clusters = Object.values(options.clusters).map((name) =>
    statName(name).replace(/[.|]/g, '\\$&'),
  )
  const url = new URL(options.url)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/stats`
  url.search = new URLSearchParams({
    format: 'json',
    histogram_buckets: 'cumulative',
    filter: `^(cluster\\.(${clusters.join('|')})\\.upstream_|server\\.uptime$)`,
  }).toString()
  const { stats } = await askJson(api, { method: 'GET', url: url.href }, answer)
  const numbers = stats.flatMap((one) => ('name' in one ? [[one.name, one.value] as const] : []))
  const histograms = stats.flatMap((one) =>
    'histograms' in one ? one.histograms.map(asHistogram) : [],
  )
  return { numbers: new Map(numbers), histograms: new Map(histograms) }
}

/** Envoy's last bucket ends at an hour; what took longer is in none. */
function asHistogram({ name, buckets }: z.infer<typeof histogram>): readonly [string, Histogram] {
  const bounded = buckets.map(({ upper_bound, cumulative }) => ({
    upperBound: upper_bound,
    count: cumulative,
  }))
  const all = { upperBound: Number.POSITIVE_INFINITY, count: bounded.at(-1)?.count ?? 0 }
  return [name, [...bounded, all]]
}

function isStartedAnew(start: Statistics, end: Statistics): boolean {
  return (end.numbers.get(UPTIME) ?? 0) < (start.numbers.get(UPTIME) ?? 0)
}

/** Envoy writes the name of a cluster into its statistics with "_" for ":". */
function statName(cluster: string): string {
  return cluster.replaceAll(':', '_')
}

function countsBetween(
  start: Statistics,
  end: Statistics,
  prefix: string,
  names: { readonly bad: readonly string[]; readonly total: readonly string[] },
): Reading<Counts> {
  const reset = { kind: 'no_data', why: NO_DATA.reset } as const
  if (isStartedAnew(start, end)) return reset
  // A class of answers has a counter from its first one on; nothing at all is another matter.
  if (!names.total.some((name) => end.numbers.has(prefix + name))) {
    return { kind: 'no_data', why: NO_DATA.noSeries }
  }
  const grown = (name: string) =>
    (end.numbers.get(prefix + name) ?? 0) - (start.numbers.get(prefix + name) ?? 0)
  if ([...names.bad, ...names.total].some((name) => grown(name) < 0)) return reset
  const sum = (some: readonly string[]) => some.reduce((sofar, name) => sofar + grown(name), 0)
  const value = { bad: sum(names.bad), total: sum(names.total) }
  if (value.bad > value.total) return { kind: 'no_data', why: NO_DATA.badAboveTotal }
  return { kind: 'data', value }
}

function prefixOf({ clusters }: EnvoySourceOptions, { slot }: SideNames): string {
  const cluster = Object.hasOwn(clusters, slot) ? clusters[slot] : undefined
  if (cluster !== undefined) return `cluster.${statName(cluster)}.`
  throw new AdapterError(
    'envoy',
    'config_invalid',
    `The metric source has no slot ${shown(slot)}.`,
    `Its slots are ${Object.keys(clusters).join(', ')}: name them as the target does.`,
  )
}

function namesIn(text: string): readonly string[] {
  const names = text.split('+').map((name) => name.trim())
  if (names.every((name) => /^[A-Za-z0-9_.]+$/.test(name))) return names
  throw new AdapterError(
    'envoy',
    'config_invalid',
    `The query ${shown(text)} is no sum of statistics.`,
    'Write names without "cluster.<name>.", joined by "+": upstream_rq_5xx+upstream_rq_timeout.',
  )
}

function notOne(text: string): AdapterError {
  return new AdapterError(
    'envoy',
    'config_invalid',
    `The query ${shown(text)} is a sum.`,
    'A value is one statistic, such as upstream_rq_active.',
  )
}
