import { AdapterError } from '../../domain/errors.ts'
import { excerpt } from '../tools/excerpt.ts'
import {
  type AdminState,
  commands,
  type HaproxyRuntime,
  parseInfo,
  parseServersState,
  parseStat,
  processIdentity,
  type Row,
} from '../tools/haproxy-runtime.ts'
import type { ServerSetting, ServerWrite } from './haproxy-weights.ts'

/** A server as HAProxy sees it now. */
export type Server = ServerSetting & {
  /** Weight in the configuration file. */
  readonly initialWeight: number
  /** Takes new visitors: neither down nor in maintenance or drain, also not inherited ones. */
  readonly isUp: boolean
  /** Its own health check, another server's that it tracks, or none. */
  readonly check: 'own' | 'tracked' | 'none'
  readonly isBackup: boolean
  /** What the last health check said; text of the server. */
  readonly checkText: string
}

export type BackendReading = {
  readonly epoch: string
  readonly servers: ReadonlyMap<string, Server>
}

/** Names that an error message lists. */
const KNOWN_NAMES_MAX = 20

/** Reads all servers of a backend and who HAProxy is, in one go. AdapterErrors as of `ask`. */
export async function readBackend(
  runtime: HaproxyRuntime,
  backend: string,
): Promise<BackendReading> {
  const [info = '', state = '', stat = ''] = await runtime.ask([
    commands.info(),
    commands.serversState(backend),
    commands.serverStat(backend),
  ])
  const states = parseServersState(state)
  const stats = parseStat(stat)
  if (states === null || stats === null) throw await backendMissing(runtime, backend, state)
  const statByName = new Map(stats.map((row) => [row.svname ?? '', row]))
  const servers = states.map((row) => serverOf(row, statByName.get(row.srv_name ?? '') ?? {}))
  return {
    epoch: processIdentity(parseInfo(info)),
    servers: new Map(servers.map((server) => [server.name, server])),
  }
}

/** `srv_admin_state` is a mask. These two bits are what an administrator sets at run time. */
const FORCED_MAINTENANCE = 0x01
const FORCED_DRAIN = 0x08
/** Maintenance and drain, forced, inherited or for want of an address. 0x04 only tells what the file said. */
const ANY_MAINTENANCE_OR_DRAIN = 0x01 | 0x02 | 0x08 | 0x10 | 0x20 | 0x40
/** `srv_check_state`: a health check is configured. */
const CHECK_CONFIGURED = 0x02
/** `srv_op_state`: warming up, and fully up. */
const UP_STATES: readonly string[] = ['1', '2']

function serverOf(state: Row, stat: Row): Server {
  const admin = Number(state.srv_admin_state)
  const isTracking = (stat.tracked ?? '') !== ''
  const hasCheck = (Number(state.srv_check_state) & CHECK_CONFIGURED) !== 0
  return {
    name: state.srv_name ?? '',
    weight: Number(state.srv_uweight),
    state: adminStateOf(admin),
    initialWeight: Number(state.srv_iweight),
    isUp: UP_STATES.includes(state.srv_op_state ?? '') && (admin & ANY_MAINTENANCE_OR_DRAIN) === 0,
    check: hasCheck ? 'own' : isTracking ? 'tracked' : 'none',
    isBackup: stat.bck === '1',
    checkText: [stat.status, stat.check_status, stat.last_chk].filter(Boolean).join(' '),
  }
}

function adminStateOf(admin: number): AdminState {
  if ((admin & FORCED_MAINTENANCE) !== 0) return 'maint'
  return (admin & FORCED_DRAIN) === 0 ? 'ready' : 'drain'
}

async function backendMissing(
  runtime: HaproxyRuntime,
  backend: string,
  answer: string,
): Promise<AdapterError> {
  const [known = ''] = await runtime.ask([commands.backends()])
  const names = known.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return refused(
    `HAProxy at ${runtime.address} answered "${excerpt(answer, [])}" about backend "${backend}".`,
    `It knows these backends: ${namesText(names)}.`,
  )
}

/** The servers with these names. AdapterError target_refused that lists the known ones when one is missing. */
export function serversNamed(
  reading: BackendReading,
  backend: string,
  names: readonly string[],
): readonly Server[] {
  const missing = names.filter((name) => !reading.servers.has(name))
  if (missing.length > 0) {
    throw refused(
      `Backend "${backend}" has no server ${namesText(missing)}.`,
      `It has: ${namesText([...reading.servers.keys()])}.`,
    )
  }
  return names.flatMap((name) => reading.servers.get(name) ?? [])
}

function namesText(names: readonly string[]): string {
  const shown = names.slice(0, KNOWN_NAMES_MAX).join(', ')
  return names.length > KNOWN_NAMES_MAX
    ? `${shown} and ${names.length - KNOWN_NAMES_MAX} more`
    : shown
}

/** These ignore weights, or can't change them while HAProxy runs. */
const ALGORITHMS_WITHOUT_WEIGHTS: readonly string[] = ['first', 'static-rr']
const BALANCE_ADVICE =
  'Slipway needs weights that can change at run time: `balance roundrobin` or `balance random` (or add `hash-type consistent` to a hashing algorithm).'

/** AdapterError target_refused when the backend balances by an algorithm that knows no weights. */
export async function checkAlgorithm(runtime: HaproxyRuntime, backend: string): Promise<void> {
  const [stat = ''] = await runtime.ask([commands.backendStat(backend)])
  const algorithm = parseStat(stat)?.[0]?.algo ?? ''
  if (!ALGORITHMS_WITHOUT_WEIGHTS.includes(algorithm)) return
  throw refused(`Backend "${backend}" uses "balance ${algorithm}".`, BALANCE_ADVICE)
}

/** Sends the groups one after the other; stops with AdapterError target_refused at the first refusal. */
export async function write(
  runtime: HaproxyRuntime,
  backend: string,
  groups: readonly (readonly ServerWrite[])[],
): Promise<void> {
  for (const group of groups) {
    const lines = group.map((one) =>
      'weight' in one
        ? commands.setWeight(backend, one.server, one.weight)
        : commands.setState(backend, one.server, one.state),
    )
    await command(runtime, lines)
  }
}

/** Sends commands that answer nothing when they succeed. AdapterError target_refused otherwise. */
export async function command(runtime: HaproxyRuntime, lines: readonly string[]): Promise<void> {
  const answers = await runtime.ask(lines)
  const index = answers.findIndex((answer) => answer !== '')
  if (index < 0) return
  const answer = answers[index] ?? ''
  throw refused(
    `HAProxy answered "${excerpt(answer, [])}" to "${lines[index] ?? ''}".`,
    answer.includes('static LB algorithm')
      ? BALANCE_ADVICE
      : 'Read the answer; `show servers state` shows what is there.',
  )
}

export function refused(tried: string, hint: string): AdapterError {
  return new AdapterError('haproxy', 'target_refused', tried, hint)
}
