import type { Metric } from '../../src/domain/metrics/metric.ts'
import type { JudgeWindow } from '../../src/domain/verdict.ts'
import {
  BUCKET_BOUNDS,
  HOLD_SECONDS,
  type Scenario,
  SHARES,
  type SimulatedWindow,
  type Traffic,
  traffic,
} from './traffic.ts'

/** Percentiles of stable before the rollout whose buckets are the bounds of "slow". */
export const PERCENTILES = [50, 90, 99]

/** What our judge is asked to look at: errors with half of the weight, latency with the other half. */
export const METRICS: readonly Metric[] = [
  { kind: 'count', name: 'errors', source: '', bad: '', total: '', weight: 1 },
  {
    kind: 'latency',
    name: 'latency',
    source: '',
    buckets: '',
    percentiles: PERCENTILES,
    slowerThan: null,
    weight: 1,
  },
]

/** One rollout on a ramp that holds each step for its whole time, as it happened. */
export type Played = {
  readonly scenario: Scenario
  readonly windowsPerStep: number
  readonly windows: readonly SimulatedWindow[]
  /** Slow requests of each window, by percentile. */
  readonly slow: readonly { readonly canary: number[]; readonly stable: number[] }[]
  readonly traffic: Traffic
}

export function play(scenario: Scenario): Played {
  const source = traffic(scenario)
  const windowsPerStep = HOLD_SECONDS / scenario.windowSeconds
  const bounds = slowBounds(source)
  const windows = SHARES.flatMap((share) =>
    Array.from({ length: windowsPerStep }, () => source.next(share)),
  )
  const slow = windows.map((window) => ({
    canary: source.slower(window, 'canary', bounds),
    stable: source.slower(window, 'stable', bounds),
  }))
  return { scenario, windowsPerStep, windows, slow, traffic: source }
}

/** Which buckets the percentiles of the history lie in. */
function slowBounds(source: Traffic): readonly number[] {
  const counts = new Float64Array(BUCKET_BOUNDS.length + 1)
  for (const window of source.history) {
    source.buckets(window, 'stable', window.stableTotal).forEach((count, i) => {
      counts[i] = (counts[i] as number) + count
    })
  }
  const total = counts.reduce((sum, count) => sum + count, 0)
  return PERCENTILES.map((percentile) => {
    let below = 0
    const bucket = BUCKET_BOUNDS.findIndex((_, i) => {
      below += counts[i] as number
      return below >= (percentile / 100) * total
    })
    return bucket === -1 ? BUCKET_BOUNDS.length - 1 : bucket
  })
}

/** The windows of a played rollout as our judge is given them. */
export function judgeWindows({ windows, slow, windowsPerStep, scenario }: Played): JudgeWindow[] {
  return windows.map((window, index) => {
    const { canaryTotal, stableTotal } = window
    const counts: Record<string, JudgeWindow['counts'][string]> = {
      errors: {
        canary: { bad: window.canaryBad, total: canaryTotal },
        stable: { bad: window.stableBad, total: stableTotal },
      },
    }
    PERCENTILES.forEach((percentile, i) => {
      counts[`latency p${percentile}`] = {
        canary: { bad: slow[index]?.canary[i] ?? 0, total: canaryTotal },
        stable: { bad: slow[index]?.stable[i] ?? 0, total: stableTotal },
      }
    })
    const fromSeconds = index * scenario.windowSeconds
    return {
      stepIndex: Math.floor(index / windowsPerStep),
      fromSeconds,
      toSeconds: fromSeconds + scenario.windowSeconds,
      counts,
      values: {},
      missing: {},
    }
  })
}

/** Requests that went wrong or slow because of the regression until it was taken back, one window late. */
export function harmUntil({ windows }: Played, decidedAt: number | null): number {
  const last = decidedAt === null ? windows.length : decidedAt + 2
  return windows.slice(0, last).reduce((sum, { excess }) => sum + excess, 0)
}
