import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { AdapterError } from '../../domain/errors.ts'

/** How long one question to the local repository may take. */
export const GIT_SECONDS_MAX = 120
/** What is kept of git's complaint: its end, where the reason is. */
export const STDERR_CHARS_MAX = 4_000
/** Output that is read into memory as a whole; streams have no such bound. */
export const OUTPUT_BYTES_MAX = 16 * 1024 * 1024

/** Stands for the status of a git that a signal ended, which is never an answer. */
const KILLED_STATUS = -1

export type GitOptions = {
  /** Folder of the checkout, or of a bare repository. */
  readonly repository: string
  /** Environment that git starts with. Variables that point git at another repository are taken out. */
  readonly env: { readonly [name: string]: string | undefined }
}

export type GitRequest = {
  /** Subcommand and arguments. Untrusted text may only follow `--end-of-options` or `--`, or go to stdin. */
  readonly args: readonly string[]
  readonly stdin?: string | Uint8Array
  /** Exit statuses that are answers. 0 alone by default. */
  readonly accepted?: readonly number[]
  readonly deadlineSeconds?: number
  /** Whether git fails at what a partial clone lacks, instead of fetching one object after the other. */
  readonly isOffline?: boolean
}

export type GitAnswer = { readonly status: number; readonly stdout: Buffer }

/** Runs git in one repository, never through a shell. */
export type Git = {
  readonly repository: string
  /** Reads the whole output. AdapterError git_failed on every status that was not accepted. */
  run(request: GitRequest): Promise<GitAnswer>
  /** Hands the output on in chunks, as they come; the same errors. */
  stream(request: GitRequest, onChunk: (chunk: Buffer) => void): Promise<number>
}

/**
 * Settings that hold whatever the repository's own configuration says. A checkout is untrusted: nothing in
 * its configuration may start a program or change what the parsers read.
 */
const CONFIG = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'core.filesRefLockTimeout=1000',
  'i18n.commitEncoding=UTF-8',
  'log.showSignature=false',
  'log.showRoot=true',
  'log.follow=false',
  'diff.renameLimit=1000',
  'fetch.recurseSubmodules=false',
  'fetch.writeCommitGraph=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'protocol.ext.allow=never',
].flatMap((setting) => ['-c', setting])

const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_PAGER: 'cat',
  // A write for each commit, and a wake-up for each write, would make a long log take twice its time.
  GIT_FLUSH: '0',
  // Whatever this project writes, it writes in its own name.
  GIT_AUTHOR_NAME: 'Slipway',
  GIT_AUTHOR_EMAIL: 'slipway@localhost',
  GIT_COMMITTER_NAME: 'Slipway',
  GIT_COMMITTER_EMAIL: 'slipway@localhost',
}

/** A git from before 2024 does not know the first. Either way git gives up at the first object that it lacks. */
const OFFLINE = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' }

/** `git rev-parse --local-env-vars` and what else would lead git away from the repository it was given. */
const NOT_INHERITED = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_CEILING_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_EXTERNAL_DIFF',
  'GIT_GRAFT_FILE',
  'GIT_INDEX_FILE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_NAMESPACE',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
]

/** Makes the one way in which this project talks to a local git. */
export function git({ repository, env }: GitOptions): Git {
  const inherited = Object.entries(env).filter(([name]) => !NOT_INHERITED.includes(name))
  const environment = { ...Object.fromEntries(inherited), ...ENVIRONMENT }

  async function stream(request: GitRequest, onChunk: (chunk: Buffer) => void): Promise<number> {
    const { args, stdin = '', accepted = [0], deadlineSeconds = GIT_SECONDS_MAX } = request
    const tried = `Running git ${args[0] ?? ''} in ${repository}`
    const child = spawn('git', ['-C', repository, '--no-pager', ...CONFIG, ...args], {
      env: request.isOffline ? { ...environment, ...OFFLINE } : environment,
      signal: AbortSignal.timeout(Math.ceil(deadlineSeconds * 1000)),
      stdio: 'pipe',
    })
    // git may answer and leave before it has read everything; its status tells what that means.
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
    const complaint = keepEnd(child.stderr)
    const status = await finished(child, onChunk, (cause) =>
      startFailure(tried, deadlineSeconds, cause),
    )
    if (accepted.includes(status)) return status
    throw refusal(tried, status, complaint())
  }

  return {
    repository,
    stream,
    async run(request) {
      const chunks: Buffer[] = []
      let bytes = 0
      const status = await stream(request, (chunk) => {
        bytes += chunk.length
        if (bytes > OUTPUT_BYTES_MAX) throw tooMuch(request.args[0] ?? '')
        chunks.push(chunk)
      })
      return { status, stdout: Buffer.concat(chunks) }
    },
  }
}

