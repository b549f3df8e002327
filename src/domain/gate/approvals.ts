import type { Commit, PullRequest, Range } from '../range/range.ts'
import type { Level } from '../risk.ts'
import type { GateAnswer, Known } from './answer.ts'

/** How many people must have approved the run, and who they may be. */
export type ApprovalPolicy = {
  readonly countMin: { readonly [L in Level]: number }
  /** Whoever wrote a part of the range does not count. */
  readonly isFourEyes: boolean
  /** Environments whose approval counts; every one of them is a review of its own. */
  readonly environments: readonly string[]
}

/** One review of the run, as GitHub has it. Untrusted text. */
export type Approval = {
  readonly user: string
  readonly state: string
  readonly environments: readonly string[]
}

/** What it takes to tell who wrote the range and who approved it. */
export type ApprovalFacts = {
  readonly range: Range
  readonly pullRequests: readonly PullRequest[]
  readonly level: Level
  readonly approvals: Known<readonly Approval[]>
}

/** Login in a private address of GitHub: "12345+octocat@users.noreply.github.com". */
const NOREPLY = /^(?:\d+\+)?([A-Za-z0-9-]{1,39}(?:\[bot\])?)@users\.noreply\.github\.com$/i

/** Enough people who may approve have approved. Their number is told by the level of the risk. */
export function approvalsRule(policy: ApprovalPolicy, facts: ApprovalFacts): GateAnswer {
  const countMin = policy.countMin[facts.level]
  if (countMin === 0) return said(null, '')
  if (!facts.approvals.isKnown) {
    return said('gate_unknown', `Who approved could not be read: ${facts.approvals.why}`)
  }
  const given = approvers(policy, facts.approvals.value)
  const asked = `At the risk level ${facts.level} ${countMin} ${countMin === 1 ? 'person has' : 'people have'} to approve`
  if (!policy.isFourEyes) return counted(given, countMin, `${asked}; ${listed(given)} did.`)
  const authors = authorLogins(facts)
  if (authors.unknownCount > 0) {
    const what = `${asked} who wrote nothing of it; for ${authors.unknownCount} commits nobody can tell who that is: they came without a pull request.`
    return said('approval_missing', what)
  }
  const independent = given.filter((user) => !authors.logins.has(user.toLowerCase()))
  const what = `${asked} who wrote nothing of it; ${listed(independent)} did.`
  return counted(independent, countMin, what)
}

function counted(given: readonly string[], countMin: number, what: string): GateAnswer {
  return said(given.length < countMin ? 'approval_missing' : null, what)
}

function said(reason: 'approval_missing' | 'gate_unknown' | null, what: string): GateAnswer {
  const objection = reason === null ? null : { result: 'refused' as const, reason, detail: what }
  return { rule: 'approvals', objection, what, isOverridable: false }
}

/** Everybody whose last review was an approval, once each. */
function approvers(policy: ApprovalPolicy, reviews: readonly Approval[]): readonly string[] {
  const counting = reviews.filter(({ environments }) =>
    environments.some((environment) => policy.environments.includes(environment)),
  )
  const rejected = new Set(
    counting.filter(({ state }) => state !== 'approved').map(({ user }) => user.toLowerCase()),
  )
  const byLogin = new Map<string, string>()
  for (const { user, state } of counting) {
    const login = user.toLowerCase()
    if (state === 'approved' && !rejected.has(login)) byLogin.set(login, user)
  }
  return [...byLogin.values()]
}

function listed(users: readonly string[]): string {
  return users.length === 0 ? 'nobody' : users.join(', ')
}

/** Lower-case logins of all who wrote a part of the range, and the commits whose author has none. */
function authorLogins({ range, pullRequests }: ApprovalFacts): {
  readonly logins: ReadonlySet<string>
  readonly unknownCount: number
} {
  const logins = new Set(pullRequests.map(({ author }) => author.toLowerCase()))
  const reviewed = new Set(pullRequests.flatMap(({ commits }) => commits))
  let unknownCount = range.commitCount - range.commits.length
  for (const commit of range.commits) {
    const own = loginsOf(commit)
    for (const login of own) logins.add(login)
    // Merges write nothing; a commit of a pull request is the work of its author as well.
    if (own.length === 0 && !reviewed.has(commit.sha) && !commit.isMerge) unknownCount += 1
  }
  return { logins, unknownCount }
}

function loginsOf({ author, coAuthors }: Commit): readonly string[] {
  return [author, ...coAuthors].flatMap(({ email }) => {
    const login = NOREPLY.exec(email)?.[1]
    return login === undefined ? [] : [login.toLowerCase()]
  })
}
