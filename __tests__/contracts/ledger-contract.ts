import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { FILES, HISTORY_RECORDS_MAX } from '../../src/adapters/ledger/format.ts'
import { ledger } from '../../src/adapters/ledger/ledger.ts'
import { ledgerRefs } from '../../src/adapters/ledger/ref-names.ts'
import type { RolloutRequest } from '../../src/domain/rollout-request.ts'
import type { Holder, Ledger } from '../../src/ports/ledger.ts'
import { entryOf, recordOf } from '../support/ledger-entries.ts'
import { type LossyRefStore, lossyRefStore } from '../support/lossy-ref-store.ts'
import { stateOf, watchingState } from '../support/rollout-states.ts'
import type { RefStoreFixture } from './ref-store-contract.ts'

export const ENVIRONMENT = 'production'
const REFS = ledgerRefs(ENVIRONMENT)
const ONE: Holder = { id: 'run 1 attempt 1', where: 'https://example.com/1', sinceSeconds: 10 }
const TWO: Holder = { id: 'run 2 attempt 1', where: 'https://example.com/2', sinceSeconds: 20 }

/** The store of one test, and how runs open their ledger on it. */
type Scene = {
  store: LossyRefStore
  /** Holders whose run is known to be over. */
  readonly gone: Set<string>
  open(): Ledger
}

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

const TAKEN_BY_ONE = { isMine: false, holder: ONE, renewedAtSeconds: 10 }
const TAKEN_BY_TWO = { isMine: false, holder: TWO, renewedAtSeconds: 20 }
const MINE = { isMine: true }

function testLock(scene: Scene): void {
  test('an environment is held by one run, which others are told', async () => {
    expect(await scene.open().acquire(ONE)).toEqual(MINE)
    expect(await scene.open().acquire(TWO)).toEqual(TAKEN_BY_ONE)
  })

  test('what was given back can be taken, again and again', async () => {
    for (const holder of [ONE, TWO, ONE]) {
      const held = scene.open()
      expect(await held.acquire(holder)).toEqual(MINE)
      await held.release()
      await held.release()
      expect(await scene.store.read(REFS.lock)).toBeNull()
    }
  })

  test('a holder whose run is over is taken over, and can not take back what it lost', async () => {
    const late = scene.open()
    await late.acquire(ONE)
    scene.gone.add(ONE.id)
    const mine = scene.open()
    expect(await mine.acquire(TWO)).toEqual(MINE)
    await late.release()
    expect(await scene.open().acquire(ONE)).toEqual(TAKEN_BY_TWO)
    await mine.release()
    expect(await scene.store.read(REFS.lock)).toBeNull()
  })

  test('whoever never held it does not give it back', async () => {
    await scene.open().acquire(ONE)
    const refused = scene.open()
    await refused.acquire(TWO)
    await refused.release()
    expect(await scene.open().acquire(TWO)).toEqual(TAKEN_BY_ONE)
  })

  test('a claim that comes between two holders is made again', async () => {
    const early = scene.open()
    await early.acquire(ONE)
    const late = ledger({
      environment: ENVIRONMENT,
      store: scene.store,
      // Asked about the holder, it has given the lock back meanwhile.
      isHolderGone: async () => early.release().then(() => true),
    })
    expect(await late.acquire(TWO)).toEqual(MINE)
    expect(await scene.open().acquire(ONE)).toEqual(TAKEN_BY_TWO)
  })

  test('of many runs that reach for it at once exactly one gets it', async () => {
    const runs = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ ...ONE, id }))
    const answers = await Promise.all(runs.map((holder) => scene.open().acquire(holder)))
    expect(answers.filter((answer) => answer.isMine)).toHaveLength(1)
    const winner = runs[answers.findIndex((answer) => answer.isMine)]
    for (const answer of answers) if (!answer.isMine) expect(answer.holder).toEqual(winner)
  })
}

