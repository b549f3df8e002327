import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { until } from './poll.ts'

const START_SECONDS_MAX = 30

export type RealServer = {
  readonly url: string
  readonly port: number
  readonly folder: string
  stop(): Promise<void>
}

export type ServerProgram = {
  /** A path, or found on PATH; scripts/install-real-parts.sh installs it. */
  readonly program: string
  /** Where it listens; default: any free port. */
  readonly port?: number
  /** Written before the start, when it needs files. */
  readonly prepare?: (folder: string, port: number) => Promise<void>
  readonly args: (folder: string, port: number) => readonly string[]
  readonly env?: (folder: string) => { readonly [name: string]: string }
  /** Answers with a good status when the server is ready; null = it is ready when it listens. */
  readonly readyPath: string | null
  /** For a server that refuses to be root: the user it runs as, who gets the folder too. */
  readonly uid?: number
}

/** Starts a server of this machine on a free port, in a folder of its own; fails when it is not installed. */
export async function startServer(what: ServerProgram): Promise<RealServer> {
  const { program, uid } = what
  const name = basename(program)
  const folder = await mkdtemp(join(tmpdir(), `slipway-${name}-`))
  if (uid !== undefined) await chown(folder, uid, -1)
  const port = what.port ?? (await freePort())
  await what.prepare?.(folder, port)
  const child = spawn(program, what.args(folder, port), {
    cwd: folder,
    env: { ...process.env, ...what.env?.(folder) },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  })
  const ended = endOf(child, name)
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    if (ended() === null) {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    }
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await until(`${name} is ready`, START_SECONDS_MAX, async () => {
      const why = ended()
      if (why !== null) throw new Error(why)
      return what.readyPath === null ? isListening(port) : isAnswering(url + what.readyPath)
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, port, folder, stop }
}

/** Why the process is no more, with the end of what it said; null while it runs. */
function endOf(child: ChildProcess, name: string): () => string | null {
  let said = ''
  let ended: string | null = null
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000)
  })
  child.on('error', (error) => {
    ended = `${name} can't be started (scripts/install-real-parts.sh installs it): ${error.message}`
  })
  child.on('exit', (code) => {
    ended ??= `${name} ended with ${code}: ${said}`
  })
  return () => ended
}

function isAnswering(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  )
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const done = (isOpen: boolean) => {
      socket.destroy()
      resolve(isOpen)
    }
    socket.once('connect', () => done(true))
    socket.once('error', () => done(false))
  })
}

/** A port that nobody listens at right now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
