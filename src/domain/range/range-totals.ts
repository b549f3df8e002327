import { personKey } from './person-key.ts'
import type { Commit, FileTotal, Person, Range } from './range.ts'
import { RANGE_COMMITS_KEPT_MAX, RANGE_FILES_KEPT_MAX } from './range.ts'

/** A commit before its files are known. */
export type CommitHeader = Omit<Commit, 'fileCount' | 'linesAdded' | 'linesDeleted'>

/** What one commit did to one file. Lines are 0 for a binary file. Paths are untrusted text. */
export type FileChange = {
  readonly path: string
  /** Where the file was before this commit renamed it. */
  readonly previousPath: string | null
  readonly linesAdded: number
  readonly linesDeleted: number
  readonly isBinary: boolean
}

/** The part of a range that is a sum over its commits. */
export type Totals = Omit<Range, 'base' | 'head' | 'direction' | 'commitsTakenAway' | 'paths'>

/** Adds up a range. Commits must come newest first, each followed by its files. */
export type RangeTotals = {
  commit(header: CommitHeader): void
  file(change: FileChange): void
  totals(): Totals
}

/** How much is kept. What is beyond is still counted. */
export type RangeLimits = {
  readonly commits: number
  readonly files: number
  readonly authors: number
  readonly renames: number
}

export const RANGE_AUTHORS_KEPT_MAX = 50_000
export const RANGE_RENAMES_FOLLOWED_MAX = 100_000
/** Distinct names that are counted without being kept, 40 bytes each. Beyond it a count is a lower bound. */
export const DISTINCT_COUNTED_MAX = 1_000_000

const LIMITS: RangeLimits = {
  commits: RANGE_COMMITS_KEPT_MAX,
  files: RANGE_FILES_KEPT_MAX,
  authors: RANGE_AUTHORS_KEPT_MAX,
  renames: RANGE_RENAMES_FOLLOWED_MAX,
}

type Writable<T> = { -readonly [key in keyof T]: T[key] }

/**
 * Adds up commits as they stream by, in bounded memory. A file that was renamed in the range is one file
 * under its newest path. When there are more files than are kept, those touched last are kept.
 */
export function rangeTotals(limits: RangeLimits = LIMITS): RangeTotals {
  const commits = commitTotals(limits.commits)
  const authors = authorTotals(limits.authors)
  const files = fileTotals(limits)

  return {
    commit(header) {
      files.startCommit(header)
      commits.start({ ...header, author: authors.add(header.author) })
    },
    file(change) {
      files.add(change)
      commits.add(change)
    },
    totals() {
      const { isTruncated: commitsTruncated, ...commitPart } = commits.totals()
      const { isTruncated: authorsTruncated, ...authorPart } = authors.totals()
      const { isTruncated: filesTruncated, ...filePart } = files.totals()
      return {
        ...commitPart,
        ...authorPart,
        ...filePart,
        isTruncated: commitsTruncated || authorsTruncated || filesTruncated,
      }
    },
  }
}

function commitTotals(keptMax: number) {
  const kept: Commit[] = []
  let open: Writable<Commit> | null = null
  let commitCount = 0
  let mergeCount = 0
  let revertCount = 0
  let linesAdded = 0
  let linesDeleted = 0
  let oldest: number | null = null
  let newest: number | null = null

  return {
    start(header: CommitHeader): void {
      open = { ...header, fileCount: 0, linesAdded: 0, linesDeleted: 0 }
      if (kept.length < keptMax) kept.push(open)
      commitCount += 1
      if (header.isMerge) mergeCount += 1
      if (header.reverts !== null) revertCount += 1
      oldest = Math.min(oldest ?? Number.POSITIVE_INFINITY, header.committedAtSeconds)
      newest = Math.max(newest ?? Number.NEGATIVE_INFINITY, header.committedAtSeconds)
    },
    add(change: FileChange): void {
      if (open === null) throw new RangeError('A file came before the first commit.')
      open.fileCount += 1
      open.linesAdded += change.linesAdded
      open.linesDeleted += change.linesDeleted
      linesAdded += change.linesAdded
      linesDeleted += change.linesDeleted
    },
    totals: () => ({
      commitCount,
      mergeCount,
      revertCount,
      linesAdded,
      linesDeleted,
      oldestCommittedAtSeconds: oldest,
      newestCommittedAtSeconds: newest,
      commits: kept,
      isTruncated: commitCount > kept.length,
    }),
  }
}

