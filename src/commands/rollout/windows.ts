import { AdapterError } from '../../domain/errors.ts'
import type { Metric, SourcePatience } from '../../domain/metrics/metric.ts'
import { pastWindows } from '../../domain/rollout/past-windows.ts'
import type { RolloutState } from '../../domain/rollout/rollout.ts'
import type { Window } from '../../domain/units.ts'
import type { JudgePolicy, JudgeWindow } from '../../domain/verdict.ts'
import type { Clock } from '../../ports/clock.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { type Baseline, readBaseline } from './baseline.ts'
import { type MetricReading, notMeasured, readMetric, type Sides } from './read-metric.ts'
import type { Wait } from './requests.ts'

/** More windows than this are not kept: at 30 s each it is more than six days. */
export const WINDOWS_MAX = 20_000

/** How often a metric source may fail before the rollout ends. */
export const SOURCE_PATIENCE: SourcePatience = { windowsInRowMax: 5, windowsInAllMax: null }

export type WindowsOptions = {
  readonly metrics: readonly Metric[]
  readonly sources: ReadonlyMap<string, MetricSource>
  readonly policy: JudgePolicy
  readonly clock: Clock
  readonly sourcePatience?: SourcePatience
}

/** Cuts the time of a step into windows and asks the metric sources for each one when it is due. */
export type Windows = {
  /** All windows so far, for the judge. */
  all(): readonly JudgeWindow[]
  /** Starts the windows of a step; windows of the step before that are not due yet are dropped. */
  begin(): Promise<void>
  /**
   * Waits for the end of the running window and reads every window that is due by then. A wait that is cut
   * short leaves the window open; the next call goes on with it.
   */
  collect(state: RolloutState, wait: Wait): Promise<void>
  /**
   * Reads the windows of the steps that another run watched, from the metric sources, up to now. A source
   * that does not answer is asked again, a window later each time, and then ends the rollout.
   */
  readAgain(state: RolloutState, stop: AbortSignal): Promise<void>
  /** Asks every metric once, about the running version, to find what can't be asked before anything moves. */
  rehearse(state: RolloutState): Promise<readonly string[]>
}

export function collectWindows(options: WindowsOptions): Windows {
  const { metrics, sources, policy, clock, sourcePatience = SOURCE_PATIENCE } = options
  const judged: JudgeWindow[] = []
  const wall = wallTime(clock)
  let pending: { readonly window: Window; readonly endedAtSeconds: number }[] = []
  /** Where the running window begins, on the clock that never jumps. */
  let fromSeconds = 0
  const isTooMany = failureLimit(sourcePatience)
  let isWarm = false
  let isMarked = false
  let baseline: Baseline | null = null

  /** Before anything of the candidate was looked at; the same again for a run that goes on with a rollout. */
  async function baselineOf(state: RolloutState): Promise<Baseline> {
    const untilSeconds = state.startedAtSeconds - policy.delaySeconds
    const { stable } = sideNames(state)
    baseline ??= await readBaseline(metrics, sources, stable, untilSeconds, policy.windowSeconds)
    return baseline
  }

  async function mark(): Promise<void> {
    await Promise.all([...sources.values()].map((source) => source.mark().catch(() => undefined)))
  }

  async function readDue(state: RolloutState): Promise<void> {
    const knownUntilSeconds = clock.monotonicSeconds() - policy.delaySeconds
    const open = pending.findIndex(({ endedAtSeconds }) => endedAtSeconds > knownUntilSeconds)
    const due = pending.splice(0, open < 0 ? pending.length : open)
    for (const { window } of due) {
      const read = await readWindow(metrics, sources, state, window, await baselineOf(state))
      if (judged.length < WINDOWS_MAX) judged.push(read.window)
      if (isTooMany(read.failure) && read.failure !== null) throw read.failure
    }
  }

  async function readSpans(state: RolloutState) {
    const windows: JudgeWindow[] = []
    const knownUntilSeconds = clock.nowSeconds() - policy.delaySeconds
    for (const { stepIndex, ...window } of pastWindows(policy, state, knownUntilSeconds)) {
      const past = { ...state, stepIndex }
      const read = await readWindow(metrics, sources, past, window, await baselineOf(past))
      if (read.failure !== null) return { windows, failure: read.failure }
      windows.push(read.window)
    }
    return { windows, failure: null }
  }

  return {
    all: () => judged,
    async begin() {
      pending = []
      fromSeconds = clock.monotonicSeconds() + (isWarm ? 0 : policy.warmUpSeconds)
      isWarm = true
      isMarked = false
    },
    async collect(state, wait) {
      await wait.sleep(fromSeconds - clock.monotonicSeconds())
      if (wait.signal.aborted) return
      if (!isMarked) await mark()
      isMarked = true
      const toSeconds = fromSeconds + policy.windowSeconds
      await wait.sleep(toSeconds - clock.monotonicSeconds())
      if (wait.signal.aborted) return
      await mark()
      pending.push({ window: wall.of(fromSeconds, toSeconds), endedAtSeconds: toSeconds })
      fromSeconds = toSeconds
      await readDue(state)
    },
    async readAgain(state, stop) {
      isWarm = true
      for (let tries = 1; ; tries++) {
        const read = await readSpans(state)
        if (read.failure === null) {
          judged.splice(0, judged.length, ...read.windows)
          return
        }
        if (tries >= sourcePatience.windowsInRowMax || stop.aborted) throw read.failure
        await clock.sleep(policy.windowSeconds, stop)
      }
    },
    async rehearse(state) {
      const toSeconds = clock.nowSeconds() - policy.delaySeconds
      const window = { fromSeconds: toSeconds - policy.windowSeconds, toSeconds }
      await mark()
      const read = await readWindow(metrics, sources, state, window, await baselineOf(state))
      if (read.failure !== null) throw read.failure
      return Object.keys(read.window.missing)
    },
  }
}

