import { AdapterError } from '../domain/errors.ts'
import type { Judging, Outcome } from '../domain/outcome.ts'
import type { Policy } from '../domain/policy.ts'
import { healthyAgain, incidentMarkerBegin, incidentOf } from '../reports/incident.ts'
import { commentMarkdown, commentMarker, summaryMarkdown } from '../reports/markdown.ts'
import type { AssessWorld } from './world.ts'

/**
 * Tells people: the page of the run, one comment on each pull request, then whoever asked to be notified. Whoever can't be told becomes a
 * warning in the outcome; it never changes what happened to production.
 */
export async function tell(world: AssessWorld, policy: Policy, ended: Outcome): Promise<Outcome> {
  const outcome: Outcome = { ...ended, judging: judgingOf(policy) }
  const warnings: string[] = []
  const attempt = async (what: string, act: () => Promise<void>): Promise<void> => {
    try {
      await act()
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error
      warnings.push(`${what} could not be written. ${error.message} ${error.hint}`)
      world.log.warn(warnings.at(-1) ?? '')
    }
  }
  await attempt('The job summary', () =>
    world.announcer.summary(summaryMarkdown(outcome, world.links)),
  )
  if (policy.isCommenting) {
    const marker = commentMarker(policy.environment)
    const told = outcome.pullRequests.slice(0, policy.commentPullRequestsMax)
    for (const { number } of told) {
      const markdown = commentMarkdown(outcome, world.links, { pullRequest: number })
      await attempt(`The comment on #${number}`, () =>
        world.announcer.comment(number, marker, markdown),
      )
    }
    const rest = outcome.pullRequests.length - told.length
    if (rest > 0) {
      warnings.push(
        `${rest} more pull requests got no comment: comment-pull-requests-max is ${policy.commentPullRequestsMax}.`,
      )
    }
  }
  await attempt('The issue', () => tellIncident(world, policy, outcome))
  // Nothing goes out by a plan, so there is nothing to tell of one.
  const isOver = outcome.command !== 'assess' && outcome.command !== 'gate'
  const untold = isOver ? await world.notifier?.tell(outcome) : []
  return { ...outcome, warnings: [...outcome.warnings, ...warnings, ...(untold ?? [])] }
}

/** What was taken back gets an issue, and whatever is healthy again closes it. */
async function tellIncident(
  { incidents, links }: AssessWorld,
  { issueLabel, environment }: Policy,
  outcome: Outcome,
): Promise<void> {
  if (incidents === undefined || issueLabel === null) return
  if (outcome.result === 'rolled_back') {
    await incidents.open(incidentOf(outcome, links, issueLabel))
  } else if (outcome.result === 'promoted' && outcome.command !== 'rollback') {
    await incidents.close(issueLabel, incidentMarkerBegin(environment), healthyAgain(outcome))
  }
}

/** What decides, for the page; null where nothing is judged. */
export function judgingOf({ metrics, judge, wayBack }: Policy): Judging | null {
  return metrics.length === 0 ? null : { metrics, policy: judge, wayBack }
}
