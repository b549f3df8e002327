import { judge } from '../domain/judge/judge.ts'
import type { Policy } from '../domain/policy.ts'
import type { RolloutState } from '../domain/rollout.ts'
import type { RolloutEvent } from '../domain/rollout-next.ts'
import type { Snapshot } from '../domain/target.ts'
import type { Verdict } from '../domain/verdict.ts'
import { messageOf, patiently } from './patience.ts'
import { collectWindows } from './windows.ts'
import type { World } from './world.ts'

/** The ledger is asked this seldom whether somebody wants the rollout back: each question is a request. */
export const ABORT_POLL_SECONDS = 15

/** Looks at a step: its windows, the target, whoever wants it back. */
export type Watcher = {
  /** The share of a step was confirmed: its first window begins. */
  begin(): Promise<void>
  /** Waits for the next window and says what was seen. */
  watch(state: RolloutState, snapshot: Snapshot): Promise<RolloutEvent>
  /** The newest verdict. */
  verdict(): Verdict | null
}

export function watcher(world: World, policy: Policy, warn: (text: string) => void): Watcher {
  const { clock, stop } = world
  const windows = collectWindows({
    metrics: policy.metrics,
    sources: world.sources,
    policy: policy.judge,
    clock,
  })
  let newest: Verdict | null = null
  let askedAtSeconds = Number.NEGATIVE_INFINITY
  let isAsking = false
  let abortBy: string | null = null

  /** Asks beside the windows: a ledger that does not answer never holds up the judge. */
  async function askWhoWantsItBack(rolloutId: string): Promise<void> {
    if (isAsking || clock.monotonicSeconds() - askedAtSeconds < ABORT_POLL_SECONDS) return
    askedAtSeconds = clock.monotonicSeconds()
    isAsking = true
    try {
      abortBy = await world.ledger.abortRequestedBy(rolloutId)
    } catch (error) {
      warn(`Nobody can ask this rollout to come back at the moment. ${messageOf(error)}`)
    } finally {
      isAsking = false
    }
  }

  return {
    begin: windows.begin,
    verdict: () => newest,
    async watch(state, snapshot) {
      void askWhoWantsItBack(state.id)
      await windows.collect(state, stop)
      if (stop.aborted) return cancelled(stop)
      if (abortBy !== null) return { type: 'aborted', detail: `Asked to come back by ${abortBy}.` }
      const target = await patiently(world, () => world.target.current(snapshot), stop)
      const verdict = judge(
        policy.judge,
        policy.metrics,
        watchedSteps(state),
        windows.all(),
        stepOf(state),
      )
      newest = verdict
      return { type: 'watched', target, verdict }
    },
  }
}

/** Steps in which the judge can begin anew; the last one, 100 %, is not watched. */
function watchedSteps(state: RolloutState): number {
  return Math.max(1, state.ramp.steps.filter((step) => step.percent < 100).length)
}

function stepOf(state: RolloutState) {
  return {
    index: state.stepIndex,
    percent: state.percent,
    nextPercent: state.ramp.steps[state.stepIndex + 1]?.percent ?? 100,
  }
}

/** The event of a run that was told to stop. */
export function cancelled(stop: AbortSignal): RolloutEvent {
  return { type: 'aborted', detail: `Cancelled: ${messageOf(stop.reason)}.` }
}
