import { beforeEach, describe, expect, test } from '@jest/globals'
import { collectWindows, SOURCE_PATIENCE } from '../../../src/commands/rollout/windows.ts'
import { AdapterError } from '../../../src/domain/errors.ts'
import type { Metric, SideNames } from '../../../src/domain/metrics/metric.ts'
import type { ReasonCode } from '../../../src/domain/reasons.ts'
import type { Window } from '../../../src/domain/units.ts'
import type { MetricSource } from '../../../src/ports/metrics.ts'
import { BEGAN_AT_SECONDS, watchingState } from '../../support/rollout-states.ts'
import { simulatedClock } from '../../support/simulated-clock.ts'
import { simulatedPolicy } from '../../support/simulated-policy.ts'

const ERRORS: Metric = {
  kind: 'count',
  name: 'errors',
  source: 'main',
  bad: 'bad',
  total: 'total',
  weight: 1,
}
const LATENCY: Metric = {
  kind: 'guard',
  name: 'latency',
  source: 'main',
  value: 'p99',
  min: null,
  max: 1,
  windowsToBreach: 1,
}

/** A source that answers as it is told and keeps what it was asked. */
function scriptedSource(nowSeconds: () => number) {
  const marks: number[] = []
  const asked: { readonly names: SideNames; readonly window: Window }[] = []
  const script: { answer: MetricSource['counts'] } = {
    answer: async () => ({ kind: 'data', value: { bad: 1, total: 100 } }),
  }
  const source: MetricSource = {
    type: 'scripted',
    mark: async () => void marks.push(nowSeconds() - BEGAN_AT_SECONDS),
    counts(bad, total, names, window) {
      asked.push({ names, window })
      return script.answer(bad, total, names, window)
    },
    value: async () => ({ kind: 'data', value: 0.5 }),
  }
  return { source, marks, asked, script }
}

const failing = (reason: ReasonCode) => async () => {
  throw new AdapterError('scripted', reason, 'It broke.', 'Mend it.')
}

const NEVER = new AbortController().signal
const state = watchingState()

/** Everything that a test of windows needs, on a clock that begins at BEGAN_AT_SECONDS. */
function scene(
  change: Partial<ReturnType<typeof simulatedPolicy>['judge']> = {},
  metrics: readonly Metric[] = [ERRORS],
  sourcePatience = SOURCE_PATIENCE,
) {
  const clock = simulatedClock(BEGAN_AT_SECONDS)
  const scripted = scriptedSource(clock.nowSeconds)
  const judge = { ...simulatedPolicy().judge, warmUpSeconds: 0, delaySeconds: 0, ...change }
  const windows = collectWindows({
    metrics,
    sources: new Map([['main', scripted.source]]),
    policy: judge,
    sourcePatience,
    clock,
  })
  const collect = async (times: number, signal = NEVER, of = state) => {
    const wait = { signal, sleep: (seconds: number) => clock.sleep(seconds, signal) }
    for (let time = 0; time < times; time++) await windows.collect(of, wait)
  }
  /** Beginnings and ends of all windows so far, counted from the beginning. */
  const spans = () =>
    windows
      .all()
      .map((window) => [window.fromSeconds - BEGAN_AT_SECONDS, window.toSeconds - BEGAN_AT_SECONDS])
  return { clock, windows, collect, spans, ...scripted }
}

describe('a clock on the wall that is set', () => {
  test.each([600, -600])('by %d s makes no window shorter or longer', async (jumpSeconds) => {
    const { clock, windows, collect } = scene()
    let skewSeconds = 0
    const nowSeconds = clock.nowSeconds
    clock.nowSeconds = () => nowSeconds() + skewSeconds
    await windows.begin()
    await collect(1)
    const fromSeconds = clock.monotonicSeconds()
    skewSeconds = jumpSeconds
    await collect(2)
    expect(clock.monotonicSeconds() - fromSeconds).toBe(60)
    const spans = windows.all().map((one) => [one.fromSeconds, one.toSeconds])
    const walls = [0, 30 + jumpSeconds, 60 + jumpSeconds].map((at) => BEGAN_AT_SECONDS + at)
    expect(spans).toEqual(walls.map((at) => [at, at + 30]))
  })
})

