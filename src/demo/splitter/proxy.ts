import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import { type Counters, choose, type Pool, type PoolServer } from './pool.ts'

/** How long a server may stay silent. */
const SERVER_TIMEOUT_MILLISECONDS = 5_000
/** `rtime` follows the newest requests: each one counts this much, as in an average over 64. */
const SMOOTHING = 1 / 64
/** Headers that end at each hop (RFC 9110 §7.6.1). */
const HOP_HEADERS: readonly string[] = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'upgrade',
]

/** A reverse proxy that asks the pool of the moment for a server, request by request. */
export function proxyServer(poolNow: () => Pool): Server {
  const agent = new Agent({ keepAlive: true })
  const server = createServer((incoming, outgoing) => {
    const chosen = choose(poolNow())
    if (chosen === null) {
      incoming.resume()
      fail(outgoing, 503)
    } else {
      forward({ incoming, outgoing, server: chosen, agent, isRetry: false })
    }
  })
  server.keepAliveTimeout = 60_000
  server.on('close', () => agent.destroy())
  return server
}

type Exchange = {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
  readonly server: PoolServer
  readonly agent: Agent
  readonly isRetry: boolean
}

function forward(exchange: Exchange): void {
  const { incoming, outgoing, server, agent } = exchange
  const { counters } = server
  const startedAt = performance.now()
  if (!exchange.isRetry) {
    counters.stot++
    counters.lbtot++
  }
  counters.scur++
  counters.smax = Math.max(counters.smax, counters.scur)
  const onward = request({
    host: '127.0.0.1',
    port: server.port,
    path: incoming.url,
    method: incoming.method,
    headers: throughHeaders(incoming.headers),
    agent,
    timeout: SERVER_TIMEOUT_MILLISECONDS,
  })
  onward.once('close', () => counters.scur--)
  onward.once('timeout', () => onward.destroy(new Error('the server was silent')))
  onward.once('response', (response) => {
    countResponse(counters, response.statusCode ?? 0, performance.now() - startedAt)
    outgoing.writeHead(response.statusCode ?? 502, throughHeaders(response.headers))
    response.once('error', () => outgoing.destroy())
    response.pipe(outgoing)
  })
  onward.once('error', (error: NodeJS.ErrnoException) => {
    // The server closed a connection that was waiting for its next request: nothing was lost, ask again.
    if (onward.reusedSocket && !exchange.isRetry && hasNoBody(incoming)) {
      counters.wretr++
      forward({ ...exchange, isRetry: true })
    } else {
      const isRefused = error.code === 'ECONNREFUSED'
      counters[isRefused ? 'econ' : 'eresp']++
      fail(outgoing, isRefused ? 503 : 502)
    }
  })
  incoming.pipe(onward)
}

function hasNoBody({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

function throughHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([header]) => !HOP_HEADERS.includes(header)),
  )
}

function countResponse(counters: Counters, status: number, milliseconds: number): void {
  const classes = ['hrsp_1xx', 'hrsp_2xx', 'hrsp_3xx', 'hrsp_4xx', 'hrsp_5xx'] as const
  counters[classes[Math.floor(status / 100) - 1] ?? 'hrsp_other']++
  counters.rtime += (milliseconds - counters.rtime) * SMOOTHING
}

function fail(outgoing: ServerResponse, status: 502 | 503): void {
  if (outgoing.headersSent) outgoing.destroy()
  else outgoing.writeHead(status, { 'content-type': 'text/plain' }).end('no server answered\n')
}
