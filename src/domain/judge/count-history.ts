import type { Counts } from '../metrics/metric.ts'
import type { JudgeWindow } from '../verdict.ts'
import { type CountEvidence, countEvidence, type EvidenceSetting } from './count-evidence.ts'
import type { JudgedCount } from './judged-count.ts'
import { type SplitWindow, splitWindow } from './rate-ratio.ts'

/** What one window says about one count metric, when both sides had traffic. */
export type ComparedWindow = {
  readonly stepIndex: number
  readonly canary: Counts
  readonly stable: Counts
  /** The sides as they are compared: where more is better, stable is held against the canary. */
  readonly split: SplitWindow
}

/** All that was seen of one count metric, and the evidence from it. */
export type CountHistory = {
  readonly count: JudgedCount
  readonly evidence: CountEvidence
  readonly windows: readonly ComparedWindow[]
  observe(window: JudgeWindow): void
}

/** An empty history; windows are observed in order of time. */
export function countHistory(
  count: JudgedCount,
  setting: Omit<EvidenceSetting, 'usualRate'>,
): CountHistory {
  const evidence = countEvidence({ ...setting, usualRate: count.usualRate })
  const windows: ComparedWindow[] = []
  const isSwapped = count.better === 'more'
  return {
    count,
    evidence,
    windows,
    observe(window) {
      const compared = comparedWindow(count, window)
      if (compared === null) return
      const { canary, stable, stepIndex } = compared
      if (isSwapped) evidence.observe(stable, canary, stepIndex)
      else evidence.observe(canary, stable, stepIndex)
      windows.push(compared)
    },
  }
}

/**
 * Null when the window can't be compared: a side without data or without traffic. Such a window is dropped
 * for both sides. That takes nothing from the guarantee, for a side without traffic can't have bad events:
 * whether to drop is never decided by looking at them.
 */
function comparedWindow({ name, better }: JudgedCount, window: JudgeWindow): ComparedWindow | null {
  const counts = window.counts[name]
  if (!counts || silence(name, window) !== null) return null
  const canary = withinTotal(counts.canary)
  const stable = withinTotal(counts.stable)
  const split = better === 'more' ? splitWindow(stable, canary) : splitWindow(canary, stable)
  return split && { stepIndex: window.stepIndex, canary, stable, split }
}

/** Two queries are never answered at the same moment: all events bad may read as more than all. */
function withinTotal(counts: Counts): Counts {
  return counts.bad <= counts.total ? counts : { bad: counts.total, total: counts.total }
}

/** Why a window says nothing about a count metric; null when it does say something. */
export function silence(name: string, window: JudgeWindow): string | null {
  const counts = window.counts[name]
  if (!counts) return window.missing[name] ?? 'the newest window was not measured'
  const { canary, stable } = counts
  if (!isCounts(canary) || !isCounts(stable)) {
    return 'the source answered with something that is not a count'
  }
  if (canary.total === 0 && stable.total === 0) return 'there was no traffic in the newest window'
  if (canary.total === 0) return 'the canary had no traffic in the newest window, stable had some'
  if (stable.total === 0) return 'stable had no traffic in the newest window, the canary had some'
  return null
}

/** Numbers of events. Not always whole: sources that extrapolate to the window's edges answer with fractions. */
export function isCounts({ bad, total }: Counts): boolean {
  return (
    bad >= 0 && total >= 0 && bad <= Number.MAX_SAFE_INTEGER && total <= Number.MAX_SAFE_INTEGER
  )
}

/** Sums of both sides over windows. */
export function sumCounts(windows: readonly ComparedWindow[]): { canary: Counts; stable: Counts } {
  const canary = { bad: 0, total: 0 }
  const stable = { bad: 0, total: 0 }
  for (const window of windows) {
    canary.bad += window.canary.bad
    canary.total += window.canary.total
    stable.bad += window.stable.bad
    stable.total += window.stable.total
  }
  return { canary, stable }
}

/**
 * Bad events of the canary beyond what the rate of stable in the same windows would have made, at least 0;
 * where more is better, the good ones that it has less.
 */
export function excessBad({ count, windows }: CountHistory): number {
  let excess = 0
  for (const { canary, stable } of windows) {
    excess += canary.bad - canary.total * (stable.bad / stable.total)
  }
  return Math.max(0, count.better === 'more' ? -excess : excess)
}
