import { describe, expect, test } from '@jest/globals'
import { COMMENT_CHARS_MAX, githubComments } from '../../../src/adapters/github/comments.ts'
import type { Fault } from '../../../src/demo/github-server/server.ts'
import type { Account } from '../../../src/demo/github-server/state.ts'
import {
  asked,
  type GithubWorld,
  githubWorld,
  holdExchangesToTheDescription,
} from '../../support/github-world.ts'

holdExchangesToTheDescription()

const MARKER = '<!-- slipway env=production -->'
const OURS: Account = { login: 'github-actions[bot]', type: 'Bot' }

async function worldWithPullRequest(): Promise<GithubWorld> {
  const world = await githubWorld()
  world.server.state.pullRequests.push({
    number: 12,
    title: 'Faster checkout',
    author: 'mona',
    isMerged: true,
    labels: [],
    commits: [],
  })
  return world
}

function seedComment({ server }: GithubWorld, author: Account, body: string): void {
  const { comments, nextId, now } = server.state
  const at = now()
  comments.push({
    id: nextId(),
    issue: 12,
    author,
    body,
    createdAtSeconds: at,
    updatedAtSeconds: at,
  })
}

function bodiesOf({ server }: GithubWorld): readonly string[] {
  return server.state.comments.map(({ body }) => body)
}

describe('the comment', () => {
  test('is made once, edited when it differs, and left alone when it does not', async () => {
    const world = await worldWithPullRequest()
    const { comment } = githubComments(world.client)
    await comment(12, MARKER, `${MARKER}\none`)
    await comment(12, MARKER, `${MARKER}\none`)
    await comment(12, MARKER, `${MARKER}\ntwo`)
    expect(bodiesOf(world)).toEqual([`${MARKER}\ntwo`])
    const writes = asked(world).filter((one) => !one.startsWith('GET') && !one.includes('graphql'))
    expect(writes).toEqual([
      'POST /issues/{issue_number}/comments',
      'PATCH /issues/comments/{comment_id}',
    ])
  })

  test('gets the marker when the text has none', async () => {
    const world = await worldWithPullRequest()
    await githubComments(world.client).comment(12, MARKER, 'hello')
    expect(bodiesOf(world)).toEqual([`${MARKER}\nhello`])
  })

  test('of another marker is another comment', async () => {
    const world = await worldWithPullRequest()
    const { comment } = githubComments(world.client)
    await comment(12, MARKER, 'one')
    await comment(12, '<!-- slipway env=staging -->', 'two')
    expect(bodiesOf(world)).toHaveLength(2)
  })

  test('is found behind more than a page of others', async () => {
    const world = await worldWithPullRequest()
    for (let n = 0; n < 130; n++) seedComment(world, { login: 'mona', type: 'User' }, `talk ${n}`)
    seedComment(world, OURS, `${MARKER}\nold`)
    await githubComments(world.client).comment(12, MARKER, 'new')
    expect(bodiesOf(world)).toHaveLength(131)
    expect(bodiesOf(world).at(-1)).toBe(`${MARKER}\nnew`)
  })

  test('keeps hostile text as it is', async () => {
    const world = await worldWithPullRequest()
    const text =
      '::set-output name=a::b\n##[error]x\n@octo-org/all \u202e <img src=x> \u0024{{ secrets.X }} `$(id)`'
    await githubComments(world.client).comment(12, MARKER, text)
    expect(bodiesOf(world)).toEqual([`${MARKER}\n${text}`])
  })
})

describe('a comment with our marker', () => {
  test.each<Account>([
    { login: 'mallory', type: 'User' },
    { login: 'other-app[bot]', type: 'Bot' },
    { login: 'github-actions', type: 'User' },
  ])('by %j is not ours', async (author) => {
    const world = await worldWithPullRequest()
    seedComment(world, author, `${MARKER}\nforged`)
    await githubComments(world.client).comment(12, MARKER, 'ours')
    expect(bodiesOf(world)).toEqual([`${MARKER}\nforged`, `${MARKER}\nours`])
  })

  test('by a bot is ours when the token may not ask who it is', async () => {
    const world = await worldWithPullRequest()
    const refusal: Fault = {
      status: 200,
      body: { data: null, errors: [{ type: 'FORBIDDEN', message: 'no' }] },
    }
    world.server.injectFaults((_, { path }) => (path === '/graphql' ? refusal : undefined))
    seedComment(world, { login: 'mallory', type: 'User' }, `${MARKER}\nforged`)
    seedComment(world, OURS, `${MARKER}\nold`)
    await githubComments(world.client).comment(12, MARKER, 'new')
    expect(bodiesOf(world)).toEqual([`${MARKER}\nforged`, `${MARKER}\nnew`])
  })
})

describe('a comment that fails', () => {
  test('because its answer was lost is made once', async () => {
    const world = await worldWithPullRequest()
    world.server.injectFaults((_, exchange) => {
      const isCreation = exchange.method === 'POST' && exchange.path !== '/graphql'
      return isCreation ? 'lost_answer' : undefined
    })
    await githubComments(world.client).comment(12, MARKER, 'one')
    expect(bodiesOf(world)).toEqual([`${MARKER}\none`])
  })

  test('because it is too long is not sent', async () => {
    const world = await worldWithPullRequest()
    const { comment } = githubComments(world.client)
    const room = COMMENT_CHARS_MAX - MARKER.length - 1
    await expect(comment(12, MARKER, 'x'.repeat(room + 1))).rejects.toMatchObject({
      reason: 'internal_error',
    })
    expect(world.server.requests).toHaveLength(0)
    await comment(12, MARKER, 'x'.repeat(room))
    expect(bodiesOf(world)).toHaveLength(1)
  })

  test('because the token may not write names the permission', async () => {
    const world = await worldWithPullRequest()
    world.server.state.permissions.set('pull_requests', 'read')
    await expect(githubComments(world.client).comment(12, MARKER, 'one')).rejects.toMatchObject({
      reason: 'github_forbidden',
      hint: expect.stringContaining('"pull-requests: write"'),
    })
  })

  test('because there is no such pull request is refused', async () => {
    const world = await worldWithPullRequest()
    await expect(githubComments(world.client).comment(13, MARKER, 'one')).rejects.toMatchObject({
      reason: 'github_refused',
    })
  })
})
