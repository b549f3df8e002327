/** The middle of the numbers; the mean of the two middle ones of an even count; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const upper = sorted[sorted.length >> 1] ?? Number.NaN
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN
  // Not the mean of two infinities of different sign.
  return upper === lower ? upper : (upper + lower) / 2
}
