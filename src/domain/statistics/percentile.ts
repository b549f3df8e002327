/**
 * The value that `percent` (0 to 100) of the values are at or below, linear between neighbours (Hyndman and
 * Fan, The American Statistician 50 (1996) 361-365, type 7: the default of R and numpy). NaN without values.
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = ((sorted.length - 1) * percent) / 100
  const lower = sorted[Math.floor(place)] ?? Number.NaN
  const upper = sorted[Math.ceil(place)] ?? Number.NaN
  return lower + (upper - lower) * (place - Math.floor(place))
}
