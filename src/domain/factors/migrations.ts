import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { fileEvidence, filesText } from './evidence.ts'
import type { Factor } from './factor.ts'

/**
 * Migration or schema path: explicitly reverted 1.57 times as often. The interval (.84 to 2.94) holds 1;
 * what makes migrations dangerous is told by reversibility and not by this weight.
 */
export const MIGRATIONS_ODDS = 1.57

/** Changes of a database schema, told by path. */
export const migrations: Factor = {
  id: 'migrations',
  title: 'Database migrations',
  find(range: Range, files: FilesByKind): Finding | null {
    const found = files.migration
    if (found.length === 0) return null
    return {
      factor: 'migrations',
      what: filesText(found, 'database migrations', range.isTruncated),
      why: 'Moving traffic back does not take back what was done to the database.',
      advice:
        'Check that the running version works with the new schema; what the statements do is told apart.',
      logOdds: Math.log(MIGRATIONS_ODDS),
      evidence: fileEvidence(found),
      evidenceCount: found.length,
      reversibility: 'with_care',
    }
  },
}
