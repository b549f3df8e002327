/**
 * Counts of corrective changes vary more than Poisson's: their variance is mean + DISPERSION · mean². Values
 * from .2 to .4 fit ranges of 5 to 50 commits and real releases alike (docs/risk-model.md).
 */
export const DISPERSION = 0.3

/** Probability of at least one, where so many are expected: 1 - (1 + a·mean)^(-1/a). */
export function probabilityOfAny(mean: number): number {
  return -Math.expm1(-Math.log1p(DISPERSION * mean) / DISPERSION)
}

/** Counts from `low` to `high`, both inside. */
export type CountInterval = { readonly low: number; readonly high: number }

/**
 * The shortest run of counts that holds at least the share, where so many are expected. Quantiles of both
 * tails would hold far more than they say: each is rounded outwards, and a count has no tail below 0.
 */
export function countInterval(mean: number, share: number): CountInterval {
  const ratio = (DISPERSION * mean) / (1 + DISPERSION * mean)
  const shape = 1 / DISPERSION
  /** Mass of a count against that of the count below it. */
  const step = (count: number) => ((count - 1 + shape) / count) * ratio
  let low = modeOf(mean)
  let high = low
  let lowMass = massOfNone(mean)
  for (let count = 1; count <= low; count += 1) lowMass *= step(count)
  let highMass = lowMass
  let sum = lowMass
  // One peak: the likelier neighbour of the run is always the likeliest count outside it.
  while (sum < share && high < COUNT_MAX) {
    const below = low === 0 ? 0 : lowMass / step(low)
    const above = highMass * step(high + 1)
    if (below > above) {
      low -= 1
      lowMass = below
      sum += below
    } else {
      high += 1
      highMass = above
      sum += above
    }
  }
  return { low, high }
}

function modeOf(mean: number): number {
  return Math.max(0, Math.floor(mean * (1 - DISPERSION)))
}

function massOfNone(mean: number): number {
  return (1 + DISPERSION * mean) ** (-1 / DISPERSION)
}

/** Beyond any range that is scored; keeps the search finite whatever floating point does. */
const COUNT_MAX = 1_000_000
