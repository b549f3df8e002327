import { describe, expect, test } from '@jest/globals'
import { run } from '../../src/commands/run.ts'
import type { RolloutWish } from '../../src/domain/rollout/request.ts'
import { MEMORY_POLL_SECONDS } from '../support/memory-ref-store.ts'
import { simulatedWorld, V1, V2 } from '../support/simulated-world.ts'

type Simulated = ReturnType<typeof simulatedWorld>

function deploy(simulated: Simulated, version: string, name = 'deploy') {
  const request = { command: 'deploy' as const, version, base: null, planHash: null }
  return run(simulated.world(name), simulated.policy, request)
}

/** V1 is live in green; V2 goes to blue. */
async function whereV1IsLive(options: Parameters<typeof simulatedWorld>[0] = {}) {
  const simulated = simulatedWorld({ seed: 5, ...options })
  expect(await deploy(simulated, V1, 'run 0')).toMatchObject({ result: 'promoted' })
  simulated.target.history.length = 0
  simulated.calls.length = 0
  simulated.alive.add('deploy')
  return simulated
}

/** Somebody asks for this, so many seconds from now. */
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

/** Shares of the candidate, and when it had them, counted from the first one. */
function shares({ progress }: Simulated) {
  const own = progress.filter((one) => one.version === V2.slice(0, 10))
  return own.map(({ elapsedSeconds, percent, phase }) => ({ elapsedSeconds, percent, phase }))
}

const journalOf = (simulated: Simulated) =>
  simulated.store
    .log('refs/slipway/production/journal')
    .map(({ message }) => message.split('\n')[0])

describe('a rollout that is asked to hold', () => {
  test('stays at its step however good it looks, and goes on when it is asked to', async () => {
    const simulated = await whereV1IsLive()
    ask(simulated, 100, 'hold')
    ask(simulated, 10_000, 'resume')
    const outcome = await deploy(simulated, V2)
    expect(outcome).toMatchObject({ result: 'promoted', reason: 'promoted_on_evidence' })
    const during = shares(simulated).filter(
      ({ elapsedSeconds }) => elapsedSeconds > 130 && elapsedSeconds < 10_000,
    )
    expect(during.length).toBeGreaterThan(300)
    expect(new Set(during.map(({ percent }) => percent))).toEqual(new Set([1]))
  })

  test('is written into the journal, with who asked', async () => {
    const simulated = await whereV1IsLive()
    ask(simulated, 100, 'hold')
    ask(simulated, 1_000, 'resume')
    await deploy(simulated, V2)
    const story = journalOf(simulated)
    expect(story).toContain('production: note hold asked for by grace')
    expect(story).toContain('production: note resume asked for by grace')
  })

  test('is still judged: harm takes it back while it holds', async () => {
    const simulated = await whereV1IsLive()
    simulated.traffic.requestsPerSecond = 20_000
    ask(simulated, 100, 'hold')
    simulated.clock.at(simulated.clock.monotonicSeconds() + 2_000, () => {
      simulated.traffic.errorRate = (slot) => (slot === 'blue' ? 0.2 : 0.005)
    })
    const outcome = await deploy(simulated, V2)
    expect(outcome).toMatchObject({ result: 'rolled_back', reason: 'metric_harmful' })
    expect(simulated.target.weights.get('blue')).toBe(0)
  })

  test('does not run into the policy for missing evidence while it holds', async () => {
    const simulated = await whereV1IsLive()
    simulated.traffic.isSilent = true
    ask(simulated, 100, 'hold')
    ask(simulated, 15_000, 'abort')
    const outcome = await deploy(simulated, V2)
    expect(outcome).toMatchObject({ result: 'cancelled', reason: 'cancelled' })
    expect(outcome.detail).toBe('Asked to come back by grace.')
    expect(outcome.endedAtSeconds - outcome.startedAtSeconds).toBeGreaterThan(15_000)
  })

  test('comes back at the longest duration, for nobody watches it any longer', async () => {
    const simulated = await whereV1IsLive()
    ask(simulated, 100, 'hold')
    const outcome = await deploy(simulated, V2)
    expect(outcome).toMatchObject({ result: 'rolled_back', reason: 'duration_limit' })
  })
})

describe('a rollout that is asked to promote', () => {
  test('leaves out the steps that are left, and says who asked for it', async () => {
    const simulated = await whereV1IsLive()
    ask(simulated, 100, 'promote')
    const outcome = await deploy(simulated, V2)
    expect(outcome).toMatchObject({ result: 'promoted', reason: 'promoted_by_request' })
    expect(outcome.detail).toContain('grace')
    const blue = simulated.target.history.filter(({ slot }) => slot === 'blue')
    expect(blue.map(({ percent }) => percent)).toEqual([1, 100])
    expect(journalOf(simulated)).toContain('production: note promote asked for by grace')
    const { history } = await simulated.world().ledger.read()
    expect(history[0]).toMatchObject({ sha: V2, reason: 'promoted_by_request' })
  })

  test('does so out of a hold as well', async () => {
    const simulated = await whereV1IsLive()
    ask(simulated, 100, 'hold')
    ask(simulated, 500, 'promote')
    expect(await deploy(simulated, V2)).toMatchObject({ reason: 'promoted_by_request' })
  })
})

describe('asking', () => {
  test('is heard in the middle of a window, however long that is', async () => {
    const { judge } = simulatedWorld().policy
    const simulated = await whereV1IsLive()
    const policy = { ...simulated.policy, judge: { ...judge, windowSeconds: 600 } }
    ask(simulated, 700, 'abort')
    const begunAtSeconds = simulated.clock.nowSeconds()
    const request = { command: 'deploy' as const, version: V2, base: null, planHash: null }
    const outcome = await run(simulated.world('deploy'), policy, request)
    expect(outcome.result).toBe('cancelled')
    expect(outcome.endedAtSeconds - begunAtSeconds - 700).toBeLessThanOrEqual(
      2 * MEMORY_POLL_SECONDS,
    )
  })

  test('costs at most one question in the time of the poll', async () => {
    const simulated = await whereV1IsLive()
    const outcome = await deploy(simulated, V2)
    const seconds = outcome.endedAtSeconds - outcome.startedAtSeconds
    const questions = simulated.calls.filter((call) => call.name === 'ledger.poll').length
    expect(questions).toBeLessThanOrEqual(seconds / MEMORY_POLL_SECONDS + 1)
    expect(questions).toBeGreaterThan(seconds / MEMORY_POLL_SECONDS / 2)
  })

  test('while the ledger is gone for good neither holds up the judge nor the way back', async () => {
    const simulated = await whereV1IsLive()
    simulated.traffic.requestsPerSecond = 20_000
    simulated.traffic.errorRate = (slot) => (slot === 'blue' ? 0.2 : 0.005)
    let isGone = false
    simulated.fault.plan = (call) => {
      isGone ||= call.name === 'target.current'
      return isGone && /^ledger\.(read|poll)$/.test(call.name) ? 'before' : null
    }
    const outcome = await deploy(simulated, V2)
    expect(outcome).toMatchObject({ result: 'rolled_back', reason: 'metric_harmful' })
    expect(outcome.warnings.join(' ')).toContain('Nobody can ask anything of this rollout')
  })
})
