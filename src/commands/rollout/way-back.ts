import { liveRecord } from '../../domain/history/history.ts'
import type { DeploymentRecord } from '../../domain/history/record.ts'
import type { Outcome, WayBack } from '../../domain/outcome.ts'

/**
 * Where users go when the deployment is taken back: the version that was live before it. Null when there
 * was none, or when it is the same.
 */
export function wayBackOf(
  deployment: { readonly id: string; readonly deploymentId: number | null; readonly sha: string },
  history: readonly DeploymentRecord[],
): WayBack | null {
  const live = liveRecord(history)
  if (live === null || live.sha === deployment.sha) return null
  const { version, sha } = live
  return { rolloutId: deployment.id, deploymentId: deployment.deploymentId, version, sha }
}

/** The outcome with its way back. `history` is what the ledger held before the deployment ended. */
export function withWayBack(
  outcome: Outcome,
  sha: string,
  history: readonly DeploymentRecord[],
): Outcome {
  const { rollout, deployment } = outcome
  if (rollout === null) return outcome
  const own = { id: rollout.id, deploymentId: deployment?.id ?? null, sha }
  return { ...outcome, wayBack: wayBackOf(own, history) }
}
