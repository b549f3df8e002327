import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commandLine } from '../support/command-line.ts'
import { type GitRepository, gitRepository } from '../support/git-repository.ts'

const PROMETHEUS = '{ type: prometheus, url: "http://127.0.0.1:9" }'
const HAPROXY =
  '{ type: haproxy, address: "127.0.0.1:9", backend: shop, slots: { blue: [b], green: [g] } }'

function config(source: string, metrics: string): string {
  return `version: 1
environments:
  production:
    target:
      type: haproxy
      address: 127.0.0.1:9
      backend: shop
      slots: { blue: [b], green: [g] }
      stage: { run: ["true"] }
    sources: { one: ${source} }
    metrics: ${metrics}
`
}

const ERRORS = '{ errors: { source: one, bad: "bad", total: "all" } }'
const REQUESTS = '{ errors: { source: one, bad: "hrsp_5xx", total: "req_tot" } }'

describe('node . backtest judge', () => {
  let repository: GitRepository
  beforeEach(() => {
    repository = gitRepository()
    repository.commit('One', { files: { 'a.txt': 'one\n' } })
    mkdirSync(join(repository.folder, '.github'))
  })
  afterEach(() => repository.dispose())

  async function call(text: string | null, ...args: string[]) {
    if (text !== null) writeFileSync(join(repository.folder, '.github/slipway.yml'), text)
    return commandLine(repository)('backtest', 'judge', ...args)
  }

  const GOOD = config(PROMETHEUS, ERRORS)

  test.each([
    [['--from', 'yesterday'], '"yesterday" is no time.'],
    [['--from', '2026-11-20T10:00'], 'is no time. Write 2026-11-20T14:00Z'],
    [['--from', '2min'], 'The range has 3 windows of 30 s.'],
    [['--from', '1h', '--to', '2h'], 'The range has 0 windows of 30 s.'],
    [['--from', '30d'], 'at most 20160 windows are read.'],
    [['--replays', '0'], 'Write a whole number from 1 to 1000.'],
    [['--replays', 'many'], 'Write a whole number from 1 to 1000.'],
    [['--events-per-cause', '-1'], 'It needs a value.'],
    [['--seed', '1.5'], 'Write a whole number from 0 to 1000000.'],
    [['--level', 'none'], 'Write one of low, medium, high, critical.'],
    [['--fromm', '1d'], 'There is no such option.'],
    [[], 'Write --serving-slot NAME'],
  ])('%j is wrong input', async (args, told) => {
    const { exitCode, stdout, stderr } = await call(GOOD, ...args)
    expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining(told)])
  })

  test('without a configuration, or metrics, or a source with a memory, it says so', async () => {
    expect(await call(null)).toMatchObject({ exitCode: 2, stdout: '' })
    const none = await call(config(PROMETHEUS, '{}'))
    expect([none.exitCode, none.stderr]).toEqual([
      2,
      expect.stringContaining('There is no metric.'),
    ])
    const forgetful = await call(config(HAPROXY, REQUESTS), '--serving-slot', 'blue')
    expect([forgetful.exitCode, forgetful.stderr]).toEqual([
      2,
      expect.stringContaining("can't be asked about the past"),
    ])
  })

  test('where the rule of another tool judges it asks for metrics of our own', async () => {
    const text = GOOD.replace(/ {4}metrics: .*\n/, '    judge: { kind: kayenta, config: c.json }\n')
    const { exitCode, stderr } = await call(text)
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining('a backtest needs metrics of our own'),
    ])
  })

  test('a source that nobody answers at ends it with 4', async () => {
    const args = ['--from', '30min', '--serving-slot', 'blue']
    const { exitCode, stdout, stderr } = await call(GOOD, ...args)
    expect([exitCode, stdout]).toEqual([4, ''])
    expect(stderr).toContain('127.0.0.1:9')
  }, 60_000)
})
