import { describe, expect, test } from '@jest/globals'
import type { Click } from '../../../src/domain/control/click.ts'
import { decide, pullRequestRefusal } from '../../../src/domain/control/decision.ts'
import { WISH_WORDS } from '../../../src/domain/control/wish.ts'
import { recordOf } from '../../support/ledger-entries.ts'
import { watchingState } from '../../support/rollout-states.ts'

const older = recordOf({ id: 'r0', sha: '1'.repeat(40), version: 'v1' })
const live = recordOf({ id: 'r1', sha: '2'.repeat(40), version: 'v2', previousSha: older.sha })
const history = [live, older]
const rollout = watchingState({ id: 'r2', version: { sha: '3'.repeat(40), name: 'v3' } })

function click(change: Partial<Click> = {}): Click {
  return {
    wish: 'rollback',
    environment: null,
    box: null,
    open: null,
    commentId: 7,
    pullRequest: 12,
    sender: { login: 'ada', type: 'User' },
    id: 'comment 7 now',
    ...change,
  }
}
const boxOf = (rolloutId: string) => ({ environment: 'production', rolloutId, deploymentId: 1 })

describe('while a rollout is under way', () => {
  test.each(WISH_WORDS)('%s asks it', (wish) => {
    expect(decide(click({ wish }), { rollout, history })).toEqual({
      kind: 'ask',
      rollout,
      wish: wish === 'rollback' ? 'abort' : wish,
      back: live,
    })
  })

  test('the box of its own comment asks it', () => {
    expect(decide(click({ box: boxOf('r2') }), { rollout, history }).kind).toBe('ask')
  })

  test('the box of what it goes over does nothing', () => {
    expect(decide(click({ box: boxOf('r1') }), { rollout, history })).toMatchObject({
      refusal: { result: 'refused', reason: 'box_outdated' },
    })
  })

  test.each(WISH_WORDS)('a rollback is not stopped by %s', (wish) => {
    const back = { ...rollout, task: 'rollback' } as const
    expect(decide(click({ wish }), { rollout: back, history })).toMatchObject({
      refusal: { result: 'nothing_to_do', reason: 'rollback_under_way' },
    })
  })
})

describe('while nothing is under way', () => {
  test('rollback goes to the last healthy version, also by the box', () => {
    const back = { kind: 'go_back', from: live, to: older }
    expect(decide(click(), { rollout: null, history })).toEqual(back)
    expect(decide(click({ box: boxOf('r1') }), { rollout: null, history })).toEqual(back)
  })

  test('never to one that was taken back', () => {
    const bad = recordOf({ id: 'r9', sha: '9'.repeat(40), version: 'bad', previousSha: older.sha })
    const away = recordOf({
      id: 'r10',
      sha: older.sha,
      version: 'v1',
      previousSha: bad.sha,
      reason: 'promoted_rollback',
    })
    const known = { rollout: null, history: [live, away, bad, older] }
    expect(decide(click(), known)).toMatchObject({ kind: 'go_back', to: { version: 'v1' } })
  })

  test.each(['r0', 'r2', 'ffff'])('the box of %s, which is not live, does nothing', (id) => {
    expect(decide(click({ box: boxOf(id) }), { rollout: null, history })).toMatchObject({
      refusal: { reason: 'box_outdated' },
    })
  })

  test.each(['hold', 'resume', 'promote', 'abort'] as const)('%s has nothing to ask', (wish) => {
    expect(decide(click({ wish }), { rollout: null, history })).toMatchObject({
      refusal: { reason: 'nothing_under_way' },
    })
  })

  test.each([[[]], [[live]], [[recordOf({ result: 'failed', reason: 'stage_failed' })]]])(
    'without a healthy version to go to there is no rollback: %#',
    (records) => {
      expect(decide(click(), { rollout: null, history: records })).toMatchObject({
        refusal: { reason: 'no_healthy_version' },
      })
    },
  )
})

test('only a pull request of the deployment counts, and a refusal names those', () => {
  expect(pullRequestRefusal(12, [11, 12], 'v2')).toBeNull()
  expect(pullRequestRefusal(13, [11, 12], 'v2')).toMatchObject({
    reason: 'pull_request_not_current',
    detail: 'The current deployment is v2; it was brought by pull request 11, pull request 12.',
  })
  expect(pullRequestRefusal(13, [], 'v2')?.detail).toContain('no pull request that is known')
  const many = Array.from({ length: 500 }, (_, index) => index + 100)
  expect(pullRequestRefusal(13, many, 'v2')?.detail).toContain('490 more')
})
