import type { Background } from '../background.ts'
import { opinionsOfOthers } from '../people/review.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import type { Factor } from './factor.ts'
import { reviewFinding } from './review-finding.ts'

/** Pull requests whose reviewer asked for changes and never took it back. */
export const objections: Factor = {
  id: 'objections',
  title: 'Changes were asked for',
  find(_range: Range, _files: FilesByKind, background: Background): Finding | null {
    return reviewFinding(
      background,
      (review) => opinionsOfOthers(review).some(({ kind }) => kind === 'changes_requested'),
      {
        factor: 'objections',
        what: 'with changes that a reviewer still asks for',
        why: 'Somebody who looked said that it should not go out like this.',
        advice: 'Ask the reviewer whether it is settled.',
      },
    )
  },
}
