import { describe, expect, test } from '@jest/globals'
import { githubClient } from '../../../src/adapters/github/client.ts'
import { githubDeployments } from '../../../src/adapters/github/deployments.ts'
import { RETRIES_MAX, RETRY_AFTER_SECONDS_MAX } from '../../../src/adapters/github/patience.ts'
import { githubRuns } from '../../../src/adapters/github/runs.ts'
import type { Fault } from '../../../src/demo/github-server/server.ts'
import { AdapterError } from '../../../src/domain/errors.ts'
import { REPOSITORY, TOKEN } from '../../support/github-names.ts'
import {
  asked,
  githubWorld,
  holdExchangesToTheDescription,
  seedDeployment,
} from '../../support/github-world.ts'
import { simulatedClock } from '../../support/simulated-clock.ts'

holdExchangesToTheDescription()

const LINKS = { runUrl: null, environmentUrl: null }
const SECONDARY_LIMIT = 'You have exceeded a secondary rate limit. Please wait a few minutes.'

function limited(status: 403 | 429, headers: Record<string, string>, message: string): Fault {
  return { status, headers, body: { message, documentation_url: 'https://docs.github.com' } }
}

async function failureOf(promise: Promise<unknown>): Promise<AdapterError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AdapterError)) throw new Error(`expected an AdapterError, got ${error}`)
  return error
}

describe('a request that fails', () => {
  test.each<Fault>(['status 500', 'status 503', 'reset', 'lost_answer', 'cut_answer'])(
    'with %j is sent again',
    async (fault) => {
      const world = await githubWorld()
      world.server.injectFaults((n) => (n < RETRIES_MAX ? fault : undefined))
      expect(await githubRuns(world.client).isRunAttemptOver(1, 1)).toBe(true)
      expect(world.server.requests).toHaveLength(RETRIES_MAX + 1)
    },
  )

  test.each<Fault>(['status 502', 'reset', 'cut_answer'])(
    'with %j every time is given up, and named',
    async (fault) => {
      const world = await githubWorld()
      world.server.injectFaults(() => fault)
      const error = await failureOf(githubRuns(world.client).isRunAttemptOver(7, 1))
      expect(error.reason).toBe('github_unreachable')
      expect(error.message).toContain('GET /repos/octo-org/shop/actions/runs/7/attempts/1')
      expect(world.server.requests).toHaveLength(RETRIES_MAX + 1)
    },
  )

  test('because nothing answers in time is given up', async () => {
    const world = await githubWorld({ requestTimeoutSeconds: 0.05 })
    world.server.injectFaults(() => 'silent')
    const error = await failureOf(githubRuns(world.client).isRunAttemptOver(7, 1))
    expect(error.reason).toBe('github_unreachable')
    expect(error.message).toContain('no answer within 0.05 seconds')
  })

  test('because nobody listens says which request it was', async () => {
    const world = await githubWorld()
    await world.server.close()
    const error = await failureOf(githubRuns(world.client).isRunAttemptOver(7, 1))
    expect(error).toMatchObject({ adapter: 'github', reason: 'github_unreachable' })
    expect(error.hint).toContain('status.github.com')
  })

  test('because something else than GitHub answers is not taken for an answer', async () => {
    const world = await githubWorld()
    const proxy: Fault = { status: 200, headers: { 'content-type': 'text/html' }, body: 'Log in' }
    world.server.injectFaults(() => proxy)
    const error = await failureOf(githubRuns(world.client).isRunAttemptOver(7, 1))
    expect(error.reason).toBe('github_unreachable')
    expect(error.message).toContain('not JSON')
  })
})

