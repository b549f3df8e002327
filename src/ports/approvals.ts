/** A job of this run that waits for a review before it may use its environment. */
export type PendingReview = {
  readonly environment: string
  readonly environmentId: number
  /** Whether the owner of our token is one of the reviewers. */
  readonly canApprove: boolean
}

/** Reviews of this run: "Approve and deploy". Names and comments are untrusted text. Failures are AdapterErrors. */
export interface Approvals {
  ofThisRun(): Promise<
    readonly { user: string; state: string; environments: readonly string[]; comment: string }[]
  >
  /** What waits for a review now. */
  pending(): Promise<readonly PendingReview[]>
  /** Gives the review, as the owner of the token. */
  approve(review: PendingReview, comment: string): Promise<void>
}
