import { describe, expect, test } from '@jest/globals'
import { HISTORY_WINDOWS } from '../../../src/commands/rollout/baseline.ts'
import { collectWindows } from '../../../src/commands/rollout/windows.ts'
import { AdapterError } from '../../../src/domain/errors.ts'
import { BLOCK_WINDOWS_DEFAULT } from '../../../src/domain/judge/gauge-evidence.ts'
import type { Histogram } from '../../../src/domain/metrics/histogram.ts'
import type {
  GaugeMetric,
  LatencyMetric,
  Metric,
  SideNames,
} from '../../../src/domain/metrics/metric.ts'
import type { Window } from '../../../src/domain/units.ts'
import type { MetricSource } from '../../../src/ports/metrics.ts'
import { BEGAN_AT_SECONDS, watchingState } from '../../support/rollout-states.ts'
import { simulatedClock } from '../../support/simulated-clock.ts'
import { simulatedPolicy } from '../../support/simulated-policy.ts'

const LATENCY: LatencyMetric = {
  kind: 'latency',
  name: 'latency',
  source: 'main',
  buckets: 'b',
  percentiles: [50, 99],
  slowerThan: null,
  weight: 1,
}
const CPU: GaugeMetric = {
  kind: 'gauge',
  name: 'cpu',
  source: 'main',
  value: 'cpu',
  better: 'lower',
  marginPercent: 10,
  isCritical: false,
  weight: 1,
}

/** 100 requests, of which so many took at most 0.1 s and 0.5 s. */
function histogram(fast: number, slow: number): Histogram {
  return [
    { upperBound: 0.1, count: fast },
    { upperBound: 0.5, count: slow },
    { upperBound: Number.POSITIVE_INFINITY, count: 100 },
  ]
}

const NO_DATA = { kind: 'no_data', why: 'nobody came' } as const

function scene(metrics: readonly Metric[], answers: Partial<MetricSource>) {
  const clock = simulatedClock(BEGAN_AT_SECONDS)
  const asked: { readonly side: string; readonly window: Window }[] = []
  const note = (names: SideNames, window: Window) => asked.push({ side: names.side, window })
  const source: MetricSource = {
    type: 'scripted',
    mark: async () => undefined,
    counts: async () => NO_DATA,
    async value(query, names, window) {
      note(names, window)
      return answers.value?.(query, names, window) ?? NO_DATA
    },
    ...(answers.histogram === undefined
      ? {}
      : {
          async histogram(buckets: string, names: SideNames, window: Window) {
            note(names, window)
            return answers.histogram?.(buckets, names, window) ?? NO_DATA
          },
        }),
  }
  const policy = { ...simulatedPolicy().judge, warmUpSeconds: 0, delaySeconds: 0 }
  const windows = collectWindows({
    metrics,
    sources: new Map([['main', source]]),
    policy,
    clock,
  })
  const wait = {
    sleep: (seconds: number) => clock.sleep(seconds, new AbortController().signal),
    signal: new AbortController().signal,
  }
  const state = watchingState()
  const collect = async (times: number) => {
    await windows.begin()
    for (let time = 0; time < times; time += 1) await windows.collect(state, wait)
    return windows.all()
  }
  return { windows, collect, asked, state }
}

const isPast = (window: Window) => window.toSeconds <= watchingState().startedAtSeconds

