import { describe, expect, test } from '@jest/globals'
import { FREE_POLL_SECONDS, PAID_POLL_SECONDS } from '../../../src/adapters/github/ref-poll.ts'
import { githubRefStore } from '../../../src/adapters/github/refs.ts'
import { refStoreContract } from '../../contracts/ref-store-contract.ts'
import {
  asked,
  type GithubWorld,
  githubWorld,
  holdExchangesToTheDescription,
} from '../../support/github-world.ts'

holdExchangesToTheDescription()

refStoreContract('githubRefStore', async () => {
  const { client } = await githubWorld()
  return { store: githubRefStore(client), dispose: async () => {} }
})

const REF = 'refs/slipway/production=20eu/journal'

async function written(world: GithubWorld, text: string, parent: string | null = null) {
  const store = githubRefStore(world.client)
  return store.write({ parent, message: text, files: { 'state.json': text } })
}

describe('a lost answer', () => {
  test('to the creation of a ref is settled by reading the ref', async () => {
    const world = await githubWorld()
    const oid = await written(world, 'mine')
    world.server.injectFaults((_, { pattern }) =>
      pattern?.endsWith('/git/refs') ? 'lost_answer' : undefined,
    )
    expect(await githubRefStore(world.client).move(REF, null, oid)).toBe('moved')
    expect(world.server.state.refs.get(REF)).toBe(oid)
  })

  test('to a move is settled by reading the ref', async () => {
    const world = await githubWorld()
    const store = githubRefStore(world.client)
    const first = await written(world, 'first')
    const second = await written(world, 'second', first)
    await store.move(REF, null, first)
    world.server.injectFaults((_, exchange) => (isMutation(exchange) ? 'lost_answer' : undefined))
    expect(await store.move(REF, first, second)).toBe('moved')
    expect(world.server.state.refs.get(REF)).toBe(second)
  })

  test('to a deletion leaves the ref deleted', async () => {
    const world = await githubWorld()
    const store = githubRefStore(world.client)
    const oid = await written(world, 'lock')
    await store.move(REF, null, oid)
    const cut = world.server.requests.length
    world.server.injectFaults((n, exchange) =>
      n >= cut && isMutation(exchange) ? 'lost_answer' : undefined,
    )
    expect(await store.move(REF, oid, null)).toBe('moved')
    expect(world.server.state.refs.has(REF)).toBe(false)
  })
})

describe('moving', () => {
  test('is refused when somebody put the ref back to an older commit', async () => {
    const world = await githubWorld()
    const store = githubRefStore(world.client)
    const first = await written(world, 'first')
    const second = await written(world, 'second', first)
    const third = await written(world, 'third', second)
    await store.move(REF, null, first)
    expect(await store.move(REF, second, third)).toBe('conflict')
    expect(world.server.state.refs.get(REF)).toBe(first)
  })

  test('replaces a commit by one that does not descend from it', async () => {
    const world = await githubWorld()
    const store = githubRefStore(world.client)
    const first = await written(world, 'first')
    const other = await written(world, 'other')
    await store.move(REF, null, first)
    expect(await store.move(REF, first, other)).toBe('moved')
    expect((await store.read(REF))?.oid).toBe(other)
  })

  test('fails, and says so, when GitHub can not be reached and nothing was moved', async () => {
    const world = await githubWorld()
    const store = githubRefStore(world.client)
    const first = await written(world, 'first')
    world.server.injectFaults((_, { method }) => (method === 'POST' ? 'status 502' : undefined))
    await expect(store.move(REF, null, first)).rejects.toMatchObject({
      reason: 'github_unreachable',
    })
  })

  test('needs the permission to write contents', async () => {
    const world = await githubWorld()
    const store = githubRefStore(world.client)
    const first = await written(world, 'first')
    const second = await written(world, 'second')
    await store.move(REF, null, first)
    world.server.state.permissions.set('contents', 'read')
    const forbidden = {
      reason: 'github_forbidden',
      hint: expect.stringContaining('contents: write'),
    }
    await expect(store.move(REF, first, second)).rejects.toMatchObject(forbidden)
    await expect(store.move('refs/slipway/x/lock', null, first)).rejects.toMatchObject(forbidden)
  })
})

describe('reading', () => {
  test('does not fetch a commit twice', async () => {
    const world = await githubWorld()
    const store = githubRefStore(world.client)
    await store.move(REF, null, await written(world, 'first'))
    await store.read(REF)
    const before = asked(world).length
    await store.read(REF)
    expect(asked(world).slice(before)).toEqual(['GET /git/ref/{ref}'])
  })

  test('refuses a commit that holds more than the ledger writes', async () => {
    const world = await githubWorld()
    const store = githubRefStore(world.client)
    const files = Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`file-${n}`, 'x']))
    const oid = await store.write({ parent: null, message: 'many', files })
    await store.move(REF, null, oid)
    await expect(store.read(REF)).rejects.toMatchObject({ reason: 'ledger_unreadable' })
  })
})

function isMutation({ body }: { readonly body: unknown }): boolean {
  const { query } = (body ?? {}) as { query?: unknown }
  return typeof query === 'string' && query.startsWith('mutation')
}

describe('a poll', () => {
  const statuses = (world: GithubWorld) => world.server.requests.map(({ reply }) => reply?.status)

  test('of a ref that is not there yet is free from the second one on', async () => {
    const world = await githubWorld()
    const store = githubRefStore(world.client)
    expect(store.pollSeconds()).toBe(PAID_POLL_SECONDS)
    for (let count = 0; count < 4; count++) {
      expect(await store.poll(REF)).toBeNull()
      expect(store.pollSeconds()).toBe(FREE_POLL_SECONDS)
    }
    expect(statuses(world)).toEqual([200, 304, 304, 304])
  })

  test('costs its objects once, and is free again after that', async () => {
    const world = await githubWorld()
    const store = githubRefStore(world.client)
    await store.poll(REF)
    const oid = await written(world, 'asked for')
    await store.move(REF, null, oid)
    const before = world.server.requests.length
    expect((await store.poll(REF))?.oid).toBe(oid)
    expect(store.pollSeconds()).toBe(PAID_POLL_SECONDS)
    const reading = world.server.requests.length
    expect(reading).toBeGreaterThan(before)
    for (let count = 0; count < 3; count++) expect((await store.poll(REF))?.oid).toBe(oid)
    expect(statuses(world).slice(reading)).toEqual([304, 304, 304])
    expect(store.pollSeconds()).toBe(FREE_POLL_SECONDS)
  })

  test('of a server that names no content comes seldom', async () => {
    const world = await githubWorld()
    world.server.injectFaults(() => ({ status: 200, body: [] }))
    const store = githubRefStore(world.client)
    for (let count = 0; count < 3; count++) {
      expect(await store.poll(REF)).toBeNull()
      expect(store.pollSeconds()).toBe(PAID_POLL_SECONDS)
    }
  })

  test('that fails says so, and the next one tells the truth', async () => {
    const world = await githubWorld()
    const store = githubRefStore(world.client)
    await store.poll(REF)
    world.server.injectFaults(() => 'status 403')
    await expect(store.poll(REF)).rejects.toMatchObject({ reason: 'github_forbidden' })
    world.server.injectFaults(() => undefined)
    const oid = await written(world, 'later')
    await store.move(REF, null, oid)
    expect((await store.poll(REF))?.oid).toBe(oid)
  })
})
