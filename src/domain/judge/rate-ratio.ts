import type { Counts } from '../metrics/metric.ts'

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
  return likelihoodOf([window]).log(ratio)
}

/** All windows together, as a function of the rate ratio. */
export type Likelihood = {
  readonly canaryBad: number
  readonly bad: number
  /** `logLikelihood` of all windows, added up. */
  log(ratio: number): number
  /** Bad events of the canary beyond the part that `ratio` gives it. */
  surplus(ratio: number): number
  /** Variance of that surplus, were every bad event by itself. */
  variance(ratio: number): number
}

/** Takes what the windows have in common out of the sums: this is where judging spends its time. */
export function likelihoodOf(windows: readonly SplitWindow[]): Likelihood {
  const bads = new Float64Array(windows.length)
  const exposures = new Float64Array(windows.length)
  let count = 0
  let canaryBad = 0
  let bad = 0
  for (const window of windows) {
    const both = window.canaryBad + window.stableBad
    if (both === 0) continue
    bads[count] = both
    exposures[count] = window.exposure
    count += 1
    canaryBad += window.canaryBad
    bad += both
  }
  return {
    canaryBad,
    bad,
    log(ratio) {
      const more = ratio - 1
      let rest = 0
      for (let i = 0; i < count; i += 1) {
        rest += (bads[i] as number) * log(1 + more * (exposures[i] as number))
      }
      return canaryBad * log(ratio) - rest
    },
    surplus(ratio) {
      let expected = 0
      for (let i = 0; i < count; i += 1) {
        expected += (bads[i] as number) * canaryPart(ratio, exposures[i] as number)
      }
      return canaryBad - expected
    },
    variance(ratio) {
      let sum = 0
      for (let i = 0; i < count; i += 1) {
        const part = canaryPart(ratio, exposures[i] as number)
        sum += (bads[i] as number) * part * (1 - part)
      }
      return sum
    },
  }
}
