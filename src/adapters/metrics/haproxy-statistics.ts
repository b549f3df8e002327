import { AdapterError } from '../../domain/errors.ts'
import { excerpt } from '../tools/excerpt.ts'

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

const KNOWN: readonly string[] = [...COUNTERS, ...LEVELS, ...TIMES]

/** One server's line: the known columns that hold a number. */
export type Row = { readonly [column: string]: number }

export type Statistics = {
  /** The operating system's number of the process, and how long it has run. */
  readonly pid: string
  readonly uptimeSeconds: number
  /** By server name: the servers that were asked for. */
  readonly rows: ReadonlyMap<string, Row>
}

/** What to ask for: in one line, so that one process answers both even while it is being replaced. */
export const STATISTICS_COMMAND = 'show info;show stat'

/** Reads the answer to STATISTICS_COMMAND. AdapterError when it is none, or lacks one of the servers. */
export function parseStatistics(
  answer: string,
  backend: string,
  servers: readonly string[],
): Statistics {
  const pid = /^Pid: (\d+)$/m.exec(answer)?.[1]
  const uptime = /^Uptime_sec: (\d+)$/m.exec(answer)?.[1]
  if (pid === undefined || uptime === undefined) throw unreadable('"show info" has no Pid line')
  const all = rowsOf(answer, backend)
  const absent = servers.find((server) => !all.has(server))
  if (absent !== undefined) throw noServer(absent, backend, [...all.keys()])
  const rows = new Map([...all].filter(([server]) => servers.includes(server)))
  return { pid, uptimeSeconds: Number(uptime), rows }
}

function rowsOf(answer: string, backend: string): ReadonlyMap<string, Row> {
  const lines = answer.split('\n')
  const header = lines.findIndex((line) => line.startsWith('# pxname,svname,'))
  if (header === -1) throw unreadable('"show stat" has no header line')
  const columns = lines[header]?.slice('# '.length).split(',') ?? []
  // The columns that are read stand before the first one that may hold a quoted comma.
  const rows = lines.slice(header + 1).map((line) => line.split(','))
  return new Map(
    rows
      .filter(
        ([proxy, server]) => proxy === backend && !/^(?:FRONTEND|BACKEND)$/.test(server ?? ''),
      )
      .map((fields) => [fields[1] ?? '', rowOf(columns, fields)]),
  )
}

function rowOf(columns: readonly string[], fields: readonly string[]): Row {
  return Object.fromEntries(
    columns
      .map((column, i) => [column, fields[i] ?? ''] as const)
      .filter(([column, field]) => KNOWN.includes(column) && /^\d+$/.test(field))
      .map(([column, field]) => [column, Number(field)]),
  )
}

function noServer(server: string, backend: string, known: readonly string[]): AdapterError {
  const hint =
    known.length === 0
      ? 'There is no such backend, or it has no servers: look at `show stat`.'
      : `Its servers are: ${excerpt(known.join(', '), [])}.`
  const tried = `HAProxy's backend ${backend} has no server ${server}.`
  return new AdapterError('haproxy', 'config_invalid', tried, hint)
}

function unreadable(what: string): AdapterError {
  return new AdapterError(
    'haproxy',
    'metrics_unreachable',
    `HAProxy's statistics could not be read: ${what}.`,
    'The address must be a stats socket of a worker, not the master socket.',
  )
}
