import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseSha, type Sha } from '../../src/domain/units.ts'

/** The environment of every git in the tests: nobody's own configuration, no prompts, UTC. */
export const GIT_ENV = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  TZ: 'UTC',
  LC_ALL: 'C',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
}

/** The first commit's time; each further one is COMMIT_GAP_SECONDS later. */
export const FIRST_COMMIT_SECONDS = 1_700_000_000
export const COMMIT_GAP_SECONDS = 60

export const ADA = { name: 'Ada', email: 'ada@example.com' }
export const BOB = { name: 'Bob', email: 'bob@example.com' }

export type CommitOptions = {
  readonly author?: { readonly name: string; readonly email: string }
  /** Files to write first; null removes one. */
  readonly files?: { readonly [path: string]: string | Uint8Array | null }
  readonly atSeconds?: number
  /** Further settings, as "name=value". */
  readonly config?: readonly string[]
}

export type GitRepository = {
  readonly folder: string
  readonly env: { readonly [name: string]: string }
  /** Runs git and returns its output without the last line end. */
  git(...args: string[]): string
  gitWithInput(input: string | Uint8Array, ...args: string[]): string
  commit(message: string | Uint8Array, options?: CommitOptions): Sha
  merge(message: string, ...branches: string[]): Sha
  sha(ref: string): Sha
  dispose(): void
}

/** An empty repository on branch main in a folder of its own. Call dispose when done. */
export function gitRepository(...initOptions: string[]): GitRepository {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-git-'))
  const repository = openRepository(folder)
  repository.git('init', '--quiet', '--initial-branch=main', ...initOptions)
  return repository
}

/** A clone over file://, the way a runner clones: a shallow one really lacks what it does not hold. */
export function cloneOf(origin: GitRepository, ...options: string[]): GitRepository {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-clone-'))
  origin.git('clone', '--quiet', ...options, `file://${origin.folder}`, folder)
  return openRepository(folder)
}

function openRepository(folder: string): GitRepository {
  let commits = 0

  function run(args: readonly string[], input: string | Uint8Array = '', atSeconds?: number) {
    const date = `${atSeconds ?? FIRST_COMMIT_SECONDS + commits * COMMIT_GAP_SECONDS} +0000`
    return execFileSync('git', ['-C', folder, ...args], {
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 256 * 1024 * 1024,
      env: { ...GIT_ENV, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    })
      .toString()
      .replace(/\n$/, '')
  }

  const sha = (ref: string): Sha => {
    const found = parseSha(run(['rev-parse', '--verify', `${ref}^{commit}`]))
    if (found === null) throw new Error(`${ref} is no commit`)
    return found
  }

  function identity({ name, email }: { name: string; email: string }): readonly string[] {
    return ['-c', `user.name=${name}`, '-c', `user.email=${email}`]
  }

  return {
    folder,
    env: GIT_ENV,
    git: (...args) => run(args),
    gitWithInput: (input, ...args) => run(args, input),
    commit(message, { author = ADA, files = {}, atSeconds, config = [] } = {}) {
      for (const [path, content] of Object.entries(files))
        writeOrRemove(join(folder, path), content)
      run(['add', '--all'])
      const settings = [...identity(author), ...config.flatMap((setting) => ['-c', setting])]
      const options = ['--quiet', '--allow-empty', '--allow-empty-message', '--cleanup=verbatim']
      run([...settings, 'commit', ...options, '-F', '-'], message, atSeconds)
      commits += 1
      return sha('HEAD')
    },
    merge(message, ...branches) {
      run([...identity(ADA), 'merge', '--quiet', '--no-ff', '-m', message, ...branches])
      commits += 1
      return sha('HEAD')
    },
    sha,
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function writeOrRemove(path: string, content: string | Uint8Array | null): void {
  if (content === null) {
    rmSync(path, { recursive: true })
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
