import { type JudgedDeployment, judgeDeployment } from '../domain/backtest/judged-deployment.ts'
import type { StableWindow } from '../domain/backtest/split-traffic.ts'
import { AdapterError } from '../domain/errors.ts'
import type { DeploymentRecord } from '../domain/history/record.ts'
import type { Metric, SideNames } from '../domain/metrics/metric.ts'
import type { Policy } from '../domain/policy.ts'
import { pastWindows } from '../domain/rollout/past-windows.ts'
import type { Window } from '../domain/units.ts'
import type { JudgeWindow } from '../domain/verdict.ts'
import type { MetricSource } from '../ports/metrics.ts'
import { type Baseline, readBaseline } from './rollout/baseline.ts'
import { type MetricReading, notMeasured, readMetric, type Sides } from './rollout/read-metric.ts'
import { together } from './rollout/windows.ts'

/** A week of windows of 30 seconds. */
export const BACKTEST_WINDOWS_MAX = 20_160
/** Questions that a source is asked at the same time. */
const READS_AT_ONCE = 6
/** So many questions in a row without an answer, and nobody is asked any more. */
const FAILURES_IN_ROW_MAX = 20

/** Where the running version was, as queries name it. */
export type ServingPlace = { readonly slot: string; readonly version: string }

export type ReadOptions = {
  readonly sources: ReadonlyMap<string, MetricSource>
  readonly policy: Policy
  /** Called after each window. */
  readonly onWindow: (done: number, all: number) => void
}

/** The windows of a range, each with where the running version was; null = nobody knows where it was. */
export function windowsOfRange(
  { fromSeconds, toSeconds }: Window,
  windowSeconds: number,
  history: readonly DeploymentRecord[],
  told: ServingPlace | null,
): readonly { readonly window: Window; readonly place: ServingPlace | null }[] {
  const count = Math.floor((toSeconds - fromSeconds) / windowSeconds)
  return Array.from({ length: count }, (_, i) => {
    const beginSeconds = fromSeconds + i * windowSeconds
    const window = { fromSeconds: beginSeconds, toSeconds: beginSeconds + windowSeconds }
    return { window, place: told ?? placeAt(history, window.toSeconds) }
  })
}

/** Where the version was that served at that time, by the ledger. Newest first. */
function placeAt(history: readonly DeploymentRecord[], atSeconds: number): ServingPlace | null {
  const live = history.find(
    ({ result, endedAtSeconds }) => result === 'promoted' && endedAtSeconds <= atSeconds,
  )
  return live?.slot == null ? null : { slot: live.slot, version: live.sha }
}

/** What the running version did in each window. AdapterError when a source does not answer again and again. */
export async function readStableWindows(
  options: ReadOptions,
  windows: ReturnType<typeof windowsOfRange>,
): Promise<readonly StableWindow[]> {
  const known = windows.flatMap(({ window, place }) => (place === null ? [] : [{ window, place }]))
  const [first] = known
  if (first === undefined) return []
  const { metrics, judge } = options.policy
  const untilSeconds = first.window.fromSeconds
  const names = namesOf('stable', first.place)
  const baseline = await readBaseline(
    metrics,
    options.sources,
    names,
    untilSeconds,
    judge.windowSeconds,
  )
  const alone = new Map([...options.sources].map(([name, source]) => [name, askedOnce(source)]))
  const readWindow = windowReader(options.policy, alone)
  const read = await eachAtOnce(known, options.onWindow, ({ window, place }) => {
    const stable = namesOf('stable', place)
    return readWindow(window, 0, { canary: stable, stable }, baseline)
  })
  return read.map(stableWindow)
}

/** One side of a window that was read for both. */
function stableWindow({ counts, gauges = {}, ...window }: JudgeWindow): StableWindow {
  const sides = Object.entries(counts).map(([name, pair]) => [name, pair?.stable ?? null])
  return { ...window, gauges, counts: Object.fromEntries(sides) }
}

/** Every deployment of the range that took steps, judged again; and why one was not. */
export async function judgeDeployments(
  options: ReadOptions,
  { fromSeconds, toSeconds }: Window,
  history: readonly DeploymentRecord[],
): Promise<{ readonly judged: readonly JudgedDeployment[]; readonly left: readonly string[] }> {
  const judged: JudgedDeployment[] = []
  const left: string[] = []
  const those = history.filter(
    (record) =>
      record.steps.length > 0 &&
      record.startedAtSeconds >= fromSeconds &&
      record.endedAtSeconds <= toSeconds,
  )
  for (const [done, record] of those.entries()) {
    const sides = sidesOf(record, history)
    if (sides === null)
      left.push(`${record.version}: the ledger does not say in which slots it ran`)
    else judged.push(await judgeOne(options, record, sides))
    options.onWindow(done + 1, those.length)
  }
  return { judged, left }
}

