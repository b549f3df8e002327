import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { fileEvidence, filesText } from './evidence.ts'
import type { Factor } from './factor.ts'

/** Configuration file: explicitly reverted 1.30 times as often (1.09 to 1.55; 356,682 commits). */
export const CONFIGURATION_ODDS = 1.3

/** Settings, environment files and feature flags. */
export const configuration: Factor = {
  id: 'configuration',
  title: 'Configuration',
  find(range: Range, files: FilesByKind): Finding | null {
    const found = files.configuration
    if (found.length === 0) return null
    return {
      factor: 'configuration',
      what: filesText(found, 'configuration', range.isTruncated),
      why: 'A setting that is wrong in production is right in every test.',
      advice: '',
      logOdds: Math.log(CONFIGURATION_ODDS),
      evidence: fileEvidence(found),
      evidenceCount: found.length,
      reversibility: 'yes',
    }
  },
}
