import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { FILES, HISTORY_RECORDS_MAX } from '../../src/adapters/ledger/format.ts'
import { ledger } from '../../src/adapters/ledger/ledger.ts'
import { entryOf, recordOf } from '../support/ledger-entries.ts'
import { ENVIRONMENT, ONE, REFS, requestOf, type Scene } from '../support/ledger-scene.ts'
import { lossyRefStore } from '../support/lossy-ref-store.ts'
import { stateOf, watchingState } from '../support/rollout-states.ts'
import { testLease, testLock, testLostLock } from './ledger-lock-contract.ts'
import { testRequests } from './ledger-request-contract.ts'
import type { RefStoreFixture } from './ref-store-contract.ts'

/** What the ledger promises, on whatever store its refs are kept. */
export function ledgerContract(name: string, make: () => Promise<RefStoreFixture>): void {
  describe(`the ledger on ${name}`, () => {
    const scene = {
      gone: new Set<string>(),
      open: () =>
        ledger({
          environment: ENVIRONMENT,
          store: scene.store,
          isHolderGone: async (holder) => scene.gone.has(holder.id),
        }),
    } as Scene
    let fixture: RefStoreFixture
    beforeEach(async () => {
      fixture = await make()
      scene.store = lossyRefStore(fixture.store)
      scene.gone.clear()
    })
    afterEach(() => fixture.dispose())

    testLock(scene)
    testLease(scene)
    testLostLock(scene)
    testJournal(scene)
    testWriters(scene)
    testRequests(scene)
    testForgeries(scene)
  })
}

function testJournal(scene: Scene): void {
  test('an environment without a ledger has no rollout and no history', async () => {
    expect(await scene.open().read()).toEqual({ rollout: null, history: [] })
  })

  test('another run reads the rollout exactly as it was written', async () => {
    const state = watchingState({ version: { sha: '2'.repeat(40), name: 'v2 "ü" \u202e\n::x::' } })
    await scene.open().append(entryOf('begin'), state)
    expect(await scene.open().read()).toEqual({ rollout: state, history: [] })
  })

  test('the end of a rollout makes a record, newest first', async () => {
    const writer = scene.open()
    const first = recordOf({ id: 'a', approvers: ['grace'] })
    const second = recordOf({ id: 'b', result: 'rolled_back', reason: 'metric_harmful' })
    await writer.append(entryOf('begin'), stateOf())
    await writer.finish(entryOf('finish'), first)
    await writer.append(entryOf('begin'), stateOf())
    expect((await scene.open().read()).history).toEqual([first])
    await writer.finish(entryOf('finish'), second)
    expect(await scene.open().read()).toEqual({ rollout: null, history: [second, first] })
  })

  test(`the history keeps the newest ${HISTORY_RECORDS_MAX} records`, async () => {
    const files = {
      [FILES.rollout]: 'null\n',
      [FILES.entry]: '{}\n',
      [FILES.history]: Array.from(
        { length: HISTORY_RECORDS_MAX },
        (_, index) => `${JSON.stringify(recordOf({ id: `old ${index}` }))}\n`,
      ).join(''),
    }
    const oid = await scene.store.write({ parent: null, message: 'long', files })
    await scene.store.move(REFS.journal, null, oid)
    await scene.open().finish(entryOf('finish'), recordOf({ id: 'new' }))
    const { history } = await scene.open().read()
    expect(history).toHaveLength(HISTORY_RECORDS_MAX)
    expect(history.at(0)?.id).toBe('new')
    expect(history.at(-1)?.id).toBe(`old ${HISTORY_RECORDS_MAX - 2}`)
  })

  test('an entry tells itself in words, on lines of its own', async () => {
    const details = {
      version: 'v2\n\nfinish: promoted',
      why: null,
      note: '',
      percent: 0,
      ok: false,
    }
    const entry = entryOf('shift to 5 %', { kind: 'intent', details })
    await scene.open().append(entry, stateOf())
    expect((await scene.store.read(REFS.journal))?.message).toBe(
      'production: intent shift to 5 %\n\nversion: v2 finish: promoted\npercent: 0\nok: false',
    )
  })
}

function testWriters(scene: Scene): void {
  test('a stale writer is told, and nothing is overwritten', async () => {
    const [early, late] = [scene.open(), scene.open()]
    await early.append(entryOf('begin'), stateOf({ id: 'early' }))
    await late.read()
    await early.append(entryOf('on'), stateOf({ id: 'early', stepIndex: 1 }))
    const stale = { reason: 'ledger_conflict', hint: expect.stringContaining('second run') }
    await expect(late.append(entryOf('on'), stateOf({ id: 'late' }))).rejects.toMatchObject(stale)
    await expect(late.finish(entryOf('end'), recordOf())).rejects.toMatchObject(stale)
    expect((await scene.open().read()).rollout).toMatchObject({ id: 'early', stepIndex: 1 })
  })

  test('of two first writers one is told', async () => {
    const [one, other] = [scene.open(), scene.open()]
    await Promise.all([one.read(), other.read()])
    const written = await Promise.allSettled([
      one.append(entryOf('begin'), stateOf({ id: 'one' })),
      other.append(entryOf('begin'), stateOf({ id: 'other' })),
    ])
    const winners = written.map(({ status }) => status === 'fulfilled')
    expect(winners.filter((isWinner) => isWinner)).toHaveLength(1)
    const id = winners[0] ? 'one' : 'other'
    expect((await scene.open().read()).rollout?.id).toBe(id)
  })

  test('a writer whose answer was lost goes on after its own entry', async () => {
    const writer = scene.open()
    await writer.append(entryOf('begin'), stateOf())
    scene.store.loseNextAnswer()
    const lost = writer.append(entryOf('lost'), stateOf({ stepIndex: 1 }))
    await expect(lost).rejects.toMatchObject({ reason: 'github_unreachable' })
    await writer.append(entryOf('on'), stateOf({ stepIndex: 2 }))
    expect((await scene.open().read()).rollout?.stepIndex).toBe(2)
  })

  test('but not after what somebody else wrote meanwhile', async () => {
    const writer = scene.open()
    await writer.append(entryOf('begin'), stateOf())
    scene.store.loseNextAnswer()
    await writer.append(entryOf('lost'), stateOf()).catch(() => undefined)
    await scene.open().append(entryOf('theirs'), stateOf({ id: 'theirs' }))
    await expect(writer.append(entryOf('on'), stateOf())).rejects.toMatchObject({
      reason: 'ledger_conflict',
    })
    expect((await scene.open().read()).rollout?.id).toBe('theirs')
  })
}

