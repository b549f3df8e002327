import type { PullRequest } from '../../domain/range/range.ts'
import { parseSha, type Sha } from '../../domain/units.ts'
import type { PullRequests } from '../../ports/pull-requests.ts'
import type { GithubClient } from './client.ts'

/** The newest commits of a range that are asked about. */
export const PULL_REQUEST_COMMITS_MAX = 500
/** Commits per query; each is one alias of the document. */
export const COMMITS_PER_QUERY_MAX = 50
/** Pull requests of one commit, and labels of one pull request, that are read. */
export const PULL_REQUESTS_PER_COMMIT_MAX = 10
export const LABELS_MAX = 20

type Node = {
  readonly number: number
  readonly title: string
  readonly url: string
  readonly merged: boolean
  readonly author: { readonly login: string } | null
  readonly baseRepository: { readonly nameWithOwner: string } | null
  readonly labels: { readonly nodes: readonly ({ readonly name: string } | null)[] | null } | null
}
type CommitNode = {
  readonly associatedPullRequests: {
    readonly totalCount: number
    readonly nodes: readonly (Node | null)[] | null
  } | null
}
type BatchAnswer = {
  readonly repository: { readonly [alias: string]: Partial<CommitNode> | null } | null
}

/**
 * Pull requests by GraphQL, fifty commits a request, where REST needs one request a commit. All text is
 * returned as it is.
 */
export function githubPullRequests(client: GithubClient): PullRequests {
  return {
    async of(commits) {
      const asked = commits.filter((sha) => parseSha(sha) !== null)
      const kept = asked.slice(0, PULL_REQUEST_COMMITS_MAX)
      const found = new Map<number, PullRequest & { commits: Sha[] }>()
      let isTruncated = kept.length < asked.length
      for (let start = 0; start < kept.length; start += COMMITS_PER_QUERY_MAX) {
        const batch = kept.slice(start, start + COMMITS_PER_QUERY_MAX)
        for (const { sha, nodes, isCut } of await pullRequestsOf(client, batch)) {
          isTruncated ||= isCut
          for (const node of nodes) {
            const known = found.get(node.number)
            if (known === undefined) found.set(node.number, pullRequestOf(node, sha))
            else known.commits.push(sha)
          }
        }
      }
      const pullRequests = [...found.values()].sort((a, b) => a.number - b.number)
      return { pullRequests, isTruncated }
    },
  }
}

type OfCommit = { readonly sha: Sha; readonly nodes: readonly Node[]; readonly isCut: boolean }

async function pullRequestsOf(
  client: GithubClient,
  batch: readonly Sha[],
): Promise<readonly OfCommit[]> {
  const { owner, repo } = client.repository
  const answer = await client.graphql<BatchAnswer>(
    documentFor(batch.length),
    { owner, name: repo, ...Object.fromEntries(batch.map((sha, index) => [`c${index}`, sha])) },
    '"pull-requests: read" and "contents: read"',
  )
  return batch.map((sha, index) => {
    // A commit that was not pushed is null, and an object that is no commit has no such field.
    const connection = answer.repository?.[`c${index}`]?.associatedPullRequests
    const all = (connection?.nodes ?? []).filter((node) => node !== null)
    const isCut = (connection?.totalCount ?? 0) > all.length
    return { sha, nodes: broughtBy(all, `${owner}/${repo}`), isCut }
  })
}

/**
 * The merged pull requests of this repository; the open ones only when none is merged, as for a branch
 * that is deployed before it is merged. The same rule as REST's "list pull requests of a commit".
 */
function broughtBy(nodes: readonly Node[], repository: string): readonly Node[] {
  const here = nodes.filter(
    (node) => node.baseRepository?.nameWithOwner.toLowerCase() === repository.toLowerCase(),
  )
  const merged = here.filter((node) => node.merged)
  return merged.length > 0 ? merged : here
}

function pullRequestOf(node: Node, sha: Sha): PullRequest & { commits: Sha[] } {
  return {
    number: node.number,
    title: node.title,
    author: node.author?.login ?? 'ghost',
    url: node.url,
    labels: (node.labels?.nodes ?? []).flatMap((label) => (label === null ? [] : [label.name])),
    commits: [sha],
  }
}

/** The document for a number of commits; the object names travel as variables. */
export function documentFor(count: number): string {
  const indexes = Array.from({ length: count }, (_, index) => index)
  const variables = indexes.map((index) => `$c${index}: GitObjectID!`).join(', ')
  const aliases = indexes.map((index) => `c${index}: object(oid: $c${index}) { ...brought }`)
  return `query ($owner: String!, $name: String!, ${variables}) {
  repository(owner: $owner, name: $name) {
    ${aliases.join('\n    ')}
  }
}
fragment brought on Commit {
  associatedPullRequests(first: ${PULL_REQUESTS_PER_COMMIT_MAX}) {
    totalCount
    nodes {
      number
      title
      url
      merged
      author { login }
      baseRepository { nameWithOwner }
      labels(first: ${LABELS_MAX}) { nodes { name } }
    }
  }
}`
}
