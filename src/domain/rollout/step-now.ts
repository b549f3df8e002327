import type { RolloutState } from './rollout.ts'

/** Where a rollout stands that is not over. */
export type StepNow = {
  /** Index of the step in the ramp. */
  readonly index: number
  /** The longest that this step and those after it can still hold. */
  readonly secondsLeftMax: number
}

/** Where a rollout stands and the longest that it can still take, without the waits of doubt and of people. */
export function stepNow(
  state: Pick<RolloutState, 'stepIndex' | 'stepStartedAtSeconds' | 'pausedSeconds' | 'ramp'>,
  nowSeconds: number,
): StepNow {
  const { stepIndex: index, stepStartedAtSeconds, pausedSeconds, ramp } = state
  const [own, ...later] = ramp.steps.slice(index).map(({ holdSecondsMax }) => holdSecondsMax)
  const begun = stepStartedAtSeconds > 0
  const heldSeconds = begun ? Math.max(0, nowSeconds - stepStartedAtSeconds - pausedSeconds) : 0
  const ownSeconds = Math.max(0, (own ?? 0) - heldSeconds)
  return { index, secondsLeftMax: later.reduce((sum, seconds) => sum + seconds, ownSeconds) }
}
