import type { Range } from '../domain/range/range.ts'
import type { Sha } from '../domain/units.ts'

/** Where the commits are: a local checkout. */
export interface ChangeSource {
  /** The commit that a ref, tag or abbreviated name stands for. AdapterError ref_unknown when there is none. */
  resolve(ref: string): Promise<Sha>
  /** Reads everything between the base and the candidate. AdapterError history_missing when it is not here. */
  range(base: Sha | null, head: Sha, paths: readonly string[]): Promise<Range>
  /** True when `ancestor` is `descendant` or is reachable from it. */
  isAncestor(ancestor: Sha, descendant: Sha): Promise<boolean>
}
