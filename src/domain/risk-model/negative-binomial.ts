/**
 * Counts of corrective changes vary more than Poisson's: their variance is mean + DISPERSION · mean². Values
 * from .2 to .4 fit ranges of 5 to 50 commits and real releases alike (docs/risk-model.md).
 */
export const DISPERSION = 0.3

/** Probability of at least one, where so many are expected: 1 - (1 + a·mean)^(-1/a). */
export function probabilityOfAny(mean: number): number {
  return -Math.expm1(-Math.log1p(DISPERSION * mean) / DISPERSION)
}

/** Smallest count that is not exceeded with the probability `share`. */
export function countQuantile(mean: number, share: number): number {
  const shape = 1 / DISPERSION
  const ratio = (DISPERSION * mean) / (1 + DISPERSION * mean)
  let mass = (1 + DISPERSION * mean) ** -shape
  let sum = mass
  let count = 0
  while (sum < share && count < COUNT_MAX) {
    mass *= ((count + shape) / (count + 1)) * ratio
    sum += mass
    count += 1
  }
  return count
}

/** Beyond any range that is scored; keeps the search finite whatever floating point does. */
const COUNT_MAX = 1_000_000
