import type { PullRequest } from '../domain/range/range.ts'
import type { Sha } from '../domain/units.ts'

export interface PullRequests {
  /** The pull requests that brought these commits, by number ascending. Bounded; `isTruncated` says so. */
  of(
    commits: readonly Sha[],
  ): Promise<{ pullRequests: readonly PullRequest[]; isTruncated: boolean }>
}
