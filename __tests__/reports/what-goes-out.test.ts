import { describe, expect, test } from '@jest/globals'
import { known, unknown } from '../../src/domain/background.ts'
import { checksSection } from '../../src/reports/checks-section.ts'
import { decisionMarkdown } from '../../src/reports/decision.ts'
import { pullRequestsSection } from '../../src/reports/pull-requests-section.ts'
import { touchedSection } from '../../src/reports/touched-section.ts'
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
