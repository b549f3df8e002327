import type { Sha } from '../../domain/units.ts'
import type { Git } from './git.ts'

/** A file as the tree of a commit names it. */
export type TreeFile = { readonly mode: string; readonly blob: string }

/** Paths of one process: a command line has room for two million characters at most. */
const PATHS_CHARS_MAX = 100_000
const FOLDER = '040000'

/** Which of the paths the commit has, and as what. Folders are no files. */
export async function treeFiles(
  git: Git,
  commit: Sha,
  paths: readonly string[],
): Promise<ReadonlyMap<string, TreeFile>> {
  const found = new Map<string, TreeFile>()
  for (const some of inParts(paths.filter(isName))) {
    const args = [
      'ls-tree',
      '-z',
      '--full-tree',
      commit,
      '--',
      ...some.map((path) => `:(literal)${path}`),
    ]
    const { stdout } = await git.run({ args })
    for (const entry of stdout.toString().split('\0')) {
      const tab = entry.indexOf('\t')
      const [mode = '', , blob = ''] = entry.slice(0, tab).split(' ')
      if (tab !== -1 && mode !== FOLDER) found.set(entry.slice(tab + 1), { mode, blob })
    }
  }
  return found
}

/** git reads "." and ".." as folders, and "a/" as all that is in it; no tree holds such a name. */
function isName(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

function inParts(paths: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = []
  let chars = 0
  for (const path of paths) {
    const last = parts.at(-1)
    if (last === undefined || chars + path.length > PATHS_CHARS_MAX) {
      parts.push([path])
      chars = path.length
    } else {
      last.push(path)
      chars += path.length
    }
  }
  return parts
}
