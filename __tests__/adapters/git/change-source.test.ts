import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { gitChangeSource } from '../../../src/adapters/git/change-source.ts'
import type { Range } from '../../../src/domain/range/range.ts'
import type { Sha } from '../../../src/domain/units.ts'
import { changeSourceContract } from '../../contracts/change-source-contract.ts'
import {
  ADA,
  BOB,
  GIT_ENV,
  type GitRepository,
  gitRepository,
} from '../../support/git-repository.ts'
import { largeHistory } from '../../support/large-history.ts'

changeSourceContract('a local checkout', async () => {
  const repository = gitRepository()
  const add = (name: string) => repository.commit(name, { files: { [name]: `${name}\n` } })
  const [root, base] = [add('root'), add('base')]
  repository.git('checkout', '--quiet', '-b', 'side')
  const side = add('side')
  repository.git('checkout', '--quiet', 'main')
  const [middle, head] = [add('middle'), add('head')]
  return {
    source: openSource(repository),
    commits: { root, base, middle, head, side },
    dispose: async () => repository.dispose(),
  }
})

function openSource(repository: GitRepository) {
  return gitChangeSource({ repository: repository.folder, env: repository.env })
}

let repository: GitRepository
beforeEach(() => {
  repository = gitRepository()
})
afterEach(() => repository.dispose())

/** Reads a range and checks its counts against git's own answers. */
async function readRange(base: Sha | null, head: Sha, paths: readonly string[] = []) {
  const range = await openSource(repository).range(base, head, paths)
  const revisions = [base === null ? head : `${base}..${head}`, '--', ...paths]
  expect(range.commitCount).toBe(Number(repository.git('rev-list', '--count', ...revisions)))
  expect(range.commits).toHaveLength(range.commitCount)
  const log = repository.git('log', '--numstat', '--format=', ...revisions).split('\n')
  const sum = (column: number) =>
    log.reduce((total, line) => total + (Number(line.split('\t')[column]) || 0), 0)
  expect([range.linesAdded, range.linesDeleted]).toEqual([sum(0), sum(1)])
  return range
}

const paths = (range: Range) => range.files.map(({ path }) => path).sort()

describe('merges', () => {
  test('a merge is listed and counted; its lines are those of the commits that it brings', async () => {
    const base = repository.commit('base', { files: { a: '1\n' } })
    repository.git('checkout', '--quiet', '-b', 'topic')
    const topic = repository.commit('topic', { files: { b: '1\n2\n' } })
    repository.git('checkout', '--quiet', 'main')
    repository.commit('main', { files: { a: '2\n' } })
    const head = repository.merge('Merge pull request #7 from bob/topic', 'topic')
    const range = await readRange(base, head)
    expect(range).toMatchObject({ commitCount: 3, mergeCount: 1, linesAdded: 3, linesDeleted: 1 })
    expect(range.commits.find(({ sha }) => sha === head)).toMatchObject({
      isMerge: true,
      pullRequestHint: 7,
      fileCount: 0,
      linesAdded: 0,
    })
    expect(range.commits.map(({ sha }) => sha)).toContain(topic)
  })

  test('an octopus is one merge', async () => {
    const base = repository.commit('base', { files: { a: '1\n' } })
    for (const name of ['x', 'y', 'z']) {
      repository.git('checkout', '--quiet', '-b', name, base)
      repository.commit(name, { files: { [name]: `${name}\n` } })
    }
    repository.git('checkout', '--quiet', 'main')
    const range = await readRange(base, repository.merge('all three', 'x', 'y', 'z'))
    expect(range).toMatchObject({ commitCount: 4, mergeCount: 1, fileCount: 3, linesAdded: 3 })
  })
})