function testForgeries(scene: Scene): void {
  const put = async (ref: string, files: { readonly [name: string]: string }) => {
    const oid = await scene.store.write({ parent: null, message: 'forged', files })
    await scene.store.move(ref, null, oid)
  }
  const good = {
    [FILES.rollout]: `${JSON.stringify(stateOf())}\n`,
    [FILES.history]: `${JSON.stringify(recordOf())}\n`,
    [FILES.entry]: '{}\n',
  }
  const journals: readonly [string, { readonly [name: string]: string }][] = [
    ['something else', { 'README.md': '# Hello' }],
    ['no history', { [FILES.rollout]: 'null' }],
    ['no rollout', { [FILES.history]: '' }],
    ['half a line', { ...good, [FILES.history]: '{"id":"r1","sha"' }],
    ['a share above all', { ...good, [FILES.rollout]: JSON.stringify(stateOf({ percent: 101 })) }],
    ['a share below nothing', { ...good, [FILES.rollout]: forged({ percent: -1 }) }],
    ['a phase of its own', { ...good, [FILES.rollout]: forged({ phase: 'promoted' }) }],
    ['a reason of its own', { ...good, [FILES.history]: forgedRecord({ reason: 'toString' }) }],
    ['a step beyond its ramp', { ...good, [FILES.rollout]: forged({ stepIndex: 3 }) }],
    ['a ramp without steps', { ...good, [FILES.rollout]: forged({ ramp: { steps: [] } }) }],
  ]
  test.each(journals)('a journal with %s is told and blocks', async (_, files) => {
    await put(REFS.journal, files)
    const told = {
      reason: 'ledger_unreadable',
      message: expect.stringContaining(REFS.journal),
      hint: expect.stringContaining('git show'),
    }
    await expect(scene.open().read()).rejects.toMatchObject(told)
    await expect(scene.open().append(entryOf('x'), stateOf())).rejects.toMatchObject(told)
    await expect(scene.open().request(requestOf())).rejects.toMatchObject(told)
    expect((await scene.store.read(REFS.journal))?.message).toBe('forged')
  })

  test('the same journal without the forgery is read', async () => {
    await put(REFS.journal, good)
    expect(await scene.open().read()).toEqual({ rollout: stateOf(), history: [recordOf()] })
  })

  test('a lock that nobody of us wrote is not taken over', async () => {
    await put(REFS.lock, { [FILES.holder]: '{"id":7}' })
    const told = { reason: 'ledger_unreadable' }
    await expect(scene.open().acquire(ONE)).rejects.toMatchObject(told)
    expect((await scene.store.read(REFS.lock))?.message).toBe('forged')
  })

  const requests: readonly [string, { readonly [name: string]: string }][] = [
    ['half an abort of old', { [FILES.abort]: '{"rolloutId":"r1"}' }],
    ['something else', { 'README.md': '# Hello' }],
    ['a wish of its own', { [FILES.request]: JSON.stringify({ ...requestOf(), wish: 'win' }) }],
    ['nobody who asks', { [FILES.request]: JSON.stringify({ ...requestOf(), by: 7 }) }],
  ]
  test.each(requests)('a request with %s is told, and not replaced', async (_, files) => {
    await scene.open().append(entryOf('begin'), stateOf())
    await put(REFS.abort, files)
    const told = { reason: 'ledger_unreadable' }
    await expect(scene.open().requested('r1')).rejects.toMatchObject(told)
    await expect(scene.open().request(requestOf())).rejects.toMatchObject(told)
    expect((await scene.store.read(REFS.abort))?.message).toBe('forged')
  })

  test('a rollout of a version that could not be asked anything is read', async () => {
    const { paused: _, promotedBy: __, requestId: ___, ...old } = stateOf()
    await put(REFS.journal, { ...good, [FILES.rollout]: JSON.stringify(old) })
    expect((await scene.open().read()).rollout).toEqual(stateOf())
  })
}

function forged(change: { readonly [key: string]: unknown }): string {
  return JSON.stringify({ ...stateOf(), ...change })
}

function forgedRecord(change: { readonly [key: string]: unknown }): string {
  return JSON.stringify({ ...recordOf(), ...change })
}
