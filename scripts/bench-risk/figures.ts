type Target =
  | readonly ['>=', number]
  | readonly ['<=', number]
  | readonly ['within', number, number]

/** A figure with its target; null = told for comparison. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly target: Target | null
}

export function figure(name: string, value: number, target: Target | null): Figure {
  return { name, value, target }
}

export function figureText({ name, value, target }: Figure): string {
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(4)
  if (target === null) return `${name.padEnd(64)} ${shown}`
  const wanted =
    target[0] === 'within' ? `${target[1]} to ${target[2]}` : `${target[0]} ${target[1]}`
  return `${name.padEnd(64)} ${shown.padEnd(9)} target ${wanted.padEnd(14)} ${isMet(value, target) ? 'met' : 'MISSED'}`
}

function isMet(value: number, target: Target): boolean {
  if (target[0] === '>=') return value >= target[1]
  if (target[0] === '<=') return value <= target[1]
  return value >= target[1] && value <= target[2]
}

/** The values at the rows. */
export function pick(from: ArrayLike<number>, rows: Int32Array): number[] {
  return Array.from(rows, (row) => from[row] ?? 0)
}
