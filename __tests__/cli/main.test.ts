import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { VERSION } from '../../src/version.ts'
import { commandLine } from '../support/command-line.ts'
import { type GitRepository, gitRepository } from '../support/git-repository.ts'

describe('the command line', () => {
  let repository: GitRepository
  beforeEach(() => {
    repository = gitRepository()
    repository.commit('one', { files: { 'README.md': 'one' } })
    repository.git('tag', 'v1')
    repository.commit('two', { files: { 'README.md': 'two' } })
    repository.commit('three', { files: { LICENSE: 'mine' } })
  })
  afterEach(() => repository.dispose())

  async function call(...args: string[]) {
    const { listeners, ...called } = await commandLine(repository)(...args)
    expect(listeners).toEqual([])
    return called
  }

  test('tells its help and its version', async () => {
    expect(await call('--version')).toEqual({ exitCode: 0, stdout: `${VERSION}\n`, stderr: '' })
    const help = await call('deploy', '--help')
    expect(help).toMatchObject({ exitCode: 0, stderr: '' })
    expect(help.stdout).toContain('--plan-hash HASH')
  })

  test('tells all that is wrong with it, one line each, and exits with 2', async () => {
    const { exitCode, stdout, stderr } = await call('assess', '--bse', 'x\n::error::', '--base')
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr.trimEnd().split('\n')).toHaveLength(3)
  })

  test('assess works without a configuration, and ends with one line of JSON', async () => {
    const { exitCode, stdout, stderr } = await call('assess', '--base', 'v1', '--json')
    expect(exitCode).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(stdout)).toMatchObject({ result: 'assessed', range: { commits: 2 } })
    expect(stderr).toContain('Reason: ')
  })

  test('without --json people read everything on standard output', async () => {
    const { exitCode, stdout, stderr } = await call('assess', '--base', 'v1')
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(stdout).not.toContain('\u001b')
    expect(stdout).toContain('2 commits')
  })

  test('leaves the reports where it was told to', async () => {
    const absolute = join(repository.folder, 'left', 'here')
    for (const folder of [absolute, 'reports']) {
      await call('assess', '--base', 'v1', '--out', folder)
      const page = join(resolve(repository.folder, folder), 'summary.md')
      expect(readFileSync(page, 'utf8')).toContain('production')
    }
  })

  test('the exit status tells how it ended', async () => {
    expect((await call('assess', '--base', 'HEAD')).exitCode).toBe(0)
    expect((await call('assess', '--head', 'v9')).exitCode).toBe(4)
    expect((await call('assess', '--base', 'HEAD', '--head', 'v1')).exitCode).toBe(3)
  })

  test.each([
    [['deploy'], /docs\/configuration\.md/],
    [['assess', '--config', 'nowhere.yml'], /nowhere\.yml/],
    [['assess', '--config', '../outside.yml'], /outside\.yml/],
    [['assess', '--github', 'o/r'], /GITHUB_TOKEN/],
    [['assess', '--environment', 'prod'], /staging/],
  ])('%j is refused before anything is done', async (args, told) => {
    mkdirSync(join(repository.folder, '.github'))
    const isConfigNeeded = args.includes('--environment')
    if (isConfigNeeded) writeFileSync(join(repository.folder, '.github/slipway.yml'), CONFIG)
    const { exitCode, stdout, stderr } = await call(...args)
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(told)
  })
})

const CONFIG = `version: 1
environments:
  staging:
    target: { type: command, stage: [x], shift: [x], current: [x] }
`
