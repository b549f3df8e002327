/** A commit of the repository's own past: what the revert model says, and whether it was reverted. */
export type PastCommit = { readonly revert: number; readonly isReverted: boolean }

/** Fewer reverts than this move nothing: the estimate would be noise. */
export const REVERTS_NEEDED = 30
export const GATES = [0.05, 0.1, 0.2, 0.3, 0.5] as const
const BINS = 5
const ROUNDS_MAX = 50
const LOG_ODDS_MAX = 10

/** How the revert model does on the repository's own past. */
export type RiskBacktest = {
  readonly commitCount: number
  readonly reverted: number
  readonly expected: number
  /** What the repository's own intercept is above the model's, in log-odds; null = too few reverts. */
  readonly interceptShift: number | null
  /** Area under the ROC curve; null = too few reverts. */
  readonly areaUnderCurve: number | null
  /** Fifths of the commits by prediction, lowest first; empty = too few reverts. */
  readonly calibration: readonly {
    readonly predicted: number
    readonly observed: number
    readonly commitCount: number
  }[]
  /** Share of the reverts among the riskiest share of the commits; empty = too few reverts. */
  readonly gating: readonly { readonly share: number; readonly held: number }[]
}

/** Compares what the revert model says with what happened. With too few reverts only the counts are told. */
export function backtestRisk(commits: readonly PastCommit[]): RiskBacktest {
  const reverted = commits.filter(({ isReverted }) => isReverted).length
  const counts = {
    commitCount: commits.length,
    reverted,
    expected: sumOf(commits, ({ revert }) => revert),
  }
  if (reverted < REVERTS_NEEDED || reverted === commits.length) {
    return {
      ...counts,
      ...{ interceptShift: null, areaUnderCurve: null, calibration: [], gating: [] },
    }
  }
  const ordered = [...commits].sort((a, b) => a.revert - b.revert)
  return {
    ...counts,
    interceptShift: interceptShift(commits, reverted),
    areaUnderCurve: areaUnder(ordered, reverted),
    calibration: binsOf(ordered),
    gating: GATES.map((share) => ({
      share,
      held:
        countReverted(ordered.slice(ordered.length - Math.round(share * ordered.length))) /
        reverted,
    })),
  }
}

/** The shift under which the probabilities add up to what happened: the likelihood's maximum, by bisection. */
function interceptShift(commits: readonly PastCommit[], reverted: number): number {
  let low = -LOG_ODDS_MAX
  let high = LOG_ODDS_MAX
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const middle = (low + high) / 2
    if (sumOf(commits, ({ revert }) => shifted(revert, middle)) < reverted) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function shifted(probability: number, logOdds: number): number {
  return 1 / (1 + ((1 - probability) / probability) * Math.exp(-logOdds))
}

/** Mann and Whitney: the share of pairs in the right order, ties counted half. */
function areaUnder(ordered: readonly PastCommit[], reverted: number): number {
  let rankSum = 0
  for (let from = 0; from < ordered.length; ) {
    let to = from
    while (to < ordered.length && ordered[to]?.revert === ordered[from]?.revert) to += 1
    rankSum += (countReverted(ordered.slice(from, to)) * (from + to + 1)) / 2
    from = to
  }
  const others = ordered.length - reverted
  return (rankSum - (reverted * (reverted + 1)) / 2) / (reverted * others)
}

function binsOf(ordered: readonly PastCommit[]) {
  return Array.from({ length: BINS }, (_, bin) => {
    const from = Math.round((bin * ordered.length) / BINS)
    const own = ordered.slice(from, Math.round(((bin + 1) * ordered.length) / BINS))
    return {
      predicted: sumOf(own, ({ revert }) => revert) / own.length,
      observed: countReverted(own) / own.length,
      commitCount: own.length,
    }
  })
}

function countReverted(commits: readonly PastCommit[]): number {
  return commits.filter(({ isReverted }) => isReverted).length
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0)
}
