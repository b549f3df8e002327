import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { htmlText, htmlUrl } from '../escape.ts'

/** The parts of the parsed Markdown that are looked at here. */
type Node = {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly depth?: number
  readonly lang?: string | null
  readonly ordered?: boolean | null
  readonly children?: readonly Node[]
}

/** The language of a code block that stands for a picture; its text is the number of the picture. */
export const PICTURE_LANGUAGE = 'picture'

/**
 * A section of a page as HTML: the Markdown of our reports, read as GitHub reads it, and every text of it
 * escaped. Of HTML inside it only what our sections write is known; everything else is text.
 */
export function markdownHtml(markdown: string, pictures: readonly string[]): string {
  const tree = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  }) as Node
  const writing: Writing = { pictures, openFolds: 0 }
  const html = childrenHtml(tree, writing)
  return html + '</div></details>'.repeat(writing.openFolds)
}

type Writing = {
  readonly pictures: readonly string[]
  /** `<details>` that are not closed yet. */
  openFolds: number
}

function childrenHtml(node: Node, writing: Writing): string {
  return (node.children ?? []).map((child) => nodeHtml(child, writing)).join('')
}

function nodeHtml(node: Node, writing: Writing): string {
  const inside = () => childrenHtml(node, writing)
  switch (node.type) {
    case 'text':
      return htmlText(node.value ?? '')
    case 'paragraph':
      return `<p>${inside()}</p>\n`
    case 'heading':
      return headingHtml(node.depth ?? 1, inside())
    case 'strong':
      return `<strong>${inside()}</strong>`
    case 'emphasis':
      return `<em>${inside()}</em>`
    case 'inlineCode':
      return `<code>${htmlText(node.value ?? '').trim()}</code>`
    case 'break':
      return '<br>'
    case 'link':
      return linkHtml(node.url ?? '', inside())
    case 'list':
      return node.ordered === true ? `<ol>${inside()}</ol>\n` : `<ul>${inside()}</ul>\n`
    case 'listItem':
      return `<li>${itemHtml(node, writing)}</li>\n`
    case 'table':
      return tableHtml(node, writing)
    case 'code':
      return codeHtml(node, writing)
    case 'html':
      return ownHtml(node.value ?? '', writing)
    default:
      return node.value === undefined ? inside() : htmlText(node.value)
  }
}

/** The title of a page is of the second level in Markdown, and of the first in a document of its own. */
function headingHtml(depth: number, inside: string): string {
  const level = Math.min(6, Math.max(1, depth - 1))
  return `<h${level}>${inside}</h${level}>\n`
}

function linkHtml(url: string, inside: string): string {
  const href = htmlUrl(url)
  return href === null ? inside : `<a href="${href}" rel="noopener noreferrer">${inside}</a>`
}

/** The only paragraph of an item needs no space around it. */
function itemHtml(node: Node, writing: Writing): string {
  const [first, ...rest] = node.children ?? []
  if (first?.type !== 'paragraph') return childrenHtml(node, writing)
  return childrenHtml(first, writing) + rest.map((child) => nodeHtml(child, writing)).join('')
}

/** Wide tables scroll by themselves, by keyboard too. The first cell of a row names the row. */
function tableHtml(node: Node, writing: Writing): string {
  const [head, ...body] = node.children ?? []
  const cells = (row: Node | undefined) =>
    (row?.children ?? []).map((cell) => childrenHtml(cell, writing))
  const header = cells(head).map((cell) => `<th scope="col">${cell}</th>`)
  const rows = body.map((row) => {
    const [name, ...others] = cells(row)
    return `<tr><th scope="row">${name ?? ''}</th>${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`
  })
  return `<div class="wide" role="group" aria-label="Table" tabindex="0"><table>\n<thead><tr>${header.join('')}</tr></thead>\n<tbody>\n${rows.join('')}</tbody></table></div>\n`
}

function codeHtml(node: Node, { pictures }: Writing): string {
  const text = node.value ?? ''
  if (node.lang === PICTURE_LANGUAGE) return pictures[Number(text)] ?? ''
  const lines = text.split('\n').map(htmlText).join('\n')
  return `<pre tabindex="0"><code>${lines}</code></pre>\n`
}

const FOLD = /^<details>\n<summary>([^<>]*)<\/summary>$/u
const INLINE = new Set(['<sub>', '</sub>', '<code>', '</code>'])

function ownHtml(value: string, writing: Writing): string {
  const title = FOLD.exec(value)?.[1]
  if (title !== undefined) {
    writing.openFolds++
    return `<details><summary>${htmlText(title)}</summary><div>\n`
  }
  if (value === '</details>') {
    if (writing.openFolds === 0) return ''
    writing.openFolds--
    return '</div></details>\n'
  }
  return INLINE.has(value) ? value : htmlText(value)
}