/** Counts commits by author. */
function authorTotals(keptMax: number) {
  const kept = new Map<string, { person: Person; commitCount: number }>()
  const others = distinctCount()

  return {
    /** Returns the same object for the same person, so that 50,000 commits don't hold 50,000 names. */
    add(person: Person): Person {
      const key = personKey(person)
      const known = kept.get(key)
      if (known !== undefined) {
        known.commitCount += 1
        return known.person.name === person.name ? known.person : person
      }
      if (kept.size < keptMax) kept.set(key, { person, commitCount: 1 })
      else others.add(key)
      return person
    },
    totals: () => ({
      authors: [...kept.values()].sort(
        (a, b) => b.commitCount - a.commitCount || compareText(a.person.name, b.person.name),
      ),
      authorCount: kept.size + others.count(),
      isTruncated: others.count() > 0,
    }),
  }
}

function fileTotals(limits: RangeLimits) {
  const kept = new Map<string, Writable<FileTotal> & { lastCommit: number }>()
  const others = distinctCount()
  const otherBinaries = distinctCount()
  const followed = followRenames(limits.renames)
  let commit: CommitHeader | null = null
  let commitNumber = 0
  let renameCount = 0

  function add(change: FileChange): void {
    if (commit === null) throw new RangeError('A file came before the first commit.')
    const path = followed.newestPath(change.path)
    if (change.previousPath !== null) {
      renameCount += 1
      followed.rename(change.previousPath, path)
    }
    const total = kept.get(path)
    if (total === undefined && kept.size >= limits.files) {
      others.add(path)
      if (change.isBinary) otherBinaries.add(path)
    } else if (total === undefined) {
      kept.set(path, {
        ...change,
        path,
        commitCount: 1,
        newestCommit: commit.sha,
        lastCommit: commitNumber,
      })
    } else {
      total.previousPath ??= change.previousPath
      total.linesAdded += change.linesAdded
      total.linesDeleted += change.linesDeleted
      total.isBinary ||= change.isBinary
      if (total.lastCommit !== commitNumber) total.commitCount += 1
      total.lastCommit = commitNumber
    }
  }

  return {
    startCommit(header: CommitHeader): void {
      followed.endCommit()
      commit = header
      commitNumber += 1
    },
    add,
    totals() {
      const files = [...kept.values()].map(({ lastCommit: _, ...total }): FileTotal => total)
      const binaries = files.filter((file) => file.isBinary).length
      return {
        files: files.sort(
          (a, b) => linesChanged(b) - linesChanged(a) || compareText(a.path, b.path),
        ),
        fileCount: kept.size + others.count(),
        binaryCount: binaries + otherBinaries.count(),
        renameCount,
        isTruncated: others.count() > 0,
      }
    },
  }
}

/**
 * Knows the newest path of a file while history is read backwards. The renames of a commit take effect
 * together, for the commits before it: in a swap of two files each rename must see the old names.
 */
function followRenames(max: number) {
  const newestPaths = new Map<string, string>()
  let pending: (readonly [string, string])[] = []

  return {
    newestPath: (path: string): string => newestPaths.get(path) ?? path,
    rename(previousPath: string, newestPath: string): void {
      if (pending.length < max) pending.push([previousPath, newestPath])
    },
    endCommit(): void {
      for (const [previousPath, newestPath] of pending) {
        if (previousPath === newestPath) newestPaths.delete(previousPath)
        else if (newestPaths.size < max) newestPaths.set(previousPath, newestPath)
      }
      pending = []
    },
  }
}

/** Counts distinct texts by a 53-bit fingerprint: with a million texts a collision has odds of 1 : 18,000. */
function distinctCount() {
  const seen = new Set<number>()
  return {
    add(text: string): void {
      if (seen.size < DISTINCT_COUNTED_MAX) seen.add(fingerprint(text))
    },
    count: () => seen.size,
  }
}

/** 32 bits of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) and 21 of its like with another prime. */
function fingerprint(text: string): number {
  let low = 0x811c9dc5
  let high = 0x01234567
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b)
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0)
}

function linesChanged(file: FileTotal): number {
  return file.linesAdded + file.linesDeleted
}

/** Orders by code units, which is the same on every machine; a locale's order is not. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
