import { AdapterError } from '../../domain/errors.ts'
import { judgedCounts } from '../../domain/judge/judged-count.ts'
import { type ObservedRate, type PowerPlan, powerPlan } from '../../domain/judge/power-plan.ts'
import { totalOf } from '../../domain/metrics/histogram.ts'
import { latencyBounds } from '../../domain/metrics/latency.ts'
import type { Metric, SideNames } from '../../domain/metrics/metric.ts'
import type { Policy } from '../../domain/policy.ts'
import type { RolloutState } from '../../domain/rollout/rollout.ts'
import type { Window } from '../../domain/units.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { messageOf } from '../patience.ts'
import type { World } from '../world.ts'
import { sideNames } from './windows.ts'

/** The traffic of so long before the rollout is taken for that of the rollout. */
const OBSERVED_SECONDS = 600

/**
 * What the ramp will be able to see, from what stable did just before; null when the sources can't tell.
 * It is only told: a source that fails here changes nothing.
 */
export async function observedPower(
  world: World,
  policy: Policy,
  state: RolloutState,
): Promise<PowerPlan | null> {
  const toSeconds = state.startedAtSeconds - policy.judge.delaySeconds
  const window = { fromSeconds: toSeconds - OBSERVED_SECONDS, toSeconds }
  const { stable } = sideNames(state)
  try {
    const rates = await Promise.all(
      policy.metrics.map((metric) => observedRates(world.sources, metric, stable, window)),
    )
    return powerPlan(state.ramp, rates.flat(), policy.judge)
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    world.log.info(`What the steps can see is not known. ${messageOf(error)}`)
    return null
  }
}

async function observedRates(
  sources: ReadonlyMap<string, MetricSource>,
  metric: Metric,
  stable: SideNames,
  window: Window,
): Promise<readonly ObservedRate[]> {
  const source = sources.get(metric.source)
  if (source === undefined) return []
  if (metric.kind === 'count') {
    // Where more is better, evidence comes from what is missing: another sum than this one.
    if (metric.better === 'more') return []
    const reading = await source.counts(metric.bad, metric.total, stable, window)
    if (reading.kind === 'no_data' || reading.value.total === 0) return []
    const { bad, total } = reading.value
    const requestsPerSecond = total / OBSERVED_SECONDS
    return [{ name: metric.name, requestsPerSecond, rate: bad / total, weight: metric.weight }]
  }
  if (metric.kind !== 'latency' || source.histogram === undefined) return []
  const reading = await source.histogram(metric.buckets, stable, window)
  if (reading.kind === 'no_data') return []
  const requestsPerSecond = totalOf(reading.value) / OBSERVED_SECONDS
  const weights = judgedCounts([metric])
  return latencyBounds(metric).flatMap(({ name, usualRate }, i) =>
    usualRate === null || requestsPerSecond === 0
      ? []
      : [{ name, requestsPerSecond, rate: usualRate, weight: weights[i]?.weight ?? 0 }],
  )
}
