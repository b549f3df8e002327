import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  DEPLOYMENT_PAGES_MAX,
  DESCRIPTION_CHARS_MAX,
  githubDeployments,
  UNENDED_LOOKED_AT_MAX,
} from '../../../src/adapters/github/deployments.ts'
import type { Fault } from '../../../src/demo/github-server/server.ts'
import type { DeploymentRequest } from '../../../src/ports/deployments.ts'
import {
  asked,
  type GithubWorld,
  githubWorld,
  holdExchangesToTheDescription,
  seedDeployment,
  shaOf,
} from '../../support/github-world.ts'

holdExchangesToTheDescription()

const RUN_URL = 'https://github.com/octo-org/shop/actions/runs/7'
const LINKS = { runUrl: RUN_URL, environmentUrl: 'https://shop.example' }

const REQUEST: DeploymentRequest = {
  environment: 'production',
  sha: shaOf(1),
  task: 'deploy',
  description: 'v1.4.2',
  key: 'run-7-1',
  planHash: 'sha256:abc',
  requiredContexts: [],
}

function deploymentsOf({ client }: GithubWorld) {
  return githubDeployments(client, LINKS)
}

function bodiesOf(world: GithubWorld, pattern: string): readonly unknown[] {
  return world.server.requests
    .filter((one) => one.method === 'POST' && one.pattern?.endsWith(pattern))
    .map(({ body }) => body)
}

describe('the last successful deployment', () => {
  test('is null when there is none', async () => {
    const world = await githubWorld()
    seedDeployment(world, { states: ['in_progress', 'failure'] })
    seedDeployment(world, { states: [] })
    seedDeployment(world, { environment: 'staging', states: ['success'] })
    expect(await deploymentsOf(world).lastSuccessful('production')).toBeNull()
  })

  test.each([
    ['success', ['in_progress', 'success'], true],
    ['inactive after a success', ['success', 'inactive'], true],
    ['inactive twice after a success', ['success', 'inactive', 'inactive'], true],
    ['taken back by a failure', ['success', 'failure'], false],
    ['taken back by an error, then inactive', ['success', 'error', 'inactive'], false],
    ['inactive without a success', ['queued', 'inactive'], false],
    ['in progress again', ['success', 'in_progress'], false],
  ] as const)('counts what is %s: %j', async (_, states, isCounted) => {
    const world = await githubWorld()
    const older = seedDeployment(world, { sha: shaOf(1), states: ['success'] })
    const newer = seedDeployment(world, { sha: shaOf(2), states })
    const expected = isCounted ? newer : older
    expect(await deploymentsOf(world).lastSuccessful('production')).toEqual({
      id: expected.id,
      sha: expected.sha,
    })
  })

  test('is the one of a rollback when that is the newest', async () => {
    const world = await githubWorld()
    seedDeployment(world, { sha: shaOf(1), states: ['success', 'inactive'] })
    seedDeployment(world, { sha: shaOf(2), states: ['success', 'failure'] })
    const back = seedDeployment(world, { sha: shaOf(1), task: 'rollback', states: ['success'] })
    expect((await deploymentsOf(world).lastSuccessful('production'))?.id).toBe(back.id)
  })

  test('is found behind more than a page of failures', async () => {
    const world = await githubWorld()
    const good = seedDeployment(world, { sha: shaOf(9), states: ['success'] })
    for (let n = 0; n < 130; n++) seedDeployment(world, { states: ['failure'] })
    expect((await deploymentsOf(world).lastSuccessful('production'))?.id).toBe(good.id)
    expect(world.server.requests.filter(({ query }) => query.page === '2')).toHaveLength(1)
  })

  test('is not called absent when only the newest deployments were looked at', async () => {
    const world = await githubWorld()
    const count = DEPLOYMENT_PAGES_MAX * 100
    for (let n = 0; n < count; n++) seedDeployment(world, { states: ['failure'] })
    await expect(deploymentsOf(world).lastSuccessful('production')).rejects.toMatchObject({
      reason: 'deployments_limit',
    })
  }, 30_000)

  test('takes the name of an environment as it is', async () => {
    const world = await githubWorld()
    const environment = 'eu west/1 & <prod> #?%2F'
    const { id } = seedDeployment(world, { environment, states: ['success'] })
    expect((await deploymentsOf(world).lastSuccessful(environment))?.id).toBe(id)
  })
})

