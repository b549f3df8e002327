import { failed, fieldOf, type Handler, notFound, ok } from './exchange.ts'
import { accountShape, dateTime, repositoryUrl } from './shapes.ts'
import type { GithubState, StoredEnvironment } from './state.ts'

/** Environments, their rules and the reviews that runs wait for. https://docs.github.com/rest/deployments/environments */

export const getEnvironment: Handler = ({ state, path, apiUrl }) => {
  const found = state.environments.find(({ name }) => name === path.environment_name)
  if (found === undefined) return notFound()
  const at = dateTime(state.now())
  return ok({
    ...environmentShape(apiUrl, state, found),
    created_at: at,
    updated_at: at,
    protection_rules: [
      ...(found.reviewers.length === 0
        ? []
        : [
            {
              id: found.id + 1,
              node_id: `GA_${found.id + 1}`,
              type: 'required_reviewers',
              prevent_self_review: found.isSelfReviewPrevented,
              reviewers: reviewersShape(apiUrl, found),
            },
          ]),
      ...(found.isBranchLimited
        ? [{ id: found.id + 2, node_id: `GA_${found.id + 2}`, type: 'branch_policy' }]
        : []),
    ],
    deployment_branch_policy: found.isBranchLimited
      ? { protected_branches: true, custom_branch_policies: false }
      : null,
  })
}

export const listPending: Handler = ({ state, path, apiUrl }) => {
  const waiting = waitingFor(state, path.run_id)
  return ok(
    waiting.map((environment) => ({
      environment: environmentShape(apiUrl, state, environment),
      wait_timer: 0,
      wait_timer_started_at: null,
      current_user_can_approve: environment.reviewers.includes(state.viewer.login),
      reviewers: reviewersShape(apiUrl, environment),
    })),
  )
}

export const reviewPending: Handler = ({ state, path, body }) => {
  const ids = fieldOf(body, 'environment_ids')
  const asked = waitingFor(state, path.run_id).filter(
    ({ id }) => Array.isArray(ids) && ids.includes(id),
  )
  if (asked.length === 0) return notFound()
  if (!asked.every(({ reviewers }) => reviewers.includes(state.viewer.login))) {
    return failed(403, 'Resource not accessible by integration')
  }
  state.approvals.push({
    runId: Number(path.run_id),
    login: state.viewer.login,
    state: fieldOf(body, 'state') === 'approved' ? 'approved' : 'rejected',
    environments: asked.map(({ name }) => name),
    comment: String(fieldOf(body, 'comment') ?? ''),
  })
  // GitHub lists the deployments that go on; a run with `deployment: false` has none.
  return ok([])
}

function waitingFor(state: GithubState, runId: string | undefined): StoredEnvironment[] {
  const reviewed = state.approvals
    .filter((approval) => String(approval.runId) === runId)
    .flatMap(({ environments }) => environments)
  return state.environments.filter(
    ({ name, waitingRuns }) =>
      waitingRuns.some((run) => String(run) === runId) && !reviewed.includes(name),
  )
}

function environmentShape(apiUrl: string, state: GithubState, { id, name }: StoredEnvironment) {
  const url = `${repositoryUrl(apiUrl, state)}/environments/${encodeURIComponent(name)}`
  return { id, node_id: `EN_${id}`, name, url, html_url: url }
}

function reviewersShape(apiUrl: string, { reviewers }: StoredEnvironment) {
  return reviewers.map((login) => ({
    type: 'User',
    reviewer: accountShape(apiUrl, { login, type: 'User' }),
  }))
}
