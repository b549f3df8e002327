import type { Ramp } from '../ramp/ramp.ts'
import type { JudgePolicy } from '../verdict.ts'
import { canaryPart } from './rate-ratio.ts'

const { ceil, exp, log, log1p, max, min } = Math

/** What stable does before the rollout, for one count that is judged. */
export type ObservedRate = {
  readonly name: string
  /** Requests of both sides together. */
  readonly requestsPerSecond: number
  /** Share of them that is bad, 0 to 1. */
  readonly rate: number
  readonly weight: number
}

/** A regression, and how long a share takes to show it. */
export type Sight = {
  readonly name: string
  /** How many times as often the canary goes wrong. */
  readonly ratio: number
  /** Null = not within a day. */
  readonly seconds: number | null
}

/** What one step can see within its hold. */
export type StepPower = {
  readonly percent: number
  readonly holdSecondsMax: number
  readonly sights: readonly Sight[]
  /** Not even the largest regression of every count is seen within the hold. */
  readonly isBlind: boolean
}

/** What the ramp can see at the traffic that there was before it, and a ramp that would see more. */
export type PowerPlan = {
  readonly rates: readonly ObservedRate[]
  readonly steps: readonly StepPower[]
  /** Shares in percent, rising, ending at 100. */
  readonly proposed: readonly number[]
}

/** Regressions that are told: errors half as often again, doubled, five times, twenty times. */
export const RATIOS_TOLD = [1.5, 2, 5, 20]
/** A step that can't see this one within its hold is blind. */
const RATIO_BLIND = 5
/** Shares that a ramp is proposed from, in percent. */
const LADDER = [0.5, 1, 2, 5, 10, 25, 50]
/** The first step sees the regression that matters within so long, so that nobody waits for a blind one. */
const FIRST_SIGHT_SECONDS = 600
/** From step to step the share grows by about this much: more would risk much at once, less would only wait. */
const GROWTH = 4
const SECONDS_MAX = 86_400

const PRIOR_WEIGHT = 8
const DISPERSION_PRIOR = 3
/** What the mixture over alternatives and steps costs, in nats; measured. */
const MIXTURE_COST = 1.9
const DECIDING_WINDOWS_MIN = 4
const ALTERNATIVE_COUNT = 10

/**
 * How long it takes at a constant share until a canary that goes wrong `ratio` times as often is taken back:
 * what each window is expected to add to the evidence, divided by the dispersion, added up to the limit.
 * Of simulated rollouts about three of four are faster. Independent requests are assumed (`dispersion` 1);
 * where causes take several requests with them it takes longer by about that factor. Null = not within a day.
 */
export function secondsToSee(
  { requestsPerSecond, rate, weight }: Omit<ObservedRate, 'name'>,
  ratio: number,
  percent: number,
  policy: Pick<JudgePolicy, 'alphaPercent' | 'marginPercent' | 'windowSeconds'>,
  dispersion = 1,
): number | null {
  const share = percent / 100
  const logLimit = log(100 / policy.alphaPercent)
  const gainMax = (logLimit + log(ALTERNATIVE_COUNT)) / DECIDING_WINDOWS_MIN
  const needed = logLimit + log(2) - log(weight) + MIXTURE_COST
  const harmless = canaryPart(1 + policy.marginPercent / 100, share)
  const sick = canaryPart(ratio, share)
  const bad = policy.windowSeconds * requestsPerSecond * rate * (1 - share + share * ratio)
  const gain = bad * (sick * log(sick / harmless) + (1 - sick) * (log1p(-sick) - log1p(-harmless)))
  if (!(gain > 0) || sick <= harmless) return null
  const variance = bad * sick * (1 - sick)
  const windowsMax = ceil(SECONDS_MAX / policy.windowSeconds)
  let evidence = 0
  for (let window = 1; window <= windowsMax; window += 1) {
    const known = min(window, window * variance)
    const spread = max(
      (PRIOR_WEIGHT * DISPERSION_PRIOR + known * dispersion) / (PRIOR_WEIGHT + known),
      1,
    )
    evidence += min(gain / spread, gainMax)
    if (evidence >= needed) return window * policy.windowSeconds
  }
  return null
}

/**
 * What each step of a ramp can see of the counts, given the traffic before it. Weights are scaled to add up
 * to 1. Null when nothing is known of the traffic.
 */
export function powerPlan(
  ramp: Ramp,
  rates: readonly ObservedRate[],
  policy: Pick<JudgePolicy, 'alphaPercent' | 'marginPercent' | 'windowSeconds'>,
): PowerPlan | null {
  const sum = rates.reduce((total, { weight }) => total + weight, 0)
  if (sum <= 0) return null
  const scaled = rates.map((rate) => ({ ...rate, weight: rate.weight / sum }))
  const watched = ramp.steps.filter(({ percent }) => percent < 100)
  const steps = watched.map(({ percent, holdSecondsMax }): StepPower => {
    const sights = scaled.flatMap((rate) =>
      RATIOS_TOLD.map((ratio): Sight => {
        const seconds = isPossible(rate, ratio) ? secondsToSee(rate, ratio, percent, policy) : null
        return { name: rate.name, ratio, seconds }
      }),
    )
    const isBlind = sights.every(
      ({ ratio, seconds }) => ratio > RATIO_BLIND || seconds === null || seconds > holdSecondsMax,
    )
    return { percent, holdSecondsMax, sights, isBlind }
  })
  return { rates: scaled, steps, proposed: proposedPercents(scaled, policy) }
}

/** More than all requests can't be bad. */
function isPossible({ rate }: ObservedRate, ratio: number): boolean {
  return rate > 0 && rate * ratio <= 1
}

/** Begins where the regression that matters shows soon for some count, and grows from there. */
function proposedPercents(
  rates: readonly ObservedRate[],
  policy: Pick<JudgePolicy, 'alphaPercent' | 'marginPercent' | 'windowSeconds'>,
): readonly number[] {
  const isSeen = (percent: number) =>
    rates.some((rate) => {
      const ratio = min(RATIO_BLIND, 1 / max(rate.rate, exp(-50)))
      const seconds = secondsToSee(rate, ratio, percent, policy)
      return seconds !== null && seconds <= FIRST_SIGHT_SECONDS
    })
  const first = LADDER.find(isSeen) ?? (LADDER.at(-1) as number)
  const proposed = [first]
  for (const percent of LADDER) {
    if (percent >= (proposed.at(-1) as number) * GROWTH) proposed.push(percent)
  }
  if ((proposed.at(-1) as number) < 50) proposed.push(50)
  return [...proposed, 100]
}
