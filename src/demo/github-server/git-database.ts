import {
  type Call,
  created,
  failed,
  fieldOf,
  type Handler,
  notFound,
  ok,
  type Reply,
  textField,
} from './exchange.ts'
import { isAncestor, storeObject } from './git-objects.ts'
import { dateTime, nodeId, repositoryUrl } from './shapes.ts'
import type { GitObject, TreeEntry } from './state.ts'

/** Git's objects and refs. https://docs.github.com/rest/git */

const FILE_MODE = '100644'

export const createBlob: Handler = (call) => {
  const encoding = textField(call.body, 'encoding') === 'base64' ? 'base64' : 'utf8'
  const bytes = Buffer.from(textField(call.body, 'content') ?? '', encoding)
  const sha = storeObject(call.state, { type: 'blob', bytes })
  return created({ sha, url: gitUrl(call, `blobs/${sha}`) })
}

export const getBlob: Handler = (call) => {
  const sha = call.path.file_sha ?? ''
  const blob = objectOf(call, sha, 'blob')
  if (blob === null) return notFound()
  return ok({
    sha,
    node_id: nodeId('B', 1),
    size: blob.bytes.length,
    url: gitUrl(call, `blobs/${sha}`),
    // GitHub breaks base64 into lines of 60 characters.
    content: blob.bytes.toString('base64').replace(/.{60}/g, '$&\n'),
    encoding: 'base64',
  })
}

export const createTree: Handler = (call) => {
  const asked = fieldOf(call.body, 'tree')
  const entries = (Array.isArray(asked) ? asked : []).map((entry) => treeEntryOf(call, entry))
  if (entries.length === 0 || entries.includes(null)) return failed(422, 'Invalid tree info')
  const tree = entries.filter((entry) => entry !== null)
  const sha = storeObject(call.state, { type: 'tree', entries: tree })
  return created(treeShape(call, sha, tree))
}

export const getTree: Handler = (call) => {
  const sha = call.path.tree_sha ?? ''
  const tree = objectOf(call, sha, 'tree')
  return tree === null ? notFound() : ok(treeShape(call, sha, tree.entries))
}

export const createCommit: Handler = (call) => {
  const { state, body } = call
  const tree = textField(body, 'tree') ?? ''
  if (objectOf(call, tree, 'tree') === null) return failed(422, 'Tree SHA does not exist')
  const asked = fieldOf(body, 'parents')
  const parents = Array.isArray(asked) ? asked.map(String) : []
  if (parents.some((parent) => objectOf(call, parent, 'commit') === null)) {
    return failed(422, 'Parent SHA does not exist or is not a commit object')
  }
  const { login } = state.viewer
  const email = `${login}@users.noreply.github.com`
  const sha = storeObject(state, {
    type: 'commit',
    tree,
    parents,
    message: textField(body, 'message') ?? '',
    author: { name: login, email, seconds: Math.floor(state.now()) },
  })
  return created(commitShape(call, sha))
}

export const getCommit: Handler = (call) => {
  const sha = call.path.commit_sha ?? ''
  return objectOf(call, sha, 'commit') === null ? notFound() : ok(commitShape(call, sha))
}

export const getRef: Handler = (call) => {
  const ref = `refs/${call.path.ref}`
  return call.state.refs.has(ref) ? ok(refShape(call, ref)) : notFound()
}

export const createRef: Handler = (call) => {
  const { refs } = call.state
  const ref = textField(call.body, 'ref') ?? ''
  const sha = textField(call.body, 'sha') ?? ''
  if (!isRefName(ref)) return failed(422, `${ref} is not a valid ref name`)
  if (!call.state.objects.has(sha)) return failed(422, 'Object does not exist')
  if (refs.has(ref)) return failed(422, 'Reference already exists')
  if (isBlocked(refs, ref)) return failed(422, 'Reference update failed')
  refs.set(ref, sha)
  return created(refShape(call, ref))
}

