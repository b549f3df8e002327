/** A commit as the ledger keeps it: a message for people and a few small text files. */
export type StoredCommit = {
  readonly oid: string
  readonly message: string
  readonly files: { readonly [name: string]: string }
}

/** Git objects and refs with compare-and-swap, on GitHub or in a local repository. */
export interface RefStore {
  /** The commit that the ref points at, or null when there is no such ref. */
  read(ref: string): Promise<StoredCommit | null>
  /** The same for a ref that is read over and over, at the least cost. */
  poll(ref: string): Promise<StoredCommit | null>
  /** How long to leave between two polls, by what the last one cost whoever pays for it. */
  pollSeconds(): number
  /** A commit by its full name, or null when there is none. */
  at(oid: string): Promise<StoredCommit | null>
  /** Writes objects only; nothing can see them until a ref moves. Returns the commit's object name. */
  write(commit: {
    parent: string | null
    message: string
    files: { readonly [name: string]: string }
  }): Promise<string>
  /**
   * Moves a ref from one commit to another, atomically: `from` null = must not exist, `to` null = delete.
   * 'conflict' when the ref is not at `from`; nothing was changed then.
   */
  move(ref: string, from: string | null, to: string | null): Promise<'moved' | 'conflict'>
}
