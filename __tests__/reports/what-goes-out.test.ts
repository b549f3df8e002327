import { describe, expect, test } from '@jest/globals'
import { known, unknown } from '../../src/domain/background.ts'
import { checksSection } from '../../src/reports/sections/checks-section.ts'
import { decisionMarkdown, riskWords } from '../../src/reports/sections/decision.ts'
import { pullRequestsSection } from '../../src/reports/sections/pull-requests-section.ts'
import { findingLines, riskSection } from '../../src/reports/sections/risk-section.ts'
import { touchedSection } from '../../src/reports/sections/touched-section.ts'
import {
  EXAMPLE_LINKS,
  exampleOutcomes,
  outcomeOf,
  pullRequestOf,
  rangeOf,
  reviewOf,
} from '../support/outcomes.ts'

describe('the pull requests of a page', () => {
  test('stand by kind with authors, reviewers and what nobody approved', () => {
    const section = pullRequestsSection(
      outcomeOf({
        pullRequests: [
          { ...pullRequestOf(1, [0]), title: 'fix: rounding' },
          { ...pullRequestOf(2, [1]), title: 'feat!: drop v1', labels: [] },
          { ...pullRequestOf(3, [2]), title: 'feat: stock' },
        ],
        reviews: [
          reviewOf(1, ['grace', 'linus']),
          reviewOf(2, []),
          {
            ...reviewOf(3, []),
            opinions: [{ reviewer: 'grace', kind: 'changes_requested', commit: null }],
          },
        ],
      }),
      EXAMPLE_LINKS,
    )
    const order = ['**Breaking or destructive** (1)', '**Features** (1)', '**Fixes** (1)']
    const places = order.map((title) => section.indexOf(title))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(section).toContain('drop v1 (by ada, **approved by nobody**, 1 commit)')
    expect(section).toContain('**changes asked for by grace**')
    expect(section).toContain('approved by grace and linus')
  })

  test("a review that is not known is not told, and one's own approval is none", () => {
    const pullRequests = [pullRequestOf(1, [0])]
    const told = (reviews: Parameters<typeof outcomeOf>[0]) =>
      pullRequestsSection(outcomeOf({ pullRequests, ...reviews }), EXAMPLE_LINKS)
    expect(told({ reviews: [] })).toContain('(by ada, 1 commit, `checkout`)')
    expect(told({ reviews: [reviewOf(1, ['Ada'])] })).toContain('**approved by nobody**')
    expect(told({ reviews: [{ ...reviewOf(1, []), isTruncated: true }] })).toContain(
      'not read whole',
    )
  })

  test('are counted by kind beyond what a page holds', () => {
    const pullRequests = Array.from({ length: 300 }, (_, index) => ({
      ...pullRequestOf(index + 1, []),
      title: index < 100 ? 'feat: more' : 'docs: more',
    }))
    const section = pullRequestsSection(outcomeOf({ pullRequests }), EXAMPLE_LINKS)
    expect(section).toContain('**Features** (100)')
    expect(section).toContain('- and 60 more')
    expect(section).toContain('**Other changes** (200)\n\n- and 200 more')
  })
})

test('what is touched is named by area, and what is not is said', () => {
  const section = touchedSection(rangeOf(3), EXAMPLE_LINKS)
  expect(section).toContain('- **Database migrations**: 1 file: [`db/migrations/0042_drop')
  expect(section).toContain('- **Dependencies**: 1 file: [`package.json`]')
  expect(section).toContain('Not touched: infrastructure, workflows and permissions')
  expect(touchedSection(rangeOf(3, { isTruncated: true }), EXAMPLE_LINKS)).toContain(
    'Of the files that are kept, not touched:',
  )
})

test('a plan says how it stands, who meets it first and how long it takes', () => {
  const plan = exampleOutcomes()['assessed-critical'] ?? outcomeOf()
  const said = decisionMarkdown(plan).split('\n')[0] ?? ''
  expect(said).toContain('cannot be rolled back**. Riskier than 41 of the last 42 deployments. 1 %')
  expect(said).toContain('1 % of the traffic meets it first, all of it after at most 50 min.')
  const once = { pace: 'fixed' as const, steps: [{ percent: 100, holdSecondsMax: 60 }] }
  expect(decisionMarkdown({ ...plan, ramp: once })).toContain('All traffic moves in one step.')
  expect(decisionMarkdown({ ...plan, result: 'promoted' })).not.toContain('Riskier')
})

describe('the findings of a page', () => {
  const base = exampleOutcomes()['assessed-low']?.risk
  const [finding] = base?.findings ?? []
  if (base === undefined || base === null || finding === undefined) throw new Error('a finding')
  const fact = { ...finding, factor: 'weekday', what: 'Tuesday', logOdds: 0 }

  test('facts without weight stand folded behind the reasons, and not in a short list', () => {
    const section = riskSection({ ...base, findings: [fact, finding] }, EXAMPLE_LINKS)
    expect(section.indexOf('1 dependency')).toBeLessThan(section.indexOf('1 fact without weight'))
    expect(section.indexOf('1 fact without weight')).toBeLessThan(section.indexOf('Tuesday'))
    expect(findingLines({ ...base, findings: [fact] }, 3)).toBe('')
  })

  test.each([
    { ...fact, logOdds: 0.2 },
    { ...fact, reversibility: 'no' as const },
    { ...fact, factor: 'checks' },
  ])('what weighs, stays or is no mere fact is never folded', (one) => {
    const section = riskSection({ ...base, findings: [one] }, EXAMPLE_LINKS)
    expect(section).not.toContain('without weight')
    expect(section).toContain('Tuesday')
  })

  test('show a few pieces of evidence and count the rest', () => {
    const evidence = [1, 2, 3, 4, 5].map((index) => ({
      text: `e${index}`,
      commit: null,
      path: null,
    }))
    const told = (logOdds: number) =>
      riskSection(
        { ...base, findings: [{ ...finding, logOdds, evidence, evidenceCount: 9 }] },
        EXAMPLE_LINKS,
      )
    expect(told(0.3)).toContain('Evidence: e1, e2, e3, e4, and 5 more')
    expect(told(0)).toContain('Evidence: e1, e2, and 7 more')
  })

  test('no chance is told as none or as certain', () => {
    const said = (score: number) =>
      riskWords({ ...base, score, isCalibrated: true }, (text) => text)
    expect(said(0.9999)).toContain('over 99 % probability')
    expect(said(0.0001)).toContain('under 1 % probability')
    expect(said(0.42)).toContain('42 % probability')
  })
})

describe('the checks of the candidate', () => {
  test.each([
    [unknown<never>('could not be read'), '**Not known**: could not be read.'],
    [known({ all: [], isTruncated: false }), '**None**: no check looked at this commit.'],
    [
      known({ all: [{ name: 'unit', result: 'failed' as const }], isTruncated: true }),
      '1 check: 1 failed. There are more checks than are read.\n\n- `unit`: **failed**',
    ],
    [
      known({ all: [{ name: 'unit', result: 'passed' as const }], isTruncated: false }),
      '1 check: 1 passed.',
    ],
  ])('%j', (checks, text) => {
    expect(checksSection(checks)).toContain(text)
  })

  test('nobody asked: nothing is said', () => {
    expect(checksSection(unknown(''))).toBe('')
  })
})
