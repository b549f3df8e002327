import { createHash } from 'node:crypto'
import type { RefStore, StoredCommit } from '../../src/ports/ref-store.ts'

export type MemoryRefStore = RefStore & {
  /** The commit that the ref points at, for whoever only watches. */
  tip(ref: string): StoredCommit | null
  /** A commit by its name. */
  commit(oid: string): StoredCommit | null
  /** All commits of the ref, newest first. */
  log(ref: string): readonly StoredCommit[]
}

/** As seldom as where every question counts. */
export const MEMORY_POLL_SECONDS = 10

/** Refs and commits in memory, held to the same contract as git and GitHub. */
export function memoryRefStore(): MemoryRefStore {
  const commits = new Map<string, StoredCommit & { parent: string | null }>()
  const refs = new Map<string, string>()
  let written = 0
  const read = async (ref: string) => {
    const commit = commits.get(refs.get(ref) ?? '')
    if (commit === undefined) return null
    const { parent: _, ...stored } = commit
    return stored
  }
  return {
    read,
    poll: read,
    async at(oid) {
      const commit = commits.get(oid)
      if (commit === undefined) return null
      const { parent: _, ...stored } = commit
      return stored
    },
    pollSeconds: () => MEMORY_POLL_SECONDS,
    async write({ parent, message, files }) {
      const oid = createHash('sha1')
        .update(JSON.stringify([parent, message, files, written++]))
        .digest('hex')
      commits.set(oid, { oid, parent, message, files: { ...files } })
      return oid
    },
    async move(ref, from, to) {
      if ((refs.get(ref) ?? null) !== from) return 'conflict'
      if (to === null) refs.delete(ref)
      else refs.set(ref, to)
      return 'moved'
    },
    commit: (oid) => commits.get(oid) ?? null,
    tip: (ref) => commits.get(refs.get(ref) ?? '') ?? null,
    log(ref) {
      const story: StoredCommit[] = []
      for (let oid = refs.get(ref) ?? null; oid !== null; ) {
        const commit = commits.get(oid)
        if (commit === undefined) break
        story.push(commit)
        oid = commit.parent
      }
      return story
    },
  }
}
