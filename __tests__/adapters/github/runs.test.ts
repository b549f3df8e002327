import { describe, expect, test } from '@jest/globals'
import { githubApprovals } from '../../../src/adapters/github/approvals.ts'
import { githubRuns } from '../../../src/adapters/github/runs.ts'
import type { StoredRun } from '../../../src/demo/github-server/state.ts'
import { githubWorld, holdExchangesToTheDescription, shaOf } from '../../support/github-world.ts'

holdExchangesToTheDescription()

describe('an attempt of a run', () => {
  test.each<[StoredRun['status'], boolean]>([
    ['queued', false],
    ['in_progress', false],
    ['completed', true],
  ])('that is %s is over: %j', async (status, isOver) => {
    const world = await githubWorld()
    world.server.state.runs.push({ id: 7, attempt: 2, status, headSha: shaOf(1) })
    expect(await githubRuns(world.client).isRunAttemptOver(7, 2)).toBe(isOver)
  })

  test('that GitHub does not know is over', async () => {
    const world = await githubWorld()
    world.server.state.runs.push({ id: 7, attempt: 1, status: 'in_progress', headSha: shaOf(1) })
    expect(await githubRuns(world.client).isRunAttemptOver(7, 2)).toBe(true)
    expect(await githubRuns(world.client).isRunAttemptOver(8, 1)).toBe(true)
  })

  test('is never called over by a token that may not look', async () => {
    const world = await githubWorld()
    world.server.state.permissions.delete('actions')
    await expect(githubRuns(world.client).isRunAttemptOver(7, 1)).rejects.toMatchObject({
      reason: 'github_forbidden',
      hint: expect.stringContaining('"actions: read"'),
    })
  })
})

test('the approvals of a run are told with who, where and what they said', async () => {
  const world = await githubWorld()
  const comment = 'ship it ::error::x <img> @all'
  world.server.state.approvals.push(
    { runId: 7, login: 'mona', state: 'approved', environments: ['production', 'eu'], comment },
    { runId: 8, login: 'hubot', state: 'rejected', environments: ['production'], comment: '' },
  )
  expect(await githubApprovals(world.client, 7).ofThisRun()).toEqual([
    { user: 'mona', state: 'approved', environments: ['production', 'eu'], comment },
  ])
  expect(await githubApprovals(world.client, 9).ofThisRun()).toEqual([])
})
