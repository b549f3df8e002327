import { describe, expect, test } from '@jest/globals'
import { NO_DATA } from '../../src/domain/metrics/counters.ts'
import type { PrometheusWorld } from '../support/prometheus-world.ts'
import { counted, countsIn, failure, worldOfEachTest } from './metric-source-contract.ts'

/** What the adapter does with what only a Prometheus shows: held by the real one and by the embedded one. */
export function prometheusContract(
  name: string,
  open: () => Promise<PrometheusWorld>,
  { isNanKept } = { isNanKept: true },
): void {
  describe(`${name}, seen through the prometheus source`, () => {
    const world = worldOfEachTest(open)
    readsCounters(world)
    if (isNanKept) dropsWhatIsNoNumber(world)
    readsQueries(world)
    readsHistograms(world)
  })
}

function valueIn(world: PrometheusWorld, query: string, fromSeconds: number, toSeconds: number) {
  return world.source.value(query, world.names('canary'), { fromSeconds, toSeconds })
}

function dropsWhatIsNoNumber(current: () => PrometheusWorld): void {
  test('a value that is no number drops the window', async () => {
    const world = current()
    await world.happen('canary', { good: 5, bad: 5 })
    const from = await world.edge()
    world.page.set(world.key('canary', '500'), 'NaN')
    const to = await world.edge()
    expect(await countsIn(world, 'canary', from, to)).toEqual({
      kind: 'no_data',
      why: NO_DATA.notANumber,
    })
    world.page.set(world.key('canary', '200'), '+Inf')
    const later = await world.edge()
    expect((await valueIn(world, world.value, from, later)).kind).toBe('no_data')
  })

  test('a bucket that is no number drops the window', async () => {
    const world = current()
    for (const bound of ['0.1', '+Inf']) world.page.add(world.bucketKey('canary', bound), 5)
    const to = await world.edge()
    world.page.set(world.bucketKey('canary', '0.1'), 'NaN')
    const later = await world.edge()
    expect((await bucketsIn(world, to, later))?.kind).toBe('no_data')
  })
}

function readsCounters(current: () => PrometheusWorld): void {
  test('nothing matched is no data', async () => {
    const world = current()
    const from = await world.edge()
    const to = await world.edge()
    const nothing = { kind: 'no_data', why: NO_DATA.noSeries }
    expect(await countsIn(world, 'canary', from, to)).toEqual(nothing)
    expect(await valueIn(world, world.value, from, to)).toEqual(nothing)
  })

  test('a new error code beside an old one counts from nothing', async () => {
    const world = current()
    await world.happen('canary', { good: 5, bad: 5 })
    const from = await world.edge()
    world.page.add(world.key('canary', '503'), 4)
    const to = await world.edge()
    expect(await countsIn(world, 'canary', from, to)).toEqual(counted(4, 4))
  })

  test('scrapes that failed inside the window lose nothing', async () => {
    const world = current()
    await world.happen('canary', { good: 5, bad: 5 })
    const from = await world.edge()
    await world.happen('canary', { good: 3, bad: 2 })
    await world.loseScrapes()
    const to = await world.edge()
    expect(await countsIn(world, 'canary', from, to)).toEqual(counted(2, 5))
  })

  test('a window whose end was never scraped is partial, and the next one has a gap', async () => {
    const world = current()
    await world.happen('canary', { good: 5, bad: 5 })
    await world.edge()
    const first = await world.edge()
    const second = await world.loseScrapes()
    const third = await world.edge()
    expect(await countsIn(world, 'canary', first, second)).toEqual({
      kind: 'no_data',
      why: NO_DATA.partial,
    })
    expect(await countsIn(world, 'canary', second, third)).toEqual({
      kind: 'no_data',
      why: NO_DATA.gap,
    })
  })
}

