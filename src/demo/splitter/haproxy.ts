import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import {
  commands,
  haproxyRuntime,
  parseInfo,
  processIdentity,
} from '../../adapters/tools/haproxy-runtime.ts'
import type { Splitter, SplitterOptions, SplitterServer } from './splitter.ts'

const START_SECONDS_MAX = 10
const POLL_MILLISECONDS = 25
/** Output of HAProxy that is kept to explain why it did not start. */
const OUTPUT_CHARACTERS_MAX = 4_000

/** The version line of the HAProxy on PATH, or null when there is none. */
export async function findHaproxy(): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('haproxy', ['-v'], { timeout: 5_000 })
    return stdout.split('\n')[0] ?? null
  } catch {
    return null
  }
}

/** HAProxy that also tells its process, for tests that kill it. */
export type HaproxySplitter = Splitter & { pid(): number | undefined }

/** What a HAProxy can have otherwise than the demo has it. */
export type HaproxySettings = {
  readonly balance?: string
  readonly level?: 'admin' | 'operator'
}

/**
 * Starts a HAProxy in the foreground with a configuration of its own, and answers when it answers.
 * `close` ends it and removes its folder. Rejects with HAProxy's own words when it does not start.
 */
export async function startHaproxy(
  options: SplitterOptions & HaproxySettings,
): Promise<HaproxySplitter> {
  const port = options.port ?? (await freePort())
  const folder = await mkdtemp(join(tmpdir(), 'slipway-haproxy-'))
  const file = join(folder, 'haproxy.cfg')
  await writeFile(file, configuration({ ...options, port }))
  let running = await launch(file, options.socketPath, null).catch(async (error) => {
    await rm(folder, { recursive: true, force: true })
    throw error
  })
  return {
    kind: 'haproxy',
    address: options.socketPath,
    url: `http://127.0.0.1:${port}`,
    pid: () => running.pid,
    async reload() {
      const old = running
      running = await launch(file, options.socketPath, old)
      await ended(old)
    },
    async close() {
      running.kill('SIGKILL')
      await ended(running)
      await rm(folder, { recursive: true, force: true })
      await rm(options.socketPath, { force: true })
    },
  }
}

function configuration(
  options: SplitterOptions & HaproxySettings & { readonly port: number },
): string {
  const { backend, servers, socketPath, checkPath, port } = options
  const { balance = 'roundrobin', level = 'admin' } = options
  return `global
  stats socket ${socketPath} mode 600 level ${level} expose-fd listeners
  hard-stop-after 5s
defaults
  mode http
  timeout connect 2s
  timeout client 30s
  timeout server 10s
  timeout check 2s
  option redispatch
  retries 3
frontend users
  bind 127.0.0.1:${port}
  default_backend ${backend}
backend ${backend}
  balance ${balance}
  option httpchk GET ${checkPath}
${servers.map((server) => serverLine(server, options)).join('\n')}
`
}

function serverLine(
  server: SplitterServer,
  { checkIntervalSeconds, rise, fall }: SplitterOptions,
): string {
  const interval = Math.round(checkIntervalSeconds * 1000)
  return [
    `  server ${server.name} 127.0.0.1:${server.port} weight ${server.weight}`,
    ...(server.isChecked === false ? [] : [`check inter ${interval} rise ${rise} fall ${fall}`]),
    ...(server.isDisabled === true ? ['disabled'] : []),
  ].join(' ')
}

async function launch(
  file: string,
  socketPath: string,
  old: ChildProcess | null,
): Promise<ChildProcess> {
  const before = old === null ? '' : await identity(socketPath)
  // -x: the new process gets the listening sockets of the old one, so that no connection is refused.
  // -sf: then it asks the old one to finish its requests and go.
  const takeOver = old?.pid === undefined ? [] : ['-x', socketPath, '-sf', String(old.pid)]
  const args = ['-db', '-f', file, ...takeOver]
  const child = spawn('haproxy', args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-OUTPUT_CHARACTERS_MAX)
    })
  }
  child.on('error', (error) => {
    output += error.message
  })
  const deadline = performance.now() + START_SECONDS_MAX * 1000
  while (performance.now() < deadline && child.exitCode === null && child.pid !== undefined) {
    const now = await identity(socketPath).catch(() => before)
    if (now !== before) return child
    await sleep(POLL_MILLISECONDS)
  }
  // A program that was not found has no number, and Node would send the signal to our own group.
  if (child.pid === undefined) throw new Error('haproxy did not start: it was not found on PATH')
  child.kill('SIGKILL')
  throw new Error(`haproxy did not start: ${output.trim()}`)
}

async function identity(socketPath: string): Promise<string> {
  const [info = ''] = await haproxyRuntime(socketPath, { timeoutSeconds: 1 }).ask([commands.info()])
  return processIdentity(parseInfo(info))
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((done) => {
    server.close(() => done())
  })
  return port
}
