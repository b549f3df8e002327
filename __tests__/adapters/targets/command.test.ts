import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { commandTarget, READ_BACK_SECONDS_MAX } from '../../../src/adapters/targets/command.ts'
import type { TargetTools } from '../../../src/adapters/targets/tools.ts'
import type { CommandTargetOptions } from '../../../src/config/options.ts'
import { ConfigError } from '../../../src/domain/errors.ts'
import type { Target } from '../../../src/ports/target.ts'
import { errorOf, type TargetWorld, testTarget } from '../../contracts/target-contract.ts'
import { simulatedClock } from '../../support/simulated-clock.ts'
import { splitterProgram } from '../../support/splitter-program.ts'
import { targetTools } from '../../support/splitter-world.ts'

const SETTLED = { weights: { a: 100, b: 0 }, healthy: { a: true, b: true } }
const VERSION = { sha: 'b'.repeat(40), name: 'v2; rm -rf "$HOME"' }
const NEVER = new AbortController().signal

type CommandWorld = TargetWorld & {
  readonly options: CommandTargetOptions
  state(): Promise<Record<string, unknown>>
  setState(state: unknown): Promise<void>
  targetWith(options?: Partial<CommandTargetOptions>, tools?: Partial<TargetTools>): Target
}

async function commandWorld(): Promise<CommandWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-command-'))
  const file = join(folder, 'state.json')
  const call = await splitterProgram(folder)
  const command = (action: string, path = file) => ({
    run: call(action, path),
    shell: false,
    'timeout-seconds': 20,
    env: [],
  })
  const options: CommandTargetOptions = {
    type: 'command',
    slots: ['a', 'b'],
    current: command('current'),
    stage: command('stage'),
    shift: command('shift'),
    'smallest-percent': 0.1,
  }
  const targetWith = (changes = {}, tools = {}) =>
    commandTarget({ ...options, ...changes }, targetTools(tools))
  const state = async () => JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
  const setState = (next: unknown) => writeFile(file, JSON.stringify(next))
  return {
    options,
    state,
    setState,
    targetWith,
    target: targetWith(),
    unreachable: targetWith({ current: command('current', `${file}.gone`) }),
    meddle: async () => setState({ ...(await state()), weights: { a: 63, b: 37 } }),
    reset: () => setState(SETTLED),
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

testTarget('command', commandWorld, 3)

let world: CommandWorld
beforeAll(async () => {
  world = await commandWorld()
})
afterAll(() => world.close())
beforeEach(() => world.reset())

describe('a command target', () => {
  test('hands everything over by the environment, without the tokens of the job', async () => {
    const env = { PATH: process.env.PATH, GITHUB_TOKEN: 'secret' }
    const stage = { ...world.options.stage, env: ['GITHUB_TOKEN'] }
    const target = world.targetWith({ stage }, { env })
    await target.stage(await target.snapshot(), VERSION, NEVER)
    expect((await world.state()).staged).toEqual({
      slot: 'b',
      version: VERSION.name,
      sha: VERSION.sha,
      environment: 'production',
      token: null,
    })
  })

  test('tells what a stage command said when it fails', async () => {
    await world.setState({ ...SETTLED, stageFails: true })
    const { target } = world
    const error = await errorOf(target.stage(await target.snapshot(), VERSION, NEVER))
    expect(error).toMatchObject({ adapter: 'command', reason: 'stage_failed' })
    expect(error.message).toContain('status 7')
    expect(error.message).toContain('the image is missing')
  })

  test('does not believe a stage command that leaves the slot unhealthy', async () => {
    await world.setState({ ...SETTLED, healthy: { a: true, b: false } })
    const { target } = world
    const snapshot = await target.snapshot()
    expect((await errorOf(target.stage(snapshot, VERSION, NEVER))).reason).toBe('stage_failed')
    const promotion = target.promote(snapshot, snapshot.revision)
    expect((await errorOf(promotion)).reason).toBe('canary_unhealthy')
  })

  test('does not believe a shift command that changes nothing', async () => {
    await world.setState({ ...SETTLED, shiftLies: true })
    const clock = simulatedClock()
    const target = world.targetWith({}, { clock: { ...clock, sleep: (s) => clock.sleep(s * 10) } })
    const snapshot = await target.snapshot()
    const error = await errorOf(target.shift(snapshot, 10, snapshot.revision))
    expect(error.reason).toBe('target_refused')
    expect(error.message).toContain(`${READ_BACK_SECONDS_MAX} s later`)
    expect(clock.monotonicSeconds()).toBeGreaterThanOrEqual(READ_BACK_SECONDS_MAX)
  }, 30_000)

  test('says what could not be put back', async () => {
    const { target } = world
    const snapshot = await target.snapshot()
    await world.setState({ weights: { a: 70, b: 30 }, shiftFails: true })
    const restored = await target.restore(snapshot, null)
    expect(restored.isComplete).toBe(false)
    expect(restored.differences[0]).toBe('Slot b has 30 % of the traffic instead of none.')
    expect(restored.differences[1]).toContain('The shift command ended with status 1')
  })

  test('takes the revision and the epoch that the program prints', async () => {
    await world.setState({ ...SETTLED, revision: 'r7', epoch: 'boot 3' })
    expect(await world.target.snapshot()).toMatchObject({ revision: 'r7', epoch: 'boot 3' })
  })

  test('takes only shares that its splitter can do', async () => {
    const snapshot = await world.target.snapshot()
    const coarse = world.targetWith({ 'smallest-percent': 30 })
    expect([0, 10, 30, 59, 99, 100].map((p) => coarse.nearestPercent(snapshot, p))).toEqual([
      0, 0, 30, 30, 90, 100,
    ])
    expect(world.target.nearestPercent(snapshot, 0.3)).toBe(0.3)
  })
})

describe('what a current command prints', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', 'all is well'],
    ['a list', '[]'],
    ['no weights', '{"revision": "1"}'],
    ['a slot less', '{"weights": {"a": 100}}'],
    ['a slot more', '{"weights": {"a": 50, "b": 0, "c": 50}}'],
    ['no traffic', '{"weights": {"a": 0, "b": 0}}'],
    ['a negative weight', '{"weights": {"a": 101, "b": -1}}'],
    ['words for numbers', '{"weights": {"a": "100", "b": "0"}}'],
  ])('is quoted when it is %s', async (_what, prints) => {
    await world.setState({ ...SETTLED, prints })
    const error = await errorOf(world.target.snapshot())
    expect(error.reason).toBe('target_unreachable')
    expect(error.message).toContain(`printed "${prints}"`)
    expect(error.hint).toContain('"weights"')
  })
})