function testLease(scene: Scene): void {
  test('whoever holds it says that it is alive, and others read when', async () => {
    const mine = scene.open()
    expect([await mine.isMine(), await mine.renew(30)]).toEqual([false, false])
    await mine.acquire(ONE)
    expect([await mine.isMine(), await mine.renew(30), await mine.renew(40)]).toEqual([
      true,
      true,
      true,
    ])
    expect(await scene.open().acquire(TWO)).toEqual({ ...TAKEN_BY_ONE, renewedAtSeconds: 40 })
    expect(await mine.isMine()).toBe(true)
    await mine.release()
    expect([await mine.isMine(), await mine.renew(50)]).toEqual([false, false])
    expect(await scene.store.read(REFS.lock)).toBeNull()
  })

  test('one that was taken over learns it, and can neither renew nor release', async () => {
    const late = scene.open()
    await late.acquire(ONE)
    expect(await scene.open().acquire(TWO, ONE)).toEqual(MINE)
    expect([await late.isMine(), await late.renew(30)]).toEqual([false, false])
    await late.release()
    expect(await scene.open().acquire(ONE)).toEqual(TAKEN_BY_TWO)
  })

  test('only the holder that was named is taken over', async () => {
    await scene.open().acquire(TWO)
    const three = { ...ONE, id: 'run 3 attempt 1' }
    expect(await scene.open().acquire(three, ONE)).toEqual(TAKEN_BY_TWO)
  })

  test('a renewal whose answer was lost is known as our own, and given back', async () => {
    const mine = scene.open()
    await mine.acquire(ONE)
    scene.store.loseNextAnswer()
    await expect(mine.renew(30)).rejects.toMatchObject({ reason: 'github_unreachable' })
    expect(await mine.isMine()).toBe(true)
    scene.store.loseNextAnswer()
    await mine.renew(40).catch(() => undefined)
    expect(await mine.renew(50)).toBe(true)
    scene.store.loseNextAnswer()
    await mine.renew(60).catch(() => undefined)
    await mine.release()
    expect(await scene.store.read(REFS.lock)).toBeNull()
  })

  test('a release waits for the renewal that is on its way', async () => {
    const mine = scene.open()
    await mine.acquire(ONE)
    const renewed = mine.renew(30)
    await mine.release()
    expect(await renewed).toBe(true)
    expect(await scene.store.read(REFS.lock)).toBeNull()
  })

  test('a holder of a version that did not renew does not say when it was alive', async () => {
    const files = { [FILES.holder]: JSON.stringify(ONE) }
    const oid = await scene.store.write({ parent: null, message: 'old', files })
    await scene.store.move(REFS.lock, null, oid)
    const taken = await scene.open().acquire(TWO)
    expect(taken).toEqual({ ...TAKEN_BY_ONE, renewedAtSeconds: null })
  })
}

