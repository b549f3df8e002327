import type { DeploymentRecord, JournalEntry } from '../../src/domain/history/record.ts'
import { BEGAN_AT_SECONDS } from './rollout-states.ts'

/** An entry of a journal. */
export function entryOf(what: string, change: Partial<JournalEntry> = {}): JournalEntry {
  return { atSeconds: BEGAN_AT_SECONDS, kind: 'note', what, details: {}, ...change }
}

/** The record of a deployment that was promoted. */
export function recordOf(change: Partial<DeploymentRecord> = {}): DeploymentRecord {
  return {
    id: 'r1',
    sha: '2'.repeat(40),
    version: 'v2',
    previousSha: null,
    result: 'promoted',
    reason: 'promoted_on_evidence',
    slot: 'green',
    riskLevel: 'low',
    riskScore: 0.1,
    riskFixes: null,
    riskRollback: null,
    planHash: 'plan',
    startedAtSeconds: BEGAN_AT_SECONDS,
    endedAtSeconds: BEGAN_AT_SECONDS + 600,
    harmedRequests: 0,
    deploymentId: 1,
    approvers: [],
    steps: [],
    verdict: null,
    audit: null,
    ...change,
  }
}
