import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type CommitHeader,
  type FileChange,
  type RangeLimits,
  rangeTotals,
} from '../../../src/domain/range/range-totals.ts'
import type { Sha } from '../../../src/domain/units.ts'

const ADA = { name: 'Ada', email: 'ada@example.com' }

function commit(number: number, changed: Partial<CommitHeader> = {}): CommitHeader {
  return {
    sha: number.toString(16).padStart(40, '0') as Sha,
    author: ADA,
    coAuthors: [],
    committedAtSeconds: 1_000 - number,
    subject: `commit ${number}`,
    isMerge: false,
    reverts: null,
    pullRequestHint: null,
    ...changed,
  }
}

function file(path: string, changed: Partial<FileChange> = {}): FileChange {
  return { path, previousPath: null, linesAdded: 1, linesDeleted: 0, isBinary: false, ...changed }
}

const moved = (previousPath: string, path: string) => file(path, { previousPath })

/** Adds up commits, newest first, each given by its files. */
function add(commits: readonly (readonly FileChange[])[], limits?: RangeLimits) {
  const totals = rangeTotals(limits)
  for (const [number, files] of commits.entries()) {
    totals.commit(commit(number))
    for (const each of files) totals.file(each)
  }
  return totals.totals()
}

const linesByPath = (totals: ReturnType<typeof add>) =>
  Object.fromEntries(totals.files.map(({ path, linesAdded }) => [path, linesAdded]))

describe('adding up a range', () => {
  test('nothing is nothing', () => {
    expect(add([])).toEqual({
      commitCount: 0,
      mergeCount: 0,
      revertCount: 0,
      authors: [],
      authorCount: 0,
      fileCount: 0,
      linesAdded: 0,
      linesDeleted: 0,
      renameCount: 0,
      binaryCount: 0,
      oldestCommittedAtSeconds: null,
      newestCommittedAtSeconds: null,
      commits: [],
      files: [],
      isTruncated: false,
    })
  })

  test('a file of many commits is one file, with the newest as its evidence', () => {
    const totals = add([
      [file('a', { linesDeleted: 2 })],
      [file('a', { isBinary: true }), file('b')],
    ])
    expect(totals.files).toEqual([
      {
        path: 'a',
        previousPath: null,
        linesAdded: 2,
        linesDeleted: 2,
        isBinary: true,
        commitCount: 2,
        newestCommit: commit(0).sha,
      },
      expect.objectContaining({ path: 'b', commitCount: 1, newestCommit: commit(1).sha }),
    ])
    expect(totals).toMatchObject({ fileCount: 2, binaryCount: 1, linesAdded: 3, linesDeleted: 2 })
    expect(totals.commits[1]).toMatchObject({ fileCount: 2, linesAdded: 2, linesDeleted: 0 })
  })

  test('the same address is the same person, whatever the name', () => {
    const totals = rangeTotals()
    const people = [ADA, { name: 'A.', email: 'ADA@example.com' }, { name: 'Nameless', email: '' }]
    for (const [number, author] of people.entries()) totals.commit(commit(number, { author }))
    expect(totals.totals().authors).toEqual([
      { person: ADA, commitCount: 2 },
      { person: { name: 'Nameless', email: '' }, commitCount: 1 },
    ])
  })
})

describe('renames, read backwards', () => {
  test('are followed through a chain', () => {
    const totals = add([[moved('b', 'c')], [file('b')], [moved('a', 'b')], [file('a')]])
    expect(linesByPath(totals)).toEqual({ c: 4 })
    expect(totals.files[0]).toMatchObject({ previousPath: 'b', commitCount: 4 })
    expect(totals.renameCount).toBe(2)
  })

  test('there and back again is one file', () => {
    const totals = add([[moved('b', 'a')], [moved('a', 'b')], [file('a')]])
    expect(linesByPath(totals)).toEqual({ a: 3 })
  })

  test('two files that swap their names stay two files', () => {
    const totals = add([
      [moved('a', 'b'), moved('b', 'a')],
      [file('a', { linesAdded: 10 }), file('b', { linesAdded: 100 })],
    ])
    expect(linesByPath(totals)).toEqual({ b: 11, a: 101 })
  })

  test('a new file at an old path is another file', () => {
    expect(linesByPath(add([[file('a')], [moved('a', 'b')], [file('a')]]))).toEqual({ a: 1, b: 2 })
  })
})

describe('limits', () => {
  const limits = { commits: 2, files: 2, authors: 1, renames: 1 }

  test('counts go on where the lists end', () => {
    const totals = rangeTotals(limits)
    for (let number = 0; number < 5; number += 1) {
      totals.commit(commit(number, { author: { name: '', email: `${number}@example.com` } }))
      totals.file(file(`file ${number}`, { isBinary: number % 2 === 0 }))
      totals.file(file(`file ${number}`))
    }
    const { commits, files, authors, ...counts } = totals.totals()
    expect([commits.length, files.length, authors.length]).toEqual([2, 2, 1])
    expect(counts).toMatchObject({
      commitCount: 5,
      fileCount: 5,
      authorCount: 5,
      binaryCount: 3,
      linesAdded: 10,
      isTruncated: true,
    })
  })

  test('any range has the same counts under any limits', () => {
    const change = fc.record({ name: fc.nat(9), lines: fc.nat(9), isBinary: fc.boolean() })
    const ranges = fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 8 })
    fc.assert(
      fc.property(ranges, (range) => {
        const commits = range.map((files) =>
          files.map(({ name, lines, isBinary }) =>
            file(`${name}`, { linesAdded: lines, isBinary }),
          ),
        )
        const { commits: _, files: __, authors: ___, isTruncated: ____, ...whole } = add(commits)
        expect(add(commits, limits)).toMatchObject(whole)
      }),
    )
  })
})
