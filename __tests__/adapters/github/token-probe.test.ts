import { expect, test } from '@jest/globals'
import { githubTokenProbe } from '../../../src/adapters/github/token-probe.ts'
import { NEEDED_PERMISSIONS } from '../../../src/domain/permissions.ts'
import { githubWorld, holdExchangesToTheDescription } from '../../support/github-world.ts'

holdExchangesToTheDescription()

test('a token that may do everything is told so, and nothing is changed by trying', async () => {
  const { server, client } = await githubWorld()
  const before = JSON.stringify([...server.state.refs, server.state.deployments])
  const tried = await githubTokenProbe(client).try(NEEDED_PERMISSIONS)
  expect(tried.map(({ name, isGranted }) => [name, isGranted])).toEqual(
    NEEDED_PERMISSIONS.map(({ name }) => [name, true]),
  )
  expect(JSON.stringify([...server.state.refs, server.state.deployments])).toBe(before)
  expect(server.state.comments).toEqual([])
})

test.each([
  ['contents', 'contents'],
  ['deployments', 'deployments'],
  ['pull-requests', 'pull_requests'],
  ['actions', 'actions'],
  ['checks', 'checks'],
  ['statuses', 'statuses'],
])('a token without %s is found out by its own call', async (name, key) => {
  const { server, client } = await githubWorld()
  server.state.permissions.delete(key)
  const tried = await githubTokenProbe(client).try(NEEDED_PERMISSIONS)
  expect(tried.filter(({ isGranted }) => isGranted !== true)).toMatchObject([
    { name, isGranted: false, said: expect.stringContaining('403') },
  ])
})

test('a GitHub that does not answer is no answer about the token', async () => {
  const { server, client } = await githubWorld({ retryDelaySeconds: 0 })
  server.injectFaults(() => 'status 503')
  const tried = await githubTokenProbe(client).try(NEEDED_PERMISSIONS)
  expect(new Set(tried.map(({ isGranted }) => isGranted))).toEqual(new Set([null]))
})
