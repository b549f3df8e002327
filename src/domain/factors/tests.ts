import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { atLeast, countText, fileEvidence } from './evidence.ts'
import type { Factor } from './factor.ts'

/**
 * Whether tests changed with the source. A fact without weight: with source alike, commits with tests are
 * fixed as often (1.00, .93 to 1.08) and reverted no less (1.32, 1.05 to 1.67).
 */
export const tests: Factor = {
  id: 'tests',
  title: 'Tests',
  find(range: Range, files: FilesByKind): Finding | null {
    const hasTests = files.tests.length > 0
    if (!hasTests && files.source.length === 0) return null
    const shown = hasTests ? files.tests : files.source
    const source = countText(files.source.length, 'source file')
    return {
      factor: 'tests',
      what: hasTests
        ? `${atLeast(range.isTruncated)}${countText(files.tests.length, 'test file')} changed along with ${source}`
        : `no test changed along with ${atLeast(range.isTruncated)}${source}`,
      why: 'Shown as a fact: in the data it does not move the risk.',
      advice: '',
      logOdds: 0,
      evidence: fileEvidence(shown),
      evidenceCount: shown.length,
      reversibility: 'yes',
    }
  },
}
