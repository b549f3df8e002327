import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { AdapterError } from '../../src/domain/errors.ts'
import type { ReasonCode } from '../../src/domain/reasons.ts'
import type { Snapshot, TargetState } from '../../src/domain/target.ts'
import type { Target } from '../../src/ports/target.ts'

/** One target with a splitter behind it. */
export type TargetWorld = {
  readonly target: Target
  /** The same kind of target, where nobody answers. */
  readonly unreachable: Target
  /** Somebody else gives the canary slot another share. */
  meddle(): Promise<void>
  /** Everything as it was when the world was opened. */
  reset(): Promise<void>
  close(): Promise<void>
}

const VERSION = { sha: 'a'.repeat(40), name: 'v2' }
const NEVER = new AbortController().signal

/** What the tests of one target share; set up anew before each. */
type Scene = {
  world: TargetWorld
  target: Target
  snapshot: Snapshot
  staged: TargetState
  runs: number
}

/** What every target promises. `runs` bounds the property tests, for targets that start programs. */
export function testTarget(name: string, open: () => Promise<TargetWorld>, runs = 15): void {
  describe(`${name} keeps the promises of a target`, () => {
    const scene = { runs } as Scene
    beforeAll(async () => {
      scene.world = await open()
      scene.target = scene.world.target
    }, 30_000)
    // There is no world when it could not be opened.
    afterAll(() => scene.world?.close())
    beforeEach(async () => {
      await scene.world.reset()
      scene.snapshot = await scene.target.snapshot()
      scene.staged = await scene.target.stage(scene.snapshot, VERSION, NEVER)
    })
    testMovement(scene)
    testConflicts(scene)
    testReturn(scene)
  })
}

function testMovement(scene: Scene): void {
  test('a candidate that was staged is healthy and has no traffic', async () => {
    expect(scene.staged).toMatchObject({ canaryPercent: 0, isCanaryHealthy: true })
    expect(await scene.target.current(scene.snapshot)).toEqual(scene.staged)
  })

  test('a shift shows the nearest share, and reading it again shows the same', async () => {
    const shifted = await scene.target.shift(scene.snapshot, 25, scene.staged.revision)
    expect(shifted.canaryPercent).toBe(scene.target.nearestPercent(scene.snapshot, 25))
    expect(shifted.canaryPercent).toBeGreaterThan(20)
    expect(shifted.revision).not.toBe(scene.staged.revision)
    expect(shifted.epoch).toBe(scene.staged.epoch)
    expect(await scene.target.current(scene.snapshot)).toEqual(shifted)
  })

  test('the same shift again changes nothing', async () => {
    const once = await scene.target.shift(scene.snapshot, 40, scene.staged.revision)
    expect(await scene.target.shift(scene.snapshot, 40, once.revision)).toEqual(once)
  })

  test('a shift goes up and down, to all and to nothing', async () => {
    let revision = scene.staged.revision
    for (const percent of [10, 50, 100, 30, 0]) {
      const state = await scene.target.shift(scene.snapshot, percent, revision)
      expect(state.canaryPercent).toBe(scene.target.nearestPercent(scene.snapshot, percent))
      revision = state.revision
    }
  })

  test.each([-1, 100.5, Number.NaN])('a share of %p percent is refused', async (percent) => {
    const attempt = scene.target.shift(scene.snapshot, percent, scene.staged.revision)
    expect(await reasonOf(attempt)).toBe('target_refused')
    expect(await scene.target.current(scene.snapshot)).toEqual(scene.staged)
  })

  test('nearestPercent never asks for more, and is one of its own fixed points', () => {
    expect(scene.target.nearestPercent(scene.snapshot, 0)).toBe(0)
    expect(scene.target.nearestPercent(scene.snapshot, 100)).toBe(100)
    const percents = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(percents, percents, (one, other) => {
        const near = scene.target.nearestPercent(scene.snapshot, one)
        expect(near).toBeLessThanOrEqual(one)
        expect(scene.target.nearestPercent(scene.snapshot, near)).toBe(near)
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(scene.target.nearestPercent(scene.snapshot, low)).toBeLessThanOrEqual(
          scene.target.nearestPercent(scene.snapshot, high),
        )
      }),
    )
  })
}

function testConflicts(scene: Scene): void {
  test('a write with an old revision is a conflict and changes nothing', async () => {
    const shifted = await scene.target.shift(scene.snapshot, 20, scene.staged.revision)
    const attempt = scene.target.shift(scene.snapshot, 60, scene.staged.revision)
    expect(await reasonOf(attempt)).toBe('target_conflict')
    expect(await reasonOf(scene.target.promote(scene.snapshot, scene.staged.revision))).toBe(
      'target_conflict',
    )
    expect(await scene.target.current(scene.snapshot)).toEqual(shifted)
  })

  test("somebody else's change shows as another revision and is left alone", async () => {
    const shifted = await scene.target.shift(scene.snapshot, 20, scene.staged.revision)
    await scene.world.meddle()
    const changed = await scene.target.current(scene.snapshot)
    expect(changed.revision).not.toBe(shifted.revision)
    expect(await reasonOf(scene.target.shift(scene.snapshot, 60, shifted.revision))).toBe(
      'target_conflict',
    )
    expect(await scene.target.current(scene.snapshot)).toEqual(changed)
  })

  test('a target between two versions has no snapshot, and nothing is staged into traffic', async () => {
    await scene.target.shift(scene.snapshot, 20, scene.staged.revision)
    expect(await reasonOf(scene.target.snapshot())).toBe('target_not_settled')
    expect(await reasonOf(scene.target.stage(scene.snapshot, VERSION, NEVER))).toBe(
      'target_conflict',
    )
  })

  test('a promotion swaps the roles, and the way back is open', async () => {
    const promoted = await scene.target.promote(scene.snapshot, scene.staged.revision)
    expect(promoted.canaryPercent).toBe(100)
    const after = await scene.target.snapshot()
    expect(after.stableSlot).toBe(scene.snapshot.canarySlot)
    expect(after.canarySlot).toBe(scene.snapshot.stableSlot)
    const back = await scene.target.promote(after, after.revision)
    expect(back.canaryPercent).toBe(100)
    expect((await scene.target.snapshot()).stableSlot).toBe(scene.snapshot.stableSlot)
  })
}

