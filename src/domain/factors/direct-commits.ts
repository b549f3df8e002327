import { type Background, knownValue } from '../background.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { commitEvidence, countText } from './evidence.ts'
import type { Factor } from './factor.ts'

/**
 * Commits that no pull request brought. Without weight: nothing measured says how much oftener they are
 * taken back. Merges are left out, as the commits that they bring speak for themselves.
 */
export const directCommits: Factor = {
  id: 'direct-commits',
  title: 'Commits without a pull request',
  find(range: Range, _files: FilesByKind, background: Background): Finding | null {
    const pullRequests = knownValue(background.pullRequests)
    if (pullRequests === null) return null
    const brought = new Set(pullRequests.flatMap(({ commits }) => commits))
    const found = range.commits.filter(({ sha, isMerge }) => !isMerge && !brought.has(sha))
    if (found.length === 0) return null
    return {
      factor: 'direct-commits',
      what: `${countText(found.length, 'commit')} without a pull request`,
      why: 'Nobody was asked to look at them before they reached the branch.',
      advice: 'Ask the authors what they are.',
      logOdds: 0,
      evidence: commitEvidence(found),
      evidenceCount: found.length,
      reversibility: 'yes',
    }
  },
}
