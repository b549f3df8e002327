import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { BUNDLE, type Ended, startBundle } from '../support/bundle-run.ts'
import { type Shop, shop } from '../support/bundle-shop.ts'

/** A start that loads nothing heavy takes some 0.15 s; the rest is for a machine that is busy. */
const START_SECONDS_MAX = 5
/** Characters of the bundle that are read before anything useful is known: a hundredth of it. */
const START_CHARS_MAX = 60_000

const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent' }
let repository: Shop
let folder: string

beforeAll(async () => {
  repository = shop()
  folder = await mkdtemp(join(tmpdir(), 'slipway-start-'))
})
afterAll(async () => {
  repository.dispose()
  await rm(folder, { recursive: true, force: true })
})

function cli(...args: string[]): Promise<Ended> {
  return startBundle(args, { env, cwd: folder }).ended
}

describe('without anything', () => {
  test('shows the help', async () => {
    const { exitCode, stdout, stderr, seconds } = await cli()
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Usage: node . COMMAND')
    expect(seconds).toBeLessThan(START_SECONDS_MAX)
  })

  test('as an action, without inputs, says which are missing', async () => {
    const options = { env: { ...env, GITHUB_ACTIONS: 'true' }, cwd: folder }
    const { exitCode, stdout, seconds } = await startBundle([], options).ended
    expect(exitCode).toBe(2)
    expect(stdout).toMatch(/^::error::command: /m)
    expect(stdout.split('\n').filter((line) => line !== '' && !line.startsWith('::error'))).toEqual(
      [],
    )
    expect(seconds).toBeLessThan(START_SECONDS_MAX)
  })
})

describe('the command line', () => {
  test.each([['--help'], ['assess', '--help'], ['help', 'deploy']])(
    'helps: %s %s',
    async (...args) => {
      const { exitCode, stdout, stderr } = await cli(...args.filter((arg) => arg !== undefined))
      expect([exitCode, stderr]).toEqual([0, ''])
      expect(stdout).toContain('Usage: node . ')
    },
  )

  test('knows its version', async () => {
    const { exitCode, stdout } = await cli('--version')
    expect([exitCode, /^\d+\.\d+\.\d+\n$/.test(stdout)]).toEqual([0, true])
  })

  test.each([
    [['assess', '--bsae', 'v1'], '--bsae'],
    [['asess'], 'asess'],
    [['assess', '--base'], '--base'],
  ])('says what is wrong with %j', async (args, named) => {
    const { exitCode, stdout, stderr } = await cli(...args)
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain(named)
    expect(stderr).toMatch(/Options of assess|Commands: assess|Write --base REF/)
  })

  test('assesses without a configuration; the last line is the outcome as JSON', async () => {
    const args = ['--repo', repository.folder, '--base', 'v1.0.0', '--head', 'v1.2.0', '--json']
    const { exitCode, stdout, stderr } = await cli('assess', ...args)
    expect(exitCode).toBe(0)
    expect(stderr).toContain('Plan: v1.2.0')
    const outcome = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')
    const counted = execFileSync(
      'git',
      ['-C', repository.folder, 'rev-list', '--count', 'v1.0.0..v1.2.0'],
      { encoding: 'utf8' },
    )
    expect(outcome).toMatchObject({
      result: 'assessed',
      range: { commits: Number(counted), base: repository.versions['v1.0.0'] },
    })
  })

  test('leaves the reports as files where it is asked to', async () => {
    const args = ['--repo', repository.folder, '--base', 'v1.0.0', '--out', join(folder, 'out')]
    const { exitCode, stdout } = await cli('assess', ...args)
    expect([exitCode, stdout.includes('goes to production')]).toEqual([0, true])
    const summary = await readFile(join(folder, 'out', 'summary.md'), 'utf8')
    expect(summary).toContain('## Slipway')
  })
})

/** Writes the address of every module that is loaded to standard error. */
const LOADER = `import { writeSync } from 'node:fs'
export async function load(url, context, next) {
  writeSync(2, url + String.fromCharCode(10))
  return next(url, context)
}`
const REGISTER = `import { register } from 'node:module'
register('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(LOADER))})`

/** Files of the bundle that a process loads until it ends. */
async function filesLoaded(args: readonly string[], variables: Record<string, string>) {
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(REGISTER)}`
  const options = { env: { ...env, ...variables, NODE_OPTIONS }, cwd: folder }
  const { stderr } = await startBundle(args, options).ended
  const urls = stderr.split('\n').filter((line) => line.startsWith('file:'))
  expect(urls).toContain(pathToFileURL(BUNDLE).href)
  return Promise.all(urls.map((url) => readFile(new URL(url), 'utf8')))
}

describe('a start', () => {
  test.each([
    ['help', ['--help'], {}],
    ['a wrong option', ['assess', '--bsae'], {}],
    ['a wrong input', [], { GITHUB_ACTIONS: 'true' }],
  ])('for %s loads little', async (_, args, variables: Record<string, string>) => {
    const files = await filesLoaded(args, variables)
    expect(files.join('').length).toBeLessThan(START_CHARS_MAX)
  })

  test('on a laptop without GitHub does not load the client of GitHub', async () => {
    const files = await filesLoaded(['assess', '--repo', repository.folder], {})
    const client = 'node_modules/@octokit/'
    expect(files.filter((text) => text.includes(client))).toEqual([])
    expect(files.some((text) => text.includes('node_modules/zod/'))).toBe(true)
  })
})
