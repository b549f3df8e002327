import { isCounts } from '../judge/count-history.ts'
import type { Counts } from '../metrics/metric.ts'
import type { Draws } from '../statistics/draws.ts'
import type { GaugePair, JudgeWindow } from '../verdict.ts'

/** What the running version did in one window, while nobody else had traffic. */
export type StableWindow = Pick<JudgeWindow, 'fromSeconds' | 'toSeconds' | 'values' | 'missing'> & {
  /** By the name of what is counted; null = no data. */
  readonly counts: { readonly [metric: string]: Counts | null }
  /** By gauge; the same value on both sides, because one value can't be split. */
  readonly gauges: { readonly [metric: string]: GaugePair | null }
}

/** A fault of the candidate that did not happen: `ratio` times as many bad events of one metric. */
export type PlantedFault = { readonly metric: string; readonly ratio: number }

/** A window as if the candidate had had a share of the traffic. */
export type SplitTraffic = {
  readonly window: JudgeWindow
  /** Events that the planted fault made bad. */
  readonly harmed: number
}

export type SplitOptions = {
  /** Bad events of one cause, by what is counted. */
  readonly causeSize: (metric: string) => number
  readonly fault: PlantedFault | null
}

/**
 * Gives each event of a window to the canary with a probability of `share` (0 to 1), bad events so many
 * at a time as they have one cause: a window does not say which of them did. The canary is harmless by
 * construction; then the planted fault, if any, makes more of its events bad, at `ratio` times the rate of
 * the window.
 */
export function splitTraffic(
  stable: StableWindow,
  stepIndex: number,
  share: number,
  draws: Draws,
  { causeSize, fault }: SplitOptions,
): SplitTraffic {
  const { fromSeconds, toSeconds, values, gauges, missing } = stable
  let harmed = 0
  const counts = Object.entries(stable.counts).map(([name, all]) => {
    if (all === null || !isCounts(all)) return [name, null] as const
    const size = causeSize(name)
    const bad = Math.round(all.bad)
    const good = Math.max(0, Math.round(all.total) - bad)
    const canaryBad = inCauses(draws, bad, share, size)
    const canaryGood = draws.binomial(good, share)
    const canaryTotal = canaryBad + canaryGood
    const more = fault?.metric === name ? (fault.ratio - 1) * canaryTotal * rateOf(all) : 0
    const made = Math.min(draws.poisson(more / size) * size, canaryGood)
    harmed += made
    const canary = { bad: canaryBad + made, total: canaryTotal }
    const rest = { bad: bad - canaryBad, total: bad + good - canaryTotal }
    return [name, { canary, stable: rest }] as const
  })
  const window: JudgeWindow = {
    stepIndex,
    fromSeconds,
    toSeconds,
    counts: Object.fromEntries(counts),
    values,
    gauges,
    missing,
  }
  return { window, harmed }
}

/** How many of `count` events fall to a share, when so many at a time fall together. */
function inCauses(draws: Draws, count: number, share: number, size: number): number {
  const rest = count % size
  const whole = draws.binomial((count - rest) / size, share) * size
  return rest > 0 && draws.uniform() < share ? whole + rest : whole
}

/** Bad events out of all, 0 to 1. */
export function rateOf({ bad, total }: Counts): number {
  return total === 0 ? 0 : bad / total
}
