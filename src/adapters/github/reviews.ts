import {
  type Opinion,
  REVIEW_COMMITS_MAX,
  REVIEW_FILES_MAX,
  REVIEW_OPINIONS_MAX,
  type Review,
} from '../../domain/people/review.ts'
import { parseSha } from '../../domain/units.ts'
import type { Reviews } from '../../ports/reviews.ts'
import type { GithubClient } from './client.ts'

/** Pull requests of a range that are asked about. */
export const REVIEWED_PULL_REQUESTS_MAX = 200
/** Pull requests per query: with all their parts some 4,000 nodes, of the 500,000 that GitHub allows. */
export const PULL_REQUESTS_PER_QUERY_MAX = 20
export const REVIEW_REQUESTS_MAX = 20

type Connection<T> = {
  readonly totalCount: number
  readonly nodes: readonly (T | null)[] | null
} | null
type ActorNode = { readonly __typename: string; readonly login: string } | null
type ReviewNode = {
  readonly author: ActorNode
  readonly state: string
  readonly commit: { readonly oid: string } | null
}
type Node = {
  readonly number: number
  readonly merged: boolean
  readonly author: ActorNode
  readonly mergedBy: ActorNode
  readonly headRefName: string
  readonly headRefOid: string
  readonly latestOpinionatedReviews: Connection<ReviewNode>
  readonly reviewRequests: Connection<{
    readonly asCodeOwner: boolean
    readonly requestedReviewer: { readonly login?: string } | null
  }>
  readonly commits: Connection<{
    readonly commit: { readonly oid: string; readonly parents: { readonly totalCount: number } }
  }>
  readonly files: Connection<{ readonly path: string }>
}
type Answer = { readonly repository: { readonly [alias: string]: Node | null } | null }

/** Reviews by GraphQL, twenty pull requests a request, where REST needs four requests for each. */
export function githubReviews(client: GithubClient): Reviews {
  return {
    async of(pullRequests) {
      const asked = pullRequests.filter((number) => Number.isSafeInteger(number) && number > 0)
      const kept = asked.slice(0, REVIEWED_PULL_REQUESTS_MAX)
      const reviews: Review[] = []
      for (let start = 0; start < kept.length; start += PULL_REQUESTS_PER_QUERY_MAX) {
        const batch = kept.slice(start, start + PULL_REQUESTS_PER_QUERY_MAX)
        reviews.push(...(await reviewsOf(client, batch)))
      }
      return { reviews, isTruncated: kept.length < asked.length }
    },
  }
}

async function reviewsOf(client: GithubClient, batch: readonly number[]): Promise<Review[]> {
  const { owner, repo } = client.repository
  const answer = await client.graphql<Answer>(
    reviewsDocument(batch.length),
    { owner, name: repo, ...Object.fromEntries(batch.map((number, n) => [`p${n}`, number])) },
    '"pull-requests: read" and "contents: read"',
  )
  return batch.flatMap((_, n) => {
    const node = answer.repository?.[`p${n}`]
    return node === undefined || node === null ? [] : [reviewOf(node)]
  })
}

function reviewOf(node: Node): Review {
  const { latestOpinionatedReviews, reviewRequests, commits, files } = node
  const requests = nodesOf(reviewRequests)
  return {
    pullRequest: node.number,
    author: loginOf(node.author),
    isAuthorBot: node.author?.__typename === 'Bot',
    isMerged: node.merged,
    mergedBy: node.mergedBy === null ? null : loginOf(node.mergedBy),
    branch: node.headRefName,
    head: parseSha(node.headRefOid),
    commits: nodesOf(commits).flatMap(({ commit }) => {
      const sha = parseSha(commit.oid)
      return sha === null ? [] : [{ sha, isMerge: commit.parents.totalCount > 1 }]
    }),
    opinions: nodesOf(latestOpinionatedReviews).flatMap(opinionOf),
    waitingFor: requests.flatMap(({ requestedReviewer }) => requestedReviewer?.login ?? []),
    isOwnerWaitedFor: requests.some(({ asCodeOwner }) => asCodeOwner),
    files: nodesOf(files).map(({ path }) => path),
    isTruncated: [latestOpinionatedReviews, reviewRequests, commits, files].some(isCut),
  }
}

const KINDS: { readonly [state: string]: Opinion['kind'] } = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes_requested',
  DISMISSED: 'dismissed',
}

function opinionOf({ author, state, commit }: ReviewNode): Opinion[] {
  const kind = KINDS[state]
  if (kind === undefined) return []
  return [
    { reviewer: loginOf(author), kind, commit: commit === null ? null : parseSha(commit.oid) },
  ]
}

function loginOf(actor: ActorNode): string {
  return actor?.login ?? 'ghost'
}

function nodesOf<T>(connection: Connection<T>): readonly T[] {
  return (connection?.nodes ?? []).filter((node): node is T & {} => node !== null)
}

function isCut(connection: Connection<unknown>): boolean {
  return connection !== null && connection.totalCount > (connection.nodes?.length ?? 0)
}

/** The document for a number of pull requests; their numbers travel as variables. */
export function reviewsDocument(count: number): string {
  const indexes = Array.from({ length: count }, (_, index) => index)
  const variables = indexes.map((index) => `$p${index}: Int!`).join(', ')
  const aliases = indexes.map((index) => `p${index}: pullRequest(number: $p${index}) { ...looked }`)
  return `query ($owner: String!, $name: String!, ${variables}) {
  repository(owner: $owner, name: $name) {
    ${aliases.join('\n    ')}
  }
}
fragment looked on PullRequest {
  number
  merged
  author { __typename login }
  mergedBy { __typename login }
  headRefName
  headRefOid
  latestOpinionatedReviews(first: ${REVIEW_OPINIONS_MAX}) {
    totalCount
    nodes { author { __typename login } state commit { oid } }
  }
  reviewRequests(first: ${REVIEW_REQUESTS_MAX}) {
    totalCount
    nodes { asCodeOwner requestedReviewer { ... on User { login } } }
  }
  commits(last: ${REVIEW_COMMITS_MAX}) {
    totalCount
    nodes { commit { oid parents { totalCount } } }
  }
  files(first: ${REVIEW_FILES_MAX}) { totalCount nodes { path } }
}`
}
