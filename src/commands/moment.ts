import type { Clock } from '../ports/clock.ts'

/** A time by both clocks. */
export type Moment = { readonly monotonicSeconds: number; readonly nowSeconds: number }

export function momentOf(clock: Clock): Moment {
  return { monotonicSeconds: clock.monotonicSeconds(), nowSeconds: clock.nowSeconds() }
}

/** The longer of what the clocks say: one may have stood still with its machine, the other may have been set back. */
export function secondsSince(clock: Clock, then: Moment): number {
  const now = momentOf(clock)
  return Math.max(now.monotonicSeconds - then.monotonicSeconds, now.nowSeconds - then.nowSeconds)
}