function readsQueries(current: () => PrometheusWorld): void {
  test('text of the world does no harm in a label', async () => {
    const world = current()
    const slot = 'a"} or vector(1) # \\ \' ` $' + '{slot} \u202e'
    const from = await world.edge()
    const to = await world.edge()
    const names = { side: 'canary', slot, version: '.*' }
    const window = { fromSeconds: from, toSeconds: to }
    expect(await world.source.counts(world.bad, world.total, names, window)).toEqual({
      kind: 'no_data',
      why: NO_DATA.noSeries,
    })
  })

  test('a name in a pattern stands for itself only', async () => {
    const world = current()
    await world.happen('canary', { good: 5, bad: 0 })
    const from = await world.edge()
    const to = await world.edge()
    const total = world.total.replace('slot="', 'slot=~"')
    const { slot } = world.names('canary')
    const window = { fromSeconds: from, toSeconds: to }
    const read = (text: string) =>
      world.source.counts(total, total, { side: 'canary', slot: text, version: '' }, window)
    expect(await read(slot)).toEqual(counted(0, 0))
    expect((await read('.*')).kind).toBe('no_data')
    expect((await read(`${slot}|x`)).kind).toBe('no_data')
  })

  test('what is no selector of a counter is refused with advice', async () => {
    const world = current()
    const to = await world.edge()
    const names = world.names('canary')
    const window = { fromSeconds: to - 1, toSeconds: to }
    for (const query of ['sum(up)', 'rate(up[1m])', 'up offset 5m', 'up / up', 'up #', '1', '']) {
      const error = await failure(world.source.counts(query, world.total, names, window))
      expect([query, error.reason]).toEqual([query, 'config_invalid'])
      expect(error.hint).toContain('bare counter')
    }
  })

  test('several series are no single number', async () => {
    const world = current()
    await world.happen('canary', { good: 5, bad: 5 })
    const from = await world.edge()
    const to = await world.edge()
    const reading = await valueIn(world, world.total, from, to)
    expect(reading).toEqual({ kind: 'no_data', why: expect.stringContaining('sum(') })
  })
}

/** Adds requests to the buckets of a side: how many took at most 0.1 s, 0.5 s, and however long. */
function take(world: PrometheusWorld, [fast, slow, all]: readonly [number, number, number]): void {
  world.page.add(world.bucketKey('canary', '0.1'), fast)
  world.page.add(world.bucketKey('canary', '0.5'), slow)
  world.page.add(world.bucketKey('canary', '+Inf'), all)
}

function bucketsIn(world: PrometheusWorld, fromSeconds: number, toSeconds: number) {
  const window = { fromSeconds, toSeconds }
  return world.source.histogram?.(world.buckets, world.names('canary'), window)
}

function readsHistograms(current: () => PrometheusWorld): void {
  test('the buckets of a histogram count the events of the window', async () => {
    const world = current()
    take(world, [5, 9, 10])
    const from = await world.edge()
    take(world, [3, 6, 7])
    const to = await world.edge()
    expect(await bucketsIn(world, from, to)).toEqual({
      kind: 'data',
      value: [
        { upperBound: 0.1, count: 3 },
        { upperBound: 0.5, count: 6 },
        { upperBound: Number.POSITIVE_INFINITY, count: 7 },
      ],
    })
  })

  test('a restart, and buckets that are not whole, drop the window', async () => {
    const world = current()
    expect((await bucketsIn(world, (await world.edge()) - 1, await world.edge()))?.kind).toBe(
      'no_data',
    )
    take(world, [5, 9, 10])
    const from = await world.edge()
    world.page.set(world.bucketKey('canary', '+Inf'), 4)
    const to = await world.edge()
    expect(await bucketsIn(world, from, to)).toEqual({ kind: 'no_data', why: NO_DATA.reset })
  })

  test('what is no histogram is refused with advice', async () => {
    const world = current()
    await world.happen('canary', { good: 5, bad: 5 })
    const from = await world.edge()
    const to = await world.edge()
    const { source, total } = world
    const asked = source.histogram?.(total, world.names('canary'), {
      fromSeconds: from,
      toSeconds: to,
    })
    const error = await failure(asked ?? Promise.resolve())
    expect(error.reason).toBe('config_invalid')
    expect(error.hint).toContain('_bucket')
  })
}
