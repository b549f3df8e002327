import { AdapterError } from '../../domain/errors.ts'
import type { Direction } from '../../domain/range/range.ts'
import { rangeTotals, type Totals } from '../../domain/range/range-totals.ts'
import { parseSha, type Sha } from '../../domain/units.ts'
import type { ChangeSource } from '../../ports/change-source.ts'
import { type Git, type GitOptions, git } from './git.ts'
import { compareHistories, fetchCommit, type Sides } from './history.ts'
import { LOG_FORMAT, logParser } from './log-parser.ts'
import { PLAIN_DIFFS } from './plain-diffs.ts'

/** Reading a whole range; 50,000 commits take seconds, a cold disk or a blobless clone takes longer. */
export const LOG_SECONDS_MAX = 900
export const REF_CHARS_MAX = 1_000
const REF_CHARS_SHOWN = 200

/** The last option keeps lines of merges from being counted twice. */
const LOG = [
  ...['log', '-z', '--numstat', '-M', `--format=${LOG_FORMAT}`, '--encoding=UTF-8'],
  ...PLAIN_DIFFS,
  '--diff-merges=off',
]

/** Reads ranges from a local checkout. Four git processes for a range whose two ends have to be resolved. */
export function gitChangeSource(options: GitOptions): ChangeSource {
  const repository = git(options)
  return {
    resolve: (ref) => resolveRef(repository, ref),
    async range(base, head, paths) {
      const sides = await compareHistories(repository, base, head)
      const totals = await readTotals(repository, base, head, paths, sides)
      const commitsTakenAway = await countTakenAway(repository, base, head, paths, sides)
      return { base, head, direction: direction(base, sides), commitsTakenAway, ...totals, paths }
    },
    async isAncestor(ancestor, descendant) {
      if (ancestor === descendant) return true
      return (await compareHistories(repository, ancestor, descendant)).baseOnly === 0
    },
  }
}

function direction(base: Sha | null, { baseOnly, headOnly }: Sides): Direction {
  if (base === null) return 'first'
  if (baseOnly === 0) return headOnly === 0 ? 'same' : 'forward'
  return headOnly === 0 ? 'backward' : 'diverged'
}

/**
 * One pass of `git log` for everything. With paths, git's default simplification decides which commits
 * belong: those that change a path, and merges that differ in the paths from each of their parents. It is
 * the one of `git rev-list --count base..head -- paths`, so both count the same commits.
 */
async function readTotals(
  repository: Git,
  base: Sha | null,
  head: Sha,
  paths: readonly string[],
  { headOnly }: Sides,
): Promise<Totals> {
  const totals = rangeTotals()
  if (headOnly === 0) return totals.totals()
  const parser = logParser(totals)
  const args = [...LOG, ...revisions(base, head, paths)]
  await repository.stream({ args, deadlineSeconds: LOG_SECONDS_MAX }, parser.push)
  parser.end()
  return totals.totals()
}

async function countTakenAway(
  repository: Git,
  base: Sha | null,
  head: Sha,
  paths: readonly string[],
  { baseOnly }: Sides,
): Promise<number> {
  if (baseOnly === 0 || base === null || paths.length === 0) return baseOnly
  const args = ['rev-list', '--count', ...revisions(head, base, paths)]
  return Number((await repository.run({ args })).stdout.toString())
}

/** Paths are names, not patterns, and start at the top of the repository. */
function revisions(from: Sha | null, to: Sha, paths: readonly string[]): readonly string[] {
  const range = from === null ? to : `${from}..${to}`
  return ['--end-of-options', range, '--', ...paths.map((path) => `:(top,literal)${path}`)]
}

/** One process for all the ways to read a ref. Refs go to stdin, where nothing can be an option. */
async function resolveRef(repository: Git, ref: string): Promise<Sha> {
  if (!isPlainRef(ref))
    throw refUnknown(ref, 'it is not the name of a branch, a tag or a commit', [])
  const names = [ref, `refs/remotes/origin/${ref}`, `refs/tags/${ref}`]
  const sha = await findCommit(repository, names)
  if (sha !== null) return sha
  const full = parseSha(ref)
  if (full !== null && (await fetchCommit(repository, full))) {
    const fetched = await findCommit(repository, [full])
    if (fetched !== null) return fetched
  }
  throw refUnknown(ref, 'no commit has this name', full === null ? names : [...names, 'origin'])
}

async function findCommit(repository: Git, names: readonly string[]): Promise<Sha | null> {
  const { stdout } = await repository.run({
    args: ['cat-file', '--batch-check=%(objectname)'],
    stdin: names.map((name) => `${name}^{commit}\n`).join(''),
  })
  const lines = stdout.toString().split('\n')
  return lines.map(parseSha).find((sha) => sha !== null) ?? null
}

/** Allows "HEAD~2" and "v1^", but no options, ranges, paths, searches or reflogs. */
function isPlainRef(ref: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return ref.length <= REF_CHARS_MAX && !/^$|^-|\.\.|@\{|\^\{|[\u0000-\u0020\u007f:?*[\\]/.test(ref)
}

function refUnknown(ref: string, why: string, tried: readonly string[]): AdapterError {
  const shown = (name: string) => JSON.stringify(name.slice(0, REF_CHARS_SHOWN))
  const names = tried.length === 0 ? '' : ` Tried ${tried.map(shown).join(', ')}.`
  return new AdapterError(
    'git',
    'ref_unknown',
    `Looking for ${shown(ref)} in the repository: ${why}.${names}`,
    'Check the spelling; a checkout of actions/checkout holds other branches and tags only with `fetch-depth: 0`.',
  )
}
