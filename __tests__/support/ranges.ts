import type { Commit, FileTotal, Range } from '../../src/domain/range/range.ts'
import { parseSha, type Sha } from '../../src/domain/units.ts'

/** A full object name made of a number, so that fixtures stay readable: shaOf(7) ends in 7. */
export function shaOf(number: number): Sha {
  const sha = parseSha(number.toString(16).padStart(40, '0'))
  if (sha === null) throw new Error(`${number} does not make an object name`)
  return sha
}

/** A commit of an ordinary day; every field can be given. */
export function commitOf(fields: Partial<Commit> = {}): Commit {
  return {
    sha: shaOf(1),
    author: { name: 'Ada', email: 'ada@example.org' },
    coAuthors: [],
    committedAtSeconds: 1_700_000_000,
    subject: 'Show the total on the invoice',
    isMerge: false,
    reverts: null,
    pullRequestHint: null,
    fileCount: 1,
    linesAdded: 1,
    linesDeleted: 0,
    ...fields,
  }
}

/** A changed file: by its path alone one line was added. */
export function fileOf(path: string, fields: Partial<FileTotal> = {}): FileTotal {
  return {
    path,
    previousPath: null,
    linesAdded: 1,
    linesDeleted: 0,
    isBinary: false,
    commitCount: 1,
    newestCommit: shaOf(1),
    ...fields,
  }
}

/** A range forward with the given commits and files, whose counts agree with them; the rest can be given. */
export function rangeOf(fields: Partial<Range> = {}): Range {
  const commits = fields.commits ?? []
  const files = fields.files ?? []
  const times = commits.map((commit) => commit.committedAtSeconds).sort((a, b) => a - b)
  const authors = authorsOf(commits)
  return {
    base: shaOf(0xba5e),
    head: commits[0]?.sha ?? shaOf(0xead),
    direction: 'forward',
    commitCount: commits.length,
    mergeCount: commits.filter((commit) => commit.isMerge).length,
    revertCount: commits.filter((commit) => commit.reverts !== null).length,
    commitsTakenAway: 0,
    authors,
    authorCount: authors.length,
    fileCount: files.length,
    linesAdded: files.reduce((sum, file) => sum + file.linesAdded, 0),
    linesDeleted: files.reduce((sum, file) => sum + file.linesDeleted, 0),
    renameCount: files.filter((file) => file.previousPath !== null).length,
    binaryCount: files.filter((file) => file.isBinary).length,
    oldestCommittedAtSeconds: times[0] ?? null,
    newestCommittedAtSeconds: times.at(-1) ?? null,
    commits,
    files,
    isTruncated: false,
    paths: [],
    ...fields,
  }
}

/** A range that touches these paths, one line each, in one commit. */
export function rangeTouching(...paths: string[]): Range {
  return rangeOf({ commits: [commitOf()], files: paths.map((path) => fileOf(path)) })
}

/** A range of commits with these subjects, newest first. */
export function rangeOfSubjects(...subjects: string[]): Range {
  return rangeOf({
    commits: subjects.map((subject, index) => commitOf({ sha: shaOf(index + 1), subject })),
  })
}

function authorsOf(commits: readonly Commit[]): Range['authors'] {
  const counts = new Map<string, { person: Commit['author']; commitCount: number }>()
  for (const { author } of commits) {
    const known = counts.get(author.email)
    counts.set(author.email, { person: author, commitCount: (known?.commitCount ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.commitCount - a.commitCount)
}
