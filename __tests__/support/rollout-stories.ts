import fc from 'fast-check'
import { type Effect, next, type RolloutEvent, type Turn } from '../../src/domain/rollout/next.ts'
import { type RolloutWish, WISHES } from '../../src/domain/rollout/request.ts'
import type { Phase, RolloutState } from '../../src/domain/rollout/rollout.ts'
import { BACK_AT_ONCE, type WayBackPolicy } from '../../src/domain/rollout/way-back-policy.ts'
import type { Verdict } from '../../src/domain/verdict.ts'
import { BEGAN_AT_SECONDS, stateOf, verdictOf } from './rollout-states.ts'

export const WINDOW_SECONDS = 30
export const DURATION_SECONDS = 3_600
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
export type Story = {
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

export const atOnce = fc.constant(BACK_AT_ONCE)

export const wayBacks = fc.record({
  onHarm: fc.constantFrom('rollback' as const, 'pause' as const),
  pauseSecondsMax: fc.integer({ min: 30, max: 600 }),
  pace: fc.constantFrom('at-once' as const, 'gradual' as const),
  stepSeconds: fc.integer({ min: 1, max: 120 }),
})

export const storiesWith = (ways: fc.Arbitrary<WayBackPolicy>) =>
  fc
    .tuple(plans, fc.array(chance, { maxLength: CHANCES_MAX }), ways)
    .map(([plan, chances, wayBack]) =>
      rollOut(
        stateOf({
          wayBack,
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

/** After a phase only these may come. */
export const PHASES_AFTER: { readonly [P in Phase]: readonly Phase[] } = {
  planned: ['staging', 'ended'],
  staging: ['shifting', 'promoting', 'restoring', 'ended'],
  shifting: ['watching', 'restoring', 'ended'],
  watching: ['watching', 'shifting', 'promoting', 'receding', 'restoring', 'held', 'ended'],
  receding: ['receding', 'restoring', 'ended'],
  promoting: ['ended', 'restoring', 'baking'],
  baking: ['baking', 'promoting', 'restoring', 'ended'],
  restoring: ['ended'],
  held: [],
  ended: [],
}

/** The event is this wish, and it is for this rollout and not told for the second time. */
export function isObeyed(event: RolloutEvent, before: RolloutState, wish: RolloutWish): boolean {
  if (event.type !== 'requested' || event.request.wish !== wish) return false
  return event.request.rolloutId === before.id && event.request.id !== before.requestId
}