function testReturn(scene: Scene): void {
  test('restore puts back what the snapshot recorded, from wherever it is', async () => {
    const move = fc.oneof(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.constant('promote' as const),
      fc.constant('meddle' as const),
    )
    const moves = fc.array(move, { maxLength: 4 })
    const property = fc.asyncProperty(moves, async (list) => {
      for (const one of list) await take(scene.world, scene.snapshot, one)
      const { revision } = await scene.target.current(scene.snapshot)
      expect(await scene.target.restore(scene.snapshot, revision)).toEqual({
        isComplete: true,
        differences: [],
      })
      const { content, stableSlot, canarySlot } = await scene.target.snapshot()
      // What staging did to the canary slot is undone as well.
      expect({ content, stableSlot, canarySlot }).toEqual({
        content: scene.snapshot.content,
        stableSlot: scene.snapshot.stableSlot,
        canarySlot: scene.snapshot.canarySlot,
      })
    })
    await fc.assert(property, { numRuns: scene.runs })
  }, 60_000)

  test('a second restore changes nothing', async () => {
    const { revision } = await scene.target.shift(scene.snapshot, 35, scene.staged.revision)
    await scene.target.restore(scene.snapshot, revision)
    const once = await scene.target.current(scene.snapshot)
    // Also with the revision from before the first one, whose answer may have been lost.
    for (const expected of [revision, once.revision, null]) {
      expect(await scene.target.restore(scene.snapshot, expected)).toEqual({
        isComplete: true,
        differences: [],
      })
    }
    expect(await scene.target.current(scene.snapshot)).toEqual(once)
  })

  test('a restore with an old revision is a conflict and changes nothing', async () => {
    const { revision } = await scene.target.shift(scene.snapshot, 20, scene.staged.revision)
    const promoted = await scene.target.promote(scene.snapshot, revision)
    expect(await reasonOf(scene.target.restore(scene.snapshot, revision))).toBe('target_conflict')
    expect(await scene.target.current(scene.snapshot)).toEqual(promoted)
  })

  test('a restore without a revision puts back from wherever it is', async () => {
    await scene.target.shift(scene.snapshot, 20, scene.staged.revision)
    await scene.world.meddle()
    const restored = await scene.target.restore(scene.snapshot, null)
    expect(restored).toEqual({ isComplete: true, differences: [] })
    expect((await scene.target.snapshot()).content).toBe(scene.snapshot.content)
  })

  test('a target that does not answer is an error that says what to do', async () => {
    const { unreachable } = scene.world
    const shifted = await scene.target.shift(scene.snapshot, 15, scene.staged.revision)
    const attempts = [
      () => unreachable.snapshot(),
      () => unreachable.current(scene.snapshot),
      () => unreachable.stage(scene.snapshot, VERSION, NEVER),
      () => unreachable.shift(scene.snapshot, 50, shifted.revision),
      () => unreachable.promote(scene.snapshot, shifted.revision),
      () => unreachable.restore(scene.snapshot, shifted.revision),
    ]
    for (const attempt of attempts) {
      const error = await errorOf(attempt())
      expect(error.reason).toBe('target_unreachable')
      expect(error.hint).toMatch(/^[A-Z].*\.$/)
    }
    expect(await scene.target.current(scene.snapshot)).toEqual(shifted)
  })
}

async function take(
  world: TargetWorld,
  snapshot: Snapshot,
  move: number | 'promote' | 'meddle',
): Promise<void> {
  const { target } = world
  const { revision } = await target.current(snapshot)
  if (move === 'meddle') await world.meddle()
  else if (move === 'promote') {
    // Somebody may have taken the canary out; then a promotion is refused and nothing moves.
    await target.promote(snapshot, revision).catch(onlyAdapterErrors)
  } else await target.shift(snapshot, move, revision).catch(onlyAdapterErrors)
}

function onlyAdapterErrors(error: unknown): void {
  if (!(error instanceof AdapterError)) throw error
}

/** The AdapterError that the promise is rejected with. */
export async function errorOf(promise: Promise<unknown>): Promise<AdapterError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof AdapterError) return error
  throw new Error(`not an AdapterError: ${error}`)
}

export async function reasonOf(promise: Promise<unknown>): Promise<ReasonCode> {
  return (await errorOf(promise)).reason
}
