/** Bounds that one histogram may have. */
export const BOUNDS_MAX = 50

/** The numbers of a list such as "0.1, 0.5, 1"; null when they are none, do not rise, or are too many. */
export function risingBounds(list: string): readonly number[] | null {
  const bounds = list.split(',').map((text) => (text.trim() === '' ? Number.NaN : Number(text)))
  const isRising = bounds.every((bound, i) => bound > (bounds[i - 1] ?? 0))
  return isRising && bounds.length <= BOUNDS_MAX ? bounds : null
}
