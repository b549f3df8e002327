import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { gitRefStore } from '../../src/adapters/git/refs.ts'
import { FILES } from '../../src/adapters/ledger/format.ts'
import { ledgerRefs } from '../../src/adapters/ledger/ref-names.ts'
import { main } from '../../src/cli/main.ts'
import type { DeploymentRecord } from '../../src/domain/history/record.ts'
import type { ProcessLike } from '../../src/process-like.ts'
import { fastHistory } from '../support/fast-history.ts'
import { type GitRepository, gitRepository } from '../support/git-repository.ts'
import { recordOf } from '../support/ledger-entries.ts'

let repository: GitRepository
beforeEach(() => {
  repository = gitRepository()
  repository.commit('Show the total', { files: { 'README.md': 'Shop\n' } })
})
afterEach(() => repository.dispose())

async function call(...args: string[]) {
  const written = { stdout: '', stderr: '' }
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text
    },
  })
  const own: ProcessLike = {
    ...{ env: repository.env, pid: 4711, stdout: stream('stdout'), stderr: stream('stderr') },
    ...{ cwd: () => repository.folder, kill: () => true, on: () => {}, off: () => {} },
  }
  return { exitCode: await main(own, ['backtest', 'risk', ...args]), ...written }
}

/** A merge a change; the names of the branches are told, and how long each change is. */
function merge(branch: string, lines: number): void {
  repository.git('checkout', '--quiet', '-b', branch)
  const text = Array.from({ length: lines }, (_, i) => `line ${i}\n`).join('')
  repository.commit(`Write ${branch}`, { files: { [`src/${branch}.ts`]: text } })
  repository.git('checkout', '--quiet', 'main')
  repository.merge(`Merge branch '${branch}'`, branch)
}

async function keep(environment: string, records: readonly DeploymentRecord[]) {
  const store = gitRefStore({ repository: repository.folder, env: repository.env })
  const files = {
    [FILES.rollout]: 'null\n',
    [FILES.entry]: '{}\n',
    [FILES.history]: records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  }
  const oid = await store.write({ parent: null, message: 'records', files })
  await store.move(ledgerRefs(environment).journal, null, oid)
}

describe('the backtest of the risk models on the command line', () => {
  test('with too little of everything it says so of each label', async () => {
    merge('a', 3)
    merge('hotfix/b', 3)
    await keep('production', [recordOf({ result: 'rolled_back', reason: 'metric_harmful' })])
    const { exitCode, stdout } = await call()
    expect(exitCode).toBe(0)
    expect(stdout.match(/Too little to say more/g)).toHaveLength(3)
    expect(stdout).toContain('2 commits, 0 reverted by name')
    expect(stdout).toContain('1 merge, 1 with a hot fix in the very next one.')
    expect(stdout).toContain(
      '1 deployment in the ledger of production, 1 taken back because of harm.',
    )
  })

  test('hot fixes after the long changes: the score finds them', async () => {
    const round = [['Write more', 300] as const, ['hotfix: x', 1] as const, ['Less', 2] as const]
    const commits = Array.from({ length: 31 }, () => round).flat()
    fastHistory(
      repository,
      commits.map(([subject, lines], at) => {
        return { subject, files: { [`src/${at}.ts`]: 'line\n'.repeat(lines) } }
      }),
    )
    const { stdout } = await call('--json')
    const { hotFixes, reverts, missing } = JSON.parse(stdout)
    expect(missing).toEqual([])
    expect(reverts).toMatchObject({ caseCount: 92, badCount: 0, interceptShift: null })
    expect(hotFixes).toMatchObject({ of: 'commits', byScore: { caseCount: 91, badCount: 30 } })
    expect(hotFixes.byScore.areaUnderCurve).toBeGreaterThan(0.9)
    expect(hotFixes.byScore.gating.at(-1).held).toBe(1)
    const { stdout: text } = await call()
    expect(text).toContain('By the score (a commit needs a fix within 90 days): AUC ')
  })

  test('rollbacks of the ledger by the score that was logged with them', async () => {
    merge('a', 3)
    const records = Array.from({ length: 80 }, (_, at) =>
      at % 2 === 0
        ? recordOf({ id: `good ${at}`, riskScore: 0.2, riskRollback: 0.1 })
        : recordOf({
            ...{ id: `bad ${at}`, riskScore: 0.2, riskRollback: 0.4 },
            ...{ result: 'rolled_back', reason: 'canary_unhealthy' },
          }),
    )
    await keep('staging', records)
    const { rollbacks } = JSON.parse((await call('--json', '--environment', 'staging')).stdout)
    expect(rollbacks).toMatchObject({
      ...{ environment: 'staging', unclearCount: 0 },
      byScore: { caseCount: 80, badCount: 40, areaUnderCurve: 0.5 },
      byLikeness: { areaUnderCurve: 1 },
    })
    expect(rollbacks.byLikeness.calibration).toHaveLength(5)
  })

  test('a repository without a second commit is an error that says what is missing', async () => {
    const { exitCode, stderr } = await call()
    expect([exitCode, stderr]).toEqual([4, expect.stringContaining('no second commit')])
  })
})
