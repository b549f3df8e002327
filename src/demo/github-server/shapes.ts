import type {
  Account,
  GithubState,
  StoredComment,
  StoredDeployment,
  StoredIssue,
  StoredReaction,
  StoredRun,
} from './state.ts'

/** The answers as GitHub's OpenAPI description has them. The tests hold every one of them to it. */

type Shape = { readonly [field: string]: unknown }

export function dateTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** Links that every account has below its own address. */
const ACCOUNT_LINKS = [
  'followers',
  'following',
  'gists',
  'starred',
  'subscriptions',
  'organizations',
  'repos',
  'events',
  'received_events',
]

export function accountShape(apiUrl: string, account: Account): Shape {
  const url = `${apiUrl}/users/${encodeURIComponent(account.login)}`
  const links = ACCOUNT_LINKS.map((name) => [`${name}_url`, `${url}/${name}`])
  const id = idOf(account.login)
  return {
    login: account.login,
    id,
    node_id: nodeId('U', id),
    avatar_url: `${url}/avatar`,
    gravatar_id: '',
    url,
    html_url: url,
    type: account.type,
    site_admin: false,
    ...Object.fromEntries(links),
  }
}

/** Links that every repository has below its own address. */
const REPOSITORY_LINKS = [
  ...['archive', 'assignees', 'blobs', 'branches', 'collaborators', 'comments', 'commits'],
  ...['compare', 'contents', 'contributors', 'deployments', 'downloads', 'events', 'forks'],
  ...['git_commits', 'git_refs', 'git_tags', 'hooks', 'issue_comment', 'issue_events', 'issues'],
  ...['keys', 'labels', 'languages', 'merges', 'milestones', 'notifications', 'pulls', 'releases'],
  ...['stargazers', 'statuses', 'subscribers', 'subscription', 'tags', 'teams', 'trees'],
]

export function repositoryUrl(apiUrl: string, { repository }: GithubState): string {
  return `${apiUrl}/repos/${repository.owner}/${repository.name}`
}

export function repositoryShape(apiUrl: string, state: GithubState): Shape {
  const { owner, name } = state.repository
  const url = repositoryUrl(apiUrl, state)
  const id = idOf(`${owner}/${name}`)
  return {
    id,
    node_id: nodeId('R', id),
    name,
    full_name: `${owner}/${name}`,
    owner: accountShape(apiUrl, { login: owner, type: 'User' }),
    private: false,
    html_url: url,
    description: null,
    fork: false,
    url,
    ...Object.fromEntries(REPOSITORY_LINKS.map((link) => [`${link}_url`, `${url}/${link}`])),
  }
}

export function deploymentShape(
  apiUrl: string,
  state: GithubState,
  deployment: StoredDeployment,
): Shape {
  const repository_url = repositoryUrl(apiUrl, state)
  const url = `${repository_url}/deployments/${deployment.id}`
  return {
    url,
    id: deployment.id,
    node_id: nodeId('DE', deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    creator: accountShape(apiUrl, state.viewer),
    created_at: dateTime(deployment.createdAtSeconds),
    updated_at: dateTime(
      deployment.statuses.at(-1)?.createdAtSeconds ?? deployment.createdAtSeconds,
    ),
    statuses_url: `${url}/statuses`,
    repository_url,
    transient_environment: deployment.isTransient,
    production_environment: deployment.isProduction,
  }
}

export function statusShape(
  apiUrl: string,
  state: GithubState,
  deployment: StoredDeployment,
  status: StoredDeployment['statuses'][number],
): Shape {
  const repository_url = repositoryUrl(apiUrl, state)
  const deployment_url = `${repository_url}/deployments/${deployment.id}`
  return {
    url: `${deployment_url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DES', status.id),
    state: status.state,
    creator: accountShape(apiUrl, state.viewer),
    description: status.description,
    environment: deployment.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: dateTime(status.createdAtSeconds),
    updated_at: dateTime(status.createdAtSeconds),
    deployment_url,
    repository_url,
  }
}

export function commentShape(apiUrl: string, state: GithubState, comment: StoredComment): Shape {
  const repository = repositoryUrl(apiUrl, state)
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url: `${repository}/issues/comments/${comment.id}`,
    html_url: `${repository}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${repository}/issues/${comment.issue}`,
    body: comment.body,
    user: accountShape(apiUrl, comment.author),
    created_at: dateTime(comment.createdAtSeconds),
    updated_at: dateTime(comment.updatedAtSeconds),
    author_association: comment.author.type === 'Bot' ? 'NONE' : 'CONTRIBUTOR',
  }
}

export function issueShape(apiUrl: string, state: GithubState, issue: StoredIssue): Shape {
  const url = `${repositoryUrl(apiUrl, state)}/issues/${issue.number}`
  return {
    id: issue.number,
    node_id: nodeId('I', issue.number),
    number: issue.number,
    url,
    repository_url: repositoryUrl(apiUrl, state),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: url,
    title: issue.title,
    body: issue.body,
    user: accountShape(apiUrl, issue.author),
    labels: issue.labels.map((name) => ({
      id: idOf(name),
      node_id: nodeId('LA', idOf(name)),
      name,
      color: 'ededed',
      default: false,
      description: null,
      url,
    })),
    state: issue.state,
    locked: false,
    assignee: null,
    milestone: null,
    comments: 0,
    created_at: dateTime(issue.createdAtSeconds),
    updated_at: dateTime(issue.updatedAtSeconds),
    closed_at: issue.state === 'closed' ? dateTime(issue.updatedAtSeconds) : null,
    author_association: 'NONE',
  }
}

export function reactionShape(apiUrl: string, reaction: StoredReaction): Shape {
  return {
    id: reaction.id,
    node_id: nodeId('REA', reaction.id),
    user: accountShape(apiUrl, reaction.author),
    content: reaction.content,
    created_at: dateTime(reaction.createdAtSeconds),
  }
}

export function runShape(apiUrl: string, state: GithubState, run: StoredRun): Shape {
  const repository = repositoryUrl(apiUrl, state)
  const url = `${repository}/actions/runs/${run.id}`
  const at = dateTime(state.now())
  return {
    id: run.id,
    name: 'Deploy',
    node_id: nodeId('WFR', run.id),
    head_branch: 'main',
    head_sha: run.headSha,
    path: '.github/workflows/deploy.yml',
    display_title: 'Deploy',
    run_number: 1,
    run_attempt: run.attempt,
    event: 'push',
    status: run.status,
    conclusion: run.status === 'completed' ? 'success' : null,
    workflow_id: 1,
    url,
    html_url: url,
    pull_requests: [],
    created_at: at,
    updated_at: at,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repository}/check-suites/1`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${repository}/actions/workflows/1`,
    head_commit: null,
    repository: repositoryShape(apiUrl, state),
    head_repository: repositoryShape(apiUrl, state),
  }
}

export function nodeId(kind: string, id: number): string {
  return `${kind}_${id}`
}

/** A number that stays the same for a name. */
function idOf(name: string): number {
  let id = 7
  for (const character of name) id = (id * 31 + (character.codePointAt(0) ?? 0)) % 1_000_000_007
  return id
}
