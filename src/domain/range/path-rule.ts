import type { PathKind } from './path-kinds.ts'

/**
 * One way to tell what a file is from its path, all in lower case. A path matches when every condition
 * that is given holds; within one condition, one entry is enough. Nothing but sets, prefixes, suffixes and
 * fixed substrings, so that a hostile path costs no more than its length.
 */
export type PathRule = {
  readonly kind: PathKind
  /** Whose file it is, as people call it: "Rails". '' when there is no name for it. */
  readonly tool: string
  /** Folders from the root: "/.github/workflows/". */
  readonly at?: readonly string[]
  /** Folders anywhere: "/db/migrate/". */
  readonly under?: readonly string[]
  readonly names?: ReadonlySet<string>
  /** What the file name begins with. */
  readonly begins?: readonly string[]
  /** What the file name ends with; an ending without a dot is all that follows the last dot. */
  readonly ends?: readonly string[]
}
