import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Outcome } from '../../src/domain/outcome.ts'
import { commentMarkdown, commentMarker, summaryMarkdown } from '../../src/reports/markdown.ts'
import { pageOf } from '../../src/reports/page.ts'
import { hostileText } from '../support/hostile-text.ts'
import { markdownTree, nodesOf, shownText } from '../support/markdown-tree.ts'
import {
  EXAMPLE_LINKS,
  exampleOutcomes,
  outcomeOf,
  pullRequestOf,
  rangeOf,
} from '../support/outcomes.ts'

const NO_LINKS = { repository: null, run: null, rollback: null, environment: null }

function summaryOf(outcome: Outcome): string {
  return summaryMarkdown(outcome, EXAMPLE_LINKS)
}

function commentOf(outcome: Outcome): string {
  return commentMarkdown(outcome, EXAMPLE_LINKS, { pullRequest: 411 })
}

function example(name: string): Outcome {
  const outcome = exampleOutcomes()[name]
  if (outcome === undefined) throw new Error(`no example ${name}`)
  return outcome
}

/** The first paragraph below the title: what a reader sees first. */
function decisionOf(page: string): string {
  const paragraph = markdownTree(page).children?.find((node) => node.type === 'paragraph')
  return paragraph === undefined ? '' : shownText(paragraph)
}

describe('the decision comes first and says what happened', () => {
  test.each([
    [
      'assessed-low',
      'Plan: v1.5.0 goes to production in 5 steps. Risk low, 8 % probability that a commit needs a fix within 90 days, can be rolled back.',
    ],
    [
      'assessed-critical',
      'Plan: v1.5.0 goes to production in 5 steps. Risk critical, 98 % probability that a commit needs a fix within 90 days, cannot be rolled back.',
    ],
    ['promoted', 'v1.5.0 serves all traffic of production. Risk low, 8 % probability'],
    [
      'rolled-back',
      'v1.5.0 was rolled back; the version before it serves all traffic of production. Risk low',
    ],
    ['refused', 'v1.5.0 was not deployed to production; nothing was changed. Risk low'],
    [
      'incomplete-rollback',
      'INCOMPLETE ROLLBACK: the traffic of production is not back where it was. Risk low',
    ],
    ['nothing-to-do', 'Nothing to do: v1.5.0 brings nothing new to production.'],
    ['cancelled', 'Cancelled: v1.5.0 has none of the traffic of production. Risk low'],
    ['held', 'v1.5.0 is held at 25 % of the traffic of production. Risk low'],
    ['rollback-by-hand', 'v1.4.2 serves all traffic of production again.'],
  ])('%s', (name, start) => {
    const outcome = example(name)
    expect(decisionOf(summaryOf(outcome)).startsWith(start)).toBe(true)
    expect(decisionOf(commentOf(outcome))).toBe(decisionOf(summaryOf(outcome)))
  })

  test('a score that is not calibrated says so', () => {
    const risk = example('assessed-critical').risk
    if (risk === null) throw new Error('the example has a risk')
    const page = summaryOf(outcomeOf({ risk: { ...risk, isCalibrated: false } }))
    expect(page).toContain('score 0.98 (not calibrated)')
    expect(page).not.toContain('probability that a commit')
  })
})

