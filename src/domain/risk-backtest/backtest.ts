/** Something of the past with the score that it had before anybody knew how it ended. */
export type PastCase = { readonly score: number; readonly isBad: boolean }

/** Fewer bad cases than this tell nothing: every estimate would be noise. */
export const BAD_CASES_NEEDED = 30
export const GATES = [0.05, 0.1, 0.2, 0.3, 0.5] as const
const BINS = 5
const ROUNDS_MAX = 50
const LOG_ODDS_MAX = 10

/** How a score does on the repository's own past. */
export type Backtest = {
  readonly caseCount: number
  readonly badCount: number
  /** Bad cases if the score were their probability: the sum of the scores. */
  readonly expected: number
  /** What the repository's own intercept is above the score's, in log-odds; null = too few bad cases. */
  readonly interceptShift: number | null
  /** Area under the ROC curve; null = too few bad cases. */
  readonly areaUnderCurve: number | null
  /** Fifths of the cases by score, lowest first; empty = too few bad cases. */
  readonly calibration: readonly {
    readonly predicted: number
    readonly observed: number
    readonly caseCount: number
  }[]
  /** Share of the bad cases among the riskiest share of all; empty = too few bad cases. */
  readonly gating: readonly { readonly share: number; readonly held: number }[]
}

/** Compares a score with what happened. With too few bad cases only the counts are told. */
export function backtest(cases: readonly PastCase[]): Backtest {
  const badCount = countBad(cases)
  const counts = { caseCount: cases.length, badCount, expected: sumOf(cases, ({ score }) => score) }
  if (badCount < BAD_CASES_NEEDED || badCount === cases.length) {
    return {
      ...counts,
      ...{ interceptShift: null, areaUnderCurve: null, calibration: [], gating: [] },
    }
  }
  const ordered = [...cases].sort((a, b) => a.score - b.score)
  return {
    ...counts,
    interceptShift: interceptShift(cases, badCount),
    areaUnderCurve: areaUnder(ordered, badCount),
    calibration: binsOf(ordered),
    gating: GATES.map((share) => ({
      share,
      held: countBad(ordered.slice(ordered.length - Math.round(share * ordered.length))) / badCount,
    })),
  }
}

/** The shift under which the probabilities add up to what happened: the likelihood's maximum, by bisection. */
function interceptShift(cases: readonly PastCase[], badCount: number): number {
  let low = -LOG_ODDS_MAX
  let high = LOG_ODDS_MAX
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const middle = (low + high) / 2
    if (sumOf(cases, ({ score }) => shifted(score, middle)) < badCount) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function shifted(probability: number, logOdds: number): number {
  return 1 / (1 + ((1 - probability) / probability) * Math.exp(-logOdds))
}

/** Mann and Whitney: the share of pairs in the right order, ties counted half. */
function areaUnder(ordered: readonly PastCase[], badCount: number): number {
  let rankSum = 0
  for (let from = 0; from < ordered.length; ) {
    let to = from
    while (to < ordered.length && ordered[to]?.score === ordered[from]?.score) to += 1
    rankSum += (countBad(ordered.slice(from, to)) * (from + to + 1)) / 2
    from = to
  }
  const others = ordered.length - badCount
  return (rankSum - (badCount * (badCount + 1)) / 2) / (badCount * others)
}

function binsOf(ordered: readonly PastCase[]) {
  return Array.from({ length: BINS }, (_, bin) => {
    const from = Math.round((bin * ordered.length) / BINS)
    const own = ordered.slice(from, Math.round(((bin + 1) * ordered.length) / BINS))
    return {
      predicted: sumOf(own, ({ score }) => score) / own.length,
      observed: countBad(own) / own.length,
      caseCount: own.length,
    }
  })
}

function countBad(cases: readonly PastCase[]): number {
  return cases.filter(({ isBad }) => isBad).length
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0)
}
