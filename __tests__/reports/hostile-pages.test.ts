import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Outcome } from '../../src/domain/outcome.ts'
import { commentMarkdown, summaryMarkdown } from '../../src/reports/markdown.ts'
import { COMMENT_CHARS_MAX, SUMMARY_CHARS_MAX } from '../../src/reports/page.ts'
import { outcomeText } from '../../src/reports/terminal.ts'
import { hostileOutcome, hostileRuleOutcome } from '../support/hostile-outcome.ts'
import { hostileText } from '../support/hostile-text.ts'
import {
  githubReferencesIn,
  type MarkdownNode,
  markdownTree,
  nodesOf,
} from '../support/markdown-tree.ts'
import { commitOf, EXAMPLE_LINKS, outcomeOf, rangeOf } from '../support/outcomes.ts'
import { commandsIn } from '../support/runner-commands.ts'

function summaryOf(outcome: Outcome): string {
  return summaryMarkdown(outcome, EXAMPLE_LINKS)
}

function commentOf(outcome: Outcome): string {
  return commentMarkdown(outcome, EXAMPLE_LINKS, { pullRequest: 411 })
}

describe('hostile text anywhere', () => {
  const ours =
    /^(?:<\/?(?:details|sub|code)>|<details>\n<summary>[\w ,]+<\/summary>|<\/?summary>)$/u

  function expectHarmless(page: string) {
    const nodes = nodesOf(markdownTree(page))
    const html = nodes.filter((node) => node.type === 'html').map((node) => node.value ?? '')
    expect(html.filter((value) => !ours.test(value) && !value.startsWith('<!-- slipway:'))).toEqual(
      [],
    )
    const links = nodes.filter((node) => node.type === 'link').map((node) => node.url ?? '')
    const places = ['https://github.com/harbour/shop', 'https://shop.example.com/']
    expect(links.filter((url) => !places.some((place) => url.startsWith(place)))).toEqual([])
    for (const type of [
      'image',
      'definition',
      'footnoteReference',
      'footnoteDefinition',
      'delete',
    ]) {
      expect(nodes.filter((node) => node.type === type)).toEqual([])
    }
    expect(nodes.filter((node) => typeof node.checked === 'boolean')).toEqual([])
    expect(githubReferencesIn(plainTextOf(markdownTree(page)))).toEqual([])
  }

  /** GitHub leaves links and code alone when it looks for references. */
  function plainTextOf(node: MarkdownNode): string {
    if (node.type === 'link' || node.type === 'inlineCode' || node.type === 'code') return ' '
    const own = node.type === 'text' ? (node.value ?? '') : ''
    return [own, ...(node.children ?? []).map(plainTextOf)].join(' ')
  }

  test('changes nothing about the structure of a page and gives the runner no command', () => {
    const rule = (text: string) => {
      for (const outcome of [hostileOutcome(text), hostileRuleOutcome(text)]) {
        expectHarmless(summaryOf(outcome))
        expectHarmless(commentOf(outcome))
        expect(commandsIn(outcomeText(outcome, EXAMPLE_LINKS))).toEqual([])
      }
    }
    for (const text of ['::error::x', '##[error]x', '- [x] @org/team', '|']) rule(text)
    fc.assert(fc.property(hostileText, rule), { numRuns: 40 })
  })

  test('never makes a page longer than GitHub takes, and says what is missing', () => {
    const long = outcomeOf({
      ...hostileOutcome('@$'.repeat(3_000)),
      range: rangeOf(300, {
        commits: Array.from({ length: 300 }, (_, index) =>
          commitOf(index, { subject: '@$'.repeat(100) }),
        ),
      }),
      warnings: Array.from({ length: 60 }, () => '$'.repeat(9_000)),
    })
    expect(summaryOf(long).length).toBeLessThanOrEqual(SUMMARY_CHARS_MAX)
    const comment = commentOf(long)
    expect(comment.length).toBeLessThanOrEqual(COMMENT_CHARS_MAX)
    expect(comment).toContain('Left out because the page would be too long: warnings')
    expect(comment).toContain('was rolled back')
  })
})
