import { judge } from '../../domain/judge/judge.ts'
import { peerVerdict } from '../../domain/judge/peers/peer-verdict.ts'
import type { Policy } from '../../domain/policy.ts'
import type { RolloutEvent } from '../../domain/rollout/next.ts'
import type { RolloutState } from '../../domain/rollout/rollout.ts'
import { heldAgainstShare, trafficMismatch } from '../../domain/rollout/traffic-share.ts'
import type { Snapshot } from '../../domain/target.ts'
import type { JudgeWindow, Verdict } from '../../domain/verdict.ts'
import { messageOf, patiently } from '../patience.ts'
import type { World } from '../world.ts'
import { closureOf } from './closure.ts'
import { type Lease, lockLost } from './lease.ts'
import { listenFor } from './requests.ts'
import { collectWindows } from './windows.ts'

/** Looks at a step: its windows, the target, what people ask of it. */
export type Watcher = {
  /** The share of a step was confirmed: its first window begins. */
  begin(): Promise<void>
  /** Waits for the next window, or until somebody asks for something, and says what was seen. */
  watch(state: RolloutState, snapshot: Snapshot): Promise<RolloutEvent>
  /** All windows so far. */
  windows(): readonly JudgeWindow[]
  /** The newest verdict. */
  verdict(): Verdict | null
}

/** How a run looks at the steps. */
export type Looking = {
  /** So many looks at what there is by now, and then the run returns; null = it waits for every window. */
  readonly looks: number | null
  /** Another run watched this rollout before: its windows are read again, where a source keeps them. */
  readonly isReturning: boolean
}

type WatcherOptions = {
  readonly lease: Lease
  readonly warn: (text: string) => void
  readonly looking: Looking
}

export function watcher(
  world: World,
  policy: Policy,
  { lease, warn, looking }: WatcherOptions,
): Watcher {
  const { clock, stop } = world
  const windows = collectWindows({
    metrics: policy.metrics,
    sources: world.sources,
    policy: policy.judge,
    sourcePatience: policy.sourcePatience,
    clock,
  })
  const closureNow = closureOf(world, policy)
  let newest: Verdict | null = null
  let isToReadAgain = looking.isReturning
  const requests = listenFor(world, lease, warn)

  return {
    begin: windows.begin,
    windows: windows.all,
    verdict: () => newest,
    async watch(state, snapshot) {
      if (isToReadAgain) await windows.readAgain(state, stop)
      isToReadAgain = false
      if (looking.looks === null) await windows.collect(state, requests.wait(state, stop))
      else await requests.askNow(state)
      if (stop.aborted) return cancelled(stop)
      if (lease.isLost()) throw lockLost(state.environment)
      const request = requests.of(state)
      if (request !== null) return { type: 'requested', request }
      const target = await patiently(world, () => world.target.current(snapshot), stop)
      const verdict = verdictOn(policy, windows.all(), state)
      if (verdict.mismatch !== undefined)
        warn(`Traffic is not split as it was set: ${verdict.mismatch}.`)
      newest = verdict
      const closure = await closureNow(state)
      return {
        type: 'watched',
        target,
        verdict,
        ...(closure === null ? {} : { closure }),
      }
    },
  }
}

function verdictOn(policy: Policy, windows: readonly JudgeWindow[], state: RolloutState): Verdict {
  const step = stepOf(state)
  const { peer } = policy.judge
  const judged =
    peer === undefined
      ? judge(policy.judge, policy.metrics, watchedSteps(state), windows, step)
      : peerVerdict(peer, policy.judge, policy.metrics, windows, step)
  return heldAgainstShare(judged, policy.judge, trafficMismatch(policy.metrics, windows, step))
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
    holdSecondsMax: state.ramp.steps[state.stepIndex]?.holdSecondsMax ?? 0,
  }
}

/** The event of a run that was told to stop. */
export function cancelled(stop: AbortSignal): RolloutEvent {
  return { type: 'aborted', detail: `Cancelled: ${messageOf(stop.reason)}.` }
}
