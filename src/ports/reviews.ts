import type { Review } from '../domain/people/review.ts'

export interface Reviews {
  /**
   * How these pull requests were looked at and merged, in the given order. Bounded; `isTruncated` says so.
   * Failures are AdapterErrors.
   */
  of(pullRequests: readonly number[]): Promise<{ reviews: readonly Review[]; isTruncated: boolean }>
}
