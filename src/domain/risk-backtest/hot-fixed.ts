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
 * it, and so is a range when `tell` has nothing (null) to say of one of its commits or of those that follow.
 */
export function hotFixCases(
  ranges: readonly (readonly string[])[],
  tell: (sha: string) => ToldCommit | null,
): HotFixCases {
  const told = ranges.map((range) => toldAs(range, tell))
  const followed = told.slice(1).flatMap((commits, index) => {
    const next = told[index] ?? null
    if (commits === null || next === null) return []
    const sums = addUp(commits.flatMap(({ forecast }) => (forecast === null ? [] : [forecast])))
    return [{ ...sums, isBad: next.some(isHotFix) }]
  })
  return {
    byScore: followed.map(({ anyFix, isBad }) => ({ score: anyFix, isBad })),
    byLikeness: followed.map(({ anyRevert, isBad }) => ({ score: anyRevert, isBad })),
  }
}

/** What is told of each commit of a range; null as soon as nothing is told of one. */
function toldAs(
  range: readonly string[],
  tell: (sha: string) => ToldCommit | null,
): readonly ToldCommit[] | null {
  const told = range.map(tell).filter((commit) => commit !== null)
  return told.length === range.length ? told : null
}

function isHotFix({ subject, tags }: ToldCommit): boolean {
  return isHotFixSubject(subject) || tags.some(isHotFixName)
}
