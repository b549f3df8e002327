import { describe, expect, test } from '@jest/globals'
import { githubDeployments } from '../../../src/adapters/github/deployments.ts'
import { patience, RETRIES_MAX, SECONDS_AFTER_STOP } from '../../../src/adapters/github/patience.ts'
import { githubRuns } from '../../../src/adapters/github/runs.ts'
import type { Fault } from '../../../src/demo/github-server/server.ts'
import {
  githubWorld,
  holdExchangesToTheDescription,
  seedDeployment,
} from '../../support/github-world.ts'
import { handClock } from '../../support/hand-clock.ts'
import { until } from '../../support/poll.ts'
import { simulatedClock } from '../../support/simulated-clock.ts'

holdExchangesToTheDescription()

const SLOW_DOWN: Fault = {
  status: 403,
  headers: { 'retry-after': '100' },
  body: { message: 'You have exceeded a secondary rate limit.', documentation_url: '' },
}

function failing(status: number) {
  const attempts = { count: 0 }
  const attempt = async (): Promise<never> => {
    attempts.count++
    throw Object.assign(new Error('no'), { status })
  }
  return { attempts, attempt }
}

function patient(stop = new AbortController().signal, clock = simulatedClock()) {
  return { clock, patience: patience({ clock, stop, retryDelaySeconds: 1 }) }
}

describe('a request that fails in all its attempts', () => {
  test('waits 1, 4 and 9 seconds between them', async () => {
    const { clock, patience } = patient()
    const began = clock.monotonicSeconds()
    await expect(patience.send({}, failing(500).attempt)).rejects.toThrow('no')
    expect(clock.monotonicSeconds() - began).toBe(14)
  })

  test('is the last one that is tried again, until one is answered', async () => {
    const { patience } = patient()
    const tries = async () => {
      const { attempts, attempt } = failing(500)
      await expect(patience.send({}, attempt)).rejects.toThrow('no')
      return attempts.count
    }
    expect([await tries(), await tries(), patience.isGone()]).toEqual([RETRIES_MAX + 1, 1, true])
    await patience.send({}, async () => 'here again')
    expect([patience.isGone(), await tries()]).toEqual([false, RETRIES_MAX + 1])
  })

  test.each([
    ['a refusal is an answer', { status: 404, notes: {} }],
    ['a single attempt says too little', { status: 500, notes: { retries: 0 } }],
  ])('is meant: %s', async (_, { status, notes }) => {
    const { patience } = patient()
    const { attempts, attempt } = failing(status)
    await expect(patience.send(notes, attempt)).rejects.toThrow('no')
    expect([attempts.count, patience.isGone()]).toEqual([1, false])
  })
})

describe('a stop', () => {
  test('ends the wait for the next attempt, which is the last one', async () => {
    const stop = new AbortController()
    const clock = handClock()
    const { attempts, attempt } = failing(500)
    const sent = patience({ clock, stop: stop.signal, retryDelaySeconds: 1 }).send({}, attempt)
    await Promise.resolve()
    stop.abort()
    await expect(sent).rejects.toThrow('no')
    expect(attempts.count).toBe(2)
  })

  test.each<[string, Fault]>([
    ['the wait for a rate limit', SLOW_DOWN],
    ['the wait after a lost connection', 'reset'],
  ])('ends %s', async (_, fault) => {
    const stop = new AbortController()
    const clock = handClock()
    const world = await githubWorld({ stop: stop.signal, clock, retryDelaySeconds: 100 })
    world.server.injectFaults(() => fault)
    const asked = githubRuns(world.client).isRunAttemptOver(1, 1)
    await until('asked', 5, () => world.server.requests.length === 1)
    stop.abort()
    await expect(asked).rejects.toThrow('runs/1/attempts/1')
    expect(world.server.requests.length).toBeLessThanOrEqual(2)
  })

  test('ends the spacing of writes', async () => {
    const stop = new AbortController()
    stop.abort()
    const clock = handClock()
    const world = await githubWorld({ stop: stop.signal, clock, writeSpacingSeconds: 60 })
    const { id } = seedDeployment(world, { states: [] })
    const deployments = githubDeployments(world.client, { runUrl: null, environmentUrl: null })
    await deployments.status(id, 'in_progress', 'one')
    await deployments.status(id, 'inactive', 'two')
    expect(world.server.state.deployments[0]?.statuses).toHaveLength(2)
  })

  test(`ends a request that nobody answers, after ${SECONDS_AFTER_STOP} seconds`, async () => {
    const stop = new AbortController()
    const world = await githubWorld({ stop: stop.signal, requestTimeoutSeconds: 60 })
    world.server.injectFaults(() => 'silent')
    const asked = githubRuns(world.client).isRunAttemptOver(1, 1)
    await until('asked', 5, () => world.server.requests.length === 1)
    stop.abort()
    const began = performance.now()
    await expect(asked).rejects.toThrow('told to stop')
    expect((performance.now() - began) / 1000).toBeLessThan(SECONDS_AFTER_STOP + 2)
  }, 15_000)
})
