import type { Sha } from '../units.ts'
import type { ChangedFile, HistoryCommit } from './change.ts'
import { changeFeatures } from './change-features.ts'
import {
  type CommitContext,
  type ContextCommit,
  commitContext,
  LEVEL_COMMITS,
} from './commit-context.ts'
import { CONTEXT_UNKNOWN, type CommitFeatures, HISTORY_UNKNOWN } from './features.ts'
import { classesOfPath } from './file-classes.ts'
import { type FileHistory, fileHistory } from './file-history.ts'
import { lastTouches } from './last-touches.ts'
import { isFixMessage } from './message-flags.ts'
import type { Missing, ScoredFeatures } from './range-features.ts'

/** A commit with the files that it changed. */
export type CommitWithFiles = HistoryCommit & { readonly files: readonly ChangedFile[] }

/** What the range needs to know of the past. */
export type Past = {
  /** null = the history is not known. */
  readonly files: FileHistory | null
  readonly historyCommits: number
  /** The commits before the range, oldest first, at most LEVEL_COMMITS count. */
  readonly context: readonly ContextCommit[]
  /** Lines of each touched file at the base, NaN where they are not known; a file that is not in it did not
   * exist. null = none is known. */
  readonly linesBefore: ReadonlyMap<string, number> | null
  readonly missing: readonly Missing[]
}

/** Every name that a file of the range has or had: what the history has to watch. */
export function watchedPaths(commits: readonly CommitWithFiles[]): Set<string> {
  const paths = new Set<string>()
  for (const { files } of commits) {
    for (const { path, previousPath } of files) {
      paths.add(path)
      if (previousPath !== null) paths.add(previousPath)
    }
  }
  return paths
}

/** The history of the watched files, and the flags of the last commits for the context. */
export function historyCollector(watched: ReadonlySet<string>) {
  const files = fileHistory((path) => watched.has(path))
  // The classes of paths are told at the end, of the few commits whose context is kept.
  const last: PastCommit[] = []
  const touches = lastTouches()
  let count = 0
  return {
    /** Takes a commit of the past, oldest first. */
    add(commit: HistoryCommit, paths: readonly string[]): void {
      if (paths.length === 0) return
      const isFix = isFixMessage(commit.message)
      const { author, authoredAtSeconds } = commit
      files.add({ author, authoredAtSeconds, isFix, paths })
      count += 1
      const filesAgeDays = touches.touch(paths, authoredAtSeconds)
      last.push({ sha: commit.sha, isFix, filesAgeDays, paths })
      if (last.length > LEVEL_COMMITS) last.shift()
    },
    files,
    /** The last commits, with what is known of their lines. */
    context: (linesAdded: ReadonlyMap<string, number>): readonly ContextCommit[] =>
      last.map(({ sha, isFix, filesAgeDays, paths }) => ({
        ...{ linesAdded: linesAdded.get(sha) ?? null, isFix, filesAgeDays },
        ...testsAndCode(paths),
      })),
    count: () => count,
  }
}

type PastCommit = Pick<ContextCommit, 'isFix' | 'filesAgeDays'> & {
  readonly sha: string
  readonly paths: readonly string[]
}

export function linesAddedIn(files: readonly ChangedFile[]): number {
  return files.reduce((sum, file) => sum + file.linesAdded, 0)
}

function contextOf(commit: CommitWithFiles, filesAgeDays: number | null): ContextCommit {
  return {
    linesAdded: linesAddedIn(commit.files),
    filesAgeDays,
    isFix: isFixMessage(commit.message),
    ...testsAndCode(commit.files.map((file) => file.path)),
  }
}

function testsAndCode(paths: readonly string[]) {
  let hasTests = false
  let hasCode = false
  for (const path of paths) {
    const classes = classesOfPath(path)
    hasTests ||= classes.test
    hasCode ||= classes.code
  }
  return { hasTests, hasCode }
}

/** Walks the range, oldest first, and tells of each commit what was known before it. */
export function rangeFeatures(commits: readonly CommitWithFiles[], past: Past): ScoredFeatures[] {
  const earlier = Math.max(0, past.historyCommits - past.context.length)
  const context = commitContext(earlier)
  for (const commit of past.context) context.add(commit)
  const lines = past.linesBefore === null ? null : new Map(past.linesBefore)
  return commits
    .filter(({ files }) => files.length > 0)
    .map((commit) => {
      const scored = scoredFeatures(commit, past, context, lines)
      if (lines !== null) addLines(lines, commit.files)
      return scored
    })
}

function scoredFeatures(
  commit: CommitWithFiles,
  past: Past,
  context: CommitContext,
  lines: ReadonlyMap<string, number> | null,
): ScoredFeatures {
  const own = changeFeatures(commit.message, commit.files)
  const history =
    past.files === null ? HISTORY_UNKNOWN : historyFeatures(past.files, commit, own.fix === 1)
  const usual = contextOf(commit, history.o_age)
  const isContextKnown = past.files !== null || past.context.length > 0
  const features: CommitFeatures = {
    ...own,
    lt: lines === null ? null : linesOf(lines, commit.files),
    ...history,
    ...(isContextKnown ? context.before(usual) : CONTEXT_UNKNOWN),
    ...(past.files === null ? { c_idx: null, c_age: null } : {}),
  }
  context.add(usual)
  return { sha: commit.sha as Sha, authoredAtSeconds: commit.authoredAtSeconds, features }
}

function historyFeatures(files: FileHistory, commit: CommitWithFiles, isFix: boolean) {
  const { author, authoredAtSeconds } = commit
  for (const { path, previousPath } of commit.files) {
    if (previousPath !== null) files.rename(previousPath, path)
  }
  const touch = { author, authoredAtSeconds, isFix, paths: commit.files.map(({ path }) => path) }
  const before = files.before(touch)
  files.add(touch)
  return before
}

function linesOf(lines: ReadonlyMap<string, number>, files: readonly ChangedFile[]): number | null {
  const sum = files.reduce(
    (total, { path, previousPath }) => total + (lines.get(previousPath ?? path) ?? 0),
    0,
  )
  return Number.isNaN(sum) ? null : sum
}

function addLines(lines: Map<string, number>, files: readonly ChangedFile[]): void {
  for (const { path, previousPath, linesAdded, linesDeleted } of files) {
    const before = lines.get(previousPath ?? path) ?? 0
    if (previousPath !== null) lines.delete(previousPath)
    // Math.max keeps NaN: what was not known before is not known after.
    lines.set(path, Math.max(0, before + linesAdded - linesDeleted))
  }
}
