import { describe, expect, test } from '@jest/globals'
import { EDGE_TOLERANCE_SHARE, READINGS_MAX } from '../../../src/adapters/metrics/edge-readings.ts'
import { haproxySource } from '../../../src/adapters/metrics/haproxy.ts'
import { COUNTERS, LEVELS, TIMES } from '../../../src/adapters/metrics/haproxy-statistics.ts'
import type { HaproxySourceOptions } from '../../../src/config/options.ts'
import { AdapterError } from '../../../src/domain/errors.ts'
import { NO_DATA } from '../../../src/domain/metrics/counters.ts'
import type { Side } from '../../../src/domain/units.ts'
import {
  counted,
  failure,
  type MetricWorld,
  metricSourceContract,
} from '../../contracts/metric-source-contract.ts'
import { handClock } from '../../support/hand-clock.ts'

const options: HaproxySourceOptions = {
  type: 'haproxy',
  address: '/run/haproxy.sock',
  backend: 'web',
  slots: { blue: ['blue-1', 'blue-2'], green: ['green-1'] },
}
const bad = 'hrsp_5xx+econ+eresp'
const total = 'hrsp_2xx + hrsp_3xx + hrsp_4xx + hrsp_5xx + econ + eresp'
const canary = { side: 'canary', slot: 'green', version: 'v2' }
const stable = { side: 'stable', slot: 'blue', version: 'v1' }

/** A HAProxy whose counters the test writes. */
function scriptedHaproxy() {
  const clock = handClock()
  const servers = new Map<string, Map<string, number>>(
    ['blue-1', 'blue-2', 'green-1'].map((name) => [name, new Map()]),
  )
  const state = { pid: 7, failure: null as AdapterError | null, stat: null as string | null }
  const columns = ['pxname', 'svname', ...COUNTERS, ...LEVELS, ...TIMES]
  const stat = () => {
    const rows = [...servers].map(([name, numbers]) =>
      ['web', name, ...columns.slice(2).map((column) => numbers.get(column) ?? 0)].join(','),
    )
    return [`# ${columns.join(',')}`, ...rows].join('\n')
  }
  const runtime = {
    async ask(commands: readonly string[]) {
      if (state.failure !== null) throw state.failure
      expect(commands).toEqual(['show info', 'show stat web 4 -1'])
      return [`Name: HAProxy\nPid: ${state.pid}\nStart_time_sec: 5`, state.stat ?? stat()]
    },
  }
  return {
    clock,
    servers,
    state,
    source: haproxySource(options, { runtime, clock }),
    add(server: string, column: string, amount: number) {
      const numbers = servers.get(server)
      numbers?.set(column, (numbers.get(column) ?? 0) + amount)
    },
    /** Lets a window of 30 s go by and marks its end. */
    async edge(seconds = 30) {
      clock.advance(seconds)
      await this.source.mark()
      return clock.nowSeconds()
    },
  }
}

metricSourceContract('haproxy', async (): Promise<MetricWorld> => {
  const haproxy = scriptedHaproxy()
  const server = (side: Side) => (side === 'canary' ? 'green-1' : 'blue-2')
  return {
    source: haproxy.source,
    bad,
    total,
    value: 'rtime',
    names: (side) => (side === 'canary' ? canary : stable),
    async happen(side, events) {
      haproxy.add(server(side), 'hrsp_2xx', events.good)
      haproxy.add(server(side), 'hrsp_5xx', events.bad)
    },
    edge: () => haproxy.edge(),
    async restart(side) {
      haproxy.servers.get(server(side))?.clear()
    },
    close: async () => undefined,
  }
})

