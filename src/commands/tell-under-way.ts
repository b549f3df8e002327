import type { Outcome } from '../domain/outcome.ts'
import type { Policy } from '../domain/policy.ts'
import type { DeploymentRecord } from '../domain/record.ts'
import type { RolloutState } from '../domain/rollout.ts'
import { commentMarkdown, commentMarker } from '../reports/markdown.ts'
import type { Ended } from './outcome.ts'
import { messageOf } from './patience.ts'
import { wayBackOf } from './way-back.ts'
import type { World } from './world.ts'

/**
 * Tells the pull requests, once, that the candidate has traffic, with the box that takes it back: whoever
 * sees harm before the judge does needs it now. What can't be told is a warning.
 */
export function tellUnderWay(
  world: World,
  policy: Policy,
  history: readonly DeploymentRecord[],
  end: (ended: Ended) => Outcome,
): { readonly tell: (state: RolloutState) => Promise<void>; readonly warnings: readonly string[] } {
  let isTold = false
  const warnings: string[] = []
  const tell = async (state: RolloutState) => {
    if (isTold || !policy.isCommenting) return
    isTold = true
    const outcome = underWay(world, state, history, end)
    const marker = commentMarker(policy.environment)
    for (const { number } of outcome.pullRequests.slice(0, policy.commentPullRequestsMax)) {
      // Whoever is told to stop has no time for this; the end is told anyway.
      if (world.stop.aborted) return
      const markdown = commentMarkdown(outcome, world.links, { pullRequest: number })
      await world.announcer.comment(number, marker, markdown).catch((error: unknown) => {
        warnings.push(`The comment on #${number} could not be written. ${messageOf(error)}`)
        world.log.warn(warnings.at(-1) ?? '')
      })
    }
  }
  return { tell, warnings }
}

function underWay(
  world: World,
  state: RolloutState,
  history: readonly DeploymentRecord[],
  end: (ended: Ended) => Outcome,
): Outcome {
  const { id, deploymentId, percent, percentMax, harmedRequests, ramp } = state
  const outcome = end({ result: 'in_progress', reason: 'rollout_begun', detail: '' })
  const seconds = world.clock.nowSeconds() - state.startedAtSeconds
  const rollout = { id, percent, percentMax, harmedRequests, seconds, timeline: [], verdict: null }
  const wayBack = wayBackOf({ id, deploymentId, sha: state.version.sha }, history)
  return { ...outcome, ramp, rollout, wayBack }
}
