import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  atOnce,
  DURATION_SECONDS,
  isObeyed,
  PHASES_AFTER,
  storiesWith,
  WINDOW_SECONDS,
} from '../../support/rollout-stories.ts'

const stories = storiesWith(atOnce)
const RUNS = { numRuns: 400 }

describe('whatever happens to a rollout', () => {
  test('it ends, in bounded turns, with exactly one ending and nothing after it', () => {
    fc.assert(
      fc.property(stories, ({ turns, last }) => {
        expect(['ended', 'held']).toContain(last.phase)
        expect(last.ending).not.toBeNull()
        expect(last.ending?.result === 'held').toBe(last.phase === 'held')
        expect(turns.filter(({ effect }) => effect.type === 'end')).toHaveLength(1)
      }),
      RUNS,
    )
  })

  test('the target is never asked for more than the share of the step that it is in', () => {
    fc.assert(
      fc.property(stories, ({ turns }) => {
        for (const { effect, state } of turns) {
          const stepPercent = state.ramp.steps[state.stepIndex]?.percent
          if (effect.type === 'shift') expect(effect.percent).toBe(stepPercent)
          if (effect.type === 'promote') expect(stepPercent).toBe(100)
        }
      }),
      RUNS,
    )
  })

  test('steps are taken one by one, and only from phase to phase as they can follow', () => {
    fc.assert(
      fc.property(stories, ({ turns }) => {
        for (const { before, state, event } of turns) {
          const isAsked = isObeyed(event, before, 'promote')
          if (!isAsked) expect([0, 1]).toContain(state.stepIndex - before.stepIndex)
          expect(PHASES_AFTER[before.phase]).toContain(state.phase)
        }
      }),
      RUNS,
    )
  })

  test('a step is left by a healthy verdict, or by a policy that is remembered', () => {
    fc.assert(
      fc.property(stories, ({ turns, last }) => {
        for (const { before, state, event } of turns) {
          if (state.stepIndex === before.stepIndex) continue
          const isHealthy = event.type === 'watched' && event.verdict.answer === 'healthy'
          expect(isHealthy || state.isByPolicy || state.promotedBy !== null).toBe(true)
        }
        if (last.ending?.result !== 'promoted') return
        expect(last.stepIndex).toBe(last.ramp.steps.length - 1)
        const isAsked = turns.some(
          ({ event, before }) => before.phase !== 'baking' && isObeyed(event, before, 'promote'),
        )
        const reason = last.isByPolicy ? 'promoted_by_policy' : 'promoted_on_evidence'
        expect(last.ending.reason).toBe(isAsked ? 'promoted_by_request' : reason)
      }),
      RUNS,
    )
  })
})

describe('what somebody asks for', () => {
  test('is done in the very turn: an abort goes back, a promotion goes to all traffic', () => {
    fc.assert(
      fc.property(stories, ({ turns }) => {
        for (const { before, state, event, effect } of turns) {
          if (isObeyed(event, before, 'abort')) expect(effect.type).toBe('restore')
          const isBaking = before.phase === 'baking'
          if (isObeyed(event, before, 'promote')) {
            expect(effect.type).toBe(isBaking ? 'end' : 'promote')
          }
          if (isObeyed(event, before, 'hold')) expect(state.paused?.by).toBe('grace')
          if (isObeyed(event, before, 'resume')) expect(state.paused).toBeNull()
        }
      }),
      RUNS,
    )
  })

  test('is for the rollout that it names, and done once', () => {
    fc.assert(
      fc.property(stories, ({ turns }) => {
        for (const { before, state, event, effect } of turns) {
          if (event.type !== 'requested' || isObeyed(event, before, event.request.wish)) continue
          expect(state).toEqual(before)
          expect(effect.type).toBe('watch')
        }
      }),
      RUNS,
    )
  })

  test('no step is entered while somebody holds it, and harm takes it back all the same', () => {
    fc.assert(
      fc.property(stories, ({ turns }) => {
        for (const { before, state, event, effect } of turns) {
          if (before.paused === null || event.type !== 'watched') continue
          expect(state.stepIndex).toBe(before.stepIndex)
          const isSame = event.target.revision === before.revision
          if (event.verdict.answer === 'harmful' && isSame) expect(effect.type).toBe('restore')
        }
      }),
      RUNS,
    )
  })
})

describe('a bake', () => {
  test('keeps the way back armed, and is only ended by time, by people or by what speaks against it', () => {
    fc.assert(
      fc.property(stories, ({ turns }) => {
        for (const { before, state, event, effect, atSeconds } of turns) {
          if (before.phase !== 'baking') continue
          if (event.type === 'aborted') expect(effect.type).toBe('restore')
          const isOver = event.type === 'watched' && state.ending?.result === 'promoted'
          if (!isOver) continue
          const bakedSeconds = atSeconds - before.stepStartedAtSeconds - before.pausedSeconds
          const isBaked = before.paused === null && bakedSeconds >= before.bakeSeconds
          const isOut = atSeconds - before.startedAtSeconds >= before.durationSecondsMax
          expect(isBaked || isOut).toBe(true)
        }
      }),
      RUNS,
    )
  })
})

describe('on its way back', () => {
  test('nothing goes forward after an ending was decided, and the first reason stays', () => {
    fc.assert(
      fc.property(stories, ({ turns }) => {
        const decided = turns.findIndex(({ state }) => state.ending !== null)
        const ending = turns[decided]?.state.ending
        for (const { effect, state } of turns.slice(decided)) {
          expect(['restore', 'end']).toContain(effect.type)
          const isIncomplete = state.ending?.reason === 'restore_incomplete'
          if (!isIncomplete) expect(state.ending).toEqual(ending)
        }
      }),
      RUNS,
    )
  })

  test('what fails or is harmful is restored, unless somebody else changed the target', () => {
    fc.assert(
      fc.property(stories, ({ turns, last }) => {
        const isOver = ['promoted', 'held'].includes(last.ending?.result ?? '')
        if (isOver || last.ending?.reason === 'target_conflict') return
        expect(turns.filter(({ effect }) => effect.type === 'restore')).toHaveLength(1)
      }),
      RUNS,
    )
  })

  test('the largest share is the largest that was ever read', () => {
    fc.assert(
      fc.property(stories, ({ last, percentMaxSeen }) => {
        expect(last.percentMax).toBe(percentMaxSeen)
      }),
      RUNS,
    )
  })

  test('a longest duration bounds it, however often the verdict is healthy', () => {
    fc.assert(
      fc.property(stories, ({ turns }) => {
        const looks = turns.filter(({ event }) => event.type === 'watched').length
        expect(looks).toBeLessThanOrEqual(DURATION_SECONDS / WINDOW_SECONDS)
      }),
      RUNS,
    )
  })
})
