import { forgetTurns, isUp, type Pool, type PoolServer } from './pool.ts'

/**
 * Answers one line of the Runtime API, in the words of HAProxy 2.6: the subset that Slipway uses.
 * Commands are joined by ";"; each answer ends with a blank line.
 */
export function answerLine(pool: Pool, line: string): string {
  return line
    .split(';')
    .map((command) => `${answer(pool, command.trim())}\n`)
    .join('')
}

type Answer = (pool: Pool, words: readonly string[]) => string

const ANSWERS: readonly [RegExp, Answer][] = [
  [/^show info$/, showInfo],
  [/^show backend$/, (pool) => `# name\n${pool.options.backend}\n`],
  [/^show servers state (\S+)$/, showServersState],
  [/^show stat(?: (\S+)(?: (-?\d+) (-?\d+))?)?$/, showStat],
  [/^get weight ([^\s/]+)\/(\S+)$/, getWeight],
  [/^set (?:server|weight) ([^\s/]+)\/(\S+) weight (\S+)$/, setWeight],
  [/^set server ([^\s/]+)\/(\S+) state (\S+)$/, setState],
  [/^set server ([^\s/]+)\/(\S+) health (\S+)$/, setHealth],
]

function answer(pool: Pool, command: string): string {
  for (const [pattern, give] of ANSWERS) {
    const match = pattern.exec(command)
    if (match !== null) return give(pool, match.slice(1))
  }
  return 'Unknown command.\n'
}

function showInfo(pool: Pool): string {
  const uptimeSeconds = Math.floor(Date.now() / 1000) - pool.startedAtSeconds
  const lines = [
    'Name: Slipway demo splitter',
    'Version: 2.6',
    `Pid: ${pool.pid}`,
    `Uptime_sec: ${uptimeSeconds}`,
    `Start_time_sec: ${pool.startedAtSeconds}`,
  ]
  return `${lines.join('\n')}\n`
}

const STATE_COLUMNS =
  '# be_id be_name srv_id srv_name srv_addr srv_op_state srv_admin_state srv_uweight srv_iweight srv_time_since_last_change srv_check_status srv_check_result srv_check_health srv_check_state srv_agent_state bk_f_forced_id srv_f_forced_id srv_fqdn srv_port srvrecord srv_use_ssl srv_check_port srv_check_addr srv_agent_addr srv_agent_port'

const ADMIN_BITS = { ready: 0, maint: 1, drain: 8 } as const

function showServersState(pool: Pool, [backend]: readonly string[]): string {
  if (backend !== pool.options.backend) return "Can't find backend.\n"
  const rows = pool.servers.map((server) => {
    const operational = isUp(pool, server) ? 2 : 0
    const check = server.isChecked ? 6 : 0
    const before = `1 ${backend} ${server.id} ${server.name} 127.0.0.1 ${operational} ${ADMIN_BITS[server.state]}`
    const weights = `${server.weight} ${server.initialWeight}`
    return `${before} ${weights} 0 6 3 ${server.health} ${check} 0 0 0 - ${server.port} - 0 0 - - 0`
  })
  return ['1', STATE_COLUMNS, ...rows, ''].join('\n')
}

/** Rows of `show stat` by type: 2 = the backend, 4 = its servers. */
const TYPE_BACKEND = 2
const TYPE_SERVER = 4

function showStat(
  pool: Pool,
  [backend, types = '-1', id = '-1']: readonly (string | undefined)[],
): string {
  const isOther = backend !== undefined && backend !== '-1' && backend !== pool.options.backend
  if (isOther) return 'No such proxy.\n'
  // -1 has every bit set: all types.
  const mask = Number(types)
  const servers = pool.servers.filter((server) => id === '-1' || String(server.id) === id)
  const rows = [
    ...((mask & TYPE_SERVER) === 0 ? [] : servers.map((server) => serverRow(pool, server))),
    ...((mask & TYPE_BACKEND) === 0 ? [] : [backendRow(pool)]),
  ]
  const columns = Object.keys(backendRow(pool))
  const lines = rows.map((row) => columns.map((column) => csvField(row[column] ?? '')).join(','))
  return [`# ${columns.join(',')},`, ...lines.map((line) => `${line},`), ''].join('\n')
}

