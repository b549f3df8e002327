import type { Background } from '../background.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import type { Factor } from './factor.ts'
import { reviewFinding } from './review-finding.ts'
import { isSelfMerged, isUnapproved } from './unreviewed.ts'

/** Pull requests that their own author merged and that nobody else approved. */
export const selfMerged: Factor = {
  id: 'self-merged',
  title: 'Merged by the author alone',
  find(_range: Range, _files: FilesByKind, background: Background): Finding | null {
    return reviewFinding(background, (one) => isSelfMerged(one) && isUnapproved(one), {
      factor: 'self-merged',
      what: 'merged by the author, without an approval by anybody else',
      why: 'Nobody but the author has seen them.',
      advice: 'Have somebody look before it goes out.',
    })
  },
}
