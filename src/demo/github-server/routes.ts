import { createComment, listComments, react, updateComment } from './comments.ts'
import { compareDependencies } from './dependencies.ts'
import { createDeployment, createStatus, listDeployments, listStatuses } from './deployments.ts'
import { getEnvironment, listPending, reviewPending } from './environments.ts'
import type { Handler } from './exchange.ts'
import {
  createBlob,
  createCommit,
  createRef,
  createTree,
  deleteRef,
  getBlob,
  getCommit,
  getRef,
  getTree,
  listMatchingRefs,
  updateRef,
} from './git-database.ts'
import { answerGraphql } from './graphql.ts'
import { createIssue, listIssues, updateIssue } from './issues.ts'
import {
  getCombinedStatus,
  getPermission,
  getRunAttempt,
  listApprovals,
  listCheckRuns,
} from './runs.ts'

export type Route = {
  readonly method: string
  /** As in GitHub's OpenAPI description. */
  readonly pattern: string
  /** The permission of the token that it needs, or null when every token may. */
  readonly permission: string | null
  readonly handler: Handler
}

const REPO = '/repos/{owner}/{repo}'

export const ROUTES: readonly Route[] = [
  route('POST', '/graphql', null, answerGraphql),
  route('GET', `${REPO}/deployments`, 'deployments', listDeployments),
  route('POST', `${REPO}/deployments`, 'deployments', createDeployment),
  route('GET', `${REPO}/deployments/{deployment_id}/statuses`, 'deployments', listStatuses),
  route('POST', `${REPO}/deployments/{deployment_id}/statuses`, 'deployments', createStatus),
  route('GET', `${REPO}/dependency-graph/compare/{basehead}`, 'contents', compareDependencies),
  route('GET', `${REPO}/issues`, 'issues', listIssues),
  route('POST', `${REPO}/issues`, 'issues', createIssue),
  route('PATCH', `${REPO}/issues/{issue_number}`, 'issues', updateIssue),
  route('GET', `${REPO}/issues/{issue_number}/comments`, 'pull_requests', listComments),
  route('POST', `${REPO}/issues/{issue_number}/comments`, 'pull_requests', createComment),
  route('PATCH', `${REPO}/issues/comments/{comment_id}`, 'pull_requests', updateComment),
  route('POST', `${REPO}/issues/comments/{comment_id}/reactions`, 'pull_requests', react),
  route('POST', `${REPO}/git/blobs`, 'contents', createBlob),
  route('GET', `${REPO}/git/blobs/{file_sha}`, 'contents', getBlob),
  route('POST', `${REPO}/git/trees`, 'contents', createTree),
  route('GET', `${REPO}/git/trees/{tree_sha}`, 'contents', getTree),
  route('POST', `${REPO}/git/commits`, 'contents', createCommit),
  route('GET', `${REPO}/git/commits/{commit_sha}`, 'contents', getCommit),
  route('POST', `${REPO}/git/refs`, 'contents', createRef),
  route('PATCH', `${REPO}/git/refs/{ref}`, 'contents', updateRef),
  route('DELETE', `${REPO}/git/refs/{ref}`, 'contents', deleteRef),
  route('GET', `${REPO}/git/ref/{ref}`, 'contents', getRef),
  route('GET', `${REPO}/git/matching-refs/{ref}`, 'contents', listMatchingRefs),
  route('GET', `${REPO}/actions/runs/{run_id}/approvals`, 'actions', listApprovals),
  route('GET', `${REPO}/actions/runs/{run_id}/pending_deployments`, 'actions', listPending),
  route('POST', `${REPO}/actions/runs/{run_id}/pending_deployments`, null, reviewPending),
  route('GET', `${REPO}/environments/{environment_name}`, 'actions', getEnvironment),
  route('GET', `${REPO}/actions/runs/{run_id}/attempts/{attempt_number}`, 'actions', getRunAttempt),
  route('GET', `${REPO}/commits/{ref}/check-runs`, 'checks', listCheckRuns),
  route('GET', `${REPO}/commits/{ref}/status`, 'statuses', getCombinedStatus),
  route('GET', `${REPO}/collaborators/{username}/permission`, 'metadata', getPermission),
]

export type Match = { readonly route: Route; readonly path: { readonly [name: string]: string } }

/** The route of a request; null when there is none. Refs may span several parts of the path. */
export function matchRoute(method: string, pathname: string): Match | null {
  for (const one of ROUTES) {
    if (one.method !== method) continue
    const found = regexOf(one.pattern).exec(pathname)
    if (found === null) continue
    try {
      const entries = Object.entries(found.groups ?? {})
      const path = Object.fromEntries(entries.map(([k, v]) => [k, decodeURIComponent(v)]))
      return { route: one, path }
    } catch {
      return null
    }
  }
  return null
}

function route(
  method: string,
  pattern: string,
  permission: string | null,
  handler: Handler,
): Route {
  return { method, pattern, permission, handler }
}

function regexOf(pattern: string): RegExp {
  const source = pattern.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'ref' ? '(?<ref>.+)' : `(?<${name}>[^/]+)`,
  )
  return new RegExp(`^${source}$`)
}
