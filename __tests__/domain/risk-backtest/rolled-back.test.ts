import { describe, expect, test } from '@jest/globals'
import type { DeploymentRecord } from '../../../src/domain/history/record.ts'
import { rollbackCases } from '../../../src/domain/risk-backtest/rolled-back.ts'
import { recordOf } from '../../support/ledger-entries.ts'

/** Newest last, as they happened; answered newest first, as the ledger keeps them. */
function ledgerOf(...changes: Partial<DeploymentRecord>[]): DeploymentRecord[] {
  return changes
    .map((change, at) =>
      recordOf({ id: `r${at}`, sha: `${at}`.repeat(40), endedAtSeconds: at, ...change }),
    )
    .reverse()
}
const ROLLED_BACK = { result: 'rolled_back', reason: 'metric_harmful' } as const

describe('deployments that were taken back', () => {
  test('on the ramp because of harm, or by a rollback afterwards', () => {
    const { byScore, unclearCount } = rollbackCases(
      ledgerOf(
        { riskScore: 0.1 },
        { riskScore: 0.9, ...ROLLED_BACK },
        { riskScore: 0.5 },
        { riskScore: 0.1, reason: 'promoted_rollback', previousSha: '2'.repeat(40) },
      ),
    )
    expect(byScore).toEqual([
      { score: 0.5, isBad: true },
      { score: 0.9, isBad: true },
      { score: 0.1, isBad: false },
    ])
    expect(unclearCount).toBe(0)
  })

  test.each([
    'evidence_missing',
    'metrics_unreachable',
    'target_restarts',
    'duration_limit',
  ] as const)('%s says nothing about the version', (reason) => {
    const found = rollbackCases(ledgerOf({}, { result: 'rolled_back', reason }))
    expect(found).toMatchObject({ unclearCount: 1, byScore: [{ isBad: false }] })
  })

  test('what never had traffic or was called off is no deployment', () => {
    const { byScore, unclearCount } = rollbackCases(
      ledgerOf(
        { result: 'failed', reason: 'stage_failed' },
        { result: 'cancelled', reason: 'cancelled' },
      ),
    )
    expect([byScore, unclearCount]).toEqual([[], 0])
  })

  test('by likeness only those count that were logged with it', () => {
    const records = ledgerOf({}, { riskRollback: 0.3, ...ROLLED_BACK })
    expect(rollbackCases(records).byLikeness).toEqual([{ score: 0.3, isBad: true }])
  })
})
