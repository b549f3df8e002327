import { logMeanExp } from '../statistics/log-sum-exp.ts'
import { median } from '../statistics/median.ts'

const { log, log1p, max, min, round } = Math

/** Fractions of the wealth that are staked on the canary being worse. */
const STAKES = [0.1, 0.25, 0.5, 0.8]

/** Windows that count as one when nothing is known of how slowly a value changes: a correlation of 0.75. */
export const BLOCK_WINDOWS_DEFAULT = 4

/** A value that changes more slowly than this has next to nothing to say within a rollout. */
const BLOCK_WINDOWS_MAX = 20

/** Fewer pairs of neighbours tell nothing about a correlation. */
const PAIRS_MIN = 8

/** Of logarithms: less than this is rounding. */
const VARIANCE_MIN = 1e-12

/** The evidence that a gauge of the canary is worse than that of stable. Logarithms are natural. */
export type GaugeEvidence = {
  /** `logRatio`: ln(canary / stable), or its negative when higher is better; may be infinite. */
  observe(logRatio: number): void
  logEvidence(): number
  /** Blocks so far, and those in which the canary was worse by more than the margin. */
  blocks(): { readonly count: number; readonly worse: number }
}

/**
 * Bets that in more than half of all blocks of windows the median of the log ratio is beyond the margin.
 * The sign alone is bet on, so a value may be distributed as it likes; under a harmless canary each
 * block is a fair coin or worse, the wealth a nonnegative supermartingale, and Ville's inequality bounds it
 * (the sign test by betting; Ramdas and others, "Game-theoretic statistics and safe anytime-valid
 * inference", 2023). Blocks are there because neighbouring windows of a gauge say the same thing twice.
 */
export function gaugeEvidence(marginPercent: number, blockWindows: number): GaugeEvidence {
  const limit = log1p(marginPercent / 100)
  const logWealths = STAKES.map(() => 0)
  let block: number[] = []
  let count = 0
  let worse = 0
  return {
    observe(logRatio) {
      block.push(logRatio)
      if (block.length < blockWindows) return
      const isWorse = median(block) > limit
      block = []
      count += 1
      worse += isWorse ? 1 : 0
      STAKES.forEach((stake, i) => {
        logWealths[i] = (logWealths[i] ?? 0) + log1p(isWorse ? stake : -stake)
      })
    },
    logEvidence: () => logMeanExp(logWealths),
    blocks: () => ({ count, worse }),
  }
}

/**
 * How many windows count as one, from the values of stable before the rollout, window by window (null = no
 * data): (1 + r) / (1 - r) / 2 for the correlation r of neighbours, which is how many of them make two
 * independent ones. The default when there are too few.
 */
export function blockWindowsOf(history: readonly (number | null)[]): number {
  const pairs = history.flatMap((value, i): [number, number][] => {
    const next = history[i + 1]
    return isPositive(value) && isPositive(next) ? [[log(value), log(next)]] : []
  })
  if (pairs.length < PAIRS_MIN) return BLOCK_WINDOWS_DEFAULT
  const mean = pairs.reduce((sum, [one, next]) => sum + one + next, 0) / (2 * pairs.length)
  let together = 0
  let alone = 0
  for (const [one, next] of pairs) {
    together += (one - mean) * (next - mean)
    alone += ((one - mean) ** 2 + (next - mean) ** 2) / 2
  }
  // A value that never changes says nothing about how slowly it does.
  if (alone <= VARIANCE_MIN * pairs.length) return BLOCK_WINDOWS_DEFAULT
  const correlation = min(max(together / alone, 0), 0.999)
  return min(max(round((1 + correlation) / (1 - correlation) / 2), 1), BLOCK_WINDOWS_MAX)
}

function isPositive(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && value > 0 && Number.isFinite(value)
}
