import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { gitChangeSource } from '../../../src/adapters/git/change-source.ts'
import { git } from '../../../src/adapters/git/git.ts'
import { gitRefStore } from '../../../src/adapters/git/refs.ts'
import { GIT_ENV, type GitRepository, gitRepository } from '../../support/git-repository.ts'

let repository: GitRepository
beforeEach(() => {
  repository = gitRepository()
})
afterEach(() => repository.dispose())

const openGit = (env: Record<string, string> = GIT_ENV) =>
  git({ repository: repository.folder, env })

describe('running git', () => {
  test('gives the output, and a status that was accepted', async () => {
    const args = ['rev-parse', '--is-inside-work-tree']
    expect((await openGit().run({ args })).stdout.toString()).toBe('true\n')
    const missing = { args: ['config', '--get', 'no.such'], accepted: [0, 1] }
    expect((await openGit().run(missing)).status).toBe(1)
  })

  test('says what git said, without the token in an address', async () => {
    const url = 'https://x-access-token:secret-token@localhost:1/a.git'
    const args = ['clone', url, join(repository.folder, 'new')]
    const failed = await openGit({ ...GIT_ENV, GIT_TRACE: '1' })
      .run({ args })
      .catch((error: unknown) => error)
    expect(failed).toMatchObject({ adapter: 'git', reason: 'git_failed' })
    expect(String(failed)).toContain('localhost:1/a.git')
    expect(String(failed)).not.toContain('secret-token')
  })

  test('says that there is no git', async () => {
    await expect(
      openGit({ ...GIT_ENV, PATH: '/nonexistent' }).run({ args: ['version'] }),
    ).rejects.toMatchObject({
      reason: 'git_failed',
      message: expect.stringContaining('found no git program'),
      hint: expect.stringContaining('Install git'),
    })
  })

  test.each(['/nonexistent', '/'])('says that %s is no checkout', async (folder) => {
    const elsewhere = git({ repository: folder, env: GIT_ENV })
    await expect(elsewhere.run({ args: ['rev-parse', 'HEAD'] })).rejects.toMatchObject({
      reason: 'git_failed',
      hint: expect.stringContaining('Check the repository out first'),
    })
  })

  test('stops at the deadline', async () => {
    repository.git('config', 'alias.wait', '!sleep 30')
    const waiting = openGit().run({ args: ['wait'], deadlineSeconds: 0.2 })
    await expect(waiting).rejects.toMatchObject({
      reason: 'git_failed',
      message: expect.stringContaining('not done within 0.2 s'),
    })
  })

  test('stops git when the reader has had enough', async () => {
    repository.commit('large', { files: { large: 'x'.repeat(1_000_000) } })
    const reading = openGit().stream({ args: ['cat-file', 'blob', 'HEAD:large'] }, () => {
      throw new RangeError('enough')
    })
    await expect(reading).rejects.toThrow('enough')
  })

  test('is not led to another repository by the environment', async () => {
    const env = { ...GIT_ENV, GIT_DIR: '/nonexistent', GIT_WORK_TREE: '/', GIT_INDEX_FILE: '/x' }
    const { stdout } = await openGit(env).run({ args: ['rev-parse', '--show-toplevel'] })
    expect(stdout.toString().trim()).toMatch(new RegExp(`${repository.folder}$`))
  })
})

describe('a checkout whose configuration is hostile', () => {
  test('starts no program while a range is read', async () => {
    const traps = {
      'core.fsmonitor': trap('fsmonitor'),
      'diff.external': trap('external'),
      'diff.evil.command': trap('command'),
      'diff.evil.textconv': trap('textconv'),
      'gpg.program': trap('gpg'),
      'core.pager': trap('pager'),
      'core.editor': trap('editor'),
      'core.sshCommand': trap('ssh'),
      'core.alternateRefsCommand': trap('alternates'),
    }
    const base = repository.commit('base', {
      files: { '.gitattributes': '* diff=evil\n', a: '1\n' },
    })
    repository.commit('next', { files: { a: '2\n3\n' } })
    const head = signed()
    for (const [name, value] of Object.entries(traps)) repository.git('config', name, value)
    repository.git('config', 'log.showSignature', 'true')
    const source = gitChangeSource({ repository: repository.folder, env: GIT_ENV })
    expect(await source.resolve('HEAD')).toBe(repository.sha('HEAD'))
    const range = await source.range(base, head, [])
    expect(range).toMatchObject({ commitCount: 2, linesAdded: 2, linesDeleted: 1 })
    expect(Object.values(traps).filter((path) => existsSync(`${path}.sprung`))).toEqual([])
  })

  test('runs no hook when refs move', async () => {
    const hook = join(repository.folder, '.git', 'hooks', 'reference-transaction')
    const sprung = `${hook}.sprung`
    writeFileSync(hook, `#!/bin/sh\ntouch "${sprung}"\n`, { mode: 0o755 })
    const store = gitRefStore({ repository: repository.folder, env: GIT_ENV })
    const oid = await store.write({ parent: null, message: 'm', files: {} })
    expect(await store.move('refs/slipway/a/lock', null, oid)).toBe('moved')
    expect(existsSync(sprung)).toBe(false)
    repository.git('update-ref', 'refs/heads/other', oid)
    expect(existsSync(sprung)).toBe(true)
  })

  test('changes no number', async () => {
    const root = repository.commit('root', { files: { 'sub/a': '1\n', b: '1\n' } })
    repository.git('mv', 'b', 'c')
    const head = repository.commit('rename', { files: { 'sub/a': '1\n2\n' } })
    const read = (base: typeof root | null) =>
      gitChangeSource({ repository: `${repository.folder}/sub`, env: GIT_ENV }).range(
        base,
        head,
        [],
      )
    const before = [await read(null), await read(root)]
    for (const [name, value] of [
      ['diff.renames', 'false'],
      ['diff.relative', 'true'],
      ['diff.orderFile', '/nonexistent'],
      ['log.showRoot', 'false'],
      ['log.follow', 'true'],
      ['log.mailmap', 'false'],
      ['log.decorate', 'full'],
      ['log.diffMerges', 'separate'],
      ['color.ui', 'always'],
      ['format.pretty', 'fuller'],
      ['core.quotePath', 'true'],
      ['i18n.logOutputEncoding', 'UTF-16'],
    ] as const)
      repository.git('config', name, value)
    expect([await read(null), await read(root)]).toEqual(before)
  })
})

/** A commit with something like a signature, which log.showSignature would hand to gpg.program. */
function signed() {
  const unsigned = repository.git('cat-file', 'commit', 'HEAD')
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n'
  const content = unsigned.replace('\n\n', `\n${signature}`)
  const child = content.replace(/^parent .*$/m, `parent ${repository.sha('HEAD')}`)
  return repository.sha(
    repository.gitWithInput(`${child}\n`, 'hash-object', '-t', 'commit', '-w', '--stdin'),
  )
}

/** A program that leaves a file behind when it runs, and hands on what it was given. */
function trap(name: string): string {
  const path = join(repository.folder, '.git', name)
  writeFileSync(path, `#!/bin/sh\ntouch "${path}.sprung"\ncat\n`, { mode: 0o755 })
  return path
}
