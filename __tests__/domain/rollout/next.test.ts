import { describe, expect, test } from '@jest/globals'
import type { ReasonCode } from '../../../src/domain/reasons.ts'
import { next, type RolloutEvent } from '../../../src/domain/rollout/next.ts'
import type { Phase, RolloutState } from '../../../src/domain/rollout/rollout.ts'
import { TARGET_RESETS_MAX } from '../../../src/domain/rollout/watching.ts'
import type { Verdict } from '../../../src/domain/verdict.ts'
import { HARMFUL } from '../../support/outcomes.ts'
import {
  BEGAN_AT_SECONDS,
  stateOf,
  targetState,
  verdictOf,
  watchingState,
} from '../../support/rollout-states.ts'

const SOON = BEGAN_AT_SECONDS + 60
const AFTER_HOLD = BEGAN_AT_SECONDS + 10 + 600
const AFTER_WAIT = AFTER_HOLD + 300

const PHASES: readonly Phase[] = [
  'planned',
  'staging',
  'shifting',
  'watching',
  'promoting',
  'restoring',
  'held',
  'ended',
]

function watched(verdict: Verdict, change: Parameters<typeof targetState>[0] = {}): RolloutEvent {
  return { type: 'watched', target: targetState(change), verdict }
}

const failed = (reason: ReasonCode): RolloutEvent => ({ type: 'failed', reason, detail: 'broken' })

/** Where the rollout is after the event, in short. */
function turnAfter(state: RolloutState, event: RolloutEvent, atSeconds = SOON) {
  const turn = next(state, event, atSeconds)
  const { phase, stepIndex, ending } = turn.state
  return { ...turn, phase, stepIndex, reason: ending?.reason ?? null }
}

describe('going forward', () => {
  test('it begins by staging', () => {
    expect(turnAfter(stateOf(), { type: 'begun' })).toMatchObject({
      phase: 'staging',
      effect: { type: 'stage' },
    })
  })

  test('a staged candidate gets the first share', () => {
    const target = targetState({ canaryPercent: 0, revision: 'rev s', epoch: 'epoch 1' })
    expect(turnAfter(stateOf({ phase: 'staging' }), { type: 'staged', target })).toMatchObject({
      phase: 'shifting',
      effect: { type: 'shift', percent: 1 },
      state: { revision: 'rev s', epoch: 'epoch 1', percent: 0, stepStartedAtSeconds: 0 },
    })
  })

  test('a share that was confirmed is watched from that moment', () => {
    expect(
      turnAfter(stateOf({ phase: 'shifting' }), { type: 'shifted', target: targetState() }),
    ).toMatchObject({
      phase: 'watching',
      effect: { type: 'watch' },
      state: { percent: 1, percentMax: 1, revision: 'rev 1', stepStartedAtSeconds: SOON },
    })
  })

  test('a healthy step is left for the next share, and the last but one for the promotion', () => {
    expect(turnAfter(watchingState(), watched(verdictOf('healthy')))).toMatchObject({
      phase: 'shifting',
      stepIndex: 1,
      effect: { type: 'shift', percent: 25 },
    })
    expect(turnAfter(watchingState({ stepIndex: 1 }), watched(verdictOf('healthy')))).toMatchObject(
      {
        phase: 'promoting',
        stepIndex: 2,
        effect: { type: 'promote' },
      },
    )
  })

  test('with a fixed pace a healthy step is held to its end all the same', () => {
    const { steps } = stateOf().ramp
    const state = watchingState({ ramp: { pace: 'fixed', steps } })
    const healthy = watched(verdictOf('healthy'))
    expect(turnAfter(state, healthy, AFTER_HOLD - 1)).toMatchObject({
      phase: 'watching',
      effect: { type: 'watch' },
    })
    expect(turnAfter(state, healthy, AFTER_HOLD)).toMatchObject({ phase: 'shifting', stepIndex: 1 })
  })

  test.each([
    [{}, 'promoted_on_evidence'],
    [{ isByPolicy: true }, 'promoted_by_policy'],
    [{ task: 'rollback' as const }, 'promoted_rollback'],
    [{ task: 'rollback' as const, isByPolicy: true }, 'promoted_rollback'],
  ])('a promotion of %j ends as %s', (change, reason) => {
    const target = targetState({ canaryPercent: 100, revision: 'rev p' })
    const state = stateOf({ phase: 'promoting', stepIndex: 2, ...change })
    expect(turnAfter(state, { type: 'promoted', target })).toMatchObject({
      phase: 'ended',
      effect: { type: 'end' },
      state: { percent: 100, percentMax: 100, ending: { result: 'promoted', reason } },
    })
  })

  test('a rollback to a warm version goes straight to everybody', () => {
    const steps = [{ percent: 100, holdSecondsMax: 0 }]
    const state = stateOf({ task: 'rollback', ramp: { pace: 'fixed', steps } })
    const target = targetState({ canaryPercent: 0 })
    expect(turnAfter(state, { type: 'warm', target })).toMatchObject({
      phase: 'promoting',
      effect: { type: 'promote' },
    })
  })
})

