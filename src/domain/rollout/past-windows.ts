import type { Window } from '../units.ts'
import type { JudgePolicy } from '../verdict.ts'
import type { RolloutState } from './rollout.ts'

/** So many windows of a rollout are read again at most; in a longer rollout they are longer. */
export const PAST_WINDOWS_MAX = 2_000

/**
 * The windows of a rollout as far as they are over, by its state alone: whoever looks, and whenever, cuts
 * the same time into the same windows, so the judge sees what it saw before and what came since.
 */
export function pastWindows(
  policy: Pick<JudgePolicy, 'windowSeconds' | 'warmUpSeconds'>,
  state: Pick<
    RolloutState,
    'watchedSpans' | 'stepIndex' | 'stepStartedAtSeconds' | 'durationSecondsMax'
  >,
  untilSeconds: number,
): readonly (Window & { readonly stepIndex: number })[] {
  const lengthSeconds = Math.max(policy.windowSeconds, state.durationSecondsMax / PAST_WINDOWS_MAX)
  const running = {
    stepIndex: state.stepIndex,
    fromSeconds: state.stepStartedAtSeconds,
    toSeconds: untilSeconds,
  }
  const spans =
    state.stepStartedAtSeconds > 0 ? [...state.watchedSpans, running] : state.watchedSpans
  const warmAtSeconds = (spans[0]?.fromSeconds ?? 0) + policy.warmUpSeconds
  return spans.flatMap(({ stepIndex, fromSeconds, toSeconds }) => {
    const beginSeconds = Math.max(fromSeconds, warmAtSeconds)
    const endSeconds = Math.min(toSeconds, untilSeconds)
    const count = Math.max(0, Math.floor((endSeconds - beginSeconds) / lengthSeconds))
    return Array.from({ length: Math.min(count, PAST_WINDOWS_MAX) }, (_, window) => ({
      stepIndex,
      fromSeconds: beginSeconds + window * lengthSeconds,
      toSeconds: beginSeconds + (window + 1) * lengthSeconds,
    }))
  })
}
