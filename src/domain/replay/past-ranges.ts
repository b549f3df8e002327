/** A commit with its parents; the names may stand for commits that are not in the graph. */
export type GraphCommit = { readonly sha: string; readonly parents: readonly string[] }

/** What stands in for earlier deployments. */
export type PastKind = 'tags' | 'merges' | 'commits'

/** Ranges of the past that stand in for deployments. */
export type PastRanges = {
  readonly kind: PastKind
  /** Merges or commits of the branch in each of the ranges; 1 for tags. */
  readonly stepCount: number
  /** The commits of each range, newest range first. */
  readonly ranges: readonly (readonly string[])[]
}

/** How much of the past is cut into ranges, newest first. */
export type PastBounds = {
  readonly rangesMax: number
  /** Of all ranges together, as long as PAST_RANGES_MIN do not need more. */
  readonly commitsMax: number
}

/** Fewer say nothing: one more would change too much. */
export const PAST_RANGES_MIN = 10
/** Earlier deployments that a range is compared with; more would tell of another time. */
export const COMPARED: PastBounds = { rangesMax: 40, commitsMax: 5_000 }

/**
 * Cuts the history before a range into what stands in for deployments: from release tag to release tag where
 * there are enough, otherwise stretches of as many first-parent steps as the range itself has, so that like
 * is compared with like. The graph is what can be reached from the base, newest first, cut anywhere;
 * `released` holds the commits with a release tag.
 */
export function pastRanges(
  graph: readonly GraphCommit[],
  released: { has(sha: string): boolean },
  stepCount: number,
  bounds: PastBounds = COMPARED,
): PastRanges {
  const commits = new Map(graph.map((commit) => [commit.sha, commit]))
  const tagged = graph.filter(({ sha }) => released.has(sha)).map(({ sha }) => sha)
  const releases = rangesBetween(tagged, commits)
  if (releases.length >= PAST_RANGES_MIN) {
    return { kind: 'tags', stepCount: 1, ranges: newest(releases, bounds) }
  }
  const steps = firstParents(graph, stepCount * bounds.rangesMax + 1)
  const ends = steps.filter((_, index) => index % stepCount === 0)
  const mergeCount = steps.filter((sha) => (commits.get(sha)?.parents.length ?? 0) > 1).length
  return {
    kind: 2 * mergeCount >= steps.length ? 'merges' : 'commits',
    stepCount,
    ranges: newest(rangesBetween(ends, commits), bounds),
  }
}

function newest(
  ranges: readonly (readonly string[])[],
  { rangesMax, commitsMax }: PastBounds,
): readonly (readonly string[])[] {
  let commitCount = 0
  const tooMany = ranges.findIndex(({ length }, index) => {
    commitCount += length
    const isBeyond = index >= PAST_RANGES_MIN && commitCount > commitsMax
    return isBeyond || index >= rangesMax
  })
  return tooMany === -1 ? ranges : ranges.slice(0, tooMany)
}

/** The newest commit of a graph, its first parent, and so on, as far as the graph goes. */
export function firstParents(graph: readonly GraphCommit[], countMax: number): readonly string[] {
  const commits = new Map(graph.map((commit) => [commit.sha, commit]))
  const steps: string[] = []
  let at = graph[0]
  while (at !== undefined && steps.length < countMax) {
    steps.push(at.sha)
    at = commits.get(at.parents[0] ?? '')
  }
  return steps
}

/**
 * What each end brought that the ends before it had not; ends newest first. Left out are the range of the
 * oldest end, whose beginning is not known, what brought nothing, and what reaches a commit without parents:
 * a first import, or the cut of a shallow checkout, where a commit seems to bring every file.
 */
function rangesBetween(
  ends: readonly string[],
  commits: ReadonlyMap<string, GraphCommit>,
): readonly (readonly string[])[] {
  const claimed = new Set<string>()
  const ranges: (readonly string[])[] = []
  for (const [index, end] of [...ends].reverse().entries()) {
    const own = unclaimedFrom(end, commits, claimed)
    const isWhole = own.every((sha) => commits.get(sha)?.parents.length !== 0)
    if (index > 0 && own.length > 0 && isWhole) ranges.unshift(own)
  }
  return ranges
}

/** Everything that can be reached from a commit and was not claimed yet; claims it. */
function unclaimedFrom(
  end: string,
  commits: ReadonlyMap<string, GraphCommit>,
  claimed: Set<string>,
): readonly string[] {
  const own: string[] = []
  const open = [end]
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    const commit = commits.get(sha)
    if (commit === undefined || claimed.has(sha)) continue
    claimed.add(sha)
    own.push(sha)
    open.push(...commit.parents)
  }
  return own
}