/** Resolves with the exit status, once all output was handed on. */
function finished(
  child: ChildProcessWithoutNullStreams,
  onChunk: (chunk: Buffer) => void,
  explain: (cause: unknown) => Error,
): Promise<number> {
  return new Promise((resolve, reject) => {
    function giveUp(error: unknown): void {
      reject(error)
      child.kill()
      // Programs that git started may live on and hold the pipes; nobody waits for them.
      child.stdout.destroy()
      child.stderr.destroy()
    }
    child.on('error', (cause) => giveUp(explain(cause)))
    child.on('close', (status) => resolve(status ?? KILLED_STATUS))
    child.stdout.on('data', (chunk: Buffer) => {
      try {
        onChunk(chunk)
      } catch (error) {
        giveUp(error)
      }
    })
  })
}

function keepEnd(stream: NodeJS.ReadableStream): () => string {
  let end = ''
  stream.on('data', (chunk: Buffer) => {
    end += chunk.toString()
    if (end.length <= STDERR_CHARS_MAX) return
    // Whole lines only: half an address might hide the "//" before a token.
    const line = end.indexOf('\n', end.length - STDERR_CHARS_MAX)
    end = line === -1 ? '' : end.slice(line + 1)
  })
  return () => withoutCredentials(end.trim())
}

/** Addresses of remotes can carry a token between "//" and "@". */
function withoutCredentials(text: string): string {
  return text.replace(/:\/\/[^/@\s]{1,500}@/g, '://***@')
}

function startFailure(tried: string, deadlineSeconds: number, cause: unknown): AdapterError {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null
  if (code === 'ENOENT')
    return failure(
      `${tried} found no git program.`,
      'Install git 2.31 or newer and put it on the PATH.',
      cause,
    )
  if (code === 'ABORT_ERR')
    return failure(
      `${tried} was not done within ${deadlineSeconds} s and was stopped.`,
      'Look at the disk and the network of the machine, then run again.',
      cause,
    )
  return failure(`${tried} could not start.`, 'Look at the cause and run again.', cause)
}

/** What to do about the complaints that people meet most. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /dubious ownership/,
    'The checkout belongs to another user: git config --global --add safe.directory <folder>.',
  ],
  [
    /not a git repository|cannot change to/,
    'Check the repository out first (actions/checkout with `fetch-depth: 0`), or name it with --repo.',
  ],
  [
    /Authentication failed|could not read Username|Permission denied|terminal prompts disabled/,
    'git may not reach the remote: keep `persist-credentials` on in actions/checkout.',
  ],
]

function refusal(tried: string, status: number, complaint: string): AdapterError {
  const [, advice] = ADVICE.find(([pattern]) => pattern.test(complaint)) ?? []
  return failure(
    `${tried} ended with status ${status}: ${complaint === '' ? 'git said nothing.' : complaint}`,
    advice ?? 'Run the same command by hand to see more.',
  )
}

function tooMuch(subcommand: string): AdapterError {
  return failure(
    `Running git ${subcommand} gave more than ${OUTPUT_BYTES_MAX} bytes.`,
    'Nothing that Slipway asks for is that large; look at what the repository holds.',
  )
}

function failure(tried: string, hint: string, cause?: unknown): AdapterError {
  return new AdapterError('git', 'git_failed', tried, hint, cause === undefined ? {} : { cause })
}