describe('a program of a command target', () => {
  test('is stopped when the run is cancelled', async () => {
    const hang = [process.execPath, '-e', 'setInterval(() => {}, 1000)']
    const target = world.targetWith({ stage: { ...world.options.stage, run: hang } })
    const snapshot = await target.snapshot()
    const error = await errorOf(target.stage(snapshot, VERSION, AbortSignal.timeout(300)))
    expect(error.message).toContain('cancelled')
  })

  test('is killed when it takes too long', async () => {
    const run = [process.execPath, '-e', 'setInterval(() => {}, 1000)']
    const current = { ...world.options.current, run, 'timeout-seconds': 0.3 }
    const error = await errorOf(world.targetWith({ current }).snapshot())
    expect(error.message).toContain('killed after 0.3 s')
    expect(error.hint).toContain('timeout-seconds')
  })

  test('is read by a shell when that is asked for', async () => {
    const current = {
      ...world.options.current,
      run: `echo '{"weights":{"a":1,"b":0}}' | cat`,
      shell: true,
    }
    expect(await world.targetWith({ current }).snapshot()).toMatchObject({ stableSlot: 'a' })
  })

  test('does not bring the values that it was given into a log or an error', async () => {
    const env = { PATH: process.env.PATH, API_KEY: 'hunter22' }
    const run = [process.execPath, '-e', 'console.error(process.env.API_KEY); process.exit(1)']
    const said: string[] = []
    const keep = (message: string) => said.push(message)
    const log = { debug: keep, info: keep, warn: keep, error: keep }
    const current = { ...world.options.current, run, env: ['API_KEY'] }
    const error = await errorOf(world.targetWith({ current }, { env, log }).snapshot())
    expect(error.message).toContain('"***"')
    expect(said.join()).toContain('***')
    expect(said.join() + error.message).not.toContain('hunter22')
  })

  test('is no program when run and shell do not fit each other', () => {
    expect(() => world.targetWith({ shift: { ...world.options.shift, run: 'a b' } })).toThrow(
      ConfigError,
    )
  })
})