type StatRow = { readonly [column: string]: string | number }

function csvField(value: string | number): string {
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function serverRow(pool: Pool, server: PoolServer): StatRow {
  const { rise, fall } = pool.options
  return {
    ...commonColumns(pool, server.name, TYPE_SERVER),
    ...server.counters,
    sid: server.id,
    status: statusOf(pool, server),
    weight: server.weight,
    uweight: server.weight,
    bck: 0,
    tracked: '',
    check_status: server.isChecked ? server.checkText : '',
    check_rise: rise,
    check_fall: fall,
    check_health: server.health,
    algo: '',
  }
}

function statusOf(pool: Pool, server: PoolServer): string {
  if (server.state === 'maint') return 'MAINT'
  if (!isUp(pool, server)) return 'DOWN'
  if (server.state === 'drain') return 'DRAIN'
  return server.isChecked ? 'UP' : 'no check'
}

function backendRow(pool: Pool): StatRow {
  const totals: { [column: string]: number } = {}
  for (const { counters } of pool.servers) {
    for (const [column, count] of Object.entries(counters)) {
      totals[column] = (totals[column] ?? 0) + count
    }
  }
  return {
    ...commonColumns(pool, 'BACKEND', TYPE_BACKEND),
    ...totals,
    rtime: Math.max(0, ...pool.servers.map((server) => server.counters.rtime)),
    sid: 0,
    status: pool.servers.some((server) => isUp(pool, server)) ? 'UP' : 'DOWN',
    weight: pool.servers.reduce((total, server) => total + server.weight, 0),
    uweight: '',
    bck: 0,
    tracked: '',
    check_status: '',
    check_rise: '',
    check_fall: '',
    check_health: '',
    algo: 'roundrobin',
  }
}

function commonColumns(pool: Pool, name: string, type: number): StatRow {
  return {
    pxname: pool.options.backend,
    svname: name,
    qcur: 0,
    qmax: 0,
    bin: 0,
    bout: 0,
    rate: 0,
    wredis: 0,
    srv_abrt: 0,
    qtime: 0,
    ctime: 0,
    ttime: 0,
    last_chk: '',
    pid: 1,
    iid: 1,
    type,
  }
}

/** Applies the change to the server, or says what HAProxy says when there is none. */
function withServer(
  pool: Pool,
  backend: string | undefined,
  name: string | undefined,
  change: (server: PoolServer) => string,
): string {
  if (backend !== pool.options.backend) return 'No such backend.\n'
  const server = pool.servers.find((one) => one.name === name)
  return server === undefined ? 'No such server.\n' : change(server)
}

function getWeight(pool: Pool, [backend, name]: readonly string[]): string {
  return withServer(
    pool,
    backend,
    name,
    (server) => `${server.weight} (initial ${server.initialWeight})\n`,
  )
}

function setWeight(pool: Pool, [backend, name, text = '']: readonly string[]): string {
  return withServer(pool, backend, name, (server) => {
    const amount = Number.parseInt(text, 10)
    const weight = text.endsWith('%') ? Math.round((server.initialWeight * amount) / 100) : amount
    if (!(weight >= 0 && weight <= 256)) {
      return 'Absolute weight can only be between 0 and 256 inclusive.\n'
    }
    server.weight = weight
    forgetTurns(pool)
    return ''
  })
}

function setState(pool: Pool, [backend, name, state]: readonly string[]): string {
  return withServer(pool, backend, name, (server) => {
    if (state !== 'ready' && state !== 'drain' && state !== 'maint') {
      return "'set server <srv> state' expects 'ready', 'drain' and 'maint'.\n"
    }
    // Like HAProxy: who comes out of maintenance is up until a check says otherwise.
    if (server.state === 'maint' && state !== 'maint') server.health = pool.options.rise
    server.state = state
    return ''
  })
}

function setHealth(pool: Pool, [backend, name, health]: readonly string[]): string {
  return withServer(pool, backend, name, (server) => {
    if (health !== 'up' && health !== 'down') {
      return "'set server <srv> health' expects 'up', 'stopping', or 'down'.\n"
    }
    server.health = health === 'up' ? pool.options.rise + pool.options.fall - 1 : 0
    return ''
  })
}
