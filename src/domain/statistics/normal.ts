const { abs, exp, log, sqrt, PI } = Math

/** Coefficients of three rational approximations; W. J. Cody, Mathematics of Computation 23 (1969) 631-637. */
const NEAR_P = [
  3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694, 0.18577770618460315,
]
const NEAR_Q = [23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171]
const MIDDLE_P = [
  0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001, 881.952221241769,
  1712.0476126340707, 2051.0783778260716, 1230.3393547979972, 2.1531153547440383e-8,
]
const MIDDLE_Q = [
  15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
  4362.619090143247, 3439.3676741437216, 1230.3393548037495,
]
const FAR_P = [
  0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
  0.0006587491615298378, 0.016315387137302097,
]
const FAR_Q = [
  2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132,
  0.0023352049762686918,
]

const NEAR_MAX = 0.46875
const MIDDLE_MAX = 4

function at(coefficients: readonly number[], index: number): number {
  return coefficients[index] as number
}

/** 1 less the error function, for x ≥ 0, to about 1e-15 relative. */
function complement(x: number): number {
  if (x <= NEAR_MAX) {
    const square = x * x
    let top = at(NEAR_P, 4) * square
    let bottom = square
    for (let i = 0; i < 3; i += 1) {
      top = (top + at(NEAR_P, i)) * square
      bottom = (bottom + at(NEAR_Q, i)) * square
    }
    return 1 - (x * (top + at(NEAR_P, 3))) / (bottom + at(NEAR_Q, 3))
  }
  if (x <= MIDDLE_MAX) {
    let top = at(MIDDLE_P, 8) * x
    let bottom = x
    for (let i = 0; i < 7; i += 1) {
      top = (top + at(MIDDLE_P, i)) * x
      bottom = (bottom + at(MIDDLE_Q, i)) * x
    }
    return (exp(-x * x) * (top + at(MIDDLE_P, 7))) / (bottom + at(MIDDLE_Q, 7))
  }
  const inverse = 1 / (x * x)
  let top = at(FAR_P, 5) * inverse
  let bottom = inverse
  for (let i = 0; i < 4; i += 1) {
    top = (top + at(FAR_P, i)) * inverse
    bottom = (bottom + at(FAR_Q, i)) * inverse
  }
  const rest = (inverse * (top + at(FAR_P, 4))) / (bottom + at(FAR_Q, 4))
  return (exp(-x * x) * (1 / sqrt(PI) - rest)) / x
}

/** Probability that a standard normal is at most z. */
export function normalCdf(z: number): number {
  const half = complement(abs(z) / Math.SQRT2) / 2
  return z <= 0 ? half : 1 - half
}

/** Probability that a standard normal is above z, exact far out in the tail too. */
export function normalTail(z: number): number {
  return normalCdf(-z)
}

/** z below which a standard normal is with this probability, 0 < probability < 1. */
export function normalQuantile(probability: number): number {
  if (probability > 0.5) return -normalQuantile(1 - probability)
  if (probability <= 0) return -Infinity
  // Abramowitz and Stegun 26.2.23, then Halley's method on the distribution itself.
  const t = sqrt(-2 * log(probability))
  let z =
    -t +
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  for (let i = 0; i < 3; i += 1) {
    const error = normalCdf(z) - probability
    const step = error * sqrt(2 * PI) * exp((z * z) / 2)
    z -= step / (1 + (z * step) / 2)
  }
  return z
}
