import type { Counts } from '../metrics/metric.ts'
import { logMeanExp } from '../statistics/log-sum-exp.ts'
import { dispersion } from './dispersion.ts'
import { onsetMixture } from './onset-mixture.ts'
import { canaryPart, type SplitWindow, splitWindow } from './rate-ratio.ts'

const { log, log1p, max, min } = Math

/** Fractions of the wealth that are staked whatever was seen. */
const FIXED_STAKES = [0.02, 0.05, 0.1, 0.2, 0.35, 0.55, 0.8]

/** How many times worse than harmless the canary would have to be for a stake of Kelly's size to be best. */
const KELLY_RATIOS = [1.25, 1.5, 2, 3, 5, 10, 30]

/** Nobody stakes all: a single lucky window would end the bet for good. */
const STAKE_MAX = 0.9

/** Alternatives of the likelihood half, in multiples of the harmless ratio. */
const LIKELIHOOD_RATIOS = [1.2, 1.4, 1.7, 2.2, 3, 4.5, 7, 12, 25, 60]
const LOG_LIKELIHOOD_RATIOS = LIKELIHOOD_RATIOS.map(log)

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
  /** Never less than each of them, and cheap: below a limit, the evidence need not be worked out. */
  logBettingMax(): number
  logHybridMax(): number
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
  const betGains = new Float64Array(FIXED_STAKES.length + KELLY_RATIOS.length)
  const likelihoodGains = new Float64Array(LIKELIHOOD_RATIOS.length)
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
      betLogGains(window, setting.harmlessRatio, stakeDispersion(), betGains)
      bets.add(betGains, stepIndex)
      const temper = temperDispersion()
      temperedLogGains(window, setting.harmlessRatio, temper, logGainMax, likelihoodGains)
      likelihoods.add(likelihoodGains, stepIndex)
      observed.observe(window)
      dispersionMax = max(dispersionMax, observed.estimate(TEMPER_DISPERSION_PRIOR, 1))
      badCount += canary.bad + stable.bad
      eventCount += canary.total + stable.total
    },
    logBetting: () => bets.logWealth(),
    logBettingMax: () => bets.logWealthMax(),
    logHybridMax: () => max(bets.logWealthMax(), likelihoods.logWealthMax()),
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

/**
 * Writes ln(1 + f y) for every stake f into `logGains`, where y is how much more than its part the canary
 * got. The last stakes would grow fastest (Kelly: mean over mean square of the surplus) were the canary
 * worse by each of the ratios. The dispersion only sizes the stake; an estimate that is off costs speed,
 * not safety.
 */
function betLogGains(
  { canaryBad, stableBad, exposure }: SplitWindow,
  harmlessRatio: number,
  stakeDispersion: number,
  logGains: Float64Array,
): void {
  const bad = canaryBad + stableBad
  if (bad === 0) {
    logGains.fill(0)
    return
  }
  const harmless = canaryPart(harmlessRatio, exposure)
  const surplus = canaryBad / bad / harmless - 1
  const fixedCount = FIXED_STAKES.length
  for (let i = 0; i < fixedCount; i += 1) {
    logGains[i] = log1p((FIXED_STAKES[i] as number) * surplus)
  }
  const variance = (stakeDispersion * (1 - harmless)) / (harmless * bad)
  for (let i = 0; i < KELLY_RATIOS.length; i += 1) {
    const part = canaryPart(harmlessRatio * (KELLY_RATIOS[i] as number), exposure)
    const mean = part / harmless - 1
    const spread = (variance * part * (1 - part)) / (harmless * (1 - harmless))
    logGains[fixedCount + i] = log1p(min(mean / (spread + mean * mean), STAKE_MAX) * surplus)
  }
}

/**
 * Writes into `logGains` how much likelier each alternative makes the window, divided by the dispersion, so
 * that no cause which makes up to that many events bad at once counts for more than one. No window gains
 * more than `logGainMax`.
 */
function temperedLogGains(
  { canaryBad, stableBad, exposure }: SplitWindow,
  harmlessRatio: number,
  temperDispersion: number,
  logGainMax: number,
  logGains: Float64Array,
): void {
  const bad = canaryBad + stableBad
  if (bad === 0) {
    logGains.fill(0)
    return
  }
  const rest = 1 - exposure
  const logHarmless = log(rest + harmlessRatio * exposure)
  for (let i = 0; i < LIKELIHOOD_RATIOS.length; i += 1) {
    const ratio = harmlessRatio * (LIKELIHOOD_RATIOS[i] as number)
    const gain =
      canaryBad * (LOG_LIKELIHOOD_RATIOS[i] as number) -
      bad * (log(rest + ratio * exposure) - logHarmless)
    logGains[i] = min(gain / temperDispersion, logGainMax)
  }
}