describe('files', () => {
  test('a renamed file is one file under its newest path', async () => {
    const lines = Array.from({ length: 30 }, (_, line) => `line ${line}\n`)
    const base = repository.commit('base', { files: { old: lines.join('') } })
    repository.commit('change', { files: { old: [...lines, 'more\n'].join('') } })
    repository.git('mv', 'old', 'middle')
    repository.commit('first move')
    repository.git('mv', 'middle', 'new')
    const moved = repository.commit('second move')
    const range = await readRange(base, moved)
    expect(range).toMatchObject({ fileCount: 1, renameCount: 2, linesAdded: 1, linesDeleted: 0 })
    expect(range.files).toEqual([
      {
        path: 'new',
        previousPath: 'middle',
        linesAdded: 1,
        linesDeleted: 0,
        isBinary: false,
        commitCount: 3,
        newestCommit: moved,
      },
    ])
  })

  test('a binary file has no lines', async () => {
    const base = repository.commit('base')
    const files = { 'logo.png': Uint8Array.of(0, 1, 2, 0), text: 'a\n' }
    const range = await readRange(base, repository.commit('logo', { files }))
    expect(range).toMatchObject({ fileCount: 2, binaryCount: 1, linesAdded: 1 })
  })

  test('paths survive whatever they are made of', async () => {
    const names = [
      '-rf',
      '--format=%H',
      ':(exclude)a',
      'a b',
      'line\nbreak',
      'quote"and\'',
      'tab\there',
      'back\\slash',
      'Größe ✓ 検証 🚢',
      '1\t2\tnumbers',
      '*',
      'dir/[a]',
    ]
    const base = repository.commit('base')
    const files = Object.fromEntries(names.map((name) => [name, 'x\n']))
    const range = await readRange(base, repository.commit('names', { files }))
    expect(paths(range)).toEqual([...names].sort())
  })

  test('a submodule that moves is one changed line', async () => {
    const base = repository.commit('base')
    const point = (sha: string) =>
      repository.git('update-index', '--add', '--cacheinfo', `160000,${sha},library`)
    point('1'.repeat(40))
    repository.git('config', 'diff.ignoreSubmodules', 'all')
    const head = repository.sha(commitIndex('add'))
    const range = await openSource(repository).range(base, head, [])
    expect(range).toMatchObject({ fileCount: 1, linesAdded: 1, linesDeleted: 0 })
  })

  /** Commits what is in the index, without looking at the working tree. */
  function commitIndex(message: string): string {
    const tree = repository.git('write-tree')
    const identity = ['-c', `user.name=${ADA.name}`, '-c', `user.email=${ADA.email}`]
    return repository.git(...identity, 'commit-tree', tree, '-p', 'HEAD', '-m', message)
  }
})

describe('messages and people', () => {
  test('reverts, co-authors and pull requests are read from messages', async () => {
    const base = repository.commit('base')
    const bad = repository.commit('bad (#3)', { files: { a: 'a\n' } })
    const trailers =
      'Co-authored-by: Bob <bob@example.com>\r\nCO-AUTHORED-BY: Eve <eve@example.com>'
    const undo = repository.commit(
      `Revert "bad (#3)" (#4)\n\nThis reverts commit ${bad}.\n\n${trailers}\n`,
      { files: { a: null } },
    )
    const range = await readRange(base, undo)
    expect(range.revertCount).toBe(1)
    expect(range.commits[0]).toMatchObject({
      subject: 'Revert "bad (#3)" (#4)',
      reverts: bad,
      pullRequestHint: 4,
      coAuthors: [BOB, { name: 'Eve', email: 'eve@example.com' }],
    })
    expect(range.commits[1]).toMatchObject({ reverts: null, pullRequestHint: 3, coAuthors: [] })
  })

  test('.mailmap tells who is who', async () => {
    const base = repository.commit('base', {
      files: { '.mailmap': 'Ada Lovelace <ada@example.com> <al@old.example.com>\n' },
    })
    repository.commit('one', { author: { name: 'al', email: 'al@old.example.com' } })
    repository.commit('two', { author: BOB })
    const head = repository.commit('three', {
      author: { name: 'Ada L.', email: 'Ada@Example.com' },
    })
    const range = await readRange(base, head)
    expect(range.authorCount).toBe(2)
    expect(range.authors.map(({ commitCount }) => commitCount)).toEqual([2, 1])
    expect(range.commits[2]?.author).toEqual({ name: 'Ada Lovelace', email: 'ada@example.com' })
  })

  test('empty commits, empty messages, line ends of Windows, other encodings', async () => {
    const base = repository.commit('base')
    const latin = Uint8Array.from([0x47, 0x72, 0xfc, 0xdf, 0x65])
    repository.commit(latin, { config: ['i18n.commitEncoding=ISO-8859-1'] })
    repository.git('reset', '--quiet', '--hard', rawCommit(latin))
    repository.commit('windows\r\n\r\nbody\r\n')
    repository.commit('')
    const head = repository.commit('\n\nlate subject\n')
    const range = await readRange(base, head)
    expect(range.commits.map(({ subject }) => subject)).toEqual([
      'late subject',
      '',
      'windows',
      'Gr\ufffd\ufffde',
      'Grüße',
    ])
    expect(range.fileCount).toBe(0)
  })

  /** A commit with these bytes as its message, which git itself would have made UTF-8. */
  function rawCommit(message: Uint8Array): string {
    const header = repository.git('cat-file', 'commit', 'HEAD').replace(/\nencoding.*/, '')
    const child = header
      .slice(0, header.indexOf('\n\n') + 2)
      .replace(/^parent .*$/m, `parent ${repository.sha('HEAD')}`)
    const bytes = Buffer.concat([Buffer.from(child), message])
    return repository.gitWithInput(bytes, 'hash-object', '-t', 'commit', '-w', '--stdin')
  }

  test('a message that looks like the output of git log is only a message', async () => {
    const base = repository.commit('base')
    const forged = `subject\n\n${base}\n1\t1\tforged\n\n9\t9\tforged`
    const range = await readRange(base, repository.commit(forged, { files: { real: 'x\n' } }))
    expect(paths(range)).toEqual(['real'])
    expect(range.commitCount).toBe(1)
  })
})

