import { expect, test } from '@jest/globals'
import { FILES } from '../../src/adapters/ledger/format.ts'
import { entryOf, recordOf } from '../support/ledger-entries.ts'
import { REFS, requestOf, type Scene } from '../support/ledger-scene.ts'
import { stateOf } from '../support/rollout-states.ts'

/** What the requests of people promise. */
export function testRequests(scene: Scene): void {
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
    // Somebody who asks again is in a hurry: a rollout that goes back slowly hears of it.
    expect(await scene.open().request(requestOf({ id: 'again' }))).toBe(true)
    expect(await scene.open().requested('r1')).toMatchObject({ wish: 'abort', id: 'again' })
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
