import { logGamma } from './log-gamma.ts'

const { abs, exp, floor, imul, log, sqrt } = Math

/** Random numbers of one seed. All counts are exact draws, never rounded normals. */
export type Draws = {
  /** Strictly between 0 and 1. */
  uniform(): number
  normal(): number
  poisson(mean: number): number
  binomial(count: number, probability: number): number
  /** Mean = shape, for shapes of at least 1. */
  gamma(shape: number): number
  /** A count with the given mean that comes in clusters of geometric size: first the clusters, then the rest. */
  clustered(mean: number, clusterMean: number): number
}

/** Below this mean, adding up probabilities is faster than rejecting. */
const REJECTION_MEAN_MIN = 10

export function draws(seed: number): Draws {
  const uniform = smallFastCounter(seed)
  let spare: number | null = null

  function normal(): number {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    // Marsaglia's polar method.
    for (;;) {
      const x = 2 * uniform() - 1
      const y = 2 * uniform() - 1
      const square = x * x + y * y
      if (square >= 1 || square === 0) continue
      const scale = sqrt((-2 * log(square)) / square)
      spare = y * scale
      return x * scale
    }
  }

  /** G. Marsaglia, W. W. Tsang, ACM Transactions on Mathematical Software 26 (2000) 363-372. */
  function gamma(shape: number): number {
    const d = shape - 1 / 3
    const c = 1 / sqrt(9 * d)
    for (;;) {
      const x = normal()
      const v = (1 + c * x) ** 3
      if (v > 0 && log(uniform()) < 0.5 * x * x + d - d * v + d * log(v)) return d * v
    }
  }

  const poisson = (mean: number) =>
    mean < REJECTION_MEAN_MIN ? smallPoisson(uniform, mean) : largePoisson(uniform, mean)

  function binomial(count: number, probability: number): number {
    if (count <= 0 || probability <= 0) return 0
    if (probability >= 1) return count
    if (probability > 0.5) return count - binomial(count, 1 - probability)
    return count * probability < REJECTION_MEAN_MIN
      ? smallBinomial(uniform, count, probability)
      : largeBinomial(uniform, count, probability)
  }

  return {
    uniform,
    normal,
    poisson,
    binomial,
    gamma,
    clustered(mean, clusterMean) {
      const clusters = poisson(mean / clusterMean)
      // The sum of geometric sizes less one each is negative binomial: a Poisson count of a gamma mean.
      return clusters === 0 || clusterMean === 1
        ? clusters
        : clusters + poisson(gamma(clusters) * (clusterMean - 1))
    },
  }
}

/** C. Doty-Humphrey's sfc32: 128 bits of state, so that no two seeds meet in a run. */
function smallFastCounter(seed: number): () => number {
  let [a, b, c, counter] = [seed | 0, imul(seed, 0x9e3779b9), 0x243f6a88, 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return ((sum >>> 0) + 0.5) / 4_294_967_296
  }
  for (let i = 0; i < 15; i += 1) next()
  return next
}

function smallPoisson(uniform: () => number, mean: number): number {
  if (mean <= 0) return 0
  const limit = exp(-mean)
  let count = 0
  for (let product = uniform(); product > limit; product *= uniform()) count += 1
  return count
}

/** PTRS: W. Hörmann, Insurance: Mathematics and Economics 12 (1993) 39-45. */
function largePoisson(uniform: () => number, mean: number): number {
  const b = 0.931 + 2.53 * sqrt(mean)
  const a = -0.059 + 0.02483 * b
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
  const limit = 0.9277 - 3.6224 / (b - 2)
  const logMean = log(mean)
  for (;;) {
    const u = uniform() - 0.5
    const v = uniform()
    const inner = 0.5 - abs(u)
    const k = floor(((2 * a) / inner + b) * u + mean + 0.43)
    if (inner >= 0.07 && v <= limit) return k
    if (k < 0 || (inner < 0.013 && v > inner)) continue
    const left = log((v * inverseAlpha) / (a / (inner * inner) + b))
    if (left <= k * logMean - mean - logGamma(k + 1)) return k
  }
}

function smallBinomial(uniform: () => number, count: number, probability: number): number {
  const odds = probability / (1 - probability)
  let chance = exp(count * log(1 - probability))
  let left = uniform()
  let k = 0
  while (left > chance && k < count) {
    left -= chance
    chance *= (odds * (count - k)) / (k + 1)
    k += 1
  }
  return k
}

/** BTRS: W. Hörmann, Journal of Statistical Computation and Simulation 46 (1993) 101-110. */
function largeBinomial(uniform: () => number, count: number, probability: number): number {
  const spread = sqrt(count * probability * (1 - probability))
  const b = 1.15 + 2.53 * spread
  const a = -0.0873 + 0.0248 * b + 0.01 * probability
  const centre = count * probability + 0.5
  const limit = 0.92 - 4.2 / b
  const odds = probability / (1 - probability)
  const alpha = (2.83 + 5.1 / b) * spread
  const mode = floor((count + 1) * probability)
  for (;;) {
    const u = uniform() - 0.5
    const v = uniform()
    const inner = 0.5 - abs(u)
    const k = floor(((2 * a) / inner + b) * u + centre)
    if (inner >= 0.07 && v <= limit) return k
    if (k < 0 || k > count) continue
    const left = log((v * alpha) / (a / (inner * inner) + b))
    const right =
      (mode + 0.5) * log((mode + 1) / (odds * (count - mode + 1))) +
      (count + 1) * log((count - mode + 1) / (count - k + 1)) +
      (k + 0.5) * log((odds * (count - k + 1)) / (k + 1)) +
      stirlingRest(mode) +
      stirlingRest(count - mode) -
      stirlingRest(k) -
      stirlingRest(count - k)
    if (left <= right) return k
  }
}

const RESTS = [
  0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509,
  0.01664469118982119, 0.01387612882307075, 0.01189670994589177, 0.01041126526197209,
  0.00925546218271273, 0.00833056343336287,
]

/** ln k! less Stirling's formula for it. */
function stirlingRest(k: number): number {
  const known = RESTS[k]
  if (known !== undefined) return known
  const inverse = 1 / (k + 1)
  const square = inverse * inverse
  return (1 / 12 - (1 / 360 - square / 1260) * square) * inverse
}
