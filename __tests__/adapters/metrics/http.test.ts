import { describe, expect, test } from '@jest/globals'
import {
  httpSource,
  PROBE_IDLE_SECONDS_MAX,
  PROBES_WAITING_MAX,
} from '../../../src/adapters/metrics/http.ts'
import { systemClock } from '../../../src/adapters/tools/clock.ts'
import { type HttpAnswer, type HttpRequest, httpClient } from '../../../src/adapters/tools/http.ts'
import { httpSource as optionsSchema } from '../../../src/config/source-options/own.ts'
import { AdapterError } from '../../../src/domain/errors.ts'
import type { Side } from '../../../src/domain/units.ts'
import {
  counted,
  failure,
  type MetricWorld,
  metricSourceContract,
} from '../../contracts/metric-source-contract.ts'
import { handClock } from '../../support/hand-clock.ts'
import { listen } from '../../support/loopback.ts'
import { until } from '../../support/poll.ts'

const PAGES = { blue: 'http://blue.test/page', green: 'http://green.test/page' }
const options = (more = {}) =>
  optionsSchema.parse({
    type: 'http',
    slots: { blue: [PAGES.blue], green: [PAGES.green] },
    'requests-per-second': 50,
    ...more,
  })

/** Pages whose every answer the test gives, one after the other. */
function scriptedPages(more = {}) {
  const clock = handClock()
  const waiting = { blue: [] as Waiting[], green: [] as Waiting[] }
  const requests: HttpRequest[] = []
  const http = (request: HttpRequest) =>
    new Promise<HttpAnswer>((resolve, reject) => {
      requests.push(request)
      const slot = request.url === PAGES.blue ? 'blue' : 'green'
      waiting[slot].push({
        answer: (status) => resolve({ status, contentType: 'text/html', text: '' }),
        fail: () => reject(new AdapterError('http', 'metrics_unreachable', 'no', 'no')),
      })
    })
  const source = httpSource(options(more), { http, clock, env: {} })
  /** Lets one turn go by. */
  const turn = async () => {
    await settled()
    clock.advance(1 / options(more)['requests-per-second'])
    await settled()
  }
  /** The oldest request that waits; lets time go by until there is one. */
  async function next(slot: 'blue' | 'green'): Promise<Waiting> {
    while (waiting[slot].length === 0) await turn()
    return waiting[slot].shift() as Waiting
  }
  return { clock, source, waiting, requests, turn, next }
}

/** Lets everything go on that waits for nothing but its turn. */
async function settled() {
  for (let i = 0; i < 10; i += 1) await Promise.resolve()
}

type Waiting = { answer(status: number): void; fail(): void }

metricSourceContract(
  'http',
  async (): Promise<MetricWorld> => {
    const pages = scriptedPages()
    const slotOf = (side: Side) => (side === 'canary' ? 'green' : 'blue')
    const edge = async () => {
      await pages.turn()
      await pages.source.mark()
      return pages.clock.nowSeconds()
    }
    await pages.source.mark()
    return {
      source: pages.source,
      bad: '5xx+error',
      total: 'all',
      value: 'p50',
      names: (side) => ({ side, slot: slotOf(side), version: 'v' }),
      async happen(side, { good, bad }) {
        for (let i = 0; i < good; i += 1) (await pages.next(slotOf(side))).answer(200)
        for (let i = 0; i < bad; i += 1) {
          const request = await pages.next(slotOf(side))
          if (i % 2 === 0) request.answer(503)
          else request.fail()
        }
        await pages.turn()
      },
      edge,
      restart: async () => undefined,
      close: async () => pages.source.close?.(),
    }
  },
  { hasCounters: false, hasGrammar: true },
)

const names = { side: 'canary', slot: 'green', version: 'v' }

