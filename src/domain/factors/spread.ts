import type { FilesByKind, KindedFile } from '../range/path-kind.ts'
import { PATH_KINDS, type PathKind } from '../range/path-kinds.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { atLeast, countText, fileEvidence } from './evidence.ts'
import type { Factor } from './factor.ts'

/**
 * Coefficient of ln(1 + subsystems) in the 11-feature logistic model that carries over between data sets
 * (label: ever fixed). Directories and files add nothing to it once the lines are known.
 */
export const LOG_ODDS_PER_LN_SUBSYSTEMS = 0.223

/** How far the change reaches: files, folders, and subsystems, which are the top-level folders. */
export const spread: Factor = {
  id: 'spread',
  title: 'Spread',
  find(range: Range, files: FilesByKind): Finding | null {
    const own = ownFiles(files)
    const folders = new Set(own.map(({ file }) => folderOf(file.path)))
    if (folders.size < 2) return null
    const firstOfSubsystem = new Map<string, KindedFile>()
    for (const kinded of own) {
      const subsystem = subsystemOf(kinded.file.path)
      if (!firstOfSubsystem.has(subsystem)) firstOfSubsystem.set(subsystem, kinded)
    }
    const subsystemCount = firstOfSubsystem.size
    return {
      factor: 'spread',
      what:
        `${atLeast(range.isTruncated)}${countText(own.length, 'file')} in ` +
        `${countText(folders.size, 'folder')} of ${countText(subsystemCount, 'subsystem')}`,
      why: 'A change across several parts is harder to review and to test as one.',
      advice: '',
      // Against a change of one subsystem, so that one subsystem adds nothing.
      logOdds: LOG_ODDS_PER_LN_SUBSYSTEMS * Math.log((1 + subsystemCount) / 2),
      evidence: fileEvidence([...firstOfSubsystem.values()]),
      evidenceCount: subsystemCount,
      reversibility: 'yes',
    }
  },
}

/** What tools or others wrote does not spread a change. */
const SET_APART: ReadonlySet<PathKind> = new Set(['vendored', 'generated', 'lockfile'])

function ownFiles(files: FilesByKind): KindedFile[] {
  return PATH_KINDS.filter((kind) => !SET_APART.has(kind)).flatMap((kind) => files[kind])
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function subsystemOf(path: string): string {
  return path.slice(0, path.indexOf('/') + 1)
}
