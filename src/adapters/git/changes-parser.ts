import { AdapterError } from '../../domain/errors.ts'
import { personKey } from '../../domain/range/person-key.ts'
import type { ChangedFile, HistoryCommit } from '../../domain/risk-model/change.ts'

/**
 * The `--format` of `git log -z` with --numstat or --raw that this parser reads: an empty record, then one
 * record a field. Only NUL separates. %aN and %aE respect .mailmap.
 */
export const CHANGES_FORMAT = '%x00%H%x00%at%x00%aE%x00%aN%x00%B'
const HEADER_FIELDS = 5
/** What is kept of one record. Longer messages lose their end; no file system takes such a path. */
export const RECORD_CHARS_MAX = 64 * 1024
/** Files of one commit that are kept; a commit of more is an import and no change that people made. */
export const COMMIT_FILES_MAX = 50_000

const NUMBERS = /^\n?(\d{1,15}|-)\t(\d{1,15}|-)\t/
const EXCERPT_CHARS = 80

export type ChangesParser = {
  /** Takes the next bytes, cut anywhere. */
  push(chunk: Uint8Array): void
  /** Says that the output is over. AdapterError git_failed when it stops in the middle. */
  end(): void
}

export type ChangesSink = (commit: HistoryCommit, files: ChangedFile[]) => void

/**
 * Reads what `git log -z --numstat` or `--raw --no-renames` writes and hands on each commit with its files.
 * Texts are read byte by byte (Latin-1): a path of any bytes stays what it is, and no time goes into
 * decoding what is only compared.
 */
export function changesParser(sink: ChangesSink): ChangesParser {
  const reader = commitReader(sink)
  let pending = ''
  return {
    push(chunk) {
      const text =
        pending + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
      let start = 0
      for (let end = text.indexOf('\0'); end !== -1; end = text.indexOf('\0', start)) {
        reader.read(text.slice(start, Math.min(end, start + RECORD_CHARS_MAX)))
        start = end + 1
      }
      pending = text.slice(start)
      if (pending.length > 2 * RECORD_CHARS_MAX) pending = pending.slice(0, RECORD_CHARS_MAX)
    },
    end() {
      if (pending !== '' || !reader.finish()) throw unexpected('an unfinished record')
    },
  }
}

type Numbers = Pick<ChangedFile, 'linesAdded' | 'linesDeleted'>
const NO_LINES: Numbers = { linesAdded: 0, linesDeleted: 0 }

function commitReader(sink: ChangesSink) {
  let fields: string[] | null = null
  let commit: HistoryCommit | null = null
  let files: ChangedFile[] = []
  /** A path that is still to come: of a raw record one, of a rename two. */
  let awaited: { readonly numbers: Numbers; previousPath: string | null; paths: 1 | 2 } | null =
    null

  function handOn(): void {
    if (commit !== null) sink(commit, files)
    commit = null
    files = []
  }

  function addFile(numbers: Numbers, path: string, previousPath: string | null): void {
    if (files.length >= COMMIT_FILES_MAX) return
    const { linesAdded, linesDeleted } = numbers
    files.push({ path, previousPath, linesAdded, linesDeleted })
  }

  function readFile(record: string): void {
    if (record.charCodeAt(0) === COLON || record.startsWith('\n:')) {
      awaited = { numbers: NO_LINES, previousPath: null, paths: 1 }
      return
    }
    const [all, added, deleted] = NUMBERS.exec(record) ?? []
    if (all === undefined || commit === null) throw unexpected(excerpt(record))
    const path = record.slice(all.length)
    const numbers = { linesAdded: lines(added), linesDeleted: lines(deleted) }
    if (path === '') awaited = { numbers, previousPath: null, paths: 2 }
    else addFile(numbers, path, null)
  }

  return {
    read(record: string): void {
      if (fields !== null) {
        fields.push(record)
        if (fields.length < HEADER_FIELDS) return
        commit = readHeader(fields)
        fields = null
      } else if (awaited?.paths === 2) {
        awaited.previousPath = record
        awaited.paths = 1
      } else if (awaited !== null) {
        addFile(awaited.numbers, record, awaited.previousPath)
        awaited = null
      } else if (record === '') {
        handOn()
        fields = []
      } else readFile(record)
    },
    finish(): boolean {
      if (fields !== null || awaited !== null) return false
      handOn()
      return true
    },
  }
}

const COLON = 58

/** git writes "-" for a binary file. */
function lines(text: string | undefined): number {
  return text === undefined || text === '-' ? 0 : Number(text)
}

function readHeader([sha = '', at = '', email = '', name = '', message = '']: readonly string[]) {
  if (!/^[0-9a-f]{40,64}$/.test(sha)) throw unexpected(excerpt(sha))
  const seconds = Number(at)
  return {
    sha,
    // Anybody can write a date that is no date; it must not stop an assessment.
    authoredAtSeconds: Number.isSafeInteger(seconds) ? seconds : 0,
    author: personKey({ name, email }),
    message,
  }
}

function excerpt(text: string): string {
  return JSON.stringify(text.slice(0, EXCERPT_CHARS))
}

function unexpected(what: string): AdapterError {
  return new AdapterError(
    'git',
    'git_failed',
    `Reading the output of git log found ${what} where a commit or a file was expected.`,
    'Run again with git 2.31 or newer; report it when it stays.',
  )
}
