import { logBeta } from '../../src/domain/statistics/log-gamma.ts'
import { normalQuantile, normalTail } from '../../src/domain/statistics/normal.ts'

const { log, sqrt } = Math

/** Sums over all windows so far. */
export type Pooled = {
  readonly canaryBad: number
  readonly canaryTotal: number
  readonly stableBad: number
  readonly stableTotal: number
}

/** Two-proportion z with the pooled rate, and the probability of one as large by chance. */
export function pooledZ(pooled: Pooled): { readonly z: number; readonly p: number } {
  const { canaryBad, canaryTotal, stableBad, stableTotal } = pooled
  const rate = (canaryBad + stableBad) / (canaryTotal + stableTotal)
  const error = sqrt(rate * (1 - rate) * (1 / canaryTotal + 1 / stableTotal))
  const z = error > 0 ? (canaryBad / canaryTotal - stableBad / stableTotal) / error : 0
  return { z, p: normalTail(z) }
}

/** Difference of the rates, and the variance of it without pooling. */
function difference({ canaryBad, canaryTotal, stableBad, stableTotal }: Pooled) {
  const canary = canaryBad / canaryTotal
  const stable = stableBad / stableTotal
  const variances = { canary: canary * (1 - canary), stable: stable * (1 - stable) }
  return {
    delta: canary - stable,
    variance: variances.canary / canaryTotal + variances.stable / stableTotal,
    perUnit: (variances.canary + variances.stable) / (canaryTotal + stableTotal),
    count: canaryTotal + stableTotal,
  }
}

/** Statsig's sequential interval (mSPRT): docs.statsig.com, sequential testing. */
export function sequentialInterval(pooled: Pooled, alpha: number) {
  const { delta, variance, perUnit } = difference(pooled)
  const tau = normalQuantile(alpha / 2) ** 2 * perUnit
  const width = sqrt(
    ((variance + tau) / tau) * (-2 * log(alpha / 2) - log(variance / (variance + tau))),
  )
  const half = width * sqrt(variance)
  return { delta, variance, tau, width, lower: delta - half, upper: delta + half }
}

/** GrowthBook's one-sided asymptotic confidence sequence, tuned for 5,000 units. */
export function asymptoticSequence(pooled: Pooled, alpha: number, tuning = 5000) {
  const { delta, variance, count } = difference(pooled)
  const logs = -2 * log(2 * alpha)
  const rho = sqrt((logs + log(logs + 1)) / tuning)
  const spread = count * rho ** 2 + 1
  const half = sqrt(
    variance * count * ((2 * spread) / (count * rho) ** 2) * log(1 + sqrt(spread) / (2 * alpha)),
  )
  return { rho, half, lower: delta - half }
}

/** Eppo's sequential boundary, in standard errors. */
export function mixtureBoundary(count: number, confidence: number, tuning: number) {
  const miss = 1 - confidence
  const rho = tuning / (log(log(Math.E / miss ** 2)) - 2 * log(miss))
  return { rho, boundary: sqrt(((count + rho) * log((count + rho) / (rho * miss ** 2))) / count) }
}

/** Probability that a binomial count is at least `count`: exact, by adding up. */
export function binomialTail(trials: number, probability: number, count: number): number {
  if (count <= 0) return 1
  let term = 0
  for (let i = 1; i <= count; i += 1) term += log((trials - count + i) / i)
  term += count * log(probability) + (trials - count) * Math.log1p(-probability)
  let chance = Math.exp(term)
  let sum = 0
  for (let k = count; k <= trials && (chance > 0 || k === count); k += 1) {
    sum += chance
    chance *= ((trials - k) / (k + 1)) * (probability / (1 - probability))
  }
  return Math.min(sum, 1)
}

/** Fisher's exact test: probability that the canary gets at least its bad events of all by chance. */
export function fisherTail(pooled: Pooled): number {
  const { canaryBad, canaryTotal, stableBad, stableTotal } = pooled
  const bad = canaryBad + stableBad
  const logChoose = (n: number, k: number) => -log(n + 1) - logBeta(n - k + 1, k + 1)
  const all = logChoose(canaryTotal + stableTotal, bad)
  let sum = 0
  for (let k = canaryBad; k <= Math.min(bad, canaryTotal); k += 1) {
    sum += Math.exp(logChoose(canaryTotal, k) + logChoose(stableTotal, bad - k) - all)
  }
  return Math.min(sum, 1)
}
