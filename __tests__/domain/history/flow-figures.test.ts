import { describe, expect, test } from '@jest/globals'
import { flowFigures, flowOf } from '../../../src/domain/history/flow-figures.ts'
import type { DeploymentRecord } from '../../../src/domain/history/record.ts'
import { flowSection, flowText } from '../../../src/reports/flow.ts'
import { shaOf } from '../../support/outcomes.ts'

const NOW = 1_800_000_000
const HOUR = 3_600
const DAY = 24 * HOUR

/** A deployment that took an hour and ended so many days ago; the number names its version. */
function record(
  version: number,
  endedDaysAgo: number,
  change: Partial<DeploymentRecord> = {},
): DeploymentRecord {
  const endedAtSeconds = NOW - endedDaysAgo * DAY
  return {
    id: `rollout ${version} ${endedDaysAgo}`,
    sha: shaOf(version),
    version: `v${version}`,
    previousSha: shaOf(version - 1),
    result: 'promoted',
    reason: 'promoted_on_evidence',
    slot: 'blue',
    riskLevel: 'low',
    riskScore: 0.1,
    riskFixes: null,
    riskRollback: null,
    planHash: '',
    startedAtSeconds: endedAtSeconds - HOUR,
    endedAtSeconds,
    harmedRequests: 0,
    deploymentId: null,
    approvers: [],
    steps: [],
    verdict: null,
    audit: null,
    ...change,
  }
}

const caught = { result: 'rolled_back', reason: 'metric_harmful' } as const
const NONE = new Map<string, readonly number[]>()
const week = (records: readonly DeploymentRecord[], times = NONE) =>
  flowFigures(records, times, NOW - 7 * DAY, NOW)

describe('the four keys', () => {
  test('of an environment without deployments are not known, and not 0', () => {
    expect(week([])).toMatchObject({
      deploymentCount: 0,
      leadSecondsMedian: null,
      changeFailureRate: null,
      restoreSecondsMedian: null,
    })
  })

  test('count what had users: neither a rollback nor what failed before or was called off', () => {
    const figures = week([
      record(5, 0.5, { result: 'cancelled', reason: 'cancelled' }),
      record(4, 1, { result: 'failed', reason: 'stage_failed' }),
      record(3, 2, caught),
      record(2, 3),
      record(1, 8),
    ])
    expect(figures).toMatchObject({
      deploymentCount: 2,
      promotedCount: 1,
      deploymentsPerDay: 2 / 7,
      caughtCount: 1,
      escapedCount: 0,
      changeFailureRate: 0.5,
      restoreSecondsMedian: HOUR,
    })
  })

  test('see what got through and was taken back later, and how long that took', () => {
    const back = record(1, 2, { reason: 'promoted_rollback', previousSha: shaOf(2) })
    const figures = week([record(3, 1), back, record(2, 2.5), record(1, 5)])
    expect(figures).toMatchObject({
      deploymentCount: 3,
      escapedCount: 1,
      changeFailureRate: 1 / 3,
      restoreSecondsMedian: DAY / 2,
    })
  })

  test('do not blame a version for a rollback of its successor', () => {
    const back = record(2, 1, { reason: 'promoted_rollback', previousSha: shaOf(3) })
    const figures = week([back, record(3, 2), record(2, 3)])
    expect(figures).toMatchObject({ escapedCount: 1, restoreSecondsMedian: DAY })
  })

  test('tell the lead time of commits, as their median', () => {
    const first = record(2, 1)
    const second = record(1, 2)
    const times = new Map([
      [first.id, [first.endedAtSeconds - HOUR, first.endedAtSeconds - 3 * HOUR]],
      [second.id, [second.endedAtSeconds - 10 * HOUR, second.endedAtSeconds + HOUR]],
    ])
    expect(week([first, second], times)).toMatchObject({
      leadCommitCount: 4,
      leadSecondsMedian: 2 * HOUR,
    })
  })
})

describe('the trend', () => {
  const records = [record(4, 1), record(3, 2, caught), record(2, 9), record(1, 100)]
  const flow = flowOf(records, NONE, NOW, 4)

  test('has every deployment in one week', () => {
    expect(flow.weeks.map(({ deploymentCount }) => deploymentCount)).toEqual([0, 0, 1, 2])
    expect(flow.all.deploymentCount).toBe(3)
  })

  test('is a bar a week on a terminal, a point where nothing is known', () => {
    const lines = flowText(flow).split('\n')
    expect(lines[0]).toBe('Flow over 28 days, with the trend of 4 weeks:')
    expect(lines[1]).toMatch(/^ {2}deployment frequency {2}3 deployments, 0.11 a day +▁▁▅█$/)
    expect(lines[3]).toMatch(/33.3 % \(1 caught on the ramp, 0 taken back later\) +··▁█$/)
  })

  test('is a picture on a page, and nothing without deployments', () => {
    expect(flowSection(flow)).toContain('bar [0, 0, 1, 2]\n    line [0, 0, 0, 1]')
    expect(flowSection(flowOf([], NONE, NOW, 4))).toBe('')
  })
})
