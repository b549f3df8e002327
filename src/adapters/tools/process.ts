import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { systemClock } from './clock.ts'

/** Environment variables by name. */
export type Environment = { readonly [name: string]: string | undefined }

export type ProgramRequest = {
  /** Program to run, found on PATH when it is no path. No shell reads it or its arguments. */
  readonly file: string
  readonly args: readonly string[]
  /** All that the program sees; what `isForbidden` says never passes. */
  readonly env: Environment
  readonly cwd: string
  readonly timeoutSeconds: number
  /** Kept of stdout and of stderr each: the beginning and the end, half of it each. */
  readonly outputBytesMax: number
  readonly signal: AbortSignal | null
  readonly stdin?: string
}

export type ProgramResult = {
  /** null when a signal ended the program, or when it was never started. */
  readonly exitCode: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
  /** Killed because of `timeoutSeconds`. */
  readonly isTimedOut: boolean
  /** Killed, or not started at all, because of `signal`. */
  readonly isAborted: boolean
  readonly isTruncated: boolean
  readonly seconds: number
}

/** Between asking a program to end (SIGTERM) and ending it (SIGKILL). The runner leaves us 7.5 s in all. */
export const KILL_GRACE_SECONDS = 2
/** How long output may still come after the program ended: a child that it left behind may hold the pipe. */
export const OUTPUT_GRACE_SECONDS = 0.5
const GROUP_POLL_SECONDS = 0.02

/**
 * Runs a program in a process group of its own. At the deadline or when the signal is aborted the whole
 * group is killed, grandchildren included; a program that ends by itself may leave some running.
 * Rejects with the error of Node when the program can't be started.
 */
export async function runProgram(request: ProgramRequest): Promise<ProgramResult> {
  const clock = systemClock()
  const startedAtSeconds = clock.monotonicSeconds()
  if (request.signal?.aborted) return NOT_STARTED

  const child = start(request)
  const stdout = collect(child.stdout, request.outputBytesMax)
  const stderr = collect(child.stderr, request.outputBytesMax)
  const closed = new AbortController()
  child.once('close', () => closed.abort())

  let killing: Promise<void> | null = null
  let isTimedOut = false
  const kill = () => {
    killing ??= killGroup(child)
  }
  const deadline = AbortSignal.timeout(Math.ceil(request.timeoutSeconds * 1000))
  deadline.onabort = () => {
    isTimedOut = killing === null
    kill()
  }
  request.signal?.addEventListener('abort', kill, { once: true })
  try {
    const { exitCode, signal } = await exitOf(child)
    deadline.onabort = null
    await killing
    await clock.sleep(OUTPUT_GRACE_SECONDS, closed.signal)
    return {
      exitCode,
      signal,
      stdout: stdout.text(),
      stderr: stderr.text(),
      isTimedOut,
      isAborted: killing !== null && !isTimedOut,
      isTruncated: stdout.isTruncated() || stderr.isTruncated(),
      seconds: clock.monotonicSeconds() - startedAtSeconds,
    }
  } finally {
    deadline.onabort = null
    request.signal?.removeEventListener('abort', kill)
    child.stdout?.destroy()
    child.stderr?.destroy()
  }
}

const NOT_STARTED: ProgramResult = {
  exitCode: null,
  signal: null,
  stdout: '',
  stderr: '',
  isTimedOut: false,
  isAborted: true,
  isTruncated: false,
  seconds: 0,
}

function start(request: ProgramRequest): ChildProcess {
  const child = spawn(request.file, [...request.args], {
    cwd: request.cwd,
    env: withoutForbidden(request.env),
    // A group of its own, so that killing it reaches every grandchild and nobody else.
    detached: true,
    stdio: [request.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    shell: false,
    windowsHide: true,
  })
  // A program that does not read its input is none of our concern.
  child.stdin?.on('error', () => {})
  child.stdin?.end(request.stdin)
  return child
}

function exitOf(
  child: ChildProcess,
): Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }))
  })
}

/** Asks the group to end, and ends it when it does not. */
async function killGroup(child: ChildProcess): Promise<void> {
  const clock = systemClock()
  const { pid } = child
  if (pid === undefined || !signalGroup(pid, 'SIGTERM')) return
  const untilSeconds = clock.monotonicSeconds() + KILL_GRACE_SECONDS
  while (clock.monotonicSeconds() < untilSeconds) {
    await clock.sleep(GROUP_POLL_SECONDS)
    if (!signalGroup(pid, 0)) return
  }
  signalGroup(pid, 'SIGKILL')
}

/** False when nobody is left in the group. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal)
    return true
  } catch {
    return false
  }
}

/** Keeps the beginning and the end of a stream, and how much was left out between them. */
function collect(stream: Readable | null, bytesMax: number) {
  const half = Math.max(1, Math.floor(bytesMax / 2))
  let head = Buffer.alloc(0)
  let tail = Buffer.alloc(0)
  let leftOut = 0
  stream?.on('error', () => {})
  stream?.on('data', (chunk: Buffer) => {
    const room = half - head.length
    if (room > 0) head = Buffer.concat([head, chunk.subarray(0, room)])
    const rest = chunk.subarray(Math.max(0, room))
    const joined = Buffer.concat([tail, rest])
    leftOut += Math.max(0, joined.length - half)
    tail = joined.subarray(Math.max(0, joined.length - half))
  })
  return {
    isTruncated: () => leftOut > 0,
    text() {
      if (leftOut === 0) return Buffer.concat([head, tail]).toString('utf8')
      return `${head.toString('utf8')}\n[… ${leftOut} bytes left out …]\n${tail.toString('utf8')}`
    },
  }
}

/** What every program may see: where things are and which language to speak. */
const ALLOWED = /^(?:PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TZ)$/

/** What no program sees, whoever asks for it: the tokens of the job and the inputs of the action. */
const FORBIDDEN =
  /^(?:GITHUB_TOKEN|ACTIONS_.*TOKEN.*|ACTIONS_ID_TOKEN_REQUEST_.*|INPUT_.*|STATE_.*)$/i

/** True for a variable that no program gets to see. */
export function isForbidden(name: string): boolean {
  return FORBIDDEN.test(name)
}

function withoutForbidden(env: Environment): Record<string, string> {
  const entries = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !isForbidden(entry[0]),
  )
  return Object.fromEntries(entries)
}

/** The environment of a program: an allow-list of ours, the names it asks for, and `values` on top. */
export function programEnvironment(
  env: Environment,
  names: readonly string[],
  values: { readonly [name: string]: string },
): Environment {
  const asked = new Set(names)
  const seen = Object.entries(env).filter(([name]) => ALLOWED.test(name) || asked.has(name))
  return withoutForbidden({ ...Object.fromEntries(seen), ...values })
}
