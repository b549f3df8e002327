import { AdapterError } from '../../domain/errors.ts'
import type { GraphCommit } from '../../domain/replay/past-ranges.ts'
import { isReleaseTag } from '../../domain/replay/release-tags.ts'
import { HISTORY_COMMITS_MAX } from '../../domain/risk-model/commit-context.ts'
import type { Sha } from '../../domain/units.ts'
import type { Git } from './git.ts'

/** Tags that are looked at, the newest; a repository of packages has one for each of their versions. */
export const TAGS_READ_MAX = 2_000
/** Steps of a range that are counted: stretches of as many are too few in what is read of the past. */
export const STEPS_MAX = 1_000

/** How a history hangs together, by parents and tags alone: no folder and no content is read. */
export type PastGraph = {
  /** Newest first, at most HISTORY_COMMITS_MAX. */
  readonly commits: readonly GraphCommit[]
  /** Names of tags by commit, of the newest TAGS_READ_MAX. Untrusted text. */
  readonly tags: ReadonlyMap<string, readonly string[]>
}

export async function readGraph(repository: Git, tip: Sha): Promise<PastGraph> {
  const [commits, tags] = await Promise.all([readCommits(repository, tip), readTags(repository)])
  return { commits, tags }
}

/** Commits with a tag that looks like a release. */
export function releasedIn({ tags }: PastGraph): ReadonlySet<string> {
  return new Set([...tags].flatMap(([sha, names]) => (names.some(isReleaseTag) ? [sha] : [])))
}

async function readCommits(repository: Git, base: Sha): Promise<readonly GraphCommit[]> {
  const { stdout } = await repository.run({
    args: ['rev-list', '--parents', '-n', String(HISTORY_COMMITS_MAX), '--end-of-options', base],
  })
  const lines = stdout.toString('latin1').split('\n')
  return lines.slice(0, -1).map((line) => {
    const [sha = '', ...parents] = line.split(' ')
    return { sha, parents }
  })
}

/**
 * None where git cannot tell them: one broken tag is enough for that, or so many that the time is up. That must
 * not take the forecast away.
 */
async function readTags(repository: Git): Promise<ReadonlyMap<string, readonly string[]>> {
  const newest = ['--sort=-creatordate', `--count=${TAGS_READ_MAX}`]
  const format = '--format=%(objectname) %(*objectname) %(refname:strip=2)'
  const tags = new Map<string, string[]>()
  const stdout = await outputOrNone(repository, ['for-each-ref', ...newest, format, 'refs/tags'])
  for (const line of stdout.split('\n').slice(0, -1)) {
    const [tag = '', commit = '', name = ''] = line.split(' ')
    // An annotated tag is an object of its own, which names the commit.
    const sha = commit === '' ? tag : commit
    tags.set(sha, [...(tags.get(sha) ?? []), name])
  }
  return tags
}

async function outputOrNone(repository: Git, args: readonly string[]): Promise<string> {
  try {
    return (await repository.run({ args })).stdout.toString()
  } catch (error) {
    if (error instanceof AdapterError) return ''
    throw error
  }
}

/** First-parent steps from the base to the head, 1 to STEPS_MAX. */
export async function countSteps(repository: Git, base: Sha, head: Sha): Promise<number> {
  const most = ['--count', '-n', String(STEPS_MAX)]
  const args = ['rev-list', '--first-parent', ...most, '--end-of-options', `${base}..${head}`, '--']
  return Math.max(1, Number((await repository.run({ args })).stdout.toString()))
}
