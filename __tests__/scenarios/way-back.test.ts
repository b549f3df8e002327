import { describe, expect, test } from '@jest/globals'
import { run } from '../../src/commands/run.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import type { RolloutWish } from '../../src/domain/rollout/request.ts'
import { BACK_AT_ONCE, type WayBackPolicy } from '../../src/domain/rollout/way-back-policy.ts'
import { decisionSentence } from '../../src/reports/sections/decision.ts'
import { simulatedWorld, V1, V2 } from '../support/simulated-world.ts'

type Simulated = ReturnType<typeof simulatedWorld>
const PAUSE: WayBackPolicy = { ...BACK_AT_ONCE, onHarm: 'pause', pauseSecondsMax: 600 }
const GRADUAL: WayBackPolicy = { ...BACK_AT_ONCE, pace: 'gradual', stepSeconds: 120 }

function deploy(simulated: Simulated, version: string, wayBack = BACK_AT_ONCE) {
  const request = { command: 'deploy' as const, version, base: null, planHash: null }
  simulated.alive.add('deploy')
  return run(simulated.world('deploy'), { ...simulated.policy, wayBack }, request)
}

async function whereV1IsLive(isBad: boolean) {
  const simulated = simulatedWorld({ seed: 5 })
  expect(await deploy(simulated, V1)).toMatchObject({ result: 'promoted' })
  if (isBad) simulated.traffic.errorRate = (slot) => (slot === 'blue' ? 0.2 : 0.005)
  simulated.target.history.length = 0
  return simulated
}

function ask(simulated: Simulated, afterSeconds: number, wish: RolloutWish): void {
  simulated.clock.at(simulated.clock.monotonicSeconds() + afterSeconds, () => {
    void (async () => {
      const { ledger } = simulated.world('a click')
      const { rollout } = await ledger.read()
      const atSeconds = simulated.clock.nowSeconds()
      const id = `${wish} at ${afterSeconds}`
      await ledger.request({ rolloutId: rollout?.id ?? '', wish, by: 'grace', id, atSeconds })
    })()
  })
}

const bluesOf = ({ target }: Simulated) =>
  target.history.filter(({ slot }) => slot === 'blue').map(({ percent }) => percent)

const journalOf = (simulated: Simulated) =>
  simulated.store.log('refs/slipway/production/journal').map(({ message }) => message)

describe('a harmful candidate that waits for a person', () => {
  test('keeps its share for the pause, is told of, and then comes back', async () => {
    const simulated = await whereV1IsLive(true)
    const outcome = await deploy(simulated, V2, PAUSE)
    expect(outcome).toMatchObject({ result: 'rolled_back', reason: 'metric_harmful' })
    const harmful = simulated.progress.filter(({ verdict }) => verdict?.answer === 'harmful')
    const [first, last] = [harmful[0]?.elapsedSeconds ?? 0, harmful.at(-1)?.elapsedSeconds ?? 0]
    expect(last - first).toBeGreaterThanOrEqual(600)
    expect(last - first).toBeLessThanOrEqual(600 + 2 * simulated.policy.judge.windowSeconds)
    expect(new Set(harmful.map(({ percent }) => percent).filter((p) => p > 0)).size).toBe(1)
    expect(journalOf(simulated).some((message) => message.includes('note judged harmful'))).toBe(
      true,
    )
  })

  test('calls for that person, once, also where nobody asked for comments', async () => {
    const simulated = await whereV1IsLive(true)
    const told: string[] = []
    simulated.alive.add('deploy')
    const notifier = {
      async tell(outcome: Outcome) {
        told.push(
          outcome.reason,
          decisionSentence(outcome, (text) => text),
          outcome.detail,
        )
        return []
      },
    }
    const request = { command: 'deploy' as const, version: V2, base: null, planHash: null }
    const policy = { ...simulated.policy, wayBack: PAUSE, isCommenting: false }
    await run({ ...simulated.world('deploy'), notifier }, policy, request)
    expect(told.filter((one) => one === 'harm_waits')).toHaveLength(1)
    expect(told[1]).toMatch(
      /^22+ does harm with 1 % of the traffic of production: a person decides\.$/,
    )
    expect(told[2]).toMatch(/It goes back by itself in (10 min|9 min \d+ s), unless somebody says/)
    expect(told.at(-3)).toBe('metric_harmful')
  })

  test('comes back at once when the person says so', async () => {
    const simulated = await whereV1IsLive(true)
    ask(simulated, 400, 'abort')
    const outcome = await deploy(simulated, V2, { ...PAUSE, pauseSecondsMax: 3_000 })
    expect(outcome).toMatchObject({ result: 'cancelled', reason: 'cancelled' })
    expect(outcome.detail).toContain('grace')
    expect(outcome.endedAtSeconds - outcome.startedAtSeconds).toBeLessThan(500)
  })

  test('goes to everybody only when a person takes it on', async () => {
    const simulated = await whereV1IsLive(true)
    ask(simulated, 400, 'resume')
    ask(simulated, 600, 'promote')
    const outcome = await deploy(simulated, V2, { ...PAUSE, pauseSecondsMax: 3_000 })
    expect(outcome).toMatchObject({ result: 'promoted', reason: 'promoted_by_request' })
    // To resume is no answer to harm: no step was entered before the promotion.
    expect(bluesOf(simulated).slice(-2)).toEqual([bluesOf(simulated).at(-2), 100])
    expect(Math.max(...bluesOf(simulated).slice(0, -1))).toBeLessThan(100)
  })
})

