import { AdapterError } from '../domain/errors.ts'
import type { CountMetric, GuardMetric, Metric, Reading, SideNames } from '../domain/metric.ts'
import type { RolloutState } from '../domain/rollout.ts'
import type { Window } from '../domain/units.ts'
import type { JudgePolicy, JudgeWindow } from '../domain/verdict.ts'
import type { Clock } from '../ports/clock.ts'
import type { MetricSource } from '../ports/metrics.ts'
import type { Wait } from './requests.ts'

/** More windows than this are not kept: at 30 s each it is more than six days. */
export const WINDOWS_MAX = 20_000
/** A metric source that fails in this many windows in a row ends the rollout. */
export const SOURCE_FAILURES_MAX = 5

export type WindowsOptions = {
  readonly metrics: readonly Metric[]
  readonly sources: ReadonlyMap<string, MetricSource>
  readonly policy: JudgePolicy
  readonly clock: Clock
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
  /** Asks every metric once, about the running version, to find what can't be asked before anything moves. */
  rehearse(state: RolloutState): Promise<readonly string[]>
}

export function collectWindows({ metrics, sources, policy, clock }: WindowsOptions): Windows {
  const judged: JudgeWindow[] = []
  const wall = wallTime(clock)
  let pending: { readonly window: Window; readonly endedAtSeconds: number }[] = []
  /** Where the running window begins, on the clock that never jumps. */
  let fromSeconds = 0
  let failuresInRow = 0
  let isWarm = false
  let isMarked = false

  async function mark(): Promise<void> {
    await Promise.all([...sources.values()].map((source) => source.mark().catch(() => undefined)))
  }

  async function readDue(state: RolloutState): Promise<void> {
    const knownUntilSeconds = clock.monotonicSeconds() - policy.delaySeconds
    const open = pending.findIndex(({ endedAtSeconds }) => endedAtSeconds > knownUntilSeconds)
    const due = pending.splice(0, open < 0 ? pending.length : open)
    for (const { window } of due) {
      const read = await readWindow(metrics, sources, state, window)
      if (judged.length < WINDOWS_MAX) judged.push(read.window)
      failuresInRow = read.failure === null ? 0 : failuresInRow + 1
      if (read.failure !== null && failuresInRow >= SOURCE_FAILURES_MAX) throw read.failure
    }
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
    async rehearse(state) {
      const toSeconds = clock.nowSeconds() - policy.delaySeconds
      const window = { fromSeconds: toSeconds - policy.windowSeconds, toSeconds }
      await mark()
      const read = await readWindow(metrics, sources, state, window)
      if (read.failure !== null) throw read.failure
      return metrics.filter((m) => m.name in read.window.missing).map((m) => m.name)
    },
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

type ReadWindow = { readonly window: JudgeWindow; readonly failure: AdapterError | null }

async function readWindow(
  metrics: readonly Metric[],
  sources: ReadonlyMap<string, MetricSource>,
  state: RolloutState,
  window: Window,
): Promise<ReadWindow> {
  const counts: Record<string, JudgeWindow['counts'][string]> = {}
  const values: Record<string, number | null> = {}
  const missing: Record<string, string> = {}
  let failure: AdapterError | null = null
  const names = sideNames(state)
  const read = async (metric: Metric): Promise<void> => {
    const source = sources.get(metric.source)
    if (source === undefined) throw new Error(`metric source ${metric.source} is not open`)
    try {
      if (metric.kind === 'count')
        counts[metric.name] = await bothSides(source, metric, names, window, missing)
      else values[metric.name] = await guardValue(source, metric, names.canary, window, missing)
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error
      // A query that can never work is not a passing fault.
      if (error.reason === 'config_invalid') throw error
      failure = error
      missing[metric.name] = error.message
      if (metric.kind === 'count') counts[metric.name] = null
      else values[metric.name] = null
    }
  }
  await Promise.all(metrics.map(read))
  return { window: { stepIndex: state.stepIndex, ...window, counts, values, missing }, failure }
}

async function bothSides(
  source: MetricSource,
  metric: CountMetric,
  names: { canary: SideNames; stable: SideNames },
  window: Window,
  missing: Record<string, string>,
) {
  const [canary, stable] = await Promise.all([
    source.counts(metric.bad, metric.total, names.canary, window),
    source.counts(metric.bad, metric.total, names.stable, window),
  ])
  if (canary.kind === 'data' && stable.kind === 'data') {
    return { canary: canary.value, stable: stable.value }
  }
  missing[metric.name] = [whyMissing('canary', canary), whyMissing('stable', stable)]
    .filter((why) => why !== '')
    .join('; ')
  return null
}

async function guardValue(
  source: MetricSource,
  metric: GuardMetric,
  names: SideNames,
  window: Window,
  missing: Record<string, string>,
): Promise<number | null> {
  const reading = await source.value(metric.value, names, window)
  if (reading.kind === 'data') return reading.value
  missing[metric.name] = whyMissing('canary', reading)
  return null
}

function whyMissing(side: string, reading: Reading<unknown>): string {
  return reading.kind === 'no_data' ? `${side}: ${reading.why}` : ''
}

function sideNames(state: RolloutState): { canary: SideNames; stable: SideNames } {
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
