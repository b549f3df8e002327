import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { blobParser } from '../../../src/adapters/git/blob-parser.ts'
import {
  FILE_BYTES_MAX,
  FILES_BYTES_MAX,
  FILES_READ_MAX,
  gitFileContents,
} from '../../../src/adapters/git/file-contents.ts'
import type { Sha } from '../../../src/domain/units.ts'
import {
  cloneOf,
  GIT_ENV,
  type GitRepository,
  gitRepository,
} from '../../support/git-repository.ts'

const LARGE = 'x'.repeat(FILE_BYTES_MAX)
const LARGE_COUNT = FILES_BYTES_MAX / FILE_BYTES_MAX + 1

let repository: GitRepository
let first: Sha
let second: Sha
beforeAll(() => {
  repository = gitRepository()
  const large = Array.from({ length: LARGE_COUNT }, (_, n) => [
    `large/${n}`,
    `${LARGE.slice(1)}${n % 9}`,
  ])
  first = repository.commit('first', {
    files: {
      'a.yml': 'a: 1\n',
      'with blank -> é.txt': 'ü\r\n',
      empty: '',
      'folder/x': 'x',
      missing: 'not missing',
      binary: Uint8Array.of(0x61, 0, 0x62),
      latin1: Uint8Array.of(0xfc),
      'too-large': `${LARGE}x`,
      ...Object.fromEntries(large),
    },
  })
  second = repository.commit('second', { files: { 'a.yml': 'a: 2\n', empty: null } })
})
afterAll(() => repository.dispose())

const contents = (of: GitRepository = repository) =>
  gitFileContents({ repository: of.folder, env: GIT_ENV })

describe('the sizes of files', () => {
  const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 45000000\n'
  let head: Sha
  beforeAll(() => {
    head = repository.commit('sizes', {
      files: {
        'film.mp4': POINTER,
        'like-a-pointer.txt': POINTER.replace('size', 'length'),
        'long.txt': `${POINTER}${'x'.repeat(1_024)}`,
      },
    })
  })

  test('are told without reading them, in the order that was asked', async () => {
    const sizes = await contents().sizes(head, ['too-large', 'gone', 'binary', 'folder', 'é\ufffd'])
    expect(sizes).toEqual([
      { kind: 'stored', bytes: FILE_BYTES_MAX + 1 },
      { kind: 'absent' },
      { kind: 'stored', bytes: 3 },
      { kind: 'absent' },
      { kind: 'unread' },
    ])
    expect(await contents().sizes(head, [])).toEqual([])
  })

  test('are not worth a download: what a partial clone lacks stays where it is', async () => {
    repository.git('config', 'uploadpack.allowFilter', 'true')
    const clone = cloneOf(repository, '--no-checkout', '--filter=blob:none')
    const lacking = () =>
      clone.git('rev-list', '--objects', '--missing=print', head).match(/^\?/gm)?.length
    const before = lacking()
    const sizes = await contents(clone).sizes(head, ['too-large', 'film.mp4', 'gone'])
    const after = lacking()
    clone.git('checkout', '--quiet', head)
    const [checkedOut] = await contents(clone).sizes(head, ['film.mp4'])
    clone.dispose()
    expect(sizes.map(({ kind }) => kind)).toEqual(['unread', 'unread', 'absent'])
    expect([before, after]).toEqual([expect.any(Number), before])
    expect(checkedOut).toEqual({ kind: 'lfs', bytes: 45_000_000 })
  })

  test('of pointers to Git LFS are those of what they point at', async () => {
    const [film, like, long] = await contents().sizes(head, [
      ...['film.mp4', 'like-a-pointer.txt', 'long.txt'],
    ])
    expect(film).toEqual({ kind: 'lfs', bytes: 45_000_000 })
    expect([like?.kind, long?.kind]).toEqual(['stored', 'stored'])
  })
})