describe('a range of some paths', () => {
  test('holds the commits that touch them, as git simplifies history', async () => {
    const base = repository.commit('base', { files: { 'api/a': '1\n', 'web/a': '1\n' } })
    repository.git('checkout', '--quiet', '-b', 'topic')
    repository.commit('api only', { files: { 'api/b': '1\n' } })
    repository.git('checkout', '--quiet', 'main')
    repository.commit('both', { files: { 'api/a': '2\n', 'web/a': '2\n' } })
    repository.commit('web only', { files: { 'web/b': '1\n' } })
    const head = repository.merge('merge topic', 'topic')
    expect(await readRange(base, head, ['api'])).toMatchObject({
      commitCount: 3,
      mergeCount: 1,
      linesAdded: 2,
      paths: ['api'],
    })
    expect(await readRange(base, head, ['web'])).toMatchObject({ commitCount: 2, mergeCount: 0 })
    expect((await readRange(base, head, ['api', 'web'])).commitCount).toBe(4)
    expect(await readRange(base, head, ['nowhere'])).toMatchObject({
      direction: 'forward',
      commitCount: 0,
      oldestCommittedAtSeconds: null,
    })
    expect((await openSource(repository).range(head, base, ['web'])).commitsTakenAway).toBe(2)
  })

  test('takes paths as names from the top, not as patterns or options', async () => {
    const base = repository.commit('base')
    const head = repository.commit('names', { files: { '*': 'x\n', '-a': 'x\n', 'sub/b': 'x\n' } })
    const source = gitChangeSource({ repository: `${repository.folder}/sub`, env: repository.env })
    const scoped = async (...names: string[]) => paths(await source.range(base, head, names))
    expect(await scoped('*')).toEqual(['*'])
    expect(await scoped('-a')).toEqual(['-a'])
    expect(await scoped('sub')).toEqual(['sub/b'])
    expect(await scoped(':(exclude)sub')).toEqual([])
  })
})

describe('a large range', () => {
  test('agrees with git', async () => {
    largeHistory(repository, 2_000)
    const range = await readRange(repository.sha('main~1500'), repository.sha('main'))
    expect(range).toMatchObject({ revertCount: 30, renameCount: 15, authorCount: 40 })
    expect(range.authors.every(({ commitCount }) => commitCount > 30)).toBe(true)
  })

  test('takes five processes, its two ends included', async () => {
    largeHistory(repository, 30)
    const programs = mkdtempSync(join(tmpdir(), 'slipway-path-'))
    try {
      const calls = join(programs, 'calls')
      const counting = `#!/bin/sh\necho "$@" >> "${calls}"\nPATH="$REAL_PATH" exec git "$@"\n`
      writeFileSync(join(programs, 'git'), counting, { mode: 0o755 })
      const PATH = `${programs}:${GIT_ENV.PATH}`
      const env = { ...GIT_ENV, PATH, REAL_PATH: GIT_ENV.PATH }
      const source = gitChangeSource({ repository: repository.folder, env })
      const [base, head] = [await source.resolve('main~20'), await source.resolve('main')]
      expect((await source.range(base, head, [])).commitCount).toBe(20)
      expect(readFileSync(calls, 'utf8').trimEnd().split('\n')).toHaveLength(5)
    } finally {
      rmSync(programs, { recursive: true })
    }
  })
})

describe('refs are data', () => {
  test.each([
    '-h',
    '--upload-pack=touch x',
    'main@{1}',
    'HEAD^{/secret}',
    ':/secret',
    'main:file',
    'a..b',
    'a b',
    'a\0b',
    'a'.repeat(2_000),
  ])('%j is unknown and says so', async (ref) => {
    repository.commit('secret', { files: { file: 'x' } })
    repository.commit('next')
    await expect(openSource(repository).resolve(ref)).rejects.toMatchObject({
      adapter: 'git',
      reason: 'ref_unknown',
    })
  })

  test('tags, branches of the remote, short names and ancestors are found', async () => {
    const first = repository.commit('first')
    const second = repository.commit('second')
    repository.git('update-ref', 'refs/remotes/origin/feature/x', first)
    repository.git('-c', 'user.name=Ada', '-c', 'user.email=a@b', 'tag', '-m', 'one', 'v1', first)
    const source = openSource(repository)
    expect(await source.resolve('v1')).toBe(first)
    expect(await source.resolve('feature/x')).toBe(first)
    expect(await source.resolve('main~1')).toBe(first)
    expect(await source.resolve(second.slice(0, 12))).toBe(second)
    await expect(source.resolve('feature/y')).rejects.toThrow('"refs/remotes/origin/feature/y"')
  })
})
