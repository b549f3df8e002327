import type { Sha } from '../units.ts'

/** A person as git knows them. Both fields are untrusted text. */
export type Person = { readonly name: string; readonly email: string }

/** One commit of a range, slim enough to keep 50,000 of them. */
export type Commit = {
  readonly sha: Sha
  readonly author: Person
  readonly coAuthors: readonly Person[]
  readonly committedAtSeconds: number
  /** First line of the message, at most SUBJECT_CHARS_MAX characters. Untrusted text. */
  readonly subject: string
  readonly isMerge: boolean
  /** The commit that this one takes back, when its message says so ("This reverts commit …"). */
  readonly reverts: Sha | null
  /** Pull request number that the message names ("(#12)", "Merge pull request #12"). A hint, not proof. */
  readonly pullRequestHint: number | null
  /** 0 for merges: a merge's lines are counted in the commits that it brings. */
  readonly fileCount: number
  readonly linesAdded: number
  readonly linesDeleted: number
}

/** What the commits of a range did to one file, added up. */
export type FileTotal = {
  /** Path at the end of the range. Untrusted text. */
  readonly path: string
  /** Where the file was before its last rename in the range. */
  readonly previousPath: string | null
  readonly linesAdded: number
  readonly linesDeleted: number
  readonly isBinary: boolean
  readonly commitCount: number
  /** The newest commit that touched it: the evidence a factor links to. */
  readonly newestCommit: Sha
  /** What the repository's attributes say of it; left out = nothing. */
  readonly setApart?: 'generated' | 'vendored'
}

/** How the candidate stands to the base. */
export type Direction =
  /** No successful deployment yet: everything that the candidate holds goes out. */
  | 'first'
  /** The base is an ancestor of the candidate. */
  | 'forward'
  /** Base and candidate are the same commit. */
  | 'same'
  /** The candidate is an ancestor of the base: this goes back. */
  | 'backward'
  /** Neither is an ancestor of the other: history was rewritten, or another branch is deployed. */
  | 'diverged'

/** What is about to go out. */
export type Range = {
  readonly base: Sha | null
  readonly head: Sha
  readonly direction: Direction
  /** Commits in the range that touch `paths`; equal to `git rev-list --count base..head -- paths`. */
  readonly commitCount: number
  readonly mergeCount: number
  readonly revertCount: number
  /** Commits that the base has and the candidate has not: they are taken away. 0 when going forward. */
  readonly commitsTakenAway: number
  readonly authors: readonly { readonly person: Person; readonly commitCount: number }[]
  readonly authorCount: number
  readonly fileCount: number
  readonly linesAdded: number
  readonly linesDeleted: number
  readonly renameCount: number
  readonly binaryCount: number
  readonly oldestCommittedAtSeconds: number | null
  readonly newestCommittedAtSeconds: number | null
  /** Newest first, at most RANGE_COMMITS_KEPT_MAX. */
  readonly commits: readonly Commit[]
  /** Most changed lines first, at most RANGE_FILES_KEPT_MAX. */
  readonly files: readonly FileTotal[]
  /** True when commits or files were more than are kept; the counts above are right all the same. */
  readonly isTruncated: boolean
  /** The path scope of a service in a monorepo; empty = the whole repository. */
  readonly paths: readonly string[]
}

export const SUBJECT_CHARS_MAX = 200
export const RANGE_COMMITS_KEPT_MAX = 50_000
export const RANGE_FILES_KEPT_MAX = 100_000

/** A pull request that brought commits of the range. All text is untrusted. */
export type PullRequest = {
  readonly number: number
  readonly title: string
  readonly author: string
  readonly url: string
  readonly labels: readonly string[]
  readonly commits: readonly Sha[]
}
