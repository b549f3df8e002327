import { describe, expect, test } from '@jest/globals'
import { begin } from '../../../src/commands/rollout/begin.ts'
import { stateOf } from '../../support/rollout-states.ts'
import { simulatedWorld, V2 } from '../../support/simulated-world.ts'

const PLANNED = stateOf({ version: { sha: V2, name: 'v2' }, deploymentId: null })
const REQUEST = { task: 'deploy', description: 'v2: risk low', requiredContexts: [] } as const

const callsOf = ({ calls }: ReturnType<typeof simulatedWorld>) => calls.map((call) => call.name)

describe('beginning a rollout', () => {
  test('makes the deployment, arms the way back, and only then says that it is in progress', async () => {
    const simulated = simulatedWorld()
    const state = await begin(simulated.world(), PLANNED, REQUEST)
    expect(state).toEqual({ ...PLANNED, deploymentId: 1 })
    expect(callsOf(simulated).filter((name) => name !== 'ledger.read')).toEqual([
      'deployments.create',
      'ledger.write',
      'ledger.move',
      'deployments.status',
    ])
    expect((await simulated.world().ledger.read()).rollout).toEqual(state)
    expect(simulated.deployments.all[0]).toMatchObject({ key: 'r1', states: ['in_progress'] })
  })

  test('works where there are no deployments', async () => {
    const simulated = simulatedWorld()
    const world = { ...simulated.world(), deployments: null }
    expect(await begin(world, PLANNED, REQUEST)).toEqual(PLANNED)
  })

  test('a ledger that can not be written stops it and ends the deployment', async () => {
    const simulated = simulatedWorld()
    simulated.fault.plan = (call) => (call.name === 'ledger.move' ? 'before' : null)
    await expect(begin(simulated.world(), PLANNED, REQUEST)).rejects.toMatchObject({
      reason: 'ledger_unreachable',
    })
    expect(simulated.deployments.all[0]?.states).toEqual(['error'])
  })

  test('a deployment that is refused leaves no trace', async () => {
    const simulated = simulatedWorld()
    simulated.fault.plan = (call) => (call.name === 'deployments.create' ? 'before' : null)
    await expect(begin(simulated.world(), PLANNED, REQUEST)).rejects.toThrow()
    expect((await simulated.world().ledger.read()).rollout).toBeNull()
  })

  test('a status that can not be written is not worth stopping for', async () => {
    const simulated = simulatedWorld()
    simulated.fault.plan = (call) => (call.name === 'deployments.status' ? 'before' : null)
    expect((await begin(simulated.world(), PLANNED, REQUEST)).deploymentId).toBe(1)
  })

  test('a version without a commit never begins', async () => {
    const nameless = { ...PLANNED, version: { sha: 'v2', name: 'v2' } }
    await expect(begin(simulatedWorld().world(), nameless, REQUEST)).rejects.toThrow('full commit')
  })
})
