import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { FILE_BYTES_MAX, FILES_MAX, gitRefStore } from '../../../src/adapters/git/refs.ts'
import { refStoreContract } from '../../contracts/ref-store-contract.ts'
import { type GitRepository, gitRepository } from '../../support/git-repository.ts'

const REF = 'refs/slipway/production/journal'

function openStore(repository: GitRepository) {
  return gitRefStore({ repository: repository.folder, env: repository.env })
}

refStoreContract('a local repository', async () => {
  const repository = gitRepository()
  return { store: openStore(repository), dispose: async () => repository.dispose() }
})

refStoreContract('a bare repository with SHA-256 names', async () => {
  const repository = gitRepository('--bare', '--object-format=sha256')
  return { store: openStore(repository), dispose: async () => repository.dispose() }
})

describe('refs of a local repository', () => {
  let repository: GitRepository
  beforeEach(() => {
    repository = gitRepository()
  })
  afterEach(() => repository.dispose())

  test('commits are linked, in the name of Slipway, and leave the working tree alone', async () => {
    const store = openStore(repository)
    const first = await store.write({ parent: null, message: 'one\n', files: { a: '1' } })
    const second = await store.write({ parent: first, message: 'two', files: { a: '2' } })
    expect(await store.move(REF, null, second)).toBe('moved')
    expect(repository.git('log', '--format=%an <%ae> %cn %s', REF)).toBe(
      'Slipway <slipway@localhost> Slipway two\nSlipway <slipway@localhost> Slipway one',
    )
    expect(repository.git('status', '--porcelain')).toBe('')
    expect((await store.read(REF))?.message).toBe('two')
  })

  test('a branch that is named like our ref is not our ref', async () => {
    const head = repository.commit('forged', { files: { 'state.json': '{}' } })
    repository.git('update-ref', `refs/heads/${REF}`, head)
    repository.git('update-ref', `refs/tags/${REF}`, head)
    expect(await openStore(repository).read(REF)).toBeNull()
  })

  test('a longer ref below is not our ref', async () => {
    const head = repository.commit('other', { files: { a: 'a' } })
    repository.git('update-ref', `${REF}/below`, head)
    expect(await openStore(repository).read(REF)).toBeNull()
  })

  test('works from a folder below the top of the checkout', async () => {
    repository.commit('first', { files: { 'below/file': 'a' } })
    const store = gitRefStore({ repository: `${repository.folder}/below`, env: repository.env })
    const oid = await store.write({ parent: null, message: 'm', files: { a: 'a' } })
    await store.move(REF, null, oid)
    expect(await store.read(REF)).toEqual({ oid, message: 'm', files: { a: 'a' } })
  })
})

describe('names and contents that are not for the ledger', () => {
  let repository: GitRepository
  beforeEach(() => {
    repository = gitRepository()
  })
  afterEach(() => repository.dispose())

  test.each([
    'refs/heads/main',
    'refs/slipway/',
    'refs/slipway/../heads/main',
    'refs/slipway/a b',
    'refs/slipway/a\nb',
    'refs/slipway/a.lock',
    'refs/slipway/a*',
    'refs/slipway/a@{1}',
    '--upload-pack=x',
    'HEAD',
  ])('refuses the ref %j', async (ref) => {
    const store = openStore(repository)
    await expect(store.read(ref)).rejects.toMatchObject({ reason: 'git_failed' })
    await expect(store.move(ref, null, null)).rejects.toMatchObject({ reason: 'git_failed' })
  })

  test.each([
    'refs/slipway/=c3=bc/lock',
    'refs/slipway/-a/lock',
    'refs/slipway/a/@',
    'refs/slipway/a.b',
    'refs/slipway/a..b',
    'refs/slipway/.a',
    'refs/slipway/a/.b',
    'refs/slipway/a.',
    'refs/slipway/a/',
    'refs/slipway//a',
    'refs/slipway/a.lock/b',
    'refs/slipway/a~1',
    'refs/slipway/a\\b',
    'refs/slipway/a[b',
  ])('agrees with git whether %j is a ref', async (ref) => {
    const read = openStore(repository).read(ref)
    if (isRefForGit(repository, ref)) await expect(read).resolves.toBeNull()
    else await expect(read).rejects.toMatchObject({ reason: 'git_failed' })
  })

  test('refuses to write what it would refuse to read', async () => {
    const store = openStore(repository)
    const write = (files: { [name: string]: string }) =>
      store.write({ parent: null, message: 'm', files })
    const names = Array.from({ length: FILES_MAX + 1 }, (_, index) => [`${index}`, ''])
    for (const files of [
      { 'a/b': '' },
      { 'a\tb': '' },
      { large: 'x'.repeat(FILE_BYTES_MAX + 1) },
      Object.fromEntries(names),
    ])
      await expect(write(files)).rejects.toMatchObject({ reason: 'git_failed' })
  })

  test('what Slipway did not write is unreadable, not guessed at', async () => {
    const folders = repository.commit('a folder', { files: { 'a/b': 'c' } })
    const large = repository.commit('large', {
      files: { a: null, large: 'x'.repeat(FILE_BYTES_MAX + 1) },
    })
    const blob = repository.git('rev-parse', `${large}:large`)
    for (const oid of [folders, large, blob]) {
      repository.git('update-ref', REF, oid)
      await expect(openStore(repository).read(REF)).rejects.toMatchObject({
        reason: 'ledger_unreadable',
      })
    }
  })

  test('a move to a commit that does not exist fails and says so', async () => {
    const nowhere = '1'.repeat(40)
    await expect(openStore(repository).move(REF, null, nowhere)).rejects.toMatchObject({
      adapter: 'git',
      reason: 'git_failed',
      message: expect.stringContaining('nonexistent object'),
    })
  })
})

function isRefForGit(repository: GitRepository, ref: string): boolean {
  try {
    repository.git('check-ref-format', ref)
    return true
  } catch {
    return false
  }
}
