import type { DeploymentRecord } from '../../domain/history/record.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Policy } from '../../domain/policy.ts'
import type { RolloutState } from '../../domain/rollout/rollout.ts'
import { stepNow } from '../../domain/rollout/step-now.ts'
import { durationText } from '../../domain/units.ts'
import { commentMarkdown, commentMarker } from '../../reports/markdown.ts'
import type { Ended } from '../outcome.ts'
import { messageOf } from '../patience.ts'
import { judgingOf } from '../tell.ts'
import type { World } from '../world.ts'
import type { Seen } from './drive.ts'
import { wayBackOf } from './way-back.ts'

/**
 * Tells the pull requests at each step where the rollout stands, with the box that takes it back: whoever
 * sees harm before the judge does needs it now. What can't be told is a warning.
 */
export function tellUnderWay(
  world: World,
  policy: Policy,
  history: readonly DeploymentRecord[],
  end: (ended: Ended) => Outcome,
): {
  readonly tell: (state: RolloutState, seen: Seen) => Promise<void>
  readonly warnings: () => readonly string[]
} {
  let told = ''
  const warnings = new Set<string>()
  const tell = async (state: RolloutState, seen: Seen) => {
    // A reload gives the same share again: that is nothing new.
    const news = `${state.stepIndex} ${state.harm === null}`
    if (news === told) return
    told = news
    const outcome = { ...underWay(world, state, seen, history, end), judging: judgingOf(policy) }
    if (state.harm !== null) await world.notifier?.tell(outcome)
    if (!policy.isCommenting) return
    const marker = commentMarker(policy.environment)
    for (const { number } of outcome.pullRequests.slice(0, policy.commentPullRequestsMax)) {
      // Whoever is told to stop has no time for this; the end is told anyway.
      if (world.stop.aborted) return
      const markdown = commentMarkdown(outcome, world.links, { pullRequest: number })
      await world.announcer.comment(number, marker, markdown).catch((error: unknown) => {
        const warning = `The comment on #${number} could not be written. ${messageOf(error)}`
        if (!warnings.has(warning)) world.log.warn(warning)
        warnings.add(warning)
      })
    }
  }
  return { tell, warnings: () => [...warnings] }
}

/** What a reader has to know first. */
function stateOfThings({ harm, wayBack }: RolloutState, nowSeconds: number): Ended {
  if (harm === null) return { result: 'in_progress', reason: 'rollout_begun', detail: '' }
  const leftSeconds = Math.max(0, harm.atSeconds + wayBack.pauseSecondsMax - nowSeconds)
  const detail = `${harm.ending.detail} It goes back by itself in ${durationText(leftSeconds)}, unless somebody says /abort or /promote before.`
  return { result: 'in_progress', reason: 'harm_waits', detail }
}

function underWay(
  world: World,
  state: RolloutState,
  seen: Seen,
  history: readonly DeploymentRecord[],
  end: (ended: Ended) => Outcome,
): Outcome {
  const { id, deploymentId, percent, percentMax, harmedRequests, ramp } = state
  const nowSeconds = world.clock.nowSeconds()
  const outcome = end(stateOfThings(state, nowSeconds))
  const rollout = {
    id,
    percent,
    percentMax,
    harmedRequests,
    seconds: nowSeconds - state.startedAtSeconds,
    step: stepNow(state, nowSeconds),
    ...seen,
  }
  const wayBack = wayBackOf({ id, deploymentId, sha: state.version.sha }, history)
  return { ...outcome, ramp, rollout, wayBack }
}
