import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commandLine } from '../support/command-line.ts'
import { type GitRepository, gitRepository } from '../support/git-repository.ts'

const CONFIG = `version: 1
environments:
  production:
    target:
      type: command
      current: { run: ['true'] }
      shift: { run: ['true'] }
      stage: { run: ['true'] }
    sources:
      prom: { type: prometheus, url: 'http://127.0.0.1:9' }
    judge: { kind: kayenta, config: deploy/canary.json }
`

describe('the file of another tool, named by judge.config', () => {
  let repository: GitRepository
  beforeEach(() => {
    repository = gitRepository()
    repository.commit('One', { files: { 'a.txt': 'one\n' } })
    for (const name of ['.github', 'deploy']) mkdirSync(join(repository.folder, name))
    writeFileSync(join(repository.folder, '.github/slipway.yml'), CONFIG)
  })
  afterEach(() => repository.dispose())

  const writeCanary = (text: string) =>
    writeFileSync(join(repository.folder, 'deploy/canary.json'), text)
  const assess = () => commandLine(repository)('assess')
  const CANARY = readFileSync('examples/canary.json', 'utf8')

  test('is read from the repository, and the plan says whose rule it is', async () => {
    writeCanary(CANARY)
    const { exitCode, stdout } = await assess()
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('Plan ')])
  })

  test('changes the hash of the plan with every value in it', async () => {
    const planOf = async (text: string) => {
      writeCanary(text)
      return /Plan ([0-9a-f]+)/.exec((await assess()).stdout)?.[1]
    }
    const plan = await planOf(CANARY)
    expect(plan).toMatch(/^[0-9a-f]{8,}/)
    expect(await planOf(CANARY)).toBe(plan)
    expect(await planOf(CANARY.replace('"pass": 95', '"pass": 90'))).not.toBe(plan)
  })

  test('that is not there, or can not be carried over, is a wrong configuration', async () => {
    const missing = await assess()
    expect([missing.exitCode, missing.stderr]).toEqual([
      2,
      expect.stringContaining('deploy/canary.json: There is no such file'),
    ])
    writeCanary(CANARY.replace('"type": "prometheus"', '"type": "stackdriver"'))
    const foreign = await assess()
    expect([foreign.exitCode, foreign.stderr]).toEqual([
      2,
      expect.stringContaining('queries of stackdriver are written in another form here'),
    ])
    expect(foreign.stderr).toContain('Write its query in metrics: {error-rate: {source: …')
  })
})
