import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type HaproxyRuntime, haproxyRuntime } from '../../src/adapters/tools/haproxy-runtime.ts'
import { until } from './poll.ts'

const START_SECONDS_MAX = 10
/** How long HAProxy waits for an answer of a server. */
const SERVER_TIMEOUT_MILLISECONDS = 200

/** What the server does with a request, or `refused` for a server that is not there. */
export type Behaviour = 'ok' | 'missing' | 'error' | 'refused' | 'closed' | 'cut' | 'silent'

/** A real HAProxy before servers that behave as they are told. */
export type MeasuredHaproxy = {
  readonly address: string
  readonly runtime: HaproxyRuntime
  /** The page of its own exporter for Prometheus. */
  readonly metricsUrl: string
  /** Sends one request, on a connection of its own, to that server. */
  request(server: 'blue' | 'green' | 'refused', behaviour: Behaviour): Promise<void>
  /** Another process takes over, as after a crash. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export async function startMeasuredHaproxy(): Promise<MeasuredHaproxy> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-haproxy-'))
  const origin = await startOrigin()
  const [port, unused, exporter] = [await freePort(), await freePort(), await freePort()]
  const address = join(folder, 'admin.sock')
  const file = join(folder, 'haproxy.cfg')
  await writeFile(file, configuration(address, port, origin.port, unused, exporter))
  const runtime = haproxyRuntime(address)
  let child = await startProcess(file, runtime)
  return {
    address,
    runtime,
    metricsUrl: `http://127.0.0.1:${exporter}/metrics`,
    request: (server, behaviour) => send(port, server, behaviour),
    async restart() {
      await child.kill()
      child = await startProcess(file, runtime)
    },
    async stop() {
      await child.kill()
      await origin.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function configuration(
  address: string,
  port: number,
  origin: number,
  unused: number,
  exporter: number,
): string {
  return `global
  stats socket ${address} mode 600 level admin
defaults
  mode http
  retries 0
  timeout connect 1s
  timeout client 5s
  timeout server ${SERVER_TIMEOUT_MILLISECONDS}ms
frontend metrics
  bind 127.0.0.1:${exporter}
  http-request use-service prometheus-exporter
frontend in
  bind 127.0.0.1:${port}
  default_backend web
backend web
  use-server blue if { hdr(x-server) blue }
  use-server green if { hdr(x-server) green }
  use-server refused if { hdr(x-server) refused }
  server blue 127.0.0.1:${origin}
  server green 127.0.0.1:${origin}
  server refused 127.0.0.1:${unused}
`
}

const ANSWERS: { readonly [behaviour: string]: string | null } = {
  ok: 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok',
  missing: 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n',
  error: 'HTTP/1.1 500 Oops\r\ncontent-length: 0\r\nconnection: close\r\n\r\n',
  cut: 'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nonly this',
  closed: '',
  silent: null,
}

async function startOrigin(): Promise<{ port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', (head) => {
      const answer = ANSWERS[/^GET \/(\w+)/.exec(String(head))?.[1] ?? '']
      if (typeof answer === 'string') socket.end(answer)
    })
  })
  const port = await portOf(server)
  return {
    port,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}

async function startProcess(file: string, runtime: HaproxyRuntime) {
  const child = spawn('haproxy', ['-db', '-f', file], { stdio: ['ignore', 'ignore', 'pipe'] })
  let ended: string | null = null
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000)
  })
  child.on('error', (error) => {
    ended = `haproxy can't be started (Debian: apt-get install haproxy): ${error.message}`
  })
  child.on('exit', (code) => {
    ended ??= `haproxy ended with ${code}: ${said}`
  })
  const kill = async () => {
    if (ended !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }
  await until('haproxy answers', START_SECONDS_MAX, async () => {
    if (ended !== null) throw new Error(ended)
    return runtime.ask(['show info']).then(
      ([info]) => info?.includes(`Pid: ${child.pid}`) ?? false,
      () => false,
    )
  })
  return { kill }
}

function send(port: number, server: string, behaviour: Behaviour): Promise<void> {
  return new Promise((done) => {
    const options = { port, path: `/${behaviour}`, headers: { 'x-server': server }, agent: false }
    const request = get({ host: '127.0.0.1', ...options }, (response) => {
      response
        .on('error', () => undefined)
        .on('close', done)
        .resume()
    })
    // A cut answer is what some of the tests are about.
    request.on('error', () => done())
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await portOf(server)
  await new Promise((closed) => server.close(closed))
  return port
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return (server.address() as AddressInfo).port
}
