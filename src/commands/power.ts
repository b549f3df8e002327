import { AdapterError, ConfigError } from '../domain/errors.ts'
import type { DeploymentRecord } from '../domain/history/record.ts'
import { judgedCounts } from '../domain/judge/judged-count.ts'
import { PEER_TITLES } from '../domain/judge/peers/peer-rule.ts'
import { type ObservedRate, type PowerPlan, powerPlan } from '../domain/judge/power-plan.ts'
import { totalOf } from '../domain/metrics/histogram.ts'
import { latencyBounds } from '../domain/metrics/latency.ts'
import type { Metric, SideNames } from '../domain/metrics/metric.ts'
import type { Policy } from '../domain/policy.ts'
import type { Ramp } from '../domain/ramp/ramp.ts'
import type { RolloutState } from '../domain/rollout/rollout.ts'
import type { Window } from '../domain/units.ts'
import type { MetricSource } from '../ports/metrics.ts'
import { messageOf } from './patience.ts'
import { sideNames } from './rollout/windows.ts'
import type { AssessWorld, World } from './world.ts'

/** The traffic of so long before the rollout is taken for that of the rollout. */
const OBSERVED_SECONDS = 600

/** The longest that a plan waits for the metric sources: they only add to it. */
export const POWER_WAIT_SECONDS_MAX = 15

/** What the steps can see, or why that is not known; both left out = nothing was asked. */
export type PowerFound = { readonly power: PowerPlan | null; readonly why: string }

/**
 * What the ramp will be able to see, from what stable did just before; null when the sources can't tell.
 * It is only told: a source that fails here changes nothing.
 */
export async function observedPower(
  world: World,
  policy: Policy,
  state: RolloutState,
): Promise<PowerPlan | null> {
  const { stable } = sideNames(state)
  const why = powerOfNoUse(policy)
  if (why !== null) {
    world.log.info(why)
    return null
  }
  try {
    return await powerOf(world.sources, policy, state.ramp, stable, state.startedAtSeconds)
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    world.log.info(`What the steps can see is not known. ${messageOf(error)}`)
    return null
  }
}

/**
 * The same for a plan. Who assesses may have neither the secrets of the sources nor a way to them; then the page
 * says why it is not known.
 */
export async function assessedPower(
  { openSources, clock }: AssessWorld,
  policy: Policy,
  ramp: Ramp,
  live: DeploymentRecord | null,
): Promise<PowerFound> {
  const ofNoUse = powerOfNoUse(policy)
  if (ofNoUse !== null) return { power: null, why: ofNoUse }
  if (openSources === undefined || policy.metrics.length === 0) return { power: null, why: '' }
  if (live === null || live.slot === null) {
    return {
      power: null,
      why: 'Slipway has deployed nothing here yet, so it does not know where the running version is.',
    }
  }
  const stable = { side: 'stable', slot: live.slot, version: live.sha }
  const late = new AbortController()
  const see = async (sources: Sources): Promise<PowerFound> => {
    const forgetful = policy.metrics.find(({ source }) => sources.get(source)?.isWithoutMemory)
    if (forgetful !== undefined) {
      return { power: null, why: `The source ${forgetful.source} can not be asked about the past.` }
    }
    const power = await powerOf(sources, policy, ramp, stable, clock.nowSeconds())
    return {
      power,
      why: power === null ? 'The running version had no traffic that was counted.' : '',
    }
  }
  const asking = openSources()
    .then((sources) => see(sources).finally(() => closeAll(sources)))
    .catch((error: unknown): PowerFound => {
      if (!(error instanceof AdapterError || error instanceof ConfigError)) throw error
      return { power: null, why: messageOf(error) }
    })
  const waiting = clock.sleep(POWER_WAIT_SECONDS_MAX, late.signal).then((): PowerFound => {
    return {
      power: null,
      why: `The metric sources did not answer within ${POWER_WAIT_SECONDS_MAX} s.`,
    }
  })
  return Promise.race([asking, waiting]).finally(() => late.abort())
}

/** Why no power plan is made: it is about evidence, and the rule of another tool weighs none. Null = it is. */
export function powerOfNoUse({ judge: { peer } }: Policy): string | null {
  if (peer === undefined) return null
  return `The plan of what each step can see is about the evidence of our own judge, and here the rule of ${PEER_TITLES[peer.kind]} judges.`
}

type Sources = ReadonlyMap<string, MetricSource>

function closeAll(sources: Sources): void {
  for (const source of sources.values()) source.close?.()
}

/** What the steps of the ramp can see at the traffic of just now; null when none was counted. AdapterError. */
export async function powerOf(
  sources: ReadonlyMap<string, MetricSource>,
  policy: Policy,
  ramp: Ramp,
  stable: SideNames,
  atSeconds: number,
): Promise<PowerPlan | null> {
  const toSeconds = atSeconds - policy.judge.delaySeconds
  const window = { fromSeconds: toSeconds - OBSERVED_SECONDS, toSeconds }
  const rates = await Promise.all(
    policy.metrics.map((metric) => observedRates(sources, metric, stable, window)),
  )
  return powerPlan(ramp, rates.flat(), policy.judge)
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
