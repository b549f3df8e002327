import { AdapterError } from '../../domain/errors.ts'
import { BLOCK_WINDOWS_DEFAULT } from '../../domain/judge/gauge-evidence.ts'
import { latencyBounds, slowRequests } from '../../domain/metrics/latency.ts'
import type {
  CountMetric,
  GaugeMetric,
  GuardMetric,
  LatencyMetric,
  Metric,
  Reading,
  SeriesMetric,
  SideNames,
} from '../../domain/metrics/metric.ts'
import type { Window } from '../../domain/units.ts'
import type { GaugePair, JudgeWindow } from '../../domain/verdict.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { type Baseline, learnBounds } from './baseline.ts'

/** What both sides are called. */
export type Sides = { readonly canary: SideNames; readonly stable: SideNames }

/** What one metric says about one window: its part of a JudgeWindow. */
export type MetricReading = {
  readonly counts: JudgeWindow['counts']
  readonly values: JudgeWindow['values']
  readonly gauges: { readonly [metric: string]: GaugePair | null }
  readonly points: NonNullable<JudgeWindow['points']>
  readonly missing: JudgeWindow['missing']
}

const NOTHING: MetricReading = { counts: {}, values: {}, gauges: {}, points: {}, missing: {} }

/** Asks a source about one window. AdapterError as the source throws it. */
export function readMetric(
  source: MetricSource,
  metric: Metric,
  sides: Sides,
  window: Window,
  baseline: Baseline,
): Promise<MetricReading> {
  switch (metric.kind) {
    case 'count':
      return readCount(source, metric, sides, window)
    case 'latency':
      return readLatency(source, metric, sides, window, baseline)
    case 'gauge':
      return readGauge(source, metric, sides, window, baseline)
    case 'guard':
      return readGuard(source, metric, sides.canary, window)
    case 'series':
      return readSeries(source, metric, sides, window)
  }
}

/** The part of a metric that was not measured: no data, and why. */
export function notMeasured(metric: Metric, why: string): MetricReading {
  switch (metric.kind) {
    case 'count':
      return { ...NOTHING, counts: { [metric.name]: null }, missing: { [metric.name]: why } }
    case 'latency': {
      const names = latencyBounds(metric).map(({ name }) => name)
      return {
        ...NOTHING,
        counts: Object.fromEntries(names.map((name) => [name, null])),
        missing: Object.fromEntries(names.map((name) => [name, why])),
      }
    }
    case 'gauge':
      return { ...NOTHING, gauges: { [metric.name]: null }, missing: { [metric.name]: why } }
    case 'guard':
      return { ...NOTHING, values: { [metric.name]: null }, missing: { [metric.name]: why } }
    case 'series': {
      const points = { [metric.name]: { canary: null, stable: null } }
      return { ...NOTHING, points, missing: { [metric.name]: why } }
    }
  }
}

async function readCount(
  source: MetricSource,
  metric: CountMetric,
  sides: Sides,
  window: Window,
): Promise<MetricReading> {
  const [canary, stable] = await Promise.all([
    source.counts(metric.bad, metric.total, sides.canary, window),
    source.counts(metric.bad, metric.total, sides.stable, window),
  ])
  if (canary.kind === 'no_data' || stable.kind === 'no_data') {
    return notMeasured(metric, whyMissing(canary, stable))
  }
  return {
    ...NOTHING,
    counts: { [metric.name]: { canary: canary.value, stable: stable.value } },
  }
}

async function readLatency(
  source: MetricSource,
  metric: LatencyMetric,
  sides: Sides,
  window: Window,
  baseline: Baseline,
): Promise<MetricReading> {
  if (source.histogram === undefined) {
    throw new AdapterError(
      source.type,
      'config_invalid',
      `The source ${metric.source} knows no histograms, which ${metric.name} asks for.`,
      'Ask a source that has them, or count slow requests there and judge them with bad and total.',
    )
  }
  const [canary, stable] = await Promise.all([
    source.histogram(metric.buckets, sides.canary, window),
    source.histogram(metric.buckets, sides.stable, window),
  ])
  const bounds = baseline.bounds.get(metric.name)
  if (bounds === undefined) {
    // The bounds must be known before the canary is looked at: this window only sets them.
    learnBounds(baseline, metric, [stable.kind === 'data' ? stable.value : null])
    return notMeasured(metric, 'its bounds are not known before this window')
  }
  if (canary.kind === 'no_data' || stable.kind === 'no_data') {
    return notMeasured(metric, whyMissing(canary, stable))
  }
  const slow = {
    canary: slowRequests(canary.value, bounds),
    stable: slowRequests(stable.value, bounds),
  }
  if (slow.canary.kind === 'no_data' || slow.stable.kind === 'no_data') {
    return notMeasured(metric, whyMissing(slow.canary, slow.stable))
  }
  const { canary: canarySlow, stable: stableSlow } = {
    canary: slow.canary.value,
    stable: slow.stable.value,
  }
  const counts = latencyBounds(metric).map(({ name }, i) => {
    const [one, other] = [canarySlow[i], stableSlow[i]]
    return [name, one && other ? { canary: one, stable: other } : null]
  })
  return { ...NOTHING, counts: Object.fromEntries(counts) }
}

async function readGauge(
  source: MetricSource,
  metric: GaugeMetric,
  sides: Sides,
  window: Window,
  baseline: Baseline,
): Promise<MetricReading> {
  const [canary, stable] = await Promise.all([
    source.value(metric.value, sides.canary, window),
    source.value(metric.value, sides.stable, window),
  ])
  if (canary.kind === 'no_data' || stable.kind === 'no_data') {
    return notMeasured(metric, whyMissing(canary, stable))
  }
  const blockWindows = baseline.blockWindows.get(metric.name) ?? BLOCK_WINDOWS_DEFAULT
  const pair = { canary: canary.value, stable: stable.value, blockWindows }
  return { ...NOTHING, gauges: { [metric.name]: pair } }
}

async function readGuard(
  source: MetricSource,
  metric: GuardMetric,
  canary: SideNames,
  window: Window,
): Promise<MetricReading> {
  const reading = await source.value(metric.value, canary, window)
  if (reading.kind === 'no_data') return notMeasured(metric, `canary: ${reading.why}`)
  return { ...NOTHING, values: { [metric.name]: reading.value } }
}

/** Each side by itself: a rule that takes no value for 0 must not lose the value of the other side with it. */
async function readSeries(
  source: MetricSource,
  { name, value: query, sides: asked }: SeriesMetric,
  { canary: canaryNames, stable: stableNames }: Sides,
  window: Window,
): Promise<MetricReading> {
  const [canary, stable] = await Promise.all([
    source.value(query, canaryNames, window),
    asked === 'canary' ? null : source.value(query, stableNames, window),
  ])
  const numberOf = (reading: Reading<number> | null) =>
    reading?.kind === 'data' ? reading.value : null
  const points = { [name]: { canary: numberOf(canary), stable: numberOf(stable) } }
  const why = whyMissing(canary, stable ?? canary)
  return { ...NOTHING, points, missing: why === '' ? {} : { [name]: why } }
}

function whyMissing(canary: Reading<unknown>, stable: Reading<unknown>): string {
  return [
    canary.kind === 'no_data' ? `canary: ${canary.why}` : '',
    stable.kind === 'no_data' ? `stable: ${stable.why}` : '',
  ]
    .filter((why) => why !== '')
    .join('; ')
}