/** Counts windows without an answer; true from the one on that is not borne any more. */
function failureLimit({ windowsInRowMax, windowsInAllMax }: SourcePatience) {
  let inRow = 0
  let inAll = 0
  return (failure: AdapterError | null): boolean => {
    inRow = failure === null ? 0 : inRow + 1
    if (failure !== null) inAll++
    return inRow >= windowsInRowMax || inAll >= (windowsInAllMax ?? Number.POSITIVE_INFINITY)
  }
}

/** Two clocks that part by more than this were not drifting: one of them was set. */
export const CLOCK_JUMP_SECONDS = 1

/**
 * What a stretch of time is called on the wall, where the metric sources look. How long it lasted only the
 * clock that never jumps knows: a clock that is set ahead must not make a window of no time at all.
 */
function wallTime(clock: Clock) {
  let offset = clock.nowSeconds() - clock.monotonicSeconds()
  return {
    of(fromSeconds: number, toSeconds: number): Window {
      const seen = clock.nowSeconds() - clock.monotonicSeconds()
      if (Math.abs(seen - offset) > CLOCK_JUMP_SECONDS) offset = seen
      return { fromSeconds: fromSeconds + offset, toSeconds: toSeconds + offset }
    },
  }
}

/** Why a bake compares nothing. */
const NOBODY_LEFT = 'all traffic is on the candidate, so there is nobody to compare with'

type ReadWindow = { readonly window: JudgeWindow; readonly failure: AdapterError | null }

async function readWindow(
  metrics: readonly Metric[],
  sources: ReadonlyMap<string, MetricSource>,
  state: RolloutState,
  window: Window,
  baseline: Baseline,
): Promise<ReadWindow> {
  let failure: AdapterError | null = null
  const sides = sideNames(state)
  const isAlone = (state.ramp.steps[state.stepIndex]?.percent ?? 100) >= 100
  const read = async (metric: Metric): Promise<MetricReading> => {
    const source = sources.get(metric.source)
    if (isAlone && isCompared(metric)) return notMeasured(metric, NOBODY_LEFT)
    if (source === undefined) throw new Error(`metric source ${metric.source} is not open`)
    try {
      return await readMetric(source, metric, sides, window, baseline)
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error
      // A query that can never work is not a passing fault.
      if (error.reason === 'config_invalid') throw error
      failure = error
      return notMeasured(metric, error.message)
    }
  }
  const readings = await Promise.all(metrics.map(read))
  return { window: { stepIndex: state.stepIndex, ...window, ...together(readings) }, failure }
}

/** What all metrics say of one window. */
export function together(
  readings: readonly MetricReading[],
): Omit<JudgeWindow, 'stepIndex' | keyof Window> {
  return {
    counts: Object.assign({}, ...readings.map(({ counts }) => counts)),
    values: Object.assign({}, ...readings.map(({ values }) => values)),
    gauges: Object.assign({}, ...readings.map(({ gauges }) => gauges)),
    ...pointsOf(readings),
    missing: Object.assign({}, ...readings.map(({ missing }) => missing)),
  }
}

/** Only where another tool's judge looks at them. */
function pointsOf(readings: readonly MetricReading[]): Pick<JudgeWindow, 'points'> {
  const points = Object.assign({}, ...readings.map((reading) => reading.points))
  return Object.keys(points).length === 0 ? {} : { points }
}

function isCompared(metric: Metric): boolean {
  return metric.kind !== 'guard' && !(metric.kind === 'series' && metric.sides === 'canary')
}

/** What both sides of a rollout are called. */
export function sideNames(state: RolloutState): Sides {
  return {
    canary: {
      side: 'canary',
      slot: state.snapshot?.canarySlot ?? '',
      version: state.version.sha,
    },
    stable: {
      side: 'stable',
      slot: state.snapshot?.stableSlot ?? '',
      version: state.previousSha ?? '',
    },
  }
}
