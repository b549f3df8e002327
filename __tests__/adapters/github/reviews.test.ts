import { describe, expect, test } from '@jest/globals'
import { parse, validate } from 'graphql'
import {
  githubReviews,
  PULL_REQUESTS_PER_QUERY_MAX,
  REVIEWED_PULL_REQUESTS_MAX,
  reviewsDocument,
} from '../../../src/adapters/github/reviews.ts'
import type { StoredPullRequest } from '../../../src/demo/github-server/state.ts'
import { REVIEW_COMMITS_MAX, REVIEW_OPINIONS_MAX } from '../../../src/domain/people/review.ts'
import { githubGraphqlSchema } from '../../support/github-openapi.ts'
import {
  type GithubWorld,
  githubWorld,
  holdExchangesToTheDescription,
  shaOf,
} from '../../support/github-world.ts'

holdExchangesToTheDescription()

function seed({ server }: GithubWorld, seeds: readonly Partial<StoredPullRequest>[]): void {
  for (const one of seeds) {
    server.state.pullRequests.push({
      ...{ number: 1, title: 'A title', author: 'mona', isMerged: true, labels: [], commits: [] },
      ...one,
    })
  }
}

describe('the reviews of pull requests', () => {
  test('tell who looked, at what, and who merged', async () => {
    const world = await githubWorld()
    seed(world, [
      {
        number: 7,
        review: {
          mergedBy: 'hubot',
          branch: 'hotfix/total',
          branchCommits: [
            { sha: shaOf(1), parentCount: 1 },
            { sha: shaOf(2), parentCount: 2 },
          ],
          reviews: [
            { author: 'ada', state: 'APPROVED', sha: shaOf(1) },
            { author: null, state: 'CHANGES_REQUESTED', sha: null },
            { author: 'grace', state: 'DISMISSED', sha: shaOf(2) },
          ],
          requests: [
            { login: 'linus', asCodeOwner: false },
            { login: null, asCodeOwner: true },
          ],
          files: ['src/app.ts'],
        },
      },
    ])
    expect(await githubReviews(world.client).of([7])).toEqual({
      isTruncated: false,
      reviews: [
        {
          pullRequest: 7,
          author: 'mona',
          isAuthorBot: false,
          isMerged: true,
          mergedBy: 'hubot',
          branch: 'hotfix/total',
          head: shaOf(2),
          commits: [
            { sha: shaOf(1), isMerge: false },
            { sha: shaOf(2), isMerge: true },
          ],
          opinions: [
            { reviewer: 'ada', kind: 'approved', commit: shaOf(1) },
            { reviewer: 'ghost', kind: 'changes_requested', commit: null },
            { reviewer: 'grace', kind: 'dismissed', commit: shaOf(2) },
          ],
          waitingFor: ['linus'],
          isOwnerWaitedFor: true,
          files: ['src/app.ts'],
          isTruncated: false,
        },
      ],
    })
  })

  test('are asked for in batches, and no further than the bound', async () => {
    const world = await githubWorld()
    const numbers = Array.from({ length: REVIEWED_PULL_REQUESTS_MAX + 1 }, (_, n) => n + 1)
    seed(
      world,
      numbers.map((number) => ({ number })),
    )
    const { reviews, isTruncated } = await githubReviews(world.client).of(numbers)
    expect(isTruncated).toBe(true)
    expect(reviews.map((one) => one.pullRequest)).toEqual(numbers.slice(0, -1))
    expect(world.server.requests).toHaveLength(
      REVIEWED_PULL_REQUESTS_MAX / PULL_REQUESTS_PER_QUERY_MAX,
    )
  })

  test.each([
    ['opinions', { reviews: Array(REVIEW_OPINIONS_MAX + 1).fill(approval('ada')) }],
    ['commits', { branchCommits: Array(REVIEW_COMMITS_MAX + 1).fill(plain(3)) }],
    ['files', { files: Array(101).fill('a') }],
  ])('that have more %s than are read say so', async (_, review) => {
    const world = await githubWorld()
    seed(world, [{ review }])
    expect((await githubReviews(world.client).of([1])).reviews[0]?.isTruncated).toBe(true)
  })

  test('of bots are known as such, hostile text stays as it is, and no number is made up', async () => {
    const world = await githubWorld()
    const branch = '"}) { x } ::error:: <!-- @all \u202e'
    seed(world, [{ author: 'renovate', review: { isByBot: true, branch, mergedBy: null } }])
    const { reviews } = await githubReviews(world.client).of([1, -1, 0.5, Number.NaN])
    expect(reviews).toMatchObject([{ isAuthorBot: true, branch, mergedBy: null }])
    expect(await githubReviews(world.client).of([])).toEqual({ reviews: [], isTruncated: false })
    expect(world.server.requests).toHaveLength(1)
  })
})

function approval(author: string) {
  return { author, state: 'APPROVED', sha: shaOf(1) } as const
}

function plain(n: number) {
  return { sha: shaOf(n), parentCount: 1 }
}

test.each([1, PULL_REQUESTS_PER_QUERY_MAX])(
  'the document for %d pull requests is valid',
  (count) => {
    expect(validate(githubGraphqlSchema(), parse(reviewsDocument(count)))).toEqual([])
  },
)
