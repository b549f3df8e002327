import type { DependencyReview } from '../domain/packages/dependency-review.ts'
import type { Sha } from '../domain/units.ts'

export interface DependencyReviews {
  /**
   * What came and went between two commits, with what is known of it. Null = there is no dependency graph:
   * it is switched off, or the plan of the repository does not have it. Failures are AdapterErrors.
   */
  between(base: Sha, head: Sha): Promise<DependencyReview | null>
}
