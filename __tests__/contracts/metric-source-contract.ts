import type { IncomingMessage, RequestListener } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { AdapterError } from '../../src/domain/errors.ts'
import { NO_DATA } from '../../src/domain/metrics/counters.ts'
import type { Counts, Reading, SideNames } from '../../src/domain/metrics/metric.ts'
import type { Side } from '../../src/domain/units.ts'
import type { MetricSource } from '../../src/ports/metrics.ts'
import { type Loopback, listen } from '../support/loopback.ts'

/** A source, and a world in which the test makes things happen for it to see. */
export type MetricWorld = {
  readonly source: MetricSource
  /** Queries for the bad and for all events. */
  readonly bad: string
  readonly total: string
  /** A query for a value that every side has. */
  readonly value: string
  names(side: Side): SideNames
  happen(side: Side, events: { readonly good: number; readonly bad: number }): Promise<void>
  /** Marks the source, and returns a moment in seconds between what happened and what will. */
  edge(): Promise<number>
  /** The counters of the side begin again at 0. */
  restart(side: Side): Promise<void>
  close(): Promise<void>
}

export type MetricTraits = {
  /** false: what is behind the source is asked about a stretch of time, and no counter can begin anew. */
  readonly hasCounters: boolean
  /** false: every text is a query. */
  readonly hasGrammar: boolean
}

/** What every metric source promises. Each test gets a world in which nothing has happened yet. */
export function metricSourceContract(
  name: string,
  open: () => Promise<MetricWorld>,
  { hasCounters, hasGrammar }: MetricTraits = { hasCounters: true, hasGrammar: true },
): void {
  describe(`${name} keeps the promises of a metric source`, () => {
    const world = worldOfEachTest(open)
    countsEvents(world)
    knowsWhatItDoesNotKnow(world)
    if (hasCounters) knowsItsCounters(world)
    answersQueries(world)
    if (hasGrammar) refusesQueries(world)
  })
}

/** Opens a world before each test and closes it after. */
export function worldOfEachTest<World extends MetricWorld>(
  open: () => Promise<World>,
): () => World {
  let world: World
  beforeEach(async () => {
    world = await open()
  })
  afterEach(async () => {
    await world.close()
  })
  return () => world
}

/** Bad and total events of a side between two moments. */
export function countsIn(world: MetricWorld, side: Side, fromSeconds: number, toSeconds: number) {
  const { source, bad, total } = world
  return source.counts(bad, total, world.names(side), { fromSeconds, toSeconds })
}

async function traffic(world: MetricWorld, good: number, bad: number): Promise<void> {
  await world.happen('canary', { good, bad })
  await world.happen('stable', { good, bad })
}

function countsEvents(current: () => MetricWorld): void {
  test('counts what happened inside the window, on each side', async () => {
    const world = current()
    await traffic(world, 4, 1)
    const from = await world.edge()
    await world.happen('canary', { good: 7, bad: 2 })
    await world.happen('stable', { good: 20, bad: 1 })
    const to = await world.edge()
    await traffic(world, 3, 3)
    await world.edge()
    expect(await countsIn(world, 'canary', from, to)).toEqual(counted(2, 9))
    expect(await countsIn(world, 'stable', from, to)).toEqual(counted(1, 21))
    // A window that was read stays what it was.
    expect(await countsIn(world, 'canary', from, to)).toEqual(counted(2, 9))
  })

  test('windows that touch lose nothing and count nothing twice', async () => {
    const world = current()
    await traffic(world, 1, 1)
    const edges = [await world.edge()]
    for (const good of [5, 3]) {
      await traffic(world, good, 1)
      edges.push(await world.edge())
    }
    const [first = 0, second = 0, third = 0] = edges
    expect(await countsIn(world, 'canary', first, second)).toEqual(counted(1, 6))
    expect(await countsIn(world, 'canary', second, third)).toEqual(counted(1, 4))
  })

  test('no traffic is data: nothing out of nothing, on one side or on both', async () => {
    const world = current()
    await traffic(world, 3, 1)
    const from = await world.edge()
    await world.happen('stable', { good: 5, bad: 0 })
    const to = await world.edge()
    expect(await countsIn(world, 'canary', from, to)).toEqual(counted(0, 0))
    expect(await countsIn(world, 'stable', from, to)).toEqual(counted(0, 5))
  })

  test('the first error ever is not lost', async () => {
    const world = current()
    await traffic(world, 6, 0)
    const from = await world.edge()
    await world.happen('canary', { good: 2, bad: 3 })
    const to = await world.edge()
    expect(await countsIn(world, 'canary', from, to)).toEqual(counted(3, 5))
    expect(await countsIn(world, 'stable', from, to)).toEqual(counted(0, 0))
  })
}

