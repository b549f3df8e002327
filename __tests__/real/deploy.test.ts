import { describe, expect, jest, test } from '@jest/globals'
import { until } from '../support/poll.ts'
import { deploymentStates, type Ran, runCommand, tellMeasured } from '../support/real-run.ts'
import { failuresOf, shareOf, visitsBetween } from '../support/real-users.ts'
import { type RealWorld, realWorlds } from '../support/real-world.ts'

jest.setTimeout(90_000)

const REQUESTS_PER_SECOND_MIN = 300
/** How far the measured share may lie from the one that was set, in percent points. */
const SHARE_TOLERANCE = 1.5
/** Requests sent so shortly before or after a change are not counted for either share. */
const EDGE_SECONDS = 0.1
const AFTERWARDS_SECONDS = 0.5
/** From the verdict until HAProxy shows that the candidate has nothing. */
const TAKE_BACK_SECONDS_MAX = 2

const openWorld = realWorlds()

/** Weights that HAProxy showed, and what they came to. */
type StepSeen = {
  /** Share of the candidate that the weights stand for, and that its users make up. */
  readonly percent: number
  readonly measured: number
  /** Requests that were sent while these weights were in force. */
  readonly count: number
}

/** Lets the users see what was left to them. */
async function afterwards({ users }: RealWorld, { toSeconds }: Ran): Promise<void> {
  const isLate = () => (users.visits.at(-1)?.sentAtSeconds ?? 0) > toSeconds + AFTERWARDS_SECONDS
  await until('users came after the end', 10, isLate)
  await users.stop()
}

/** The candidate goes to green; where traffic was, and what its users saw, at each share of it. */
function stepsSeen({ weights, users }: RealWorld): readonly StepSeen[] {
  return weights.seen.map((seen, index) => {
    const untilSeconds = weights.seen[index + 1]?.sinceSeconds ?? Number.POSITIVE_INFINITY
    const from = seen.sinceSeconds + EDGE_SECONDS
    const visits = visitsBetween(users.visits, from, untilSeconds - EDGE_SECONDS)
    return {
      percent: seen.percents['green-1'] ?? 0,
      measured: shareOf(visits, 'green'),
      count: visits.length,
    }
  })
}

/** Shares, however short, that are above the one that was being set. */
function overshootOf(steps: readonly StepSeen[]): readonly number[] {
  return steps
    .filter(({ count, percent }, index) => {
      const next = steps.slice(index).find((step) => step.count > 0)
      return count === 0 && percent > (next?.percent ?? 0)
    })
    .map(({ percent }) => percent)
}

function tellSteps(steps: readonly StepSeen[]): void {
  for (const { percent, measured, count } of steps) {
    if (count > 0) {
      tellMeasured(`${percent} % set, ${measured.toFixed(2)} % of ${count} requests`)
    }
  }
}

/** Requests per second while the command ran. */
function rateOf({ users }: RealWorld, { fromSeconds, toSeconds }: Ran): number {
  return visitsBetween(users.visits, fromSeconds, toSeconds).length / (toSeconds - fromSeconds)
}

describe.each(['prometheus', 'haproxy'] as const)('judged by the counters of %s', (source) => {
  test('a good release walks 5, 25, 50, 100 and nobody sees a failure', async () => {
    const world = await openWorld({ source })
    const ran = await runCommand(world, 'deploy', 'v1.1.0')
    await afterwards(world, ran)

    const { outcome } = ran
    expect([outcome.result, outcome.reason, outcome.detail]).toEqual([
      'promoted',
      'promoted_on_evidence',
      '',
    ])
    const steps = stepsSeen(world)
    tellSteps(steps)
    // A change is two writes, between which HAProxy may be seen.
    const held = steps.filter(({ count }) => count > 0)
    expect(held.map(({ percent }) => percent)).toEqual([0, 5, 25, 50, 100])
    for (const { percent, measured } of held) {
      expect(Math.abs(measured - percent)).toBeLessThan(SHARE_TOLERANCE)
    }
    expect(overshootOf(steps)).toEqual([])
    expect(failuresOf(world.users.visits)).toEqual({})
    expect(rateOf(world, ran)).toBeGreaterThan(REQUESTS_PER_SECOND_MIN)
    tellMeasured(`${world.users.visits.length} requests, none failed`)
  })

  test('a bad release is back before it leaves its first step', async () => {
    const errorRates = { 'v1.0.0': 0.005, 'v1.1.0': 0.2 }
    const world = await openWorld({ source, errorRates })
    const ran = await runCommand(world, 'deploy', 'v1.1.0')
    await afterwards(world, ran)

    const { outcome, progress } = ran

    expect([outcome.result, outcome.reason]).toEqual(['rolled_back', 'metric_harmful'])
    expect(outcome.rollout?.percentMax).toBe(5)
    expect(world.weights.seen.at(-1)?.text).toBe('blue-1 100, green-1 0')

    const decided = progress.find(({ phase }) => phase === 'restoring')
    const back = world.weights.seen.at(-1)?.sinceSeconds ?? Number.NaN
    const seconds = back - (decided?.atSeconds ?? Number.NaN)
    expect(seconds).toBeLessThan(TAKE_BACK_SECONDS_MAX)
    const late = visitsBetween(world.users.visits, back + EDGE_SECONDS, Number.POSITIVE_INFINITY)
    expect(shareOf(late, 'green')).toBe(0)

    const harmed = world.users.visits.filter(
      ({ slot, answer }) => slot === 'green' && answer !== 200,
    )
    // The judge's estimate and what the users counted are the same requests, seen from two ends.
    expect(harmed.length).toBeGreaterThan(0)
    expect(harmed.length).toBeLessThan(100)
    expect(outcome.rollout?.harmedRequests).toBeGreaterThan(0)
    expect(outcome.rollout?.harmedRequests).toBeLessThanOrEqual(harmed.length)
    expect(Object.keys(failuresOf(world.users.visits))).toEqual(['500'])
    tellMeasured(
      `${harmed.length} harmed requests; verdict to weights ${(seconds * 1000).toFixed(0)} ms; whole rollout ${(outcome.rollout?.seconds ?? 0).toFixed(1)} s`,
    )
  })
})

test('GitHub shows how it went: one terminal status each, and the pull request is told', async () => {
  const world = await openWorld({ steps: [50, 100] })
  const { outcome } = await runCommand(world, 'deploy', 'v1.1.0')
  expect(outcome.warnings).toEqual([])
  expect(deploymentStates(world, world.commits['v1.1.0'])).toEqual([
    ['in_progress', 'in_progress', 'success'],
  ])
  expect(deploymentStates(world, world.commits['v1.0.0'])).toEqual([
    ['in_progress', 'success', 'inactive'],
  ])
  expect(world.github.state.comments.map(({ issue }) => issue)).toEqual([12])
  expect(world.github.state.comments[0]?.body).toContain('serves all traffic of')
})
