/** What the server remembers. Tests and the demo read it and seed it; nothing else writes to it. */
export type GithubState = {
  readonly repository: { readonly owner: string; readonly name: string }
  /** Owner of the token. */
  readonly viewer: Account
  /** What the token may do, by GitHub's names of permissions ("pull_requests"). */
  readonly permissions: Map<string, 'read' | 'write'>
  readonly deployments: StoredDeployment[]
  readonly comments: StoredComment[]
  readonly reactions: StoredReaction[]
  readonly pullRequests: StoredPullRequest[]
  readonly issues: StoredIssue[]
  /** What the dependency graph says of every range; null = it is switched off. */
  dependencyChanges: readonly object[] | null
  /** Git objects by their real object names. */
  readonly objects: Map<string, GitObject>
  /** Commit by full name of the ref. */
  readonly refs: Map<string, string>
  /** Commit statuses by commit and context. */
  readonly commitStatuses: Map<string, Map<string, 'success' | 'failure' | 'error' | 'pending'>>
  /** Check runs by commit. */
  readonly checkRuns: Map<string, readonly StoredCheckRun[]>
  /** Commits to which the default branch would be merged first when auto_merge is not off. */
  readonly behindDefaultBranch: Set<string>
  readonly runs: StoredRun[]
  readonly approvals: StoredApproval[]
  readonly environments: StoredEnvironment[]
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

export type StoredIssue = {
  readonly number: number
  readonly author: Account
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
  state: 'open' | 'closed'
  readonly createdAtSeconds: number
  updatedAtSeconds: number
}

export type StoredComment = {
  readonly id: number
  readonly issue: number
  readonly author: Account
  body: string
  readonly createdAtSeconds: number
  updatedAtSeconds: number
}

export const REACTIONS = [
  '+1',
  '-1',
  'laugh',
  'confused',
  'heart',
  'hooray',
  'rocket',
  'eyes',
] as const

export type StoredReaction = {
  readonly id: number
  readonly comment: number
  readonly content: (typeof REACTIONS)[number]
  readonly author: Account
  readonly createdAtSeconds: number
}

export type StoredPullRequest = {
  readonly number: number
  readonly title: string
  readonly author: string
  readonly isMerged: boolean
  readonly labels: readonly string[]
  readonly commits: readonly string[]
  /** How it was looked at and merged; what is left out did not happen. */
  readonly review?: Partial<StoredReview>
}

export type StoredReview = {
  /** The author is a bot. */
  readonly isByBot: boolean
  readonly mergedBy: string | null
  readonly branch: string
  /** Commits of the branch, oldest first; by default those that it brought. */
  readonly branchCommits: readonly { readonly sha: string; readonly parentCount: number }[]
  readonly reviews: readonly {
    readonly author: string | null
    readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'
    readonly sha: string | null
  }[]
  /** People and teams whose review was asked for and never came. */
  readonly requests: readonly {
    readonly login: string | null
    readonly asCodeOwner: boolean
  }[]
  readonly files: readonly string[]
}

export type StoredCheckRun = {
  readonly name: string
  readonly runId: number | null
  /** null = not completed. */
  readonly conclusion: CheckConclusion | null
}

export type CheckConclusion =
  | 'ACTION_REQUIRED'
  | 'CANCELLED'
  | 'FAILURE'
  | 'NEUTRAL'
  | 'SKIPPED'
  | 'STALE'
  | 'STARTUP_FAILURE'
  | 'SUCCESS'
  | 'TIMED_OUT'

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

export type StoredEnvironment = {
  readonly id: number
  readonly name: string
  readonly reviewers: readonly string[]
  readonly isSelfReviewPrevented: boolean
  readonly isBranchLimited: boolean
  /** Runs with a job that waits for a review of this environment. */
  readonly waitingRuns: readonly number[]
}

/** The token of a job as the README asks for it. */
const PERMISSIONS = [
  ['actions', 'read'],
  ['checks', 'read'],
  ['contents', 'write'],
  ['deployments', 'write'],
  ['metadata', 'read'],
  ['pull_requests', 'write'],
  ['statuses', 'read'],
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
    reactions: [],
    pullRequests: [],
    issues: [],
    dependencyChanges: null,
    objects: new Map(),
    refs: new Map(),
    commitStatuses: new Map(),
    checkRuns: new Map(),
    behindDefaultBranch: new Set(),
    runs: [],
    approvals: [],
    environments: [],
    roles: new Map(),
    now,
    nextId: () => ++id,
  }
}
