import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { editFinder, REASON_CHARS_MAX } from '../../../src/adapters/readers/registry.ts'
import { EDIT_KINDS, type EditKind } from '../../../src/domain/edits/file-edits.ts'

const finder = editFinder()

describe('every kind of file', () => {
  test.each(EDIT_KINDS)('%s: nothing changed is nothing to look at', async (kind) => {
    expect(await finder.find(kind, null, null)).toEqual({ isRead: true, edits: [] })
    expect(await finder.find(kind, '', '')).toEqual({ isRead: true, edits: [] })
  })

  test.each(EDIT_KINDS)(
    '%s: whatever is in it, it is read or said to be unreadable',
    async (kind) => {
      const pieces = fc.constantFrom(
        ...[
          'a',
          ':',
          ' ',
          '\n',
          '- ',
          '{',
          '}',
          '[',
          ']',
          '"',
          '${',
          '=',
          '&a',
          '*a',
          '<<',
          '---\n',
        ],
        ...[
          'jobs',
          'on: ',
          'kind: ',
          'FROM ',
          '\\',
          '\t',
          '#',
          '@',
          '__proto__',
          '\u202e',
          '|',
          '0',
        ],
      )
      const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''))
      await fc.assert(
        fc.asyncProperty(text, text, async (before, after) => {
          const found = await finder.find(kind, before, after)
          if (!found.isRead) expect(found.why.length).toBeLessThanOrEqual(REASON_CHARS_MAX)
        }),
        { numRuns: 50 },
      )
    },
  )
})

const BROKEN: readonly (readonly [EditKind, string])[] = [
  ['workflow', 'jobs: ['],
  ['terraform', 'resource "a" {'],
  ['manifest', 'a: {{ .Values.a }}'],
  ['manifest', 'a: 1\na: 2'],
  ['dockerfile', '\u0001\u0002'],
  ['openapi', 'openapi: ['],
  ['graphql', 'type {'],
  ['protobuf', 'message {'],
  ['graphql', '{'.repeat(100_000)],
  ['protobuf', 'message A {'.repeat(100_000)],
  ['compose', `a: ${'['.repeat(100_000)}`],
  ['terraform', `a = ${'['.repeat(100_000)}`],
]

test.each(BROKEN)('a broken %s is told, not passed over (%#)', async (kind, text) => {
  expect(await finder.find(kind, text, null)).toMatchObject({ isRead: false })
  expect(await finder.find(kind, null, text)).toMatchObject({ isRead: false })
})
