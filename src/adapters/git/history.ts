import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { AdapterError } from '../../domain/errors.ts'
import { type Sha, shortSha } from '../../domain/units.ts'
import type { Git } from './git.ts'

/** Commits that each fetch adds to a shallow checkout; the fetch after the last of them asks for all. */
export const DEEPEN_COMMITS = [100, 1_000, 10_000] as const
/** How long one fetch may take. */
export const FETCH_SECONDS_MAX = 300

const REMOTE = 'origin'
const FETCH = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head']
/** What `git fetch --depth` takes for "everything". */
const DEPTH_WHOLE = 2_147_483_647

/** How two commits stand to each other, over the whole repository. */
export type Sides = {
  /** Commits that only the base has. */
  readonly baseOnly: number
  /** Commits that only the head has. */
  readonly headOnly: number
}

/**
 * Counts what each of two commits has and the other has not; without a base, all that the head has. Fetches
 * what the checkout lacks, in bounded steps. AdapterError history_missing when that does not help.
 */
export async function compareHistories(git: Git, base: Sha | null, head: Sha): Promise<Sides> {
  // Everything is needed for a first deployment, so that one is not fetched in steps.
  const steps = base === null ? [null] : [...DEEPEN_COMMITS, null]
  for (const step of steps) {
    const sides = await countSides(git, base, head)
    const boundary = await readBoundary(git)
    if (sides !== null && !(await isCut(git, base, head, boundary))) return sides
    await fetchMore(git, base, head, boundary.length > 0, step)
  }
  const sides = await countSides(git, base, head)
  if (sides !== null && !(await isCut(git, base, head, await readBoundary(git)))) return sides
  throw historyMissing(`Fetching ${described(base, head)} from ${REMOTE} brought too little.`)
}

/** Fetches one commit that the checkout lacks. False when the remote does not give it. */
export async function fetchCommit(git: Git, sha: Sha): Promise<boolean> {
  const depth = (await readBoundary(git)).length > 0 ? ['--depth=1'] : []
  try {
    await git.run({ args: [...FETCH, ...depth, REMOTE, sha], deadlineSeconds: FETCH_SECONDS_MAX })
    return true
  } catch (error) {
    if (error instanceof AdapterError) return false
    throw error
  }
}

/** Null when one of the commits is not here. */
async function countSides(git: Git, base: Sha | null, head: Sha): Promise<Sides | null> {
  const range = base === null ? head : `${base}...${head}`
  const args = ['rev-list', '--left-right', '--count', '--end-of-options', range, '--']
  const { status, stdout } = await git.run({ args, accepted: [0, 128] })
  if (status === 0) {
    const [baseOnly, headOnly] = stdout.toString().trim().split('\t').map(Number)
    return { baseOnly: baseOnly ?? 0, headOnly: headOnly ?? 0 }
  }
  const commits = base === null ? [head] : [base, head]
  const stdin = commits.map((sha) => `${sha}\n`).join('')
  const check = await git.run({ args: ['cat-file', '--batch-check'], stdin })
  if (check.stdout.toString().includes(' missing\n')) return null
  // Both are here, so it failed for another reason: the same question again, for git's own complaint.
  await git.run({ args })
  return null
}

/** The commits at which a shallow checkout is cut off; none when it is complete. */
async function readBoundary(git: Git): Promise<readonly string[]> {
  const args = ['rev-parse', '--is-shallow-repository', '--git-path', 'shallow']
  const { stdout } = await git.run({ args })
  const [isShallow, ...path] = stdout.toString().split('\n')
  if (isShallow !== 'true') return []
  const text = await readFile(resolve(git.repository, path.join('\n').trimEnd()), 'utf8')
  return text.split('\n').filter((line) => line !== '')
}

/**
 * True when the cut may have changed the count. What lies behind the cut is older than the cut, so a range
 * that is wholly newer than every commit at the cut is complete. Asking whether the range itself holds such
 * a commit would not do: history that the base reaches only behind the cut would count as going out.
 */
async function isCut(
  git: Git,
  base: Sha | null,
  head: Sha,
  boundary: readonly string[],
): Promise<boolean> {
  if (boundary.length === 0 || base === head) return false
  if (base === null) return true
  const newest = await git.run({
    args: ['log', '--no-walk', '-1', '--format=%ct', '--ignore-missing', '--stdin'],
    stdin: boundary.map((sha) => `${sha}\n`).join(''),
  })
  const age = `--min-age=${newest.stdout.toString().trim()}`
  const older = await git.run({
    args: ['rev-list', '--count', age, '--end-of-options', `${base}...${head}`, '--'],
  })
  return Number(older.stdout.toString()) > 0
}

/**
 * Fetches more history. The base is asked for only when all is fetched: where the head's history leads to
 * it, it comes along, and asking for it would bring everything before it.
 */
async function fetchMore(
  git: Git,
  base: Sha | null,
  head: Sha,
  isShallow: boolean,
  deepenCommits: number | null,
): Promise<void> {
  const both = base === null ? [head] : [head, base]
  const args = !isShallow
    ? [REMOTE, ...both]
    : deepenCommits === null
      ? [`--depth=${DEPTH_WHOLE}`, REMOTE, ...both]
      : [`--deepen=${deepenCommits}`, REMOTE, head]
  try {
    await git.run({ args: [...FETCH, ...args], deadlineSeconds: FETCH_SECONDS_MAX })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw historyMissing(`Fetching ${described(base, head)} failed. ${why}`, cause)
  }
}

function described(base: Sha | null, head: Sha): string {
  return base === null
    ? `the whole history of ${shortSha(head)}`
    : `the history between ${shortSha(base)} and ${shortSha(head)}`
}

function historyMissing(tried: string, cause?: unknown): AdapterError {
  const hint =
    'Use actions/checkout with `fetch-depth: 0`; if the commit was removed from the repository by a force push, name another base.'
  return new AdapterError(
    'git',
    'history_missing',
    tried,
    hint,
    cause === undefined ? {} : { cause },
  )
}
