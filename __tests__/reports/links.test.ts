import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  commitLink,
  commitUrl,
  compareUrl,
  fileUrl,
  link,
  markdownUrl,
  pullRequestUrl,
} from '../../src/reports/links.ts'
import { hostileText } from '../support/hostile-text.ts'
import { markdownTree, nodesOf } from '../support/markdown-tree.ts'
import { shaOf } from '../support/outcomes.ts'

const REPOSITORY = 'https://github.com/harbour/shop'
const SHA = shaOf(1)

describe('markdownUrl', () => {
  test.each([
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['ftp://example.com/', null],
    ['https://user:secret@example.com/', null],
    ['not a url', null],
    ['https://example.com/a(b)|c?d=1&copy;=2', 'https://example.com/a%28b%29%7Cc?d=1&amp;copy;=2'],
    ['https://example.com/<b> "x"', 'https://example.com/%3Cb%3E%20%22x%22'],
  ])('of %j is %j', (url, destination) => {
    expect(markdownUrl(url)).toBe(destination)
  })
})

describe('links to the pages of a repository', () => {
  test('are made from checked parts only', () => {
    expect(commitUrl(REPOSITORY, SHA)).toBe(`${REPOSITORY}/commit/${SHA}`)
    expect(commitUrl(REPOSITORY, 'HEAD')).toBeNull()
    expect(commitLink(REPOSITORY, '../..')).toBe('unknown')
    expect(compareUrl(REPOSITORY, SHA, shaOf(2))).toBe(`${REPOSITORY}/compare/${SHA}...${shaOf(2)}`)
    expect(compareUrl(REPOSITORY, null, SHA)).toBeNull()
    expect(pullRequestUrl(REPOSITORY, 12)).toBe(`${REPOSITORY}/pull/12`)
    expect(pullRequestUrl(REPOSITORY, -1)).toBeNull()
    expect(pullRequestUrl(REPOSITORY, 1.5)).toBeNull()
    expect(pullRequestUrl(null, 12)).toBeNull()
  })

  test('encode a path and refuse one that leads elsewhere', () => {
    expect(fileUrl(REPOSITORY, SHA, 'a b/c#d?.ts')).toBe(
      `${REPOSITORY}/blob/${SHA}/a%20b/c%23d%3F.ts`,
    )
    expect(fileUrl(REPOSITORY, SHA, 'a.ts', 12)).toBe(`${REPOSITORY}/blob/${SHA}/a.ts#L12`)
    expect(fileUrl(REPOSITORY, SHA, '../../settings')).toBeNull()
    expect(fileUrl(REPOSITORY, SHA, 'a//b')).toBeNull()
    expect(fileUrl(REPOSITORY, SHA, '/etc')).toBeNull()
  })

  test('stay below the commit whatever the path is', () => {
    fc.assert(
      fc.property(hostileText, (path) => {
        const markdown = link('file', fileUrl(REPOSITORY, SHA, path))
        const urls = nodesOf(markdownTree(markdown)).flatMap((node) => node.url ?? [])
        expect(urls.every((url) => url.startsWith(`${REPOSITORY}/blob/${SHA}/`))).toBe(true)
        expect(nodesOf(markdownTree(markdown)).length).toBeLessThanOrEqual(4)
      }),
    )
  })
})