function knowsItsCounters(current: () => MetricWorld): void {
  test('a restart drops the window', async () => {
    const world = current()
    await traffic(world, 9, 4)
    const from = await world.edge()
    await world.restart('canary')
    await world.happen('canary', { good: 1, bad: 1 })
    const to = await world.edge()
    expect(await countsIn(world, 'canary', from, to)).toEqual({
      kind: 'no_data',
      why: NO_DATA.reset,
    })
  })

  test('a window that began before the source saw anything has no data', async () => {
    const world = current()
    await traffic(world, 5, 5)
    const to = await world.edge()
    expect((await countsIn(world, 'canary', to - 1, to)).kind).toBe('no_data')
  })
}

function knowsWhatItDoesNotKnow(current: () => MetricWorld): void {
  test('a window whose end nobody has seen has no data', async () => {
    const world = current()
    await traffic(world, 5, 5)
    const from = await world.edge()
    expect((await countsIn(world, 'canary', from, from + 3600)).kind).toBe('no_data')
  })

  test('more bad events than events is no data, not a wrong share', async () => {
    const world = current()
    await traffic(world, 2, 0)
    const from = await world.edge()
    await traffic(world, 2, 1)
    const to = await world.edge()
    const { source, bad, total } = world
    const window = { fromSeconds: from, toSeconds: to }
    expect(await source.counts(total, bad, world.names('canary'), window)).toEqual({
      kind: 'no_data',
      why: NO_DATA.badAboveTotal,
    })
  })
}

function answersQueries(current: () => MetricWorld): void {
  test('gives one number for a side', async () => {
    const world = current()
    await traffic(world, 2, 1)
    const from = await world.edge()
    await traffic(world, 2, 1)
    const to = await world.edge()
    const window = { fromSeconds: from, toSeconds: to }
    const reading = await world.source.value(world.value, world.names('canary'), window)
    expect(reading).toEqual({ kind: 'data', value: expect.any(Number) })
  })
}

function refusesQueries(current: () => MetricWorld): void {
  test('a query that can never work says so and what to write', async () => {
    const world = current()
    const toSeconds = await world.edge()
    const window = { fromSeconds: toSeconds - 1, toSeconds }
    const names = world.names('canary')
    for (const query of [
      'sum by (',
      'no such+thing',
      world.bad.replace(/.$/, '$' + '{nobody}"}'),
    ]) {
      const refused = await failure(world.source.counts(query, world.total, names, window))
      expect(refused.reason).toBe('config_invalid')
      expect(refused.hint).not.toBe('')
    }
  })
}

const SECRET = 'canary-secret-Zm9vOmJhcg'
const HOSTILE = `::error::@everyone <img src=x> [link](https://x)\u001b[31m\u202e${'A'.repeat(5_000)}`

/** How a source is asked in the tests of its HTTP. */
export type HttpQueries = {
  readonly bad: string
  readonly total: string
  /** false: the secret signs requests and never travels. */
  readonly isSecretSent: boolean
  /** true: every JSON is an answer, and what is not in it is no data. */
  readonly isAnyShape: boolean
}
const PLAIN: HttpQueries = {
  bad: 'bad_total',
  total: 'all_total',
  isSecretSent: true,
  isAnyShape: false,
}

/** What every source that asks over HTTP promises when the other end misbehaves. */
export function httpMetricSourceContract(
  name: string,
  open: (url: string, secret: string) => MetricSource,
  queries: HttpQueries = PLAIN,
): void {
  describe(`${name} says clearly what went wrong over HTTP`, () => {
    const servers: Loopback[] = []
    afterEach(async () => {
      await Promise.all(servers.splice(0).map((server) => server.close()))
    })

    async function read(handle: RequestListener): Promise<Reading<Counts>> {
      const server = await listen(handle)
      servers.push(server)
      const window = { fromSeconds: 1_000, toSeconds: 1_030 }
      const names = { side: 'canary', slot: 'a', version: 'v1' }
      return open(server.url, SECRET).counts(queries.bad, queries.total, names, window)
    }
    const asked: Ask = (handle) => failure(read(handle))

    answersThatAreNone(asked, queries)
    bodiesThatAreNone(asked)
    shapesThatAreNone(read, queries)
    connectionsThatFail(asked)
  })
}

