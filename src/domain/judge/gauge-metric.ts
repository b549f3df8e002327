import type { GaugeMetric } from '../metrics/metric.ts'
import type { GaugePair, JudgeWindow } from '../verdict.ts'
import { BLOCK_WINDOWS_DEFAULT, gaugeEvidence } from './gauge-evidence.ts'

const { log } = Math

/** What the values of both sides say about one gauge. */
export type GaugeFinding = {
  readonly logEvidence: number
  /** The newest values; null when there was none. */
  readonly newest: GaugePair | null
  readonly blocks: { readonly count: number; readonly worse: number }
  readonly blockWindows: number
  /** Windows of this step that had a value on both sides. */
  readonly windowCount: number
  /** Why the newest window of this step says nothing; null when it says something. */
  readonly silence: string | null
}

/** The evidence from one gauge, window by window. */
export type GaugeHistory = {
  readonly metric: GaugeMetric
  observe(window: JudgeWindow): void
  logEvidence(): number
  finding(stepIndex: number, newest: JudgeWindow | undefined): GaugeFinding
}

/** An empty history; windows are observed in order of time. A window without both values is left out. */
export function gaugeHistory(metric: GaugeMetric): GaugeHistory {
  const windowCounts = new Map<number, number>()
  let blockWindows = BLOCK_WINDOWS_DEFAULT
  let evidence: ReturnType<typeof gaugeEvidence> | null = null
  let seen: GaugePair | null = null
  return {
    metric,
    observe(window) {
      const pair = window.gauges?.[metric.name] ?? null
      if (pair === null || gaugeSilence(metric.name, window) !== null) return
      if (evidence === null) {
        blockWindows = pair.blockWindows
        evidence = gaugeEvidence(metric.marginPercent, blockWindows)
      }
      evidence.observe(logRatio(metric, pair))
      seen = pair
      windowCounts.set(window.stepIndex, (windowCounts.get(window.stepIndex) ?? 0) + 1)
    },
    logEvidence: () => evidence?.logEvidence() ?? 0,
    finding: (stepIndex, newest) => ({
      logEvidence: evidence?.logEvidence() ?? 0,
      newest: seen,
      blocks: evidence?.blocks() ?? { count: 0, worse: 0 },
      blockWindows,
      windowCount: windowCounts.get(stepIndex) ?? 0,
      silence:
        newest === undefined ? 'no window of this step yet' : gaugeSilence(metric.name, newest),
    }),
  }
}

/** Two values of 0 are alike; 0 against something is as far apart as can be. */
function logRatio({ better }: GaugeMetric, { canary, stable }: GaugePair): number {
  const ratio = canary === stable ? 0 : log(canary) - log(stable)
  return better === 'lower' ? ratio : -ratio
}

/** Why a window says nothing about a gauge; null when it does say something. */
function gaugeSilence(name: string, window: JudgeWindow): string | null {
  const pair = window.gauges?.[name]
  if (!pair) return window.missing[name] ?? 'the newest window was not measured'
  const isUsable = [pair.canary, pair.stable].every((value) => Number.isFinite(value) && value >= 0)
  return isUsable ? null : 'a value below 0, or no number, can not be compared as a ratio'
}
