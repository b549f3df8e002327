import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { gitRefStore } from '../../../src/adapters/git/refs.ts'
import { ledger } from '../../../src/adapters/ledger/ledger.ts'
import { ledgerContract } from '../../contracts/ledger-contract.ts'
import { refStoreContract } from '../../contracts/ref-store-contract.ts'
import { type GitRepository, gitRepository } from '../../support/git-repository.ts'
import { entryOf, recordOf } from '../../support/ledger-entries.ts'
import { memoryRefStore } from '../../support/memory-ref-store.ts'
import { stateOf } from '../../support/rollout-states.ts'

async function inMemory() {
  return { store: memoryRefStore(), dispose: async () => undefined }
}

async function inGit() {
  const repository = gitRepository('--bare')
  const store = gitRefStore({ repository: repository.folder, env: repository.env })
  return { store, dispose: async () => repository.dispose() }
}

refStoreContract('memory', inMemory)
ledgerContract('memory', inMemory)
ledgerContract('a local repository', inGit)

describe('the ledger as git shows it', () => {
  let repository: GitRepository
  beforeEach(() => {
    repository = gitRepository()
  })
  afterEach(() => repository.dispose())

  function openLedger(environment: string) {
    const store = gitRefStore({ repository: repository.folder, env: repository.env })
    return ledger({ environment, store, isHolderGone: async () => false })
  }

  test('git log tells the story in words', async () => {
    const writer = openLedger('production')
    await writer.acquire({ id: 'process 1 on host since 1', where: 'host', sinceSeconds: 1 })
    await writer.append(entryOf('begin', { details: { version: 'v2' } }), stateOf())
    await writer.append(entryOf('stage', { kind: 'intent' }), stateOf())
    await writer.append(entryOf('staged', { kind: 'done' }), stateOf())
    await writer.finish(entryOf('finish: promoted', { kind: 'done' }), recordOf())
    await writer.release()
    const log = repository.git('log', '--format=%s', 'refs/slipway/production/journal')
    expect(log.split('\n')).toEqual([
      'production: done finish: promoted',
      'production: done staged',
      'production: intent stage',
      'production: note begin',
    ])
    expect(repository.git('for-each-ref', '--format=%(refname)')).toBe(
      'refs/slipway/production/journal',
    )
  })

  test('two environments of a name that git would take for one keep apart', async () => {
    const names = ['Production', 'production', 'production/lock', 'production lock', 'prod..', '@']
    for (const name of names) await openLedger(name).append(entryOf('begin'), stateOf({ id: name }))
    for (const name of names) {
      expect((await openLedger(name).read()).rollout?.id).toBe(name)
    }
    repository.git('fsck', '--strict')
  })
})