describe('creating', () => {
  test('sends what the request says, and never merges', async () => {
    const world = await githubWorld()
    world.server.state.behindDefaultBranch.add(REQUEST.sha)
    const { id } = await deploymentsOf(world).create(REQUEST)
    expect(world.server.state.deployments.map((one) => one.id)).toEqual([id])
    expect(bodiesOf(world, '/deployments')).toEqual([
      {
        ref: REQUEST.sha,
        task: 'deploy',
        environment: 'production',
        description: 'v1.4.2',
        payload: { slipway: 1, key: 'run-7-1', planHash: 'sha256:abc' },
        auto_merge: false,
        required_contexts: [],
      },
    ])
  })

  test.each([
    [null, false],
    [['build'], true],
    [['build', 'lint'], false],
    [['never-seen'], false],
    [[], true],
  ])('with the required checks %j is made: %j', async (requiredContexts, isMade) => {
    const world = await githubWorld()
    world.server.state.commitStatuses.set(
      REQUEST.sha,
      new Map([
        ['build', 'success'],
        ['lint', 'failure'],
      ]),
    )
    const made = deploymentsOf(world).create({ ...REQUEST, requiredContexts })
    if (isMade) expect((await made).id).toBeGreaterThan(0)
    else await expect(made).rejects.toMatchObject({ reason: 'checks_not_green' })
    expect(world.server.state.deployments).toHaveLength(isMade ? 1 : 0)
  })

  test.each<[string, Fault, string]>([
    ['a merge', { status: 202, body: { message: 'Auto-merged main' } }, 'deployment_refused'],
    [
      'a merge conflict',
      { status: 409, body: { message: 'Conflict merging main into topic' } },
      'deployment_refused',
    ],
    [
      'red checks without details',
      { status: 409, body: { message: 'Conflict: Commit status checks failed for topic' } },
      'checks_not_green',
    ],
    ['a bad ref', { status: 422, body: { message: 'No ref found' } }, 'deployment_refused'],
  ])('answered with %s is an error', async (_, fault, reason) => {
    const world = await githubWorld()
    world.server.injectFaults((_, { method }) => (method === 'POST' ? fault : undefined))
    await expect(deploymentsOf(world).create(REQUEST)).rejects.toMatchObject({ reason })
    expect(bodiesOf(world, '/deployments')).toHaveLength(1)
  })
})

describe('creating once', () => {
  test('twice with the same key makes one deployment', async () => {
    const world = await githubWorld()
    const first = await deploymentsOf(world).create(REQUEST)
    expect(await deploymentsOf(world).create(REQUEST)).toEqual(first)
    const other = await deploymentsOf(world).create({ ...REQUEST, key: 'run-8-1' })
    expect(other.id).not.toBe(first.id)
  })

  test('recognises its own deployment when the payload comes back as text', async () => {
    const world = await githubWorld()
    const payload = JSON.stringify({ slipway: 1, key: REQUEST.key })
    const { id } = seedDeployment(world, { payload, states: [] })
    expect((await deploymentsOf(world).create(REQUEST)).id).toBe(id)
  })

  test.each([
    'not json',
    '"text"',
    '[]',
    'null',
    '{"key":"run-7-1"}',
    '{"slipway":2,"key":"run-7-1"}',
  ])('does not take a deployment with the payload %s for its own', async (payload) => {
    const world = await githubWorld()
    const { id } = seedDeployment(world, { payload, states: [] })
    expect((await deploymentsOf(world).create(REQUEST)).id).not.toBe(id)
  })

  test('whose answer was lost makes one deployment', async () => {
    const world = await githubWorld()
    world.server.injectFaults((_, { method }) => (method === 'POST' ? 'lost_answer' : undefined))
    const { id } = await deploymentsOf(world).create(REQUEST)
    expect(world.server.state.deployments.map((one) => one.id)).toEqual([id])
  })

  test('that did not reach GitHub is sent again after looking', async () => {
    const world = await githubWorld()
    let posts = 0
    world.server.injectFaults((_, { method }) =>
      method === 'POST' && ++posts < 3 ? 'status 502' : undefined,
    )
    await deploymentsOf(world).create(REQUEST)
    expect(world.server.state.deployments).toHaveLength(1)
    expect(posts).toBe(3)
  })

  test('that never reaches GitHub is given up', async () => {
    const world = await githubWorld()
    world.server.injectFaults((_, { method }) => (method === 'POST' ? 'reset' : undefined))
    await expect(deploymentsOf(world).create(REQUEST)).rejects.toMatchObject({
      reason: 'github_unreachable',
    })
    expect(bodiesOf(world, '/deployments')).toHaveLength(3)
  })
})

