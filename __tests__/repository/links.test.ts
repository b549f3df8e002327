import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { filesBelow, read } from './files.ts'

type Node = { readonly type: string; readonly url?: string; readonly children?: readonly Node[] }

/** The targets of all links and pictures of a page that lead into the repository. */
function* relativeLinks(node: Node): Generator<string> {
  const { url = '', children = [] } = node
  if (url !== '' && !/^(?:[a-z]+:|#|\/\/)/i.test(url)) yield url.replace(/[#?].*$/, '')
  for (const child of children) yield* relativeLinks(child)
}

describe('pages', () => {
  test.each(filesBelow('', '.md'))('the links of %s lead somewhere', (path) => {
    const page = new URL(`../../../${path}`, import.meta.url)
    const broken = [...relativeLinks(fromMarkdown(read(path)))].filter(
      (link) => !existsSync(fileURLToPath(new URL(link, page))),
    )
    expect(broken).toEqual([])
  })
})
