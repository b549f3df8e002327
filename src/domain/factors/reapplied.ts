import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { atLeast, commitEvidence, countText } from './evidence.ts'
import type { Factor } from './factor.ts'
import { commitsTakingBack, REVERTS_ODDS } from './reverts.ts'

/**
 * A prior: the odds of a revert, half as high again. It failed once, and commits that name a revert are
 * the likeliest of all to be reverted; there is no row for the second attempt alone.
 */
export const REAPPLIED_ODDS = REVERTS_ODDS * 1.5

/** Commits that bring something again that was taken back once. */
export const reapplied: Factor = {
  id: 'reapplied',
  title: 'Second attempts',
  find(range: Range): Finding | null {
    const found = commitsTakingBack(range.commits).reapplied
    if (found.length === 0) return null
    const verb = found.length === 1 ? 'brings' : 'bring'
    return {
      factor: 'reapplied',
      what: `${atLeast(range.isTruncated)}${countText(found.length, 'commit')} that ${verb} again what was reverted once`,
      why: 'It was taken back once already.',
      advice: 'Make sure that what was wrong the first time is found and fixed.',
      logOdds: Math.log(REAPPLIED_ODDS),
      evidence: commitEvidence(found),
      evidenceCount: found.length,
      reversibility: 'yes',
    }
  },
}