describe('windows', () => {
  test('follow one another without a gap, and every edge is marked once', async () => {
    const { windows, collect, spans, marks } = scene()
    await windows.begin()
    await collect(3)
    expect(spans()).toEqual([
      [0, 30],
      [30, 60],
      [60, 90],
    ])
    expect(marks).toEqual([0, 30, 60, 90])
  })

  test('are not judged before the candidate is warm, which it is only once', async () => {
    const { windows, collect, spans, marks } = scene({ warmUpSeconds: 60 })
    await windows.begin()
    await collect(2)
    await windows.begin()
    await collect(1)
    expect(spans()).toEqual([
      [60, 90],
      [90, 120],
      [120, 150],
    ])
    expect(marks).toEqual([60, 90, 120, 120, 150])
  })

  test('are asked for only when the source can know them', async () => {
    const { windows, collect, spans } = scene({ delaySeconds: 45 })
    await windows.begin()
    await collect(2)
    expect(spans()).toEqual([])
    await collect(1)
    expect(spans()).toEqual([[0, 30]])
    await collect(2)
    expect(spans()).toEqual([
      [0, 30],
      [30, 60],
      [60, 90],
    ])
  })

  test('that are not due when the step is left are dropped', async () => {
    const { windows, collect, spans, asked } = scene({ delaySeconds: 15 })
    await windows.begin()
    await collect(3)
    await windows.begin()
    await collect(2)
    expect(spans()).toEqual([
      [0, 30],
      [30, 60],
      [90, 120],
    ])
    expect(asked.map(({ window }) => window.fromSeconds - BEGAN_AT_SECONDS)).not.toContain(60)
  })

  test('are of the step that they were read in', async () => {
    const { windows, collect } = scene()
    await windows.begin()
    await collect(1)
    await windows.begin()
    await collect(1, NEVER, { ...state, stepIndex: 1 })
    expect(windows.all().map((window) => window.stepIndex)).toEqual([0, 1])
  })

  test('compare the slots and the versions of both sides in the same time', async () => {
    const { windows, collect, asked } = scene()
    await windows.begin()
    await collect(1)
    expect(asked.map(({ names }) => names)).toEqual([
      { side: 'canary', slot: 'green', version: '2'.repeat(40) },
      { side: 'stable', slot: 'blue', version: '1'.repeat(40) },
    ])
    expect(asked[0]?.window).toEqual(asked[1]?.window)
  })
})

describe('windows of a run that does not wait', () => {
  test('that were cut short go on where they stood', async () => {
    const { clock, windows, collect, spans, marks } = scene()
    const wake = new AbortController()
    clock.at(10, () => wake.abort())
    await windows.begin()
    await collect(1, wake.signal)
    expect([clock.monotonicSeconds(), spans()]).toEqual([10, []])
    await collect(2)
    expect(spans()).toEqual([
      [0, 30],
      [30, 60],
    ])
    expect(marks).toEqual([0, 30, 60])
  })

  test('of a run that is cancelled are left out', async () => {
    const { clock, windows, collect, spans, marks } = scene()
    const stop = new AbortController()
    clock.at(40, () => stop.abort())
    await windows.begin()
    await collect(3, stop.signal)
    expect(spans()).toEqual([[0, 30]])
    expect(marks).toEqual([0, 30])
  })
})

describe('what a window holds', () => {
  test('the counts of both sides and the values of guards', async () => {
    const { windows, collect } = scene({}, [ERRORS, LATENCY])
    await windows.begin()
    await collect(1)
    const side = { bad: 1, total: 100 }
    expect(windows.all()[0]).toMatchObject({
      counts: { errors: { canary: side, stable: side } },
      values: { latency: 0.5 },
      missing: {},
    })
  })

  test('no data on one side drops it for both, and says why', async () => {
    const { windows, collect, script } = scene()
    script.answer = async (_bad, _total, names) =>
      names.side === 'canary'
        ? { kind: 'no_data', why: 'no such series' }
        : { kind: 'data', value: { bad: 0, total: 1 } }
    await windows.begin()
    await collect(1)
    script.answer = async () => ({ kind: 'no_data', why: 'nobody came' })
    await collect(1)
    expect(windows.all()).toMatchObject([
      { counts: { errors: null }, missing: { errors: 'canary: no such series' } },
      { counts: { errors: null }, missing: { errors: 'canary: nobody came; stable: nobody came' } },
    ])
  })

  test('a mark that fails is not the end of it', async () => {
    const { windows, collect, source, spans } = scene()
    source.mark = failing('metrics_unreachable')
    await windows.begin()
    await collect(1)
    expect(spans()).toHaveLength(1)
  })
})

