import { buildSchema, GraphQLError, graphqlSync } from 'graphql'
import { fieldOf, type Handler, textField } from './exchange.ts'
import { isBlocked } from './git-database.ts'
import { isAncestor } from './git-objects.ts'
import { CHECK_TYPES, checksOf } from './graphql-checks.ts'
import { REVIEW_FIELDS, REVIEW_TYPES, reviewFields } from './graphql-reviews.ts'
import { nodeId, repositoryShape, repositoryUrl } from './shapes.ts'
import type { GithubState, StoredPullRequest } from './state.ts'

/** The part of GitHub's GraphQL schema that is used here; a test holds it against the real one. */
export const SCHEMA = `
type Query {
  viewer: User!
  repository(owner: String!, name: String!): Repository
}
type Mutation {
  updateRefs(input: UpdateRefsInput!): UpdateRefsPayload
}
interface Actor { login: String! }
type User implements Actor { login: String! }
type Bot implements Actor { login: String! }
type Repository {
  id: ID!
  nameWithOwner: String!
  object(oid: GitObjectID): GitObject
  pullRequest(number: Int!): PullRequest
}
interface GitObject { oid: GitObjectID! }
type Commit implements GitObject {
  oid: GitObjectID!
  associatedPullRequests(first: Int): PullRequestConnection
  parents: CommitConnection!
  statusCheckRollup: StatusCheckRollup
}
type CommitConnection { totalCount: Int! }
type PullRequestConnection {
  totalCount: Int!
  nodes: [PullRequest]
}
type PullRequest {
  number: Int!
  title: String!
  url: URI!
  merged: Boolean!
  author: Actor
  baseRepository: Repository
  labels(first: Int): LabelConnection
${REVIEW_FIELDS}
}
type LabelConnection { nodes: [Label] }
type Label { name: String! }
input UpdateRefsInput {
  clientMutationId: String
  repositoryId: ID!
  refUpdates: [RefUpdate!]!
}
input RefUpdate {
  name: GitRefname!
  beforeOid: GitObjectID
  afterOid: GitObjectID!
  force: Boolean = false
}
type UpdateRefsPayload { clientMutationId: String }
${REVIEW_TYPES}
${CHECK_TYPES}
scalar GitObjectID
scalar GitRefname
scalar URI
`

const schema = buildSchema(SCHEMA)
const ZERO_OID = '0'.repeat(40)

/** POST /graphql. GitHub answers 200 also to what fails; the errors carry a `type`. */
export const answerGraphql: Handler = ({ state, apiUrl, body }) => {
  const variables = fieldOf(body, 'variables')
  const { data, errors } = graphqlSync({
    schema,
    source: textField(body, 'query') ?? '',
    rootValue: rootOf(state, apiUrl),
    variableValues: (variables ?? {}) as Record<string, unknown>,
  })
  if (errors === undefined) return { status: 200, body: { data } }
  const shown = errors.map(({ message, path, locations, extensions }) => {
    const { type } = extensions
    return { ...(type === undefined ? {} : { type }), path, locations, message }
  })
  return { status: 200, body: { ...(data === undefined ? {} : { data }), errors: shown } }
}

type RefUpdate = { name: string; beforeOid?: string | null; afterOid: string; force: boolean }
type UpdateRefs = { input: { repositoryId: string; refUpdates: readonly RefUpdate[] } }

function rootOf(state: GithubState, apiUrl: string) {
  return {
    viewer: { login: state.viewer.login },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const { repository } = state
      if (owner === repository.owner && name === repository.name) {
        return repositoryNode(state, apiUrl)
      }
      throw failure(
        'NOT_FOUND',
        `Could not resolve to a Repository with the name '${owner}/${name}'.`,
      )
    },
    updateRefs: ({ input }: UpdateRefs) => updateRefs(state, input),
  }
}

function repositoryNode(state: GithubState, apiUrl: string) {
  const { owner, name } = state.repository
  return {
    id: repositoryId(state),
    nameWithOwner: `${owner}/${name}`,
    object: ({ oid }: { oid: string }) => commitNode(state, apiUrl, oid),
    pullRequest: ({ number }: { number: number }) => {
      const found = state.pullRequests.find((one) => one.number === number)
      if (found !== undefined) return pullRequestNode(state, apiUrl, found)
      throw failure('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`)
    },
  }
}

/** A commit that is in a pull request or was written here; null for one that was never pushed. */
function commitNode(state: GithubState, apiUrl: string, oid: string) {
  const brought = state.pullRequests.filter(({ commits }) => commits.includes(oid))
  const isKnown = state.objects.has(oid) || state.checkRuns.has(oid)
  if (brought.length === 0 && !isKnown) return null
  return {
    __typename: 'Commit',
    oid,
    associatedPullRequests: ({ first }: { first: number }) => ({
      totalCount: brought.length,
      nodes: brought.slice(0, first).map((one) => pullRequestNode(state, apiUrl, one)),
    }),
    statusCheckRollup: () => {
      if (state.permissions.has('checks')) return checksOf(state, oid)
      throw failure('FORBIDDEN', 'Resource not accessible by integration')
    },
  }
}

function pullRequestNode(state: GithubState, apiUrl: string, pullRequest: StoredPullRequest) {
  const { owner, name } = state.repository
  return {
    number: pullRequest.number,
    title: pullRequest.title,
    url: `${repositoryUrl(apiUrl, state)}/pull/${pullRequest.number}`,
    merged: pullRequest.isMerged,
    ...reviewFields(pullRequest),
    baseRepository: { id: repositoryId(state), nameWithOwner: `${owner}/${name}` },
    labels: ({ first }: { first: number }) => ({
      nodes: pullRequest.labels.slice(0, first).map((label) => ({ name: label })),
    }),
  }
}

/** All or nothing: every update is checked before the first one is made. */
function updateRefs(state: GithubState, input: UpdateRefs['input']) {
  if (state.permissions.get('contents') !== 'write') {
    throw failure('FORBIDDEN', 'Resource not accessible by integration')
  }
  if (input.repositoryId !== repositoryId(state)) {
    throw failure(
      'NOT_FOUND',
      `Could not resolve to a node with the global id of '${input.repositoryId}'`,
    )
  }
  for (const update of input.refUpdates) {
    const problem = problemOf(state, update)
    if (problem !== null) throw failure('UNPROCESSABLE', problem)
  }
  for (const { name, afterOid } of input.refUpdates) {
    if (afterOid === ZERO_OID) state.refs.delete(name)
    else state.refs.set(name, afterOid)
  }
  return { clientMutationId: null }
}

function problemOf(state: GithubState, { name, beforeOid, afterOid, force }: RefUpdate) {
  const current = state.refs.get(name) ?? ZERO_OID
  if (beforeOid !== undefined && beforeOid !== null && beforeOid !== current) {
    return `Reference ${name} is not at the expected object`
  }
  if (afterOid === ZERO_OID) return current === ZERO_OID ? `Reference ${name} does not exist` : null
  if (!state.objects.has(afterOid)) return `Object ${afterOid} does not exist`
  if (current === ZERO_OID) return isBlocked(state.refs, name) ? 'Reference update failed' : null
  return force || isAncestor(state, current, afterOid) ? null : 'Update is not a fast forward'
}

function repositoryId(state: GithubState): string {
  return nodeId('R', Number(repositoryShape('', state).id))
}

function failure(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } })
}