describe('a slow way back', () => {
  test('of an abort takes the steps of the ramp, each for its time', async () => {
    const simulated = await whereV1IsLive(false)
    simulated.traffic.requestsPerSecond = 20_000
    const aborted = whenAt(simulated, 25)
    const outcome = await deploy(simulated, V2, GRADUAL)
    await aborted
    expect(outcome).toMatchObject({ result: 'cancelled', reason: 'cancelled' })
    expect(bluesOf(simulated)).toEqual([1, 5, 25, 5, 1, 0])
    const down = simulated.progress.filter(({ phase }) => phase === 'receding')
    const seconds = (down.at(-1)?.elapsedSeconds ?? 0) - (down[0]?.elapsedSeconds ?? 0)
    expect(seconds).toBeGreaterThanOrEqual(2 * GRADUAL.stepSeconds - 2 * 30)
    expect(outcome.rollout?.percent).toBe(0)
  })

  test('is cut short by a second abort', async () => {
    const simulated = await whereV1IsLive(false)
    simulated.traffic.requestsPerSecond = 20_000
    const aborted = whenAt(simulated, 25, 60)
    const outcome = await deploy(simulated, V2, { ...GRADUAL, stepSeconds: 3_600 })
    await aborted
    expect(outcome.result).toBe('cancelled')
    expect(bluesOf(simulated)).toEqual([1, 5, 25, 5, 0])
  })

  test('is never taken by harm', async () => {
    const simulated = await whereV1IsLive(true)
    const outcome = await deploy(simulated, V2, GRADUAL)
    expect(outcome).toMatchObject({ result: 'rolled_back', reason: 'metric_harmful' })
    const blues = bluesOf(simulated)
    expect(blues.at(-1)).toBe(0)
    expect(blues).toEqual([...blues.slice(0, -1).sort((a, b) => a - b), 0])
  })
})

/** Asks to come back as soon as the candidate has that share, and once more `againSeconds` later. */
async function whenAt(simulated: Simulated, percent: number, againSeconds = 0): Promise<void> {
  const look = () => {
    if (simulated.target.weights.get('blue') !== percent) {
      simulated.clock.at(simulated.clock.monotonicSeconds() + 5, look)
      return
    }
    ask(simulated, 1, 'abort')
    if (againSeconds > 0) ask(simulated, againSeconds, 'abort')
  }
  look()
}
