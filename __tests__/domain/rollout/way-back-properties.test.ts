import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { next } from '../../../src/domain/rollout/next.ts'
import { BEGAN_AT_SECONDS, watchingState } from '../../support/rollout-states.ts'
import { isObeyed, PHASES_AFTER, storiesWith, wayBacks } from '../../support/rollout-stories.ts'

describe('a rollout that waits for a person before it goes back, or goes back slowly', () => {
  const chosen = storiesWith(wayBacks)
  const WITH_CHOICE = { numRuns: 1_000 }

  test('ends once, and goes from phase to phase as they can follow', () => {
    fc.assert(
      fc.property(chosen, ({ turns, last }) => {
        expect(['ended', 'held']).toContain(last.phase)
        expect(turns.filter(({ effect }) => effect.type === 'end')).toHaveLength(1)
        for (const { before, state } of turns)
          expect(PHASES_AFTER[before.phase]).toContain(state.phase)
      }),
      WITH_CHOICE,
    )
  })

  test('harm never keeps its share for longer than the pause, and no step is entered with it', () => {
    fc.assert(
      fc.property(chosen, ({ turns }) => {
        for (const { before, state, effect, atSeconds, event } of turns) {
          if (before.harm === null) continue
          if (effect.type === 'watch') {
            expect(atSeconds - before.harm.atSeconds).toBeLessThan(before.wayBack.pauseSecondsMax)
          }
          const isAsked = isObeyed(event, before, 'promote')
          if (!isAsked) expect(state.stepIndex).toBeLessThanOrEqual(before.stepIndex)
        }
      }),
      WITH_CHOICE,
    )
  })

  test('a slow way back only goes down, keeps its first reason, and ends where it began', () => {
    fc.assert(
      fc.property(chosen, ({ turns, last }) => {
        const began = turns.findIndex(({ state }) => state.phase === 'receding')
        if (began < 0) return
        const ending = turns[began]?.state.ending
        let percent = turns[began]?.before.percent ?? 0
        for (const { effect, state } of turns.slice(began)) {
          expect(['shift', 'watch', 'restore', 'end']).toContain(effect.type)
          if (effect.type === 'shift') {
            expect(effect.percent).toBeLessThan(percent)
            percent = effect.percent
          }
          const isOther = ['restore_incomplete', 'target_conflict'].includes(
            state.ending?.reason ?? '',
          )
          if (!isOther) expect(state.ending).toEqual(ending)
        }
        if (last.ending?.reason === 'target_conflict') return
        expect(turns.filter(({ effect }) => effect.type === 'restore')).toHaveLength(1)
      }),
      WITH_CHOICE,
    )
  })

  test('whatever is urgent goes back at once: harm, a sick candidate, a run that is stopped, a second abort', () => {
    fc.assert(
      fc.property(chosen, ({ turns }) => {
        for (const { before, state, event, effect } of turns) {
          if (before.phase !== 'receding' || state.ending?.reason === 'target_conflict') continue
          const isSick = event.type === 'watched' && !event.target.isCanaryHealthy
          const isHarmful = event.type === 'watched' && event.verdict.answer === 'harmful'
          const isUrgent =
            event.type === 'aborted' || isSick || isHarmful || isObeyed(event, before, 'abort')
          if (isUrgent) expect(effect.type).toBe('restore')
        }
      }),
      WITH_CHOICE,
    )
  })
})

test.each(['hold', 'resume'] as const)('/%s does not lengthen the pause of harm', (wish) => {
  const harm = {
    atSeconds: BEGAN_AT_SECONDS + 30,
    ending: { result: 'rolled_back', reason: 'metric_harmful', detail: 'Worse.' },
  } as const
  const wayBack = { onHarm: 'pause', pauseSecondsMax: 60, pace: 'at-once', stepSeconds: 1 } as const
  const request = { rolloutId: 'r1', wish, by: 'ada', id: '1', atSeconds: BEGAN_AT_SECONDS }
  const effectAfter = (seconds: number) =>
    next(watchingState({ harm, wayBack }), { type: 'requested', request }, harm.atSeconds + seconds)
      .effect.type
  expect([effectAfter(59), effectAfter(60)]).toEqual(['watch', 'restore'])
})
