import { isHotFixName, isHotFixSubject } from '../range/hot-fix-words.ts'
import { addUp, type CommitForecast } from '../risk-model/forecast.ts'
import type { PastCase } from './backtest.ts'

/** What the repository tells of one commit. */
export type ToldCommit = {
  /** Untrusted text. */
  readonly subject: string
  /** Names of its tags. Untrusted text. */
  readonly tags: readonly string[]
  /** null for merges and for commits that change no file. */
  readonly forecast: Pick<CommitForecast, 'defect' | 'revert'> | null
}

/** The same ranges, scored by each of the two numbers that a report shows of a range. */
export type HotFixCases = {
  /** By the probability that a commit needs a corrective change. */
  readonly byScore: readonly PastCase[]
  /** By the likeness to what is rolled back, as far as the models see it. */
  readonly byLikeness: readonly PastCase[]
}

/**
 * Ranges that went out, each bad when the very next one holds a hot fix: a commit, a merged branch or a tag
 * that says so. Which range a hot fix mends nobody writes down; what was live when it was made is the nearest
 * that git can tell. `ranges` are newest first; the newest is left out, because nobody knows yet what follows
 * it.
 */
export function hotFixCases(
  ranges: readonly (readonly string[])[],
  tell: (sha: string) => ToldCommit,
): HotFixCases {
  const told = ranges.map((range) => range.map(tell))
  const followed = told.slice(1).map((commits, index) => {
    const sums = addUp(commits.flatMap(({ forecast }) => (forecast === null ? [] : [forecast])))
    return { ...sums, isBad: (told[index] ?? []).some(isHotFix) }
  })
  return {
    byScore: followed.map(({ anyFix, isBad }) => ({ score: anyFix, isBad })),
    byLikeness: followed.map(({ anyRevert, isBad }) => ({ score: anyRevert, isBad })),
  }
}

function isHotFix({ subject, tags }: ToldCommit): boolean {
  return isHotFixSubject(subject) || tags.some(isHotFixName)
}
