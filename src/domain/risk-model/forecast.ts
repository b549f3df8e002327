import type { Replay } from '../replay/replay.ts'
import type { Sha } from '../units.ts'
import type { CommitFeatures } from './features.ts'
import { DEFECT_MODEL, REVERT_MODEL } from './fitted.ts'
import { type Contribution, contributionsOf, probabilityOf } from './model.ts'
import { countInterval, probabilityOfAny } from './negative-binomial.ts'
import type { Missing, RangeFeatures } from './range-features.ts'

/** What the models say of one commit. */
export type CommitForecast = {
  readonly sha: Sha
  /** Probability that it needs a corrective change within 90 days. */
  readonly defect: number
  /** Probability that it is reverted by name. */
  readonly revert: number
  /** What moves the defect probability away from the usual commit, the strongest first. */
  readonly contributions: readonly Contribution[]
  /** The same for the revert. */
  readonly revertContributions: readonly Contribution[]
}

/** What the models say of a range. */
export type Forecast = {
  /** Expected number of commits that need a corrective change within 90 days: the sum over the commits. */
  readonly fixes: number
  /** The shortest run of counts that holds 80 %. */
  readonly fixesLow: number
  readonly fixesHigh: number
  /** Probability that at least one commit needs one. */
  readonly anyFix: number
  /** Probability that at least one commit is reverted by name. Says nothing about size. */
  readonly anyRevert: number
  /** Commits that the numbers are made of. */
  readonly commitCount: number
  readonly commitsNotScored: number
  readonly historyCommits: number
  readonly missing: readonly Missing[]
  /** The likeliest to need a correction or to be taken back first; at most SUSPECTS_MAX. */
  readonly suspects: readonly CommitForecast[]
  /** Commits whose author had touched none of their files before; left out = the history does not tell. */
  readonly byNewcomers?: readonly Sha[]
  /** Ranges of the past that stand in for deployments; null = the checkout does not tell. */
  readonly replay: Replay | null
}

export const SUSPECTS_MAX = 20
const INTERVAL_SHARE = 0.8

/** Scores one commit with both models. */
export function forecastCommit(sha: Sha, features: CommitFeatures): CommitForecast {
  return {
    sha,
    defect: probabilityOf(DEFECT_MODEL, features),
    revert: probabilityOf(REVERT_MODEL, features),
    contributions: contributionsOf(DEFECT_MODEL, features),
    revertContributions: contributionsOf(REVERT_MODEL, features),
  }
}

/** Adds up what the models say of the commits of a range; null where there is nothing to add up. */
export function forecastRange(range: RangeFeatures): Forecast | null {
  if (range.commits.length === 0 || range.commitsNotScored > 0) return null
  const commits = range.commits.map(({ sha, features }) => forecastCommit(sha, features))
  const { commitsNotScored, historyCommits, missing, replay } = range
  const isKnown = !missing.some((part) => HISTORY_MISSING.has(part))
  return {
    ...addUp(commits),
    ...{ commitsNotScored, historyCommits, missing, replay, suspects: ranked(commits) },
    ...(isKnown ? { byNewcomers: newcomersOf(range) } : {}),
  }
}

/** What is missing when nobody knows who had touched a file. */
const HISTORY_MISSING: ReadonlySet<Missing> = new Set(['history_cut', 'history_not_here'])

/** Files that are new are strange to nobody: only what was there before counts. */
function newcomersOf({ commits }: RangeFeatures): readonly Sha[] {
  return commits
    .filter(
      ({ features: { o_fam: known, o_newf: newShare } }) =>
        known === 0 && newShare !== null && newShare < 1,
    )
    .map(({ sha }) => sha)
}

/** The numbers of a range from those of its commits. Sums are calibrated; products and maxima are not. */
export function addUp(commits: readonly Pick<CommitForecast, 'defect' | 'revert'>[]) {
  const fixes = commits.reduce((sum, commit) => sum + commit.defect, 0)
  const reverts = commits.reduce((sum, commit) => sum + commit.revert, 0)
  const { low, high } = countInterval(fixes, INTERVAL_SHARE)
  return {
    fixes,
    fixesLow: low,
    fixesHigh: high,
    anyFix: probabilityOfAny(fixes),
    // Reverts are rare and nearly independent of each other, so their count is Poisson's.
    anyRevert: -Math.expm1(-reverts),
    commitCount: commits.length,
  }
}

/**
 * Whom to ask first when something went wrong. A fault that shows at once may be of either kind, so each
 * probability counts by how far it is above that of the range's usual commit.
 */
function ranked(commits: readonly CommitForecast[]): CommitForecast[] {
  const meanOf = (key: 'defect' | 'revert') =>
    commits.reduce((sum, commit) => sum + commit[key], 0) / commits.length
  const defect = meanOf('defect')
  const revert = meanOf('revert')
  const suspicion = (commit: CommitForecast) => commit.defect / defect + commit.revert / revert
  return [...commits].sort((a, b) => suspicion(b) - suspicion(a)).slice(0, SUSPECTS_MAX)
}