type Ask = (handle: RequestListener) => Promise<AdapterError>

function expectHarmless(error: AdapterError): void {
  const whole = `${error.message} ${error.hint} ${String(error.cause ?? '')}`
  expect(error.reason).toBe('metrics_unreachable')
  expect(error.hint).not.toBe('')
  expect(whole).not.toContain(SECRET)
  expect(whole.length).toBeLessThan(1_200)
  expect(whole).not.toMatch(/[\p{Cc}\p{Cf}]/u)
}

function answersThatAreNone(asked: Ask, { isSecretSent }: HttpQueries): void {
  test.each([401, 403, 404, 422, 429, 500, 503])('HTTP %i', async (status) => {
    const error = await asked((request, response) => {
      // A careless server sends back what it was sent.
      const said = `${HOSTILE} ${echoed(request)}`
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ status: 'error', errorType: 'x', error: said }))
    })
    expectHarmless(error)
    expect(error.message).toContain(String(status))
  })

  test('the credentials echoed at the start of an error', async () => {
    const error = await asked((request, response) => {
      response.writeHead(401, { 'content-type': 'application/json' })
      const said = `bad ${echoed(request)}`
      response.end(JSON.stringify({ status: 'error', errorType: 'x', error: said }))
    })
    expectHarmless(error)
    if (isSecretSent) expect(error.message).toContain('***')
  })

  test('a page of HTML where an answer should be', async () => {
    const error = await asked((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end(`<html>please log in ${HOSTILE}</html>`)
    })
    expectHarmless(error)
    expect(error.message).toContain('text/html')
  })
}

/** The header that carried the secret, as a careless server sends it back. */
function echoed({ headers }: IncomingMessage): string {
  return (
    Object.values(headers)
      .flat()
      .find((value) => value?.includes(SECRET)) ?? ''
  )
}

function bodiesThatAreNone(asked: Ask): void {
  test.each([
    ['JSON that is cut off', '{"status":"success","data":{"resu'],
    ['an empty answer', ''],
  ])('%s', async (_, body) => {
    const error = await asked((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(body)
    })
    expectHarmless(error)
  })
}

function shapesThatAreNone(
  read: (handle: RequestListener) => Promise<Reading<Counts>>,
  { isAnyShape }: HttpQueries,
): void {
  test.each([
    ['null', 'null'],
    ['a list where an object should be', '[[[]]]'],
    ['another object', '{"unexpected":true,"__proto__":{"value":1}}'],
    ['a text', JSON.stringify(HOSTILE)],
  ])('%s', async (_, body) => {
    const reading = read((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(body)
    })
    if (isAnyShape) expect((await reading).kind).toBe('no_data')
    else expectHarmless(await failure(reading))
  })
}

function connectionsThatFail(asked: Ask): void {
  test('a redirect is not followed, and the credentials stay at home', async () => {
    let isVisited = false
    const elsewhere = await listen((_, response) => {
      isVisited = true
      response.end('{}')
    })
    const error = await asked((_, response) => {
      response.writeHead(307, { location: `${elsewhere.url}/login?return=${SECRET}` }).end()
    })
    await elsewhere.close()
    expectHarmless(error)
    expect(error.message).toContain(new URL(elsewhere.url).host)
    expect(isVisited).toBe(false)
  })

  test('an answer without an end is cut off', async () => {
    const error = await asked((_, response) => {
      const chunk = Buffer.alloc(4 * 1024 * 1024, ' ')
      const more = () => {
        while (!response.destroyed && response.write(chunk)) {
          // Until the other end is slower than we are.
        }
      }
      response.on('drain', more)
      more()
    })
    expectHarmless(error)
    expect(error.message).toContain('bytes')
  })

  test('a server that never answers', async () => {
    const error = await asked(() => undefined)
    expectHarmless(error)
    expect(error.message).toContain('did not answer within')
  })

  test('a connection that breaks', async () => {
    const error = await asked((request) => request.socket.destroy())
    expectHarmless(error)
  })
}

export function counted(bad: number, total: number): Reading<Counts> {
  return { kind: 'data', value: { bad, total } }
}

/** The AdapterError that the promise ends with. */
export async function failure(promise: Promise<unknown>): Promise<AdapterError> {
  const error = await promise.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  )
  if (error instanceof AdapterError) return error
  throw error
}
