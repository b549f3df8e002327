import type { FileText } from '../../domain/edits/file-edits.ts'
import type { FileContents } from '../../ports/file-contents.ts'
import { blobsOf, sizesOf } from './blobs.ts'
import { fileSizes } from './file-sizes.ts'
import { type Git, type GitOptions, git } from './git.ts'
import { fetchLackingBlobs } from './partial-clone.ts'
import { type TreeFile, treeFiles } from './tree-files.ts'

/** One file: a lockfile of a large application has two or three MiB. */
export const FILE_BYTES_MAX = 4 * 1024 * 1024
/** All files of one call, so that a commit of a thousand files costs no more than a second. */
export const FILES_BYTES_MAX = 24 * 1024 * 1024
export const FILES_READ_MAX = 500

const LFS_POINTER = 'version https://git-lfs.github.com/spec/v1\n'
const SYMBOLIC_LINK = '120000'
const SUBMODULE = '160000'

const UNREAD = {
  many: `it is not among the first ${FILES_READ_MAX} of its kind`,
  large: `it is larger than ${FILE_BYTES_MAX / 1024} KiB`,
  together: `together the files are larger than ${FILES_BYTES_MAX / 1024 / 1024} MiB`,
  name: 'its name is no UTF-8 text',
  binary: 'it is no UTF-8 text',
  link: 'it is a symbolic link',
  submodule: 'it is a submodule',
  lfs: 'it is a pointer to Git LFS, and what it points at is not in the repository',
  lacking: 'the checkout does not hold its content',
} as const

/**
 * Reads files of commits from a local repository: three git processes a call, whatever the number of files.
 * The tree says which object each file is, so that names of any bytes need no quoting, and what it is, so
 * that the target of a symbolic link is not taken for its content.
 */
export function gitFileContents(options: GitOptions): FileContents {
  const repository = git(options)
  return {
    async read(commit, paths) {
      const asked = paths.slice(0, FILES_READ_MAX)
      const tree = await treeFiles(repository, commit, asked)
      const blobs = asked.flatMap((path) => blobOf(tree.get(path)))
      const texts = await textsOf(repository, [...new Set(blobs)])
      return paths.map((path, index) =>
        index >= FILES_READ_MAX ? unread('many') : answerOf(path, tree.get(path), texts),
      )
    },
    sizes: (commit, paths) => fileSizes(repository, commit, paths),
  }
}

function blobOf(file: TreeFile | undefined): readonly string[] {
  return file === undefined || file.mode === SYMBOLIC_LINK || file.mode === SUBMODULE
    ? []
    : [file.blob]
}

function answerOf(
  path: string,
  file: TreeFile | undefined,
  texts: ReadonlyMap<string, FileText>,
): FileText {
  if (file?.mode === SYMBOLIC_LINK) return unread('link')
  if (file?.mode === SUBMODULE) return unread('submodule')
  // What was no UTF-8 is shown with replacement characters, by which no tree knows it.
  if (file === undefined) return path.includes('\ufffd') ? unread('name') : { kind: 'absent' }
  return texts.get(file.blob) ?? unread('lacking')
}

function unread(reason: keyof typeof UNREAD): FileText {
  return { kind: 'unread', why: UNREAD[reason] }
}

/** The texts of blobs, each with the reason when it has none; what is not here is left out. */
async function textsOf(
  repository: Git,
  names: readonly string[],
): Promise<ReadonlyMap<string, FileText>> {
  const texts = new Map<string, FileText>()
  if (names.length === 0) return texts
  await fetchLackingBlobs(repository, names)
  const sizes = await sizesOf(repository, names)
  const wanted: string[] = []
  let bytesInAll = 0
  for (const [name, bytes] of sizes) {
    if (bytes > FILE_BYTES_MAX) texts.set(name, unread('large'))
    else if (bytesInAll + bytes > FILES_BYTES_MAX) texts.set(name, unread('together'))
    else {
      bytesInAll += bytes
      wanted.push(name)
    }
  }
  await blobsOf(repository, wanted, (name, bytes) => void texts.set(name, textOf(bytes)))
  return texts
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

function textOf(bytes: Buffer): FileText {
  if (bytes.includes(0)) return unread('binary')
  try {
    const text = decoder.decode(bytes)
    return text.startsWith(LFS_POINTER) ? unread('lfs') : { kind: 'text', text }
  } catch {
    return unread('binary')
  }
}
