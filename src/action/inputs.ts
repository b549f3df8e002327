import { knownWords } from '../config/nearest.ts'
import { ConfigError, type Problem } from '../domain/errors.ts'
import type { CommandName } from '../domain/outcome.ts'
import { COMMANDS, INPUTS, type InputName } from './contract.ts'

/** The inputs of the action, checked. Nothing else in the project reads INPUT_* variables. */
export type Inputs = {
  readonly command: CommandName
  readonly environment: string
  /** Relative to the working directory. */
  readonly configPath: string
  /** null = the commit that started the run; with rollback the last healthy version. */
  readonly version: string | null
  /** null = the last successful deployment. */
  readonly base: string | null
  /** null = whatever the plan is. */
  readonly planHash: string | null
  /** null = as the environment says. */
  readonly isWaiting: boolean | null
  /** null = past no rule of the gate. */
  readonly override: string | null
  readonly githubToken: string
  /** Relative to the workspace. */
  readonly workingDirectory: string
}

/** The environment variables of the process, as a plain record. */
export type Environment = { readonly [name: string]: string | undefined }

const TEXT_CHARS_MAX = 255
const PATH_CHARS_MAX = 1000
const CONTROL_CHARACTERS = /[\p{Cc}\u2028\u2029]/u
const PLAN_HASH = /^[0-9a-f]{64}$/

/** Reads all inputs at once. Throws ConfigError (input_invalid) with every problem. */
export function readInputs(env: Environment): Inputs {
  const problems: Problem[] = []
  const read = (name: InputName, check: Check): string => {
    const value = inputOf(env, name)
    const problem = value === '' ? missing(name) : check(value)
    if (problem !== null) problems.push({ where: name, line: null, ...problem })
    return value
  }
  const inputs: Inputs = {
    command: read('command', isCommand) as CommandName,
    environment: read('environment', isPlainText),
    configPath: read('config', isInnerPath),
    version: orNull(read('version', isRef)),
    base: orNull(read('base', isRef)),
    planHash: orNull(read('plan-hash', isPlanHash)),
    isWaiting: booleanOrNull(read('wait', isBoolean)),
    override: orNull(read('override', isPlainText)),
    githubToken: read('github-token', () => null),
    workingDirectory: read('working-directory', isInnerPath),
  }
  if (problems.length > 0) throw new ConfigError(problems, 'input_invalid')
  return inputs
}

/** The runner sets INPUT_<NAME>: upper case, spaces as underscores, dashes kept. */
function inputOf(env: Environment, name: InputName): string {
  return env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() ?? ''
}

/** What is wrong with a value, or null. */
type Check = (value: string) => Pick<Problem, 'what' | 'fix'> | null

/** An input with a default is only empty when a workflow empties it. */
function missing(name: InputName): ReturnType<Check> {
  if (INPUTS[name].default === '') return null
  return {
    what: 'The input is empty.',
    fix: `Leave it out for the default ${INPUTS[name].default}.`,
  }
}

const isCommand: Check = (value) =>
  COMMANDS.some((command) => command === value)
    ? null
    : {
        what: `There is no command ${JSON.stringify(value)}.`,
        fix: knownWords('commands', value, COMMANDS),
      }

const isPlainText: Check = (value) =>
  value.length <= TEXT_CHARS_MAX && !CONTROL_CHARACTERS.test(value)
    ? null
    : {
        what: 'The text is too long or holds a control character.',
        fix: `Write at most ${TEXT_CHARS_MAX} characters on one line.`,
      }

/** Whether the path leaves the folder through a link is for the one to tell who opens it. */
const isInnerPath: Check = (value) =>
  value.length <= PATH_CHARS_MAX &&
  !/^[-/~]|^[A-Za-z]:|\\/.test(value) &&
  !value.split('/').includes('..') &&
  !CONTROL_CHARACTERS.test(value)
    ? null
    : {
        what: `${JSON.stringify(value.slice(0, PATH_CHARS_MAX))} leads out of the checkout.`,
        fix: 'Write a relative path with "/" and without "..".',
      }

/** Refs are data: nothing that git could take for an option, a range, a pathspec or two words. */
const isRef: Check = (value) =>
  value.length <= TEXT_CHARS_MAX &&
  !/^-|\.\.|[\s:\\*?[]/.test(value) &&
  !CONTROL_CHARACTERS.test(value)
    ? null
    : {
        what: `${JSON.stringify(value.slice(0, TEXT_CHARS_MAX))} is not one branch, tag or commit.`,
        fix: 'Write its name: main, v1.2.0 or a full commit id.',
      }

const isPlanHash: Check = (value) =>
  PLAN_HASH.test(value)
    ? null
    : {
        what: 'This is not a plan hash.',
        fix: 'Hand on the plan-hash output of the assess job, 64 hexadecimal digits.',
      }

const isBoolean: Check = (value) =>
  value === 'true' || value === 'false'
    ? null
    : {
        what: `${JSON.stringify(value.slice(0, TEXT_CHARS_MAX))} is neither true nor false.`,
        fix: 'Write true or false.',
      }

function booleanOrNull(text: string): boolean | null {
  return text === '' ? null : text === 'true'
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