describe('a status', () => {
  test('carries its links and never makes others inactive by itself', async () => {
    const world = await githubWorld()
    const other = seedDeployment(world, { isProduction: false, states: ['success'] })
    const { id } = seedDeployment(world, { isProduction: false, states: [] })
    await deploymentsOf(world).status(id, 'success', 'all traffic')
    expect(bodiesOf(world, '/statuses')).toEqual([
      {
        state: 'success',
        description: 'all traffic',
        auto_inactive: false,
        log_url: RUN_URL,
        environment_url: 'https://shop.example',
      },
    ])
    expect(other.statuses.at(-1)?.state).toBe('success')
  })

  test.each(['javascript:alert(1)', 'ftp://shop.example', 'shop.example', '', 'data:text/html,x'])(
    'leaves out the environment address %j',
    async (environmentUrl) => {
      const world = await githubWorld()
      const { id } = seedDeployment(world, { states: [] })
      const links = { runUrl: null, environmentUrl }
      await githubDeployments(world.client, links).status(id, 'queued', '')
      expect(bodiesOf(world, '/statuses')).toEqual([
        { state: 'queued', description: '', auto_inactive: false },
      ])
    },
  )

  test('is not written twice', async () => {
    const world = await githubWorld()
    const { id, statuses } = seedDeployment(world, { states: [] })
    const deployments = deploymentsOf(world)
    await deployments.status(id, 'in_progress', '1 %')
    await deployments.status(id, 'in_progress', '1 %')
    await deployments.status(id, 'in_progress', '5 %')
    await deployments.status(id, 'in_progress', '1 %')
    expect(statuses.map(({ description }) => description)).toEqual(['1 %', '5 %', '1 %'])
  })

  test('whose answer was lost is written once', async () => {
    const world = await githubWorld()
    const { id, statuses } = seedDeployment(world, { states: ['in_progress'] })
    world.server.injectFaults((_, { method }) => (method === 'POST' ? 'lost_answer' : undefined))
    await deploymentsOf(world).status(id, 'success', 'done')
    expect(statuses.map(({ state }) => state)).toEqual(['in_progress', 'success'])
  })

  test('has at most 140 characters, never half a character', async () => {
    const world = await githubWorld()
    const { id, statuses } = seedDeployment(world, { states: [] })
    const deployments = deploymentsOf(world)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        await deployments.status(id, 'in_progress', text)
        const written = statuses.at(-1)?.description ?? ''
        expect([...written].length).toBeLessThanOrEqual(DESCRIPTION_CHARS_MAX)
        expect(written.isWellFormed()).toBe(true)
        expect(text.startsWith(written.replace(/…$/, ''))).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})

describe('superseding', () => {
  test('writes inactive on every other one that shows success, and nowhere else', async () => {
    const world = await githubWorld()
    const failed = seedDeployment(world, { states: ['failure'] })
    const old = seedDeployment(world, { states: ['success'] })
    const gone = seedDeployment(world, { states: ['success', 'inactive'] })
    const staging = seedDeployment(world, { environment: 'staging', states: ['success'] })
    const older = seedDeployment(world, { states: ['success'] })
    const current = seedDeployment(world, { states: ['success'] })
    expect(await deploymentsOf(world).supersede('production', current.id)).toBe(2)
    const newest = [failed, old, gone, staging, older, current].map((one) => one.statuses.at(-1))
    expect(newest.map((status) => status?.state)).toEqual([
      'failure',
      'inactive',
      'inactive',
      'success',
      'inactive',
      'success',
    ])
    expect(await deploymentsOf(world).supersede('production', current.id)).toBe(0)
  })

  test('looks no further than needed, but never stops before the one that it replaces', async () => {
    const world = await githubWorld()
    for (let n = 0; n < 40; n++) seedDeployment(world, { states: ['success', 'inactive'] })
    const replaced = seedDeployment(world, { states: ['success'] })
    for (let n = 0; n < 35; n++) seedDeployment(world, { states: ['failure'] })
    const current = seedDeployment(world, { states: ['success'] })
    expect(await deploymentsOf(world).supersede('production', current.id)).toBe(1)
    expect(replaced.statuses.at(-1)?.state).toBe('inactive')
    const reads = asked(world).filter((one) => one.startsWith('GET /deployments/{'))
    expect(reads).toHaveLength(36 + 1)
  })
})

describe('deployments that show no end', () => {
  const payload = (key: string) => ({ slipway: 1, key, planHash: '' })

  test('are those of ours without a terminal status, newest first', async () => {
    const world = await githubWorld()
    const lost = seedDeployment(world, { states: [], payload: payload('lost') })
    seedDeployment(world, { states: ['in_progress'] })
    seedDeployment(world, { states: ['in_progress', 'failure'], payload: payload('over') })
    seedDeployment(world, { states: ['success', 'inactive'], payload: payload('past') })
    const open = seedDeployment(world, { states: ['in_progress'], payload: payload('open') })
    seedDeployment(world, { environment: 'staging', states: [], payload: payload('else') })
    expect(await deploymentsOf(world).unended('production')).toEqual([
      { id: open.id, key: 'open' },
      { id: lost.id, key: 'lost' },
    ])
  })

  test('are looked for among the newest ones only', async () => {
    const world = await githubWorld()
    for (let n = 0; n < UNENDED_LOOKED_AT_MAX + 3; n++) {
      seedDeployment(world, { states: [], payload: payload(`${n}`) })
    }
    expect(await deploymentsOf(world).unended('production')).toHaveLength(UNENDED_LOOKED_AT_MAX)
    expect(asked(world)).toHaveLength(UNENDED_LOOKED_AT_MAX + 1)
  })
})
