import { type Background, knownValue } from '../background.ts'
import type { FileSize } from '../range/file-size.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { FileTotal, Range } from '../range/range.ts'
import { EVIDENCE_MAX, type Finding } from '../risk.ts'
import { atLeast, countText } from './evidence.ts'
import type { Factor } from './factor.ts'

/** From here on a file is big: git keeps every version of it, and cannot pack it well. */
export const BIG_FILE_BYTES_MIN = 1_000_000

/**
 * Binary files that changed, the big ones by their size, and files that only have a pointer to Git LFS in the
 * repository. A fact without weight: nobody can review what is in them.
 */
export const binaries: Factor = {
  id: 'binaries',
  title: 'Binary files',
  find(range: Range, _files: FilesByKind, background: Background): Finding | null {
    const sizes = knownValue(background.fileSizes) ?? new Map<string, FileSize>()
    const sized = range.files
      .map((file) => ({ file, size: sizes.get(file.path) ?? null }))
      .filter(({ file, size }) => file.isBinary || size?.kind === 'lfs')
    if (sized.length === 0) return null
    const inLfs = sized.filter(({ size }) => size?.kind === 'lfs')
    const stored = sized.filter(({ size }) => size?.kind !== 'lfs')
    const big = stored.filter(({ size }) => bytesOf(size) >= BIG_FILE_BYTES_MIN)
    // What was binary once in the range and is a pointer at its end is among those in Git LFS.
    const movedCount = inLfs.filter(({ file }) => file.isBinary).length
    const storedCount = Math.max(stored.length, range.binaryCount - movedCount)
    return {
      factor: 'binaries',
      what: `${atLeast(range.isTruncated)}${whatText(storedCount, big, inLfs)} changed`,
      why: whyText(big.length > 0, inLfs.length > 0),
      advice: big.length === 0 ? '' : 'Keep large files that change in Git LFS, or out of git.',
      logOdds: 0,
      evidence: sized
        .toSorted((a, b) => bytesOf(b.size) - bytesOf(a.size))
        .slice(0, EVIDENCE_MAX)
        .map(({ file, size }) => ({
          text: `${file.path}${sizeText(size)}`,
          commit: file.newestCommit,
          path: file.path,
        })),
      evidenceCount: storedCount + inLfs.length,
      reversibility: 'yes',
    }
  },
}

type Sized = { readonly file: FileTotal; readonly size: FileSize | null }

function whatText(storedCount: number, big: readonly Sized[], inLfs: readonly Sized[]): string {
  const ofBig =
    big.length === 0 ? '' : `, ${big.length} of ${bytesText(BIG_FILE_BYTES_MIN)} or more,`
  const stored = storedCount === 0 ? [] : [`${countText(storedCount, 'binary file')}${ofBig}`]
  const bytes = inLfs.reduce((sum, { size }) => sum + bytesOf(size), 0)
  const lfs =
    inLfs.length === 0
      ? []
      : [`${countText(inLfs.length, 'file')} in Git LFS (${bytesText(bytes)})`]
  return [...stored, ...lfs].join(' and ')
}

function whyText(isAnyBig: boolean, isAnyInLfs: boolean): string {
  return [
    'Shown as a fact: no diff shows what is in them.',
    isAnyBig ? 'Git keeps every version of a large file in every clone.' : '',
    isAnyInLfs
      ? 'What is in Git LFS is not in the repository: a checkout without lfs: true has pointers instead.'
      : '',
  ]
    .filter((text) => text !== '')
    .join(' ')
}

function bytesOf(size: FileSize | null): number {
  return size?.kind === 'stored' || size?.kind === 'lfs' ? size.bytes : 0
}

/** " (12.4 MB)", " (45 MB in Git LFS)", " (deleted)"; '' where it is not known. */
function sizeText(size: FileSize | null): string {
  if (size === null || size.kind === 'unread') return ''
  if (size.kind === 'absent') return ' (deleted)'
  return ` (${bytesText(size.bytes)}${size.kind === 'lfs' ? ' in Git LFS' : ''})`
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** "812 bytes", "12.4 MB"; a MB has a million bytes. */
function bytesText(bytes: number): string {
  const unit = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const value = bytes / 1_000 ** unit
  const digits = unit > 0 && value < 100 && !Number.isInteger(value) ? 1 : 0
  return `${value.toFixed(digits)} ${UNITS[unit]}`
}
