import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { haproxySource } from '../../src/adapters/metrics/haproxy.ts'
import { COUNTERS, readStatistics } from '../../src/adapters/metrics/haproxy-statistics.ts'
import { systemClock } from '../../src/adapters/tools/clock.ts'
import { NO_DATA } from '../../src/domain/metrics/counters.ts'
import type { Side } from '../../src/domain/units.ts'
import { type MetricWorld, metricSourceContract } from '../contracts/metric-source-contract.ts'
import {
  type Behaviour,
  type MeasuredHaproxy,
  startMeasuredHaproxy,
} from '../support/measured-haproxy.ts'
import { until } from '../support/poll.ts'

const SETTLE_SECONDS_MAX = 5
/** Shortest window: readings have to stand well apart. */
const WINDOW_MILLISECONDS_MIN = 100
jest.setTimeout(30_000)

const bad = 'hrsp_5xx+econ+eresp'
const total = 'hrsp_2xx+hrsp_3xx+hrsp_4xx+hrsp_5xx+econ+eresp'
const slots = { blue: ['blue'], green: ['green'], refused: ['refused'] }
const clock = systemClock()
let haproxy: MeasuredHaproxy

beforeAll(async () => {
  haproxy = await startMeasuredHaproxy()
})
afterAll(async () => {
  await haproxy?.stop()
})

/** What HAProxy shows for a server now. */
async function numbers(server: string): Promise<{ [column: string]: number }> {
  const statistics = await readStatistics(haproxy.runtime, 'web', [server])
  return { ...statistics.servers.get(server) }
}

function openSource() {
  const { runtime, address } = haproxy
  return haproxySource({ type: 'haproxy', address, backend: 'web', slots }, { runtime, clock })
}

/** HAProxy counts a request when its stream ends, which is shortly after its answer. */
async function quiet(): Promise<void> {
  await until('no request is under way', SETTLE_SECONDS_MAX, async () => {
    const current = await Promise.all(Object.keys(slots).map((server) => numbers(server)))
    return current.every(({ scur }) => scur === 0)
  })
}

async function requests(server: 'blue' | 'green' | 'refused', kind: Behaviour, count: number) {
  await Promise.all(Array.from({ length: count }, () => haproxy.request(server, kind)))
  await quiet()
}

metricSourceContract('a real HAProxy', async (): Promise<MetricWorld> => {
  const source = openSource()
  const server = (side: Side) => (side === 'canary' ? 'green' : 'blue')
  return {
    source,
    bad,
    total,
    value: 'rtime',
    names: (side) => ({ side, slot: server(side), version: 'v' }),
    async happen(side, events) {
      await requests(server(side), 'ok', events.good)
      await requests(server(side), 'error', events.bad)
    },
    async edge() {
      await sleep(WINDOW_MILLISECONDS_MIN)
      const before = clock.nowSeconds()
      await source.mark()
      return (before + clock.nowSeconds()) / 2
    },
    async restart() {
      await haproxy.runtime.ask(['clear counters all'])
    },
    close: async () => undefined,
  }
})

describe('what one request adds to the line of its server', () => {
  const cases: readonly [Behaviour, { readonly [column: string]: number }][] = [
    ['ok', { hrsp_2xx: 1, req_tot: 1 }],
    ['missing', { hrsp_4xx: 1, req_tot: 1 }],
    ['error', { hrsp_5xx: 1, req_tot: 1 }],
    ['refused', { econ: 1 }],
    ['closed', { eresp: 1 }],
    ['silent', { eresp: 1 }],
    ['cut', { hrsp_2xx: 1, req_tot: 1, eresp: 1, srv_abrt: 1 }],
  ]

  test.each(cases)('%s', async (behaviour, expected) => {
    const server = behaviour === 'refused' ? 'refused' : 'blue'
    const before = await numbers(server)
    await requests(server, behaviour, 1)
    const after = await numbers(server)
    const grown = COUNTERS.filter((column) => column !== 'bin' && column !== 'bout')
      .map((column) => [column, (after[column] ?? 0) - (before[column] ?? 0)] as const)
      .filter(([, amount]) => amount !== 0)
    expect(Object.fromEntries(grown)).toEqual({ stot: 1, ...expected })
  })

  test('so the recommended columns find every way to fail', async () => {
    const source = openSource()
    await source.mark()
    const fromSeconds = clock.nowSeconds()
    for (const behaviour of ['ok', 'error', 'closed', 'silent'] as const) {
      await requests('green', behaviour, 2)
    }
    await source.mark()
    const window = { fromSeconds, toSeconds: clock.nowSeconds() }
    const names = { side: 'canary', slot: 'green', version: 'v' }
    expect(await source.counts(bad, total, names, window)).toEqual({
      kind: 'data',
      value: { bad: 6, total: 8 },
    })
  })
})

test('a restarted process is a counter reset, even when its counters are higher', async () => {
  const source = openSource()
  await haproxy.restart()
  await source.mark()
  const fromSeconds = clock.nowSeconds()
  await haproxy.restart()
  await requests('green', 'ok', 5)
  await source.mark()
  const window = { fromSeconds, toSeconds: clock.nowSeconds() }
  const names = { side: 'canary', slot: 'green', version: 'v' }
  expect(await source.counts(bad, total, names, window)).toEqual({
    kind: 'no_data',
    why: NO_DATA.reset,
  })
})
