import type { GithubState } from './state.ts'

/** What GitHub's schema has on the checks of a commit, as far as it is used here. */
export const CHECK_TYPES = `
type StatusCheckRollup {
  contexts(first: Int, after: String): StatusCheckRollupContextConnection!
}
type StatusCheckRollupContextConnection {
  nodes: [StatusCheckRollupContext]
  pageInfo: PageInfo!
}
type PageInfo {
  hasNextPage: Boolean!
  endCursor: String
}
union StatusCheckRollupContext = CheckRun | StatusContext
type CheckRun {
  name: String!
  status: CheckStatusState!
  conclusion: CheckConclusionState
  checkSuite: CheckSuite!
}
type CheckSuite { workflowRun: WorkflowRun }
type WorkflowRun { databaseId: Int }
type StatusContext {
  context: String!
  state: StatusState!
}
enum CheckStatusState { IN_PROGRESS COMPLETED }
enum CheckConclusionState {
  ACTION_REQUIRED CANCELLED FAILURE NEUTRAL SKIPPED STALE STARTUP_FAILURE SUCCESS TIMED_OUT
}
enum StatusState { ERROR EXPECTED FAILURE PENDING SUCCESS }`

/** Check runs and commit statuses together; null where a commit has none, as at GitHub. */
export function checksOf(state: GithubState, oid: string) {
  const runs = (state.checkRuns.get(oid) ?? []).map(({ name, conclusion, runId }) => ({
    __typename: 'CheckRun',
    name,
    status: conclusion === null ? 'IN_PROGRESS' : 'COMPLETED',
    conclusion,
    checkSuite: { workflowRun: runId === null ? null : { databaseId: runId } },
  }))
  const statuses = [...(state.commitStatuses.get(oid) ?? [])].map(([context, name]) => ({
    __typename: 'StatusContext',
    context,
    state: name.toUpperCase(),
  }))
  const all = [...runs, ...statuses]
  if (all.length === 0) return null
  return {
    contexts: ({ first, after }: { first: number; after: string | null }) => {
      const start = Number(after ?? 0)
      const end = start + first
      return {
        nodes: all.slice(start, end),
        pageInfo: { hasNextPage: end < all.length, endCursor: String(end) },
      }
    },
  }
}