describe('the contents of files', () => {
  test('are those of the commit, in the order that was asked', async () => {
    const paths = ['with blank -> é.txt', 'a.yml', 'empty', 'missing', 'a.yml']
    expect(await contents().read(first, paths)).toEqual([
      { kind: 'text', text: 'ü\r\n' },
      { kind: 'text', text: 'a: 1\n' },
      { kind: 'text', text: '' },
      { kind: 'text', text: 'not missing' },
      { kind: 'text', text: 'a: 1\n' },
    ])
    expect(await contents().read(second, ['a.yml', 'empty'])).toEqual([
      { kind: 'text', text: 'a: 2\n' },
      { kind: 'absent' },
    ])
    expect(await contents().read(first, [])).toEqual([])
  })

  test('are absent where there is no file of this name', async () => {
    const paths = ['no such', 'folder', '../a.yml', '-x', `a.yml missing`, '']
    const found = await contents().read(first, paths)
    expect(found).toEqual(paths.map(() => ({ kind: 'absent' })))
  })

  test('are not read, with the reason, when they are no text, too large or too many', async () => {
    const why = async (...paths: string[]) => {
      const found = await contents().read(first, paths)
      return found.map((one) => (one.kind === 'unread' ? one.why : one.kind))
    }
    expect(await why('binary', 'latin1', 'too-large', 'a\ufffdb', 'a.yml')).toEqual([
      ...['it is no UTF-8 text', 'it is no UTF-8 text', 'it is larger than 4096 KiB'],
      ...['its name is no UTF-8 text', 'text'],
    ])
    const large = await why(...Array.from({ length: LARGE_COUNT }, (_, n) => `large/${n}`))
    expect(large.slice(0, -1).every((one) => one === 'text')).toBe(true)
    expect(large.at(-1)).toBe('together the files are larger than 24 MiB')
    const many = await why(...Array(FILES_READ_MAX + 1).fill('a.yml'))
    expect(many.at(-1)).toMatch(/not among the first 500/)
  })

  test('are fetched by a clone without blobs', async () => {
    repository.git('config', 'uploadpack.allowFilter', 'true')
    const clone = cloneOf(repository, '--filter=blob:none', '--no-checkout')
    expect(await contents(clone).read(second, ['a.yml'])).toEqual([
      { kind: 'text', text: 'a: 2\n' },
    ])
    clone.dispose()
  })
})

describe('files that are not what they seem', () => {
  const NAMES = ['line\nend', 'a "quote"', '-option', ':(top)magic', 'tab\t', 'ünï/日本', ' ', '*']

  test('names of any characters are names', async () => {
    const files = Object.fromEntries(NAMES.map((name) => [name, name]))
    const commit = repository.commit('names', { files })
    const texts = NAMES.map((text) => ({ kind: 'text', text }))
    expect(await contents().read(commit, NAMES)).toEqual(texts)
  })

  test('links, submodules and pointers are told, not followed and not taken for text', async () => {
    symlinkSync('/etc/passwd', join(repository.folder, 'link'))
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`
    repository.commit('link', { files: { 'dump.sql': pointer } })
    repository.git('update-index', '--add', '--cacheinfo', `160000,${first},module`)
    const settings = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com']
    repository.git(...settings, 'commit', '--quiet', '-m', 'module')
    const paths = ['link', 'module', 'dump.sql']
    const found = await contents().read(repository.sha('HEAD'), paths)
    expect(found.map((one) => (one.kind === 'unread' ? one.why : one.kind))).toEqual([
      'it is a symbolic link',
      'it is a submodule',
      'it is a pointer to Git LFS, and what it points at is not in the repository',
    ])
  })

  test('a clone without blobs whose remote is gone says of each file that it is not here', async () => {
    repository.git('config', 'uploadpack.allowFilter', 'true')
    const clone = cloneOf(repository, '--bare', '--filter=blob:none')
    clone.git('remote', 'set-url', 'origin', 'file:///nonexistent')
    const found = await contents(clone).read(first, ['a.yml', 'no such', 'folder/x'])
    clone.dispose()
    expect(found.map(({ kind }) => kind)).toEqual(['unread', 'absent', 'unread'])
  })
})

describe('the parser of cat-file', () => {
  const OUTPUT = Buffer.from('aa blob 3\nx\ny\nbb missing\ncc blob 0\n\ndd blob 2\nzz\n')

  test.each([1, 2, 3, 7, 1_000])('reads the same in chunks of %i bytes', (bytes) => {
    const found: string[][] = []
    const push = blobParser((name, content) => found.push([name, content.toString()]))
    for (let at = 0; at < OUTPUT.length; at += bytes) push(OUTPUT.subarray(at, at + bytes))
    expect(found).toEqual([
      ['aa', 'x\ny'],
      ['cc', ''],
      ['dd', 'zz'],
    ])
  })
})
