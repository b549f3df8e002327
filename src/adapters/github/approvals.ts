import type { Approvals } from '../../ports/approvals.ts'
import type { GithubClient } from './client.ts'

/** The reviews of a run: those that were given and those that it waits for. https://docs.github.com/rest/actions/workflow-runs */
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
    async pending() {
      const { data } = await client.send((rest) =>
        rest.actions.getPendingDeploymentsForRun({ ...client.repository, run_id: runId }),
      )
      return data.flatMap(({ environment, current_user_can_approve: canApprove }) =>
        environment.id === undefined || environment.name === undefined
          ? []
          : [{ environment: environment.name, environmentId: environment.id, canApprove }],
      )
    },
    async approve({ environmentId }, comment) {
      await client.send((rest) =>
        rest.actions.reviewPendingDeploymentsForRun({
          ...client.repository,
          run_id: runId,
          environment_ids: [environmentId],
          state: 'approved',
          comment,
        }),
      )
    },
  }
}
