import type { Counts } from '../metric.ts'
import type { JudgePolicy, JudgeWindow } from '../verdict.ts'
import { likeliestRatio, ratioLowerBound } from './bounds.ts'
import { type CountHistory, excessBad, silence, sumCounts } from './count-history.ts'
import { harmProjection, windowsToBudget } from './harm-projection.ts'
import { canaryPart } from './rate-ratio.ts'

/** The step that is judged, and the share that being healthy would lead to. Percent are 0 to 100. */
export type JudgeStep = {
  readonly index: number
  readonly percent: number
  readonly nextPercent: number
}

/** What the windows say about one count metric, apart from the evidence of harm. */
export type CountFinding = {
  readonly name: string
  /** Sums over the windows that could be compared. */
  readonly canary: Counts
  readonly stable: Counts
  /** Most bad events that a harmless canary would get on average, of all that there were. */
  readonly harmlessBad: number
  /** Null = not known, or without bound. */
  readonly ratio: number | null
  readonly ratioLower: number | null
  readonly ratioUpper: number | null
  /** Windows of this step that could be compared. */
  readonly windowCount: number
  /** Why the newest window of this step says nothing; null when it says something. */
  readonly silence: string | null
  /** Share of all requests (0 to 100) that the next step may cost, at worst. */
  readonly harmPercentMax: number
  readonly isWithinBudget: boolean
  /** More windows like those of this step until the harm is within the budget; null = none would do. */
  readonly windowsToBudget: number | null
  readonly excessBad: number
}

/** Sums up a count metric for the step that is judged. `newest` is the newest window of the step. */
export function judgeCount(
  history: CountHistory,
  policy: JudgePolicy,
  step: JudgeStep,
  newest: JudgeWindow | undefined,
): CountFinding {
  const { metric, windows } = history
  const { canary, stable } = sumCounts(windows)
  const splits = windows.map((window) => window.split)
  const dispersion = history.evidence.dispersionMax()
  const nextShare = step.nextPercent / 100
  const { ratioUpper, harmMax } = harmProjection(windows, dispersion, nextShare)
  const excessRateMax = policy.harmBudgetPercent / 100 / nextShare
  const isWithinBudget = harmMax * 100 <= policy.harmBudgetPercent
  return {
    name: metric.name,
    canary,
    stable,
    harmlessBad: harmlessBad(history, 1 + policy.marginPercent / 100),
    ratio: likeliestRatio(splits),
    ratioLower: splits.length === 0 ? null : ratioLowerBound(splits, dispersion),
    ratioUpper,
    windowCount: windows.filter((window) => window.stepIndex === step.index).length,
    silence: newest === undefined ? null : silence(metric.name, newest),
    harmPercentMax: harmMax * 100,
    isWithinBudget,
    windowsToBudget: isWithinBudget
      ? 0
      : windowsToBudget(windows, step.index, dispersion, excessRateMax),
    excessBad: excessBad(windows),
  }
}

function harmlessBad(history: CountHistory, harmlessRatio: number): number {
  let sum = 0
  for (const { split } of history.windows) {
    sum += canaryPart(harmlessRatio, split.exposure) * (split.canaryBad + split.stableBad)
  }
  return sum
}
