import type { CommitFeatures } from './features.ts'

/** So many commits before a commit tell what is usual in its project now. */
export const CONTEXT_COMMITS = 200
/** So many tell how soon its files change again and how often it fixes: shorter, they say more of the week. */
export const LEVEL_COMMITS = 500
/** Commits before this one are not counted any more: where the history pass ends too. */
export const HISTORY_COMMITS_MAX = 10_000

/** What the context keeps of a commit. null = not known. */
export type ContextCommit = {
  readonly linesAdded: number | null
  readonly isFix: boolean
  readonly hasTests: boolean
  readonly hasCode: boolean
  /** Mean days since the last change of its files, 0 where all are new. */
  readonly filesAgeDays: number | null
}

export const CONTEXT_COLUMNS = [
  ...(['c_fix', 'c_test', 'c_code', 'c_la', 'c_fixes', 'c_age', 'c_idx'] as const),
] as const

export type ContextFeatures = Pick<CommitFeatures, (typeof CONTEXT_COLUMNS)[number]>

export type CommitContext = {
  /** What was usual before this commit. */
  before(commit: Pick<ContextCommit, 'linesAdded'>): ContextFeatures
  /** Takes the commit in. */
  add(commit: ContextCommit): void
}

/** Follows what is usual in a project, commit by commit. `earlierCount` commits came before the first one. */
export function commitContext(earlierCount = 0): CommitContext {
  const flags = { isFix: 0, hasTests: 0, hasCode: 0 }
  const logLines: number[] = []
  const level = { fixes: 0, agesKnown: 0, logAges: 0 }
  const usual = lastCommits(CONTEXT_COMMITS, (commit, by) => {
    for (const flag of ['isFix', 'hasTests', 'hasCode'] as const) {
      if (commit[flag]) flags[flag] += by
    }
    if (commit.linesAdded !== null) setSorted(logLines, Math.log1p(commit.linesAdded), by)
  })
  const longer = lastCommits(LEVEL_COMMITS, ({ isFix, filesAgeDays }, by) => {
    if (isFix) level.fixes += by
    if (filesAgeDays === null) return
    level.agesKnown += by
    level.logAges += by * Math.log1p(filesAgeDays)
  })
  let count = earlierCount

  return {
    before({ linesAdded }) {
      const share = (part: number) => part / Math.max(1, usual.count())
      const isSizeKnown = linesAdded !== null && logLines.length >= usual.count() / 2
      const isAgeKnown = level.agesKnown >= longer.count() / 2
      return {
        c_fix: share(flags.isFix),
        c_test: share(flags.hasTests),
        c_code: share(flags.hasCode),
        c_la: isSizeKnown ? Math.log1p(linesAdded) - medianOf(logLines) : null,
        c_fixes: level.fixes / Math.max(1, longer.count()),
        c_age: isAgeKnown ? Math.max(0, level.logAges) / Math.max(1, level.agesKnown) : null,
        c_idx: Math.log1p(Math.min(count, HISTORY_COMMITS_MAX)),
      }
    },
    add(commit) {
      usual.add(commit)
      longer.add(commit)
      count += 1
    },
  }
}

/** Counts the last commits in, and each out again when it is no longer one of them. */
function lastCommits(countMax: number, counted: (commit: ContextCommit, by: 1 | -1) => void) {
  const kept: ContextCommit[] = []
  return {
    count: () => kept.length,
    add(commit: ContextCommit): void {
      kept.push(commit)
      counted(commit, 1)
      const oldest = kept.length > countMax ? kept.shift() : undefined
      if (oldest !== undefined) counted(oldest, -1)
    },
  }
}

function setSorted(sorted: number[], value: number, by: 1 | -1): void {
  const at = lowerBound(sorted, value)
  if (by === 1) sorted.splice(at, 0, value)
  else sorted.splice(at, 1)
}

/** 0 of an empty list: the first commit of a project is measured against nothing. */
function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
