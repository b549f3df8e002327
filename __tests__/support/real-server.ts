import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from './poll.ts'

const START_SECONDS_MAX = 30

export type RealServer = { readonly url: string; readonly folder: string; stop(): Promise<void> }

export type ServerProgram = {
  /** Found on PATH; named in the error when it is not there, with the Debian package that has it. */
  readonly program: string
  readonly debianPackage: string
  /** Written before the start, when it needs files. */
  readonly prepare?: (folder: string, port: number) => Promise<void>
  readonly args: (folder: string, port: number) => readonly string[]
  readonly env?: (folder: string) => { readonly [name: string]: string }
  /** Answers with a good status when the server is ready. */
  readonly readyPath: string
}

/** Starts a server of this machine on a free port, in a folder of its own; fails when it is not installed. */
export async function startServer(what: ServerProgram): Promise<RealServer> {
  const folder = await mkdtemp(join(tmpdir(), `slipway-${what.program}-`))
  const port = await freePort()
  await what.prepare?.(folder, port)
  const child = spawn(what.program, what.args(folder, port), {
    cwd: folder,
    env: { ...process.env, ...what.env?.(folder) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  let ended: string | null = null
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000)
  })
  child.on('error', (error) => {
    ended = `${what.program} can't be started (Debian: apt-get install ${what.debianPackage}): ${error.message}`
  })
  child.on('exit', (code) => {
    ended ??= `${what.program} ended with ${code}: ${said}`
  })
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    if (ended === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    }
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await until(`${what.program} is ready`, START_SECONDS_MAX, async () => {
      if (ended !== null) throw new Error(ended)
      return fetch(url + what.readyPath).then(
        (response) => response.ok,
        () => false,
      )
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, folder, stop }
}

/** A port that nobody listens at right now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
