// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { graphiteSource } from '../../src/adapters/metrics/graphite.ts'
import { systemClock } from '../../src/adapters/tools/clock.ts'
import { httpClient } from '../../src/adapters/tools/http.ts'
import { graphiteSource as optionsSchema } from '../../src/config/source-options/stores.ts'
import { NO_DATA } from '../../src/domain/metrics/counters.ts'
import {
  counted,
  failure,
  type MetricWorld,
  metricSourceContract,
} from '../contracts/metric-source-contract.ts'
import { until } from '../support/poll.ts'
import { type Graphite, startGraphite } from '../support/real-graphite.ts'

jest.setTimeout(60_000)

const RESOLUTION_SECONDS = 10
const SETTLE_SECONDS_MAX = 10

let graphite: Graphite
/** Points are written with times of our own, shortly before now. */
let nowSeconds = Math.floor(Date.now() / 10_000) * 10 - 6_000
let worlds = 0

beforeAll(async () => {
  graphite = await startGraphite(RESOLUTION_SECONDS)
})
afterAll(() => graphite?.stop())

const sourceHere = () =>
  graphiteSource(optionsSchema.parse({ type: 'graphite', url: graphite.url }), {
    http: httpClient({ clock: systemClock(), random: () => 0.5 }),
    clock: systemClock(),
    env: {},
  })
const names = (slot: string) => ({ side: 'canary', slot, version: 'v' })

/** Waits until the newest points of these series are given back. */
async function settled(paths: readonly string[], atSeconds: number): Promise<void> {
  const targets = paths.map((path) => `target=${path}`).join('&')
  const from = atSeconds - 1
  const url = `${graphite.url}/render?${targets}&from=${from}&until=${from + 10}&format=json`
  await until('the points can be read', SETTLE_SECONDS_MAX, async () => {
    const series = (await (await fetch(url)).json()) as { datapoints: [number | null, number][] }[]
    return (
      series.length === paths.length &&
      series.every(({ datapoints: [first] }) => first !== undefined && first[0] !== null)
    )
  })
}

/** Writes what statsd would: every series that it knows, in every stretch. */
async function stretch(counts: ReadonlyMap<string, number>): Promise<void> {
  await graphite.write([...counts].map(([path, count]) => `${path} ${count} ${nowSeconds}`))
  await settled([...counts.keys()], nowSeconds)
  nowSeconds += RESOLUTION_SECONDS
}

async function open(): Promise<MetricWorld> {
  worlds += 1
  const shop = `shop${worlds}`
  const counts = new Map<string, number>()
  const add = (path: string, count: number) => counts.set(path, (counts.get(path) ?? 0) + count)
  return {
    source: sourceHere(),
    bad: `sumSeries(stats_counts.${shop}.\${slot}.5xx)`,
    total: `sumSeries(stats_counts.${shop}.\${slot}.*)`,
    value: `maxSeries(stats_counts.${shop}.\${slot}.2xx)`,
    names: (side) => ({ side, slot: `${side}-1`, version: 'v' }),
    async happen(side, { good, bad }) {
      add(`stats_counts.${shop}.${side}-1.2xx`, good)
      // A class of answers has a series from its first one on.
      if (bad > 0) add(`stats_counts.${shop}.${side}-1.5xx`, bad)
    },
    async edge() {
      await stretch(counts)
      for (const path of counts.keys()) counts.set(path, 0)
      return nowSeconds
    },
    restart: async () => undefined,
    close: async () => undefined,
  }
}

metricSourceContract('a real Graphite', open, { hasCounters: false, hasGrammar: true })

test('a stretch without a point is a gap among all requests, and no error among the errors', async () => {
  const [all, errors] = ['stats_counts.gaps.a.all', 'stats_counts.gaps.a.errors']
  const fromSeconds = nowSeconds
  await stretch(
    new Map([
      [all, 5],
      [errors, 1],
    ]),
  )
  await stretch(new Map([[all, 7]]))
  nowSeconds += RESOLUTION_SECONDS
  await stretch(
    new Map([
      [all, 2],
      [errors, 2],
    ]),
  )
  const counts = (to: number) =>
    sourceHere().counts(
      'sumSeries(stats_counts.gaps.${slot}.errors)',
      'sumSeries(stats_counts.gaps.${slot}.all)',
      names('a'),
      { fromSeconds, toSeconds: fromSeconds + to },
    )
  expect(await counts(20)).toEqual(counted(1, 12))
  expect(await counts(30)).toEqual({ kind: 'no_data', why: NO_DATA.partial })
  expect(await counts(40)).toEqual({ kind: 'no_data', why: NO_DATA.gap })
})

test('a counter that only grows needs nonNegativeDerivative, which does not know a restart', async () => {
  const path = 'grows.a.requests'
  const fromSeconds = nowSeconds
  for (const count of [100, 105, 112, 3]) await stretch(new Map([[path, count]]))
  const target = 'nonNegativeDerivative(grows.${slot}.requests)'
  const counts = (from: number, to: number) =>
    sourceHere().counts(target, target, names('a'), {
      fromSeconds: fromSeconds + from,
      toSeconds: fromSeconds + to,
    })
  expect((await counts(0, 10)).kind).toBe('no_data')
  expect(await counts(10, 30)).toEqual(counted(12, 12))
  expect((await counts(30, 40)).kind).toBe('no_data')
})

test('a hostile name reaches no other series', async () => {
  const path = 'stats_counts.safe.a.all'
  const fromSeconds = nowSeconds
  await stretch(new Map([[path, 5]]))
  const window = { fromSeconds, toSeconds: nowSeconds }
  const target = 'sumSeries(stats_counts.safe.${slot}.all)'
  for (const slot of ['*', 'a.all),sumSeries(stats_counts.safe.a', '{a,b}', 'a"', '[a-z]', '']) {
    const refused = await failure(sourceHere().counts(target, target, names(slot), window))
    expect([slot, refused.reason]).toEqual([slot, 'config_invalid'])
  }
  expect(await sourceHere().counts(target, target, names('a'), window)).toEqual(counted(5, 5))
})
