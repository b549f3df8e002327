import { writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { listen } from './loopback.ts'
import { freePort, type RealServer, startServer } from './real-server.ts'

/** In the folder of the sources: the tests run from what was built of them. */
const ENVOY = fileURLToPath(
  new URL('../../../__tests__/real/envoy/installed/envoy/_bin/envoy', import.meta.url),
)

/** How long Envoy waits for an answer of a server. */
const SERVER_TIMEOUT_SECONDS = 0.2

/** The clusters of the two slots; Envoy writes the first one with "_" for ":" into its statistics. */
export const CLUSTERS = { blue: 'web|blue:1', green: 'web_green' } as const

export type Slot = keyof typeof CLUSTERS

/** What the server behind Envoy does with a request; `slow` is an answer after 60 milliseconds. */
export type Behaviour = 'ok' | 'missing' | 'error' | 'closed' | 'silent' | 'slow'

const SLOW_MILLISECONDS = 60

/** A real Envoy before servers that behave as they are told. */
export type Envoy = {
  /** Its admin interface. */
  readonly url: string
  /** The page of its statistics for Prometheus. */
  readonly metricsUrl: string
  request(slot: Slot, behaviour: Behaviour): Promise<void>
  /** Every counter begins again at 0. */
  resetCounters(): Promise<void>
  /** Another process takes over, as after a crash. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export async function startEnvoy(): Promise<Envoy> {
  const origin = await listen(async (request, response) => {
    const behaviour = request.url?.split('/').at(-1)
    if (behaviour === 'closed') return void request.socket.destroy()
    if (behaviour === 'silent') return
    if (behaviour === 'slow') await sleep(SLOW_MILLISECONDS)
    const status = { missing: 404, error: 500 }[behaviour ?? ''] ?? 200
    response.writeHead(status).end()
  })
  const traffic = await freePort()
  const admin = await freePort()
  const start = () => startProcess(admin, traffic, Number(new URL(origin.url).port))
  let process = await start()
  return {
    url: `http://127.0.0.1:${admin}`,
    metricsUrl: `http://127.0.0.1:${admin}/stats/prometheus`,
    request: (slot, behaviour) => send(traffic, `/${slot}/${behaviour}`),
    async resetCounters() {
      await fetch(`http://127.0.0.1:${admin}/reset_counters`, { method: 'POST' })
    },
    async restart() {
      await process.stop()
      process = await start()
    },
    async stop() {
      await process.stop()
      await origin.close()
    },
  }
}

function startProcess(admin: number, traffic: number, origin: number): Promise<RealServer> {
  return startServer({
    program: ENVOY,
    port: admin,
    prepare: (folder) =>
      writeFile(join(folder, 'envoy.json'), JSON.stringify(bootstrap(admin, traffic, origin))),
    args: (folder) => [
      ...['--config-path', join(folder, 'envoy.json'), '--log-level', 'error'],
      ...['--concurrency', '1', '--disable-hot-restart'],
    ],
    readyPath: '/ready',
  })
}

function bootstrap(admin: number, traffic: number, origin: number) {
  const at = (port: number) => ({
    address: { socket_address: { address: '127.0.0.1', port_value: port } },
  })
  const api = 'type.googleapis.com/envoy.extensions.filters'
  const routes = Object.entries(CLUSTERS).map(([slot, cluster]) => ({
    match: { prefix: `/${slot}/` },
    route: { cluster, timeout: `${SERVER_TIMEOUT_SECONDS}s` },
  }))
  const connections = {
    '@type': `${api}.network.http_connection_manager.v3.HttpConnectionManager`,
    stat_prefix: 'in',
    route_config: { virtual_hosts: [{ name: 'all', domains: ['*'], routes }] },
    http_filters: [
      {
        name: 'envoy.filters.http.router',
        typed_config: { '@type': `${api}.http.router.v3.Router` },
      },
    ],
  }
  const filter = {
    name: 'envoy.filters.network.http_connection_manager',
    typed_config: connections,
  }
  return {
    admin: at(admin),
    stats_flush_on_admin: true,
    static_resources: {
      listeners: [{ ...at(traffic), filter_chains: [{ filters: [filter] }] }],
      clusters: Object.values(CLUSTERS).map((name) => ({
        name,
        type: 'STATIC',
        load_assignment: {
          cluster_name: name,
          endpoints: [{ lb_endpoints: [{ endpoint: at(origin) }] }],
        },
      })),
    },
  }
}

/** One request on a connection of its own; whatever the answer, it is over. */
function send(port: number, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      response.resume().once('end', resolve)
    })
    request.once('error', reject)
  })
}
