/** Who pressed "Approve and deploy" for this run. Names and comments are untrusted text. */
export interface Approvals {
  ofThisRun(): Promise<
    readonly { user: string; state: string; environments: readonly string[]; comment: string }[]
  >
}
