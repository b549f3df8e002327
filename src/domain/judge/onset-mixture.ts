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
}

/** `betCount` equal bets, begun at each of `stepCount` steps. */
export function onsetMixture(betCount: number, stepCount: number): OnsetMixture {
  const weights = onsetWeights(stepCount)
  const logWealths = new Float64Array(betCount * stepCount)
  let begunCount = 1

  return {
    add(logGains, stepIndex) {
      // A rollout never goes back a step; were it to, the wealth of later starts would stay.
      begunCount = max(begunCount, min(stepIndex + 1, stepCount))
      for (let start = 0; start < begunCount; start += 1) {
        const offset = start * betCount
        for (let bet = 0; bet < betCount; bet += 1) {
          logWealths[offset + bet] =
            (logWealths[offset + bet] as number) + (logGains[bet] as number)
        }
      }
    },

    logWealth() {
      const waitingWeight = weights.slice(begunCount).reduce((sum, weight) => sum + weight, 0)
      let largest = waitingWeight > 0 ? 0 : -Infinity
      for (let i = 0; i < begunCount * betCount; i += 1) {
        largest = max(largest, logWealths[i] as number)
      }
      let sum = waitingWeight * exp(-largest)
      for (let start = 0; start < begunCount; start += 1) {
        let wealth = 0
        for (let bet = 0; bet < betCount; bet += 1) {
          wealth += exp((logWealths[start * betCount + bet] as number) - largest)
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
