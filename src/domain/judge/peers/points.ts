import type { Counts } from '../../metrics/metric.ts'
import type { JudgeWindow, MetricVerdict, PointPair } from '../../verdict.ts'

/** What one window says about a metric of a peer; null = nothing at all about either side. */
export function pointIn(window: JudgeWindow, name: string): PointPair | null {
  const point = window.points?.[name]
  if (point !== undefined) return point
  const counts = window.counts[name]
  if (counts === undefined || counts === null) return null
  return { canary: shareOf(counts.canary), stable: shareOf(counts.stable) }
}

/** The bad share of all events; null where there were none. */
function shareOf({ bad, total }: Counts): number | null {
  return total === 0 ? null : bad / total
}

/** The newest number of the candidate; null when there is none. */
export function newestOf(windows: readonly JudgeWindow[], name: string): number | null {
  const known = windows.map((window) => pointIn(window, name)?.canary ?? null)
  return known.findLast((value) => value !== null) ?? null
}

/** Windows of the step in which the candidate had a value of each of the metrics. */
export function measuredWindows(
  windows: readonly JudgeWindow[],
  names: readonly string[],
  stepIndex: number,
): number {
  return windows.filter(
    (window) =>
      window.stepIndex === stepIndex &&
      names.every((name) => (pointIn(window, name)?.canary ?? null) !== null),
  ).length
}

/**
 * The windows without those of a bake in which the candidate had no value: it was promoted by then, and
 * silence takes nothing back.
 */
export function heardWindows(
  windows: readonly JudgeWindow[],
  name: string,
  { index, percent }: { readonly index: number; readonly percent: number },
): readonly JudgeWindow[] {
  if (percent < 100) return windows
  return windows.filter(
    (window) => window.stepIndex !== index || (pointIn(window, name)?.canary ?? null) !== null,
  )
}

/** A window that ends a little early by the rounding of times is not a whole one late. */
const SLACK_WINDOWS = 0.5

/**
 * The windows at whose ends something is measured that is measured every `intervalSeconds`, for the first
 * time `delaySeconds` after the first window began; null = it is measured once.
 */
export function measurementWindows(
  windows: readonly JudgeWindow[],
  intervalSeconds: number | null,
  delaySeconds = 0,
): readonly JudgeWindow[] {
  const taken: JudgeWindow[] = []
  const beginSeconds = (windows[0]?.fromSeconds ?? 0) + delaySeconds
  for (const window of windows) {
    const slackSeconds = SLACK_WINDOWS * (window.toSeconds - window.fromSeconds)
    const last = taken.at(-1)
    if (last === undefined) {
      if (window.toSeconds + slackSeconds > beginSeconds) taken.push(window)
    } else if (
      intervalSeconds !== null &&
      window.toSeconds - last.toSeconds > intervalSeconds - slackSeconds
    ) {
      taken.push(window)
    }
  }
  return taken
}

type Told = Pick<MetricVerdict, 'name' | 'answer' | 'explanation' | 'value'> &
  Partial<MetricVerdict>

/** A row of the verdict about a metric that a peer judges: it has values, and no evidence. */
export function seriesVerdict(told: Told): MetricVerdict {
  return {
    kind: 'series',
    canary: null,
    stable: null,
    rateRatio: null,
    rateRatioLower: null,
    rateRatioUpper: null,
    logEvidence: null,
    ...told,
  }
}

/** "0.0123": four digits are enough to see what happened. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(4)))
}
