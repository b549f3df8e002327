import type { SplitWindow } from './rate-ratio.ts'

const { log, max, min } = Math

/** Rate ratios of which the likeliest is taken as the truth that residuals are measured against. */
const RATIOS = [0.25, 0.5, 0.7, 1, 1.2, 1.4, 1.7, 2.2, 3, 4.5, 7, 12, 25, 60]
const LOG_RATIOS = RATIOS.map(log)

/** How many windows the prior counts for. */
const PRIOR_WEIGHT = 8

const VARIANCE_MIN = 1e-9

/**
 * How many bad events come at once: 1 when each comes by itself, 5 when a cause takes five requests with
 * it. Bursts make counts vary more than a binomial does, and a test that does not know calls that harm.
 */
export type Dispersion = {
  /** The estimate from the windows so far, shrunk towards `prior`, at least `floor`. */
  estimate(prior: number, floor: number): number
  observe(window: SplitWindow): void
}

/**
 * Pearson residuals around the likeliest ratio, over their binomial variance. Asked before a window is
 * observed, the estimate is predictable: it never depends on the window that it is used for.
 */
export function dispersion(): Dispersion {
  const logLikelihoods = new Float64Array(RATIOS.length)
  const squares = new Float64Array(RATIOS.length)
  const variances = new Float64Array(RATIOS.length)
  let windowCount = 0

  function likeliest(): number {
    let best = 0
    for (let i = 1; i < RATIOS.length; i += 1) {
      if ((logLikelihoods[i] as number) > (logLikelihoods[best] as number)) best = i
    }
    return best
  }

  return {
    estimate(prior, floor) {
      if (windowCount === 0) return max(prior, floor)
      const i = likeliest()
      const variance = variances[i] as number
      const observed = (squares[i] as number) / max(variance, VARIANCE_MIN)
      // Windows without the room to vary (few bad events, tiny exposure) tell little.
      const weight = min(windowCount, variance)
      return max((PRIOR_WEIGHT * prior + weight * observed) / (PRIOR_WEIGHT + weight), floor)
    },

    observe(window) {
      const { canaryBad, stableBad, exposure } = window
      const bad = canaryBad + stableBad
      if (bad === 0) return
      for (let i = 0; i < RATIOS.length; i += 1) {
        const weighted = (RATIOS[i] as number) * exposure
        const all = 1 - exposure + weighted
        const part = weighted / all
        const residual = canaryBad - part * bad
        logLikelihoods[i] =
          (logLikelihoods[i] as number) + canaryBad * (LOG_RATIOS[i] as number) - bad * log(all)
        squares[i] = (squares[i] as number) + residual * residual
        variances[i] = (variances[i] as number) + part * (1 - part) * bad
      }
      windowCount += 1
    },
  }
}
