import type { RangeFeatures } from '../domain/risk-model/range-features.ts'
import type { Sha } from '../domain/units.ts'

/** The past of the repository, as far as the risk models ask for it. */
export interface CommitHistory {
  /**
   * What the models go by, for each commit of base..head that touches the paths. What the checkout does not
   * hold is named in `missing` and null in the features, never 0.
   */
  features(base: Sha, head: Sha, paths: readonly string[]): Promise<RangeFeatures>
}
