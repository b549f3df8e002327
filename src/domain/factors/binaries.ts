import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { atLeast, countText, fileEvidence } from './evidence.ts'
import type { Factor } from './factor.ts'

/** Binary files that changed. A fact without weight: nobody can review what is in them. */
export const binaries: Factor = {
  id: 'binaries',
  title: 'Binary files',
  find(range: Range, _files: FilesByKind): Finding | null {
    const found = range.files.filter(({ isBinary }) => isBinary).map((file) => ({ file }))
    if (found.length === 0) return null
    const count = Math.max(found.length, range.binaryCount)
    return {
      factor: 'binaries',
      what: `${atLeast(range.isTruncated)}${countText(count, 'binary file')} changed`,
      why: 'Shown as a fact: no diff shows what is in them.',
      advice: '',
      logOdds: 0,
      evidence: fileEvidence(found),
      evidenceCount: count,
      reversibility: 'yes',
    }
  },
}
