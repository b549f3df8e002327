import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  isForbidden,
  type ProgramRequest,
  programEnvironment,
  runProgram,
} from '../../../src/adapters/tools/process.ts'
import { until } from '../../support/poll.ts'

function node(script: string, changes: Partial<ProgramRequest> = {}): ProgramRequest {
  return {
    file: process.execPath,
    args: ['-e', script],
    env: { PATH: process.env.PATH },
    cwd: tmpdir(),
    timeoutSeconds: 20,
    outputBytesMax: 10_000,
    signal: null,
    ...changes,
  }
}

describe('a program', () => {
  test('answers with its status and what it said', async () => {
    const result = await runProgram(
      node('console.log("out"); console.error("err"); process.exitCode = 3'),
    )
    expect(result).toMatchObject({
      exitCode: 3,
      signal: null,
      stdout: 'out\n',
      stderr: 'err\n',
      isTimedOut: false,
      isAborted: false,
      isTruncated: false,
    })
    expect(result.seconds).toBeGreaterThan(0)
  })

  test('reads what it is given, and need not read it', async () => {
    const echo = 'process.stdin.pipe(process.stdout)'
    expect((await runProgram(node(echo, { stdin: 'hello' }))).stdout).toBe('hello')
    const deaf = await runProgram(node('process.exit(0)', { stdin: 'x'.repeat(5_000_000) }))
    expect(deaf.exitCode).toBe(0)
  })

  test('gets its arguments as they are: no shell reads them', async () => {
    const args = ['$(id)', '; id', '--', '`id`', "'", '*']
    const script = 'console.log(JSON.stringify(process.argv.slice(1)))'
    const request = node('', { args: ['-e', script, '--', ...args] })
    expect(JSON.parse((await runProgram(request)).stdout)).toEqual(args)
  })

  test('that can not be started is an error', async () => {
    await expect(runProgram(node('', { file: '/nowhere/program' }))).rejects.toThrow('ENOENT')
  })

  test('that says too much is cut in the middle', async () => {
    const script = 'process.stdout.write("begin" + "x".repeat(1e6) + "end")'
    const result = await runProgram(node(script, { outputBytesMax: 1_000 }))
    expect(result.isTruncated).toBe(true)
    expect(result.stdout).toMatch(/^beginx+\n\[… \d+ bytes left out …\]\nx+end$/)
    expect(result.stdout.length).toBeLessThan(1_100)
  })

  test('is not started when the run is cancelled already', async () => {
    const result = await runProgram(node('', { file: '/nowhere', signal: AbortSignal.abort() }))
    expect(result).toMatchObject({ exitCode: null, isAborted: true })
  })
})

/** A parent that starts a child and tells the number of both in a file. */
function family(file: string, ignoresSigterm: boolean): string {
  const ignore = ignoresSigterm ? 'process.on("SIGTERM", () => {});' : ''
  const child = `${ignore} setInterval(() => {}, 1000)`
  return `${ignore}
    const { spawn } = require('node:child_process')
    const child = spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' })
    setTimeout(() => require('node:fs').writeFileSync(${JSON.stringify(file)}, process.pid + ' ' + child.pid), 300)
    setInterval(() => {}, 1000)`
}

/** False for a process that is gone, or that only waits for somebody to read its status. */
async function isAlive(pid: string | undefined): Promise<boolean> {
  try {
    process.kill(Number(pid), 0)
  } catch {
    return false
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return !/^\d+ \(.*\) [ZX]/s.test(stat)
}

describe('a program and its children', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-process-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function pidsIn(file: string): Promise<string[]> {
    const read = () => readFile(file, 'utf8').catch(() => '')
    await until('the family has started', 10, async () => (await read()) !== '')
    return (await read()).split(' ')
  }

  test.each([false, true])(
    'end together when the run is cancelled (stubborn: %p)',
    async (stubborn) => {
      const file = join(folder, `cancelled-${stubborn}`)
      const cancel = new AbortController()
      const running = runProgram(node(family(file, stubborn), { signal: cancel.signal }))
      const pids = await pidsIn(file)
      expect(await Promise.all(pids.map(isAlive))).toEqual([true, true])
      cancel.abort()
      const result = await running
      expect(result).toMatchObject({ exitCode: null, isAborted: true, isTimedOut: false })
      expect(result.signal).toBe(stubborn ? 'SIGKILL' : 'SIGTERM')
      await until(
        'both are gone',
        2,
        async () => !(await isAlive(pids[0])) && !(await isAlive(pids[1])),
      )
    },
    20_000,
  )

  test('end together at the deadline', async () => {
    const file = join(folder, 'deadline')
    const running = runProgram(node(family(file, false), { timeoutSeconds: 1.5 }))
    const pids = await pidsIn(file)
    expect(await running).toMatchObject({ isTimedOut: true, isAborted: false })
    await until(
      'both are gone',
      2,
      async () => !(await isAlive(pids[0])) && !(await isAlive(pids[1])),
    )
  }, 20_000)

  test('a child that outlives its parent and holds the output does not keep us', async () => {
    const script = `
      const { spawn } = require('node:child_process')
      const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 15000)'], { stdio: 'inherit' })
      console.log(child.pid)
      process.exit(0)`
    const result = await runProgram(node(script))
    const pid = result.stdout.trim()
    try {
      expect(result).toMatchObject({ exitCode: 0, isTimedOut: false })
      expect(result.seconds).toBeLessThan(8)
      // A stage command may well leave a service behind.
      expect(await isAlive(pid)).toBe(true)
    } finally {
      process.kill(Number(pid), 'SIGKILL')
    }
  }, 20_000)
})

describe('the environment of a program', () => {
  const env = {
    PATH: '/bin',
    HOME: '/home/me',
    LC_ALL: 'C',
    TZ: 'UTC',
    KUBECONFIG: '/k',
    AWS_REGION: 'eu-1',
    GITHUB_TOKEN: 'secret',
    ACTIONS_RUNTIME_TOKEN: 'secret',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'secret',
    'INPUT_GITHUB-TOKEN': 'secret',
  }

  test('is an allow-list, the names that are asked for, and the values', () => {
    expect(programEnvironment(env, ['KUBECONFIG'], { SLIPWAY_SLOT: 'b' })).toEqual({
      PATH: '/bin',
      HOME: '/home/me',
      LC_ALL: 'C',
      TZ: 'UTC',
      KUBECONFIG: '/k',
      SLIPWAY_SLOT: 'b',
    })
  })

  test('never holds a token of the job, whoever asks and by whatever way', async () => {
    expect(Object.values(programEnvironment(env, Object.keys(env), {}))).not.toContain('secret')
    expect(isForbidden('github_token')).toBe(true)
    const result = await runProgram(node('console.log(JSON.stringify(process.env))', { env }))
    expect(result.stdout).toContain('KUBECONFIG')
    expect(result.stdout).not.toContain('secret')
  })
})
