/** Tells people. Failing to tell never changes what happens to production. */
export interface Announcer {
  /** Makes or edits the one comment with this marker on the pull request. */
  comment(pullRequest: number, marker: string, markdown: string): Promise<void>
  /** Appends to the page of this run. */
  summary(markdown: string): Promise<void>
}
