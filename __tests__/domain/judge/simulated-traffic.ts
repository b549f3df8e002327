import { judge } from '../../../src/domain/judge/judge.ts'
import type { CountMetric, Metric } from '../../../src/domain/metrics/metric.ts'
import type { EvidenceVerdict, JudgePolicy, JudgeWindow } from '../../../src/domain/verdict.ts'
import { poisson, seededRandom } from '../../support/random.ts'

const { PI, cos, exp, floor, log, min, sqrt } = Math

export const ERRORS: CountMetric = {
  kind: 'count',
  name: 'errors',
  source: 'simulated',
  bad: 'b',
  total: 't',
  weight: 1,
}

export const POLICY: JudgePolicy = {
  alphaPercent: 1,
  marginPercent: 10,
  harmBudgetPercent: 0.2,
  freezeEvidence: 3,
  estimateAfterSeconds: 3600,
  windowsMin: 4,
  windowSeconds: 30,
  warmUpSeconds: 60,
  delaySeconds: 15,
  onInconclusive: 'wait',
  waitSecondsMax: 3600,
}

export const RAMP_PERCENTS = [1, 5, 25, 50]

/**
 * `even`: every bad request by itself. `clustered`: causes take three requests with them on average, all on
 * one side. `noisy`: causes of two, a base rate that drifts by 30 % and jumps tenfold in incidents of three
 * minutes, and a rate of each side that is off by 20 % in each window.
 */
export type Noise = 'even' | 'clustered' | 'noisy'

export type Traffic = {
  readonly seed: number
  readonly requestsPerSecond: number
  /** How often stable goes wrong, 0 to 1. */
  readonly rate: number
  /** How many times as often the canary does. */
  readonly ratio: number
  readonly noise: Noise
}

const CLUSTER_MEANS = { even: 1, clustered: 3, noisy: 2 }
const INCIDENT_CHANCE = 1 / 240
const INCIDENT_WINDOWS = 6

/** Answers one window after another of a rollout, each with the share that is asked for. */
export function simulatedTraffic(
  traffic: Traffic,
): (stepIndex: number, percent: number) => JudgeWindow {
  const random = seededRandom(traffic.seed)
  const clusterMean = CLUSTER_MEANS[traffic.noise]
  const isNoisy = traffic.noise === 'noisy'
  let drift = 0.3 * gauss(random)
  let incidentLeft = 0
  let windowIndex = 0

  function bad(total: number, rate: number): number {
    const offset = isNoisy ? exp(0.2 * gauss(random) - 0.02) : 1
    return min(total, clusters(random, total * min(rate * offset, 1), clusterMean))
  }

  return (stepIndex, percent) => {
    let rate = traffic.rate
    if (isNoisy) {
      drift = 0.9 * drift + 0.3 * sqrt(1 - 0.81) * gauss(random)
      if (random() < INCIDENT_CHANCE) incidentLeft = INCIDENT_WINDOWS
      rate *= exp(drift - 0.045) * (incidentLeft > 0 ? 10 : 1)
      incidentLeft -= 1
    }
    const requests = traffic.requestsPerSecond * POLICY.windowSeconds
    const canaryTotal = poisson(random, (requests * percent) / 100)
    const stableTotal = poisson(random, requests * (1 - percent / 100))
    const canary = { bad: bad(canaryTotal, rate * traffic.ratio), total: canaryTotal }
    const stable = { bad: bad(stableTotal, rate), total: stableTotal }
    windowIndex += 1
    return windowOf(windowIndex, stepIndex, { errors: { canary, stable } })
  }
}

/** A window of the policy's length; `values` are those of guards. */
export function windowOf(
  windowIndex: number,
  stepIndex: number,
  counts: JudgeWindow['counts'],
  values: JudgeWindow['values'] = {},
): JudgeWindow {
  const fromSeconds = windowIndex * POLICY.windowSeconds
  const toSeconds = fromSeconds + POLICY.windowSeconds
  return { stepIndex, fromSeconds, toSeconds, counts, values, missing: {} }
}

/** A window of one count metric, from four counts. */
export function errorWindow(
  stepIndex: number,
  [canaryBad, canaryTotal, stableBad, stableTotal]: readonly [number, number, number, number],
): JudgeWindow {
  return windowOf(0, stepIndex, {
    errors: {
      canary: { bad: canaryBad, total: canaryTotal },
      stable: { bad: stableBad, total: stableTotal },
    },
  })
}

/** All windows of a ramp that holds each step for as many windows. */
export function fixedRamp(traffic: Traffic, windowsPerStep: number): JudgeWindow[] {
  const nextWindow = simulatedTraffic(traffic)
  return RAMP_PERCENTS.flatMap((percent, stepIndex) =>
    Array.from({ length: windowsPerStep }, () => nextWindow(stepIndex, percent)),
  )
}

/** The verdict at a step of the ramp. */
export function judgeStep(
  windows: readonly JudgeWindow[],
  stepIndex: number,
  metrics: readonly Metric[] = [ERRORS],
  policy: JudgePolicy = POLICY,
): EvidenceVerdict {
  return judge(policy, metrics, RAMP_PERCENTS.length, windows, {
    index: stepIndex,
    percent: RAMP_PERCENTS[stepIndex] ?? 100,
    nextPercent: RAMP_PERCENTS[stepIndex + 1] ?? 100,
  })
}

export type PacedRollout = {
  readonly result: 'promoted' | 'rolled_back' | 'undecided'
  readonly windowCount: number
  readonly harmedRequests: number
}

/** A rollout that advances as soon as the judge calls its step healthy, for at most `windowsMax` windows. */
export function pacedRollout(traffic: Traffic, windowsMax: number): PacedRollout {
  const nextWindow = simulatedTraffic(traffic)
  const windows: JudgeWindow[] = []
  let stepIndex = 0
  let harmedRequests = 0
  while (windows.length < windowsMax) {
    windows.push(nextWindow(stepIndex, RAMP_PERCENTS[stepIndex] as number))
    const verdict = judgeStep(windows, stepIndex)
    harmedRequests = verdict.harmedRequests
    if (verdict.answer === 'harmful') {
      return { result: 'rolled_back', windowCount: windows.length, harmedRequests }
    }
    if (verdict.answer === 'healthy') stepIndex += 1
    if (stepIndex === RAMP_PERCENTS.length) {
      return { result: 'promoted', windowCount: windows.length, harmedRequests }
    }
  }
  return { result: 'undecided', windowCount: windows.length, harmedRequests }
}

/** The middle of the numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[floor(numbers.length / 2)] as number
}

function gauss(random: () => number): number {
  return sqrt(-2 * log(1 - random())) * cos(2 * PI * random())
}

/** A count with the given mean that comes in clusters of geometric size. */
function clusters(random: () => number, mean: number, clusterMean: number): number {
  const causes = poisson(random, mean / clusterMean)
  if (clusterMean === 1) return causes
  let count = 0
  for (let cause = 0; cause < causes; cause += 1) {
    count += 1 + floor(log(1 - random()) / log(1 - 1 / clusterMean))
  }
  return count
}
