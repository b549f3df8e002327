import { join } from 'node:path'
import { DEFECT_MODEL, REVERT_MODEL } from '../../src/domain/risk-model/fitted.ts'
import { termValue } from '../../src/domain/risk-model/model.ts'
import {
  countInterval,
  DISPERSION,
  probabilityOfAny,
} from '../../src/domain/risk-model/negative-binomial.ts'
import { type Commits, readCommits, readRows } from '../fit-risk-model/data.ts'
import {
  crossPredict,
  dealProjects,
  matureRows,
  projectWeights,
  termColumns,
} from '../fit-risk-model/folds.ts'
import type { Fit } from '../fit-risk-model/logistic.ts'
import {
  areaUnderCurve,
  calibrationBins,
  calibrationError,
  caughtShare,
  median,
  observedToExpected,
  quantile,
} from '../fit-risk-model/metrics.ts'
import { DEFECT_PENALTY, REVERT_PENALTY } from '../fit-risk-model/penalties.ts'
import { type Figure, figure, pick } from './figures.ts'
import { standingFigures } from './standing.ts'

/** A project counts where its labels tell something. */
const COMMITS_MIN = 200
const POSITIVES_MIN = 5
const SHARES = [0.1, 0.2, 0.3, 0.5] as const
const WINDOWS = [5, 10, 20, 50] as const
/** How far the AUC on features from git may be from that on the features given. */
const GAP_MAX = 0.005
/** Projects of which the features were also computed from git. */
const GIT_PROJECTS = [
  ...['Twig', 'beets', 'devise', 'grape', 'gunicorn', 'jekyll', 'jsoup', 'metrics', 'mezzanine'],
  ...['mopidy', 'mosh', 'mybatis-3', 'okhttp', 'proxygen', 'pry', 'raiden', 'redis', 'sysdig'],
  ...['watchman', 'yii', 'zipline'],
]

/** Labels and what models said that never saw the project. */
type Scored = { readonly labels: number[]; readonly scores: number[]; readonly rows: Int32Array }

/** Every figure about the models, with projects left out. */
export function modelFigures(folder: string, seed: number): Figure[] {
  const commits = readCommits(folder)
  const folds = dealProjects(commits.projects.length, seed)
  const weights = projectWeights(commits)
  const defect = crossPredict(
    commits,
    termColumns(commits, DEFECT_MODEL.terms),
    commits.fixed,
    weights,
    DEFECT_PENALTY,
    folds,
  )
  const revert = crossPredict(
    commits,
    termColumns(commits, REVERT_MODEL.terms),
    commits.reverted,
    weights,
    REVERT_PENALTY,
    folds,
  )
  const projects = commits.projects.flatMap((_, project) => {
    const rows = matureRows(commits, (each) => each === project)
    const labels = pick(commits.fixed, rows)
    const positives = labels.filter((label) => label === 1).length
    const isTelling = rows.length >= COMMITS_MIN && positives >= POSITIVES_MIN
    return isTelling ? [{ rows, labels, scores: pick(defect.predicted, rows) }] : []
  })
  const all = matureRows(commits, () => true)
  const pooled = {
    rows: all,
    labels: pick(commits.fixed, all),
    scores: pick(defect.predicted, all),
  }
  return [
    ...rankingFigures(commits, projects),
    ...calibrationFigures(pooled, projects),
    ...gatingFigures(projects),
    ...rangeFigures(commits, defect.predicted),
    ...revertFigures(commits, revert.predicted, defect.predicted),
    ...gitFigures(folder, commits, folds, defect.fits),
    ...standingFigures(commits, seed),
    ...curves(pooled),
  ]
}

