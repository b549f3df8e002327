import { expect, test } from '@jest/globals'
import { githubApprovals } from '../../../src/adapters/github/approvals.ts'
import { githubEnvironments } from '../../../src/adapters/github/environments.ts'
import type { StoredEnvironment } from '../../../src/demo/github-server/state.ts'
import { githubWorld, holdExchangesToTheDescription } from '../../support/github-world.ts'

holdExchangesToTheDescription()

function environment(change: Partial<StoredEnvironment> = {}): StoredEnvironment {
  return {
    id: 11,
    name: 'production eu/1',
    reviewers: ['mona', 'hubot'],
    isSelfReviewPrevented: true,
    isBranchLimited: true,
    waitingRuns: [7],
    ...change,
  }
}

test('an environment is told with the rules that it has', async () => {
  const world = await githubWorld()
  const environments = githubEnvironments(world.client)
  world.server.state.environments.push(
    environment(),
    environment({ id: 20, name: 'open', reviewers: [], isBranchLimited: false }),
  )
  expect(await environments.of('production eu/1')).toEqual({
    exists: true,
    reviewerCount: 2,
    isSelfReviewPrevented: true,
    isBranchLimited: true,
  })
  expect(await environments.of('open')).toMatchObject({ exists: true, reviewerCount: 0 })
  expect(await environments.of('prodcution')).toMatchObject({ exists: false })
})

test('a token that may not look is told what it needs', async () => {
  const world = await githubWorld()
  world.server.state.permissions.delete('actions')
  await expect(githubEnvironments(world.client).of('production')).rejects.toMatchObject({
    reason: 'github_forbidden',
    hint: expect.stringContaining('"actions: read"'),
  })
})

test('a review that waits is given once, by a reviewer', async () => {
  const world = await githubWorld()
  const { state } = world.server
  state.environments.push(environment({ reviewers: ['mona', state.viewer.login] }))
  const approvals = githubApprovals(world.client, 7)
  const [pending] = await approvals.pending()
  expect(pending).toEqual({
    environment: 'production eu/1',
    environmentId: 11,
    canApprove: true,
  })
  if (pending === undefined) throw new Error('nothing waits')
  await approvals.approve(pending, 'low risk')
  expect(state.approvals).toMatchObject([{ runId: 7, state: 'approved', comment: 'low risk' }])
  expect(await approvals.pending()).toEqual([])
  await expect(approvals.approve(pending, 'again')).rejects.toMatchObject({
    reason: 'github_refused',
  })
})

test('a token of nobody who reviews can see that, and is refused', async () => {
  const world = await githubWorld()
  world.server.state.environments.push(environment())
  const approvals = githubApprovals(world.client, 7)
  const [pending] = await approvals.pending()
  expect(pending).toMatchObject({ canApprove: false })
  if (pending === undefined) throw new Error('nothing waits')
  await expect(approvals.approve(pending, 'x')).rejects.toMatchObject({
    reason: 'github_forbidden',
  })
})