describe('http', () => {
  test('conditions and statistics', async () => {
    const pages = scriptedPages()
    await pages.source.mark()
    const fromSeconds = pages.clock.nowSeconds()
    for (const status of [200, 404, 503, 302]) (await pages.next('green')).answer(status)
    const slow = await pages.next('green')
    pages.clock.advance(2)
    slow.answer(200)
    ;(await pages.next('green')).fail()
    await pages.turn()
    const window = { fromSeconds, toSeconds: pages.clock.nowSeconds() }
    const count = (bad: string) => pages.source.counts(bad, 'all', names, window)
    expect(await count('5xx')).toEqual(counted(1, 6))
    expect(await count('4xx + 503')).toEqual(counted(2, 6))
    expect(await count('error')).toEqual(counted(1, 6))
    expect(await count('slower-than-1.5')).toEqual(counted(1, 6))
    expect(await pages.source.counts('all', '5xx', names, window)).toMatchObject({
      kind: 'no_data',
    })
    expect(await pages.source.value('max', names, window)).toEqual({
      kind: 'data',
      value: expect.closeTo(2, 1),
    })
    pages.source.close?.()
  })

  test('both sides get the same number of requests, each one tried once', async () => {
    const pages = scriptedPages({ 'requests-per-second': 4, 'timeout-seconds': 3 })
    await pages.source.mark()
    for (let i = 0; i < 8; i += 1) await pages.turn()
    expect(pages.waiting.blue.length).toBe(pages.waiting.green.length)
    expect(pages.requests[0]).toMatchObject({ method: 'GET', attemptsMax: 1, timeoutSeconds: 3 })
    pages.source.close?.()
  })

  test('a side that is far behind gets no further requests', async () => {
    const pages = scriptedPages()
    await pages.source.mark()
    for (let i = 0; i < PROBES_WAITING_MAX * 2; i += 1) await pages.turn()
    expect(pages.waiting.green).toHaveLength(PROBES_WAITING_MAX)
    pages.source.close?.()
  })

  test('ends when it is closed, and when nobody looks any more', async () => {
    const closed = scriptedPages()
    await closed.source.mark()
    closed.source.close?.()
    const before = closed.requests.length
    for (let i = 0; i < 5; i += 1) await closed.turn()
    await closed.source.mark()
    await closed.turn()
    expect(closed.requests).toHaveLength(before)

    const forgotten = scriptedPages()
    await forgotten.source.mark()
    forgotten.clock.advance(PROBE_IDLE_SECONDS_MAX + 1)
    await forgotten.turn()
    const after = forgotten.requests.length
    for (let i = 0; i < 5; i += 1) await forgotten.turn()
    expect(forgotten.requests).toHaveLength(after)
    const toSeconds = forgotten.clock.nowSeconds()
    const window = { fromSeconds: toSeconds - 30, toSeconds }
    expect(await forgotten.source.counts('5xx', 'all', names, window)).toMatchObject({
      kind: 'no_data',
    })
  })
})

describe('http', () => {
  test('a slot that is not configured is refused', async () => {
    const pages = scriptedPages()
    const window = { fromSeconds: 0, toSeconds: 1 }
    const asking = pages.source.counts('5xx', 'all', { ...names, slot: 'x\u001b' }, window)
    expect((await failure(asking)).reason).toBe('config_invalid')
  })

  test('real requests: broken, redirected and cut-off answers are errors', async () => {
    let asked = 0
    const seen: (string | undefined)[] = []
    const server = await listen((request, response) => {
      seen.push(request.headers.authorization)
      asked += 1
      if (asked % 4 === 0) request.socket.destroy()
      else if (asked % 4 === 1) response.writeHead(302, { location: 'http://127.0.0.2/' }).end()
      else if (asked % 4 === 2) response.writeHead(500).end()
      else response.writeHead(200).end('ok')
    })
    const clock = systemClock()
    const slots = { blue: [`${server.url}/`], green: [`${server.url}/`] }
    const http = httpClient({ clock, random: () => 0.5 })
    const source = httpSource(options({ slots, 'bearer-from': 'T' }), {
      http,
      clock,
      env: { T: 't0ken' },
    })
    const fromSeconds = clock.nowSeconds()
    await source.mark()
    const read = (bad: string) =>
      source.counts(bad, 'all', names, { fromSeconds, toSeconds: clock.nowSeconds() })
    await until('some requests ended', 5, async () => {
      const reading = await read('5xx')
      return reading.kind === 'data' && reading.value.bad > 0 && reading.value.total >= 4
    })
    const errors = await read('error')
    source.close?.()
    await server.close()
    expect(errors).toMatchObject({ kind: 'data' })
    if (errors.kind === 'data') expect(errors.value.bad).toBeGreaterThan(0)
    expect(new Set(seen)).toEqual(new Set(['Bearer t0ken']))
  })
})
