const { exp, log, max, min } = Math

/** The part of the first step; the steps after it share the rest. */
const FIRST_STEP_WEIGHT = 0.55

/**
 * Wealth of a set of bets that is begun afresh at every step of the ramp, so that harm which only shows
 * later is not weighed down by the bets that were lost before it. The mixture over the starts is worth 1
 * before the first window, and no start is known in advance: no guarantee is lost.
 */
export type OnsetMixture = {
  /** `logGains`: what each bet made of its wealth in one window. */
  add(logGains: ArrayLike<number>, stepIndex: number): void
  /** ln of the wealth averaged over starts and bets; a start still to come counts as 1. */
  logWealth(): number
  /** Never less than `logWealth`: the logarithm of the richest bet. */
  logWealthMax(): number
}

/** Bets this far behind the richest one add nothing to the sum that a number can hold. */
const LOG_NEGLIGIBLE = -40

/** `betCount` equal bets, begun at each of `stepCount` steps. */
export function onsetMixture(betCount: number, stepCount: number): OnsetMixture {
  const weights = onsetWeights(stepCount)
  /** Of bets begun at the first step; those begun later won what was won since: less by `logStarts`. */
  const logWealths = new Float64Array(betCount)
  const logStarts = new Float64Array(betCount * stepCount)
  let begunCount = 1

  function logWealthMax(): number {
    let largest = begunCount < stepCount ? 0 : -Infinity
    for (let i = 0; i < begunCount * betCount; i += 1) {
      largest = max(largest, (logWealths[i % betCount] as number) - (logStarts[i] as number))
    }
    return largest
  }

  return {
    logWealthMax,

    add(logGains, stepIndex) {
      // A rollout never goes back a step; were it to, the wealth of later starts would stay.
      for (; begunCount <= min(stepIndex, stepCount - 1); begunCount += 1) {
        logStarts.set(logWealths, begunCount * betCount)
      }
      for (let bet = 0; bet < betCount; bet += 1) {
        logWealths[bet] = (logWealths[bet] as number) + (logGains[bet] as number)
      }
    },

    logWealth() {
      const largest = logWealthMax()
      let sum = 0
      for (let start = 0; start < stepCount; start += 1) {
        let wealth = 0
        if (start >= begunCount) wealth = betCount * exp(-largest)
        else {
          for (let bet = 0; bet < betCount; bet += 1) {
            const started = logStarts[start * betCount + bet] as number
            const behind = (logWealths[bet] as number) - started - largest
            if (behind > LOG_NEGLIGIBLE) wealth += exp(behind)
          }
        }
        sum += ((weights[start] as number) * wealth) / betCount
      }
      return largest + log(sum)
    },
  }
}

function onsetWeights(stepCount: number): number[] {
  if (stepCount === 1) return [1]
  const later = (1 - FIRST_STEP_WEIGHT) / (stepCount - 1)
  return [FIRST_STEP_WEIGHT, ...Array<number>(stepCount - 1).fill(later)]
}
