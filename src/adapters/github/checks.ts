import type { Check, CheckResult } from '../../domain/people/checks.ts'
import type { ChecksSource } from '../../ports/checks.ts'
import type { GithubClient } from './client.ts'

/** Checks per page, and pages that are read: a thousand checks. */
export const CHECKS_PER_PAGE_MAX = 100
export const CHECK_PAGES_MAX = 10

type Node =
  | {
      readonly __typename: 'CheckRun'
      readonly name: string
      readonly status: string
      readonly conclusion: string | null
      readonly checkSuite: { readonly workflowRun: { readonly databaseId: number | null } | null }
    }
  | { readonly __typename: 'StatusContext'; readonly context: string; readonly state: string }
type Contexts = {
  readonly nodes: readonly (Node | null)[] | null
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}
type Answer = {
  readonly repository: {
    readonly object: { readonly statusCheckRollup?: { readonly contexts: Contexts } | null } | null
  } | null
}

/**
 * Check runs and commit statuses of a commit, which GitHub keeps apart everywhere but in its rollup. Checks
 * of the run that asks are left out: it cannot be done before it has asked.
 */
export function githubChecks(client: GithubClient, runId: number | null): ChecksSource {
  return {
    async of(commit) {
      const found: Check[] = []
      let after: string | null = null
      for (let page = 0; page < CHECK_PAGES_MAX; page++) {
        const { owner, repo } = client.repository
        const answer: Answer = await client.graphql<Answer>(
          CHECKS_DOCUMENT,
          { owner, name: repo, oid: commit, after },
          '"checks: read", "statuses: read" and "contents: read"',
        )
        const object = answer.repository?.object ?? null
        if (object === null) return null
        const contexts = object.statusCheckRollup?.contexts
        if (contexts === undefined) return { all: worstOfEach(found), isTruncated: false }
        for (const node of contexts.nodes ?? []) {
          if (node !== null && !isOfRun(node, runId)) found.push(checkOf(node))
        }
        if (!contexts.pageInfo.hasNextPage) {
          return { all: worstOfEach(found), isTruncated: false }
        }
        after = contexts.pageInfo.endCursor
      }
      return { all: worstOfEach(found), isTruncated: true }
    },
  }
}

function isOfRun(node: Node, runId: number | null): boolean {
  if (runId === null || node.__typename !== 'CheckRun') return false
  return node.checkSuite.workflowRun?.databaseId === runId
}

function checkOf(node: Node): Check {
  return node.__typename === 'CheckRun'
    ? { name: node.name, result: resultOfRun(node.status, node.conclusion) }
    : { name: node.context, result: resultOfStatus(node.state) }
}

const RESULTS: { readonly [conclusion: string]: CheckResult } = {
  SUCCESS: 'passed',
  NEUTRAL: 'passed',
  SKIPPED: 'skipped',
  CANCELLED: 'cancelled',
  STALE: 'cancelled',
}

/** A conclusion that is not known here is no pass. */
function resultOfRun(status: string, conclusion: string | null): CheckResult {
  if (status !== 'COMPLETED' || conclusion === null) return 'running'
  return RESULTS[conclusion] ?? 'failed'
}

function resultOfStatus(state: string): CheckResult {
  if (state === 'SUCCESS') return 'passed'
  return state === 'PENDING' || state === 'EXPECTED' ? 'running' : 'failed'
}

const WORST_FIRST: readonly CheckResult[] = ['failed', 'cancelled', 'running', 'skipped', 'passed']

/** Workflows may share the names of their jobs; of those that do, the worst is kept. */
function worstOfEach(checks: readonly Check[]): readonly Check[] {
  const byName = new Map<string, Check>()
  for (const check of checks) {
    const known = byName.get(check.name)
    if (known === undefined || worse(check, known)) byName.set(check.name, check)
  }
  return [...byName.values()]
}

function worse(a: Check, b: Check): boolean {
  return WORST_FIRST.indexOf(a.result) < WORST_FIRST.indexOf(b.result)
}

export const CHECKS_DOCUMENT = `query ($owner: String!, $name: String!, $oid: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit {
        statusCheckRollup {
          contexts(first: ${CHECKS_PER_PAGE_MAX}, after: $after) {
            pageInfo { hasNextPage endCursor }
            nodes {
              __typename
              ... on CheckRun {
                name
                status
                conclusion
                checkSuite { workflowRun { databaseId } }
              }
              ... on StatusContext { context state }
            }
          }
        }
      }
    }
  }
}`