describe('the summary', () => {
  test('tells why, with evidence on the pages of the repository', () => {
    const page = summaryOf(example('assessed-critical'))
    expect(page).toContain(
      '**1 file of database migrations drops a column** (+1.4 log-odds, cannot be',
    )
    expect(page).toMatch(
      /\[`db\/migrations\/0042_drop_coupons\.sql`\]\(https:\/\/github\.com\/harbour\/shop\/blob\/[0-9a-f]{40}\/db\//u,
    )
    expect(page).toContain(', and 2 more')
  })

  test('has the same words without a repository to link to', () => {
    const linked = markdownTree(summaryOf(example('promoted')))
    const bare = markdownTree(summaryMarkdown(example('promoted'), NO_LINKS))
    expect(nodesOf(bare).filter((node) => node.type === 'link')).toEqual([])
    expect(shownText(linked)).toContain(
      '5 commits by 3 authors in 2 pull requests: 3 files, +200 -60',
    )
    expect(shownText(bare)).toContain(
      '5 commits by 3 authors in 2 pull requests: 3 files, +200 -60',
    )
  })

  test('groups commits by pull request and lists the ones that had none', () => {
    const page = summaryOf(example('promoted'))
    expect(page).toContain('[#411](https://github.com/harbour/shop/pull/411) Checkout: retry slow')
    expect(page).toContain('<summary>2 commits without a pull request</summary>')
  })

  test('shows canary and stable with counts, ratio, interval, evidence and verdict', () => {
    const page = summaryOf(example('rolled-back'))
    expect(page).toContain(
      '| error-rate | 34 of 850 (4 %) | 35 of 10,200 (0.343 %) | 11.7 (7.1 to 19.2) | 493 : 1 | harmful |',
    )
    expect(page).toContain('decided by error-rate; evidence against the candidate 493 : 1')
    expect(page).toContain('about 31 requests harmed (estimate)')
    expect(page).toContain('| +8 min 32 s | 0 % | All traffic is back. |')
    expect(page).toContain('### 1 warning')
  })

  test('says what decides and what a failure sets off before anything moves', () => {
    const page = summaryOf(example('assessed-low'))
    expect(page).toContain(
      '- `latency-p99` from `prometheus`: at most 0.8; harm when crossed in 3 windows',
    )
    expect(page).toContain('is taken back at once, without a person')
    expect(page).toContain('| 3 | 25 % | 10 min |')
  })

  test('says nothing about metrics that it does not know', () => {
    const page = summaryOf(outcomeOf({ judging: null, rollout: null }))
    expect(page).not.toContain('What decides')
    expect(page).toContain('is taken back at once')
  })
})

describe('the summary of a special case', () => {
  test.each([
    ['promoted', true],
    ['held', true],
    ['incomplete-rollback', true],
    ['rolled-back', false],
    ['cancelled', false],
    ['refused', false],
    ['assessed-low', false],
    ['rollback-by-hand', false],
  ])('of %s offers a rollback: %s', (name, isOffered) => {
    expect(summaryOf(example(name)).includes('[**Roll back**]')).toBe(isOffered)
  })

  test('tells where history parted and what goes back', () => {
    const diverged = rangeOf(2, { direction: 'diverged', commitsTakenAway: 1 })
    expect(summaryOf(outcomeOf({ range: diverged }))).toContain(
      '1 commit that ran before is not in it',
    )
    const first = rangeOf(2, { direction: 'first', base: null })
    expect(summaryOf(outcomeOf({ range: first }))).toContain(
      'The first deployment: everything up to',
    )
    expect(summaryOf(example('rollback-by-hand'))).toContain('5 commits taken away')
  })

  test('of 50,000 commits is one page that says how many more there are', () => {
    const range = rangeOf(50_000)
    const pullRequests = Array.from({ length: 900 }, (_, index) =>
      pullRequestOf(index + 1, [index]),
    )
    const page = summaryOf(outcomeOf({ range, pullRequests }))
    expect(page.length).toBeLessThan(40_000)
    expect(page).toContain('50,000 commits by 3 authors in 900 pull requests')
    expect(page).toContain('- and 860 more')
    expect(page).toContain('- and 49,060 more')
  })
})

describe('the comment', () => {
  test('begins with its marker and is short', () => {
    const comment = commentOf(example('promoted'))
    expect(comment.startsWith('<!-- slipway:production -->\n')).toBe(true)
    expect(comment.length).toBeLessThan(2_000)
  })

  test('counts other pull requests and links none, so that they get no event', () => {
    const comment = commentOf(example('promoted'))
    expect(comment).toContain('in it with 2 commits, beside 1 other pull request')
    expect(comment).not.toMatch(/\/pull\/|#\d/u)
  })

  test('names the three heaviest findings of a plan', () => {
    const risk = example('assessed-critical').risk
    const finding = risk?.findings[0]
    if (risk === null || finding === undefined) throw new Error('the example has a finding')
    const many = { ...risk, findings: Array.from({ length: 8 }, () => finding) }
    const comment = commentOf(outcomeOf({ risk: many, rollout: null }))
    expect(comment.match(/drops a column/gu)).toHaveLength(3)
    expect(comment).toContain('- and 5 more')
  })
})

describe('the marker', () => {
  test.each([
    ['production', '<!-- slipway:production -->'],
    ['production-eu', '<!-- slipway:production-eu -->'],
    ['a --> b', '<!-- slipway:a%20%2D-%3E%20b -->'],
    ['--', '<!-- slipway:%2D%2D -->'],
  ])('of %j', (environment, marker) => {
    expect(commentMarker(environment)).toBe(marker)
  })

  test('is hidden, and another one for another environment', () => {
    const name = hostileText.map((text) => text.toWellFormed())
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(commentMarker(a) === commentMarker(b)).toBe(a === b)
        const nodes = nodesOf(markdownTree(commentMarker(a))).map((node) => node.type)
        expect(nodes).toEqual(['root', 'html'])
        expect(commentMarker(a)).toMatch(/^<!-- slipway:(?!.*--.* -->).* -->$/u)
      }),
    )
  })
})

describe('pageOf', () => {
  const section = (name: string, dispensability: number, units: number) => ({
    name,
    dispensability,
    markdown: 'x'.repeat(units),
  })

  test('leaves out the least important first and only as much as needed', () => {
    const page = pageOf(
      [section('a', 0, 400), section('b', 1, 400), section('c', 2, 400), section('d', 0, 0)],
      1_400,
    )
    expect(page).toContain('too long: c._')
    expect(page.match(/x{400}/gu)).toHaveLength(2)
  })
})
