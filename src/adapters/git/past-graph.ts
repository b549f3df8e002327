import { type GraphCommit, type PastRanges, pastRanges } from '../../domain/replay/past-ranges.ts'
import { isReleaseTag } from '../../domain/replay/release-tags.ts'
import { HISTORY_COMMITS_MAX } from '../../domain/risk-model/commit-context.ts'
import type { Sha } from '../../domain/units.ts'
import type { Git } from './git.ts'

/** Tags that are looked at, the newest; a repository of packages has one for each of their versions. */
export const TAGS_READ_MAX = 2_000
/** Steps of a range that is compared with ranges of as many steps. */
export const STEPS_MAX = 1_000

/** How the history before the base hangs together. */
export type PastGraph = {
  readonly past: PastRanges
  /** Newest first, at most HISTORY_COMMITS_MAX. */
  readonly commits: readonly GraphCommit[]
}

/** Reads parents and tags alone, no folder and no content: all that it takes to cut a history into ranges. */
export async function readPastGraph(repository: Git, base: Sha, head: Sha): Promise<PastGraph> {
  const [commits, released, stepCount] = await Promise.all([
    readCommits(repository, base),
    readReleased(repository),
    countSteps(repository, base, head),
  ])
  return { past: pastRanges(commits, released, stepCount), commits }
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

/** The commits with a release tag. */
async function readReleased(repository: Git): Promise<ReadonlySet<string>> {
  const newest = ['--sort=-creatordate', `--count=${TAGS_READ_MAX}`]
  const format = '--format=%(objectname) %(*objectname) %(refname:strip=2)'
  const args = ['for-each-ref', ...newest, format, 'refs/tags']
  const { stdout } = await repository.run({ args })
  const released = new Set<string>()
  for (const line of stdout.toString().split('\n')) {
    const [tag = '', commit = '', name = ''] = line.split(' ')
    // An annotated tag is an object of its own, which names the commit.
    if (isReleaseTag(name)) released.add(commit === '' ? tag : commit)
  }
  return released
}

/** First-parent steps from the base to the head, 1 to STEPS_MAX. */
async function countSteps(repository: Git, base: Sha, head: Sha): Promise<number> {
  const most = ['--count', '-n', String(STEPS_MAX)]
  const args = ['rev-list', '--first-parent', ...most, '--end-of-options', `${base}..${head}`, '--']
  return Math.max(1, Number((await repository.run({ args })).stdout.toString()))
}
