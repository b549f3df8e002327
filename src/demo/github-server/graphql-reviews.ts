import type { StoredPullRequest } from './state.ts'

/** What GitHub's schema has on the reviews of a pull request, as far as it is used here. */
export const REVIEW_FIELDS = `
  mergedBy: Actor
  headRefName: String!
  headRefOid: GitObjectID!
  latestOpinionatedReviews(first: Int): PullRequestReviewConnection
  reviewRequests(first: Int): ReviewRequestConnection
  commits(last: Int): PullRequestCommitConnection!
  files(first: Int): PullRequestChangedFileConnection`

export const REVIEW_TYPES = `
type PullRequestReviewConnection {
  totalCount: Int!
  nodes: [PullRequestReview]
}
type PullRequestReview {
  author: Actor
  state: PullRequestReviewState!
  commit: Commit
}
enum PullRequestReviewState { APPROVED CHANGES_REQUESTED DISMISSED }
type ReviewRequestConnection {
  totalCount: Int!
  nodes: [ReviewRequest]
}
type ReviewRequest {
  asCodeOwner: Boolean!
  requestedReviewer: RequestedReviewer
}
union RequestedReviewer = User | Team
type Team { slug: String! }
type PullRequestCommitConnection {
  totalCount: Int!
  nodes: [PullRequestCommit]
}
type PullRequestCommit { commit: Commit! }
type PullRequestChangedFileConnection {
  totalCount: Int!
  nodes: [PullRequestChangedFile]
}
type PullRequestChangedFile { path: String! }`

/** The parts of a pull request that tell how it was looked at. */
export function reviewFields(pullRequest: StoredPullRequest) {
  const { author, commits, isMerged, number, review = {} } = pullRequest
  const branch = review.branchCommits ?? commits.map((sha) => ({ sha, parentCount: 1 }))
  const person = (login: string | null) => (login === null ? null : { __typename: 'User', login })
  const mergedBy = review.mergedBy === undefined ? author : review.mergedBy
  return {
    author: { __typename: review.isByBot === true ? 'Bot' : 'User', login: author },
    mergedBy: isMerged ? person(mergedBy) : null,
    headRefName: review.branch ?? `branch-${number}`,
    headRefOid: branch.at(-1)?.sha ?? '0'.repeat(40),
    latestOpinionatedReviews: firstOf(
      (review.reviews ?? []).map(({ author: reviewer, state, sha }) => ({
        author: person(reviewer),
        state,
        commit: sha === null ? null : { __typename: 'Commit', oid: sha },
      })),
    ),
    reviewRequests: firstOf(
      (review.requests ?? []).map(({ login, asCodeOwner }) => ({
        asCodeOwner,
        requestedReviewer: person(login) ?? { __typename: 'Team', slug: 'a-team' },
      })),
    ),
    commits: ({ last }: { last: number }) => ({
      totalCount: branch.length,
      nodes: branch.slice(-last).map(({ sha, parentCount }) => ({
        commit: { __typename: 'Commit', oid: sha, parents: { totalCount: parentCount } },
      })),
    }),
    files: firstOf((review.files ?? []).map((path) => ({ path }))),
  }
}

function firstOf<T>(all: readonly T[]) {
  return ({ first }: { first: number }) => ({
    totalCount: all.length,
    nodes: all.slice(0, first),
  })
}