describe('a token without rights', () => {
  test('is told the permission that GitHub names', async () => {
    const world = await githubWorld()
    world.server.state.permissions.delete('deployments')
    const error = await failureOf(
      githubDeployments(world.client, LINKS).lastSuccessful('production'),
    )
    expect(error.reason).toBe('github_forbidden')
    expect(error.hint).toContain('"deployments: read"')
    expect(world.server.requests).toHaveLength(1)
  })

  test('is told the permission of the call when GitHub names none', async () => {
    const world = await githubWorld()
    world.server.injectFaults(() => limited(403, {}, 'Resource not accessible by integration'))
    const error = await failureOf(githubDeployments(world.client, LINKS).status(1, 'queued', ''))
    expect(error.hint).toContain('"deployments: read"')
  })

  test('that is wrong is told so', async () => {
    const world = await githubWorld({ token: 'ghs_other' })
    const error = await failureOf(githubRuns(world.client).isRunAttemptOver(7, 1))
    expect(error).toMatchObject({ reason: 'github_forbidden' })
    expect(error.hint).toContain('expired')
  })

  test('for another repository gets a hint about the name', async () => {
    const world = await githubWorld({ repository: { owner: 'octo-org', name: 'other' } })
    const error = await failureOf(
      githubDeployments(world.client, LINKS).lastSuccessful('production'),
    )
    expect(error).toMatchObject({ reason: 'github_refused' })
    expect(error.hint).toContain('repository is right')
  })
})

describe('a rate limit', () => {
  test.each<403 | 429>([403, 429])(
    'with %d is waited for as long as GitHub asks',
    async (status) => {
      const world = await githubWorld()
      world.server.injectFaults((n) =>
        n === 0 ? limited(status, { 'retry-after': '1' }, SECONDARY_LIMIT) : undefined,
      )
      const began = world.clock.monotonicSeconds()
      expect(await githubRuns(world.client).isRunAttemptOver(7, 1)).toBe(true)
      expect(world.clock.monotonicSeconds() - began).toBe(1)
      expect(world.server.requests).toHaveLength(2)
    },
  )

  test.each([
    ['secondary', { 'retry-after': String(RETRY_AFTER_SECONDS_MAX + 1) }, SECONDARY_LIMIT],
    [
      'primary',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2000000000' },
      'API rate limit exceeded for installation.',
    ],
  ])('that lasts too long (%s) is never called a missing permission', async (_, headers, text) => {
    const world = await githubWorld()
    world.server.injectFaults(() => limited(403, headers, text))
    const error = await failureOf(githubRuns(world.client).isRunAttemptOver(7, 1))
    expect(error.reason).toBe('github_rate_limited')
    expect(`${error.message} ${error.hint}`).not.toContain('permission')
    expect(world.server.requests).toHaveLength(1)
  })
})

describe('writes', () => {
  test('are spaced by the seconds that were asked for', async () => {
    const world = await githubWorld({ writeSpacingSeconds: 5 })
    const began = world.clock.monotonicSeconds()
    const deployments = githubDeployments(world.client, LINKS)
    const { id } = seedDeployment(world, { states: [] })
    await deployments.status(id, 'queued', 'one')
    await deployments.status(id, 'in_progress', 'two')
    await deployments.status(id, 'success', 'three')
    expect(world.clock.monotonicSeconds() - began).toBe(10)
  })

  test('are not spaced when 0 is asked for, and reads never are', async () => {
    const world = await githubWorld()
    const began = world.clock.monotonicSeconds()
    const { id } = seedDeployment(world, { states: [] })
    await githubDeployments(world.client, LINKS).status(id, 'queued', 'one')
    expect(asked(world)).toHaveLength(2)
    expect(world.clock.monotonicSeconds() - began).toBe(0)
  })
})

