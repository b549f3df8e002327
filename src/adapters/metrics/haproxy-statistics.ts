import { AdapterError } from '../../domain/errors.ts'
import { excerpt } from '../tools/excerpt.ts'
import {
  commands,
  type HaproxyRuntime,
  parseInfo,
  parseStat,
  processIdentity,
} from '../tools/haproxy-runtime.ts'

/** Columns of `show stat` that only grow while the process lives. */
export const COUNTERS = [
  'stot',
  'bin',
  'bout',
  'dresp',
  'econ',
  'eresp',
  'wretr',
  'wredis',
  'eint',
  'hrsp_1xx',
  'hrsp_2xx',
  'hrsp_3xx',
  'hrsp_4xx',
  'hrsp_5xx',
  'hrsp_other',
  'req_tot',
  'cli_abrt',
  'srv_abrt',
] as const

/** Columns that hold how many there are at this moment. */
export const LEVELS = ['qcur', 'scur', 'rate'] as const

/** Columns that hold an average of milliseconds over the last 1024 requests. */
export const TIMES = ['qtime', 'ctime', 'rtime', 'ttime'] as const

/** The numbers of one server. A column that HAProxy leaves empty is absent. */
export type Numbers = { readonly [column: string]: number }

export type Statistics = {
  /** Another process, or the same one started anew, differs. */
  readonly process: string
  /** By server name; every server that was asked for. */
  readonly servers: ReadonlyMap<string, Numbers>
}

/**
 * Reads the statistics of these servers at this moment. AdapterError metrics_unreachable when HAProxy gives
 * none, config_invalid when a server is not there.
 */
export async function readStatistics(
  runtime: Pick<HaproxyRuntime, 'ask'>,
  backend: string,
  servers: readonly string[],
): Promise<Statistics> {
  // Asked together: one process answers both, even while it is being replaced.
  const [info = '', stat = ''] = await runtime.ask([commands.info(), commands.serverStat(backend)])
  const rows = parseStat(stat)
  if (rows === null) throw unreadable(backend, stat)
  const all = new Map(rows.map((row) => [row.svname ?? '', numbersOf(row)]))
  const absent = servers.find((server) => !all.has(server))
  if (absent !== undefined) throw noServer(absent, backend, [...all.keys()])
  return {
    process: processIdentity(parseInfo(info)),
    servers: new Map([...all].filter(([server]) => servers.includes(server))),
  }
}

function numbersOf(row: { readonly [column: string]: string }): Numbers {
  const present = [...COUNTERS, ...LEVELS, ...TIMES].filter((column) =>
    /^\d+$/.test(row[column] ?? ''),
  )
  return Object.fromEntries(present.map((column) => [column, Number(row[column])]))
}

function noServer(server: string, backend: string, known: readonly string[]): AdapterError {
  return new AdapterError(
    'haproxy',
    'config_invalid',
    `HAProxy's backend ${backend} has no server ${server}.`,
    known.length === 0
      ? 'It has no servers at all: look at `show stat`.'
      : `Its servers are: ${excerpt(known.join(', '), [])}.`,
  )
}

function unreadable(backend: string, answer: string): AdapterError {
  const isUnknown = answer.startsWith('No such proxy')
  return new AdapterError(
    'haproxy',
    isUnknown ? 'config_invalid' : 'metrics_unreachable',
    `HAProxy shows no statistics of backend ${backend}: "${excerpt(answer, [])}".`,
    'Check the name of the backend, and that the address is a stats socket of a worker.',
  )
}
