import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commandLine } from '../support/command-line.ts'
import { type GitRepository, gitRepository } from '../support/git-repository.ts'

const TABLE = 'project,commit,la,ld,nf,fix,f_code\nshop,abc,900,200,9,1,7\nshop,def,1,0,1,0,0\n'

describe('scoring on the command line', () => {
  let repository: GitRepository
  beforeEach(() => {
    repository = gitRepository()
    repository.commit('Show the total', { files: { 'src/a.ts': 'one\n' } })
    repository.git('tag', 'v1')
    repository.commit('Fix the total', { files: { 'src/a.ts': 'one\ntwo\n' } })
    repository.commit('Run on Node 24', { files: { '.github/workflows/ci.yml': 'on: push\n' } })
  })
  afterEach(() => repository.dispose())

  const call = (...args: string[]) => commandLine(repository)(...args)

  const linesOf = (text: string) => {
    const lines = text.trimEnd().split('\n')
    return lines.map((line): { [key: string]: unknown } => JSON.parse(line))
  }

  test('each commit has a line of JSON, oldest first, and the range the last', async () => {
    const { exitCode, stdout } = await call('risk', '--range', 'v1..main', '--each', '--json')
    const lines = linesOf(stdout)
    expect(exitCode).toBe(0)
    expect(lines).toMatchObject([
      { sha: repository.sha('main~1'), flags: ['new-author'] },
      { sha: repository.sha('main'), flags: ['workflow', 'configuration', 'new-author'] },
      { range: `${repository.sha('v1')}..${repository.sha('main')}`, commits: 2, missing: [] },
    ])
    const [first, second, range] = lines
    expect(range?.fixes).toBeCloseTo(Number(first?.defect) + Number(second?.defect), 5)
    expect(Object.keys(Object(first?.contributions))).toEqual(['defect', 'rollback'])
  })

  test.each(['table.csv', 'table.csv.gz'])('the rows of %s', async (name) => {
    const bytes = name.endsWith('.gz') ? gzipSync(TABLE) : TABLE
    writeFileSync(join(repository.folder, name), bytes)
    const [large, small, all] = linesOf((await call('risk', '--features', name, '--json')).stdout)
    expect(large).toMatchObject({ project: 'shop', sha: 'abc' })
    expect(Number(large?.defect)).toBeGreaterThan(10 * Number(small?.defect))
    expect(all).toMatchObject({ commits: 2 })
  })

  test.each([
    [['risk'], 'A range has two ends.'],
    [['risk', '--range', 'v1...main'], 'A range has two ends.'],
    [['risk', '--features', 'none.csv'], 'The file could not be read'],
    [['risk', '--features', '.git/HEAD'], 'The table has no column la, ld, nf, fix.'],
    [['backtest', 'risk', '--from', '7d'], 'It is for node . backtest judge.'],
    [['backtest'], 'Write: node . backtest risk, or: node . backtest judge.'],
  ])('%j is wrong input', async (args, told) => {
    const { exitCode, stderr } = await call(...args)
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(told)])
  })

  test('a range is told how it stands among the releases before it', async () => {
    for (let release = 2; release < 14; release += 1) {
      repository.commit(`Show ${release}`, { files: { [`src/${release}.ts`]: 'one\n' } })
      repository.git('tag', `v${release}`)
    }
    const lines = Array.from({ length: 99 }, (_, i) => `line ${i}\n`).join('')
    repository.commit('Rewrite', { files: { 'src/a.ts': lines } })
    const range = ['risk', '--range', 'v13..main']
    const told = 'Riskier than all of the last 12 tags, replayed from git.'
    expect((await call(...range)).stdout).toContain(told)
    const assessed = await call('assess', '--base', 'v13', '--head', 'main')
    expect(assessed.stdout).toContain('more than all of the last 12 tags, replayed from git.')
    expect(linesOf((await call(...range, '--json')).stdout)).toMatchObject([
      { standing: { of: 'tags', share: 1, comparedCount: 12 } },
    ])
  })

  test('a range that is not there and a range of nothing', async () => {
    expect((await call('risk', '--range', 'v9..main')).exitCode).toBe(4)
    expect((await call('risk', '--range', 'main..main')).stdout).toContain('No commit of the range')
  })
})
