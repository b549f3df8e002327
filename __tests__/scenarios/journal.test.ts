import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { gitRefStore } from '../../src/adapters/git/refs.ts'
import { ledger } from '../../src/adapters/ledger/ledger.ts'
import { run } from '../../src/commands/run.ts'
import { type GitRepository, gitRepository } from '../support/git-repository.ts'
import { simulatedWorld, V1, V2 } from '../support/simulated-world.ts'

const JOURNAL = 'refs/slipway/production/journal'

describe('the journal in a local repository', () => {
  let repository: GitRepository
  beforeEach(() => {
    repository = gitRepository('--bare')
  })
  afterEach(() => repository.dispose())

  /** Runs a command whose ledger is in the repository, and returns what the journal says about it. */
  async function storyOf(
    simulated: ReturnType<typeof simulatedWorld>,
    command: 'deploy' | 'rollback',
    version: string | null,
  ): Promise<readonly string[]> {
    const store = gitRefStore({ repository: repository.folder, env: repository.env })
    const environment = simulated.policy.environment
    const own = ledger({ environment, store, isHolderGone: async () => false })
    const before = repository.git('for-each-ref', '--format=%(objectname)', JOURNAL)
    const world = { ...simulated.world(`${command} ${version}`), ledger: own }
    await run(world, simulated.policy, { command, version, base: null, planHash: null })
    const range = before === '' ? JOURNAL : `${before}..${JOURNAL}`
    return repository.git('log', '--reverse', '--format=%s', range).split('\n')
  }

  test('git log tells a good release, a bad one and the way back in words', async () => {
    const simulated = simulatedWorld({ seed: 5 })
    const good = await storyOf(simulated, 'deploy', V1)
    expect(good).toEqual([
      'production: note begin',
      'production: intent stage',
      'production: done staged: the candidate is up and has no traffic',
      'production: intent shift to 1 %',
      'production: done shifted: the candidate has 1 %',
      'production: intent shift to 5 %',
      'production: done shifted: the candidate has 5 %',
      'production: intent shift to 25 %',
      'production: done shifted: the candidate has 25 %',
      'production: intent promote',
      'production: done finish: promoted',
    ])
    simulated.traffic.errorRate = (slot) => (slot === 'blue' ? 0.1 : 0.005)
    expect(await storyOf(simulated, 'deploy', V2)).toEqual([
      ...good.slice(0, 5),
      'production: done finish: rolled_back',
    ])
    const body = repository.git('log', '-1', '--format=%b', JOURNAL)
    expect(body).toContain('reason: metric_harmful')
    expect(body).toMatch(/^why: .*errors/m)
  }, 30_000)

  test('a rollback is an intent and its end', async () => {
    const simulated = simulatedWorld({ seed: 5 })
    await storyOf(simulated, 'deploy', V1)
    await storyOf(simulated, 'deploy', V2)
    expect(await storyOf(simulated, 'rollback', null)).toEqual([
      'production: note begin',
      'production: intent promote',
      'production: done finish: promoted',
    ])
    const refs = repository.git('for-each-ref', '--format=%(refname)')
    expect(refs.split('\n')).toEqual([JOURNAL.replace('journal', 'audit'), JOURNAL])
  }, 30_000)
})
