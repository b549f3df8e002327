import type { Sha } from '../units.ts'
import type { ChangedFile, HistoryCommit } from './change.ts'
import { changeFeatures } from './change-features.ts'
import {
  CONTEXT_COMMITS,
  type CommitContext,
  type ContextCommit,
  commitContext,
} from './commit-context.ts'
import { CONTEXT_UNKNOWN, type CommitFeatures, HISTORY_UNKNOWN } from './features.ts'
import { classesOfPath } from './file-classes.ts'
import { type FileHistory, fileHistory } from './file-history.ts'
import { isFixMessage } from './message-flags.ts'
import type { Missing, ScoredFeatures } from './range-features.ts'

/** A commit with the files that it changed. */
export type CommitWithFiles = HistoryCommit & { readonly files: readonly ChangedFile[] }

/** What the range needs to know of the past. */
export type Past = {
  /** null = the history is not known. */
  readonly files: FileHistory | null
  readonly historyCommits: number
  /** The commits before the range, oldest first, at most CONTEXT_COMMITS count; lines null = not known. */
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
  const last: { readonly isFix: boolean; readonly paths: readonly string[] }[] = []
  let count = 0
  return {
    /** Takes a commit of the past, oldest first. */
    add(commit: HistoryCommit, paths: readonly string[]): void {
      if (paths.length === 0) return
      const isFix = isFixMessage(commit.message)
      const { author, authoredAtSeconds } = commit
      files.add({ author, authoredAtSeconds, isFix, paths })
      count += 1
      last.push({ isFix, paths })
      if (last.length > CONTEXT_COMMITS) last.shift()
    },
    files,
    context: (): readonly ContextCommit[] =>
      last.map(({ isFix, paths }) => ({ linesAdded: null, isFix, ...testsAndCode(paths) })),
    count: () => count,
  }
}

/** What the context keeps of a commit whose lines are known. */
export function contextOf(commit: CommitWithFiles): ContextCommit {
  return {
    linesAdded: commit.files.reduce((sum, file) => sum + file.linesAdded, 0),
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
  const usual = contextOf(commit)
  const isContextKnown = past.files !== null || past.context.length > 0
  const features: CommitFeatures = {
    ...own,
    lt: lines === null ? null : linesOf(lines, commit.files),
    ...(past.files === null ? HISTORY_UNKNOWN : historyFeatures(past.files, commit, own.fix === 1)),
    ...(isContextKnown ? context.before(usual) : CONTEXT_UNKNOWN),
    ...(past.files === null ? { c_idx: null } : {}),
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