describe('in doubt', () => {
  const doubt = watched(verdictOf('inconclusive'))

  test('the step is watched until its hold is over, whatever the policy', () => {
    for (const onInconclusive of ['wait', 'hold', 'promote', 'rollback'] as const) {
      const state = watchingState({ onInconclusive })
      expect(turnAfter(state, doubt, AFTER_HOLD - 1)).toMatchObject({ effect: { type: 'watch' } })
    }
  })

  test('wait: it goes on waiting, and in the end comes back', () => {
    expect(turnAfter(watchingState(), doubt, AFTER_WAIT - 1)).toMatchObject({
      effect: { type: 'watch' },
    })
    expect(turnAfter(watchingState(), doubt, AFTER_WAIT)).toMatchObject({
      phase: 'restoring',
      reason: 'evidence_missing',
      state: { ending: { detail: 'Missing: 2 more windows.' } },
    })
  })

  test('rollback: it comes back', () => {
    const state = watchingState({ onInconclusive: 'rollback' })
    expect(turnAfter(state, doubt, AFTER_HOLD)).toMatchObject({
      effect: { type: 'restore' },
      reason: 'inconclusive_rolled_back',
    })
  })

  test('promote: it goes to the next step and remembers that this was not evidence', () => {
    const state = watchingState({ onInconclusive: 'promote' })
    expect(turnAfter(state, doubt, AFTER_HOLD)).toMatchObject({
      phase: 'shifting',
      stepIndex: 1,
      state: { isByPolicy: true },
    })
  })

  test('hold: it ends here without moving the traffic', () => {
    const state = watchingState({ onInconclusive: 'hold' })
    expect(turnAfter(state, doubt, AFTER_HOLD)).toMatchObject({
      phase: 'held',
      effect: { type: 'end' },
      state: { percent: 1, ending: { result: 'held', reason: 'inconclusive_held' } },
    })
  })

  test('a held rollout that goes on watches its step anew, with the whole duration before it', () => {
    const held = watchingState({
      phase: 'held',
      ending: { result: 'held', reason: 'inconclusive_held', detail: '' },
    })
    const nextDay = SOON + 86_400
    const resumed = turnAfter(held, { type: 'resumed', target: targetState() }, nextDay)
    expect(resumed).toMatchObject({ phase: 'watching', effect: { type: 'watch' }, reason: null })
    expect(turnAfter(resumed.state, doubt, nextDay + 30)).toMatchObject({
      effect: { type: 'watch' },
    })
  })
})

