import type { FilesByKind, KindedFile } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { atLeast, countText, fileEvidence, linesOf } from './evidence.ts'
import type { Factor } from './factor.ts'

/**
 * Coefficients of ln(1 + lines added) and ln(1 + lines deleted) in the 18-term logistic model of "needs a
 * corrective change within 90 days" (229,622 commits of 121 projects). Size speaks of faults that come to
 * light later; it hardly tells which change is rolled back (raw lift of 100 lines and more: 1.06).
 */
export const LOG_ODDS_PER_LN_ADDED = 0.3685
export const LOG_ODDS_PER_LN_DELETED = 0.0535

/** Lines of code that somebody wrote. Generated, vendored and lock files, tests and docs are set apart. */
export const size: Factor = {
  id: 'size',
  title: 'Size',
  find(range: Range, files: FilesByKind): Finding | null {
    const written = writtenFiles(files)
    const { added, deleted } = linesOf(written)
    if (added + deleted === 0) return null
    const apart = linesApart(files)
    return {
      factor: 'size',
      what:
        `${atLeast(range.isTruncated)}${countText(added + deleted, 'line')} of code changed ` +
        `(${countText(added, 'added', 'added')}, ${countText(deleted, 'deleted', 'deleted')})` +
        (apart === 0
          ? ''
          : `; ${countText(apart, 'line')} of tests, docs and generated files apart`),
      why: 'Faults that come to light later grow with the lines that were written.',
      advice: '',
      logOdds:
        LOG_ODDS_PER_LN_ADDED * Math.log1p(added) + LOG_ODDS_PER_LN_DELETED * Math.log1p(deleted),
      evidence: fileEvidence(written),
      evidenceCount: written.length,
      reversibility: 'yes',
    }
  },
}

/** Files in which people write what runs, the most changed first. */
function writtenFiles(files: FilesByKind): KindedFile[] {
  const { source, migration, infrastructure, workflow, configuration } = files
  return [...source, ...migration, ...infrastructure, ...workflow, ...configuration]
    .filter(({ file }) => file.linesAdded + file.linesDeleted > 0)
    .sort((a, b) => linesChanged(b) - linesChanged(a))
}

function linesChanged({ file }: KindedFile): number {
  return file.linesAdded + file.linesDeleted
}

function linesApart(files: FilesByKind): number {
  const { tests, docs, asset, generated, vendored, lockfile } = files
  const { added, deleted } = linesOf([tests, docs, asset, generated, vendored, lockfile].flat())
  return added + deleted
}
