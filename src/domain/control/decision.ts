import { lastHealthyRecord, liveRecord } from '../history/history.ts'
import type { DeploymentRecord } from '../history/record.ts'
import type { RolloutWish } from '../rollout/request.ts'
import type { RolloutState } from '../rollout/rollout.ts'
import type { Click, Refusal } from './click.ts'
import { rolloutWish } from './wish.ts'

/** What is done about a click. */
export type Decision =
  /** The rollout under way is asked; `back` is what users get when it comes back, null = unknown. */
  | {
      readonly kind: 'ask'
      readonly rollout: RolloutState
      readonly wish: RolloutWish
      readonly back: DeploymentRecord | null
    }
  /** Nothing is under way: the live version makes way for the last healthy one. */
  | { readonly kind: 'go_back'; readonly from: DeploymentRecord; readonly to: DeploymentRecord }
  | { readonly kind: 'refuse'; readonly refusal: Refusal }

/** What the ledger knows of the environment. */
export type Known = {
  readonly rollout: RolloutState | null
  readonly history: readonly DeploymentRecord[]
}

/** The deployment that a click on the environment is about: the one under way, else the live one. */
export function currentDeployment({ rollout, history }: Known): {
  readonly id: string
  readonly version: string
  readonly sha: string
  readonly previousSha: string | null
} | null {
  if (rollout !== null) {
    const { id, version, previousSha } = rollout
    return { id, version: version.name, sha: version.sha, previousSha }
  }
  const live = liveRecord(history)
  if (live === null) return null
  return { id: live.id, version: live.version, sha: live.sha, previousSha: live.previousSha }
}

/**
 * What to do about a click of somebody who may. A box is void as soon as another deployment is current: who
 * ticked it had something else in mind than what would be taken back now.
 */
export function decide(click: Click, known: Known): Decision {
  const current = currentDeployment(known)
  if (click.box !== null && click.box.rolloutId !== current?.id) {
    const now = current === null ? 'nothing is live' : `${current.version} is current now`
    return refuse('refused', 'box_outdated', `The box was written for another deployment; ${now}.`)
  }
  const { rollout, history } = known
  if (rollout !== null) {
    if (rollout.task === 'rollback') {
      const detail = `A rollback to ${rollout.version.name} is under way.`
      return refuse('nothing_to_do', 'rollback_under_way', detail)
    }
    return { kind: 'ask', rollout, wish: rolloutWish(click.wish), back: liveRecord(history) }
  }
  if (click.wish !== 'rollback') return refuse('refused', 'nothing_under_way', '')
  const from = liveRecord(history)
  const to = lastHealthyRecord(history)
  if (from === null || to === null) return refuse('refused', 'no_healthy_version', '')
  return { kind: 'go_back', from, to }
}

/** Null when the pull request brought something to the deployment; `brought` are all that did. */
export function pullRequestRefusal(
  pullRequest: number,
  brought: readonly number[],
  version: string,
): Refusal | null {
  if (brought.includes(pullRequest)) return null
  const named = brought.slice(0, BROUGHT_MAX).map((number) => `pull request ${number}`)
  const more = brought.length - named.length
  const list = more > 0 ? [...named, `${more} more`] : named
  const detail = `The current deployment is ${version}; it was brought by ${list.join(', ') || 'no pull request that is known'}.`
  return { result: 'refused', reason: 'pull_request_not_current', detail }
}

/** Pull requests that are named in a refusal. */
const BROUGHT_MAX = 10

function refuse(result: Refusal['result'], reason: Refusal['reason'], detail: string): Decision {
  return { kind: 'refuse', refusal: { result, reason, detail } }
}
