import { expect, test } from '@jest/globals'
import { FILES } from '../../src/adapters/ledger/format.ts'
import { ledger } from '../../src/adapters/ledger/ledger.ts'
import { ENVIRONMENT, ONE, REFS, type Scene, TWO } from '../support/ledger-scene.ts'

const TAKEN_BY_ONE = { isMine: false, holder: ONE, renewedAtSeconds: 10 }
const TAKEN_BY_TWO = { isMine: false, holder: TWO, renewedAtSeconds: 20 }
const MINE = { isMine: true }

/** What the lock of a ledger promises. */
export function testLock(scene: Scene): void {
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

export function testLease(scene: Scene): void {
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

  test('a look beside a renewal does not take it for somebody else', async () => {
    const mine = scene.open()
    await mine.acquire(ONE)
    for (let time = 0; time < 5; time++) {
      const answers = await Promise.all([mine.isMine(), mine.renew(30 + time), mine.isMine()])
      expect(answers).toEqual([true, true, true])
    }
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

export function testLostLock(scene: Scene): void {
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