describe('what a look can find', () => {
  test('harm is taken back, and the metric that decided is named', () => {
    expect(turnAfter(watchingState(), watched(HARMFUL))).toMatchObject({
      phase: 'restoring',
      effect: { type: 'restore' },
      state: {
        harmedRequests: 31.4,
        ending: {
          result: 'rolled_back',
          reason: 'metric_harmful',
          detail: 'Errors are 11.7 times as frequent as on the running version.',
        },
      },
    })
  })

  test('a breached guard has its own reason', () => {
    const breached = { ...HARMFUL, decidedBy: 'latency-p99' }
    expect(turnAfter(watchingState(), watched(breached)).reason).toBe('guard_breached')
  })

  test('a candidate that fails its health check comes back, however healthy the numbers', () => {
    const sick = watched(verdictOf('healthy'), { isCanaryHealthy: false })
    expect(turnAfter(watchingState(), sick)).toMatchObject({
      effect: { type: 'restore' },
      reason: 'canary_unhealthy',
    })
  })

  test('a stable side that is sick is no reason to send traffic back to it', () => {
    const sick = watched(verdictOf('inconclusive'), { isStableHealthy: false })
    expect(turnAfter(watchingState(), sick)).toMatchObject({ effect: { type: 'watch' } })
  })

  test('after its longest duration it comes back, even when healthy', () => {
    const late = BEGAN_AT_SECONDS + 7_200
    const state = watchingState({ stepStartedAtSeconds: late - 60 })
    expect(turnAfter(state, watched(verdictOf('healthy')), late - 1).phase).toBe('shifting')
    expect(turnAfter(state, watched(verdictOf('healthy')), late)).toMatchObject({
      effect: { type: 'restore' },
      reason: 'duration_limit',
    })
  })

  test("somebody else's change ends it, is left alone and is told as it is", () => {
    const changed = watched(verdictOf('healthy'), { revision: 'rev x', canaryPercent: 60 })
    expect(turnAfter(watchingState(), changed)).toMatchObject({
      phase: 'ended',
      effect: { type: 'end' },
      reason: 'target_conflict',
      state: {
        percent: 60,
        percentMax: 60,
        ending: { detail: 'The canary should have 1 % of the traffic and has 60 %.' },
      },
    })
  })

  test('a reload that kept the weights is not worth a word', () => {
    const reloaded = watched(verdictOf('inconclusive'), { epoch: 'epoch 1' })
    expect(turnAfter(watchingState(), reloaded)).toMatchObject({
      effect: { type: 'watch' },
      state: { epoch: 'epoch 1', resetCount: 0 },
    })
  })

  test('a reload that forgot the weights gets them again, and the step goes on', () => {
    const reset = { epoch: 'epoch 1', revision: 'rev r', canaryPercent: 40 }
    const again = turnAfter(watchingState(), watched(verdictOf('healthy'), reset))
    expect(again).toMatchObject({
      phase: 'shifting',
      effect: { type: 'shift', percent: 1 },
      state: { revision: 'rev r', epoch: 'epoch 1', resetCount: 1, percent: 40, percentMax: 40 },
    })
    const target = targetState({ revision: 'rev 2', epoch: 'epoch 1' })
    expect(turnAfter(again.state, { type: 'shifted', target })).toMatchObject({
      phase: 'watching',
      state: { percent: 1, stepStartedAtSeconds: watchingState().stepStartedAtSeconds },
    })
  })

  test(`after ${TARGET_RESETS_MAX} such reloads it comes back`, () => {
    const reset = watched(verdictOf('healthy'), { epoch: 'epoch 9', revision: 'rev r' })
    const almost = watchingState({ resetCount: TARGET_RESETS_MAX - 1 })
    expect(turnAfter(almost, reset).phase).toBe('shifting')
    const often = watchingState({ resetCount: TARGET_RESETS_MAX })
    expect(turnAfter(often, reset)).toMatchObject({
      effect: { type: 'restore' },
      reason: 'target_restarts',
    })
  })
})

