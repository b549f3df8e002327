import { brentRoot } from './brent-root.ts'
import { normalQuantile, normalTail } from './normal.ts'

const { abs, max, min, sign, sqrt } = Math

/** How near to the place where z crosses its limit the ends of an interval are looked for. */
const SHIFT_TOLERANCE = 1e-4

/** `sign`: half a count towards 0. `none`: no correction for the steps of the rank sum. */
export type ContinuityCorrection = 'sign' | 'none'

/** The rank sum statistic of two samples, its normal score and the probability of one as far out. */
export type MannWhitney = {
  /** How many pairs have the larger value in `x`; a tie counts one half. */
  readonly statistic: number
  readonly z: number
  readonly pTwoSided: number
  /** That x is larger only by chance. */
  readonly pGreater: number
  /** Share of pairs that have the larger value in `x` (common language effect size). */
  readonly pairShare: number
}

/**
 * Mann, Whitney, Annals of Mathematical Statistics 18 (1947) 50-60, by the normal approximation with ties
 * corrected and half a count of continuity correction.
 */
export function mannWhitney(x: readonly number[], y: readonly number[]): MannWhitney {
  const pairs = x.length * y.length
  const { surplus, deviation } = rankSum(x, y, 0)
  const score = (correction: number) => (surplus - correction) / deviation
  const z = score(0.5 * sign(surplus))
  return {
    statistic: surplus + pairs / 2,
    z,
    pTwoSided: min(1, 2 * normalTail(abs(z))),
    pGreater: normalTail(score(0.5)),
    pairShare: surplus / pairs + 0.5,
  }
}

/** How much larger x is than y: the shift that makes the two alike, with its confidence interval. */
export type ShiftInterval = {
  readonly lower: number
  readonly estimate: number
  readonly upper: number
}

/**
 * Hodges-Lehmann interval of the shift between two samples: all shifts at which the rank sum test of
 * x - shift against y would not reject. As R's wilcox.test with conf.int works it out, with the
 * continuity correction in the estimate too when `estimate` is `sign`.
 */
export function shiftInterval(
  x: readonly number[],
  y: readonly number[],
  confidence: number,
  corrections: { readonly ends: ContinuityCorrection; readonly estimate: ContinuityCorrection },
): ShiftInterval {
  const low = min(...x) - max(...y)
  const high = max(...x) - min(...y)
  const z = (shift: number, correction: ContinuityCorrection) => {
    const { surplus, deviation } = rankSum(x, y, shift)
    const half = correction === 'sign' ? 0.5 * sign(surplus) : 0
    // With every value tied the deviation is 0, and nothing is known.
    return deviation === 0 ? 0 : (surplus - half) / deviation
  }
  const crossing = (limit: number, correction: ContinuityCorrection) => {
    const f = (shift: number) => z(shift, correction) - limit
    if (f(low) <= 0) return low
    if (f(high) >= 0) return high
    return brentRoot(f, low, high, SHIFT_TOLERANCE) ?? low
  }
  const limit = normalQuantile(1 - (1 - confidence) / 2)
  return {
    lower: crossing(limit, corrections.ends),
    estimate: crossing(0, corrections.estimate),
    upper: crossing(-limit, corrections.ends),
  }
}

/** The rank sum of x - shift beyond what chance would give, and its standard deviation. */
function rankSum(x: readonly number[], y: readonly number[], shift: number) {
  const [m, n] = [x.length, y.length]
  const all = [
    ...x.map((value) => ({ value: value - shift, isX: true })),
    ...y.map((value) => ({ value, isX: false })),
  ].sort((one, other) => one.value - other.value)
  let ranks = 0
  let ties = 0
  for (let from = 0; from < all.length; ) {
    let to = from
    let xCount = 0
    while (to < all.length && all[to]?.value === all[from]?.value) {
      if (all[to]?.isX) xCount += 1
      to += 1
    }
    const count = to - from
    ranks += xCount * (from + (count + 1) / 2)
    ties += count ** 3 - count
    from = to
  }
  const surplus = ranks - (m * (m + 1)) / 2 - (m * n) / 2
  const variance = ((m * n) / 12) * (m + n + 1 - ties / ((m + n) * (m + n - 1)))
  return { surplus, deviation: sqrt(max(variance, 0)) }
}
