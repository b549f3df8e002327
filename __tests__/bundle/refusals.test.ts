import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { CONFIG_PATH } from '../support/bundle-config.ts'
import { isLocked } from '../support/bundle-ledger.ts'
import { bundleWorlds } from '../support/bundle-world.ts'
import { until } from '../support/poll.ts'

const worlds = bundleWorlds()
afterAll(worlds.closeAll)

describe('what the user wrote', () => {
  test('is told all at once when it is wrong, and no request leaves', async () => {
    const world = await worlds.open()
    const wrong = { command: 'deply', version: '--all', 'plan-hash': 'abc', config: '../x.yml' }
    const { exitCode, stdout, outputs } = await world.run(wrong)
    expect(exitCode).toBe(2)
    const errors = stdout.split('\n').filter((line) => line.startsWith('::error'))
    expect(errors).toHaveLength(4)
    for (const name of ['command', 'version', 'plan-hash', 'config']) {
      expect(errors).toContainEqual(expect.stringContaining(`${name}: `))
    }
    expect(stdout).toContain('deploy')
    expect(outputs).toEqual({ outcome: 'failed', reason: 'input_invalid' })
    expect(world.github.requests).toEqual([])
  })

  test('is told with file and line when it is in the configuration', async () => {
    const world = await worlds.open()
    const text =
      'version: 1\nenvironments:\n  production:\n    target: { type: haproxi }\n    rmap: 5\n'
    await writeFile(join(world.folder, CONFIG_PATH), text)
    const { exitCode, stdout, outputs } = await world.run({ command: 'deploy' })
    expect([exitCode, outputs.reason]).toEqual([2, 'config_invalid'])
    expect(stdout).toMatch(/^::error file=\.github\/slipway\.yml,line=4::.*haproxi/m)
    expect(stdout).toMatch(/^::error file=\.github\/slipway\.yml,line=5::.*rmap/m)
    expect(world.github.requests).toEqual([])
  })

  test('may name an environment that there is not', async () => {
    const world = await worlds.open()
    const inputs = { command: 'deploy', environment: 'prodution' }
    const { exitCode, stdout } = await world.run(inputs)
    expect(exitCode).toBe(2)
    expect(stdout).toContain('production')
    expect(world.github.requests).toEqual([])
  })

  test('may name a version that there is not', async () => {
    const world = await worlds.open()
    const { exitCode, outputs } = await world.run({ command: 'deploy', version: 'v9.9.9' })
    expect([exitCode, outputs.outcome, outputs.reason]).toEqual([4, 'failed', 'ref_unknown'])
    expect(world.target.history).toEqual([])
  })
})

describe('the gate', () => {
  test('lets the plan through that was approved, and no other one', async () => {
    const world = await worlds.open()
    const plan = (await world.run({ command: 'assess' })).outputs['plan-hash'] ?? ''
    const other = await world.run({ command: 'deploy', version: 'v1.2.0', 'plan-hash': plan })
    expect([other.exitCode, other.outputs.outcome, other.outputs.reason]).toEqual([
      3,
      'refused',
      'plan_changed',
    ])
    expect([world.target.history, world.github.state.deployments.length]).toEqual([[], 1])
    const same = await world.run({ command: 'deploy', 'plan-hash': plan })
    expect(same.outputs).toMatchObject({ outcome: 'promoted', 'plan-hash': plan })
  })
})

describe('an environment that another run holds', () => {
  test('is left alone while that run lives; it can be asked to come back; dead, it is settled', async () => {
    const world = await worlds.open({ windowsMin: 1000 })
    const first = await world.start({ command: 'deploy' })
    await until('the candidate has traffic', 20, () => world.greenPercent() === 50)
    const second = await world.run({ command: 'deploy', version: 'v1.2.0' })
    expect([second.exitCode, second.outputs.reason]).toEqual([3, 'lock_held'])
    expect(second.stdout).toContain('https://github.com/octo-org/shop/actions/runs/')
    expect([world.greenPercent(), world.github.state.deployments.length]).toEqual([50, 2])

    first.child.kill('SIGKILL')
    expect((await first.ended).exitCode).toBeNull()
    expect([world.greenPercent(), isLocked(world.github.state)]).toEqual([50, true])
    world.endRuns()
    await world.configure({})
    const third = await world.run({ command: 'deploy', version: 'v1.2.0' })
    expect([third.exitCode, third.outputs.outcome]).toEqual([0, 'promoted'])
    expect(third.stdout).toContain('was left behind')
    const states = world.github.state.deployments.map(({ statuses }) => statuses.at(-1)?.state)
    expect(states).toEqual(['inactive', 'error', 'success'])
    // From 50 % back to nothing, and only then up again.
    const shares = world.target.history.map(({ weights }) => [
      weights['blue-1'],
      weights['green-1'],
    ])
    expect(shares).toEqual([
      [100, 100],
      [100, 0],
      [100, 100],
      [0, 100],
    ])
    expect([world.greenPercent(), isLocked(world.github.state)]).toEqual([100, false])
  })
})