describe('coming back', () => {
  const ending = { result: 'rolled_back', reason: 'metric_harmful', detail: 'Bad.' } as const
  const restoring = watchingState({ phase: 'restoring', ending })

  test('a complete restore ends with the reason that was decided before', () => {
    const restored = { type: 'restored', restored: { isComplete: true, differences: [] } } as const
    expect(turnAfter(restoring, restored)).toMatchObject({
      phase: 'ended',
      effect: { type: 'end' },
      state: { percent: 0, percentMax: 1, ending },
    })
  })

  test('an incomplete one says so, what differs, and why it began', () => {
    const restored = { isComplete: false, differences: ['Slot a has 3 %.', 'Slot b is down.'] }
    expect(turnAfter(restoring, { type: 'restored', restored })).toMatchObject({
      phase: 'ended',
      state: {
        percent: 1,
        ending: {
          result: 'failed',
          reason: 'restore_incomplete',
          detail: 'Slot a has 3 %. Slot b is down. The rollback began because: Bad.',
        },
      },
    })
  })

  test.each(['target_unreachable', 'internal_error', 'target_refused'] as const)(
    'a restore that fails with %s is incomplete',
    (reason) => {
      expect(turnAfter(restoring, failed(reason))).toMatchObject({
        phase: 'ended',
        effect: { type: 'end' },
        reason: 'restore_incomplete',
      })
    },
  )

  test('whoever cancels does not change why it comes back', () => {
    expect(turnAfter(restoring, { type: 'aborted', detail: 'SIGINT' })).toMatchObject({
      effect: { type: 'restore' },
      reason: 'metric_harmful',
    })
  })
})

describe('failures and cancelling, in every phase', () => {
  const stateIn = (phase: Phase) => watchingState({ phase, stepIndex: 1 })
  const moving = ['staging', 'shifting', 'watching', 'promoting', 'held'] as const

  test.each(moving)('%s: everything comes back', (phase) => {
    for (const event of [failed('ledger_unreachable'), { type: 'aborted', detail: '' } as const]) {
      expect(turnAfter(stateIn(phase), event)).toMatchObject({
        phase: 'restoring',
        effect: { type: 'restore' },
      })
    }
  })

  test('planned: there is nothing to bring back', () => {
    expect(turnAfter(stateOf(), failed('stage_failed'))).toMatchObject({
      phase: 'ended',
      effect: { type: 'end' },
      state: { ending: { result: 'failed', reason: 'stage_failed', detail: 'broken' } },
    })
    expect(turnAfter(stateOf(), { type: 'aborted', detail: 'SIGINT' })).toMatchObject({
      phase: 'ended',
      state: { ending: { result: 'cancelled', reason: 'cancelled', detail: 'SIGINT' } },
    })
  })

  test('ended: it stays as it ended', () => {
    const ending = { result: 'promoted', reason: 'promoted_on_evidence', detail: '' } as const
    const over = watchingState({ phase: 'ended', ending })
    for (const event of [failed('internal_error'), { type: 'aborted', detail: '' } as const]) {
      expect(turnAfter(over, event)).toMatchObject({ effect: { type: 'end' }, state: over })
    }
  })

  test.each(PHASES.filter((phase) => phase !== 'ended'))(
    '%s: a conflict on the target ends it and moves nothing',
    (phase) => {
      expect(turnAfter(stateIn(phase), failed('target_conflict'))).toMatchObject({
        phase: 'ended',
        effect: { type: 'end' },
        reason: 'target_conflict',
      })
    },
  )

  test.each([
    ['metrics_unreachable', 'rolled_back'],
    ['turns_limit', 'rolled_back'],
    ['target_unreachable', 'failed'],
    ['stage_failed', 'failed'],
    ['ledger_conflict', 'failed'],
  ] as const)('%s counts as %s', (reason, result) => {
    expect(next(stateIn('watching'), failed(reason), SOON).state.ending?.result).toBe(result)
  })
})
