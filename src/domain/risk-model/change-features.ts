import type { ChangedFile } from './change.ts'
import type { ContextFeatures } from './commit-context.ts'
import type { CommitFeatures } from './features.ts'
import { classesOfPath, type FileClasses } from './file-classes.ts'
import type { HistoryFeatures } from './file-history.ts'
import { messageFlags } from './message-flags.ts'

/** Everything but the lines before, the history and the context. */
export type ChangeFeatures = Omit<
  CommitFeatures,
  'lt' | keyof HistoryFeatures | keyof ContextFeatures
>

/** What a commit itself tells, without its history: its lines, its files, its message. */
export function changeFeatures(
  message: string,
  files: readonly ChangedFile[],
  classesOf: (path: string) => FileClasses = classesOfPath,
): ChangeFeatures {
  const classes = files.map((file) => classesOf(file.path))
  const count = (name: keyof FileClasses) => classes.filter((each) => each[name]).length
  const flags = messageFlags(message)
  return {
    la: sumOf(files, (file) => file.linesAdded),
    ld: sumOf(files, (file) => file.linesDeleted),
    nf: files.length,
    nd: new Set(files.map((file) => folderOf(file.path))).size,
    ns: new Set(files.map((file) => subsystemOf(file.path))).size,
    entropy: entropyBits(files.map((file) => file.linesAdded + file.linesDeleted)),
    f_code: count('code'),
    f_test: count('test'),
    f_docs: count('docs'),
    f_deps: count('deps'),
    f_ci: count('ci'),
    f_infra: count('infra'),
    f_build: count('build'),
    f_config: count('config'),
    fix: Number(flags.isFix),
    m_revert: Number(flags.isRevert),
    m_wip: Number(flags.isUnfinished),
    m_typo: Number(flags.isTidying),
  }
}

function sumOf(files: readonly ChangedFile[], of: (file: ChangedFile) => number): number {
  return files.reduce((sum, file) => sum + of(file), 0)
}

/** Shannon entropy of how the changed lines lie in the files (Kamei et al. 2013), in bits. */
function entropyBits(lines: readonly number[]): number {
  const total = lines.reduce((sum, count) => sum + count, 0)
  if (total === 0) return 0
  return lines.reduce((sum, count) => {
    const share = count / total
    return share === 0 ? sum : sum - share * Math.log2(share)
  }, 0)
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** The top-level folder; files of the root are one subsystem. */
function subsystemOf(path: string): string {
  return path.slice(0, path.indexOf('/') + 1)
}
