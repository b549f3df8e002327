import { bad, type Diagnosis, good } from '../../domain/doctor/diagnosis.ts'
import type { Metric, Reading, SideNames } from '../../domain/metrics/metric.ts'
import type { Policy } from '../../domain/policy.ts'
import type { Snapshot } from '../../domain/target.ts'
import { durationText, percentText, type Window } from '../../domain/units.ts'
import type { Clock } from '../../ports/clock.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { examined } from './examine.ts'

/** How far back a source with a memory is asked: a quiet minute is no reason to doubt a query. */
export const EXAMINED_SECONDS = 600
/** How long a source without a memory is watched. */
export const WATCHED_SECONDS = 15

export type MetricsToExamine = {
  readonly policy: Policy
  readonly sources: ReadonlyMap<string, MetricSource>
  readonly snapshot: Snapshot
  /** Commit that is live; '' when nobody knows. */
  readonly liveSha: string
  readonly clock: Clock
}

/** Asks every query for both sides: the running version has to have data, the other one may have none yet. */
export async function examineMetrics(asked: MetricsToExamine): Promise<readonly Diagnosis[]> {
  const { clock, policy, sources } = asked
  const mark = () =>
    Promise.all([...sources.values()].map((source) => source.mark().catch(() => undefined)))
  const fromSeconds = clock.nowSeconds()
  await mark()
  await clock.sleep(WATCHED_SECONDS)
  await mark()
  const toSeconds = clock.nowSeconds()
  const untilSeconds = toSeconds - policy.judge.delaySeconds
  const windows: readonly Window[] = [
    { fromSeconds: untilSeconds - EXAMINED_SECONDS, toSeconds: untilSeconds },
    { fromSeconds, toSeconds },
  ]
  const all = await Promise.all(
    policy.metrics.map((metric) =>
      examined(`metric ${metric.name}`, () => examineMetric(asked, metric, windows)),
    ),
  )
  return all.flat()
}

async function examineMetric(
  { sources, snapshot, liveSha }: MetricsToExamine,
  metric: Metric,
  windows: readonly Window[],
): Promise<readonly Diagnosis[]> {
  const subject = `metric ${metric.name}`
  const source = sources.get(metric.source)
  if (source === undefined) return []
  const stable = { side: 'stable', slot: snapshot.stableSlot, version: liveSha }
  const canary = { side: 'canary', slot: snapshot.canarySlot, version: liveSha }
  const [running, idle] = await Promise.all([
    firstData(source, metric, stable, windows),
    firstData(source, metric, canary, windows),
  ])
  const beside =
    idle.kind === 'data'
      ? `The idle side has data too: ${idle.value}.`
      : `The idle side has none, as is usual before a deployment: ${idle.why}.`
  if (running.kind === 'data') {
    return [good(subject, `The running version has ${running.value}. ${beside}`)]
  }
  const what = `The running version has no data: ${running.why}. ${beside}`
  const fix = 'Try the query in the metric source itself, with the slot and the version put in.'
  return [bad(subject, what, fix)]
}

async function firstData(
  source: MetricSource,
  metric: Metric,
  names: SideNames,
  windows: readonly Window[],
): Promise<Reading<string>> {
  let last: Reading<string> = { kind: 'no_data', why: 'it was not asked' }
  for (const window of windows) {
    last = await readingOf(source, metric, names, window)
    if (last.kind === 'data') break
  }
  return last
}

async function readingOf(
  source: MetricSource,
  metric: Metric,
  names: SideNames,
  window: Window,
): Promise<Reading<string>> {
  const time = durationText(window.toSeconds - window.fromSeconds)
  switch (metric.kind) {
    case 'guard':
    case 'gauge':
    case 'series': {
      const reading = await source.value(metric.value, names, window)
      return reading.kind === 'data' ? data(`the value ${reading.value}`) : reading
    }
    case 'latency': {
      if (source.histogram === undefined) {
        return { kind: 'no_data', why: `the source ${metric.source} knows no histograms` }
      }
      const reading = await source.histogram(metric.buckets, names, window)
      if (reading.kind === 'no_data') return reading
      return data(
        `${Math.round(reading.value.at(-1)?.count ?? 0)} requests in ${reading.value.length} buckets within ${time}`,
      )
    }
    case 'count': {
      const reading = await source.counts(metric.bad, metric.total, names, window)
      if (reading.kind === 'no_data') return reading
      const { bad: badCount, total } = reading.value
      if (total === 0) return { kind: 'no_data', why: `no requests within ${time}` }
      const rate = percentText((100 * badCount) / total)
      return data(`${Math.round(badCount)} of ${Math.round(total)} (${rate}) within ${time}`)
    }
  }
}

function data(value: string): Reading<string> {
  return { kind: 'data', value }
}
