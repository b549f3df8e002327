import { shiftInterval } from '../../src/domain/statistics/mann-whitney.ts'
import type { Played } from './played.ts'
import { asymptoticSequence, type Pooled, pooledZ, sequentialInterval } from './pooled-tests.ts'
import { BUCKET_BOUNDS, type SimulatedWindow } from './traffic.ts'

/** The window, counted from 0, after which a judge takes the rollout back; null = never. */
export type Decide = (played: Played) => number | null

const ALPHA = 0.01
/** Half of alpha for errors, half for slow requests. */
const PART = ALPHA / 2
/** No pooled test is asked before the canary has so many bad events. */
const BAD_MIN = 5
const P99 = 2

/** Errors and requests slower than p99, added up over all windows; looked at after each. */
function pooledTest(isHarmful: (pooled: Pooled) => boolean): Decide {
  return ({ windows, slow }) => {
    const sums = [0, 1].map(() => ({ canaryBad: 0, canaryTotal: 0, stableBad: 0, stableTotal: 0 }))
    const [errors, latency] = sums as [(typeof sums)[0], (typeof sums)[0]]
    for (const [i, window] of windows.entries()) {
      for (const sum of sums) {
        sum.canaryTotal += window.canaryTotal
        sum.stableTotal += window.stableTotal
      }
      errors.canaryBad += window.canaryBad
      errors.stableBad += window.stableBad
      latency.canaryBad += slow[i]?.canary[P99] ?? 0
      latency.stableBad += slow[i]?.stable[P99] ?? 0
      if (sums.some((sum) => sum.canaryBad >= BAD_MIN && isHarmful(sum))) return i
    }
    return null
  }
}

/** Shares and quantiles of the canary and of its control, window by window. */
type Series = {
  readonly errors: number
  readonly p50: number
  readonly p99: number
}

function seriesOf({ traffic }: Played, window: SimulatedWindow, side: 'canary' | 'stable'): Series {
  const total = side === 'canary' ? window.canaryTotal : window.controlTotal
  const bad = side === 'canary' ? window.canaryBad : window.controlBad
  const buckets = traffic.buckets(window, side, total)
  return {
    errors: total === 0 ? Number.NaN : bad / total,
    p50: quantile(buckets, total, 0.5),
    p99: quantile(buckets, total, 0.99),
  }
}

/** As Prometheus does it: linear inside a bucket, the last bound for what is above it. */
export function quantile(counts: ArrayLike<number>, total: number, q: number): number {
  return quantileIn(BUCKET_BOUNDS, counts, total, q)
}

export function quantileIn(
  bounds: readonly number[],
  counts: ArrayLike<number>,
  total: number,
  q: number,
): number {
  if (total === 0) return Number.NaN
  const rank = q * total
  let below = 0
  for (const [i, bound] of bounds.entries()) {
    const count = counts[i] as number
    if (below + count >= rank && count > 0) {
      const start = bounds[i - 1] ?? 0
      return start + ((bound - start) * (rank - below)) / count
    }
    below += count
  }
  return bounds.at(-1) as number
}

const KAYENTA_SECONDS = 300
const KAYENTA_TOLERANCE = 0.25
const KAYENTA_CONFIDENCE = 0.98

/**
 * Kayenta's NetflixACAJudge with three metrics of equal weight, asked every five minutes about the points
 * of the step so far: one High of three is a score of 67, below the marginal one of 75.
 */
const kayenta: Decide = (played) => {
  const { windows, windowsPerStep, scenario } = played
  const every = Math.round(KAYENTA_SECONDS / scenario.windowSeconds)
  let canary: Series[] = []
  let control: Series[] = []
  for (const [i, window] of windows.entries()) {
    if (i % windowsPerStep === 0) [canary, control] = [[], []]
    canary.push(seriesOf(played, window, 'canary'))
    control.push(seriesOf(played, window, 'stable'))
    if ((i + 1) % every !== 0) continue
    const isFailed = (['errors', 'p50', 'p99'] as const).some((name) =>
      isHigh(
        canary.map((point) => point[name]),
        control.map((point) => point[name]),
      ),
    )
    if (isFailed) return i
  }
  return null
}

/** Kayenta's class High for a metric that must not rise. */
export function isHigh(experiment: readonly number[], control: readonly number[]): boolean {
  const x = experiment.filter((value) => !Number.isNaN(value))
  const y = control.filter((value) => !Number.isNaN(value))
  if (x.length === 0 || y.length === 0) return false
  if (new Set([...x, ...y]).size === 1) return false
  const { lower, estimate } = shiftInterval(x, y, KAYENTA_CONFIDENCE, {
    ends: 'sign',
    estimate: 'sign',
  })
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const effect = mean(x) === 0 || mean(y) === 0 ? Number.NaN : mean(x) / mean(y)
  return lower > KAYENTA_TOLERANCE * Math.abs(estimate) && !(effect < 1)
}

const CHECK_SECONDS = 60
const ERRORS_MAX = 0.01
const P99_MAX = 765

/** One look a minute at fixed limits of the canary; `count` says when the failures are too many. */
function thresholds(count: (errors: boolean, latency: boolean) => boolean): Decide {
  return (played) => {
    const { windows, scenario } = played
    const every = Math.round(CHECK_SECONDS / scenario.windowSeconds)
    const errorsMax = Math.max(ERRORS_MAX, 2 * scenario.rate)
    for (let i = every - 1; i < windows.length; i += every) {
      const some = windows.slice(i + 1 - every, i + 1)
      const total = some.reduce((sum, { canaryTotal }) => sum + canaryTotal, 0)
      const bad = some.reduce((sum, { canaryBad }) => sum + canaryBad, 0)
      const buckets = new Float64Array(BUCKET_BOUNDS.length + 1)
      for (const window of some) {
        played.traffic.buckets(window, 'canary', window.canaryTotal).forEach((many, bucket) => {
          buckets[bucket] = (buckets[bucket] as number) + many
        })
      }
      if (count(bad / total > errorsMax, quantile(buckets, total, 0.99) > P99_MAX)) return i
    }
    return null
  }
}

/** Argo Rollouts: a metric that failed more than three times ends the analysis. */
const argo: Decide = (played) => {
  const failed = { errors: 0, latency: 0 }
  return thresholds((errors, latency) => {
    failed.errors += errors ? 1 : 0
    failed.latency += latency ? 1 : 0
    return Math.max(failed.errors, failed.latency) > 3
  })(played)
}

/** Flagger: five failed checks in all. */
const flagger: Decide = (played) => {
  let failed = 0
  return thresholds((errors, latency) => {
    failed += errors || latency ? 1 : 0
    return failed >= 5
  })(played)
}

export const RIVALS: { readonly [name: string]: Decide } = {
  'repeated z': pooledTest((pooled) => pooledZ(pooled).p < PART),
  mSPRT: pooledTest((pooled) => sequentialInterval(pooled, PART).lower > 0),
  'asymptotic CS': pooledTest((pooled) => asymptoticSequence(pooled, PART).lower > 0),
  Kayenta: kayenta,
  Argo: argo,
  Flagger: flagger,
}
