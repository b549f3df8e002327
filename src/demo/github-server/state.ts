/** What the server remembers. Tests and the demo read it and seed it; nothing else writes to it. */
export type GithubState = {
  readonly repository: { readonly owner: string; readonly name: string }
  /** Owner of the token. */
  readonly viewer: Account
  /** What the token may do, by GitHub's names of permissions ("pull_requests"). */
  readonly permissions: Map<string, 'read' | 'write'>
  readonly deployments: StoredDeployment[]
  readonly comments: StoredComment[]
  readonly pullRequests: StoredPullRequest[]
  /** Git objects by their real object names. */
  readonly objects: Map<string, GitObject>
  /** Commit by full name of the ref. */
  readonly refs: Map<string, string>
  /** Commit statuses by commit and context. */
  readonly commitStatuses: Map<string, Map<string, 'success' | 'failure' | 'error' | 'pending'>>
  /** Commits to which the default branch would be merged first when auto_merge is not off. */
  readonly behindDefaultBranch: Set<string>
  readonly runs: StoredRun[]
  readonly approvals: StoredApproval[]
  /** Roles of people by login. Everybody else has none. */
  readonly roles: Map<string, 'admin' | 'maintain' | 'write' | 'triage' | 'read'>
  /** Seconds since 1970. */
  readonly now: () => number
  /** The next free id; ids of all things come from one row, as they only have to differ. */
  nextId(): number
}

export type Account = { readonly login: string; readonly type: 'User' | 'Bot' }

export type StoredDeployment = {
  readonly id: number
  readonly sha: string
  readonly ref: string
  readonly task: string
  readonly environment: string
  readonly payload: string | object
  readonly description: string | null
  readonly isProduction: boolean
  readonly isTransient: boolean
  readonly createdAtSeconds: number
  /** Oldest first. */
  readonly statuses: StoredStatus[]
}

export const DEPLOYMENT_STATES = [
  'error',
  'failure',
  'inactive',
  'in_progress',
  'queued',
  'pending',
  'success',
] as const

export type StoredStatus = {
  readonly id: number
  readonly state: (typeof DEPLOYMENT_STATES)[number]
  readonly description: string
  readonly logUrl: string
  readonly environmentUrl: string
  readonly createdAtSeconds: number
}

export type StoredComment = {
  readonly id: number
  readonly issue: number
  readonly author: Account
  body: string
  readonly createdAtSeconds: number
  updatedAtSeconds: number
}

export type StoredPullRequest = {
  readonly number: number
  readonly title: string
  readonly author: string
  readonly isMerged: boolean
  readonly labels: readonly string[]
  readonly commits: readonly string[]
}

export type GitObject =
  | { readonly type: 'blob'; readonly bytes: Buffer }
  | { readonly type: 'tree'; readonly entries: readonly TreeEntry[] }
  | {
      readonly type: 'commit'
      readonly tree: string
      readonly parents: readonly string[]
      readonly message: string
      readonly author: { readonly name: string; readonly email: string; readonly seconds: number }
    }

export type TreeEntry = { readonly path: string; readonly mode: string; readonly sha: string }

export type StoredRun = {
  readonly id: number
  readonly attempt: number
  readonly status: 'queued' | 'in_progress' | 'completed'
  readonly headSha: string
}

export type StoredApproval = {
  readonly runId: number
  readonly login: string
  readonly state: 'approved' | 'rejected' | 'pending'
  readonly environments: readonly string[]
  readonly comment: string
}

/** The token of a job as the README asks for it. */
const PERMISSIONS = [
  ['actions', 'read'],
  ['contents', 'write'],
  ['deployments', 'write'],
  ['metadata', 'read'],
  ['pull_requests', 'write'],
] as const

export function emptyState(
  repository: { readonly owner: string; readonly name: string },
  now: () => number,
): GithubState {
  let id = 1000
  return {
    repository,
    viewer: { login: 'github-actions[bot]', type: 'Bot' },
    permissions: new Map(PERMISSIONS),
    deployments: [],
    comments: [],
    pullRequests: [],
    objects: new Map(),
    refs: new Map(),
    commitStatuses: new Map(),
    behindDefaultBranch: new Set(),
    runs: [],
    approvals: [],
    roles: new Map(),
    now,
    nextId: () => ++id,
  }
}
