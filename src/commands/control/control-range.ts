import type { Refusal } from '../../domain/control/click.ts'
import { pullRequestRefusal } from '../../domain/control/decision.ts'
import type { Policy } from '../../domain/policy.ts'
import { assessRisk } from '../../domain/risk-score.ts'
import { parseSha } from '../../domain/units.ts'
import type { AssessWorld } from '../world.ts'

/** What goes out of the range with a version, as far as a click needs it. */
export type Looked = { readonly refusal: Refusal | null; readonly warnings: readonly string[] }

/**
 * Whether the pull request brought something to the deployment, and whether the deployment can be taken
 * back. Reads the range again, for the ledger does not keep it.
 */
export async function lookAtPullRequest(
  world: AssessWorld,
  policy: Policy,
  deployment: {
    readonly version: string
    readonly sha: string
    readonly previousSha: string | null
  },
  pullRequest: number,
): Promise<Looked> {
  const head = parseSha(deployment.sha)
  if (head === null || world.pullRequests === null) {
    return { refusal: pullRequestRefusal(pullRequest, [], deployment.version), warnings: [] }
  }
  const base = parseSha(deployment.previousSha ?? '')
  const range = await world.changes.range(base, head, policy.paths)
  const shas = range.commits.map((commit) => commit.sha)
  const { pullRequests } = await world.pullRequests.of(shas)
  const brought = pullRequests.map(({ number }) => number)
  const refusal = pullRequestRefusal(pullRequest, brought, deployment.version)
  const { reversibility } = assessRisk(range, { levels: policy.riskLevels })
  const warnings = reversibility === 'no' ? [IRREVERSIBLE] : []
  return { refusal, warnings }
}

const IRREVERSIBLE =
  'This range holds something that a rollback does not take back, such as a destructive migration: see the risk of the deployment.'
