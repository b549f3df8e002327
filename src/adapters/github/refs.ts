import { AdapterError } from '../../domain/errors.ts'
import type { RefStore, StoredCommit } from '../../ports/ref-store.ts'
import type { GithubClient } from './client.ts'
import { isOutcomeUnknown, isRefusal } from './errors.ts'
import { PAID_POLL_SECONDS, type RefPoll, refPoll } from './ref-poll.ts'

/** Files of a commit that are read, and the bytes of each. What holds more was not written by us. */
export const COMMIT_FILES_MAX = 20
export const FILE_BYTES_MAX = 4 * 1024 * 1024
/** Commits that are kept in memory. They never change, and the abort ref is read over and over. */
export const KNOWN_COMMITS_MAX = 16

/** In updateRefs: as beforeOid "must not exist", as afterOid "delete". */
const ZERO_OID = '0'.repeat(40)
const PERMISSION = '"contents: write"'
const REPOSITORY_ID = `query ($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { id }
}`
const UPDATE_REFS = `mutation ($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`

type Move = { readonly ref: string; readonly from: string | null; readonly to: string | null }

/**
 * Git objects by REST, and refs by compare-and-swap. A new ref is made by POST, which GitHub refuses when
 * there is one. Every other move is GraphQL's updateRefs with beforeOid: PATCH takes any fast-forward, so
 * it would also move a ref that somebody had put back to an older commit.
 */
export function githubRefStore(client: GithubClient): RefStore {
  const known = new Map<string, StoredCommit>()
  let repositoryId: string | undefined
  let polled: { readonly ref: string; readonly poll: RefPoll } | null = null

  async function commitAt(ref: string, oid: string | null): Promise<StoredCommit | null> {
    if (oid === null) return null
    const commit = known.get(oid) ?? (await readCommit(client, ref, oid))
    remember(commit)
    return commit
  }

  function remember(commit: StoredCommit): void {
    known.set(commit.oid, commit)
    const [oldest] = known.keys()
    if (known.size > KNOWN_COMMITS_MAX && oldest !== undefined) known.delete(oldest)
  }

  async function updateRef(ref: string, from: string, to: string | null): Promise<void> {
    repositoryId ??= await repositoryIdOf(client)
    // beforeOid is the guard, so a lock may also move to a commit that does not descend from the last one.
    const update = { name: ref, beforeOid: from, afterOid: to ?? ZERO_OID, force: true }
    await client.graphql(UPDATE_REFS, { input: { repositoryId, refUpdates: [update] } }, PERMISSION)
  }

  return {
    read: async (ref) => commitAt(ref, await oidOf(client, ref)),
    async poll(ref) {
      if (polled?.ref !== ref) polled = { ref, poll: refPoll(client, ref) }
      return commitAt(ref, await polled.poll.oid())
    },
    async at(oid) {
      const answer = await client.sendExpecting([404, 422], (rest) =>
        rest.git.getCommit({ ...client.repository, commit_sha: oid }),
      )
      return isRefusal(answer) ? null : readCommit(client, oid, oid)
    },
    pollSeconds: () => polled?.poll.pollSeconds() ?? PAID_POLL_SECONDS,
    write: (commit) => writeCommit(client, commit),
    async move(ref, from, to) {
      if (from === null && to === null)
        return (await oidOf(client, ref)) === null ? 'moved' : 'conflict'
      try {
        if (from !== null) await updateRef(ref, from, to)
        else if (to !== null) await createRef(client, ref, to)
        return 'moved'
      } catch (error) {
        return await settled(client, { ref, from, to }, error)
      }
    },
  }
}

/**
 * What a failed move came to. GitHub's refusals do not say why, and a lost answer says nothing at all, so
 * the ref itself decides: nobody else writes our commit, so a ref that is at `to` was moved by us. Only a
 * deletion looks the same whoever did it; it is ours when its answer was lost, and not when it was refused.
 * The error is thrown again when the ref is still at `from`.
 */
async function settled(
  client: GithubClient,
  { ref, from, to }: Move,
  error: unknown,
): Promise<'moved' | 'conflict'> {
  const isRefused = error instanceof AdapterError && error.reason === 'github_refused'
  if (!isRefused && !isOutcomeUnknown(error)) throw error
  const oid = await oidOf(client, ref)
  if (oid === to && (to !== null || !isRefused)) return 'moved'
  if (oid !== from) return 'conflict'
  throw error
}

async function oidOf(client: GithubClient, ref: string): Promise<string | null> {
  const answer = await client.sendExpecting([404], (rest) =>
    rest.git.getRef({ ...client.repository, ref: withoutPrefix(ref) }),
  )
  return isRefusal(answer) ? null : answer.data.object.sha
}

async function createRef(client: GithubClient, ref: string, oid: string): Promise<void> {
  await client.send((rest) => rest.git.createRef({ ...client.repository, ref, sha: oid }))
}

async function repositoryIdOf(client: GithubClient): Promise<string> {
  const { owner, repo } = client.repository
  const { repository } = await client.graphql<{ repository: { id: string } }>(
    REPOSITORY_ID,
    { owner, name: repo },
    PERMISSION,
  )
  return repository.id
}

async function writeCommit(
  client: GithubClient,
  commit: Parameters<RefStore['write']>[0],
): Promise<string> {
  const { repository } = client
  const entries = Object.entries(commit.files)
  const tree = await client.send((rest) =>
    rest.git.createTree({
      ...repository,
      tree: entries.map(([path, content]) => ({ path, mode: '100644', type: 'blob', content })),
    }),
  )
  const written = await client.send((rest) =>
    rest.git.createCommit({
      ...repository,
      message: commit.message,
      tree: tree.data.sha,
      parents: commit.parent === null ? [] : [commit.parent],
    }),
  )
  return written.data.sha
}

async function readCommit(client: GithubClient, ref: string, oid: string): Promise<StoredCommit> {
  const { repository } = client
  const commit = await client.send((rest) => rest.git.getCommit({ ...repository, commit_sha: oid }))
  const tree = await client.send((rest) =>
    rest.git.getTree({ ...repository, tree_sha: commit.data.tree.sha }),
  )
  const entries = tree.data.tree
  const isOurs = entries.every(
    (entry) => entry.type === 'blob' && (entry.size ?? 0) <= FILE_BYTES_MAX,
  )
  if (!isOurs || tree.data.truncated || entries.length > COMMIT_FILES_MAX) {
    throw unreadable(ref, oid)
  }
  const files = await Promise.all(
    entries.map(async (entry) => [entry.path, await readBlob(client, entry.sha)] as const),
  )
  return { oid, message: commit.data.message, files: Object.fromEntries(files) }
}

async function readBlob(client: GithubClient, sha: string): Promise<string> {
  const { data } = await client.send((rest) =>
    rest.git.getBlob({ ...client.repository, file_sha: sha }),
  )
  return data.encoding === 'base64'
    ? Buffer.from(data.content, 'base64').toString('utf8')
    : data.content
}

/** REST names refs without "refs/". The slashes of the rest are encoded by Octokit, as GitHub takes them. */
function withoutPrefix(ref: string): string {
  return ref.replace(/^refs\//, '')
}

function unreadable(ref: string, oid: string): AdapterError {
  return new AdapterError(
    'github',
    'ledger_unreadable',
    `The commit ${oid} at ${ref} holds more than the ledger writes.`,
    'Look at who moved that ref; nothing is repaired silently.',
  )
}
