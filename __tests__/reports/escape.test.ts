import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  ANNOTATION_CHARS_MAX,
  annotationText,
  jsonLine,
  logLine,
  markdownCode,
  markdownText,
  mermaidText,
  TEXT_CHARS_MAX,
  visibleText,
} from '../../src/reports/escape.ts'
import { HOSTILE_FRAGMENTS, hostileText } from '../support/hostile-text.ts'
import { githubReferencesIn, markdownTree, nodesOf, shownText } from '../support/markdown-tree.ts'
import { commandsIn } from '../support/runner-commands.ts'

/** Documents that hold a text where reports put one, and the types of nodes that are our own. */
const DOCUMENTS: readonly { where: string; around: (text: string) => string; own: string[] }[] = [
  { where: 'a paragraph', around: (text) => text, own: ['paragraph'] },
  {
    where: 'a paragraph after a line',
    around: (text) => `line\n${text}`,
    own: ['paragraph', 'text'],
  },
  { where: 'a list', around: (text) => `- ${text}`, own: ['list', 'listItem', 'paragraph'] },
  { where: 'a heading', around: (text) => `## ${text}`, own: ['heading'] },
  {
    where: 'bold text',
    around: (text) => `- **${text}**.`,
    own: ['list', 'listItem', 'paragraph', 'strong'],
  },
  {
    where: 'a link',
    around: (text) => `[${text}](https://example.com/)`,
    own: ['paragraph', 'link'],
  },
  {
    where: 'a table',
    around: (text) => `| h | i |\n| --- | --- |\n| ${text} | z |`,
    own: ['table', 'tableRow', 'tableCell'],
  },
]

describe('visibleText', () => {
  test('is one line of what can be seen', () => {
    expect(visibleText(' a\r\nb\tc\u0000d\u202ee\u200bf\u001b[1;31mg\u001b[0m\u0085h ')).toBe(
      'a b cdefg h',
    )
  })

  test('cuts by code point and shows that it did', () => {
    expect(visibleText('🚢'.repeat(5), 3)).toBe('🚢🚢…')
    expect(visibleText('abc', 3)).toBe('abc')
    expect([...visibleText('x'.repeat(1_000_000))]).toHaveLength(TEXT_CHARS_MAX)
  })
})

describe('markdownText', () => {
  test.each([
    ['@org/team', '@&#8203;org/team'],
    ['fixes #12', 'fixes \\#&#8203;12'],
    ['GH-12', 'GH-&#8203;12'],
    ['deadbeef01', 'deadbe&#8203;ef01'],
    ['<!-- x -->', '&lt;!-- x --&gt;'],
    ['a | b', 'a &#124; b'],
    ['- [x] done', '\\- \\[x\\] done'],
    ['12. first', '12\\. first'],
    ['https://evil.example', 'https:&#8203;//evil.example'],
    ['www.evil.example', 'www&#8203;.evil.example'],
    ['at 12:30 :tada:', 'at 12:30 :&#8203;tada:'],
    ['$x$', '&#8203;$x&#8203;$'],
    ['fix(api): keep `a_b`', 'fix(api): keep \\`a\\_b\\`'],
  ])('writes %j as %j', (text, markdown) => {
    expect(markdownText(text)).toBe(markdown)
  })

  test.each(DOCUMENTS)('leaves nothing but text in $where', ({ around, own }) => {
    const ownNodes = new Set(['root', 'text', ...own])
    const rule = (raw: string) => {
      const tree = markdownTree(around(markdownText(raw)))
      const types = nodesOf(tree).map((node) => node.type)
      expect(types.filter((type) => !ownNodes.has(type))).toEqual([])
      expect(types.filter((type) => type === 'paragraph').length).toBeLessThanOrEqual(1)
      expect(nodesOf(tree).filter((node) => typeof node.checked === 'boolean')).toEqual([])
      expect(shownText(tree)).toBe(
        shownText(markdownTree(around('DATA'))).replace('DATA', () => visibleText(raw)),
      )
    }
    for (const fragment of HOSTILE_FRAGMENTS.filter((text) => visibleText(text) !== ''))
      rule(fragment)
    fc.assert(
      fc.property(
        hostileText.filter((text) => visibleText(text) !== ''),
        rule,
      ),
      { numRuns: 150 },
    )
  })

  test('shows GitHub nothing to mention, link or draw', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const texts = nodesOf(markdownTree(`- ${markdownText(raw)}`)).map(
          (node) => node.value ?? '',
        )
        expect(githubReferencesIn(texts.join(''))).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  test('stays within eight characters for each one of the text', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        expect(markdownText(raw).length).toBeLessThanOrEqual(1 + 8 * visibleText(raw).length)
      }),
    )
  })
})

