import { COMPARED } from '../../src/domain/replay/past-ranges.ts'
import { type CommitFeatures, NOTHING_BEFORE_KNOWN } from '../../src/domain/risk-model/features.ts'
import { DEFECT_MODEL } from '../../src/domain/risk-model/fitted.ts'
import { probabilityOf } from '../../src/domain/risk-model/model.ts'
import type { Commits } from '../fit-risk-model/data.ts'
import { generator, matureRows } from '../fit-risk-model/folds.ts'
import { type Figure, figure } from './figures.ts'

/** What a commit is scored by: all that is known, or what a replay knows of it. */
const WAYS: { readonly [way: string]: (features: CommitFeatures) => CommitFeatures } = {
  'all features': (features) => features,
  'own lines and names': (features) => ({ ...features, ...NOTHING_BEFORE_KNOWN }),
  'own names': (features) => {
    return { ...features, ...NOTHING_BEFORE_KNOWN, la: null, ld: null, entropy: null }
  },
  'number of commits': (features) => features,
}

/** Commits of the next range: as many as the last one, or what releases are like (median 13). */
const LENGTHS: { readonly [name: string]: (random: () => number) => number } = {
  'merges of 1 to 5 commits': (random) => 1 + Math.floor(5 * random()),
  'stretches of 8 commits': () => 8,
  releases: (random) => Math.max(1, Math.round(13 * Math.exp(1.2 * gauss(random)))),
}

function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/**
 * How the standing among the 40 ranges before goes with the standing by what then needed fixing: the
 * correlation, for each way to score. The model has seen the projects; only the ways are compared.
 */
export function standingFigures(commits: Commits, seed: number): Figure[] {
  return Object.entries(LENGTHS).flatMap(([name, lengthOf]) => {
    const random = generator(seed)
    const ranges = commits.projects.map((_, project) =>
      cut(
        matureRows(commits, (each) => each === project),
        () => lengthOf(random),
      ),
    )
    const fixed = ranges.map((own) => sums(own, (row) => commits.fixed[row] ?? 0))
    const observed = fixed.flatMap(sharesBefore)
    return Object.entries(WAYS).map(([way, seen]) => {
      const scoreOf = (row: number) => {
        const features = commits.features[row]
        if (features === undefined || way === 'number of commits') return 1
        return probabilityOf(DEFECT_MODEL, seen(features))
      }
      const told = ranges.flatMap((own) => sharesBefore(sums(own, scoreOf)))
      return figure(`standing, ${name}, by ${way}: correlation`, correlation(told, observed), null)
    })
  })
}

function cut(rows: Int32Array, lengthOf: () => number): Int32Array[] {
  const ranges: Int32Array[] = []
  for (let from = 0; from < rows.length; ) {
    const to = from + lengthOf()
    ranges.push(rows.slice(from, to))
    from = to
  }
  return ranges
}

function sums(ranges: readonly Int32Array[], of: (row: number) => number): number[] {
  return ranges.map((rows) => rows.reduce((sum, row) => sum + of(row), 0))
}

/** Of each value that has enough before it, the share of those that are smaller. */
function sharesBefore(values: readonly number[]): number[] {
  return values.slice(COMPARED.rangesMax).map((value, index) => {
    const before = values.slice(index, index + COMPARED.rangesMax)
    return before.filter((one) => one < value).length / before.length
  })
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length
  const [meanA, meanB] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (const [index, one] of a.entries()) {
    const [x, y] = [one - meanA, (b[index] ?? 0) - meanB]
    ab += x * y
    aa += x * x
    bb += y * y
  }
  return ab / Math.sqrt(aa * bb)
}
