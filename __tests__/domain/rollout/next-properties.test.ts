import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type Effect,
  next,
  type RolloutEvent,
  type Turn,
} from '../../../src/domain/rollout/next.ts'
import { type RolloutWish, WISHES } from '../../../src/domain/rollout/request.ts'
import type { Phase, RolloutState } from '../../../src/domain/rollout/rollout.ts'
import type { Verdict } from '../../../src/domain/verdict.ts'
import { BEGAN_AT_SECONDS, stateOf, verdictOf } from '../../support/rollout-states.ts'

const WINDOW_SECONDS = 30
const DURATION_SECONDS = 3_600
const CHANCES_MAX = 60
/** A look at every window, a turn for every chance that takes no time, and the few of the steps. */
const TURNS_MAX = DURATION_SECONDS / WINDOW_SECONDS + CHANCES_MAX + 40

/** What one effect meets. Where it makes no sense for an effect, the effect just works. */
const chance = fc.oneof(
  { weight: 10, arbitrary: fc.constant({ kind: 'works' as const, answer: 'healthy' as const }) },
  { weight: 6, arbitrary: fc.constant({ kind: 'works' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'works' as const, answer: 'harmful' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('fails before' as const, 'fails after' as const, 'aborted' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'conflict' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('reload' as const, 'meddling' as const),
      percent: fc.integer({ min: 0, max: 100 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'sick' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('asked' as const),
      wish: fc.constantFrom(...WISHES),
      // Few, so that the same request often comes twice.
      id: fc.integer({ min: 1, max: 9 }),
      isForAnother: fc.boolean(),
    }),
  },
)
type Chance = {
  readonly kind: string
  readonly answer?: Verdict['answer']
  readonly percent?: number
  readonly wish?: RolloutWish
  readonly id?: number
  readonly isForAnother?: boolean
}

const rising = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 5 })
  .map((percents) => [...percents.sort((a, b) => a - b), 100])

const plans = fc.record({
  steps: rising,
  holdSecondsMax: fc.integer({ min: 0, max: 300 }),
  pace: fc.constantFrom('evidence' as const, 'fixed' as const),
  bakeSeconds: fc.constantFrom(0, 0, 60, 600),
  onInconclusive: fc.constantFrom('wait', 'hold', 'promote', 'rollback'),
})

/** What went over the wire, in order. */
type Story = {
  readonly turns: (Turn & {
    readonly event: RolloutEvent
    readonly before: RolloutState
    readonly atSeconds: number
  })[]
  readonly last: RolloutState
  /** The largest share that was ever read from the target. */
  readonly percentMaxSeen: number
}

/** A target with one share, a revision that every change moves, and luck. */
function rollOut(planned: RolloutState, chances: readonly Chance[]): Story {
  const target = { percent: 0, revision: 0, epoch: 0, seen: 0 }
  const turns: Story['turns'] = []
  let atSeconds = BEGAN_AT_SECONDS
  let turn = next(planned, { type: 'begun' }, atSeconds)
  for (let index = 0; turn.effect.type !== 'end'; index++) {
    if (index > TURNS_MAX) throw new Error(`no end after ${TURNS_MAX} turns`)
    if (turn.effect.type === 'watch') atSeconds += WINDOW_SECONDS
    const event = meet(target, turn.effect, chances[index] ?? { kind: 'works' })
    const before = turn.state
    turn = next(before, event, atSeconds)
    turns.push({ ...turn, event, before, atSeconds })
  }
  return { turns, last: turn.state, percentMaxSeen: target.seen }
}

type ModelTarget = { percent: number; revision: number; epoch: number; seen: number }

function meet(target: ModelTarget, effect: Effect, chance: Chance): RolloutEvent {
  const set = (percent: number) => {
    target.percent = percent
    target.revision++
  }
  const read = (isCanaryHealthy = true) => {
    target.seen = Math.max(target.seen, target.percent)
    const { percent, revision, epoch } = target
    return {
      canaryPercent: percent,
      isCanaryHealthy,
      isStableHealthy: true,
      revision: `${revision}`,
      epoch: `${epoch}`,
    }
  }
  const fails = (reason: 'target_unreachable' | 'target_conflict') =>
    ({ type: 'failed', reason, detail: '' }) as const
  if (chance.kind === 'fails before') return fails('target_unreachable')
  if (chance.kind === 'conflict' && effect.type !== 'restore') return fails('target_conflict')
  if (chance.kind === 'aborted' && effect.type !== 'restore') {
    return { type: 'aborted', detail: '' }
  }
  if (effect.type === 'watch' && chance.kind === 'asked') {
    const { wish = 'hold', id = 1, isForAnother = false } = chance
    const rolloutId = isForAnother ? 'another' : 'r1'
    const request = { rolloutId, wish, by: 'grace', id: `${wish} ${id}`, atSeconds: 0 }
    return { type: 'requested', request }
  }
  if (effect.type === 'watch') {
    if (chance.kind === 'reload' || chance.kind === 'meddling') set(chance.percent ?? 0)
    if (chance.kind === 'reload') target.epoch++
    const verdict = verdictOf(chance.answer ?? 'inconclusive')
    return { type: 'watched', target: read(chance.kind !== 'sick'), verdict }
  }
  if (effect.type === 'shift') set(effect.percent)
  if (effect.type === 'promote') set(100)
  if (effect.type === 'restore') set(0)
  if (chance.kind === 'fails after') return fails('target_unreachable')
  switch (effect.type) {
    case 'shift':
      return { type: 'shifted', target: read() }
    case 'promote':
      return { type: 'promoted', target: read() }
    case 'restore':
      return chance.kind === 'sick'
        ? { type: 'restored', restored: { isComplete: false, differences: ['Something.'] } }
        : { type: 'restored', restored: { isComplete: true, differences: [] } }
    default:
      return { type: 'staged', target: read() }
  }
}

const stories = fc
  .tuple(plans, fc.array(chance, { maxLength: CHANCES_MAX }))
  .map(([plan, chances]) =>
    rollOut(
      stateOf({
        ramp: {
          pace: plan.pace,
          steps: plan.steps.map((percent) => ({ percent, holdSecondsMax: plan.holdSecondsMax })),
        },
        bakeSeconds: plan.bakeSeconds,
        onInconclusive: plan.onInconclusive as RolloutState['onInconclusive'],
        durationSecondsMax: DURATION_SECONDS,
        revision: '0',
        epoch: '0',
      }),
      chances,
    ),
  )

const RUNS = { numRuns: 400 }

/** After a phase only these may come. */
const PHASES_AFTER: { readonly [P in Phase]: readonly Phase[] } = {
  planned: ['staging', 'ended'],
  staging: ['shifting', 'promoting', 'restoring', 'ended'],
  shifting: ['watching', 'restoring', 'ended'],
  watching: ['watching', 'shifting', 'promoting', 'restoring', 'held', 'ended'],
  promoting: ['ended', 'restoring', 'baking'],
  baking: ['baking', 'promoting', 'restoring', 'ended'],
  restoring: ['ended'],
  held: [],
  ended: [],
}

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

/** The event is this wish, and it is for this rollout and not told for the second time. */
function isObeyed(event: RolloutEvent, before: RolloutState, wish: RolloutWish): boolean {
  if (event.type !== 'requested' || event.request.wish !== wish) return false
  return event.request.rolloutId === before.id && event.request.id !== before.requestId
}

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
