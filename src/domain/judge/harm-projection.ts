import type { Counts } from '../metrics/metric.ts'
import {
  isRuledOut,
  lowerRateBets,
  lowerRatioBets,
  rateUpperBound,
  ratioUpperBound,
} from './bounds.ts'
import { type ComparedWindow, type CountHistory, sumCounts } from './count-history.ts'
import { type Likelihood, likelihoodOf } from './rate-ratio.ts'

/** How far ahead the judge looks before it calls a wait hopeless. */
const WINDOWS_AHEAD_MAX = 10_000

/** What the canary may cost at the next step, at worst, in shares of all requests (0 to 1). */
export type HarmProjection = {
  /** Upper bound of how many times as often the canary goes wrong; null = none. */
  readonly ratioUpper: number | null
  readonly harmMax: number
}

/** Harm of a share of traffic to a canary that goes wrong `ratio` times as often as stable. */
export function harmOfRatio(ratio: number, stableRate: number, share: number): number {
  return Math.max(ratio - 1, 0) * stableRate * share
}

/**
 * Bounds the harm of giving the canary `nextShare` of the traffic, in two ways of which the smaller holds.
 *
 * By the ratio: (upper bound of the rate ratio - 1) times the rate of stable. The ratio has no upper bound
 * while stable had few or no bad events, however well the canary does; and with a stable rate of 0 it
 * would be infinity times nothing.
 *
 * By the rate: the upper bound of the canary's own rate, from its own events alone. What the canary does
 * beyond stable can't be more than all that it does, so this takes no rate of stable away and holds even
 * when that rate is known badly. It is what lets a canary without errors pass beside a stable without.
 *
 * Where more is better, the ratio is that of stable to the canary, the harm what the canary has less than
 * stable, and all that stable can have is the most that can be lost.
 *
 * Each bound is missed with about 5 % at most; under heavy bursts both are approximate.
 */
export function harmProjection(
  history: CountHistory,
  likelihood: Likelihood,
  dispersion: number,
  nextShare: number,
): HarmProjection {
  const { canary, stable } = sumCounts(history.windows)
  const ratioUpper = ratioUpperBound(likelihood, dispersion)
  const isSwapped = history.count.better === 'more'
  const byRate = rateUpperBound(isSwapped ? stable : canary, dispersion) * nextShare
  if (ratioUpper === null) return { ratioUpper, harmMax: byRate }
  const byRatio = harmOfRatio(ratioUpper, rateOf(isSwapped ? canary : stable), nextShare)
  return { ratioUpper, harmMax: Math.min(byRate, byRatio) }
}

function rateOf(counts: Counts): number {
  return counts.total === 0 ? 0 : counts.bad / counts.total
}

/** What a step may lead to: either is enough. */
export type HarmLimit = {
  /** Share of the canary's requests (0 to 1) that may be harmed. */
  readonly excessRateMax: number
  /** A rate ratio that is surely below this one is harmless whatever it costs; 1 = none is. */
  readonly toleratedRatio: number
}

/** Log wealth of bets now, and what another window like those of this step adds to each. */
type GrowingBets = { readonly now: readonly number[]; readonly perWindow: readonly number[] }

/**
 * How many more windows like those of this step it takes until the harm is known to be within the budget;
 * null when that many windows would not do, because the canary really seems to cost more.
 * Both bounds are inverted: a bound is below a limit as soon as the bets against that limit have won.
 */
export function windowsToBudget(
  history: CountHistory,
  stepIndex: number,
  dispersion: number,
  limit: HarmLimit,
): number | null {
  const { windows, count } = history
  const inStep = windows.filter((window) => window.stepIndex === stepIndex)
  if (inStep.length === 0) return null
  const isSwapped = count.better === 'more'
  const { canary, stable } = sumCounts(windows)
  const usualRate = rateOf(isSwapped ? canary : stable)
  const byBudget = usualRate > 0 ? 1 + limit.excessRateMax / usualRate : 1
  const ratioMax = Math.max(byBudget, limit.toleratedRatio)
  const bets = [
    ...(isSwapped ? [] : [growingRateBets(windows, inStep, dispersion, limit.excessRateMax)]),
    ...(ratioMax > 1 ? [growingRatioBets(windows, inStep, dispersion, ratioMax)] : []),
  ]
  const isEnough = (more: number) =>
    bets.some(({ now, perWindow }) =>
      isRuledOut(now.map((log, i) => log + more * (perWindow[i] as number))),
    )
  return smallestCount(isEnough, WINDOWS_AHEAD_MAX)
}

function growingRateBets(
  windows: readonly ComparedWindow[],
  inStep: readonly ComparedWindow[],
  dispersion: number,
  rate: number,
): GrowingBets {
  const betsOver = (some: readonly ComparedWindow[]) => {
    const { canary } = sumCounts(some)
    return lowerRateBets(canary.bad, dispersion, rate * canary.total)
  }
  return growing(betsOver, windows, inStep)
}

function growingRatioBets(
  windows: readonly ComparedWindow[],
  inStep: readonly ComparedWindow[],
  dispersion: number,
  ratio: number,
): GrowingBets {
  const betsOver = (some: readonly ComparedWindow[]) =>
    lowerRatioBets(likelihoodOf(some.map((window) => window.split)), dispersion, ratio)
  return growing(betsOver, windows, inStep)
}

function growing(
  betsOver: (some: readonly ComparedWindow[]) => number[],
  windows: readonly ComparedWindow[],
  inStep: readonly ComparedWindow[],
): GrowingBets {
  return {
    now: betsOver(windows),
    perWindow: betsOver(inStep).map((log) => log / inStep.length),
  }
}

/** The smallest count from 1 to `max` that is enough, null if not even `max` is. Enough stays enough. */
function smallestCount(isEnough: (count: number) => boolean, max: number): number | null {
  if (!isEnough(max)) return null
  let low = 0
  let high = max
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(middle)) high = middle
    else low = middle
  }
  return high
}
