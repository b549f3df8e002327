import type { CommandOptions } from '../../config/options.ts'
import { AdapterError, ConfigError } from '../../domain/errors.ts'
import type { ReasonCode } from '../../domain/reasons.ts'
import { EXCERPT_LENGTH_MAX, excerpt } from '../tools/excerpt.ts'
import {
  isForbidden,
  type ProgramResult,
  programEnvironment,
  runProgram,
} from '../tools/process.ts'
import { redactor } from '../tools/redact.ts'
import type { TargetTools } from './tools.ts'

/** What a program may say on stdout and on stderr each. */
export const OUTPUT_BYTES_MAX = 256 * 1024

export type CommandRequest = {
  /** What the configuration calls the program: "stage", "shift", "current". */
  readonly name: string
  readonly options: CommandOptions
  /** Environment variables that carry what the program is told. */
  readonly values: { readonly [name: `SLIPWAY_${string}`]: string }
  readonly signal: AbortSignal | null
  /** Who runs it and what a failure means. */
  readonly adapter: string
  readonly reason: ReasonCode
}

/**
 * Runs a program that the configuration names and answers with what it printed on stdout. AdapterError with
 * the given reason when it can't be started, is killed, or ends with another status than 0.
 */
export async function runCommand(request: CommandRequest, tools: TargetTools): Promise<string> {
  const { options, name } = request
  const [file, ...args] = argvOf(options)
  const secrets = options.env.filter((n) => !isForbidden(n)).map((n) => tools.env[n] ?? '')
  const redact = redactor(secrets)
  const result = await started(request, file, args, tools)
  for (const text of [result.stdout, result.stderr]) {
    if (text.trim() !== '') tools.log.debug(`${name}: ${redact(text).trim()}`)
  }
  if (result.exitCode !== 0) throw failed(request, result, redact)
  return result.stdout
}

async function started(
  request: CommandRequest,
  file: string,
  args: readonly string[],
  tools: TargetTools,
): Promise<ProgramResult> {
  const { options } = request
  const values = { ...request.values, SLIPWAY_ENVIRONMENT: tools.environment }
  try {
    return await runProgram({
      file,
      args,
      env: programEnvironment(tools.env, options.env, values),
      cwd: tools.workingDirectory,
      timeoutSeconds: options['timeout-seconds'],
      outputBytesMax: OUTPUT_BYTES_MAX,
      signal: request.signal,
    })
  } catch (cause) {
    throw new AdapterError(
      request.adapter,
      request.reason,
      `The ${request.name} command could not be started: ${cause instanceof Error ? cause.message : cause}.`,
      `Check that "${file}" is on PATH (or is a path from ${tools.workingDirectory}) and may be executed.`,
      { cause },
    )
  }
}

function failed(
  request: CommandRequest,
  result: ProgramResult,
  redact: (text: string) => string,
): AdapterError {
  const said = result.stderr.trim() === '' ? result.stdout : result.stderr
  // The end of the output says what went wrong.
  const tail = excerpt(redact(said).trimEnd().slice(-EXCERPT_LENGTH_MAX), [])
  return new AdapterError(
    request.adapter,
    request.reason,
    `The ${request.name} command ${endingOf(request, result)}. It said: "${tail}".`,
    result.isTimedOut
      ? `Make it faster, or raise timeout-seconds of ${request.name}.`
      : 'Run it by hand with the same SLIPWAY_* variables; with debug logging its whole output is in the log.',
  )
}

function endingOf(request: CommandRequest, result: ProgramResult): string {
  if (result.isTimedOut) return `was killed after ${request.options['timeout-seconds']} s`
  if (result.isAborted) return 'was stopped because the run was cancelled'
  if (result.signal !== null) return `was ended by ${result.signal}`
  return `ended with status ${result.exitCode} after ${result.seconds.toFixed(1)} s`
}

/** The program and its arguments. ConfigError when `run` and `shell` do not fit each other. */
export function argvOf(options: CommandOptions): [string, ...string[]] {
  const { run, shell } = options
  if (shell && typeof run === 'string') return ['sh', '-c', run]
  if (!shell && typeof run !== 'string') {
    const [file, ...args] = run
    if (file !== undefined) return [file, ...args]
  }
  throw new ConfigError([
    {
      where: 'run',
      line: null,
      what: 'run and shell do not fit each other.',
      fix: 'Write run as a list, or as one string together with shell: true.',
    },
  ])
}
