import { describe, expect, test } from '@jest/globals'
import { known, NOTHING_ASKED } from '../../../src/domain/background.ts'
import { binaries } from '../../../src/domain/factors/binaries.ts'
import { bytesPointedAt, type FileSize, pathsToSize } from '../../../src/domain/range/file-size.ts'
import { filesByKind } from '../../../src/domain/range/path-kind.ts'
import type { FileTotal } from '../../../src/domain/range/range.ts'
import { fileOf, rangeOf } from '../../support/ranges.ts'

const binary = (path: string) => fileOf(path, { isBinary: true, linesAdded: 0 })

function find(files: readonly FileTotal[], sizes: { readonly [path: string]: FileSize } = {}) {
  const range = rangeOf({ files })
  const fileSizes = known(new Map(Object.entries(sizes)))
  return binaries.find(range, filesByKind(range), { ...NOTHING_ASKED, fileSizes })
}

describe('binary files', () => {
  test('are a fact, and text is none', () => {
    expect(find([fileOf('a.ts'), binary('a.png')])).toMatchObject({
      ...{ what: '1 binary file changed', logOdds: 0, reversibility: 'yes', evidenceCount: 1 },
      evidence: [{ text: 'a.png', path: 'a.png' }],
    })
    expect(find([fileOf('a.ts')])).toBeNull()
  })

  test('of a megabyte or more are named first, with what to do about them', () => {
    const finding = find([binary('a.png'), binary('film.mp4'), binary('gone.zip')], {
      'a.png': { kind: 'stored', bytes: 999_999 },
      'film.mp4': { kind: 'stored', bytes: 12_400_000 },
      'gone.zip': { kind: 'absent' },
    })
    expect(finding).toMatchObject({
      what: '3 binary files, 1 of 1 MB or more, changed',
      advice: expect.stringContaining('Git LFS'),
      evidence: [
        { text: 'film.mp4 (12.4 MB)' },
        { text: 'a.png (1000 kB)' },
        { text: 'gone.zip (deleted)' },
      ],
    })
  })

  test('in Git LFS are told apart: what is here is a pointer', () => {
    const pointer = fileOf('model.onnx', { linesAdded: 3 })
    const sizes = { 'model.onnx': { kind: 'lfs', bytes: 45_000_000 } } as const
    expect(find([pointer], sizes)).toMatchObject({
      ...{ what: '1 file in Git LFS (45 MB) changed', advice: '', evidenceCount: 1 },
      why: expect.stringContaining('has pointers instead'),
      evidence: [{ text: 'model.onnx (45 MB in Git LFS)' }],
    })
    expect(find([pointer, binary('a.png')], sizes)?.what).toBe(
      '1 binary file and 1 file in Git LFS (45 MB) changed',
    )
  })
})

describe('a binary file that the range moves to Git LFS', () => {
  test('is one file', () => {
    const sizes = { 'film.mp4': { kind: 'lfs', bytes: 45_000_000 } } as const
    const finding = find([binary('film.mp4'), binary('a.png')], sizes)
    expect(finding?.what).toBe('1 binary file and 1 file in Git LFS (45 MB) changed')
    expect(finding?.evidenceCount).toBe(2)
    expect(find([binary('film.mp4')], sizes)?.what).toBe('1 file in Git LFS (45 MB) changed')
  })
})

describe('sizes that are looked up', () => {
  test('are those of binary files, and of what may be a pointer', () => {
    const files = [
      fileOf('src/app.ts', { linesAdded: 2 }),
      fileOf('README.md', { linesAdded: 2 }),
      fileOf('settings.yml', { linesAdded: 1 }),
      fileOf('model.onnx', { linesAdded: 4, commitCount: 2 }),
      fileOf('film.mp4', { linesAdded: 3 }),
      fileOf('long.psd', { linesAdded: 40 }),
      fileOf('gone.psd', { linesAdded: 0 }),
      binary('a.png'),
    ]
    expect(pathsToSize(files)).toEqual(['a.png', 'model.onnx', 'film.mp4'])
  })

  test.each([
    ['version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n', 12_345],
    ['version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n', null],
    ['version https://git-lfs.github.com/spec/v1\nsize 9999999999999999\n', null],
    ['oid sha256:4d7a\nversion https://git-lfs.github.com/spec/v1\nsize 1\n', null],
    [`version https://git-lfs.github.com/spec/v1\nsize 1\n${'x'.repeat(1_024)}`, null],
    ['', null],
  ])('%j points at %p bytes', (text, bytes) => expect(bytesPointedAt(text)).toBe(bytes))
})
