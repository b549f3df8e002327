import type { CommitFeatures } from './features.ts'

/** So many commits before a commit tell what is usual in its project. */
export const CONTEXT_COMMITS = 200
/** Commits before this one are not counted any more: where the history pass ends too. */
export const HISTORY_COMMITS_MAX = 10_000

/** What the context keeps of a commit. null = the lines are not known. */
export type ContextCommit = {
  readonly linesAdded: number | null
  readonly isFix: boolean
  readonly hasTests: boolean
  readonly hasCode: boolean
}

export type ContextFeatures = Pick<CommitFeatures, 'c_fix' | 'c_test' | 'c_code' | 'c_la' | 'c_idx'>

export type CommitContext = {
  /** What was usual before this commit. */
  before(commit: ContextCommit): ContextFeatures
  /** Takes the commit in. */
  add(commit: ContextCommit): void
}

/** Follows what is usual in a project, commit by commit. `earlierCount` commits came before the first one. */
export function commitContext(earlierCount = 0): CommitContext {
  const recent: ContextCommit[] = []
  const sortedLogs: number[] = []
  const counts = { isFix: 0, hasTests: 0, hasCode: 0 }
  let count = earlierCount

  function counted(commit: ContextCommit, by: 1 | -1): void {
    for (const flag of ['isFix', 'hasTests', 'hasCode'] as const) {
      if (commit[flag]) counts[flag] += by
    }
    if (commit.linesAdded === null) return
    const log = Math.log1p(commit.linesAdded)
    const at = lowerBound(sortedLogs, log)
    if (by === 1) sortedLogs.splice(at, 0, log)
    else sortedLogs.splice(at, 1)
  }

  return {
    before({ linesAdded }) {
      const known = recent.length
      const share = (part: number) => (known === 0 ? 0 : part / known)
      const usual = sortedLogs.length < known / 2 ? null : medianOf(sortedLogs)
      return {
        c_fix: share(counts.isFix),
        c_test: share(counts.hasTests),
        c_code: share(counts.hasCode),
        c_la: linesAdded === null || usual === null ? null : Math.log1p(linesAdded) - usual,
        c_idx: Math.log1p(Math.min(count, HISTORY_COMMITS_MAX)),
      }
    },
    add(commit) {
      recent.push(commit)
      counted(commit, 1)
      count += 1
      if (recent.length <= CONTEXT_COMMITS) return
      const oldest = recent.shift()
      if (oldest !== undefined) counted(oldest, -1)
    },
  }
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
