import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { fileEvidence, filesText } from './evidence.ts'
import type { Factor } from './factor.ts'

/** Dependency manifest: explicitly reverted 1.65 times as often (1.33 to 2.05; 356,682 commits). */
export const DEPENDENCIES_ODDS = 1.65

/** Which packages and versions are built in: manifests and lockfiles. */
export const dependencies: Factor = {
  id: 'dependencies',
  title: 'Dependencies',
  find(range: Range, files: FilesByKind): Finding | null {
    // A manifest says what somebody wanted; a lockfile has the more lines and says less.
    const found = [...files.manifest, ...files.lockfile]
    if (found.length === 0) return null
    return {
      factor: 'dependencies',
      what: filesText(found, 'dependencies', range.isTruncated),
      why: 'Code of others changes with them, and tests rarely cover it.',
      advice: 'Read what changed in the packages; those that a lockfile pins are told apart.',
      logOdds: Math.log(DEPENDENCIES_ODDS),
      evidence: fileEvidence(found),
      evidenceCount: found.length,
      reversibility: 'yes',
    }
  },
}
