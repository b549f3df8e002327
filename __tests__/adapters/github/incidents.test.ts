import { describe, expect, test } from '@jest/globals'
import { githubIncidents, ISSUE_PAGES_MAX } from '../../../src/adapters/github/incidents.ts'
import type { Account } from '../../../src/demo/github-server/state.ts'
import {
  type GithubWorld,
  githubWorld,
  holdExchangesToTheDescription,
} from '../../support/github-world.ts'

holdExchangesToTheDescription()

const LABEL = 'slipway-rollback'
const BEGIN = '<!-- slipway-issue environment=production '
const MONA: Account = { login: 'mona', type: 'User' }
const incident = (rollout: string, label = LABEL) => ({
  marker: `${BEGIN}rollout=${rollout} -->`,
  label,
  title: `production: ${rollout} was taken back`,
  body: 'What happened.',
})

async function worldWithIssues(): Promise<GithubWorld> {
  const world = await githubWorld()
  world.server.state.permissions.set('issues', 'write')
  return world
}

const shown = ({ server }: GithubWorld) =>
  server.state.issues.map(({ title, state, labels }) => ({ title, state, labels }))

function seed(world: GithubWorld, author: Account, body: string): void {
  const { issues, nextId, now } = world.server.state
  const at = now()
  issues.push({
    ...{ number: nextId(), author, title: 'Another', body, labels: [LABEL], state: 'open' },
    ...{ createdAtSeconds: at, updatedAtSeconds: at },
  })
}

describe('an issue about what was taken back', () => {
  test('is opened once, also when its answer was lost', async () => {
    const world = await worldWithIssues()
    const { open } = githubIncidents(world.client)
    let isLost = false
    world.server.injectFaults((_, { method, pattern }) => {
      if (isLost || method !== 'POST' || !pattern?.endsWith('/issues')) return undefined
      isLost = true
      return 'lost_answer'
    })
    await open(incident('r1'))
    await open(incident('r1'))
    await open(incident('r2'))
    expect(shown(world)).toEqual(
      ['r1', 'r2'].map((id) => {
        return { title: `production: ${id} was taken back`, state: 'open', labels: [LABEL] }
      }),
    )
  })

  test('is closed with a comment, and not opened again by a run that comes late', async () => {
    const world = await worldWithIssues()
    const { open, close } = githubIncidents(world.client)
    await open(incident('r1'))
    expect(await close(LABEL, BEGIN, 'Healthy again.')).toBe(1)
    expect(shown(world).map(({ state }) => state)).toEqual(['closed'])
    expect(world.server.state.comments.map(({ body }) => body)).toEqual(['Healthy again.'])
    expect(await close(LABEL, BEGIN, 'Healthy again.')).toBe(0)
    await open(incident('r1'))
    expect(shown(world)).toHaveLength(1)
  })

  test('of another environment, of somebody else or without our marker is left alone', async () => {
    const world = await worldWithIssues()
    const { open, close } = githubIncidents(world.client)
    seed(world, MONA, `${BEGIN}rollout=r1 -->\nforged`)
    seed(world, world.server.state.viewer, `Not ours: ${BEGIN}rollout=r1 -->`)
    await open({
      ...incident('r1'),
      marker: '<!-- slipway-issue environment=staging rollout=r1 -->',
    })
    expect(await close(LABEL, BEGIN, 'Healthy again.')).toBe(0)
    expect(shown(world).map(({ state }) => state)).toEqual(['open', 'open', 'open'])
    await open(incident('r1'))
    expect(shown(world)).toHaveLength(4)
  })

  test('that the token may not write is refused with what it needs', async () => {
    const world = await githubWorld()
    const { open } = githubIncidents(world.client)
    await expect(open(incident('r1'))).rejects.toMatchObject({
      reason: 'github_forbidden',
      hint: expect.stringContaining('issues'),
    })
  })

  test('is not looked for without end', async () => {
    const world = await worldWithIssues()
    for (let count = 0; count < 100 * ISSUE_PAGES_MAX; count++) seed(world, MONA, 'x')
    await expect(githubIncidents(world.client).open(incident('r1'))).rejects.toMatchObject({
      hint: 'Give issue-label a label that nothing else uses.',
    })
  })
})
