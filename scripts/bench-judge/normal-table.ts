import { normalCdf as exactCdf } from '../../src/domain/statistics/normal.ts'

/** Beyond this nothing is left that a simulated request could show. */
const Z_MAX = 9
const PER_UNIT = 512
const DENSITY_SCALE = 1 / Math.sqrt(2 * Math.PI)

const VALUES = Float64Array.from({ length: 2 * Z_MAX * PER_UNIT + 2 }, (_, i) =>
  exactCdf(i / PER_UNIT - Z_MAX),
)

/**
 * Probability that a standard normal is at most z, from a table with the slope and the curvature at its nearest
 * point: to about 1e-9, several times as fast, because the simulation spends its time here.
 */
export function normalCdf(z: number): number {
  if (z <= -Z_MAX) return 0
  if (z >= Z_MAX) return 1
  const index = Math.round((z + Z_MAX) * PER_UNIT)
  const point = index / PER_UNIT - Z_MAX
  const step = z - point
  const density = DENSITY_SCALE * Math.exp(-0.5 * point * point)
  return (VALUES[index] as number) + density * step * (1 - (point * step) / 2)
}
