import type { Counts } from '../metric.ts'
import { logMeanExp } from '../statistics/log-sum-exp.ts'
import { rootBetween } from '../statistics/root.ts'
import { canaryPart, logLikelihoodSum, type SplitWindow } from './rate-ratio.ts'

/** Each bound is missed, at any time of the rollout, with at most about this probability. */
const BOUND_ALPHA = 0.05
const LOG_LIMIT = Math.log(1 / BOUND_ALPHA)

/** Ratios beyond these are not told apart from none and from infinitely many. */
const RATIO_MIN = 1e-3
const RATIO_MAX = 1e4
const ESTIMATE_MIN = 1e-6
const ESTIMATE_MAX = 1e6

const LOG_TOLERANCE = 1e-9

/** In events of the canary. */
const RATE_TOLERANCE = 1e-6

/** How far off, as a factor, the alternatives lie that a ratio is tried against. */
const RATIO_FACTORS = [1.1, 1.2, 1.35, 1.6, 2, 3, 6]

/** The same for a rate; the last one stands for "practically never", for a canary without a bad event. */
const RATE_FACTORS = [1.25, 1.6, 2.5, 6, 1000]

/**
 * Log wealth of bets that the true rate ratio lies `factor` times below (or above, factors under 1) a
 * ratio: quasi-likelihood ratios over all windows, divided by the dispersion. Their mean reaching
 * 1 / BOUND_ALPHA rules the ratio out.
 */
function ratioBets(
  windows: readonly SplitWindow[],
  dispersion: number,
  ratio: number,
  factors: readonly number[],
): number[] {
  const atRatio = logLikelihoodSum(windows, ratio)
  return factors.map((factor) => (logLikelihoodSum(windows, ratio / factor) - atRatio) / dispersion)
}

/** Bets that the true ratio is below `ratio`. */
export function lowerRatioBets(
  windows: readonly SplitWindow[],
  dispersion: number,
  ratio: number,
): number[] {
  return ratioBets(windows, dispersion, ratio, RATIO_FACTORS)
}

/** Whether the mean of the bets has won enough to rule out what they were made against. */
export function isRuledOut(logBets: readonly number[]): boolean {
  return logMeanExp(logBets) >= LOG_LIMIT
}

/** The rate ratio that fits best; null when nothing went wrong or only on the canary. */
export function likeliestRatio(windows: readonly SplitWindow[]): number | null {
  const surplus = (logRatio: number) => {
    const ratio = Math.exp(logRatio)
    let sum = 0
    for (const { canaryBad, stableBad, exposure } of windows) {
      sum += canaryBad - canaryPart(ratio, exposure) * (canaryBad + stableBad)
    }
    return sum
  }
  if (windows.every((window) => window.canaryBad + window.stableBad === 0)) return null
  if (surplus(Math.log(ESTIMATE_MIN)) <= 0) return 0
  if (surplus(Math.log(ESTIMATE_MAX)) >= 0) return null
  return Math.exp(
    rootBetween(surplus, Math.log(ESTIMATE_MIN), Math.log(ESTIMATE_MAX), LOG_TOLERANCE),
  )
}

/** The smallest ratio that can be ruled out from above; null when even the largest can't be. */
export function ratioUpperBound(
  windows: readonly SplitWindow[],
  dispersion: number,
): number | null {
  const margin = (logRatio: number) =>
    logMeanExp(lowerRatioBets(windows, dispersion, Math.exp(logRatio))) - LOG_LIMIT
  if (margin(Math.log(RATIO_MAX)) < 0) return null
  return crossing(margin)
}

/** The largest ratio that can be ruled out from below; 0 when none can be. */
export function ratioLowerBound(windows: readonly SplitWindow[], dispersion: number): number {
  const factors = RATIO_FACTORS.map((factor) => 1 / factor)
  const margin = (logRatio: number) =>
    logMeanExp(ratioBets(windows, dispersion, Math.exp(logRatio), factors)) - LOG_LIMIT
  if (margin(Math.log(RATIO_MIN)) < 0) return 0
  return crossing(margin)
}

function crossing(margin: (logRatio: number) => number): number {
  const [low, high] = [Math.log(RATIO_MIN), Math.log(RATIO_MAX)]
  if (Math.sign(margin(low)) === Math.sign(margin(high))) {
    return margin(low) >= 0 ? RATIO_MIN : RATIO_MAX
  }
  return Math.exp(rootBetween(margin, low, high, LOG_TOLERANCE))
}

/**
 * Log wealth of bets that the canary goes wrong less often than `rate`. With x bad of n events and
 * L = rate n, the bet on a rate `factor` times lower is worth exp(L (1 - 1/factor) - x ln factor). Its
 * mean is at most 1 for any rates that average to `rate`, drifting or not, because
 * (1 - p (1 - 1/factor))^n <= exp(-n p (1 - 1/factor)). Bursts are met by dividing by the dispersion, which
 * is exact while no cause makes more than that many events bad at once.
 */
export function lowerRateBets(canary: Counts, dispersion: number, rate: number): number[] {
  const expected = rate * canary.total
  return RATE_FACTORS.map(
    (factor) => (expected * (1 - 1 / factor) - canary.bad * Math.log(factor)) / dispersion,
  )
}

/** The smallest mean rate of bad events of the canary that can be ruled out from above, at most 1. */
export function rateUpperBound(canary: Counts, dispersion: number): number {
  const margin = (rate: number) => logMeanExp(lowerRateBets(canary, dispersion, rate)) - LOG_LIMIT
  if (margin(1) < 0) return 1
  // With no expected events every bet is at or below its start, so the margin is negative at 0.
  return rootBetween(margin, 0, 1, RATE_TOLERANCE / canary.total)
}
