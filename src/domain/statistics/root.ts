const { abs, max, min, sign } = Math

/** Bisection alone would need about 60; this is never reached by a continuous function. */
const STEPS_MAX = 200

/**
 * The place between `low` and `high` where a rising or falling `f` changes its sign, to within
 * `tolerance`; the end where `f` is nearer to 0 when it doesn't. Each step is inverse quadratic
 * interpolation where that is safe and bisection where not:
 * T. R. Chandrupatla, Advances in Engineering Software 28 (1997) 145-149.
 */
export function rootBetween(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance: number,
): number {
  let newest = { x: low, y: f(low) }
  let across = { x: high, y: f(high) }
  if (sign(newest.y) === sign(across.y)) {
    return abs(newest.y) < abs(across.y) ? low : high
  }
  let fraction = 0.5
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const x = newest.x + fraction * (across.x - newest.x)
    const probe = { x, y: f(x) }
    const isSameSide = sign(probe.y) === sign(newest.y)
    const left = isSameSide ? newest : across
    if (!isSameSide) across = newest
    newest = probe
    const best = abs(newest.y) < abs(across.y) ? newest : across
    const smallestStep = tolerance / abs(across.x - newest.x)
    if (smallestStep > 0.5 || best.y === 0) return best.x
    fraction = min(max(nextFraction(newest, across, left), smallestStep), 1 - smallestStep)
  }
  return newest.x
}

type Point = { readonly x: number; readonly y: number }

/** Where to look next, as a fraction of the way from the newest point across the root. */
function nextFraction(newest: Point, across: Point, left: Point): number {
  const xi = (newest.x - across.x) / (left.x - across.x)
  const phi = (newest.y - across.y) / (left.y - across.y)
  const isInterpolationSafe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
  if (!isInterpolationSafe) return 0.5
  return (
    ((newest.y / (across.y - newest.y)) * left.y) / (across.y - left.y) +
    ((((left.x - newest.x) / (across.x - newest.x)) * newest.y) / (left.y - newest.y)) *
      (across.y / (left.y - across.y))
  )
}
