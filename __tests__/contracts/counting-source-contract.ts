import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { httpClient, RETRY_WAIT_SECONDS_MAX } from '../../src/adapters/tools/http.ts'
import { NO_DATA } from '../../src/domain/metrics/counters.ts'
import type { Side } from '../../src/domain/units.ts'
import {
  type CountingServer,
  countingServer,
  type Kind,
  type Point,
} from '../support/counting-server.ts'
import { handClock } from '../support/hand-clock.ts'
import { counted, failure, httpMetricSourceContract } from './metric-source-contract.ts'

/** What every source promises whose server counts the events of a stretch of time itself. */
export function countingSourceContract(kind: Kind): void {
  describe(`${kind.type} keeps the promises of a source whose server counts`, () => {
    let server: CountingServer
    beforeEach(async () => {
      server = await countingServer(kind)
    })
    afterEach(() => server.close())
    const world = () => countedWorld(kind, server)
    countsEvents(world)
    saysWhatItDoesNotKnow(world)
    if (kind.answers === 'grid') holesInTheGrid(world)
    writesNames(world)
    waitsAsAsked(world)
  })
  httpMetricSourceContract(
    kind.type,
    (url, secret) => {
      const clock = handClock()
      const waiting = { ...clock, sleep: async () => undefined }
      return kind.open(url, secret, {
        http: httpClient({ clock: waiting, random: () => 0.5 }),
        clock,
      })
    },
    {
      bad: kind.bad,
      total: kind.total,
      isSecretSent: kind.isSecretSent ?? true,
      isAnyShape: kind.isAnyShape ?? false,
    },
  )
}

/** Three stretches are a window. */
const STRETCHES = 3

function countedWorld(kind: Kind, server: CountingServer) {
  const now = () => server.clock.nowSeconds()
  const names = (side: Side, slot = `${side}-1`) => ({ side, slot, version: `v-${side}` })
  /** Lets some stretches go by; returns the moment after them. */
  const pass = (stretches = STRETCHES) => {
    server.clock.advance(stretches * kind.gridSeconds)
    return now()
  }
  return {
    kind,
    server,
    now,
    names,
    pass,
    counts: (side: Side, fromSeconds: number, toSeconds: number) =>
      server.source.counts(kind.bad, kind.total, names(side), { fromSeconds, toSeconds }),
    value: (fromSeconds: number, toSeconds: number) =>
      server.source.value(kind.value, names('canary'), { fromSeconds, toSeconds }),
    /** A window with 6 events, 2 of them bad, in every stretch of it; its edges. */
    busy(): readonly [number, number] {
      const from = now()
      for (let i = 0; i < STRETCHES; i += 1) {
        server.happen('canary-1', { good: 4, bad: 2 })
        pass(1)
      }
      return [from, now()]
    },
    /** Changes what the server answers to the query with this word. */
    change(word: 'errors' | 'requests', change: (points: readonly Point[]) => readonly Point[]) {
      server.state.change = (series, { query }) =>
        query.includes(word) ? series.map(change) : series
    },
  }
}

type Current = () => ReturnType<typeof countedWorld>