describe('haproxy', () => {
  test('adds up columns and servers', async () => {
    const haproxy = scriptedHaproxy()
    const fromSeconds = await haproxy.edge()
    haproxy.add('blue-1', 'hrsp_2xx', 10)
    haproxy.add('blue-1', 'econ', 1)
    haproxy.add('blue-2', 'hrsp_4xx', 5)
    haproxy.add('blue-2', 'eresp', 2)
    const window = { fromSeconds, toSeconds: await haproxy.edge() }
    expect(await haproxy.source.counts(bad, total, stable, window)).toEqual(counted(3, 18))
    expect(await haproxy.source.counts(bad, total, canary, window)).toEqual(counted(0, 0))
  })

  test('another process is a reset, even when every counter has grown', async () => {
    const haproxy = scriptedHaproxy()
    const fromSeconds = await haproxy.edge()
    haproxy.add('green-1', 'hrsp_2xx', 100)
    haproxy.state.pid = 8
    const window = { fromSeconds, toSeconds: await haproxy.edge() }
    const reset = { kind: 'no_data', why: NO_DATA.reset }
    expect(await haproxy.source.counts(bad, total, canary, window)).toEqual(reset)
    expect(await haproxy.source.counts(bad, total, stable, window)).toEqual(reset)
  })

  test('a reading stands for an edge only when it was taken near it', async () => {
    const haproxy = scriptedHaproxy()
    const fromSeconds = await haproxy.edge()
    const toSeconds = await haproxy.edge()
    const read = (offset: number) =>
      haproxy.source.counts(bad, total, canary, {
        fromSeconds: fromSeconds + offset,
        toSeconds: toSeconds + offset,
      })
    const near = 30 * EDGE_TOLERANCE_SHARE
    expect((await read(near - 0.1)).kind).toBe('data')
    expect((await read(0.1 - near)).kind).toBe('data')
    expect((await read(near + 0.1)).kind).toBe('no_data')
    expect(await read(-near - 0.1)).toEqual({
      kind: 'no_data',
      why: 'the counters were not read at the end of the window',
    })
  })

  test('keeps a bounded number of readings, the newest ones', async () => {
    const haproxy = scriptedHaproxy()
    const first = await haproxy.edge()
    const second = await haproxy.edge()
    for (let i = 0; i < READINGS_MAX - 2; i += 1) await haproxy.edge()
    const window = { fromSeconds: first, toSeconds: second }
    expect((await haproxy.source.counts(bad, total, canary, window)).kind).toBe('data')
    await haproxy.edge()
    expect((await haproxy.source.counts(bad, total, canary, window)).kind).toBe('no_data')
  })

  test('levels are added up, times are the largest', async () => {
    const haproxy = scriptedHaproxy()
    for (const column of ['scur', 'rtime']) {
      haproxy.add('blue-1', column, 30)
      haproxy.add('blue-2', column, 40)
    }
    const toSeconds = await haproxy.edge()
    const window = { fromSeconds: toSeconds - 30, toSeconds }
    const value = (query: string) => haproxy.source.value(query, stable, window)
    expect(await value('scur')).toEqual({ kind: 'data', value: 70 })
    expect(await value('rtime')).toEqual({ kind: 'data', value: 40 })
    expect((await failure(value('scur+qcur'))).reason).toBe('config_invalid')
    expect((await failure(value('hrsp_2xx'))).hint).toContain('rtime')
    const later = { fromSeconds: toSeconds, toSeconds: toSeconds + 30 }
    expect((await haproxy.source.value('scur', stable, later)).kind).toBe('no_data')
  })
})

describe('haproxy says clearly what went wrong', () => {
  const gone = new AdapterError('haproxy', 'target_unreachable', 'Asked HAProxy.', 'Start it.')

  test('when HAProxy is away at an edge, and forgets it when it is back', async () => {
    const haproxy = scriptedHaproxy()
    const fromSeconds = await haproxy.edge()
    haproxy.state.failure = gone
    const error = await failure(haproxy.edge())
    expect(error).toMatchObject({ reason: 'metrics_unreachable', hint: 'Start it.', cause: gone })
    const missed = { fromSeconds, toSeconds: fromSeconds + 30 }
    await expect(haproxy.source.counts(bad, total, canary, missed)).rejects.toBe(error)
    haproxy.state.failure = null
    await haproxy.edge()
    expect((await haproxy.source.counts(bad, total, canary, missed)).kind).toBe('no_data')
  })

  test('when a server, a backend, a slot or a column is not there', async () => {
    const haproxy = scriptedHaproxy()
    const window = { fromSeconds: 0, toSeconds: 30 }
    const slot = await failure(
      haproxy.source.counts(bad, total, { ...canary, slot: '__proto__' }, window),
    )
    expect([slot.reason, slot.hint]).toEqual(['config_invalid', expect.stringContaining('green')])
    const column = await failure(haproxy.source.counts('hrsp_6xx', total, canary, window))
    expect(column.hint).toContain('hrsp_5xx')
    haproxy.servers.delete('blue-2')
    const server = await failure(haproxy.edge())
    expect([server.reason, server.hint]).toEqual([
      'config_invalid',
      expect.stringContaining('blue-1'),
    ])
    haproxy.state.stat = 'No such proxy.\n'
    expect((await failure(haproxy.edge())).reason).toBe('config_invalid')
    haproxy.state.stat = `Unknown command ${'x'.repeat(9_000)}`
    const strange = await failure(haproxy.edge())
    expect(strange.reason).toBe('metrics_unreachable')
    expect(strange.message.length).toBeLessThan(400)
  })
})
