import { createHash } from 'node:crypto'
import type { GithubState, GitObject, TreeEntry } from './state.ts'

/** Git's own object names, so that a commit has the name here that git would give it. */

/** Keeps an object and returns its name. */
export function storeObject(state: GithubState, object: GitObject): string {
  const content = contentOf(object)
  const sha = createHash('sha1')
    .update(`${object.type} ${content.length}\0`)
    .update(content)
    .digest('hex')
  state.objects.set(sha, object)
  return sha
}

/** True when `ancestor` is `commit` or one of its ancestors. */
export function isAncestor(state: GithubState, ancestor: string, commit: string): boolean {
  const open = [commit]
  const seen = new Set<string>()
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    if (sha === ancestor) return true
    if (seen.has(sha)) continue
    seen.add(sha)
    const object = state.objects.get(sha)
    if (object?.type === 'commit') open.push(...object.parents)
  }
  return false
}

function contentOf(object: GitObject): Buffer {
  switch (object.type) {
    case 'blob':
      return object.bytes
    case 'tree':
      return Buffer.concat(sorted(object.entries).map(entryBytes))
    case 'commit':
      return Buffer.from(commitText(object))
  }
}

function entryBytes({ mode, path, sha }: TreeEntry): Buffer {
  return Buffer.concat([Buffer.from(`${mode} ${path}\0`), Buffer.from(sha, 'hex')])
}

/** Git sorts by bytes; only files live here, so the rule for folders is not needed. */
function sorted(entries: readonly TreeEntry[]): readonly TreeEntry[] {
  return entries.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
}

function commitText(commit: Extract<GitObject, { type: 'commit' }>): string {
  const { name, email, seconds } = commit.author
  const person = `${name} <${email}> ${seconds} +0000`
  const parents = commit.parents.map((parent) => `parent ${parent}\n`).join('')
  return `tree ${commit.tree}\n${parents}author ${person}\ncommitter ${person}\n\n${commit.message}`
}
