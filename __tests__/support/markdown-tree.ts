import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** A node of a parsed document, as much of it as tests look at. */
export type MarkdownNode = {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly lang?: string | null
  readonly checked?: boolean | null
  readonly children?: readonly MarkdownNode[]
}

/** Parses GitHub Flavored Markdown. */
export function markdownTree(markdown: string): MarkdownNode {
  return fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  }) as MarkdownNode
}

/** Every node of a tree, parents first. */
export function nodesOf(tree: MarkdownNode): MarkdownNode[] {
  return [tree, ...(tree.children ?? []).flatMap(nodesOf)]
}

/** Text that a reader sees below a node, without the zero-width spaces that part words. */
export function shownText(tree: MarkdownNode): string {
  return nodesOf(tree)
    .filter((node) => node.type === 'text' || node.type === 'inlineCode')
    .map((node) => node.value ?? '')
    .join('')
    .replaceAll('\u200b', '')
}

/**
 * What GitHub makes of text after Markdown was rendered: mentions, references, commits, emoji, formulas.
 * Stricter than GitHub, so that a change of its rules has room.
 */
export function githubReferencesIn(text: string): string[] {
  const rules = [
    /@[a-z0-9_]/iu,
    /#\d/u,
    /gh-\d/iu,
    /[0-9a-f]{7,}/iu,
    /:[\w+-]+:/u,
    /(?<!\u200b)\$/u,
    /:\/\//u,
    /www\./iu,
  ]
  return rules.filter((rule) => rule.test(text)).map((rule) => rule.source)
}
