import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { RefStore } from '../../src/ports/ref-store.ts'

/** A fresh, empty store of one test, and how to throw it away. */
export type RefStoreFixture = { readonly store: RefStore; dispose(): Promise<void> }

const LOCK = 'refs/slipway/contract/lock'
const JOURNAL = 'refs/slipway/contract/journal'
const CLAIMS = 20

/** What every RefStore promises, whether the refs are on GitHub or in a local repository. */
export function refStoreContract(name: string, make: () => Promise<RefStoreFixture>): void {
  describe(`${name} keeps the promises of a ref store`, () => {
    let fixture: RefStoreFixture
    beforeEach(async () => {
      fixture = await make()
    })
    afterEach(() => fixture.dispose())

    const store = () => fixture.store
    createsAndMoves(store)
    refusesStaleWriters(store)
    keepsMessages(store)
    keepsFiles(store)
  })
}

/** Writes a commit whose content is `text`. */
function write(store: RefStore, text: string, parent: string | null = null): Promise<string> {
  const files = { 'state.json': `${text}\n` }
  return store.write({ parent, message: `message ${text}`, files })
}

/** Writes a commit and moves the ref to it, which must work. */
async function advance(store: RefStore, ref: string, from: string | null, text: string) {
  const oid = await write(store, text, from)
  expect(await store.move(ref, from, oid)).toBe('moved')
  return oid
}

function createsAndMoves(store: () => RefStore): void {
  test('a ref that does not exist is null, not an error', async () => {
    expect(await store().read(LOCK)).toBeNull()
  })

  test('a poll sees what a read sees, and comes again in a bounded time', async () => {
    expect(await store().poll(JOURNAL)).toBeNull()
    expect(await store().poll(JOURNAL)).toBeNull()
    // Another ref whose name begins the same is another ref.
    await advance(store(), `${JOURNAL}2`, null, 'other')
    expect(await store().poll(JOURNAL)).toBeNull()
    const first = await advance(store(), JOURNAL, null, 'first')
    for (const _ of [1, 2]) {
      expect(await store().poll(JOURNAL)).toEqual(await store().read(JOURNAL))
    }
    expect((await store().poll(LOCK))?.oid).toBeUndefined()
    await advance(store(), JOURNAL, first, 'second')
    expect((await store().poll(JOURNAL))?.files).toEqual({ 'state.json': 'second\n' })
    expect(await store().move(JOURNAL, (await store().read(JOURNAL))?.oid ?? null, null)).toBe(
      'moved',
    )
    expect(await store().poll(JOURNAL)).toBeNull()
    expect(store().pollSeconds()).toBeGreaterThan(0)
    expect(store().pollSeconds()).toBeLessThanOrEqual(10)
  })

  test('a commit is invisible until a ref moves to it', async () => {
    await write(store(), 'unseen')
    expect(await store().read(LOCK)).toBeNull()
  })

  test('creating works once', async () => {
    const first = await advance(store(), LOCK, null, 'first')
    expect(await store().move(LOCK, null, await write(store(), 'second'))).toBe('conflict')
    expect((await store().read(LOCK))?.oid).toBe(first)
  })

  test('a ref moves forward from where it is', async () => {
    const first = await advance(store(), JOURNAL, null, 'first')
    const second = await advance(store(), JOURNAL, first, 'second')
    expect(await store().read(JOURNAL)).toEqual({
      oid: second,
      message: 'message second',
      files: { 'state.json': 'second\n' },
    })
  })

  test('a deleted ref can be created again', async () => {
    const first = await advance(store(), LOCK, null, 'first')
    expect(await store().move(LOCK, first, null)).toBe('moved')
    const second = await advance(store(), LOCK, null, 'second')
    expect((await store().read(LOCK))?.oid).toBe(second)
  })

  test('two refs know nothing of each other', async () => {
    const lock = await advance(store(), LOCK, null, 'lock')
    const journal = await advance(store(), JOURNAL, null, 'journal')
    expect(await store().move(LOCK, lock, null)).toBe('moved')
    expect((await store().read(JOURNAL))?.oid).toBe(journal)
  })
}

