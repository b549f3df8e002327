import type { EditKind, FileEdits } from '../domain/edits/file-edits.ts'

export interface EditFinder {
  /** Parses both states, by what the path tells of their form, null = not there, and compares them. Never rejects: what cannot be read is told. */
  find(
    kind: EditKind,
    before: string | null,
    after: string | null,
    path?: string,
  ): Promise<FileEdits['found']>
}
