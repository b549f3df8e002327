import type { HaproxySourceOptions } from '../../config/options.ts'
import { AdapterError } from '../../domain/errors.ts'
import { NO_DATA } from '../../domain/metrics/counters.ts'
import type { Counts, Reading, SideNames } from '../../domain/metrics/metric.ts'
import type { Clock } from '../../ports/clock.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { excerpt } from '../tools/excerpt.ts'
import type { HaproxyRuntime } from '../tools/haproxy-runtime.ts'
import { edgeReadings } from './edge-readings.ts'
import {
  COUNTERS,
  LEVELS,
  type Numbers,
  readStatistics,
  type Statistics,
  TIMES,
} from './haproxy-statistics.ts'

export type HaproxyMetricTools = {
  readonly runtime: Pick<HaproxyRuntime, 'ask'>
  readonly clock: Clock
}

/**
 * HAProxy's own counters, over the Runtime API ("show stat" and "show info",
 * https://docs.haproxy.org/2.6/management.html#9.3): no further system is needed. HAProxy keeps no history,
 * so `mark` reads all servers at every edge of a window, and a window is what lies between two readings.
 * Both sides come from the same answer. A restart or a reload is a counter reset.
 *
 * `bad` and `total` are columns joined by "+", summed over the servers of the slot. Recommended:
 *
 *     bad:   hrsp_5xx+econ+eresp
 *     total: hrsp_2xx+hrsp_3xx+hrsp_4xx+hrsp_5xx+econ+eresp
 *
 * What one request adds to the line of its server, measured with HAProxy 2.6:
 * - an answer of the server: its class, such as hrsp_5xx;
 * - a refused connection: econ alone (the 503 that HAProxy makes itself is no hrsp_5xx of the server);
 * - no answer in time, an unreadable one, a connection closed before the headers: eresp alone;
 * - a body cut short: eresp and srv_abrt beside the hrsp_2xx, so it counts twice in the total;
 * - a request that went on to another server: wredis on the first one;
 * - a connection closed before the headers, when the client's connection had carried a request before:
 *   nothing but stot, for HAProxy passes the close on and leaves the retry to the client.
 *
 * `value` is one column: qcur, scur or rate (summed over the servers), or qtime, ctime, rtime or ttime
 * (the largest of the servers, in milliseconds).
 */
export function haproxySource(
  options: HaproxySourceOptions,
  tools: HaproxyMetricTools,
): MetricSource {
  const readings = edgeReadings(() => reading(options, tools), tools.clock)
  return {
    type: 'haproxy',
    isWithoutMemory: true,
    mark: readings.mark,
    async counts(bad, total, names, window) {
      const columns = { bad: columnsOf(bad, COUNTERS), total: columnsOf(total, COUNTERS) }
      const servers = serversOf(options, names)
      const edges = readings.around(window)
      if (typeof edges === 'string') return { kind: 'no_data', why: edges }
      return countsBetween(edges.start.read, edges.end.read, servers, columns)
    },
    async value(query, names, window) {
      const [column, ...others] = columnsOf(query, [...LEVELS, ...TIMES])
      if (column === undefined || others.length > 0) throw notOneColumn()
      const servers = serversOf(options, names)
      const end = readings.atEnd(window)
      if (typeof end === 'string') return { kind: 'no_data', why: end }
      return valueOfColumn(end.read, servers, column)
    },
  }
}

/** Reads the counters of both slots at this moment, AdapterError metrics_unreachable when it can't. */
async function reading(
  options: HaproxySourceOptions,
  tools: HaproxyMetricTools,
): Promise<Statistics> {
  const servers = Object.values(options.slots).flat()
  try {
    return await readStatistics(tools.runtime, options.backend, servers)
  } catch (error) {
    if (!(error instanceof AdapterError) || error.reason === 'config_invalid') throw error
    // The target asks the same socket; here it is the evidence that is missing.
    const { adapter, message, hint } = error
    throw new AdapterError(adapter, 'metrics_unreachable', message, hint, { cause: error })
  }
}

function countsBetween(
  start: Statistics,
  end: Statistics,
  servers: readonly string[],
  columns: { readonly bad: readonly string[]; readonly total: readonly string[] },
): Reading<Counts> {
  if (start.process !== end.process) return RESET
  const grown = servers.map((server) => growth(start.servers.get(server), end.servers.get(server)))
  // `clear counters` lets them fall without a restart.
  if (grown.some((row) => Object.values(row).some((amount) => amount < 0))) return RESET
  const value = { bad: sumOf(grown, columns.bad), total: sumOf(grown, columns.total) }
  if (value.bad > value.total) return { kind: 'no_data', why: NO_DATA.badAboveTotal }
  return { kind: 'data', value }
}

const RESET = { kind: 'no_data', why: NO_DATA.reset } as const

function growth(before: Numbers = {}, after: Numbers = {}): Numbers {
  const entries = COUNTERS.map((column) => [column, (after[column] ?? 0) - (before[column] ?? 0)])
  return Object.fromEntries(entries)
}

function sumOf(rows: readonly Numbers[], columns: readonly string[]): number {
  return rows
    .flatMap((row) => columns.map((column) => row[column] ?? 0))
    .reduce((sum, amount) => sum + amount, 0)
}

function valueOfColumn(
  end: Statistics,
  servers: readonly string[],
  column: string,
): Reading<number> {
  const values = servers.map((server) => end.servers.get(server)?.[column] ?? Number.NaN)
  if (values.some(Number.isNaN)) {
    return { kind: 'no_data', why: `HAProxy shows no ${column} for a server of the slot` }
  }
  const isTime = TIMES.some((time) => time === column)
  const sum = values.reduce((sofar, one) => sofar + one, 0)
  return { kind: 'data', value: isTime ? Math.max(...values) : sum }
}

function columnsOf(text: string, known: readonly string[]): readonly string[] {
  const columns = text.split('+').map((column) => column.trim())
  const unknown = columns.filter((column) => !known.includes(column))
  if (unknown.length === 0) return columns
  const names = unknown.map((column) => `"${excerpt(column, [])}"`).join(', ')
  throw configInvalid(
    `Unknown column of HAProxy's statistics: ${names}.`,
    `Known here are ${known.join(', ')}; counters are joined by "+".`,
  )
}

function serversOf(options: HaproxySourceOptions, names: SideNames): readonly string[] {
  const servers = Object.hasOwn(options.slots, names.slot) ? options.slots[names.slot] : undefined
  if (servers !== undefined) return servers
  throw configInvalid(
    `The metric source has no slot "${excerpt(names.slot, [])}".`,
    `Its slots are ${Object.keys(options.slots).join(', ')}: name them as the target does.`,
  )
}

function notOneColumn(): AdapterError {
  return configInvalid(
    'A value of HAProxy is one column, not a sum.',
    `Write one of ${[...LEVELS, ...TIMES].join(', ')}.`,
  )
}

function configInvalid(tried: string, hint: string): AdapterError {
  return new AdapterError('haproxy', 'config_invalid', tried, hint)
}
