/** What one commit did to one file. The path may hold any bytes, one character a byte. */
export type ChangedFile = {
  readonly path: string
  /** Where the file was before this commit renamed it. */
  readonly previousPath: string | null
  /** 0 for a binary file, as git counts it. */
  readonly linesAdded: number
  readonly linesDeleted: number
}

/** One commit as the history pass meets it. Merges are left out: their lines are those of other commits. */
export type HistoryCommit = {
  readonly sha: string
  /** When it was written: the data of the model goes by this time and not by that of a rebase. */
  readonly authoredAtSeconds: number
  /** The author's address, in lower case, after .mailmap; the name where there is no address. */
  readonly author: string
  /** The whole message. Untrusted text. */
  readonly message: string
}
