import type { Counts } from '../metric.ts'
import { logMeanExp } from '../statistics/log-sum-exp.ts'
import { rootBetween } from '../statistics/root.ts'
import { canaryPart, logLikelihoodSum, type SplitWindow } from './rate-ratio.ts'

const { exp, log, min } = Math

/** Each bound is missed, at any time of the rollout, with at most about this probability. */
const BOUND_ALPHA = 0.05
const LOG_LIMIT = log(1 / BOUND_ALPHA)

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
 * Log wealth of bets that the true rate ratio is one of `others` instead of `ratio`: quasi-likelihood
 * ratios over all windows, divided by the dispersion. Their mean reaching 1 / BOUND_ALPHA rules it out.
 */
function ratioBets(
  windows: readonly SplitWindow[],
  dispersion: number,
  ratio: number,
  others: readonly number[],
): number[] {
  const atRatio = logLikelihoodSum(windows, ratio)
  return others.map((other) => (logLikelihoodSum(windows, other) - atRatio) / dispersion)
}

/** Bets that the true ratio is below `ratio`. */
export function lowerRatioBets(
  windows: readonly SplitWindow[],
  dispersion: number,
  ratio: number,
): number[] {
  const others = RATIO_FACTORS.map((factor) => ratio / factor)
  return ratioBets(windows, dispersion, ratio, others)
}

function higherRatioBets(
  windows: readonly SplitWindow[],
  dispersion: number,
  ratio: number,
): number[] {
  const others = RATIO_FACTORS.map((factor) => ratio * factor)
  return ratioBets(windows, dispersion, ratio, others)
}

/** Whether the mean of the bets has won enough to rule out what they were made against. */
export function isRuledOut(logBets: readonly number[]): boolean {
  return logMeanExp(logBets) >= LOG_LIMIT
}

/** The rate ratio that fits best; null when nothing went wrong, or nothing that tells it from infinity. */
export function likeliestRatio(windows: readonly SplitWindow[]): number | null {
  if (!hasBadEvents(windows)) return null
  const surplus = (logRatio: number) => {
    const ratio = exp(logRatio)
    let sum = 0
    for (const { canaryBad, stableBad, exposure } of windows) {
      sum += canaryBad - canaryPart(ratio, exposure) * (canaryBad + stableBad)
    }
    return sum
  }
  return ratioAtCrossing(surplus, ESTIMATE_MIN, ESTIMATE_MAX)
}

/** The smallest ratio that can be ruled out from above; null when even the largest can't be. */
export function ratioUpperBound(
  windows: readonly SplitWindow[],
  dispersion: number,
): number | null {
  if (!hasBadEvents(windows)) return null
  const margin = (logRatio: number) =>
    logMeanExp(lowerRatioBets(windows, dispersion, exp(logRatio))) - LOG_LIMIT
  return ratioAtCrossing(margin, RATIO_MIN, RATIO_MAX)
}

/** The largest ratio that can be ruled out from below; 0 when none can be. */
export function ratioLowerBound(windows: readonly SplitWindow[], dispersion: number): number {
  if (!hasBadEvents(windows)) return 0
  const margin = (logRatio: number) =>
    logMeanExp(higherRatioBets(windows, dispersion, exp(logRatio))) - LOG_LIMIT
  return ratioAtCrossing(margin, RATIO_MIN, RATIO_MAX) ?? RATIO_MAX
}

function hasBadEvents(windows: readonly SplitWindow[]): boolean {
  return windows.some((window) => window.canaryBad + window.stableBad > 0)
}

/** The ratio at which a function of its logarithm is 0; below `ratioMin` 0, above `ratioMax` null. */
function ratioAtCrossing(
  f: (logRatio: number) => number,
  ratioMin: number,
  ratioMax: number,
): number | null {
  const logRatio = rootBetween(f, log(ratioMin), log(ratioMax), LOG_TOLERANCE)
  if (logRatio <= log(ratioMin)) return 0
  return logRatio >= log(ratioMax) ? null : exp(logRatio)
}

/**
 * Log wealth of bets that fewer bad events than `expected` were to be expected of the canary. With x of
 * them seen, the bet on `factor` times fewer is worth exp(expected (1 - 1/factor) - x ln factor). Its mean
 * is at most 1 for any rates that add up to `expected`, drifting or not, because
 * (1 - p (1 - 1/factor))^n <= exp(-n p (1 - 1/factor)). Bursts are met by dividing by the dispersion, which
 * is exact while no cause makes more than that many events bad at once.
 */
export function lowerRateBets(bad: number, dispersion: number, expected: number): number[] {
  return RATE_FACTORS.map(
    (factor) => (expected * (1 - 1 / factor) - bad * log(factor)) / dispersion,
  )
}

/** The smallest mean rate of bad events of the canary that can be ruled out from above, at most 1. */
export function rateUpperBound({ bad, total }: Counts, dispersion: number): number {
  if (total === 0) return 1
  const margin = (expected: number) =>
    logMeanExp(lowerRateBets(bad, dispersion, expected)) - LOG_LIMIT
  // Every bet has lost while no more than what was seen is expected; the last one alone suffices here.
  const factor = RATE_FACTORS.at(-1) as number
  const logLimitOfOne = LOG_LIMIT + log(RATE_FACTORS.length)
  const high = (logLimitOfOne * dispersion + bad * log(factor)) / (1 - 1 / factor)
  return min(1, rootBetween(margin, bad, high, RATE_TOLERANCE) / total)
}
