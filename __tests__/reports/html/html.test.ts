import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { htmlAttribute, htmlText, htmlUrl } from '../../../src/reports/escape.ts'
import { htmlReport } from '../../../src/reports/html/html.ts'
import { STYLE, STYLE_HASH } from '../../../src/reports/html/html-style.ts'
import { markdownHtml } from '../../../src/reports/html/markdown-html.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { EXAMPLE_LINKS, exampleOutcomes, outcomeOf } from '../../support/outcomes.ts'
import { wholeOutcome } from '../../support/whole-outcome.ts'

function example(name: string): string {
  return htmlReport(exampleOutcomes()[name] ?? outcomeOf(), EXAMPLE_LINKS)
}

describe('text in HTML', () => {
  test('is nothing but text, in one line, with its spaces', () => {
    expect(htmlText(' <b>&"\'`\u202e\n\u0000x ')).toBe(' &#60;b&#62;&#38;&#34;&#39;&#96; x ')
    const rule = (text: string) =>
      expect(htmlText(text)).toMatch(/^(?:[^<>"'`&\n\u202a-\u202e\u2066-\u2069]|&#\d+;)*$/u)
    fc.assert(fc.property(hostileText, rule))
  })

  test('an address is http(s) without a login, or none', () => {
    expect(htmlUrl('https://example.com/?a=1&b="')).toBe('https://example.com/?a=1&#38;b=%22')
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//x', 'https://a:b@c/', 'x']) {
      expect(htmlUrl(url)).toBeNull()
    }
    expect(htmlAttribute(' a"b ')).toBe('a&#34;b')
  })
})

describe('Markdown as HTML', () => {
  test('knows what our sections write', () => {
    const markdown = [
      '## Title',
      'A **b** `c` [d](https://example.com/) \\*e',
      '- one\n- two  \n  more',
      '| A | B |\n| --- | --- |\n| x | y |',
      '<details>\n<summary>3 files</summary>\n\ninside\n\n</details>',
      '<sub>small</sub>',
      '```picture\n0\n```',
    ].join('\n\n')
    const html = markdownHtml(markdown, ['<svg></svg>'])
    for (const part of [
      '<h1>Title</h1>',
      '<strong>b</strong> <code>c</code> <a href="https://example.com/" rel="noopener noreferrer">d</a> *e',
      '<li>one</li>\n<li>two<br>more</li>',
      '<th scope="col">A</th>',
      '<tr><th scope="row">x</th><td>y</td></tr>',
      '<details><summary>3 files</summary><div>\n<p>inside</p>\n</div></details>',
      '<sub>small</sub>',
      '<svg></svg>',
    ]) {
      expect(html).toContain(part)
    }
  })

  test('shows all other HTML as text, leaves nothing open, and draws only what was drawn', () => {
    expect(markdownHtml('<script>alert(1)</script>', [])).toContain('&#60;script&#62;')
    expect(markdownHtml('a <img src=x onerror=alert(1)> b', [])).not.toContain('<img')
    expect(markdownHtml('[a](javascript:alert(1)) ![b](https://example.com/x.png)', [])).toBe(
      '<p>a </p>\n',
    )
    expect(markdownHtml('<details>\n<summary>a</summary>\n\nb', [])).toMatch(/<\/div><\/details>$/)
    expect(markdownHtml('</details>', [])).toBe('')
    expect(markdownHtml('```picture\n7\n```', [])).toBe('')
  })
})

describe('the report as HTML', () => {
  test('names its style by the hash that it has', () => {
    const hash = createHash('sha256').update(STYLE).digest('base64')
    expect(STYLE_HASH).toBe(`sha256-${hash}`)
    expect(example('promoted')).toContain(`style-src &#39;sha256-${hash.replaceAll('=', '=')}`)
  })

  test.each(Object.keys(exampleOutcomes()))('%s has no script and loads nothing', (name) => {
    const page = example(name)
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\son\w+=|url\(|@import|style="/iu)
    expect(page).toContain('default-src &#39;none&#39;')
    expect(page.match(/<h1>/gu)).toHaveLength(1)
  })

  test('shows no source of a picture, in whatever section', () => {
    const page = htmlReport(wholeOutcome('checkout'), EXAMPLE_LINKS)
    expect(page).not.toMatch(/xychart|mermaid/u)
    expect(page).toContain('aria-label="Deployments by week')
    expect(page).toContain('What each step can see')
    expect(page).toContain('permissions:\n  a: checkout')
  })

  test('draws the ramp, the share over time and the metrics', () => {
    expect(example('assessed-low')).toContain('aria-label="Share of traffic by step. Steps: 1 %,')
    const page = example('rolled-back')
    expect(page).toContain(
      'aria-label="Share of traffic of the candidate. Over 8 min 32 s; largest',
    )
    expect(page).toContain('error-rate 11.7 (7.1 to 19.2), harmful.')
    expect(page).toContain('up to 20 % worse')
  })
})