function countsEvents(current: Current): void {
  test('counts what happened inside the window, on each side; windows touch', async () => {
    const world = current()
    world.server.happen('canary-1', { good: 50, bad: 50 })
    const first = world.pass()
    world.server.happen('canary-1', { good: 7, bad: 2 })
    world.server.happen('stable-1', { good: 20, bad: 1 })
    const second = world.pass()
    world.server.happen('canary-1', { good: 3, bad: 0 })
    const third = world.pass()
    world.server.happen('canary-1', { good: 1, bad: 1 })
    expect(await world.counts('canary', first, second)).toEqual(counted(2, 9))
    expect(await world.counts('stable', first, second)).toEqual(counted(1, 21))
    expect(await world.counts('canary', second, third)).toEqual(counted(0, 3))
    expect(await world.counts('canary', first, third)).toEqual(counted(2, 12))
  })

  test('windows off the grid lose nothing and count nothing twice', async () => {
    const world = current()
    const from = world.pass() + 0.4 * world.kind.gridSeconds
    world.pass(2)
    world.server.happen('canary-1', { good: 8, bad: 3 })
    world.pass(3)
    world.pass(3)
    const length = 1.7 * world.kind.gridSeconds
    const edges = [0, 1, 2, 3].map((i) => from + i * length)
    const readings = await Promise.all(
      edges.slice(1).map((to, i) => world.counts('canary', edges[i] ?? 0, to)),
    )
    const sums = readings.map((reading) => (reading.kind === 'data' ? reading.value.total : 0))
    expect(sums.reduce((sum, one) => sum + one, 0)).toBe(11)
  })

  test('no traffic is data: nothing out of nothing', async () => {
    const world = current()
    const from = world.pass()
    expect(await world.counts('canary', from, world.pass())).toEqual(counted(0, 0))
  })

  test('gives one number for a side', async () => {
    const world = current()
    const [from, to] = world.busy()
    expect(await world.value(from, to)).toEqual({ kind: 'data', value: expect.any(Number) })
  })
}

function saysWhatItDoesNotKnow(current: Current): void {
  test('nothing matched is no data; no bad series is no bad event', async () => {
    const world = current()
    const [from, to] = world.busy()
    world.server.state.change = () => []
    expect(await world.counts('canary', from, to)).toEqual({
      kind: 'no_data',
      why: NO_DATA.noSeries,
    })
    expect((await world.value(from, to)).kind).toBe('no_data')
    world.server.state.change = (series, { query }) => (query.includes('errors') ? [] : series)
    expect(await world.counts('canary', from, to)).toEqual(counted(0, 6 * STRETCHES))
  })

  test.each([
    ['NaN', Number.NaN],
    ['+Inf', Number.POSITIVE_INFINITY],
    ['-Inf', Number.NEGATIVE_INFINITY],
    ['null', null],
    ['a number below 0', -4],
  ])('%s is no data', async (_, value) => {
    const world = current()
    const [from, to] = world.busy()
    world.change('requests', (points) => points.map((point) => ({ ...point, value })))
    expect((await world.counts('canary', from, to)).kind).toBe('no_data')
    if (value === -4) return
    world.server.state.change = (series) =>
      series.map((points) => points.map((point) => ({ ...point, value })))
    expect((await world.value(from, to)).kind).toBe('no_data')
  })

  test('more bad events than events is no data', async () => {
    const world = current()
    const [from, to] = world.busy()
    world.change('errors', (points) => points.map((point) => ({ ...point, value: 99 })))
    expect(await world.counts('canary', from, to)).toEqual({
      kind: 'no_data',
      why: NO_DATA.badAboveTotal,
    })
  })

  test('a window that is not over has no data, and nobody is asked', async () => {
    const world = current()
    const from = world.pass()
    expect(await world.counts('canary', from, world.now() + 3600)).toEqual({
      kind: 'no_data',
      why: NO_DATA.partial,
    })
    expect(world.server.asked).toEqual([])
  })
}

