import { afterEach, describe, expect, test } from '@jest/globals'
import { startSplitter } from '../../../src/demo/splitter/embedded.ts'
import type { Splitter } from '../../../src/demo/splitter/splitter.ts'
import { errorOf } from '../../contracts/target-contract.ts'
import { until } from '../../support/poll.ts'
import {
  type SplitterWorld,
  type SplitterWorldOptions,
  splitterWorld,
} from '../../support/splitter-world.ts'

const VERSION = { sha: 'c'.repeat(40), name: 'v3' }
const NEVER = new AbortController().signal
const opened: SplitterWorld<Splitter>[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((world) => world.close()))
})

async function open(options: SplitterWorldOptions = {}): Promise<SplitterWorld<Splitter>> {
  const world = await splitterWorld(startSplitter, options)
  opened.push(world)
  return world
}

function run(script: string) {
  return {
    run: [process.execPath, '-e', script],
    shell: false,
    'timeout-seconds': 10,
    env: [],
  }
}

describe('staging', () => {
  test('runs the stage command with the version while the slot has no weight', async () => {
    const { targetWith, runtime } = await open()
    await runtime.ask(['set server web/green2 weight 90'])
    const said: string[] = []
    const keep = (message: string) => said.push(message)
    const log = { debug: keep, info: keep, warn: keep, error: keep }
    const stage = run(
      'console.log(Object.entries(process.env).filter(([n]) => /^SLIP/.test(n)).join())',
    )
    const target = targetWith({ stage }, { log })
    const snapshot = await target.snapshot()
    const state = await target.stage(snapshot, VERSION, NEVER)
    expect(state).toMatchObject({ canaryPercent: 0, isCanaryHealthy: true })
    for (const value of [
      'VERSION,v3',
      `SHA,${VERSION.sha}`,
      'SLOT,green',
      'ENVIRONMENT,production',
    ]) {
      expect(said.join()).toContain(`SLIPWAY_${value}`)
    }
    expect(await target.restore(snapshot, null)).toEqual({ isComplete: true, differences: [] })
    expect(await runtime.ask(['get weight web/green2'])).toEqual(['90 (initial 0)'])
  })

  test('believes only checks that passed after the version came up', async () => {
    const { target, green, targetWith } = await open()
    const snapshot = await target.snapshot()
    await target.stage(snapshot, VERSION, NEVER)
    // The splitter still believes the old version's good health; the new one has none.
    green.setHealthy(false)
    const hasty = targetWith({ 'health-wait-seconds': 1 })
    const error = await errorOf(hasty.stage(snapshot, VERSION, NEVER))
    expect(error.reason).toBe('stage_failed')
    expect(error.message).toMatch(/green1 \(DOWN.*green2/)
  })

  test('stops at once when the run is cancelled', async () => {
    const { target, green } = await open()
    green.setHealthy(false)
    const snapshot = await target.snapshot()
    const error = await errorOf(target.stage(snapshot, VERSION, AbortSignal.timeout(200)))
    expect(error.message).toContain('cancelled')
  })

  test('needs health checks unless they are optional', async () => {
    const unchecked = await open({
      servers: ({ blue, green }) => [
        { name: 'blue1', port: blue, weight: 100 },
        { name: 'green1', port: green, weight: 0, isChecked: false },
      ],
      slots: { blue: ['blue1'], green: ['green1'] },
    })
    const snapshot = await unchecked.target.snapshot()
    const error = await errorOf(unchecked.target.stage(snapshot, VERSION, NEVER))
    expect(error).toMatchObject({ reason: 'target_refused' })
    expect(error.hint).toContain('`check`')
    const lenient = unchecked.targetWith({ 'health-checks': 'optional' })
    expect(await lenient.stage(snapshot, VERSION, NEVER)).toMatchObject({ isCanaryHealthy: true })
  })

  test('a stage command that fails leaves the slot as it was', async () => {
    const { targetWith } = await open()
    const target = targetWith({ stage: run('console.error("no image"); process.exit(4)') })
    const snapshot = await target.snapshot()
    const error = await errorOf(target.stage(snapshot, VERSION, NEVER))
    expect(error).toMatchObject({ adapter: 'haproxy', reason: 'stage_failed' })
    expect(error.message).toMatch(/status 4.*no image/)
    expect((await target.current(snapshot)).revision).toBe(snapshot.revision)
  })
})

describe('a backend', () => {
  test('that is not there is told with the ones that are', async () => {
    const { targetWith } = await open()
    const error = await errorOf(targetWith({ backend: 'wbe' }).snapshot())
    expect(error.reason).toBe('target_refused')
    expect(error.message).toContain('"wbe"')
    expect(error.hint).toContain('web')
  })

  test('without a server of a slot is told with the servers that it has', async () => {
    const { targetWith } = await open()
    const slots = { blue: ['blue1', 'blue9'], green: ['green1'] }
    const error = await errorOf(targetWith({ slots }).snapshot())
    expect(error.message).toContain('blue9')
    expect(error.hint).toContain('blue1, blue2, green1, green2')
  })

  test('with traffic beside the slots, or in both, or in none, is not settled', async () => {
    const { targetWith, target, runtime } = await open()
    const partial = targetWith({ slots: { blue: ['blue1'], green: ['green1'] } })
    const beside = await errorOf(partial.snapshot())
    expect(beside.reason).toBe('target_not_settled')
    expect(beside.message).toContain('in no slot: blue2')
    await runtime.ask(['set server web/green1 weight 5'])
    expect((await errorOf(target.snapshot())).message).toContain('2 slots have weight')
    await runtime.ask(['green1', 'blue1', 'blue2'].map((name) => `set server web/${name} weight 0`))
    expect((await errorOf(target.snapshot())).message).toContain('0 slots have weight')
  })
})

describe('shares', () => {
  const uneven: SplitterWorldOptions = {
    servers: ({ blue, green }) => [
      { name: 'big', port: blue, weight: 200 },
      { name: 'small', port: blue, weight: 100 },
      { name: 'new1', port: green, weight: 0 },
      { name: 'new2', port: green, weight: 0 },
    ],
    slots: { old: ['big', 'small'], next: ['new1', 'new2'] },
  }

  test('keep the proportions within a slot', async () => {
    const { target, runtime } = await open(uneven)
    const snapshot = await target.snapshot()
    const { revision } = await target.stage(snapshot, VERSION, NEVER)
    const shifted = await target.shift(snapshot, 25, revision)
    expect(shifted.canaryPercent).toBe(25)
    const [big, small] = await runtime.ask(['get weight web/big', 'get weight web/small'])
    expect(Number.parseInt(big ?? '', 10)).toBe(2 * Number.parseInt(small ?? '', 10))
  })

  test('count only stable servers that are up, so that the canary never gets more', async () => {
    const { target, runtime } = await open(uneven)
    const snapshot = await target.snapshot()
    const staged = await target.stage(snapshot, VERSION, NEVER)
    await runtime.ask(['set server web/big health down'])
    const shifted = await target.shift(snapshot, 20, staged.revision)
    expect(shifted.canaryPercent).toBeLessThanOrEqual(20)
    expect(shifted.canaryPercent).toBeGreaterThan(18)
  })

  test('are refused when no stable server is up', async () => {
    const { target, blue } = await open(uneven)
    const snapshot = await target.snapshot()
    const staged = await target.stage(snapshot, VERSION, NEVER)
    await blue.close()
    const isDown = async () => !(await target.current(snapshot)).isStableHealthy
    await until('the stable side is down', 10, isDown)
    const error = await errorOf(target.shift(snapshot, 20, staged.revision))
    expect(error.message).toContain('No stable server')
  })

  test('a candidate that is down is not promoted', async () => {
    const { target, runtime } = await open()
    const snapshot = await target.snapshot()
    const staged = await target.stage(snapshot, VERSION, NEVER)
    await runtime.ask(['set server web/green2 state maint'])
    const { revision } = await target.current(snapshot)
    expect(revision).not.toBe(staged.revision)
    expect((await errorOf(target.promote(snapshot, revision))).reason).toBe('canary_unhealthy')
  })
})

describe('a restart of the splitter', () => {
  test('shows as another epoch, and the share can be set again', async () => {
    const { target, splitter } = await open()
    const snapshot = await target.snapshot()
    const staged = await target.stage(snapshot, VERSION, NEVER)
    const shifted = await target.shift(snapshot, 50, staged.revision)
    await splitter.reload()
    const forgotten = await target.current(snapshot)
    expect(forgotten).toMatchObject({ canaryPercent: 0 })
    expect(forgotten.epoch).not.toBe(shifted.epoch)
    const again = await target.shift(snapshot, 50, forgotten.revision)
    expect(again).toMatchObject({ canaryPercent: 50, revision: shifted.revision })
  })

  test('that lost servers makes the way back incomplete, and says which', async () => {
    const { targetWith, target } = await open()
    const snapshot = await target.snapshot()
    const content = snapshot.content.replaceAll('"blue2"', '"blue3"')
    const restored = await targetWith().restore({ ...snapshot, content }, null)
    expect(restored).toEqual({ isComplete: false, differences: ['Server blue3 is gone.'] })
  })

  test('a snapshot that is not of HAProxy is refused', async () => {
    const { target } = await open()
    const snapshot = await target.snapshot()
    for (const content of ['', '{}', '{"percents":{}}', '[1]']) {
      const error = await errorOf(target.restore({ ...snapshot, content }, null))
      expect(error.reason).toBe('target_refused')
    }
  })
})
