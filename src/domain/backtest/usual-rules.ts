import type { JudgedCount } from '../judge/judged-count.ts'
import { NO_EFFECT } from '../judge/kayenta/effect-size.ts'
import {
  classifyMetric,
  KAYENTA_CONFIDENCE,
  KAYENTA_TOLERANCE,
  type KayentaRule,
} from '../judge/kayenta/metric-class.ts'
import type { PeerName } from '../judge/peers/peer-rule.ts'
import { failedCheck, judgeChecks, type ThresholdRange } from '../judge/threshold/flagger.ts'
import type { JudgeWindow } from '../verdict.ts'
import { rateOf } from './split-traffic.ts'

/** The rules of other tools, with what their documentations suggest, for teams that come from there. */
export const PEERS = ['kayenta', 'argo', 'flagger'] as const satisfies readonly PeerName[]
export type { PeerName }

/** Kayenta is asked so often about the points of the step so far. */
const KAYENTA_SECONDS = 300
/** Argo and Flagger measure so often. */
const CHECK_SECONDS = 60
/** Argo bears so many failed measurements of a metric, and ends at the next. */
const ARGO_FAILURES_BORNE = 3
/** Flagger ends at so many failed checks of all metrics. */
const FLAGGER_CHECKS = 5
/** What a team writes into a threshold: twice what is usual, and not less than this share. */
const THRESHOLD_RATIO = 2
const THRESHOLD_RATE_MIN = 0.01

/** One look of a rule that looks at fixed times. */
type Look = (windows: readonly JudgeWindow[]) => readonly (number | null)[]

/**
 * The window, counted from 0, after which a peer's rule takes the canary back; null = it never does. The
 * counts are compared as shares of requests; `usualRates` are those of stable before (0 to 1).
 *
 * - kayenta: NetflixACAJudge on the points of the step so far, every five minutes; any High (or Low, where
 *   more is better) ends it, as if every metric were critical.
 * - argo: more than three minutes beyond the threshold of one metric.
 * - flagger: five minutes in which any metric was beyond its threshold, or had no data.
 */
export function peerDecision(
  peer: PeerName,
  counts: readonly JudgedCount[],
  usualRates: readonly number[],
  windows: readonly JudgeWindow[],
  windowSeconds: number,
): number | null {
  if (peer === 'kayenta') return kayentaDecision(counts, windows, windowSeconds)
  const every = Math.max(1, Math.round(CHECK_SECONDS / windowSeconds))
  const ranges = counts.map(({ better }, i) => thresholdOf(better, usualRates[i] ?? 0))
  const checks = checksOf(windows, every, (some) =>
    counts.map(({ name }) => canaryRate(some, name)),
  )
  const check = peer === 'argo' ? argoCheck(checks, ranges) : flaggerCheck(checks, ranges, counts)
  return check === null ? null : Math.min(windows.length, (check + 1) * every) - 1
}

function thresholdOf(better: JudgedCount['better'], usual: number): ThresholdRange {
  return better === 'more'
    ? { min: usual / THRESHOLD_RATIO, max: null }
    : { min: null, max: Math.max(THRESHOLD_RATE_MIN, THRESHOLD_RATIO * usual) }
}

function checksOf(windows: readonly JudgeWindow[], every: number, look: Look) {
  const checks: (readonly (number | null)[])[] = []
  for (let from = 0; from + every <= windows.length; from += every) {
    checks.push(look(windows.slice(from, from + every)))
  }
  return checks
}

function canaryRate(windows: readonly JudgeWindow[], name: string): number | null {
  const sum = { bad: 0, total: 0 }
  for (const { counts } of windows) {
    sum.bad += counts[name]?.canary.bad ?? 0
    sum.total += counts[name]?.canary.total ?? 0
  }
  return sum.total === 0 ? null : rateOf(sum)
}

type Checks = ReturnType<typeof checksOf>

/** No data is no failure there: a measurement without a result is an error, of which others may follow. */
function argoCheck(checks: Checks, ranges: readonly ThresholdRange[]): number | null {
  const failed = ranges.map(() => 0)
  for (const [check, values] of checks.entries()) {
    for (const [i, range] of ranges.entries()) {
      const value = values[i] ?? null
      if (value === null || failedCheck(range, value) === null) continue
      failed[i] = (failed[i] ?? 0) + 1
      if ((failed[i] ?? 0) > ARGO_FAILURES_BORNE) return check
    }
  }
  return null
}

function flaggerCheck(
  checks: Checks,
  ranges: readonly ThresholdRange[],
  counts: readonly JudgedCount[],
): number | null {
  const metrics = counts.map(({ name }, i) => ({
    name,
    range: ranges[i] ?? { min: null, max: null },
    values: checks.map((values) => values[i] ?? null),
  }))
  return judgeChecks(metrics, FLAGGER_CHECKS).decidedAtCheck
}

function kayentaDecision(
  counts: readonly JudgedCount[],
  windows: readonly JudgeWindow[],
  windowSeconds: number,
): number | null {
  const every = Math.max(1, Math.round(KAYENTA_SECONDS / windowSeconds))
  let stepBegan = 0
  for (const [i, window] of windows.entries()) {
    if (window.stepIndex !== windows[stepBegan]?.stepIndex) stepBegan = i
    if ((i + 1 - stepBegan) % every !== 0) continue
    const points = windows.slice(stepBegan, i + 1)
    const isFailed = counts.some(({ name, better }) => {
      const { classification } = classifyMetric(
        kayentaRule(better),
        points.map((point) => pointOf(point, name, 'canary')),
        points.map((point) => pointOf(point, name, 'stable')),
      )
      return classification === 'High' || classification === 'Low'
    })
    if (isFailed) return i
  }
  return null
}

function pointOf({ counts }: JudgeWindow, name: string, side: 'canary' | 'stable'): number {
  const found = counts[name]?.[side]
  return found === undefined || found.total === 0 ? Number.NaN : rateOf(found)
}

function kayentaRule(better: JudgedCount['better']): KayentaRule {
  const neutral = NO_EFFECT.meanRatio
  return {
    classifier: 'mann-whitney',
    direction: better === 'more' ? 'decrease' : 'increase',
    nanStrategy: 'remove',
    outliers: { kind: 'keep' },
    effect: {
      measure: 'meanRatio',
      allowedIncrease: neutral,
      allowedDecrease: neutral,
      criticalIncrease: neutral,
      criticalDecrease: neutral,
    },
    isCritical: true,
    mustHaveData: false,
    tolerance: KAYENTA_TOLERANCE,
    confidence: KAYENTA_CONFIDENCE,
  }
}