function holesInTheGrid(current: Current): void {
  const without =
    (...indexes: number[]) =>
    (points: readonly Point[]) =>
      points.filter((_, i) => !indexes.includes(i))

  test('a stretch that is missing among all events is a gap, the last one is late', async () => {
    const world = current()
    const [from, to] = world.busy()
    world.change('requests', without(1))
    expect(await world.counts('canary', from, to)).toEqual({ kind: 'no_data', why: NO_DATA.gap })
    world.change('requests', without(STRETCHES - 1))
    expect(await world.counts('canary', from, to)).toEqual({
      kind: 'no_data',
      why: NO_DATA.partial,
    })
    world.change('requests', (points) =>
      points.map((point, i) => (i === 1 ? { ...point, value: null } : point)),
    )
    expect(await world.counts('canary', from, to)).toEqual({ kind: 'no_data', why: NO_DATA.gap })
  })

  test('a stretch that only the bad events lack had none', async () => {
    const world = current()
    const [from, to] = world.busy()
    world.change('errors', without(1))
    expect(await world.counts('canary', from, to)).toEqual(
      counted(2 * (STRETCHES - 1), 6 * STRETCHES),
    )
  })

  test('the same number twice counts once, two numbers are a conflict', async () => {
    const world = current()
    const [from, to] = world.busy()
    world.change('requests', (points) => [...points, ...points.slice(0, 1)])
    expect(await world.counts('canary', from, to)).toEqual(counted(2 * STRETCHES, 6 * STRETCHES))
    world.change('requests', (points) => [
      ...points,
      ...points.slice(0, 1).map((point) => ({ ...point, value: 77 })),
    ])
    expect(await world.counts('canary', from, to)).toEqual({
      kind: 'no_data',
      why: NO_DATA.conflict,
    })
  })

  test('stretches outside of the window are not counted', async () => {
    const world = current()
    const [from, to] = world.busy()
    world.change('requests', (points) => [
      { atSeconds: from - world.kind.gridSeconds, value: 500 },
      ...points,
      { atSeconds: to, value: 500 },
    ])
    expect(await world.counts('canary', from, to)).toEqual(counted(2 * STRETCHES, 6 * STRETCHES))
  })

  test('several series are added up, and are no single number', async () => {
    const world = current()
    const [from, to] = world.busy()
    world.server.state.change = (series) => [...series, ...series]
    expect(await world.counts('canary', from, to)).toEqual(counted(4 * STRETCHES, 12 * STRETCHES))
    const reading = await world.value(from, to)
    expect(reading).toEqual({ kind: 'no_data', why: expect.stringContaining('2 series') })
  })
}

function writesNames(current: Current): void {
  test('text of the world stays text, or is refused', async () => {
    const world = current()
    const [fromSeconds, toSeconds] = world.busy()
    const { bad, total } = world.kind
    for (const slot of [
      'a" OR "1"="1',
      "a' OR '1'='1",
      'a\\',
      'a"} or vector(1) #',
      '*) | delete',
      'a\n| search *',
      '../admin',
      '~"a',
      '${' + 'slot}',
    ]) {
      const asking = world.server.source.counts(bad, total, world.names('canary', slot), {
        fromSeconds,
        toSeconds,
      })
      const outcome = await asking.then(
        ({ kind }) => kind,
        ({ reason }) => reason,
      )
      // The server matches by the names of the slots: nothing of ours may be found under another name.
      expect([slot, outcome]).toEqual([slot, expect.stringMatching(/^(?:no_data|config_invalid)$/)])
    }
  })

  test('a placeholder that stands for nothing is refused with those that do', async () => {
    const world = current()
    const [fromSeconds, toSeconds] = world.busy()
    const query = `${world.kind.bad} \${nobody}`
    const asking = world.server.source.counts(query, world.kind.total, world.names('canary'), {
      fromSeconds,
      toSeconds,
    })
    const error = await failure(asking)
    expect([error.reason, error.hint]).toEqual(['config_invalid', expect.stringContaining('slot')])
    expect(world.server.asked).toEqual([])
  })
}

function waitsAsAsked(current: Current): void {
  test('HTTP 429 is asked again after the pause that the server wants, within bounds', async () => {
    const world = current()
    const [from, to] = world.busy()
    world.server.state.refusals.push({ status: 429, retryAfter: '2' })
    expect(await world.counts('canary', from, to)).toEqual(counted(2 * STRETCHES, 6 * STRETCHES))
    expect(world.server.slept).toEqual([2])
    const tooLong = String(RETRY_WAIT_SECONDS_MAX + 1)
    world.server.state.refusals.push({ status: 429, retryAfter: tooLong })
    const error = await failure(world.counts('canary', from, to))
    expect([error.reason, error.message]).toEqual([
      'metrics_unreachable',
      expect.stringContaining('429'),
    ])
    expect(world.server.slept).toEqual([2])
  })
}
