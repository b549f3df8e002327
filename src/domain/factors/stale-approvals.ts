import type { Background } from '../background.ts'
import { approvalsOf, isStale, type Review } from '../people/review.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import type { Factor } from './factor.ts'
import { reviewFinding } from './review-finding.ts'

/** Pull requests to which something was pushed after the last approval. */
export const staleApprovals: Factor = {
  id: 'stale-approvals',
  title: 'Approved before the last push',
  find(_range: Range, _files: FilesByKind, background: Background): Finding | null {
    return reviewFinding(background, isApprovedBeforeTheLastPush, {
      factor: 'stale-approvals',
      what: 'approved before the last push',
      why: 'What was pushed after the approval was not approved by anybody.',
      advice: 'Look at what came after the approval.',
    })
  },
}

/** Every approval must be of an older state for sure; merges of the base branch alone do not count. */
function isApprovedBeforeTheLastPush(review: Review): boolean {
  const approvals = approvalsOf(review)
  return approvals.length > 0 && approvals.every((one) => isStale(one, review) === true)
}