describe('a source that fails', () => {
  let it: ReturnType<typeof scene>
  beforeEach(async () => {
    it = scene()
    await it.windows.begin()
  })

  test(`in fewer than ${SOURCE_PATIENCE.windowsInRowMax} windows in a row is missing data`, async () => {
    it.script.answer = failing('metrics_unreachable')
    await it.collect(SOURCE_PATIENCE.windowsInRowMax - 1)
    expect(it.windows.all().map((window) => window.missing.errors)).toEqual(
      Array.from({ length: SOURCE_PATIENCE.windowsInRowMax - 1 }, () => 'It broke.'),
    )
  })

  test(`in ${SOURCE_PATIENCE.windowsInRowMax} windows in a row ends it`, async () => {
    it.script.answer = failing('metrics_unreachable')
    await it.collect(SOURCE_PATIENCE.windowsInRowMax - 1)
    await expect(it.collect(1)).rejects.toMatchObject({ reason: 'metrics_unreachable' })
  })

  test('and comes back begins to count anew', async () => {
    const { answer } = it.script
    for (let round = 0; round < 3; round++) {
      it.script.answer = failing('metrics_unreachable')
      await it.collect(SOURCE_PATIENCE.windowsInRowMax - 1)
      it.script.answer = answer
      await it.collect(1)
    }
    expect(it.windows.all()).toHaveLength(3 * SOURCE_PATIENCE.windowsInRowMax)
  })

  test('comes back and fails again ends it at the limit for all windows', async () => {
    const limited = scene({}, [ERRORS], { windowsInRowMax: 5, windowsInAllMax: 3 })
    await limited.windows.begin()
    const { answer } = limited.script
    for (let round = 0; round < 2; round++) {
      limited.script.answer = failing('metrics_unreachable')
      await limited.collect(1)
      limited.script.answer = answer
      await limited.collect(1)
    }
    limited.script.answer = failing('metrics_unreachable')
    await expect(limited.collect(1)).rejects.toMatchObject({ reason: 'metrics_unreachable' })
  })

  test('because it can never work ends it at once', async () => {
    it.script.answer = failing('config_invalid')
    await expect(it.collect(1)).rejects.toMatchObject({ reason: 'config_invalid' })
  })

  test('by a fault of ours ends it at once', async () => {
    it.script.answer = async () => {
      throw new TypeError('a fault')
    }
    await expect(it.collect(1)).rejects.toThrow('a fault')
  })
})

describe('a rehearsal', () => {
  test('asks about the newest window that can be known, and keeps nothing', async () => {
    const { windows, asked } = scene({ delaySeconds: 15 })
    expect(await windows.rehearse(state)).toEqual([])
    expect(asked[0]?.window).toEqual({
      fromSeconds: BEGAN_AT_SECONDS - 45,
      toSeconds: BEGAN_AT_SECONDS - 15,
    })
    expect(windows.all()).toEqual([])
  })

  test('names the metrics that are silent', async () => {
    const { windows, script } = scene({}, [ERRORS, LATENCY])
    script.answer = async () => ({ kind: 'no_data', why: 'nobody came' })
    expect(await windows.rehearse(state)).toEqual(['errors'])
  })

  test.each(['metrics_unreachable', 'config_invalid'] as const)(
    'fails on %s, before anything has moved',
    async (reason) => {
      const { windows, script } = scene()
      script.answer = failing(reason)
      await expect(windows.rehearse(state)).rejects.toMatchObject({ reason })
    },
  )
})
