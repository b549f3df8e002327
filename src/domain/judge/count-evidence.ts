import type { Counts } from '../metric.ts'
import { logMeanExp } from '../statistics/log-sum-exp.ts'
import { dispersion } from './dispersion.ts'
import { onsetMixture } from './onset-mixture.ts'
import { canaryPart, logLikelihood, type SplitWindow, splitWindow } from './rate-ratio.ts'

const { log, log1p, max, min } = Math

/** Fractions of the wealth that are staked whatever was seen. */
const FIXED_STAKES = [0.02, 0.05, 0.1, 0.2, 0.35, 0.55, 0.8]

/** How many times worse than harmless the canary would have to be for a stake of Kelly's size to be best. */
const KELLY_RATIOS = [1.25, 1.5, 2, 3, 5, 10, 30]

/** Nobody stakes all: a single lucky window would end the bet for good. */
const STAKE_MAX = 0.9

/** Alternatives of the likelihood half, in multiples of the harmless ratio. */
const LIKELIHOOD_RATIOS = [1.2, 1.4, 1.7, 2.2, 3, 4.5, 7, 12, 25, 60]

/** Dispersion that is taken for granted before anything was seen: for sizing stakes, and for tempering. */
const STAKE_DISPERSION_PRIOR = 2
const TEMPER_DISPERSION_PRIOR = 3

/** Never fewer windows than this may decide in the likelihood half. */
const DECIDING_WINDOWS_MIN = 4

export type EvidenceSetting = {
  /** Share of healthy rollouts that may be taken back, 0 < alpha < 1. */
  readonly alpha: number
  /** A canary whose rate is up to this many times that of stable is called harmless: 1 + margin. */
  readonly harmlessRatio: number
  readonly stepCount: number
  /** For metrics that are often bad (slower than the median): how often they were before. null = rarely. */
  readonly usualRate: number | null
}

/** The evidence against a canary from one count metric, as bets against its harmlessness. */
export type CountEvidence = {
  /** One closed window, in order of time. A window without events changes nothing. */
  observe(canary: Counts, stable: Counts, stepIndex: number): void
  /** Safe under any clustering and drift; this half alone decides harm. */
  logBetting(): number
  /** Faster, but trusts the dispersion estimate. */
  logTempered(): number
  /** The mean of both halves; decides whether to freeze. */
  logHybrid(): number
  /** Dispersion that the next window will be tempered by, and that its stakes are sized by. */
  temperDispersion(): number
  stakeDispersion(): number
  /** The largest dispersion that was ever estimated; confidence bounds are widened by it. */
  dispersionMax(): number
}

/**
 * Sequential test of "the canary goes wrong at most `harmlessRatio` times as often as stable".
 *
 * Each window is judged given all its bad events X: a harmless canary gets at most q0 X of them on
 * average, whatever the base rate does. A bet on more than that multiplies its wealth by
 * 1 + f (xC / (q0 X) - 1) with a stake f that was fixed before xC was known, so wealth does not grow on
 * average under a harmless canary, and by Ville's inequality it ever reaches 1 / alpha with probability
 * at most alpha, however often one looks. Mixtures over stakes and starts keep that. Betting on windows
 * instead of requests is what makes bursts inside a window harmless. See "Testing by betting"
 * (G. Shafer, 2021) and Lindon and Malek, arXiv 2011.03567, for the conditional likelihood.
 */
export function countEvidence(setting: EvidenceSetting): CountEvidence {
  const observed = dispersion()
  const bets = onsetMixture(FIXED_STAKES.length + KELLY_RATIOS.length, setting.stepCount)
  const likelihoods = onsetMixture(LIKELIHOOD_RATIOS.length, setting.stepCount)
  const logGainMax = (log(1 / setting.alpha) + log(LIKELIHOOD_RATIOS.length)) / DECIDING_WINDOWS_MIN
  let badCount = 0
  let eventCount = 0
  let dispersionMax = 0

  const temperDispersion = () =>
    observed.estimate(TEMPER_DISPERSION_PRIOR, dispersionFloor(setting, badCount, eventCount))
  const stakeDispersion = () => observed.estimate(STAKE_DISPERSION_PRIOR, 1)

  return {
    observe(canary, stable, stepIndex) {
      const window = splitWindow(canary, stable)
      if (window === null) return
      bets.add(betLogGains(window, setting.harmlessRatio, stakeDispersion()), stepIndex)
      likelihoods.add(
        temperedLogGains(window, setting.harmlessRatio, temperDispersion(), logGainMax),
        stepIndex,
      )
      observed.observe(window)
      dispersionMax = max(dispersionMax, observed.estimate(TEMPER_DISPERSION_PRIOR, 1))
      badCount += canary.bad + stable.bad
      eventCount += canary.total + stable.total
    },
    logBetting: () => bets.logWealth(),
    logTempered: () => likelihoods.logWealth(),
    logHybrid: () => logMeanExp([bets.logWealth(), likelihoods.logWealth()]),
    temperDispersion,
    stakeDispersion,
    dispersionMax: () => (dispersionMax === 0 ? TEMPER_DISPERSION_PRIOR : dispersionMax),
  }
}

/** Counts of a common event vary less than those of a rare one: the binomial variance is below the mean. */
function dispersionFloor(setting: EvidenceSetting, badCount: number, eventCount: number): number {
  if (setting.usualRate === null) return 1
  const rate = eventCount === 0 ? setting.usualRate : badCount / eventCount
  return max(0.5, 1 - rate)
}

const NOTHING_GAINED = Array<number>(FIXED_STAKES.length + KELLY_RATIOS.length).fill(0)

/** ln(1 + f y) for every stake f, where y is how much more than its part the canary got. */
function betLogGains(
  window: SplitWindow,
  harmlessRatio: number,
  stakeDispersion: number,
): number[] {
  const bad = window.canaryBad + window.stableBad
  if (bad === 0) return NOTHING_GAINED
  const stakes = FIXED_STAKES.concat(kellyStakes(window, harmlessRatio, stakeDispersion))
  const surplus = window.canaryBad / bad / canaryPart(harmlessRatio, window.exposure) - 1
  return stakes.map((stake) => log1p(stake * surplus))
}

/**
 * The stake that would grow fastest (Kelly: mean over mean square of the surplus) were the canary worse by
 * each of the ratios. The dispersion only sizes the stake; an estimate that is off costs speed, not safety.
 */
function kellyStakes(
  window: SplitWindow,
  harmlessRatio: number,
  stakeDispersion: number,
): number[] {
  const bad = window.canaryBad + window.stableBad
  const harmless = canaryPart(harmlessRatio, window.exposure)
  const variance = (stakeDispersion * (1 - harmless)) / (harmless * bad)
  return KELLY_RATIOS.map((ratio) => {
    const part = canaryPart(harmlessRatio * ratio, window.exposure)
    const mean = part / harmless - 1
    const spread = (variance * part * (1 - part)) / (harmless * (1 - harmless))
    return min(mean / (spread + mean * mean), STAKE_MAX)
  })
}

/** Log likelihood ratios against "harmless", divided by the dispersion, none above the limit. */
function temperedLogGains(
  window: SplitWindow,
  harmlessRatio: number,
  temperDispersion: number,
  logGainMax: number,
): number[] {
  const harmless = logLikelihood(window, harmlessRatio)
  return LIKELIHOOD_RATIOS.map((ratio) => {
    const gain = logLikelihood(window, harmlessRatio * ratio) - harmless
    return min(gain / temperDispersion, logGainMax)
  })
}
