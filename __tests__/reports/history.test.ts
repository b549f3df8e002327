import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { historyJson, historyText } from '../../src/reports/history.ts'
import { hostileText } from '../support/hostile-text.ts'
import { recordOf } from '../support/ledger-entries.ts'
import { BEGAN_AT_SECONDS, watchingState } from '../support/rollout-states.ts'

const live = recordOf({ approvers: ['ada', 'grace'], previousSha: '1'.repeat(40) })
const bad = recordOf({
  sha: '3'.repeat(40),
  version: 'v3',
  result: 'rolled_back',
  reason: 'metric_harmful',
  harmedRequests: 11.6,
})

describe('the history of an environment', () => {
  test('tells every deployment with its risk, approvers, end, reason and time', () => {
    const history = { environment: 'production', rollout: null, records: [bad, live], total: 3 }
    expect(historyText(history, 0)).toBe(
      [
        'production: 3 deployments',
        '',
        '2027-01-15 08:10 UTC  rolled back: v3 (3333333333)',
        '  Rolled back: the candidate is measurably worse than the running version (metric_harmful)',
        '  risk low, score 0.1; took 10 min; about 12 requests harmed (estimate)',
        '  nobody had to approve',
        '',
        '2027-01-15 08:10 UTC  promoted: v2 (2222222222) after 1111111111',
        '  Promoted: every step had enough evidence that the candidate does no harm (promoted_on_evidence)',
        '  risk low, score 0.1; took 10 min; no requests harmed (estimate)',
        '  approved by ada and grace',
        '',
        'and 1 older one; see --limit',
      ].join('\n'),
    )
  })

  test('tells the rollout that is under way', () => {
    const rollout = watchingState({ stepIndex: 1, percent: 25 })
    const history = { environment: 'production', rollout, records: [], total: 0 }
    expect(historyText(history, BEGAN_AT_SECONDS + 120)).toContain(
      'under way: deploy of v2 (2222222222), watching at 25 % of traffic\n  since 2027-01-15 08:00 UTC, 2 min; ramp 1 % > [25 %] > 100 %',
    )
    expect(historyJson(history).rollout).toMatchObject({ phase: 'watching', steps: [1, 25, 100] })
  })

  test('keeps every line its own, whatever the ledger holds', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (version, name) => {
        const records = [recordOf({ version, riskLevel: name, approvers: [name], sha: version })]
        const text = historyText({ environment: name, rollout: null, records, total: 1 }, 0)
        expect(text.split('\n')).toHaveLength(6)
        expect(text).not.toMatch(/^::|##\[|\p{Cc}(?<!\n)/mu)
      }),
    )
  })
})
