import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Splitter } from '../../src/demo/splitter/splitter.ts'
import type { Snapshot } from '../../src/domain/target.ts'
import { until } from '../support/poll.ts'
import { startTraffic, type Traffic } from '../support/splitter-traffic.ts'
import type { SplitterWorld } from '../support/splitter-world.ts'

const VERSION = { sha: 'd'.repeat(40), name: 'v4' }
const REQUESTS_PER_SECOND = 300
/** Answers after which the measured share is compared: enough that chance stays within a few points. */
const ANSWERS_MIN = 300

/** What real traffic feels while the weights move, over any splitter that the HAProxy target drives. */
export function testTraffic(name: string, open: () => Promise<SplitterWorld<Splitter>>): void {
  describe(`users behind ${name}`, () => {
    let world: SplitterWorld<Splitter>
    let traffic: Traffic
    let snapshot: Snapshot

    beforeAll(async () => {
      world = await open()
      traffic = startTraffic(world.splitter.url, REQUESTS_PER_SECOND)
    }, 30_000)
    afterAll(async () => {
      // There is nothing to end when the world could not be opened.
      await traffic?.stop()
      await world?.close()
    })

    /** Share of the canary slot among the next answers, in percent. */
    async function measured(): Promise<number> {
      traffic.take()
      const answers: { [slot: string]: number } = {}
      const count = () => Object.values(answers).reduce((total, one) => total + one, 0)
      await until(`${ANSWERS_MIN} answers`, 20, () => {
        for (const [slot, more] of Object.entries(traffic.take())) {
          answers[slot] = (answers[slot] ?? 0) + more
        }
        return count() >= ANSWERS_MIN
      })
      return (100 * (answers.green ?? 0)) / count()
    }

    test('see no failure while a release goes up to all of them and comes back', async () => {
      const { target } = world
      snapshot = await target.snapshot()
      expect(await measured()).toBe(0)
      let { revision } = await target.stage(snapshot, VERSION, new AbortController().signal)
      expect(await measured()).toBe(0)
      for (const percent of [5, 20, 50, 80]) {
        revision = (await target.shift(snapshot, percent, revision)).revision
        expect(Math.abs((await measured()) - percent)).toBeLessThan(3)
      }
      await target.promote(snapshot, revision)
      expect(await measured()).toBe(100)
      expect(await target.restore(snapshot, null)).toEqual({ isComplete: true, differences: [] })
      expect(await measured()).toBe(0)
      expect(traffic.failures).toEqual([])
      expect(traffic.repeats()).toBe(0)
    }, 60_000)

    test('see no failure while the splitter is reloaded, and the reload shows', async () => {
      const { target, splitter } = world
      const before = await target.current(snapshot)
      await splitter.reload()
      const after = await target.current(snapshot)
      expect(after.epoch).not.toBe(before.epoch)
      expect(after.canaryPercent).toBe(0)
      expect(await measured()).toBe(0)
      expect(traffic.failures).toEqual([])
      expect(traffic.total()).toBeGreaterThan(ANSWERS_MIN)
    }, 60_000)
  })
}
