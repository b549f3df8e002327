import { describe, expect, test } from '@jest/globals'
import { run } from '../../src/commands/run.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import { simulatedPolicy } from '../support/simulated-policy.ts'
import { type Fault, simulatedWorld, V1, V2 } from '../support/simulated-world.ts'

const deploy = (version: string) => ({
  command: 'deploy' as const,
  version,
  base: null,
  planHash: null,
})

/** Few windows, so that every call of a whole rollout can be broken in turn. */
const { judge, ramp } = simulatedPolicy()
const shortRamp = {
  judge: { ...judge, windowsMin: 2, warmUpSeconds: 0, delaySeconds: 0 },
  ramp: {
    ...ramp,
    steps: [
      { percent: 10, holdSecondsMax: 1_800 },
      { percent: 100, holdSecondsMax: 1_800 },
    ],
  },
}

type Simulated = ReturnType<typeof simulatedWorld>

async function deployWith(fault: Fault): Promise<{ simulated: Simulated; outcome: Outcome }> {
  const simulated = simulatedWorld({ seed: 3, policy: shortRamp })
  simulated.traffic.requestsPerSecond = 20_000
  await run(simulated.world('run 0'), simulated.policy, deploy(V1))
  simulated.calls.length = 0
  simulated.fault.plan = fault
  const outcome = await run(simulated.world('run 1'), simulated.policy, deploy(V2))
  return { simulated, outcome }
}

const TERMINAL = ['success', 'failure', 'error']

/** Promises that hold however the world behaves. V1 sits in green, V2 goes to blue. */
function expectPromisesKept({ simulated, outcome }: { simulated: Simulated; outcome: Outcome }) {
  const canaryPercent = simulated.target.weights.get('blue')
  const isPromoted = outcome.result === 'promoted'
  expect([canaryPercent, outcome.result]).toEqual([isPromoted ? 100 : 0, outcome.result])
  for (const deployment of simulated.deployments.all) {
    const terminals = deployment.states.filter((state) => TERMINAL.includes(state))
    expect(terminals.length).toBeLessThanOrEqual(1)
  }
}

/** One more run on a healthy world ends terminal and unlocked, with V2 live. */
async function expectNextRunSettles({ simulated }: { simulated: Simulated }) {
  simulated.fault.plan = () => null
  const again = await run(simulated.world('run 2'), simulated.policy, deploy(V2))
  expect(['promoted', 'nothing_to_do']).toContain(again.result)
  expect(simulated.target.weights.get('blue')).toBe(100)
  expect(await simulated.store.read('refs/slipway/production/lock')).toBeNull()
  expect((await simulated.world().ledger.read()).rollout).toBeNull()
  expectPromisesKept({ simulated, outcome: { ...again, result: 'promoted' } })
}

async function callCount(): Promise<number> {
  const { simulated, outcome } = await deployWith(() => null)
  expect(outcome.result).toBe('promoted')
  return simulated.calls.length
}

describe('every call to the world, broken once', () => {
  for (const mode of ['before', 'after'] as const) {
    test(`${mode} it took effect: traffic is where it was, or promoted and said so`, async () => {
      const calls = await callCount()
      expect(calls).toBeGreaterThan(40)
      for (let index = 0; index < calls; index++) {
        const broken = await deployWith((call) => (call.index === index ? mode : null))
        const { outcome } = broken
        expectPromisesKept(broken)
        if (outcome.result === 'failed') {
          expect(outcome.detail).toMatch(/got no answer/)
          expect(outcome.advice).not.toBe('')
        }
      }
    }, 60_000)
  }

  test('a warning or the outcome names every call that failed', async () => {
    const calls = await callCount()
    for (let index = 0; index < calls; index++) {
      const { simulated, outcome } = await deployWith((call) =>
        call.index === index ? 'before' : null,
      )
      const name = simulated.calls[index]?.name ?? ''
      // A poll that fails once is asked again; so are the marks, and only what is lost is told.
      if (/^(metrics|target)\./.test(name)) continue
      const told = [outcome.detail, ...outcome.warnings].join(' ')
      const isLogged = ['ledger.read', 'deployments.status'].includes(name)
      if (!isLogged) expect([name, told]).toEqual([name, expect.stringContaining(name)])
    }
  }, 60_000)
})

describe('a part of the world that is gone for good', () => {
  for (const part of ['metrics', 'ledger', 'deployments', 'announcer', 'pull-requests']) {
    test(`${part}: from any moment on`, async () => {
      const calls = await callCount()
      for (let from = 0; from < calls; from += 3) {
        const gone = await deployWith((call) =>
          call.index >= from && call.name.startsWith(`${part}.`) ? 'before' : null,
        )
        expectPromisesKept(gone)
      }
    }, 60_000)
  }

  test('the target: a person is told that it is not back, and the next run settles it', async () => {
    const calls = await callCount()
    for (let from = 0; from < calls; from += 3) {
      const gone = await deployWith((call) =>
        call.index >= from && call.name.startsWith('target.') ? 'before' : null,
      )
      const { simulated, outcome } = gone
      const canaryPercent = simulated.target.weights.get('blue')
      if (canaryPercent !== 0 && outcome.result !== 'promoted') {
        expect(outcome.reason).toBe('restore_incomplete')
      }
      await expectNextRunSettles(gone)
    }
  }, 60_000)
})

describe('a run that dies', () => {
  test('at any call, before or after it took effect: one more run settles it', async () => {
    const calls = await callCount()
    for (const mode of ['before', 'after'] as const) {
      for (let index = 0; index < calls; index++) {
        const dead = await deployWith((call) => {
          if (call.index < index) return null
          return call.index === index ? mode : 'before'
        })
        await expectNextRunSettles(dead)
      }
    }
  }, 120_000)
})

describe('a deployment whose end nobody could tell', () => {
  test('because its run died when it had just made it: the next run tells it', async () => {
    let isMade = false
    const { simulated } = await deployWith((call) => {
      if (isMade) return 'before'
      isMade = call.name === 'deployments.create'
      return isMade ? 'after' : null
    })
    simulated.fault.plan = () => null
    expect(simulated.deployments.all.at(-1)?.states).toEqual([])
    await run(simulated.world('run 2'), simulated.policy, deploy(V2))
    expect(simulated.deployments.all.map(({ states }) => states.at(-1))).toEqual([
      'inactive',
      'error',
      'success',
    ])
  })

  test('because GitHub did not take it: the next run tells what the ledger holds', async () => {
    let isOver = false
    const { simulated, outcome } = await deployWith((call) => {
      isOver ||= call.name === 'target.promote'
      return isOver && call.name === 'deployments.status' ? 'before' : null
    })
    expect(outcome.result).toBe('promoted')
    expect(outcome.warnings.join(' ')).toContain('does not show its end')
    simulated.fault.plan = () => null
    await run(simulated.world('run 2'), simulated.policy, deploy(V2))
    expect(simulated.deployments.all.map(({ states }) => states.at(-1))).toEqual([
      'inactive',
      'success',
    ])
  })
})
