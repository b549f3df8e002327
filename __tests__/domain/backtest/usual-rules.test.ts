import { describe, expect, test } from '@jest/globals'
import { type PeerName, peerDecision } from '../../../src/domain/backtest/usual-rules.ts'
import type { JudgedCount } from '../../../src/domain/judge/judged-count.ts'
import type { JudgeWindow } from '../../../src/domain/verdict.ts'

const ERRORS: JudgedCount = { name: 'errors', weight: 1, usualRate: null, better: 'fewer' }

/** Windows of 30 s with so many bad events of 1,000 of the canary; stable has 5 to 7 of 1,000. Null = no data. */
function windows(canaryBad: readonly (number | null)[], windowsPerStep = 1_000): JudgeWindow[] {
  return canaryBad.map((bad, i) => ({
    stepIndex: Math.floor(i / windowsPerStep),
    fromSeconds: i * 30,
    toSeconds: i * 30 + 30,
    counts: {
      errors:
        bad === null
          ? null
          : { canary: { bad, total: 1_000 }, stable: { bad: 5 + (i % 3), total: 1_000 } },
    },
    values: {},
    missing: {},
  }))
}

const decided = (
  peer: PeerName,
  canaryBad: readonly (number | null)[],
  count = ERRORS,
  windowsPerStep = 1_000,
) => peerDecision(peer, [count], [0.005], windows(canaryBad, windowsPerStep), 30)

const times = (count: number, value: number | null) => Array<number | null>(count).fill(value)

describe('thresholds of twice what is usual, and not below one percent', () => {
  test('Argo bears three minutes beyond them, one after the other or not', () => {
    expect(decided('argo', times(40, 10))).toBeNull()
    expect(decided('argo', times(40, 11))).toBe(7)
    expect(decided('argo', [11, 11, 5, 5, 11, 11, 5, 5, 11, 11, 5, 5, 11, 11])).toBe(13)
    expect(decided('argo', [11, 11, 5, 5, 11, 11, 5, 5, 11, 11, 5, 5])).toBeNull()
  })

  test('Flagger ends at five, and no data is one of them', () => {
    expect(decided('flagger', times(40, 11))).toBe(9)
    expect(decided('flagger', times(40, null))).toBe(9)
    expect(decided('argo', times(40, null))).toBeNull()
    expect(decided('flagger', times(8, 11))).toBeNull()
  })

  test('are lower limits where more is better', () => {
    const orders: JudgedCount = { ...ERRORS, better: 'more' }
    expect(decided('argo', times(40, 2), orders)).toBe(7)
    expect(decided('argo', times(40, 3), orders)).toBeNull()
  })
})

describe('Kayenta', () => {
  test('is asked every five minutes about the step so far', () => {
    expect(decided('kayenta', times(40, 30))).toBe(9)
    // Good points of the same step dilute the bad ones; those of another step do not.
    expect(decided('kayenta', [...times(10, 6), ...times(30, 30)])).toBe(39)
    expect(decided('kayenta', [...times(10, 6), ...times(10, 30)], ERRORS, 10)).toBe(19)
  })

  test('sees nothing where both sides are alike, or where there is no data', () => {
    expect(decided('kayenta', times(40, 6))).toBeNull()
    expect(decided('kayenta', times(40, null))).toBeNull()
  })

  test('takes back what has less of something good', () => {
    expect(decided('kayenta', times(40, 1), { ...ERRORS, better: 'more' })).toBe(9)
    expect(decided('kayenta', times(40, 1))).toBeNull()
  })
})
