import { describe, expect, test } from '@jest/globals'
import {
  CHECK_PAGES_MAX,
  CHECKS_PER_PAGE_MAX,
  githubChecks,
} from '../../../src/adapters/github/checks.ts'
import type { CheckConclusion } from '../../../src/demo/github-server/state.ts'
import { githubWorld, holdExchangesToTheDescription, shaOf } from '../../support/github-world.ts'

holdExchangesToTheDescription()

const RUN_ID = 4711
const COMMIT = shaOf(1)

function checkRun(name: string, conclusion: CheckConclusion | null, runId: number | null = 1) {
  return { name, conclusion, runId }
}

describe('the checks of a commit', () => {
  test.each<[CheckConclusion | null, string]>([
    ['SUCCESS', 'passed'],
    ['NEUTRAL', 'passed'],
    ['SKIPPED', 'skipped'],
    ['CANCELLED', 'cancelled'],
    ['STALE', 'cancelled'],
    ['FAILURE', 'failed'],
    ['TIMED_OUT', 'failed'],
    ['ACTION_REQUIRED', 'failed'],
    ['STARTUP_FAILURE', 'failed'],
    [null, 'running'],
  ])('that ended with %s are %s', async (conclusion, result) => {
    const { server, client } = await githubWorld()
    server.state.checkRuns.set(COMMIT, [checkRun('test', conclusion)])
    expect(await githubChecks(client, null).of(COMMIT)).toEqual({
      all: [{ name: 'test', result }],
      isTruncated: false,
    })
  })

  test('are check runs and commit statuses; the worst of a name counts', async () => {
    const { server, client } = await githubWorld()
    server.state.checkRuns.set(COMMIT, [
      checkRun('test', 'SUCCESS'),
      checkRun('test', 'FAILURE'),
      checkRun('test', 'SKIPPED'),
    ])
    const statuses = { 'ci/old': 'pending', 'ci/new': 'error', 'ci/good': 'success' } as const
    server.state.commitStatuses.set(COMMIT, new Map(Object.entries(statuses)))
    expect((await githubChecks(client, null).of(COMMIT))?.all).toEqual([
      { name: 'test', result: 'failed' },
      { name: 'ci/old', result: 'running' },
      { name: 'ci/new', result: 'failed' },
      { name: 'ci/good', result: 'passed' },
    ])
  })

  test('of the run that asks are left out: they cannot be done yet', async () => {
    const { server, client } = await githubWorld()
    server.state.checkRuns.set(COMMIT, [checkRun('deploy', null, RUN_ID), checkRun('test', null)])
    expect((await githubChecks(client, RUN_ID).of(COMMIT))?.all).toEqual([
      { name: 'test', result: 'running' },
    ])
  })

  test('are none where nothing checks, and not known where the commit is not', async () => {
    const { server, client } = await githubWorld()
    server.state.checkRuns.set(COMMIT, [])
    expect(await githubChecks(client, null).of(COMMIT)).toEqual({ all: [], isTruncated: false })
    expect(await githubChecks(client, null).of(shaOf(2))).toBeNull()
  })

  test('come in pages, and no further than the bound', async () => {
    const { server, client } = await githubWorld()
    const count = CHECKS_PER_PAGE_MAX * CHECK_PAGES_MAX + 1
    const runs = Array.from({ length: count }, (_, n) => checkRun(`test ${n}`, 'SUCCESS'))
    server.state.checkRuns.set(COMMIT, runs)
    const found = await githubChecks(client, null).of(COMMIT)
    expect(found?.isTruncated).toBe(true)
    expect(found?.all).toHaveLength(count - 1)
    expect(server.requests).toHaveLength(CHECK_PAGES_MAX)
  })

  test('need a permission, which is named', async () => {
    const { server, client } = await githubWorld()
    server.state.checkRuns.set(COMMIT, [checkRun('test', 'SUCCESS')])
    server.state.permissions.delete('checks')
    await expect(githubChecks(client, null).of(COMMIT)).rejects.toMatchObject({
      name: 'AdapterError',
      hint: expect.stringContaining('"checks: read"'),
    })
  })
})