describe('markdownCode', () => {
  test.each([
    ['src/a.ts', '`src/a.ts`'],
    ['@scope/name', '`@scope/name`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['a|b@c', '<code>a&#124;b@&#8203;c</code>'],
    ['', '` `'],
  ])('writes %j as %j', (text, markdown) => {
    expect(markdownCode(text)).toBe(markdown)
  })

  test('cannot be left, in a table either', () => {
    fc.assert(
      fc.property(
        hostileText.filter((text) => visibleText(text) !== ''),
        (raw) => {
          const tree = markdownTree(`| h |\n| --- |\n| ${markdownCode(raw)} |`)
          const hasPipe = visibleText(raw).includes('|')
          const types = nodesOf(tree).map((node) => node.type)
          const own = new Set(['root', 'table', 'tableRow', 'tableCell', 'text'])
          expect(types.filter((type) => !own.has(type))).toEqual(
            hasPipe ? ['html', 'html'] : ['inlineCode'],
          )
          expect(shownText(tree)).toBe(`h${visibleText(raw)}`)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('logLine', () => {
  test('the oracle finds commands, hidden ones too', () => {
    expect(commandsIn('a\r  ::add-mask::x')).toContain('add-mask')
    expect(commandsIn('text ##[error]x')).toContain('error')
    expect(commandsIn('\u200b::error::x')).toContain('error')
    expect(commandsIn('#\u00ad#[group]x')).toContain('group')
    expect(commandsIn('std::vector::size')).toEqual([])
  })

  test.each([
    ['::error::x', ': :error::x'],
    ['a ##[error]x', 'a ## [error]x'],
    ['std::vector<int>', 'std::vector<int>'],
    ['a\n::error::b', 'a ::error::b'],
    ['\u001b[31mred', 'red'],
  ])('writes %j as %j', (text, line) => {
    expect(logLine(text)).toBe(line)
  })

  test('is never a command and never more than one line', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const line = logLine(raw)
        expect(commandsIn(line)).toEqual([])
        expect(commandsIn(`  ${line} ${line}`)).toEqual([])
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
        expect(logLine(line)).toBe(line)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('annotationText', () => {
  test('keeps lines and stays within what the runner shows', () => {
    expect(annotationText('first\r\n::error::second\n\n##[group]third')).toBe(
      'first\n: :error::second\n## [group]third',
    )
    expect([...annotationText('line\n'.repeat(9_000))]).toHaveLength(ANNOTATION_CHARS_MAX)
  })

  test('holds no command in any line', () => {
    fc.assert(
      fc.property(hostileText, (raw) => expect(commandsIn(annotationText(raw))).toEqual([])),
    )
  })
})

describe('mermaidText', () => {
  test('cannot leave its quotes, its line or the fence', () => {
    expect(mermaidText('5 % of "traffic"; %%{init}%% ```')).toBe('5 % of traffic % init %')
    fc.assert(
      fc.property(hostileText, (raw) => {
        expect(mermaidText(raw)).not.toMatch(/["`;#<>{}[\]&\r\n]|%%|--/u)
      }),
    )
  })
})

describe('jsonLine', () => {
  test('is one line that reads back as the same value and is no command', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (key, raw) => {
        const value = { [`k${key}`]: raw, list: [raw], count: 1 }
        const line = jsonLine(value)
        expect(JSON.parse(line)).toEqual(value)
        expect(commandsIn(line)).toEqual([])
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]|<\//u)
      }),
      { numRuns: 1_000 },
    )
  })

  test('takes apart what a log would obey', () => {
    expect(jsonLine({ a: '##[error]</script>' })).toBe('{"a":"#\\u0023[error]<\\/script>"}')
  })
})
