import type { Replay } from '../replay/replay.ts'
import type { Sha } from '../units.ts'
import type { CommitFeatures } from './features.ts'

/** A commit of the range with what the models go by. */
export type ScoredFeatures = {
  readonly sha: Sha
  readonly authoredAtSeconds: number
  readonly features: CommitFeatures
}

/** What could not be known here, and is therefore taken as usual. */
export type Missing =
  /** A shallow checkout holds too little of the history. */
  | 'history_cut'
  /** The checkout holds no folders of earlier commits (a clone with --filter=tree:0). */
  | 'history_not_here'
  /** The checkout holds no contents of earlier commits (a clone with --filter=blob:none). */
  | 'usual_size'
  /** Too many files are touched to look up how long each was before. */
  | 'lines_before'

export type RangeFeatures = {
  /** Commits without merges and without those that change no file, oldest first. */
  readonly commits: readonly ScoredFeatures[]
  /** Commits of the range beyond RANGE_COMMITS_SCORED_MAX: the newest of them are not scored. */
  readonly commitsNotScored: number
  /** Earlier commits that were read. */
  readonly historyCommits: number
  readonly missing: readonly Missing[]
  /** Ranges of the past that stand in for deployments; null = the checkout does not tell. */
  readonly replay: Replay | null
}

/** A range of more commits is told by its counts alone. */
export const RANGE_COMMITS_SCORED_MAX = 5_000
/** A cut-off history of fewer commits says nothing about who knows a file. */
export const SHALLOW_HISTORY_COMMITS_MIN = 1_000
