import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FittedTerm, Term } from '../../src/domain/risk-model/model.ts'
import { probabilityOf } from '../../src/domain/risk-model/model.ts'
import { DEFECT_CANDIDATES, REVERT_CANDIDATES } from './candidates.ts'
import { type Commits, readCommits } from './data.ts'
import { crossPredict, dealProjects, matureRows, projectWeights, termColumns } from './folds.ts'
import { fitLogistic, type Penalty } from './logistic.ts'
import { areaUnderCurve } from './metrics.ts'
import { DEFECT_PENALTY, REVERT_PENALTY } from './penalties.ts'
import { selectTerms } from './select.ts'

const MODULE = 'src/domain/risk-model/fitted.ts'
const GOLDEN = '__tests__/fixtures/risk-model/golden.json'
const GOLDEN_EVERY = 9_001

/** Fits both models to the data in a folder and writes their coefficients. Run by hand. */
function main(): void {
  const [folder = '../shared/data/risk', seedText = '1'] = process.argv.slice(2)
  const seed = Number(seedText)
  const commits = readCommits(folder)
  say(`${commits.shas.length} commits of ${commits.projects.length} projects`)
  const defect = fitModel(commits, DEFECT_CANDIDATES, commits.fixed, seed, 1, DEFECT_PENALTY)
  const revert = fitModel(commits, REVERT_CANDIDATES, commits.reverted, seed, 0.02, REVERT_PENALTY)
  writeFileSync(MODULE, moduleText(commits, { DEFECT_MODEL: defect, REVERT_MODEL: revert }, seed))
  const golden = commits.features.flatMap((features, i) =>
    i % GOLDEN_EVERY === 0
      ? [
          {
            features,
            defect: probabilityOf(defect, features),
            revert: probabilityOf(revert, features),
          },
        ]
      : [],
  )
  writeFileSync(GOLDEN, `${JSON.stringify(golden, null, 1)}\n`)
  say(`wrote ${MODULE} and ${join(GOLDEN)}`)
}

function fitModel(
  commits: Commits,
  candidates: readonly Term[],
  labels: Uint8Array,
  seed: number,
  scale: number,
  refit: Penalty,
) {
  const columns = termColumns(commits, candidates)
  const weights = projectWeights(commits)
  const folds = dealProjects(commits.projects.length, seed)
  const { kept, path } = selectTerms(commits, columns, labels, weights, folds, { scale, refit })
  for (const step of path) {
    say(
      `  ${step.kept} terms: loss ${step.loss.toFixed(5)}, ${step.lossGap.toFixed(5)} from the best`,
    )
  }
  const chosen = kept.flatMap((k) => columns[k] ?? [])
  const rows = matureRows(commits, () => true)
  const fit = fitLogistic({ columns: chosen, rows, labels, weights }, refit)
  const { predicted } = crossPredict(commits, chosen, labels, weights, refit, folds)
  const of = (from: ArrayLike<number>) => Array.from(rows, (row) => from[row] ?? 0)
  say(
    `  chosen ${kept.length}; pooled AUC, projects left out: ${areaUnderCurve(of(labels), of(predicted)).toFixed(4)}`,
  )
  const terms = kept.flatMap((k, place): FittedTerm[] => {
    const candidate = candidates[k]
    if (candidate === undefined) return []
    return [
      { ...candidate, coefficient: fit.coefficients[place] ?? 0, mean: fit.means[place] ?? 0 },
    ]
  })
  return { intercept: fit.intercept, terms }
}

function moduleText(
  commits: Commits,
  models: {
    readonly [name: string]: { readonly intercept: number; readonly terms: readonly FittedTerm[] }
  },
  seed: number,
): string {
  const bodies = Object.entries(models).map(([name, { intercept, terms }]) => {
    const rows = terms.map(
      ({ variable, above, only, around, coefficient, mean }) =>
        `    ${JSON.stringify({ variable, above, only, around, coefficient: round(coefficient), mean: round(mean) })},`,
    )
    return [
      `export const ${name}: AdditiveModel = {`,
      `  intercept: ${round(intercept)},`,
      '  terms: [',
      ...rows,
      '  ],',
      '}',
    ].join('\n')
  })
  return [
    `// Made by scripts/fit-risk-model from ${commits.shas.length} commits of ${commits.projects.length} projects, seed ${seed}. Do not edit.`,
    "import type { AdditiveModel } from './model.ts'",
    '',
    bodies.join('\n\n'),
    '',
  ].join('\n')
}

/** Eight digits: what is beyond changes no probability by 1e-6. */
function round(value: number): number {
  return Number(value.toPrecision(8))
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main()
