import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lastHealthyRecord, liveRecord, occupantOf } from '../../../src/domain/history/history.ts'
import type { DeploymentRecord } from '../../../src/domain/history/record.ts'

/** What happened to an environment, oldest first: who was deployed or gone back to, and how it ended. */
type Deed = {
  readonly sha: string
  readonly as?: 'promoted' | 'rolled_back' | 'failed' | 'cancelled' | 'rollback'
}

const deployed = (sha: string, as: Deed['as'] = 'promoted'): Deed => ({ sha, as })
const wentBackTo = (sha: string): Deed => ({ sha, as: 'rollback' })

/** The history that the ledger keeps of these deeds, newest first. */
function historyOf(...deeds: readonly Deed[]): readonly DeploymentRecord[] {
  const history: DeploymentRecord[] = []
  for (const [index, { sha, as = 'promoted' }] of deeds.entries()) {
    const live = liveRecord(history)
    history.unshift({
      id: `${index}`,
      sha,
      version: `version ${sha}`,
      previousSha: live?.sha ?? null,
      result: as === 'rollback' ? 'promoted' : as,
      reason: as === 'rollback' ? 'promoted_rollback' : REASONS[as],
      // The slots take turns with every promotion.
      slot: history.filter((one) => one.result === 'promoted').length % 2 === 0 ? 'blue' : 'green',
      riskLevel: 'low',
      riskScore: 0.1,
      riskFixes: null,
      riskRollback: null,
      planHash: '',
      startedAtSeconds: index * 100,
      endedAtSeconds: index * 100 + 50,
      harmedRequests: 0,
      deploymentId: index,
      approvers: [],
      steps: [],
      verdict: null,
      audit: null,
    })
  }
  return history
}

const REASONS = {
  promoted: 'promoted_on_evidence',
  rolled_back: 'metric_harmful',
  failed: 'stage_failed',
  cancelled: 'cancelled',
} as const

const lastHealthy = (...deeds: readonly Deed[]) => lastHealthyRecord(historyOf(...deeds))?.sha

describe('what is live', () => {
  test('is nothing before the first promotion', () => {
    expect(liveRecord([])).toBeNull()
    expect(liveRecord(historyOf(deployed('A', 'rolled_back'), deployed('B', 'failed')))).toBeNull()
  })

  test('is the newest promotion, whatever failed after it', () => {
    const history = historyOf(deployed('A'), deployed('B'), deployed('C', 'rolled_back'))
    expect(liveRecord(history)?.sha).toBe('B')
    expect(liveRecord(historyOf(deployed('A'), deployed('B'), wentBackTo('A')))?.sha).toBe('A')
  })
})

describe('the last healthy version', () => {
  test.each<[string, readonly Deed[], string | undefined]>([
    ['nothing was ever deployed', [], undefined],
    ['only one version was ever promoted', [deployed('A')], undefined],
    ['the same version was promoted twice', [deployed('A'), deployed('A')], undefined],
    ['two versions were promoted', [deployed('A'), deployed('B')], 'A'],
    [
      'one between them was taken back by its judge: what was not promoted was not proven',
      [deployed('A'), deployed('B', 'rolled_back'), deployed('C')],
      'A',
    ],
    [
      'others failed or were cancelled after the live one',
      [deployed('A'), deployed('B'), deployed('C', 'cancelled'), deployed('D', 'failed')],
      'A',
    ],
    [
      'the last one was taken back by hand, and nothing is older',
      [deployed('A'), deployed('B'), wentBackTo('A')],
      undefined,
    ],
    [
      'the last one was taken back by hand, and one is older',
      [deployed('A'), deployed('B'), deployed('C'), wentBackTo('B')],
      'A',
    ],
    [
      'a version went out after a rollback: the one gone back to, not the one taken back',
      [deployed('A'), deployed('B'), wentBackTo('A'), deployed('C')],
      'A',
    ],
    [
      'two rollbacks in a row',
      [deployed('A'), deployed('B'), deployed('C'), wentBackTo('B'), wentBackTo('A')],
      undefined,
    ],
    [
      'the rollback itself was rolled back: neither side of it is trusted below',
      [deployed('A'), deployed('B'), deployed('C'), wentBackTo('B'), wentBackTo('C')],
      'A',
    ],
    [
      'the version that was taken back went out again and stayed',
      [deployed('A'), deployed('B'), wentBackTo('A'), deployed('B'), deployed('C')],
      'B',
    ],
    [
      'the version that was taken back is live again',
      [deployed('A'), deployed('B'), wentBackTo('A'), deployed('B')],
      'A',
    ],
  ])('when %s', (_, deeds, expected) => {
    expect(lastHealthy(...deeds)).toBe(expected)
  })
})

describe('the last healthy version, always,', () => {
  test('was promoted once, is not live, and was not taken back after its last promotion', () => {
    const deed = fc.record({
      sha: fc.constantFrom('A', 'B', 'C', 'D'),
      as: fc.constantFrom(
        'promoted',
        'rolled_back',
        'failed',
        'cancelled',
        'rollback',
      ) as fc.Arbitrary<NonNullable<Deed['as']>>,
    })
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const history = historyOf(...deeds)
        const found = lastHealthyRecord(history)
        if (found === null) return
        expect(found.result).toBe('promoted')
        expect(found.sha).not.toBe(liveRecord(history)?.sha)
        const since = history.slice(0, history.indexOf(found))
        const takenBack = since.filter((one) => one.reason === 'promoted_rollback')
        expect(takenBack.map((one) => one.previousSha)).not.toContain(found.sha)
      }),
      { numRuns: 500 },
    )
  })

  test('is found again and again until nothing is left: rollbacks never go in a circle', () => {
    let deeds: readonly Deed[] = ['A', 'B', 'C', 'D'].map((sha) => deployed(sha))
    const seen: string[] = []
    for (let back = lastHealthy(...deeds); back !== undefined; back = lastHealthy(...deeds)) {
      seen.push(back)
      deeds = [...deeds, wentBackTo(back)]
    }
    expect(seen).toEqual(['C', 'B', 'A'])
  })
})

describe('who sits in a slot', () => {
  test('is whoever was promoted there last; nobody knows it after a deployment that did not get through', () => {
    const history = historyOf(deployed('A'), deployed('B'), deployed('C', 'rolled_back'))
    expect(history.map((one) => one.slot)).toEqual(['blue', 'green', 'blue'])
    expect(occupantOf(history, 'blue')).toBeNull()
    expect(occupantOf(history, 'green')).toBe('B')
    expect(occupantOf(history, 'violet')).toBeNull()
  })
})