export const updateRef: Handler = (call) => {
  const { state } = call
  const ref = `refs/${call.path.ref}`
  const sha = textField(call.body, 'sha') ?? ''
  const current = state.refs.get(ref)
  if (current === undefined) return failed(422, 'Reference does not exist')
  if (!state.objects.has(sha)) return failed(422, 'Object does not exist')
  const isForced = fieldOf(call.body, 'force') === true
  if (!isForced && !isAncestor(state, current, sha)) {
    return failed(422, 'Update is not a fast forward')
  }
  state.refs.set(ref, sha)
  return ok(refShape(call, ref))
}

export const deleteRef: Handler = ({ state, path }): Reply =>
  state.refs.delete(`refs/${path.ref}`)
    ? { status: 204, body: undefined }
    : failed(422, 'Reference does not exist')

/** GitHub's documented rule: it starts with refs/ and has at least two slashes. */
function isRefName(ref: string): boolean {
  return /^refs\/[^/]+\/.+$/.test(ref) && !/\.\.|[\s~^:?*[\\]|\/$|\.lock$/.test(ref)
}

/** A ref can't also be the folder of another one. */
export function isBlocked(refs: ReadonlyMap<string, string>, ref: string): boolean {
  return [...refs.keys()].some((one) => one.startsWith(`${ref}/`) || ref.startsWith(`${one}/`))
}

function treeEntryOf(call: Call, entry: unknown): TreeEntry | null {
  const path = textField(entry, 'path') ?? ''
  const content = textField(entry, 'content')
  const mode = textField(entry, 'mode')
  // Folders would make trees of trees; nothing here writes any.
  if (path === '' || path.includes('/') || mode !== FILE_MODE) return null
  if (content !== null) {
    const bytes = Buffer.from(content, 'utf8')
    return { path, mode, sha: storeObject(call.state, { type: 'blob', bytes }) }
  }
  const sha = textField(entry, 'sha') ?? ''
  return objectOf(call, sha, 'blob') === null ? null : { path, mode, sha }
}

function objectOf<T extends GitObject['type']>(
  { state }: Call,
  sha: string,
  type: T,
): Extract<GitObject, { type: T }> | null {
  const object = state.objects.get(sha)
  return object?.type === type ? (object as Extract<GitObject, { type: T }>) : null
}

function treeShape(call: Call, sha: string, entries: readonly TreeEntry[]) {
  const tree = entries.map((entry) => ({
    ...entry,
    type: 'blob',
    size: objectOf(call, entry.sha, 'blob')?.bytes.length ?? 0,
    url: gitUrl(call, `blobs/${entry.sha}`),
  }))
  return { sha, url: gitUrl(call, `trees/${sha}`), tree, truncated: false }
}

function commitShape(call: Call, sha: string) {
  const commit = objectOf(call, sha, 'commit')
  if (commit === null) throw new Error(`no commit ${sha}`)
  const { name, email, seconds } = commit.author
  const person = { name, email, date: dateTime(seconds) }
  const html = (parent: string) => `${repositoryUrl(call.apiUrl, call.state)}/commit/${parent}`
  const url = (parent: string) => gitUrl(call, `commits/${parent}`)
  return {
    sha,
    node_id: nodeId('C', 1),
    url: url(sha),
    html_url: html(sha),
    author: person,
    committer: person,
    message: commit.message,
    tree: { sha: commit.tree, url: gitUrl(call, `trees/${commit.tree}`) },
    parents: commit.parents.map((one) => ({ sha: one, url: url(one), html_url: html(one) })),
    verification: {
      verified: false,
      reason: 'unsigned',
      signature: null,
      payload: null,
      verified_at: null,
    },
  }
}

/** Every ref that begins with what was asked for. */
export function listMatchingRefs(call: Call): Reply {
  const begin = `refs/${call.path.ref}`
  const found = [...call.state.refs.keys()].filter((ref) => ref.startsWith(begin)).sort()
  return ok(found.map((ref) => refShape(call, ref)))
}

function refShape(call: Call, ref: string) {
  const sha = call.state.refs.get(ref) ?? ''
  const type = call.state.objects.get(sha)?.type ?? 'commit'
  return {
    ref,
    node_id: nodeId('REF', 1),
    url: gitUrl(call, ref),
    object: { type, sha, url: gitUrl(call, `${type}s/${sha}`) },
  }
}

function gitUrl(call: Call, path: string): string {
  return `${repositoryUrl(call.apiUrl, call.state)}/git/${encodeURI(path)}`
}
