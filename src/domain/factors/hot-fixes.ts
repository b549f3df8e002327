import { type Background, knownValue } from '../background.ts'
import { isHotFixName, mergesHotFix } from '../range/hot-fix-words.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import { EVIDENCE_MAX, type Finding } from '../risk.ts'
import { commitEvidence, countText, pullRequestEvidence } from './evidence.ts'
import type { Factor } from './factor.ts'

/**
 * Work done in a hurry, told by the name of the branch or by a label. Without weight: commits that say
 * "fix" are reverted as often as others (1.03, .88 to 1.21), and branches are in no data that we have.
 */
export const hotFixes: Factor = {
  id: 'hot-fixes',
  title: 'Hot fixes',
  find(range: Range, _files: FilesByKind, background: Background): Finding | null {
    const pullRequests = knownValue(background.pullRequests) ?? []
    const byBranch = (knownValue(background.reviews) ?? []).filter(({ branch }) =>
      isHotFixName(branch),
    )
    const byLabel = pullRequests.filter(({ labels }) => labels.some(isHotFixName))
    const numbers = [
      ...new Set([
        ...byBranch.map(({ pullRequest }) => pullRequest),
        ...byLabel.map(({ number }) => number),
      ]),
    ]
    // Where pull requests are known, their merge commits would only say the same again.
    const merges =
      pullRequests.length > 0 ? [] : range.commits.filter(({ subject }) => mergesHotFix(subject))
    const count = numbers.length + merges.length
    if (count === 0) return null
    return {
      factor: 'hot-fixes',
      what: countText(count, 'hot fix', 'hot fixes'),
      why: 'Something is wrong in production already, and what mends it was made in a hurry.',
      advice: '',
      logOdds: 0,
      evidence: [...pullRequestEvidence(numbers, pullRequests), ...commitEvidence(merges)].slice(
        0,
        EVIDENCE_MAX,
      ),
      evidenceCount: count,
      reversibility: 'yes',
    }
  },
}