function testLostLock(scene: Scene): void {
  test('a claim whose answer was lost is known as our own by the next look', async () => {
    const mine = scene.open()
    scene.store.loseNextAnswer()
    await expect(mine.acquire(ONE)).rejects.toMatchObject({ reason: 'github_unreachable' })
    expect(await scene.open().acquire(TWO)).toEqual(TAKEN_BY_ONE)
    expect(await mine.acquire(ONE)).toEqual(MINE)
    await mine.release()
    expect(await scene.store.read(REFS.lock)).toBeNull()
  })

  test('a release whose answer was lost does no harm when it is done again', async () => {
    const mine = scene.open()
    await mine.acquire(ONE)
    scene.store.loseNextAnswer()
    await expect(mine.release()).rejects.toMatchObject({ reason: 'github_unreachable' })
    expect(await scene.open().acquire(TWO)).toEqual(MINE)
    await mine.release()
    expect(await scene.open().acquire(ONE)).toEqual(TAKEN_BY_TWO)
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

function requestOf(change: Partial<RolloutRequest> = {}): RolloutRequest {
  return { rolloutId: 'r1', wish: 'abort', by: 'grace', id: 'click 1', atSeconds: 20, ...change }
}

function testRequests(scene: Scene): void {
  test('nobody can ask for what is not under way', async () => {
    expect(await scene.open().request(requestOf())).toBe(false)
    const writer = scene.open()
    await writer.append(entryOf('begin'), stateOf())
    expect(await scene.open().request(requestOf({ rolloutId: 'another' }))).toBe(false)
    await writer.finish(entryOf('finish'), recordOf())
    expect(await scene.open().request(requestOf())).toBe(false)
    expect(await scene.open().requested('r1')).toBeNull()
    expect(await scene.store.read(REFS.abort)).toBeNull()
  })

  test('a request is for the rollout that it names, and for no later one', async () => {
    const writer = scene.open()
    await writer.append(entryOf('begin'), stateOf({ id: 'r1' }))
    expect(await writer.requested('r1')).toBeNull()
    expect(await scene.open().request(requestOf())).toBe(true)
    expect(await writer.requested('r1')).toEqual(requestOf())
    await writer.finish(entryOf('finish'), recordOf())
    await writer.append(entryOf('begin'), stateOf({ id: 'r2' }))
    expect(await writer.requested('r2')).toBeNull()
    const wish = requestOf({ rolloutId: 'r2', wish: 'promote', by: 'ada', id: 'click 2' })
    expect(await scene.open().request(wish)).toBe(true)
    expect(await writer.requested('r2')).toEqual(wish)
  })

  test('the newest wish counts, but none takes the place of an abort', async () => {
    await scene.open().append(entryOf('begin'), stateOf())
    for (const [index, wish] of (['hold', 'resume', 'promote', 'abort'] as const).entries()) {
      expect(await scene.open().request(requestOf({ wish, id: `click ${index}` }))).toBe(true)
      expect(await scene.open().requested('r1')).toMatchObject({ wish, id: `click ${index}` })
    }
    expect(await scene.open().request(requestOf({ wish: 'promote', id: 'late' }))).toBe(false)
    // Whoever asks for the same in other words gets what they want.
    expect(await scene.open().request(requestOf({ id: 'again' }))).toBe(true)
    expect(await scene.open().requested('r1')).toMatchObject({ wish: 'abort', id: 'click 3' })
  })

  test('the same request twice is left once', async () => {
    await scene.open().append(entryOf('begin'), stateOf())
    await scene.open().request(requestOf({ wish: 'hold' }))
    const first = await scene.store.read(REFS.abort)
    expect(await scene.open().request(requestOf({ wish: 'hold', atSeconds: 99 }))).toBe(true)
    expect((await scene.store.read(REFS.abort))?.oid).toBe(first?.oid)
  })

  test('of many who ask at once each is heard or overtaken, and an abort stays', async () => {
    await scene.open().append(entryOf('begin'), stateOf())
    const asked = (['hold', 'abort', 'resume'] as const).map((wish) =>
      scene.open().request(requestOf({ wish, id: wish })),
    )
    await Promise.all(asked)
    expect(await scene.open().requested('r1')).toMatchObject({ wish: 'abort' })
  })

  test('asking does not disturb the run that writes', async () => {
    const writer = scene.open()
    await writer.append(entryOf('begin'), stateOf())
    await scene.open().request(requestOf())
    await writer.append(entryOf('on'), stateOf({ stepIndex: 1 }))
    expect((await scene.open().read()).rollout?.stepIndex).toBe(1)
  })

  test('tells itself in words, on lines of its own', async () => {
    await scene.open().append(entryOf('begin'), stateOf())
    await scene.open().request(requestOf({ wish: 'hold', by: 'grace\n\nby: ada' }))
    expect((await scene.store.read(REFS.abort))?.message).toBe(
      'production: hold r1\n\nby: grace by: ada',
    )
  })

  test('an abort as it was written before there were other wishes is still one', async () => {
    const files = { [FILES.abort]: '{"rolloutId":"r1","by":"grace"}' }
    const oid = await scene.store.write({ parent: null, message: 'old', files })
    await scene.store.move(REFS.abort, null, oid)
    expect(await scene.open().requested('r1')).toMatchObject({ wish: 'abort', by: 'grace' })
    expect(await scene.open().requested('r2')).toBeNull()
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
