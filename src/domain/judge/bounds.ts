import type { Counts } from '../metrics/metric.ts'
import { logMeanExp } from '../statistics/log-sum-exp.ts'
import { rootBetween } from '../statistics/root.ts'
import type { Likelihood } from './rate-ratio.ts'

const { exp, log, max, min, sqrt } = Math

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
 * Log wealth of bets that the true rate ratio is one of those below `ratio` (`direction` -1) or above it
 * (1) instead: quasi-likelihood ratios over all windows, divided by the dispersion. Their mean reaching
 * 1 / BOUND_ALPHA rules `ratio` out.
 */
function ratioBets(
  likelihood: Likelihood,
  dispersion: number,
  ratio: number,
  direction: -1 | 1,
): number[] {
  const atRatio = likelihood.log(ratio)
  return RATIO_FACTORS.map(
    (factor) => (likelihood.log(ratio * factor ** direction) - atRatio) / dispersion,
  )
}

/** Bets that the true ratio is below `ratio`. */
export function lowerRatioBets(
  likelihood: Likelihood,
  dispersion: number,
  ratio: number,
): number[] {
  return ratioBets(likelihood, dispersion, ratio, -1)
}

/** Whether the mean of the bets has won enough to rule out what they were made against. */
export function isRuledOut(logBets: readonly number[]): boolean {
  return logMeanExp(logBets) >= LOG_LIMIT
}

/** The rate ratio that fits best; null when nothing went wrong, or nothing that tells it from infinity. */
export function likeliestRatio(likelihood: Likelihood): number | null {
  if (likelihood.bad === 0) return null
  const surplus = (logRatio: number) => likelihood.surplus(exp(logRatio))
  const [low, high] = [log(ESTIMATE_MIN), log(ESTIMATE_MAX)]
  return ratioAt(rootBetween(surplus, low, high, LOG_TOLERANCE), low, high)
}

/** The smallest ratio that can be ruled out from above; null when even the largest can't be. */
export function ratioUpperBound(likelihood: Likelihood, dispersion: number): number | null {
  if (likelihood.bad === 0) return null
  return ratioBound(likelihood, dispersion, 1)
}

/** The largest ratio that can be ruled out from below; 0 when none can be. */
export function ratioLowerBound(likelihood: Likelihood, dispersion: number): number {
  if (likelihood.bad === 0) return 0
  return ratioBound(likelihood, dispersion, -1) ?? RATIO_MAX
}

/** How far from the estimate a bound lies, as a rule, in standard errors. */
const BOUND_ERRORS = 3

/** The ratio `direction` of the estimate at which the bets against it have won enough. */
function ratioBound(likelihood: Likelihood, dispersion: number, direction: -1 | 1): number | null {
  const [low, high] = [log(RATIO_MIN), log(RATIO_MAX)]
  const margin = (logRatio: number) =>
    logMeanExp(ratioBets(likelihood, dispersion, exp(logRatio), direction === 1 ? -1 : 1)) -
    LOG_LIMIT
  const estimate = likeliestRatio(likelihood)
  const start = min(max(estimate === null ? high : log(max(estimate, RATIO_MIN)), low), high)
  // Nothing can be ruled out at the estimate itself, so the bound lies between it and the first place
  // further on where something can.
  let step = BOUND_ERRORS * sqrt(dispersion / max(likelihood.variance(exp(start)), 1))
  let inner = start
  let outer = start
  do {
    inner = outer
    outer = min(max(inner + direction * step, low), high)
    step *= 2
    if (margin(outer) >= 0) {
      return ratioAt(rootBetween(margin, inner, outer, LOG_TOLERANCE), low, high)
    }
  } while (outer > low && outer < high)
  return direction === 1 ? null : 0
}

/** The ratio of a logarithm; at the lower end of the range 0, at the upper one null. */
function ratioAt(logRatio: number, low: number, high: number): number | null {
  if (logRatio <= low) return 0
  return logRatio >= high ? null : exp(logRatio)
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
