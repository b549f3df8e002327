import type { Commits } from './data.ts'
import { crossPredict, matureRows } from './folds.ts'
import { fitLogistic, type Penalty } from './logistic.ts'
import { logLoss } from './metrics.ts'

/** Strengths of the L1 penalty, from few terms to many. */
const STRENGTHS = [0.02, 0.014, 0.01, 0.007, 0.005, 0.0035, 0.0025, 0.0018, 0.0012, 0.0008, 0.0005]

export type Selection = {
  /** Which of the candidates are kept. */
  readonly kept: readonly number[]
  readonly path: readonly {
    readonly kept: number
    readonly loss: number
    readonly lossGap: number
  }[]
}

/**
 * Chooses terms: an L1 path over all projects gives sets of terms; each set is fitted again without the L1
 * penalty with projects left out. The set with the lowest mean loss of the projects wins.
 */
export function selectTerms(
  commits: Commits,
  columns: readonly Float64Array[],
  labels: Uint8Array,
  weights: Float64Array,
  folds: Int32Array,
  options: { readonly scale: number; readonly refit: Penalty },
): Selection {
  const rows = matureRows(commits, () => true)
  let start: Float64Array | undefined
  const sets: number[][] = []
  for (const strength of STRENGTHS) {
    const penalty = { l1: strength * options.scale, l2: 0 }
    const fit = fitLogistic({ columns, rows, labels, weights }, penalty, start)
    start = fit.standard
    const kept = columns.flatMap((_, k) => ((fit.coefficients[k] ?? 0) === 0 ? [] : [k]))
    if (kept.length > (sets.at(-1)?.length ?? 0)) sets.push(kept)
  }
  const scored = sets.map((kept) => {
    const chosen = kept.flatMap((k) => columns[k] ?? [])
    const { predicted } = crossPredict(commits, chosen, labels, weights, options.refit, folds)
    return { kept, losses: projectLosses(commits, labels, predicted) }
  })
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const best = scored.reduce((a, b) => (mean(b.losses) < mean(a.losses) ? b : a))
  return {
    kept: best.kept,
    path: scored.map(({ kept, losses }) => ({
      kept: kept.length,
      loss: mean(losses),
      lossGap: mean(losses) - mean(best.losses),
    })),
  }
}

/** Loss of each project that has both labels. */
function projectLosses(commits: Commits, labels: Uint8Array, predicted: Float64Array): number[] {
  return commits.projects.flatMap((_, project) => {
    const rows = matureRows(commits, (each) => each === project)
    const own = Array.from(rows, (row) => labels[row] ?? 0)
    if (!own.includes(1)) return []
    return [
      logLoss(
        own,
        Array.from(rows, (row) => predicted[row] ?? 0),
      ),
    ]
  })
}