describe('the token', () => {
  /** Everything that could reach a log, a comment or a ledger. */
  function shownBy(error: AdapterError): string {
    const cause = error.cause as Error
    return [
      ...[JSON.stringify(error), String(error), error.message, error.hint, error.stack],
      ...[JSON.stringify(cause), String(cause), cause.stack, JSON.stringify(Object.values(cause))],
    ].join('\n')
  }

  test.each<[string, Fault]>([
    ['a lost connection', 'reset'],
    ['an error of the server', 'status 500'],
    ['an answer that repeats it', limited(403, {}, `no rights for Bearer ${TOKEN}`)],
    ['a limit that repeats it', limited(429, { 'retry-after': '999' }, `limited: ${TOKEN}`)],
  ])('is not in the error of %s, nor in the log', async (_, fault) => {
    const world = await githubWorld()
    world.server.injectFaults(() => fault)
    const error = await failureOf(githubRuns(world.client).isRunAttemptOver(7, 1))
    expect(shownBy(error)).not.toContain(TOKEN)
    expect(world.said.join('\n')).not.toContain(TOKEN)
  })

  test('is not in the error of fetch when it can not be a header', async () => {
    const log = { debug() {}, info() {}, warn() {}, error() {} }
    const client = githubClient({
      apiUrl: 'http://127.0.0.1:9',
      token: `${TOKEN}\n${TOKEN}`,
      repository: REPOSITORY,
      retryDelaySeconds: 0.001,
      clock: simulatedClock(),
      log,
    })
    const error = await failureOf(githubRuns(client).isRunAttemptOver(7, 1))
    expect(shownBy(error)).not.toContain(TOKEN)
  })

  test('is not in the error of GraphQL', async () => {
    const world = await githubWorld()
    world.server.injectFaults(() => ({
      status: 200,
      body: { data: null, errors: [{ type: 'FORBIDDEN', message: `not for ${TOKEN}` }] },
    }))
    const error = await failureOf(world.client.graphql('query { viewer { login } }', {}, 'x: read'))
    expect(error.reason).toBe('github_forbidden')
    expect(shownBy(error)).not.toContain(TOKEN)
  })
})

describe('GraphQL', () => {
  const VIEWER = 'query { viewer { login } }'

  test.each<Fault>(['reset', 'status 502', 'cut_answer'])(
    'is asked again after %j',
    async (fault) => {
      const world = await githubWorld()
      world.server.injectFaults((n) => (n < 2 ? fault : undefined))
      expect(await world.client.graphql(VIEWER, {}, '')).toEqual({
        viewer: { login: 'github-actions[bot]' },
      })
    },
  )

  test('that timed out on their side is asked again', async () => {
    const world = await githubWorld()
    const message = 'Something went wrong while executing your query. This may be a timeout.'
    const timedOut: Fault = { status: 200, body: { data: null, errors: [{ message }] } }
    world.server.injectFaults((n) => (n === 0 ? timedOut : undefined))
    await world.client.graphql(VIEWER, {}, '')
    expect(world.server.requests).toHaveLength(2)
  })

  test('without an answer is unreachable', async () => {
    const world = await githubWorld()
    world.server.injectFaults(() => 'reset')
    const error = await failureOf(world.client.graphql(VIEWER, {}, ''))
    expect(error.reason).toBe('github_unreachable')
  })

  test('that is limited is a rate limit', async () => {
    const world = await githubWorld()
    world.server.injectFaults(() => ({
      status: 200,
      headers: { 'x-ratelimit-reset': '2000000000' },
      body: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] },
    }))
    const error = await failureOf(world.client.graphql(VIEWER, {}, ''))
    expect(error.reason).toBe('github_rate_limited')
  })

  test.each([
    ['https://api.github.com', 'https://api.github.com/graphql'],
    ['https://ghe.example/api/v3', 'https://ghe.example/api/graphql'],
  ])('of %s is at %s', async (apiUrl, expected) => {
    const urls: string[] = []
    const fetched = globalThis.fetch
    globalThis.fetch = async (url) => {
      urls.push(String(url))
      return Response.json({ data: { viewer: { login: 'x' } } })
    }
    try {
      const log = { debug() {}, info() {}, warn() {}, error() {} }
      const options = { apiUrl, token: TOKEN, repository: REPOSITORY, clock: simulatedClock(), log }
      await githubClient(options).graphql(VIEWER, {}, '')
    } finally {
      globalThis.fetch = fetched
    }
    expect(urls).toEqual([expected])
  })
})
