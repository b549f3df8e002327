import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../src/demo/github-server/server.ts'
import { isLocked, statesOf } from '../support/bundle-ledger.ts'
import type { StepEnded } from '../support/bundle-run.ts'
import { type BundleWorld, bundleWorlds } from '../support/bundle-world.ts'

/** Of all requests of a deployment so many are broken, evenly spread, in each of two ways. */
const SAMPLES = 6
/** Deployments at a time that go on, and that mostly wait. */
const GOING_AT_ONCE = 2
/** Requests that may fail before the traffic is back: those in a row, and as many beside the windows. */
const REQUESTS_BEFORE_BACK_MAX = 12
/** The waits for one request, 1 + 4 + 9 seconds, and a deployment on a busy machine. */
const OUTAGE_SECONDS_MAX = 45

const worlds = bundleWorlds()
afterAll(worlds.closeAll)

type Broken = { readonly n: number; readonly world: BundleWorld; readonly ended: StepEnded }
type FaultFrom = (request: number, broken: number) => Fault | undefined

let gone: readonly Broken[] = []
let lost: readonly Broken[] = []

beforeAll(async () => {
  const count = await requestCount()
  const isGone: FaultFrom = (request, n) => (request >= n ? 'reset' : undefined)
  const isLost: FaultFrom = (request, n) => (request === n ? 'lost_answer' : undefined)
  gone = await deployAll(samplesOf(count, 0), isGone, GOING_AT_ONCE)
  lost = await deployAll(samplesOf(count, 0.5), isLost, GOING_AT_ONCE)
})

/** How many requests a deployment has on which nothing goes wrong. */
async function requestCount(): Promise<number> {
  const world = await worlds.open()
  const { outputs } = await world.run({ command: 'deploy' })
  await worlds.close(world)
  const count = world.github.requests.length
  expect([outputs.outcome, count > 40]).toEqual(['promoted', true])
  return count
}

/** Numbers of requests, evenly spread over all of them; `offset` of 0 to 1 shifts them within their part. */
function samplesOf(count: number, offset: number): readonly number[] {
  return Array.from({ length: SAMPLES }, (_, i) => Math.floor(((i + offset) * count) / SAMPLES))
}

/** One deployment for each number, on a world of its own. */
async function deployAll(
  samples: readonly number[],
  faultFrom: FaultFrom,
  atOnce: number,
): Promise<readonly Broken[]> {
  const left = [...samples]
  const all: Broken[] = []
  const line = async () => {
    for (let n = left.shift(); n !== undefined; n = left.shift()) {
      const world = await worlds.open()
      const broken = n
      world.github.injectFaults((request) => faultFrom(request, broken))
      all.push({ n, world, ended: await world.run({ command: 'deploy' }) })
      await worlds.close(world)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, line))
  return all.toSorted((a, b) => a.n - b.n)
}

describe('GitHub that is gone from a request on', () => {
  test('leaves the traffic where it was, or all of it on the candidate and says so', () => {
    const found = gone.map(({ n, world, ended: { exitCode, outputs } }) => {
      const { outcome, reason } = outputs
      return { n, outcome, reason, exitCode, green: world.greenPercent() }
    })
    const wanted = found.map(({ n, outcome }) =>
      outcome === 'promoted'
        ? { n, exitCode: 0, green: 100 }
        : { n, outcome: 'failed', reason: 'github_unreachable', exitCode: 4, green: 0 },
    )
    expect(found).toMatchObject(wanted)
    // Only whoever had been told everything but the end can have been promoted.
    expect(found.map(({ outcome }) => outcome)).toEqual(
      found.map(({ outcome }, i) => (i < SAMPLES / 2 ? 'failed' : outcome)),
    )
  })

  test('is named: which request failed, and what to do about it', () => {
    const complaint =
      /^::(?:error|warning)[^\n]*\b(?:GET|POST|PATCH) \/\S+ got no answer[^\n]*status\.github\.com/m
    const unnamed = gone.filter(({ ended }) => !complaint.test(ended.stdout))
    expect(unnamed.map(({ n, ended }) => [n, ended.stdout])).toEqual([])
  })

  test('does not hold the traffic back: the reports wait, not the users', () => {
    const late = gone
      .filter(({ ended }) => ended.outputs.outcome === 'failed')
      .filter(({ n, world }) => {
        const back = world.target.history.at(-1)
        return back !== undefined && back.githubRequests > n + REQUESTS_BEFORE_BACK_MAX
      })
    expect(late.map(({ n, world }) => [n, world.target.history])).toEqual([])
    // Some of them had moved traffic at all.
    const moved = gone.filter(({ world }) => world.target.history.length > 0)
    expect(moved.length).toBeGreaterThan(1)
  })

  test('is not waited for without end', () => {
    expect(Math.max(...gone.map(({ ended }) => ended.seconds))).toBeLessThan(OUTAGE_SECONDS_MAX)
  })
})

test('GitHub that carries a request out and loses the answer: nothing is done twice', () => {
  const found = lost.map(({ n, world, ended }) => {
    const { state } = world.github
    const { exitCode, outputs } = ended
    const states = statesOf(state)
    const comments = state.comments.length
    return { n, exitCode, outcome: outputs.outcome, states, comments, isLocked: isLocked(state) }
  })
  expect(found).toEqual(
    lost.map(({ n }) => ({
      n,
      exitCode: 0,
      outcome: 'promoted',
      states: [
        ['success', 'inactive'],
        ['in_progress', 'in_progress', 'success'],
      ],
      comments: 1,
      isLocked: false,
    })),
  )
})
