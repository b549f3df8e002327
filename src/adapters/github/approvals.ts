import type { Approvals } from '../../ports/approvals.ts'
import type { GithubClient } from './client.ts'

/** Who approved or rejected a run. https://docs.github.com/rest/actions/workflow-runs */
export function githubApprovals(client: GithubClient, runId: number): Approvals {
  return {
    async ofThisRun() {
      const { data } = await client.send((rest) =>
        rest.actions.getReviewsForRun({ ...client.repository, run_id: runId }),
      )
      return data.map(({ user, state, environments, comment }) => ({
        user: user.login,
        state,
        environments: environments.flatMap(({ name }) => (name === undefined ? [] : [name])),
        comment,
      }))
    },
  }
}