describe('windows of a latency metric', () => {
  test('count requests slower than what stable did before the rollout', async () => {
    const { collect, asked } = scene([LATENCY], {
      histogram: async (_, names, window) => ({
        kind: 'data',
        value: isPast(window)
          ? histogram(60, 99)
          : names.side === 'canary'
            ? histogram(40, 90)
            : histogram(60, 98),
      }),
    })
    const [window] = await collect(1)
    expect(window).toMatchObject({
      counts: {
        'latency p50': { canary: { bad: 60, total: 100 }, stable: { bad: 40, total: 100 } },
        'latency p99': { canary: { bad: 10, total: 100 }, stable: { bad: 2, total: 100 } },
      },
      missing: {},
    })
    const past = asked.filter(({ window }) => isPast(window))
    expect(past).toHaveLength(HISTORY_WINDOWS)
    expect(new Set(past.map(({ side }) => side))).toEqual(new Set(['stable']))
  })

  test('take the bounds from their first one when nothing is known of before', async () => {
    const { collect } = scene([LATENCY], {
      histogram: async (_, _names, window) =>
        isPast(window) ? NO_DATA : { kind: 'data', value: histogram(60, 99) },
    })
    const [first, second] = await collect(2)
    expect(first?.counts).toEqual({ 'latency p50': null, 'latency p99': null })
    expect(first?.missing['latency p50']).toContain('not known before this window')
    expect(second?.counts['latency p50']).toEqual({
      canary: { bad: 40, total: 100 },
      stable: { bad: 40, total: 100 },
    })
  })

  test('ask for no history when the configuration names the bounds', async () => {
    const { collect, asked } = scene([{ ...LATENCY, slowerThan: [0.1] }], {
      histogram: async () => ({ kind: 'data', value: histogram(60, 99) }),
    })
    const [window] = await collect(1)
    expect(window?.counts['latency over 0.1']?.canary).toEqual({ bad: 40, total: 100 })
    expect(asked.filter(({ window: { toSeconds } }) => toSeconds <= 0)).toEqual([])
    expect(asked.every(({ window }) => !isPast(window))).toBe(true)
  })

  test('say why they know nothing: a silent side, a bound that is no bucket', async () => {
    const silent = scene([{ ...LATENCY, slowerThan: [0.1] }], {
      histogram: async (_, names) =>
        names.side === 'canary' ? NO_DATA : { kind: 'data', value: histogram(1, 2) },
    })
    expect((await silent.collect(1))[0]?.missing).toEqual({
      'latency over 0.1': 'canary: nobody came',
    })
    const odd = scene([{ ...LATENCY, slowerThan: [0.2] }], {
      histogram: async () => ({ kind: 'data', value: histogram(1, 2) }),
    })
    expect((await odd.collect(1))[0]?.missing['latency over 0.2']).toContain(
      'no bucket of the histogram ends at 0.2',
    )
  })

  test('can not be had from a source without histograms, which is said before anything moves', async () => {
    const { windows, state } = scene([LATENCY], {})
    await expect(windows.rehearse(state)).rejects.toMatchObject({ reason: 'config_invalid' })
  })

  test('a history that fails is none', async () => {
    const { collect } = scene([LATENCY], {
      histogram: async (_, _names, window) => {
        if (isPast(window)) throw new AdapterError('x', 'metrics_unreachable', 'It broke.', '')
        return { kind: 'data', value: histogram(60, 99) }
      },
    })
    const [, second] = await collect(2)
    expect(second?.counts['latency p50']?.stable).toEqual({ bad: 40, total: 100 })
  })
})

describe('windows of a gauge', () => {
  test('hold the values of both sides and how slowly stable changed before', async () => {
    let turn = 0
    const { collect } = scene([CPU], {
      async value(_, names, window) {
        turn += 1
        // One up, one down: neighbours that say nothing of each other make blocks of one.
        if (isPast(window)) return { kind: 'data', value: 1 + (turn % 2) }
        return { kind: 'data', value: names.side === 'canary' ? 3 : 2 }
      },
    })
    const [window] = await collect(1)
    expect(window?.gauges).toEqual({ cpu: { canary: 3, stable: 2, blockWindows: 1 } })
  })

  test('say why they know nothing', async () => {
    const { collect } = scene([CPU], {
      value: async (_, names) => (names.side === 'canary' ? NO_DATA : { kind: 'data', value: 1 }),
    })
    const [window] = await collect(1)
    expect(window).toMatchObject({ gauges: { cpu: null }, missing: { cpu: 'canary: nobody came' } })
  })

  test('are taken four at a time when nothing is known of before', async () => {
    const { collect } = scene([CPU], {
      value: async (_, _names, window) => (isPast(window) ? NO_DATA : { kind: 'data', value: 1 }),
    })
    const [window] = await collect(1)
    expect(window?.gauges?.cpu?.blockWindows).toBe(BLOCK_WINDOWS_DEFAULT)
  })
})
