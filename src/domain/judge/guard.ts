import type { GuardMetric } from '../metrics/metric.ts'
import type { JudgeWindow } from '../verdict.ts'

/** What a guard's values say. */
export type GuardFinding = {
  /** The run of windows beyond a threshold became long enough at some time of the rollout. */
  readonly isBreached: boolean
  /** The value that made it so, else the newest value; null when there was none. */
  readonly value: number | null
  /** Windows of this step that had a value. */
  readonly windowCount: number
  /** Why the newest window of this step does not speak for the canary; null when its value is good. */
  readonly objection: string | null
}

/**
 * Holds a guard's values against its thresholds. Beyond one of them in `windowsToBreach` windows in a row
 * is a breach, and stays one; so is beyond it in `windowsToBreachInAll` windows of the rollout. A window without data neither lengthens nor ends a run: a source that loses
 * every other answer must not hide a canary that is beyond its threshold in all the rest.
 */
export function judgeGuard(
  guard: GuardMetric,
  windows: readonly JudgeWindow[],
  stepIndex: number,
): GuardFinding {
  const inStep = windows.filter((window) => window.stepIndex === stepIndex)
  const windowCount = inStep.filter((window) => guardValue(guard, window) !== null).length
  const inAllMax = guard.windowsToBreachInAll ?? Number.POSITIVE_INFINITY
  let run = 0
  let inAll = 0
  let newest: number | null = null
  for (const window of windows) {
    const value = guardValue(guard, window)
    if (value === null) continue
    newest = value
    const isBeyond = !isWithin(guard, value)
    run = isBeyond ? run + 1 : 0
    if (isBeyond) inAll++
    if (run >= guard.windowsToBreach || inAll >= inAllMax) {
      return { isBreached: true, value, windowCount, objection: limitText(guard, value) }
    }
  }
  return {
    isBreached: false,
    value: newest,
    windowCount,
    objection: objection(guard, inStep.at(-1)),
  }
}

function objection(guard: GuardMetric, window: JudgeWindow | undefined): string | null {
  if (window === undefined) return 'no window of this step yet'
  const value = guardValue(guard, window)
  if (value === null) return window.missing[guard.name] ?? 'the newest window was not measured'
  return isWithin(guard, value) ? null : limitText(guard, value)
}

/** Something that is not a finite number is no data. */
function guardValue(guard: GuardMetric, window: JudgeWindow): number | null {
  const value = window.values[guard.name]
  return value !== null && value !== undefined && Number.isFinite(value) ? value : null
}

function isWithin(guard: GuardMetric, value: number): boolean {
  return value >= (guard.min ?? -Infinity) && value <= (guard.max ?? Infinity)
}

function limitText(guard: GuardMetric, value: number): string {
  const number = Number(value.toPrecision(4))
  return guard.min !== null && value < guard.min
    ? `${number} is below the minimum of ${guard.min}`
    : `${number} is above the maximum of ${guard.max}`
}
