import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { fileEvidence, filesText } from './evidence.ts'
import type { Factor } from './factor.ts'

/** CI or workflow file: explicitly reverted 2.65 times as often (2.00 to 3.52; 356,682 commits). */
export const WORKFLOWS_ODDS = 2.65

/** What checks, builds, approves and deploys the code: workflows, actions, owners, other CI systems. */
export const workflows: Factor = {
  id: 'workflows',
  title: 'Workflows',
  find(range: Range, files: FilesByKind): Finding | null {
    const found = files.workflow
    if (found.length === 0) return null
    return {
      factor: 'workflows',
      what: filesText(found, 'workflows', range.isTruncated),
      why: 'They decide what is checked and what is built, and run with credentials.',
      advice: 'Look for checks that were taken away and permissions that grew.',
      logOdds: Math.log(WORKFLOWS_ODDS),
      evidence: fileEvidence(found),
      evidenceCount: found.length,
      reversibility: 'yes',
    }
  },
}
