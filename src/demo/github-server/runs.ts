import { type Handler, notFound, ok } from './exchange.ts'
import { accountShape, repositoryUrl, runShape } from './shapes.ts'

/** Runs of workflows, who approved them, and what people may do. https://docs.github.com/rest/actions */

export const getRunAttempt: Handler = ({ state, path, apiUrl }) => {
  const run = state.runs.find(
    ({ id, attempt }) => String(id) === path.run_id && String(attempt) === path.attempt_number,
  )
  return run === undefined ? notFound() : ok(runShape(apiUrl, state, run))
}

export const listApprovals: Handler = ({ state, path, apiUrl }) => {
  const given = state.approvals.filter(({ runId }) => String(runId) === path.run_id)
  const environments = (names: readonly string[]) =>
    names.map((name, index) => {
      const url = `${repositoryUrl(apiUrl, state)}/environments/${encodeURIComponent(name)}`
      return { id: index + 1, node_id: `EN_${index + 1}`, name, url, html_url: url }
    })
  return ok(
    given.map((approval) => ({
      environments: environments(approval.environments),
      state: approval.state,
      user: accountShape(apiUrl, { login: approval.login, type: 'User' }),
      comment: approval.comment,
    })),
  )
}

/** GitHub's coarse permission for each role. */
const PERMISSION_OF_ROLE = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
} as const

export const getPermission: Handler = ({ state, path, apiUrl }) => {
  const login = path.username ?? ''
  const role = state.roles.get(login)
  if (role === undefined) return notFound()
  return ok({
    permission: PERMISSION_OF_ROLE[role],
    role_name: role,
    user: { ...accountShape(apiUrl, { login, type: 'User' }), role_name: role },
  })
}

/** Nobody asks these for what they hold, only whether they may be asked; GraphQL tells the checks. */
export const listCheckRuns: Handler = ({ state, path }) =>
  state.objects.has(path.ref ?? '') ? ok({ total_count: 0, check_runs: [] }) : notFound()

export const getCombinedStatus: Handler = () => notFound()
