import type { Sweep, Tried } from './sweeps.ts'

/** What a sweep came to. */
export type Figures = {
  readonly name: string
  readonly runs: number
  readonly calls: number
  readonly faults: number
  readonly broken: number
  readonly seconds: number
}

export type Watching = {
  /** Called after every try. */
  readonly onTry?: (figures: Figures, tried: Tried) => void
  /** Monotonic seconds. */
  readonly nowSeconds: () => number
}

/** Plays a sweep to its end and counts. */
export async function figuresOf(name: string, sweep: Sweep, watching: Watching): Promise<Figures> {
  const { nowSeconds, onTry = () => undefined } = watching
  const beganAtSeconds = nowSeconds()
  let figures: Figures = { name, runs: 0, calls: 0, faults: 0, broken: 0, seconds: 0 }
  for await (const tried of sweep) {
    figures = {
      name,
      runs: figures.runs + 1,
      calls: figures.calls + tried.callCount,
      faults: figures.faults + tried.mishapCount,
      broken: figures.broken + (tried.broken.length > 0 ? 1 : 0),
      seconds: nowSeconds() - beganAtSeconds,
    }
    onTry(figures, tried)
  }
  return figures
}

const COLUMNS = ['runs', 'calls', 'faults', 'broken', 'seconds'] as const

/** One line for each sweep, and one for all of them. */
export function figuresText(all: readonly Figures[]): string {
  const rows = [...all, totalOf(all)]
  const width = Math.max(...rows.map(({ name }) => name.length))
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(width) : cell.padStart(12))).join('')
  const body = rows.map((row) =>
    line([row.name, ...COLUMNS.map((column) => Math.round(row[column]).toLocaleString('en-US'))]),
  )
  return [line(['sweep', ...COLUMNS]), ...body].join('\n')
}

export function totalOf(all: readonly Figures[]): Figures {
  const sum = (column: (typeof COLUMNS)[number]) =>
    all.reduce((total, one) => total + one[column], 0)
  const [runs, calls, faults, broken, seconds] = COLUMNS.map(sum)
  return {
    name: 'all',
    runs: runs ?? 0,
    calls: calls ?? 0,
    faults: faults ?? 0,
    broken: broken ?? 0,
    seconds: seconds ?? 0,
  }
}
