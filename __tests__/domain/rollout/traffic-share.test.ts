import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Metric } from '../../../src/domain/metrics/metric.ts'
import { heldAgainstShare, trafficMismatch } from '../../../src/domain/rollout/traffic-share.ts'
import type { JudgeWindow } from '../../../src/domain/verdict.ts'
import { verdictOf } from '../../support/rollout-states.ts'

const countOf = (name: string): Metric => ({
  kind: 'count',
  name,
  source: 's',
  bad: 'b',
  total: 't',
  weight: 1,
})
const ERRORS = countOf('errors')
const SLOW = countOf('slow')

function windowOf(
  totals: { readonly [metric: string]: readonly [canary: number, stable: number] | null },
  stepIndex = 0,
): JudgeWindow {
  const counts = Object.fromEntries(
    Object.entries(totals).map(([name, pair]) => [
      name,
      pair === null
        ? null
        : { canary: { bad: 0, total: pair[0] }, stable: { bad: 0, total: pair[1] } },
    ]),
  )
  return { stepIndex, fromSeconds: 0, toSeconds: 30, counts, values: {}, missing: {} } as never
}

const AT_5 = { index: 0, percent: 5 }

describe('the split of users', () => {
  test.each<[string, JudgeWindow[], string | null]>([
    ['as it was set', [windowOf({ errors: [500, 9_500] })], null],
    ['without any request', [windowOf({ errors: [0, 0] })], null],
    ['without data', [windowOf({ errors: null })], null],
    ['off by less than rounding', [windowOf({ errors: [5_200, 94_800] })], null],
    ['off, but with too few requests to say', [windowOf({ errors: [2, 98] })], null],
    ['off in another step', [windowOf({ errors: [5_000, 5_000] }, 1)], null],
    [
      'far too much',
      [windowOf({ errors: [1_000, 9_000] })],
      'the candidate gets 10 % of the requests that errors counts and should get 5 %',
    ],
    [
      'nothing at all',
      [windowOf({ errors: [0, 10_000] })],
      'the candidate gets 0 % of the requests that errors counts and should get 5 %',
    ],
    [
      'off in all windows together',
      [
        windowOf({ errors: [60, 940] }),
        windowOf({ errors: [70, 930] }),
        windowOf({ errors: [1_000, 9_000] }),
      ],
      'the candidate gets 9.42 % of the requests that errors counts and should get 5 %',
    ],
  ])('%s', (_, windows, mismatch) => {
    expect(trafficMismatch([ERRORS], windows, AT_5)).toBe(mismatch)
  })

  test('is that of the metric that saw most of them', () => {
    const windows = [windowOf({ errors: [500, 9_500], slow: [900, 100] })]
    expect(trafficMismatch([SLOW, ERRORS], windows, AT_5)).toBeNull()
  })

  test('of all traffic, or of none, can not be wrong', () => {
    const windows = [windowOf({ errors: [5_000, 5_000] })]
    for (const percent of [0, 100]) {
      expect(trafficMismatch([ERRORS], windows, { index: 0, percent })).toBeNull()
    }
  })

  test('without a count metric nobody knows', () => {
    expect(trafficMismatch([], [windowOf({ errors: [9_000, 1_000] })], AT_5)).toBeNull()
  })
})

describe('a verdict about the wrong users', () => {
  const answers = fc.constantFrom('healthy', 'harmful', 'inconclusive' as const)

  test('is never healthy, stays harmful, and says why', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const verdict = verdictOf(answer as 'healthy')
        const held = heldAgainstShare(verdict, {}, 'half of them')
        expect(held.answer).toBe(answer === 'harmful' ? 'harmful' : 'inconclusive')
        expect(held).toMatchObject({ mismatch: 'half of them' })
        expect(held.missing).toContain('half of them')
      }),
    )
  })

  test('is left alone when the split is right or is not to be looked at', () => {
    const verdict = verdictOf('healthy')
    expect(heldAgainstShare(verdict, {}, null)).toBe(verdict)
    expect(heldAgainstShare(verdict, { trafficShare: 'ignore' }, 'half of them')).toBe(verdict)
  })
})
