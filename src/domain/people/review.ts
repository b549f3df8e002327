import type { Sha } from '../units.ts'

/** What one reviewer said last. */
export type Opinion = {
  /** Login. Untrusted text; 'ghost' when the account is gone. */
  readonly reviewer: string
  readonly kind: 'approved' | 'changes_requested' | 'dismissed'
  /** The commit that was looked at; null when GitHub does not know it any more. */
  readonly commit: Sha | null
}

/** How one pull request came in: who looked at it, at what, and who merged it. All text is untrusted. */
export type Review = {
  readonly pullRequest: number
  readonly author: string
  readonly isAuthorBot: boolean
  readonly isMerged: boolean
  readonly mergedBy: string | null
  /** Name of the branch that it came from. */
  readonly branch: string
  /** The newest commit of the branch. */
  readonly head: Sha | null
  /** The commits of the branch, oldest first, at most REVIEW_COMMITS_MAX of the newest. */
  readonly commits: readonly { readonly sha: Sha; readonly isMerge: boolean }[]
  /** The last opinion of each reviewer, at most REVIEW_OPINIONS_MAX. */
  readonly opinions: readonly Opinion[]
  /** Logins of people whose review was asked for and never came. */
  readonly waitingFor: readonly string[]
  /** GitHub asked a code owner, and the answer never came. */
  readonly isOwnerWaitedFor: boolean
  /** At most REVIEW_FILES_MAX. */
  readonly files: readonly string[]
  /** True when opinions, commits or files were more than are read: then nothing is said to be missing. */
  readonly isTruncated: boolean
}

export const REVIEW_OPINIONS_MAX = 30
export const REVIEW_COMMITS_MAX = 50
export const REVIEW_FILES_MAX = 100

/** What people other than the author said. A person's own approval is no second pair of eyes. */
export function opinionsOfOthers(review: Review): readonly Opinion[] {
  return review.opinions.filter(({ reviewer }) => !isSamePerson(reviewer, review.author))
}

/** Approvals by people other than the author that stand. */
export function approvalsOf(review: Review): readonly Opinion[] {
  return opinionsOfOthers(review).filter(({ kind }) => kind === 'approved')
}

/**
 * Whether anything but merges came after the approved commit. An approval of a commit that is not on the
 * branch any more (it was rewritten) approves something else. null when it cannot be told.
 */
export function isStale(approval: Opinion, review: Review): boolean | null {
  if (approval.commit === null || review.head === null) return null
  if (approval.commit === review.head) return false
  const at = review.commits.findIndex(({ sha }) => sha === approval.commit)
  if (at === -1) return review.isTruncated ? null : true
  return review.commits.slice(at + 1).some(({ isMerge }) => !isMerge)
}

/** Logins know no upper and lower case. */
export function isSamePerson(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
