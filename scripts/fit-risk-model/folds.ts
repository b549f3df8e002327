import type { Term } from '../../src/domain/risk-model/model.ts'
import { termValue } from '../../src/domain/risk-model/model.ts'
import type { Commits } from './data.ts'
import { type Design, type Fit, fitLogistic, type Penalty, predict } from './logistic.ts'

export const FOLDS = 5

/** Deals the projects into folds, the same way for the same seed. */
export function dealProjects(count: number, seed: number): Int32Array {
  const random = generator(seed)
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1))
    const swapped = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = swapped
  }
  const folds = new Int32Array(count)
  for (const [place, project] of order.entries()) folds[project] = place % FOLDS
  return folds
}

/** Random numbers of a seed, 0 to 1. Mulberry32: 32 bits of state are plenty for dealing 121 projects. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The terms of every commit; where a feature is not known, the term is 0 (the data given know them all). */
export function termColumns(commits: Commits, terms: readonly Term[]): Float64Array[] {
  return terms.map((term) =>
    Float64Array.from(commits.features, (features) => termValue(term, features) ?? 0),
  )
}

/** A commit of a project of n commits weighs 1/sqrt(n): no project drowns the others. */
export function projectWeights(commits: Commits): Float64Array {
  const sizes = new Float64Array(commits.projects.length)
  for (const [i, project] of commits.project.entries()) {
    if (commits.mature[i] === 1) sizes[project] = (sizes[project] ?? 0) + 1
  }
  return Float64Array.from(
    commits.project,
    (project) => 1 / Math.sqrt(Math.max(1, sizes[project] ?? 1)),
  )
}

/** Rows with labels that are in, of the projects that `isIn` names. */
export function matureRows(commits: Commits, isIn: (project: number) => boolean): Int32Array {
  const rows: number[] = []
  for (const [i, project] of commits.project.entries()) {
    if (commits.mature[i] === 1 && isIn(project)) rows.push(i)
  }
  return Int32Array.from(rows)
}

/** What models say that never saw the project: one fit for each fold, on the other folds. NaN elsewhere. */
export function crossPredict(
  commits: Commits,
  columns: readonly Float64Array[],
  labels: Uint8Array,
  weights: Float64Array,
  penalty: Penalty,
  folds: Int32Array,
): { readonly predicted: Float64Array; readonly fits: readonly Fit[] } {
  const predicted = new Float64Array(commits.project.length).fill(Number.NaN)
  const fits: Fit[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const rows = matureRows(commits, (project) => folds[project] !== fold)
    const design: Design = { columns, rows, labels, weights }
    const fit = fitLogistic(design, penalty)
    fits.push(fit)
    const left = Int32Array.from(commits.project.keys()).filter(
      (i) => folds[commits.project[i] ?? 0] === fold,
    )
    const scores = predict(fit, columns, left)
    for (const [i, row] of left.entries()) predicted[row] = scores[i] ?? 0
  }
  return { predicted, fits }
}
