import type { GithubClient } from './client.ts'
import { isRefusal } from './errors.ts'

export type GithubRuns = {
  /** True when that attempt has ended, or GitHub knows nothing of it. Failures are AdapterErrors. */
  isRunAttemptOver(runId: number, attempt: number): Promise<boolean>
}

/** Runs of workflows, to tell whether the holder of a lock can still be at work. */
export function githubRuns(client: GithubClient): GithubRuns {
  return {
    async isRunAttemptOver(runId, attempt) {
      const answer = await client.sendExpecting([404], (rest) =>
        rest.actions.getWorkflowRunAttempt({
          ...client.repository,
          run_id: runId,
          attempt_number: attempt,
          exclude_pull_requests: true,
        }),
      )
      return isRefusal(answer) || answer.data.status === 'completed'
    },
  }
}