function rankingFigures(commits: Commits, projects: readonly Scored[]): Figure[] {
  const auc = projects.map(({ labels, scores }) => areaUnderCurve(labels, scores))
  const lines = projects.map(({ labels, rows }) =>
    areaUnderCurve(
      labels,
      Array.from(rows, (row) => commits.features[row]?.la ?? 0),
    ),
  )
  const source = projects.map(({ rows, labels, scores }) => {
    const touching = Array.from(rows.keys()).filter(
      (i) => (commits.features[rows[i] ?? 0]?.f_code ?? 0) > 0,
    )
    return areaUnderCurve(
      touching.map((i) => labels[i] ?? 0),
      touching.map((i) => scores[i] ?? 0),
    )
  })
  return [
    figure('1 projects counted', projects.length, null),
    figure('1 AUC, all commits, median of projects', median(auc), ['>=', 0.81]),
    figure('1 AUC, source-touching commits, median', median(source), ['>=', 0.745]),
    figure('1 AUC, 10th percentile of projects', quantile(auc, 0.1), ['>=', 0.76]),
    figure('1 (lines added alone: AUC, median)', median(lines), null),
  ]
}

function calibrationFigures(pooled: Scored, projects: readonly Scored[]): Figure[] {
  const errors = projects.map(({ labels, scores }) => calibrationError(labels, scores, 10))
  const ratios = projects.map(({ labels, scores }) => observedToExpected(labels, scores))
  const large = projects.flatMap(({ labels, scores }) =>
    labels.length >= 1_000 ? [observedToExpected(labels, scores)] : [],
  )
  const within = (values: readonly number[]) =>
    values.filter((ratio) => ratio >= 0.67 && ratio <= 1.5).length / values.length
  return [
    figure(
      '2 calibration error, pooled, 20 bins',
      calibrationError(pooled.labels, pooled.scores, 20),
      ['<=', 0.01],
    ),
    figure('2 calibration error, median of projects, 10 bins', median(errors), ['<=', 0.032]),
    figure('2 projects with observed/expected in [.67, 1.5]', within(ratios), ['>=', 0.9]),
    figure(`2 (the same, ${large.length} projects of 1,000 commits and more)`, within(large), null),
    figure('2 (AUC, pooled)', areaUnderCurve(pooled.labels, pooled.scores), null),
  ]
}

function gatingFigures(projects: readonly Scored[]): Figure[] {
  const targets = [0.32, 0.55, 0.7, 0.89]
  return SHARES.map((share, i) =>
    figure(
      `3 riskiest ${100 * share} % hold of the bad ones, median`,
      median(projects.map(({ labels, scores }) => caughtShare(labels, scores, share))),
      ['>=', targets[i] ?? 0],
    ),
  )
}

function rangeFigures(commits: Commits, predicted: Float64Array): Figure[] {
  return WINDOWS.flatMap((size) => {
    const windows = commits.projects.flatMap((_, project) => {
      const rows = matureRows(commits, (each) => each === project)
      return Array.from({ length: Math.floor(rows.length / size) }, (__, i) => {
        const own = rows.subarray(i * size, (i + 1) * size)
        const sum = (of: ArrayLike<number>) => pick(of, own).reduce((a, b) => a + b, 0)
        return { count: sum(commits.fixed), mean: sum(predicted) }
      })
    })
    const any = windows.map(({ count }) => Number(count > 0))
    const covered = windows.filter(({ count, mean }) => {
      const { low, high } = countInterval(mean, 0.8)
      return count >= low && count <= high
    })
    const ratio = observedToExpected(
      windows.map((w) => w.count),
      windows.map((w) => w.mean),
    )
    const error = calibrationError(
      any,
      windows.map((w) => probabilityOfAny(w.mean)),
      10,
    )
    return [
      figure(`4 N=${size}: observed/expected (${windows.length} ranges)`, ratio, [
        'within',
        0.9,
        1.15,
      ]),
      figure(`4 N=${size}: P(any) calibration error, 10 bins`, error, ['<=', 0.035]),
      figure(
        `4 N=${size}: 80 % interval covers (a = ${DISPERSION})`,
        covered.length / windows.length,
        ['within', 0.8, 0.92],
      ),
    ]
  })
}

