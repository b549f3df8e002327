import { logBeta } from '../statistics/log-gamma.ts'

/** How tightly other shares than the asked one are expected around it, in pseudo-requests. */
const CONCENTRATION = 100

/** Odds of 10,000 to 1 that the split is not the one that was asked for. */
const LOG_BAYES_FACTOR_LIMIT = Math.log(1e4)

/** A smaller relative deviation, however certain, is rounding of weights and not a fault. */
const DEVIATION_PERCENT_MAX = 5

export type SampleRatio = {
  /** ln of how much likelier the counts are under some other share than under the one asked for. */
  readonly logBayesFactor: number
  /** How far the canary's share is from the one asked for, in percent of that one; negative = too little. */
  readonly deviationPercent: number
  /** The traffic is not split as asked: hold, for the comparison is not to be trusted. */
  readonly isMismatch: boolean
}

/**
 * Checks the requests of one step against the share that the target was told: a
 * misrouted canary, or one that crashes and loses requests, is not judged by the requests that reach it.
 * Beta mixture against the point share, which may be looked at after every window. With no traffic, or
 * none to split (0 or 100 percent), there is nothing to find.
 */
export function sampleRatio(
  canaryTotal: number,
  stableTotal: number,
  percent: number,
): SampleRatio {
  const total = canaryTotal + stableTotal
  const share = percent / 100
  if (total === 0 || share <= 0 || share >= 1) {
    return { logBayesFactor: 0, deviationPercent: 0, isMismatch: false }
  }
  const [a, b] = [CONCENTRATION * share, CONCENTRATION * (1 - share)]
  const logBayesFactor =
    logBeta(a + canaryTotal, b + stableTotal) -
    logBeta(a, b) -
    canaryTotal * Math.log(share) -
    stableTotal * Math.log1p(-share)
  const deviationPercent = (canaryTotal / total / share - 1) * 100
  const isMismatch =
    logBayesFactor >= LOG_BAYES_FACTOR_LIMIT && Math.abs(deviationPercent) > DEVIATION_PERCENT_MAX
  return { logBayesFactor, deviationPercent, isMismatch }
}
