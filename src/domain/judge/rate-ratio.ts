import type { Counts } from '../metric.ts'

const { log, max, min } = Math

/**
 * What one window says about the rate ratio, that is, how many times as often the canary goes wrong as
 * stable does. Given all bad events of a window, the canary's part of them depends on its share of the
 * exposure and on the ratio alone: the base rate, which drifts and jumps, has dropped out.
 */
export type SplitWindow = {
  /** The canary's part of all events, strictly between 0 and 1. */
  readonly exposure: number
  readonly canaryBad: number
  readonly stableBad: number
}

/** Keeps logarithms finite when one side had everything. */
const EXPOSURE_MIN = 1e-6

/** Null when nothing happened on either side. */
export function splitWindow(canary: Counts, stable: Counts): SplitWindow | null {
  const total = canary.total + stable.total
  if (total === 0) return null
  const exposure = min(max(canary.total / total, EXPOSURE_MIN), 1 - EXPOSURE_MIN)
  return { exposure, canaryBad: canary.bad, stableBad: stable.bad }
}

/** The part of all bad events that falls on the canary when its rate is `ratio` times the other's. */
export function canaryPart(ratio: number, exposure: number): number {
  return (ratio * exposure) / (1 - exposure + ratio * exposure)
}

/**
 * Logarithm of the likelihood of `ratio` given the bad events of a window (conditional binomial), up to a
 * term that is the same for every ratio: only differences between two ratios mean something.
 */
export function logLikelihood(window: SplitWindow, ratio: number): number {
  const bad = window.canaryBad + window.stableBad
  return window.canaryBad * log(ratio) - bad * log(1 - window.exposure + ratio * window.exposure)
}

/** `logLikelihood` of all windows together; takes the logarithm that they share once. */
export function logLikelihoodSum(windows: readonly SplitWindow[], ratio: number): number {
  let canaryBad = 0
  let rest = 0
  for (const window of windows) {
    canaryBad += window.canaryBad
    rest +=
      (window.canaryBad + window.stableBad) * log(1 - window.exposure + ratio * window.exposure)
  }
  return canaryBad * log(ratio) - rest
}
