import type { Commit, Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import type { Sha } from '../units.ts'
import { atLeast, commitEvidence, countText } from './evidence.ts'
import type { Factor } from './factor.ts'

/** Message says revert: itself explicitly reverted 4.47 times as often (3.20 to 6.25; 356,682 commits). */
export const REVERTS_ODDS = 4.47

/** Commits that take back an earlier one. */
export const reverts: Factor = {
  id: 'reverts',
  title: 'Reverts',
  find(range: Range): Finding | null {
    const found = commitsTakingBack(range.commits).reverts
    if (found.length === 0) return null
    return {
      factor: 'reverts',
      what: `${atLeast(range.isTruncated)}${countText(found.length, 'commit')} that ${found.length === 1 ? 'takes' : 'take'} back an earlier one`,
      why: 'Something went wrong here before; what is taken back is often wanted back.',
      advice: '',
      logOdds: Math.log(REVERTS_ODDS),
      evidence: commitEvidence(found),
      evidenceCount: found.length,
      reversibility: 'yes',
    }
  },
}

const REVERT_STARTS = ['revert "', "revert '", 'revert:', 'revert(', 'reverts ', 'reverting ']
/** "Reapply" is what git itself writes for the revert of a revert. */
const REAPPLY_STARTS = ['reapply "', 'revert "revert "', 'revert "reapply "', 'reland ', 're-land ']

/**
 * Sorts out the commits that take back another one (reverts) and those that take back a revert, which
 * bring something again that was taken back once (reapplied). Every commit is in one list at most.
 */
export function commitsTakingBack(commits: readonly Commit[]): {
  reverts: Commit[]
  reapplied: Commit[]
} {
  const all = commits.filter((commit) => !commit.isMerge && isTakingBack(commit))
  const shas = new Set<Sha>(all.map((commit) => commit.sha))
  const isReapplying = (commit: Commit) =>
    startsWithAny(commit.subject, REAPPLY_STARTS) ||
    (commit.reverts !== null && shas.has(commit.reverts))
  return {
    reverts: all.filter((commit) => !isReapplying(commit)),
    reapplied: all.filter(isReapplying),
  }
}

function isTakingBack(commit: Commit): boolean {
  return (
    commit.reverts !== null ||
    startsWithAny(commit.subject, REVERT_STARTS) ||
    startsWithAny(commit.subject, REAPPLY_STARTS)
  )
}

function startsWithAny(subject: string, starts: readonly string[]): boolean {
  const lower = subject.toLowerCase()
  return starts.some((start) => lower.startsWith(start))
}