function refusesStaleWriters(store: () => RefStore): void {
  test('a stale writer gets a conflict and changes nothing', async () => {
    const first = await advance(store(), JOURNAL, null, 'first')
    const second = await advance(store(), JOURNAL, first, 'second')
    const stale = await write(store(), 'stale', first)
    expect(await store().move(JOURNAL, first, stale)).toBe('conflict')
    expect((await store().read(JOURNAL))?.oid).toBe(second)
  })

  test('moving a ref that is gone is a conflict and does not bring it back', async () => {
    const first = await write(store(), 'first')
    expect(await store().move(LOCK, first, await write(store(), 'second', first))).toBe('conflict')
    expect(await store().read(LOCK)).toBeNull()
  })

  test('deleting works only from where the ref is', async () => {
    const first = await advance(store(), LOCK, null, 'first')
    const second = await advance(store(), LOCK, first, 'second')
    expect(await store().move(LOCK, first, null)).toBe('conflict')
    expect((await store().read(LOCK))?.oid).toBe(second)
    expect(await store().move(LOCK, second, null)).toBe('moved')
    expect(await store().read(LOCK)).toBeNull()
    expect(await store().move(LOCK, second, null)).toBe('conflict')
  })

  test(`of ${CLAIMS} claims at the same time exactly one wins`, async () => {
    const claims = Array.from({ length: CLAIMS }, async (_, index) => {
      const oid = await write(store(), `claim ${index}`)
      return { oid, result: await store().move(LOCK, null, oid) }
    })
    const settled = await Promise.all(claims)
    const winners = settled.filter(({ result }) => result === 'moved')
    expect(winners).toHaveLength(1)
    expect((await store().read(LOCK))?.oid).toBe(winners[0]?.oid)
  })

  test('of several moves from the same commit exactly one wins', async () => {
    const first = await advance(store(), JOURNAL, null, 'first')
    const results = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (text) =>
        store().move(JOURNAL, first, await write(store(), text, first)),
      ),
    )
    expect(results.filter((result) => result === 'moved')).toHaveLength(1)
  })
}

function keepsMessages(store: () => RefStore): void {
  const messages = [
    'plain',
    'subject\n\nbody: with\n  indentation\n# and a hash at line start',
    'Überprüfung ✓ 検証 🚢 \u202eright to left',
    '::set-output name=a::b\n##[error]no\n::endgroup::',
    '-m --force',
    'tab\tquote" apostrophe\' backtick` $(id) %s %x00 \\n',
  ]
  test.each(messages)('a message survives byte for byte: %j', async (message) => {
    const oid = await store().write({ parent: null, message, files: { a: 'a' } })
    expect(await store().move(JOURNAL, null, oid)).toBe('moved')
    expect((await store().read(JOURNAL))?.message).toBe(message)
  })
}

function keepsFiles(store: () => RefStore): void {
  test('files survive byte for byte', async () => {
    const files = {
      'empty.txt': '',
      'no-newline-at-end.txt': 'a',
      'many-newlines.txt': '\n\n a \n\n',
      'windows.txt': 'a\r\nb\r\n',
      'unicode.json': '{"name":"Grüße ✓ 🚢 \u202e"}\n',
      'command.txt': '::set-output name=a::b\n##[error]no\n',
      '-dash.txt': '-rf --upload-pack=touch',
      'large.txt': 'line of a larger file\n'.repeat(5_000),
    }
    const oid = await store().write({ parent: null, message: 'files', files })
    expect(await store().move(JOURNAL, null, oid)).toBe('moved')
    expect(await store().read(JOURNAL)).toEqual({ oid, message: 'files', files })
  })

  test('a commit holds its own files only, not those of its parent', async () => {
    const first = await store().write({ parent: null, message: 'one', files: { one: '1' } })
    expect(await store().move(JOURNAL, null, first)).toBe('moved')
    const second = await store().write({ parent: first, message: 'two', files: { two: '2' } })
    expect(await store().move(JOURNAL, first, second)).toBe('moved')
    expect((await store().read(JOURNAL))?.files).toEqual({ two: '2' })
  })
}
