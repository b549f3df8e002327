import { describe, expect, test } from '@jest/globals'
import { planRefusal, rangeRefusal } from '../../../src/domain/gate/range-rules.ts'
import { rangeOf } from '../../support/outcomes.ts'

const PLAN = 'a'.repeat(64)
const OTHER = 'b'.repeat(64)

function gateOf(change: Parameters<typeof rangeOf>[1], approvedPlanHash: string | null = null) {
  return rangeRefusal(rangeOf(3, change)) ?? planRefusal(PLAN, approvedPlanHash)
}

describe('the gate', () => {
  test.each(['forward', 'first', 'diverged'] as const)('is open for a %s range', (direction) => {
    expect(gateOf({ direction })).toBeNull()
    expect(gateOf({ direction }, PLAN)).toBeNull()
  })

  test('has nothing to do for the version that is live, even under another plan', () => {
    const same = { result: 'nothing_to_do', reason: 'empty_range' }
    expect(gateOf({ direction: 'same', commitCount: 0 })).toMatchObject(same)
    expect(gateOf({ direction: 'same', commitCount: 0 }, OTHER)).toMatchObject(same)
  })

  test('has nothing to do when no commit touches the service, and says which case it is', () => {
    const idle = { direction: 'forward', commitCount: 0 } as const
    expect(gateOf({ ...idle, paths: [] })?.detail).toContain('touches anything')
    expect(gateOf({ ...idle, paths: ['services/shop'] })).toMatchObject({
      result: 'nothing_to_do',
      detail: expect.stringContaining('the paths of this service'),
    })
  })

  test('lets a first deployment through, whatever it touches', () => {
    expect(gateOf({ direction: 'first', commitCount: 0 })).toBeNull()
  })

  test('refuses to go backward, and says how much would be lost', () => {
    expect(gateOf({ direction: 'backward', commitsTakenAway: 12 }, PLAN)).toEqual({
      result: 'refused',
      reason: 'newer_version_live',
      detail: 'The live version has 12 commits that this one has not.',
    })
  })

  test('refuses every plan but the approved one, and names both', () => {
    expect(gateOf({}, OTHER)).toEqual({
      result: 'refused',
      reason: 'plan_changed',
      detail: 'Approved was plan bbbbbbbbbbbb, this is plan aaaaaaaaaaaa.',
    })
  })
})
