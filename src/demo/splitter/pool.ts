import type { AdminState } from '../../adapters/tools/haproxy-runtime.ts'
import type { SplitterOptions, SplitterServer } from './splitter.ts'

/** A server of the pool, with everything that changes while it runs. */
export type PoolServer = SplitterServer & {
  readonly id: number
  readonly isChecked: boolean
  weight: number
  readonly initialWeight: number
  state: AdminState
  /** 0 to rise + fall - 1, as HAProxy counts it: up from `rise` on. */
  health: number
  checkText: string
  /** Turn-taking of the smooth weighted round robin. */
  turn: number
  readonly counters: Counters
}

/** Names are those of `show stat`. */
export type Counters = {
  scur: number
  smax: number
  stot: number
  lbtot: number
  econ: number
  eresp: number
  wretr: number
  hrsp_1xx: number
  hrsp_2xx: number
  hrsp_3xx: number
  hrsp_4xx: number
  hrsp_5xx: number
  hrsp_other: number
  /** Milliseconds, smoothed over the newest requests. */
  rtime: number
}

export type Pool = {
  readonly options: SplitterOptions
  readonly servers: readonly PoolServer[]
  readonly pid: number
  readonly startedAtSeconds: number
}

/** The pool as its configuration says, before anybody changes it. */
export function newPool(options: SplitterOptions, pid: number, startedAtSeconds: number): Pool {
  const servers = options.servers.map((server, index) => poolServer(server, index + 1, options))
  return { options, servers, pid, startedAtSeconds }
}

function poolServer(server: SplitterServer, id: number, { rise }: SplitterOptions): PoolServer {
  return {
    ...server,
    id,
    isChecked: server.isChecked ?? true,
    initialWeight: server.weight,
    state: server.isDisabled === true ? 'maint' : 'ready',
    // Like HAProxy: up until a check says otherwise.
    health: rise,
    checkText: 'INI',
    turn: 0,
    counters: {
      scur: 0,
      smax: 0,
      stot: 0,
      lbtot: 0,
      econ: 0,
      eresp: 0,
      wretr: 0,
      hrsp_1xx: 0,
      hrsp_2xx: 0,
      hrsp_3xx: 0,
      hrsp_4xx: 0,
      hrsp_5xx: 0,
      hrsp_other: 0,
      rtime: 0,
    },
  }
}

export function isUp(pool: Pool, server: PoolServer): boolean {
  return server.state !== 'maint' && server.health >= pool.options.rise
}

/**
 * The server whose turn it is, by smooth weighted round robin: everybody gains its weight, the one that is
 * ahead serves and pays the total. Over any `total` turns each serves exactly its weight. Null = nobody can.
 */
export function choose(pool: Pool): PoolServer | null {
  let total = 0
  let best: PoolServer | null = null
  for (const server of pool.servers) {
    if (server.state !== 'ready' || server.weight === 0 || !isUp(pool, server)) continue
    total += server.weight
    server.turn += server.weight
    if (best === null || server.turn > best.turn) best = server
  }
  if (best !== null) best.turn -= total
  return best
}

/** Turns that were gained under other weights are of no meaning. */
export function forgetTurns(pool: Pool): void {
  for (const server of pool.servers) server.turn = 0
}
