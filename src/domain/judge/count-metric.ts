import type { Counts } from '../metrics/metric.ts'
import type { JudgePolicy, JudgeWindow } from '../verdict.ts'
import { likeliestRatio, ratioLowerBound } from './bounds.ts'
import { type CountHistory, excessBad, silence, sumCounts } from './count-history.ts'
import { isLikelyTolerated } from './estimate.ts'
import { harmProjection, windowsToBudget } from './harm-projection.ts'
import { type Likelihood, likelihoodOf } from './rate-ratio.ts'

/** The step that is judged, and the share that being healthy would lead to. Percent are 0 to 100. */
export type JudgeStep = {
  readonly index: number
  readonly percent: number
  readonly nextPercent: number
}

/**
 * A rate that is surely less than this many margins above that of stable is healthy even where the harm
 * budget is smaller: half of all requests are slower than the median, and a budget of 0.2 % of them could
 * never be shown.
 */
const MARGINS_TOLERATED = 2

/** What the windows say about one count metric, apart from the evidence of harm. */
export type CountFinding = {
  readonly name: string
  /** What is counted is bad, or good. */
  readonly better: 'fewer' | 'more'
  /** Sums over the windows that could be compared. */
  readonly canary: Counts
  readonly stable: Counts
  /** Most bad (fewest good) events that a harmless canary would get on average, of all that there were. */
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
  /** The harm is within the budget, or the ratio surely within the tolerated one. */
  readonly isWithinBudget: boolean
  /** The ratio that fits best is tolerated, and was estimated from enough events. */
  readonly isLikelyTolerated: boolean
  /** More windows like those of this step until that is so; null = none would do. */
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
  const { count, windows } = history
  const { canary, stable } = sumCounts(windows)
  const likelihood = likelihoodOf(windows.map((window) => window.split))
  const dispersion = history.evidence.dispersionMax()
  const nextShare = step.nextPercent / 100
  const { ratioUpper, harmMax } = harmProjection(history, likelihood, dispersion, nextShare)
  const limit = {
    excessRateMax: policy.harmBudgetPercent / 100 / nextShare,
    toleratedRatio: 1 + (MARGINS_TOLERATED * policy.marginPercent) / 100,
  }
  const isTolerated = ratioUpper !== null && ratioUpper <= limit.toleratedRatio && ratioUpper > 0
  const isWithinBudget = isTolerated || harmMax * 100 <= policy.harmBudgetPercent
  const ratio = likeliestRatio(likelihood)
  return {
    name: count.name,
    better: count.better,
    canary,
    stable,
    harmlessBad: harmlessBad(history, likelihood, 1 + policy.marginPercent / 100),
    ...shownRatio(count.better, likelihood.bad === 0, {
      ratio,
      ratioLower: windows.length === 0 ? null : ratioLowerBound(likelihood, dispersion),
      ratioUpper,
    }),
    windowCount: windows.filter((window) => window.stepIndex === step.index).length,
    silence: newest === undefined ? null : silence(count.name, newest),
    harmPercentMax: harmMax * 100,
    isWithinBudget,
    isLikelyTolerated: isLikelyTolerated(likelihood, ratio, limit.toleratedRatio),
    windowsToBudget: isWithinBudget ? 0 : windowsToBudget(history, step.index, dispersion, limit),
    excessBad: excessBad(history),
  }
}

function harmlessBad(
  { count }: CountHistory,
  likelihood: Likelihood,
  harmlessRatio: number,
): number {
  const part = likelihood.canaryBad - likelihood.surplus(harmlessRatio)
  return count.better === 'more' ? likelihood.bad - part : part
}

type Ratio = Pick<CountFinding, 'ratio' | 'ratioLower' | 'ratioUpper'>

/** People read the canary's rate over that of stable, whichever side was held against which. */
function shownRatio(
  better: CountFinding['better'],
  isNothing: boolean,
  { ratio, ratioLower, ratioUpper }: Ratio,
): Ratio {
  if (better === 'fewer') return { ratio, ratioLower, ratioUpper }
  return {
    ratio: isNothing ? null : inverse(ratio),
    ratioLower: ratioLower === null ? null : (inverse(ratioUpper) ?? 0),
    ratioUpper: inverse(ratioLower),
  }
}

/** Of a ratio that may be 0 or without bound (null). */
function inverse(ratio: number | null): number | null {
  if (ratio === null) return 0
  return ratio === 0 ? null : 1 / ratio
}