function revertFigures(commits: Commits, revert: Float64Array, defect: Float64Array): Figure[] {
  const rows = matureRows(commits, () => true)
  const labels = pick(commits.reverted, rows)
  const scores = pick(revert, rows)
  const weighted = { auc: 0, reverts: 0 }
  for (const [project] of commits.projects.entries()) {
    const own = matureRows(commits, (each) => each === project)
    const ownLabels = pick(commits.reverted, own)
    const reverts = ownLabels.filter((label) => label === 1).length
    if (reverts === 0) continue
    weighted.auc += reverts * areaUnderCurve(ownLabels, pick(revert, own))
    weighted.reverts += reverts
  }
  return [
    figure('5 revert AUC, pooled', areaUnderCurve(labels, scores), ['>=', 0.65]),
    figure('5 revert AUC within projects, weighted by reverts', weighted.auc / weighted.reverts, [
      '>=',
      0.65,
    ]),
    figure('5 (defect model on reverts, pooled)', areaUnderCurve(labels, pick(defect, rows)), null),
    figure('5 (reverts: observed/expected)', observedToExpected(labels, scores), null),
    ...SHARES.map((share) =>
      figure(
        `5 (riskiest ${100 * share} % hold of the reverts)`,
        caughtShare(labels, scores, share),
        null,
      ),
    ),
  ]
}

/** Features that the tables from git have not are taken from the other table of the same commit. */
function gitFigures(
  folder: string,
  commits: Commits,
  folds: Int32Array,
  fits: readonly Fit[],
): Figure[] {
  const bySha = new Map(commits.shas.map((sha, i) => [sha, i]))
  const pairs = GIT_PROJECTS.flatMap((name) => {
    const project = commits.projects.indexOf(name)
    const fit = fits[folds[project] ?? 0]
    if (fit === undefined || project < 0) return []
    const rows = readRows(join(folder, 'git-features', `${name}.csv.gz`)).flatMap((row) => {
      const i = bySha.get(row.sha)
      const given = i === undefined ? undefined : commits.features[i]
      if (i === undefined || given === undefined || commits.mature[i] === 0) return []
      const own = Object.fromEntries(
        Object.entries(row.features).map(([column, value]) => [
          column,
          value ?? given[column as keyof typeof given],
        ]),
      ) as typeof given
      return [{ label: commits.fixed[i] ?? 0, given: scored(fit, given), own: scored(fit, own) }]
    })
    const labels = rows.map(({ label }) => label)
    return [
      {
        given: areaUnderCurve(
          labels,
          rows.map((row) => row.given),
        ),
        own: areaUnderCurve(
          labels,
          rows.map((row) => row.own),
        ),
      },
    ]
  })
  const given = median(pairs.map((pair) => pair.given))
  const own = median(pairs.map((pair) => pair.own))
  const gaps = pairs.map((pair) => pair.own - pair.given)
  const within = gaps.filter((gap) => Math.abs(gap) <= GAP_MAX).length / gaps.length
  return [
    figure(`6 (AUC on the features given, ${pairs.length} projects, median)`, given, null),
    figure('6 (AUC on features from git of the same commits, median)', own, null),
    figure('6 difference by project, without its sign, median', median(gaps.map(Math.abs)), [
      '<=',
      GAP_MAX,
    ]),
    figure('6 (difference by project, with its sign, median)', median(gaps), null),
    figure('6 (projects with a difference of .005 at the most)', within, null),
    figure('6 (largest loss of a project)', -Math.min(...gaps), null),
    figure('6 (difference of the two medians)', Math.abs(given - own), null),
  ]
}

function scored(fit: Fit, features: Commits['features'][number]): number {
  return DEFECT_MODEL.terms.reduce(
    (sum, term, k) => sum + (fit.coefficients[k] ?? 0) * (termValue(term, features) ?? term.mean),
    fit.intercept,
  )
}

function curves({ labels, scores }: Scored): Figure[] {
  const bins = calibrationBins(labels, scores, 10).map((bin, i) =>
    figure(
      `curve: tenth ${i + 1}: predicted ${bin.predicted.toFixed(3)}, observed`,
      bin.observed,
      null,
    ),
  )
  const gates = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7].map((share) =>
    figure(
      `gating, pooled: riskiest ${Math.round(100 * share)} % hold`,
      caughtShare(labels, scores, share),
      null,
    ),
  )
  return [...bins, ...gates]
}
