import { type Background, known, NOTHING_ASKED } from '../../src/domain/background.ts'
import type { Opinion, Review } from '../../src/domain/people/review.ts'
import type { PullRequest } from '../../src/domain/range/range.ts'
import { shaOf } from './ranges.ts'

/** A pull request of an ordinary day: Ada wrote it, Grace approved its newest commit and merged it. */
export function reviewOf(fields: Partial<Review> = {}): Review {
  return {
    pullRequest: 7,
    author: 'ada',
    isAuthorBot: false,
    isMerged: true,
    mergedBy: 'grace',
    branch: 'show-the-total',
    head: shaOf(1),
    commits: [{ sha: shaOf(1), isMerge: false }],
    opinions: [approvalBy('grace')],
    waitingFor: [],
    isOwnerWaitedFor: false,
    files: ['src/app.ts'],
    isTruncated: false,
    ...fields,
  }
}

export function approvalBy(reviewer: string, commit = shaOf(1)): Opinion {
  return { reviewer, kind: 'approved', commit }
}

export function pullRequestOf(fields: Partial<PullRequest> = {}): PullRequest {
  return {
    number: 7,
    title: 'Show the total',
    author: 'ada',
    url: 'https://github.com/octo-org/shop/pull/7',
    labels: [],
    commits: [shaOf(1)],
    ...fields,
  }
}

/** A background in which these pull requests were looked at like this, and nothing else was asked. */
export function backgroundOf(fields: Partial<Background> = {}): Background {
  return { ...NOTHING_ASKED, pullRequests: known([pullRequestOf()]), ...fields }
}

export function reviewed(...reviews: readonly Partial<Review>[]): Background {
  return backgroundOf({ reviews: known(reviews.map(reviewOf)) })
}
