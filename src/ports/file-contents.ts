import type { FileText } from '../domain/edits/file-edits.ts'
import type { FileSize } from '../domain/range/file-size.ts'
import type { Sha } from '../domain/units.ts'

export interface FileContents {
  /**
   * The files at the commit, in the given order. What is too large, too many or no text is 'unread', each
   * with its reason. AdapterError git_failed when the repository cannot be read at all.
   */
  read(commit: Sha, paths: readonly string[]): Promise<readonly FileText[]>
  /** How large the files are at the commit, in the given order. The same error. */
  sizes(commit: Sha, paths: readonly string[]): Promise<readonly FileSize[]>
}
