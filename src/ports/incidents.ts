/** What an issue tells. Texts are ours: everything of others in them is escaped. */
export type Incident = {
  /** The hidden first line of the body by which the issue is found again. */
  readonly marker: string
  readonly label: string
  readonly title: string
  readonly body: string
}

/** Issues about what was taken back. Failures are AdapterErrors. */
export interface Incidents {
  /** Opens the issue, once: one with its marker that is there already, open or closed, is left as it is. */
  open(incident: Incident): Promise<void>
  /** Closes every open issue of ours whose marker begins so, with a comment. Returns how many there were. */
  close(label: string, markerBegin: string, comment: string): Promise<number>
}
