import { bytesPointedAt, type FileSize, POINTER_BYTES_MAX } from '../../domain/range/file-size.ts'
import type { Sha } from '../../domain/units.ts'
import { blobsOf, sizesOf } from './blobs.ts'
import type { Git } from './git.ts'
import { treeFiles } from './tree-files.ts'

/**
 * Sizes of files of a commit, without reading them: the tree, the sizes of its objects, and the content of those
 * alone that are small enough to be pointers to Git LFS. At most three git processes. From the first that a
 * partial clone lacks they stay unread: a number in a report is not worth the download of a film.
 */
export async function fileSizes(
  repository: Git,
  commit: Sha,
  paths: readonly string[],
): Promise<readonly FileSize[]> {
  const tree = await treeFiles(repository, commit, paths)
  const names = [...new Set(paths.flatMap((path) => tree.get(path)?.blob ?? []))]
  const sizes = await sizesOf(repository, names)
  const small = names.filter((name) => (sizes.get(name) ?? POINTER_BYTES_MAX) < POINTER_BYTES_MAX)
  const pointed = new Map<string, number>()
  await blobsOf(repository, small, (name, bytes) => {
    const found = bytesPointedAt(bytes.toString('latin1'))
    if (found !== null) pointed.set(name, found)
  })
  return paths.map((path): FileSize => {
    const name = tree.get(path)?.blob
    // What was no UTF-8 is shown with replacement characters, by which no tree knows it.
    if (name === undefined) return { kind: path.includes('\ufffd') ? 'unread' : 'absent' }
    const inLfs = pointed.get(name)
    if (inLfs !== undefined) return { kind: 'lfs', bytes: inLfs }
    const bytes = sizes.get(name)
    return bytes === undefined ? { kind: 'unread' } : { kind: 'stored', bytes }
  })
}
