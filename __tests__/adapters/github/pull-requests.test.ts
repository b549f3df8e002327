import { describe, expect, test } from '@jest/globals'
import { parse, validate } from 'graphql'
import {
  COMMITS_PER_QUERY_MAX,
  documentFor,
  githubPullRequests,
  PULL_REQUEST_COMMITS_MAX,
  PULL_REQUESTS_PER_COMMIT_MAX,
} from '../../../src/adapters/github/pull-requests.ts'
import type { StoredPullRequest } from '../../../src/demo/github-server/state.ts'
import type { Sha } from '../../../src/domain/units.ts'
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
      number: 1,
      title: 'A title',
      author: 'mona',
      isMerged: true,
      labels: [],
      commits: [],
      ...one,
    })
  }
}

function shas(count: number): readonly Sha[] {
  return Array.from({ length: count }, (_, n) => shaOf(n + 1))
}

describe('the pull requests of a range', () => {
  test('come by number, each with its commits', async () => {
    const world = await githubWorld()
    seed(world, [
      { number: 20, commits: [shaOf(1)] },
      { number: 3, commits: [shaOf(2), shaOf(4)], labels: ['risk: low', 'docs'] },
    ])
    const found = await githubPullRequests(world.client).of(shas(5))
    expect(found).toEqual({
      isTruncated: false,
      pullRequests: [
        {
          number: 3,
          title: 'A title',
          author: 'mona',
          url: `${world.server.url}/repos/octo-org/shop/pull/3`,
          labels: ['risk: low', 'docs'],
          commits: [shaOf(2), shaOf(4)],
        },
        expect.objectContaining({ number: 20, commits: [shaOf(1)] }),
      ],
    })
  })

  test('are asked for in batches', async () => {
    const world = await githubWorld()
    const commits = shas(COMMITS_PER_QUERY_MAX * 2 + 1)
    seed(world, [{ number: 8, commits }])
    const { pullRequests } = await githubPullRequests(world.client).of(commits)
    expect(world.server.requests).toHaveLength(3)
    expect(pullRequests[0]?.commits).toEqual(commits)
  })

  test('of no commits are none, and nobody is asked', async () => {
    const world = await githubWorld()
    expect(await githubPullRequests(world.client).of([])).toEqual({
      pullRequests: [],
      isTruncated: false,
    })
    expect(world.server.requests).toHaveLength(0)
  })

  test('of too many commits are those of the newest, and it is said', async () => {
    const world = await githubWorld()
    const commits = shas(PULL_REQUEST_COMMITS_MAX + 1)
    seed(world, [
      { number: 1, commits: commits.slice(0, 1) },
      { number: 2, commits: commits.slice(-1) },
    ])
    const { pullRequests, isTruncated } = await githubPullRequests(world.client).of(commits)
    expect(isTruncated).toBe(true)
    expect(pullRequests.map(({ number }) => number)).toEqual([1])
  })

  test('of a commit with too many of them are cut, and it is said', async () => {
    const world = await githubWorld()
    const numbers = Array.from({ length: PULL_REQUESTS_PER_COMMIT_MAX + 1 }, (_, n) => n + 1)
    seed(
      world,
      numbers.map((number) => ({ number, commits: [shaOf(1)] })),
    )
    const { pullRequests, isTruncated } = await githubPullRequests(world.client).of([shaOf(1)])
    expect(isTruncated).toBe(true)
    expect(pullRequests).toHaveLength(PULL_REQUESTS_PER_COMMIT_MAX)
  })

  test('are the merged ones; open ones only where none is merged', async () => {
    const world = await githubWorld()
    seed(world, [
      { number: 1, commits: [shaOf(1)] },
      { number: 2, commits: [shaOf(1), shaOf(2)], isMerged: false },
    ])
    const { pullRequests } = await githubPullRequests(world.client).of([shaOf(1), shaOf(2)])
    expect(pullRequests.map(({ number, commits }) => ({ number, commits }))).toEqual([
      { number: 1, commits: [shaOf(1)] },
      { number: 2, commits: [shaOf(2)] },
    ])
  })

  test('keep hostile text as it is', async () => {
    const world = await githubWorld()
    const title = '"}) { x } ::error::\n##[add-mask]a <!-- slipway --> @all \u202e \\" $c0'
    seed(world, [{ number: 1, title, author: 'a"b', labels: [title], commits: [shaOf(1)] }])
    const { pullRequests } = await githubPullRequests(world.client).of([shaOf(1)])
    expect(pullRequests[0]).toMatchObject({ title, author: 'a"b', labels: [title] })
  })

  test('are not asked for what is no commit name', async () => {
    const world = await githubWorld()
    const hostile = ['") { viewer { login } }', '-x', 'HEAD'] as unknown as readonly Sha[]
    expect((await githubPullRequests(world.client).of(hostile)).pullRequests).toEqual([])
    expect(world.server.requests).toHaveLength(0)
  })
})

test.each([1, COMMITS_PER_QUERY_MAX])('the document for %d commits is valid', (count) => {
  expect(validate(githubGraphqlSchema(), parse(documentFor(count)))).toEqual([])
})
