import { PATH_RULES, type PathRule } from './path-rules.ts'
import type { FileTotal, Range } from './range.ts'

/** What a file is, told from its path alone; the kinds that say most about a deployment come first. */
export const PATH_KINDS = [
  'workflow',
  'migration',
  'infrastructure',
  'manifest',
  'lockfile',
  'configuration',
  'source',
  'tests',
  'docs',
  'asset',
  'generated',
  'vendored',
] as const
export type PathKind = (typeof PATH_KINDS)[number]

/** A kind, and whose file it is as people call it ("Rails", "npm"); '' when there is no name for it. */
export type KindOfPath = { readonly kind: PathKind; readonly tool: string }

const SOURCE: KindOfPath = { kind: 'source', tool: '' }

/** Tells what a file is from its path, in time proportional to the length of the path. */
export function kindOfPath(path: string): KindOfPath {
  const lower = path.toLowerCase()
  const slash = lower.lastIndexOf('/')
  const folders = `/${lower.slice(0, slash + 1)}`
  const name = lower.slice(slash + 1)
  return PATH_RULES.find((rule) => isMatch(rule, folders, name)) ?? SOURCE
}

function isMatch(rule: PathRule, folders: string, name: string): boolean {
  if (rule.names !== undefined && !rule.names.has(name)) return false
  if (rule.begins !== undefined && !rule.begins.some((start) => name.startsWith(start)))
    return false
  if (rule.ends !== undefined && !rule.ends.some((end) => name.endsWith(end))) return false
  if (rule.at !== undefined && !rule.at.some((root) => folders.startsWith(root))) return false
  return rule.under === undefined || rule.under.some((run) => folders.includes(run))
}

/** A changed file and whose file it is. */
export type KindedFile = { readonly file: FileTotal; readonly tool: string }

/** The changed files of a range by kind, each list in the order of the range. */
export type FilesByKind = { readonly [K in PathKind]: readonly KindedFile[] }

/**
 * Sorts the files of a range by kind. A renamed file is what either of its names says, whichever tells
 * more: a workflow that is moved out of its folder is a change of a workflow.
 */
export function filesByKind(range: Range): FilesByKind {
  const lists = Object.fromEntries(PATH_KINDS.map((kind) => [kind, []])) as unknown as {
    [K in PathKind]: KindedFile[]
  }
  for (const file of range.files) {
    const { kind, tool } = kindOfFile(file)
    lists[kind].push({ file, tool })
  }
  return lists
}

function kindOfFile(file: FileTotal): KindOfPath {
  const now = kindOfPath(file.path)
  if (file.previousPath === null) return now
  const before = kindOfPath(file.previousPath)
  return PATH_KINDS.indexOf(before.kind) < PATH_KINDS.indexOf(now.kind) ? before : now
}
