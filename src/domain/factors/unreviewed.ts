import type { Background } from '../background.ts'
import { approvalsOf, isSamePerson, type Review } from '../people/review.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import type { Factor } from './factor.ts'
import { reviewFinding } from './review-finding.ts'

/** Pull requests that nobody but their author approved and that somebody else, or nobody yet, merged. */
export const unreviewed: Factor = {
  id: 'unreviewed',
  title: 'Pull requests without approval',
  find(_range: Range, _files: FilesByKind, background: Background): Finding | null {
    return reviewFinding(background, (one) => isUnapproved(one) && !isSelfMerged(one), {
      factor: 'unreviewed',
      what: 'without an approval',
      why: 'One pair of eyes saw them.',
      advice: 'Have somebody look before it goes out.',
    })
  },
}

/** True only when all opinions were read and none of them is an approval by somebody else. */
export function isUnapproved(review: Review): boolean {
  return !review.isTruncated && approvalsOf(review).length === 0
}

export function isSelfMerged({ author, isMerged, mergedBy }: Review): boolean {
  return isMerged && mergedBy !== null && isSamePerson(author, mergedBy)
}