function sidesOf(record: DeploymentRecord, history: readonly DeploymentRecord[]): Sides | null {
  const before = history.slice(history.indexOf(record) + 1)
  const stable = before.find(({ result }) => result === 'promoted')
  if (record.slot === null || stable?.slot == null || stable.slot === record.slot) return null
  return {
    canary: namesOf('canary', { slot: record.slot, version: record.sha }),
    stable: namesOf('stable', { slot: stable.slot, version: stable.sha }),
  }
}

async function judgeOne(
  options: ReadOptions,
  record: DeploymentRecord,
  sides: Sides,
): Promise<JudgedDeployment> {
  const { policy, sources } = options
  const { windowSeconds, delaySeconds } = policy.judge
  const watchedSpans = record.steps.map(({ percent, ...span }, stepIndex) => ({
    ...span,
    stepIndex,
    percent,
  }))
  const state = {
    watchedSpans: watchedSpans.filter(({ percent }) => percent < 100),
    stepIndex: 0,
    stepStartedAtSeconds: 0,
    durationSecondsMax: record.endedAtSeconds - record.startedAtSeconds,
  }
  const spans = pastWindows(policy.judge, state, record.endedAtSeconds)
  const untilSeconds = record.startedAtSeconds - delaySeconds
  const baseline = await readBaseline(
    policy.metrics,
    sources,
    sides.stable,
    untilSeconds,
    windowSeconds,
  )
  const readWindow = windowReader(policy, sources)
  const windows = await eachAtOnce(
    spans,
    () => undefined,
    ({ stepIndex, ...window }) => readWindow(window, stepIndex, sides, baseline),
  )
  return judgeDeployment(policy, record, windows)
}

function namesOf(side: 'canary' | 'stable', { slot, version }: ServingPlace): SideNames {
  return { side, slot, version }
}

type ReadWindow = (
  window: Window,
  stepIndex: number,
  sides: Sides,
  baseline: Baseline,
) => Promise<JudgeWindow>

/** A window that a source did not answer for lacks its metrics; a source that never answers ends it all. */
function windowReader({ metrics }: Policy, sources: ReadonlyMap<string, MetricSource>): ReadWindow {
  let failuresInRow = 0
  const readOrMiss = async (
    metric: Metric,
    ...place: readonly [Sides, Window, Baseline]
  ): Promise<MetricReading> => {
    const source = sources.get(metric.source)
    if (source === undefined) throw new Error(`metric source ${metric.source} is not open`)
    try {
      const reading = await readMetric(source, metric, ...place)
      failuresInRow = 0
      return reading
    } catch (error) {
      if (!(error instanceof AdapterError) || error.reason === 'config_invalid') throw error
      failuresInRow += 1
      if (failuresInRow >= FAILURES_IN_ROW_MAX) throw error
      return notMeasured(metric, error.message)
    }
  }
  return async (window, stepIndex, sides, baseline) => {
    const readings = await Promise.all(
      metrics.map((metric) => readOrMiss(metric, sides, window, baseline)),
    )
    return { stepIndex, ...window, ...together(readings) }
  }
}

/** Both sides have the same name here, so each question is one for both. */
function askedOnce(source: MetricSource): MetricSource {
  let asked = new Map<string, Promise<unknown>>()
  const once = <T>(key: readonly unknown[], ask: () => Promise<T>): Promise<T> => {
    const name = JSON.stringify(key)
    const known = asked.get(name) as Promise<T> | undefined
    if (known !== undefined) return known
    if (asked.size > ASKED_MAX) asked = new Map()
    const answer = ask()
    asked.set(name, answer)
    return answer
  }
  const { histogram } = source
  return {
    type: source.type,
    mark: () => source.mark(),
    counts: (...args) => once(['counts', ...args], () => source.counts(...args)),
    value: (...args) => once(['value', ...args], () => source.value(...args)),
    ...(histogram === undefined
      ? {}
      : {
          histogram: (...args) => once(['histogram', ...args], () => histogram.apply(source, args)),
        }),
  }
}

/** Questions that are remembered at a time; those of one window come at once. */
const ASKED_MAX = 1_000

/** In order, so many at once; after an error nothing new is begun. */
async function eachAtOnce<Item, Result>(
  items: readonly Item[],
  onDone: (done: number, all: number) => void,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  let next = 0
  let done = 0
  const worker = async () => {
    for (let i = next++; i < items.length; i = next++) {
      results[i] = await work(items[i] as Item)
      done += 1
      onDone(done, items.length)
    }
  }
  const stopping = (error: unknown) => {
    next = items.length
    throw error
  }
  await Promise.all(Array.from({ length: READS_AT_ONCE }, () => worker().catch(stopping)))
  return results
}
