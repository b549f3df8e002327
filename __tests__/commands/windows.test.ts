import { describe, expect, test } from '@jest/globals'
import { collectWindows, SOURCE_FAILURES_MAX } from '../../src/commands/windows.ts'
import { AdapterError } from '../../src/domain/errors.ts'
import type { Reading } from '../../src/domain/metric.ts'
import { plannedRollout, type RolloutState } from '../../src/domain/rollout.ts'
import type { Window } from '../../src/domain/units.ts'
import type { MetricSource } from '../../src/ports/metrics.ts'
import { simulatedClock } from '../support/simulated-clock.ts'
import { simulatedPolicy } from '../support/simulated-policy.ts'

const START = 1_800_000_000
const { metrics, judge } = simulatedPolicy()
const NEVER = new AbortController().signal

const STATE: RolloutState = plannedRollout({
  id: 'r',
  task: 'deploy',
  environment: 'production',
  version: { sha: '2'.repeat(40), name: 'v2' },
  previousSha: '1'.repeat(40),
  planHash: '',
  riskLevel: 'low',
  riskScore: 0,
  ramp: { pace: 'evidence', steps: [{ percent: 100, holdSecondsMax: 1 }] },
  onInconclusive: 'wait',
  waitSecondsMax: 0,
  durationSecondsMax: 1_000,
  startedAtSeconds: START,
  snapshot: {
    target: 't',
    stableSlot: 'blue',
    canarySlot: 'green',
    revision: '',
    epoch: '',
    content: '',
  },
})

type Asked = { readonly slot: string; readonly version: string; readonly window: Window }

function source(answer: () => Reading<{ bad: number; total: number }>) {
  const asked: Asked[] = []
  const marks: number[] = []
  const clock = simulatedClock(START)
  const port: MetricSource = {
    type: 'test',
    mark: async () => void marks.push(clock.nowSeconds() - START),
    async counts(_bad, _total, { slot, version }, window) {
      asked.push({ slot, version, window })
      return answer()
    },
    value: async () => ({ kind: 'no_data', why: 'none' }),
  }
  const sources = new Map([['simulated', port]])
  return {
    asked,
    marks,
    clock,
    windows: collectWindows({ metrics, sources, policy: judge, clock }),
  }
}

const good = (): Reading<{ bad: number; total: number }> => ({
  kind: 'data',
  value: { bad: 1, total: 100 },
})

const times = (windows: readonly Window[]) =>
  windows.map((w) => [w.fromSeconds - START, w.toSeconds - START])

describe('windows', () => {
  test('begin after the warm-up, follow each other, and are asked for when they are due', async () => {
    const { windows, marks } = source(good)
    await windows.begin()
    for (let i = 0; i < 3; i++) await windows.collect(STATE, NEVER)
    // Each is due 15 seconds after its end, which is when the next one has ended.
    expect(times(windows.all())).toEqual([
      [60, 90],
      [90, 120],
    ])
    expect(marks).toEqual([60, 90, 120, 150])
  })

  test('of a step that was left are not asked for any more; only the first step warms up', async () => {
    const { windows, clock } = source(good)
    await windows.begin()
    await windows.collect(STATE, NEVER)
    await clock.sleep(1)
    await windows.begin()
    await windows.collect({ ...STATE, stepIndex: 1 }, NEVER)
    await windows.collect({ ...STATE, stepIndex: 1 }, NEVER)
    expect(times(windows.all())).toEqual([[91, 121]])
    expect(windows.all()[0]).toMatchObject({ stepIndex: 1 })
  })

  test('ask for the slot and the commit of each side', async () => {
    const { windows, asked } = source(good)
    await windows.begin()
    await windows.collect(STATE, NEVER)
    await windows.collect(STATE, NEVER)
    expect(asked.map(({ slot, version }) => [slot, version[0]])).toEqual([
      ['green', '2'],
      ['blue', '1'],
    ])
  })

  test('keep why data is missing', async () => {
    const { windows } = source(() => ({ kind: 'no_data', why: 'nobody came' }))
    await windows.begin()
    await windows.collect(STATE, NEVER)
    await windows.collect(STATE, NEVER)
    expect(windows.all()[0]).toMatchObject({
      counts: { errors: null },
      missing: { errors: 'canary: nobody came; stable: nobody came' },
    })
  })

  test('end at once when the run is stopped', async () => {
    const stop = new AbortController()
    const { windows, clock } = source(good)
    await windows.begin()
    clock.at(70, () => stop.abort())
    await windows.collect(STATE, stop.signal)
    expect(clock.nowSeconds() - START).toBe(70)
    expect(windows.all()).toEqual([])
  })
})

describe('a source that fails', () => {
  const broken = (reason: 'metrics_unreachable' | 'config_invalid') => () => {
    throw new AdapterError('test', reason, 'It is broken.', 'Mend it.')
  }

  test('is a window without data, until it has failed too often in a row', async () => {
    const { windows } = source(broken('metrics_unreachable'))
    await windows.begin()
    for (let i = 0; i < SOURCE_FAILURES_MAX; i++) await windows.collect(STATE, NEVER)
    expect(windows.all()).toHaveLength(SOURCE_FAILURES_MAX - 1)
    await expect(windows.collect(STATE, NEVER)).rejects.toMatchObject({
      reason: 'metrics_unreachable',
    })
  })

  test('for ever, because the query is wrong, ends it at once', async () => {
    const { windows } = source(broken('config_invalid'))
    await windows.begin()
    await windows.collect(STATE, NEVER)
    await expect(windows.collect(STATE, NEVER)).rejects.toMatchObject({ reason: 'config_invalid' })
  })

  test('is found in the rehearsal, before anything moves', async () => {
    const { windows } = source(broken('metrics_unreachable'))
    await expect(windows.rehearse(STATE)).rejects.toMatchObject({ reason: 'metrics_unreachable' })
    const silent = source(() => ({ kind: 'no_data', why: 'not yet' }))
    expect(await silent.windows.rehearse(STATE)).toEqual(['errors'])
  })
})
