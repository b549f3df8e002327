const { abs } = Math

/** A function without jumps needs about 10; one that is all steps needs as many as bisection. */
const STEPS_MAX = 1000

const EPSILON = 2.220446049250313e-16

/**
 * The root between `low` and `high` by Brent's method, to within half of `tolerance`. Use `rootBetween` for
 * roots of our own; this one takes exactly the path of R's uniroot, so that where a function is all steps,
 * and every point of one is a root, the same point is found. R. P. Brent, Algorithms for Minimization
 * without Derivatives (1973), chapter 4; null when both ends have the same sign.
 */
export function brentRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance: number,
): number | null {
  let [a, b] = [low, high]
  let [fa, fb] = [f(a), f(b)]
  if (fa === 0) return a
  if (fb === 0) return b
  if (fa > 0 === fb > 0) return null
  let [c, fc] = [a, fa]
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const before = b - a
    if (abs(fc) < abs(fb)) {
      ;[a, b, c] = [b, c, b]
      ;[fa, fb, fc] = [fb, fc, fb]
    }
    const smallest = 2 * EPSILON * abs(b) + tolerance / 2
    const middle = (c - b) / 2
    if (abs(middle) <= smallest || fb === 0) return b
    let move = middle
    if (abs(before) >= smallest && abs(fa) > abs(fb)) {
      const [p, q] = interpolation(a === c, fa, fb, fc, before === 0 ? 0 : b - a, c - b)
      const isInside = p < 0.75 * (c - b) * q - abs(smallest * q) / 2 && p < abs((before * q) / 2)
      if (isInside) move = p / q
    }
    if (abs(move) < smallest) move = move > 0 ? smallest : -smallest
    a = b
    fa = fb
    b += move
    fb = f(b)
    if (fb > 0 === fc > 0) [c, fc] = [a, fa]
  }
  return b
}

/** The next move as a fraction p / q with p ≥ 0: linear between two points, quadratic through three. */
function interpolation(
  isLinear: boolean,
  fa: number,
  fb: number,
  fc: number,
  fromA: number,
  toC: number,
): readonly [number, number] {
  const s = fb / fa
  let p: number
  let q: number
  if (isLinear) {
    p = toC * s
    q = 1 - s
  } else {
    const t = fa / fc
    const r = fb / fc
    p = s * (toC * t * (t - r) - fromA * (r - 1))
    q = (t - 1) * (r - 1) * (s - 1)
  }
  return p > 0 ? [p, -q] : [-p, q]
}
