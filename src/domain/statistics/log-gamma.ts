/** Below this, Stirling's series is not exact enough; the recurrence lifts smaller arguments to it. */
const STIRLING_MIN = 10

/** Coefficients B(2n) / (2n (2n - 1)) of Stirling's series. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]

/**
 * Natural logarithm of the gamma function for x > 0, to about 1e-14 relative.
 * Abramowitz and Stegun, Handbook of Mathematical Functions, 6.1.15 and 6.1.40.
 */
export function logGamma(x: number): number {
  let shifted = x
  let product = 1
  while (shifted < STIRLING_MIN) {
    product *= shifted
    shifted += 1
  }
  const inverse = 1 / shifted
  let power = inverse
  let series = 0
  for (const coefficient of STIRLING) {
    series += coefficient * power
    power *= inverse * inverse
  }
  const stirling = (shifted - 0.5) * Math.log(shifted) - shifted + Math.log(2 * Math.PI) / 2
  return stirling + series - Math.log(product)
}

/** Natural logarithm of the beta function for a, b > 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}
