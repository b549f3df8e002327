import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import {
  findHaproxy,
  type HaproxySettings,
  type HaproxySplitter,
  startHaproxy,
} from '../../src/demo/splitter/haproxy.ts'
import type { SplitterOptions } from '../../src/demo/splitter/splitter.ts'
import { testTraffic } from '../contracts/splitter-contract.ts'
import { errorOf, testTarget } from '../contracts/target-contract.ts'
import { until } from '../support/poll.ts'
import { type SplitterWorld, splitterWorld } from '../support/splitter-world.ts'

const VERSION = { sha: 'e'.repeat(40), name: 'v5' }
const NEVER = new AbortController().signal

// A missing HAProxy fails here, in words; this suite is never skipped.
beforeAll(async () => {
  if ((await findHaproxy()) === null)
    throw new Error('haproxy is not installed (apt-get install haproxy)')
})

testTarget('haproxy, over a real HAProxy,', () => splitterWorld(startHaproxy))
testTraffic('a real HAProxy', () => splitterWorld(startHaproxy))

const opened: SplitterWorld<HaproxySplitter>[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((world) => world.close()))
})

async function open(changes: HaproxySettings = {}): Promise<SplitterWorld<HaproxySplitter>> {
  const start = (options: SplitterOptions) => startHaproxy({ ...options, ...changes })
  const world = await splitterWorld(start)
  opened.push(world)
  return world
}

describe('a real HAProxy', () => {
  test('gives shares below one percent', async () => {
    const { target } = await open()
    const snapshot = await target.snapshot()
    const staged = await target.stage(snapshot, VERSION, NEVER)
    const half = await target.shift(snapshot, 0.5, staged.revision)
    expect(half.canaryPercent).toBeCloseTo(0.5, 2)
    const least = await target.shift(snapshot, 0.4, half.revision)
    expect(least.canaryPercent).toBeCloseTo(0.4, 2)
    expect((await target.shift(snapshot, 0.1, least.revision)).canaryPercent).toBe(0)
  })

  test('that is killed is unreachable, and the error says what to do', async () => {
    const { target, splitter } = await open()
    const snapshot = await target.snapshot()
    process.kill(splitter.pid() ?? 0, 'SIGKILL')
    await until('HAProxy is gone', 5, async () => {
      const error = await target.current(snapshot).then(
        () => null,
        (reason: { reason: string; hint: string }) => reason,
      )
      return error?.reason === 'target_unreachable' && error.hint.includes('HAProxy runs')
    })
  })

  test('that forgot the weights in a reload can be given them again', async () => {
    const { target, splitter } = await open()
    const snapshot = await target.snapshot()
    const staged = await target.stage(snapshot, VERSION, NEVER)
    const shifted = await target.shift(snapshot, 50, staged.revision)
    await splitter.reload()
    const forgotten = await target.current(snapshot)
    expect(forgotten.canaryPercent).toBe(0)
    expect(forgotten.epoch).not.toBe(shifted.epoch)
    expect(forgotten.revision).not.toBe(shifted.revision)
    const again = await target.shift(snapshot, 50, forgotten.revision)
    expect(again.revision).toBe(shifted.revision)
    expect(await target.restore(snapshot, null)).toEqual({ isComplete: true, differences: [] })
  })

  test('comes up with a candidate only when its new checks have passed', async () => {
    const { target, green, targetWith } = await open()
    const snapshot = await target.snapshot()
    await target.stage(snapshot, VERSION, NEVER)
    green.setHealthy(false)
    const hasty = targetWith({ 'health-wait-seconds': 1 })
    const error = await errorOf(hasty.stage(snapshot, VERSION, NEVER))
    expect(error).toMatchObject({ reason: 'stage_failed' })
    expect(error.message).toMatch(/green1 \(DOWN.*L7STS/)
  })

  test.each(['source', 'uri'])(
    'that balances by a static "%s" refuses, says why, and nobody is without a server',
    async (balance) => {
      const { target, splitter } = await open({ balance })
      const snapshot = await target.snapshot()
      const staged = await target.stage(snapshot, VERSION, NEVER)
      for (const percent of [10, 100]) {
        const error = await errorOf(target.shift(snapshot, percent, staged.revision))
        expect(error.reason).toBe('target_refused')
        expect(error.message).toContain('static LB algorithm')
        expect(error.hint).toContain('balance roundrobin')
        expect((await fetch(splitter.url)).headers.get('x-slot')).toBe('blue')
        expect(await target.restore(snapshot, null)).toEqual({ isComplete: true, differences: [] })
        await target.stage(snapshot, VERSION, NEVER)
      }
    },
  )

  test.each(['first', 'static-rr'])('that balances by "%s" is refused at once', async (balance) => {
    const { target } = await open({ balance })
    const error = await errorOf(target.snapshot())
    expect(error.reason).toBe('target_refused')
    expect(error.hint).toContain('balance roundrobin')
  })

  test('without the level admin refuses before a stage command runs', async () => {
    const { targetWith } = await open({ level: 'operator' })
    const stage = { run: ['/nowhere/stage'], shell: false, 'timeout-seconds': 5, env: [] }
    const target = targetWith({ stage })
    const snapshot = await target.snapshot()
    const error = await errorOf(target.stage(snapshot, VERSION, NEVER))
    expect(error.reason).toBe('target_refused')
    expect(error.hint).toContain('level admin')
    expect((await target.current(snapshot)).revision).toBe(snapshot.revision)
  })
})
