import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PAST_WINDOWS_MAX, pastWindows } from '../../../src/domain/rollout/past-windows.ts'
import { recover } from '../../../src/domain/rollout/recovery.ts'
import type { Phase } from '../../../src/domain/rollout/rollout.ts'
import { BEGAN_AT_SECONDS, targetState, watchingState } from '../../support/rollout-states.ts'

const PHASES: readonly Phase[] = [
  'planned',
  'staging',
  'shifting',
  'watching',
  'promoting',
  'baking',
  'restoring',
  'held',
  'ended',
]

/** How long each step was watched, and how long the last one has been by now. */
const spans = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 5 })

function stateAfter(lengths: readonly number[], durationSecondsMax = 21_000) {
  let fromSeconds = BEGAN_AT_SECONDS
  const watched = lengths.map((length, stepIndex) => {
    const span = { stepIndex, fromSeconds, toSeconds: fromSeconds + length }
    fromSeconds = span.toSeconds + 20
    return span
  })
  const running = watched.at(-1)
  if (running === undefined) throw new Error('there is one')
  return {
    watchedSpans: watched.slice(0, -1),
    stepIndex: running.stepIndex,
    stepStartedAtSeconds: running.fromSeconds,
    durationSecondsMax,
    endSeconds: running.toSeconds,
  }
}

const POLICY = { windowSeconds: 30, warmUpSeconds: 60 }

describe('the windows of a rollout that another run watched', () => {
  test('are the same for everybody who looks, and only grow', () => {
    fc.assert(
      fc.property(spans, fc.nat(5_000), (lengths, laterSeconds) => {
        const state = stateAfter(lengths)
        const early = pastWindows(POLICY, state, state.endSeconds)
        const late = pastWindows(POLICY, state, state.endSeconds + laterSeconds)
        expect(late.slice(0, early.length)).toEqual(early)
      }),
    )
  })

  test('follow one another inside the time of their step, and none is looked at before it is over', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: -3_000, max: 3_000 }), (lengths, shift) => {
        const state = stateAfter(lengths)
        const untilSeconds = state.endSeconds + shift
        let lastSeconds = BEGAN_AT_SECONDS + POLICY.warmUpSeconds
        for (const { fromSeconds, toSeconds } of pastWindows(POLICY, state, untilSeconds)) {
          expect(fromSeconds).toBeGreaterThanOrEqual(lastSeconds)
          expect(toSeconds - fromSeconds).toBe(POLICY.windowSeconds)
          expect(toSeconds).toBeLessThanOrEqual(untilSeconds)
          lastSeconds = toSeconds
        }
      }),
    )
  })

  test('are longer in a rollout that may take days, so that they stay few', () => {
    const days = 432_000
    const state = stateAfter([days], days)
    const windows = pastWindows(POLICY, state, state.endSeconds)
    expect(windows.length).toBeLessThanOrEqual(PAST_WINDOWS_MAX)
    expect(windows.length).toBeGreaterThan(PAST_WINDOWS_MAX / 2)
  })
})

describe('a rollout whose run is gone', () => {
  test('never goes on with more than the share of its step, and never from a target it can not explain', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PHASES),
        fc.nat(2),
        fc.constantFrom('rev 1', 'rev 2'),
        fc.constantFrom(0, 1, 7, 25, 100),
        (phase, stepIndex, revision, canaryPercent) => {
          const left = watchingState({ phase, stepIndex })
          const target = targetState({ revision, canaryPercent })
          const turn = recover(left, target, BEGAN_AT_SECONDS + 100)
          if (turn === null) return
          const stepPercent = left.ramp.steps[stepIndex]?.percent ?? 100
          const { effect } = turn
          if (effect.type === 'shift') expect(effect.percent).toBe(stepPercent)
          if (effect.type === 'promote') expect(phase).toBe('promoting')
          const isExplained =
            revision === left.revision || canaryPercent === stepPercent || canaryPercent === 100
          expect(isExplained || phase === 'restoring').toBe(true)
        },
      ),
    )
  })

  test.each(['held', 'ended'] as const)('is not gone on with while %s', (phase) => {
    expect(recover(watchingState({ phase }), targetState(), BEGAN_AT_SECONDS)).toBeNull()
  })

  test('on its way back goes on going back, wherever the target is', () => {
    const left = watchingState({ phase: 'restoring' })
    const turn = recover(left, targetState({ revision: 'any' }), BEGAN_AT_SECONDS)
    expect(turn?.effect).toEqual({ type: 'restore' })
  })

  test('whose last write took effect goes on from there', () => {
    const left = watchingState({ phase: 'shifting', stepIndex: 1, stepStartedAtSeconds: 0 })
    const target = targetState({ revision: 'rev 2', canaryPercent: 25 })
    const turn = recover(left, target, BEGAN_AT_SECONDS + 50)
    expect(turn?.effect).toEqual({ type: 'watch' })
    expect(turn?.state).toMatchObject({ phase: 'watching', percent: 25, revision: 'rev 2' })
  })
})
