import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { main } from '../../src/action/main.ts'
import type { ProcessLike } from '../../src/process-like.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

describe('the two halves of the action', () => {
  const folder = scratchFolder()

  /** A process of the runner with these variables; what it writes is kept. */
  function processWith(env: { readonly [name: string]: string }) {
    const written: string[] = []
    const terminal = { write: (text: string) => void written.push(text) }
    const state = join(folder.path, 'state')
    const own: ProcessLike = {
      env: { GITHUB_STATE: state, GITHUB_WORKSPACE: folder.path, ...env },
      pid: 1,
      stdout: terminal,
      stderr: terminal,
      cwd: () => folder.path,
      kill: () => true,
      on: () => undefined,
      off: () => undefined,
    }
    return { own, written, left: () => readFileSync(state, 'utf8') }
  }

  const INPUTS = {
    INPUT_ENVIRONMENT: 'production',
    INPUT_CONFIG: '.github/slipway.yml',
    'INPUT_WORKING-DIRECTORY': '.',
    'INPUT_GITHUB-TOKEN': 'token',
  }

  test('the first says that it is open before it looks at anything, and over when nothing is left', async () => {
    const { own, left } = processWith({ INPUT_COMMAND: 'deplyo' })
    expect(await main(own)).toBe(2)
    expect(left()).toBe('slipway=open\nslipway=over\n')
  })

  test('the second does nothing after a first that was over', async () => {
    const { own, written } = processWith({
      ...INPUTS,
      INPUT_COMMAND: 'deploy',
      STATE_slipway: 'over',
    })
    expect(await main(own)).toBe(0)
    expect(written).toEqual([])
  })

  test('the second does nothing after a first that changes nothing, however that ended', async () => {
    const { own, written } = processWith({
      ...INPUTS,
      INPUT_COMMAND: 'assess',
      STATE_slipway: 'open',
    })
    expect(await main(own)).toBe(0)
    expect(written).toEqual([])
  })

  test('the second never takes itself for the first', async () => {
    const { own } = processWith({ ...INPUTS, INPUT_COMMAND: 'deplyo', STATE_slipway: 'open' })
    expect(await main(own)).toBe(2)
    expect(() => readFileSync(join(folder.path, 'state'))).toThrow('ENOENT')
  })

  test.each([
    ['open', 2, 'There is no configuration file'],
    ['over', 0, ''],
  ])(
    'as a process, the second after a first that was %s ends with %d',
    (half, status, told) => {
      const program = fileURLToPath(new URL('../../src/index.js', import.meta.url))
      const { own } = processWith({ ...INPUTS, INPUT_COMMAND: 'deploy', STATE_slipway: half })
      const env = {
        ...own.env,
        PATH: process.env.PATH,
        GITHUB_ACTIONS: 'true',
        GITHUB_REPOSITORY: 'o/r',
        GITHUB_RUN_ID: '1',
      }
      const ran = spawnSync(process.execPath, [program], { env, encoding: 'utf8', timeout: 30_000 })
      expect([ran.status, ran.stderr]).toEqual([status, ''])
      expect(ran.stdout).toContain(told)
    },
    40_000,
  )
})
