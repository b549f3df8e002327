import { describe, expect, test } from '@jest/globals'
import { crowds } from './crowd.ts'
import { hunt } from './hunt.ts'
import { MUTANTS } from './mutants.ts'
import { STORIES } from './stories.ts'
import {
  crashSweep,
  doubleCrashSweep,
  doubleFaultSweep,
  faultSweep,
  freezeSweep,
  type Sweep,
} from './sweeps.ts'

/** Only a sample is played here, evenly spread; `npm run simulate` plays all of it. */

async function brokenIn(sweep: Sweep): Promise<readonly string[]> {
  const broken: string[] = []
  let runs = 0
  for await (const tried of sweep) {
    runs++
    for (const how of tried.broken) broken.push(`${tried.id}: ${how}`)
  }
  expect(runs).toBeGreaterThan(1)
  return broken
}

const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe.each(STORIES.map((story) => [story.name, story] as const))('%s', (_, story) => {
  test('a crash at calls all over it, in three ways: one more run ends it', async () => {
    expect(await brokenIn(crashSweep(story, { every: 10 }))).toEqual([])
  }, 60_000)

  test('faults of the table at calls, once, three times and for ever', async () => {
    expect(await brokenIn(faultSweep(story, { every: 101 }))).toEqual([])
  }, 60_000)

  test('a machine that stands still for longer than its lease, anywhere', async () => {
    expect(await brokenIn(freezeSweep(story, { every: 3 }))).toEqual([])
  }, 60_000)

  test('a crash, and a crash or a fault in the recovery from it', async () => {
    expect(await brokenIn(doubleFaultSweep(story, seeds(8)))).toEqual([])
    expect(await brokenIn(doubleCrashSweep(story, { every: 499 }))).toEqual([])
  }, 60_000)
})

test('two rollouts, a rollback and clicks, in an order that the seed decides', async () => {
  expect(await brokenIn(crowds(seeds(40)))).toEqual([])
}, 60_000)

test('the same seed is the same story', async () => {
  const tell = async () => {
    for await (const { story } of crowds([7], { isVerbose: true })) return story
    return []
  }
  const story = await tell()
  expect(story.length).toBeGreaterThan(100)
  expect(await tell()).toEqual(story)
})

describe('a fault that is planted into the program is found:', () => {
  test.each(MUTANTS.map((mutant) => [mutant.name, mutant] as const))(
    '%s',
    async (_, mutant) => {
      const { found } = await hunt(mutant)
      expect(found?.broken).not.toEqual([])
      expect(found).not.toBeNull()
    },
    120_000,
  )
})
