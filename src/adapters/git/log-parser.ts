import { AdapterError } from '../../domain/errors.ts'
import type { CommitHeader, FileChange } from '../../domain/range/range-totals.ts'
import { parseSha } from '../../domain/units.ts'
import { person, readMessage } from './message.ts'

/**
 * The `--format` of `git log -z --numstat` that this parser reads: an empty record, then one record a field.
 * A message can hold every byte except NUL, and so can a path; therefore only NUL separates, and what a
 * record means follows from its place alone. %aN and %aE respect .mailmap.
 */
export const LOG_FORMAT = '%x00%H%x00%P%x00%ct%x00%aN%x00%aE%x00%B'
const HEADER_FIELDS = 6

/** What is kept of one record. Longer messages lose their end; no file system takes such a path. */
export const RECORD_BYTES_MAX = 64 * 1024

const NUL = 0
const EXCERPT_CHARS = 80
const NUMSTAT = /^\n?(\d{1,15}|-)\t(\d{1,15}|-)\t(.*)$/s

/** Takes what was read, in the order of git's output. */
export type LogSink = {
  commit(header: CommitHeader): void
  file(change: FileChange): void
}

export type LogParser = {
  /** Takes the next bytes, cut anywhere. */
  push(chunk: Uint8Array): void
  /** Says that the output is over. AdapterError git_failed when it stops in the middle. */
  end(): void
}

/** Reads the output of `git log -z --numstat` with LOG_FORMAT and calls the sink for every commit and file. */
export function logParser(sink: LogSink): LogParser {
  const reader = recordReader(sink)
  const pending: Buffer[] = []
  let pendingBytes = 0

  function keep(bytes: Buffer): void {
    const kept = bytes.subarray(0, RECORD_BYTES_MAX - pendingBytes)
    if (kept.length === 0) return
    pending.push(kept)
    pendingBytes += kept.length
  }

  return {
    push(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      let start = 0
      for (let end = bytes.indexOf(NUL); end !== -1; end = bytes.indexOf(NUL, start)) {
        keep(bytes.subarray(start, end))
        // Bytes that are not UTF-8 become U+FFFD: a replacement in a name is better than no range.
        reader.read(joined(pending).toString())
        pending.length = 0
        pendingBytes = 0
        start = end + 1
      }
      keep(bytes.subarray(start))
    },
    end() {
      if (pendingBytes > 0 || !reader.isBetweenRecords()) throw unexpected('an unfinished record')
    },
  }
}

type Step =
  /** An empty record starts a commit, every other one tells of a file. */
  | { readonly in: 'commits' }
  | { readonly in: 'header'; readonly fields: string[] }
  /** A rename has its two paths in records of their own. */
  | { readonly in: 'rename'; readonly numbers: Numbers; readonly previousPath: string | null }

type Numbers = Pick<FileChange, 'linesAdded' | 'linesDeleted' | 'isBinary'>

function recordReader(sink: LogSink) {
  let step: Step = { in: 'commits' }

  function next(record: string): Step {
    if (step.in === 'header') {
      step.fields.push(record)
      if (step.fields.length < HEADER_FIELDS) return step
      sink.commit(readHeader(step.fields))
      return { in: 'commits' }
    }
    if (step.in === 'rename') {
      if (step.previousPath === null) return { ...step, previousPath: record }
      sink.file({ ...step.numbers, path: record, previousPath: step.previousPath })
      return { in: 'commits' }
    }
    if (record === '') return { in: 'header', fields: [] }
    const [, added, deleted, path] = NUMSTAT.exec(record) ?? []
    if (added === undefined || deleted === undefined || path === undefined)
      throw unexpected(JSON.stringify(record.slice(0, EXCERPT_CHARS)))
    const numbers = readNumbers(added, deleted)
    if (path === '') return { in: 'rename', numbers, previousPath: null }
    sink.file({ ...numbers, path, previousPath: null })
    return { in: 'commits' }
  }

  return {
    read(record: string): void {
      step = next(record)
    },
    isBetweenRecords: () => step.in === 'commits',
  }
}

function readHeader(fields: readonly string[]): CommitHeader {
  const [shaText = '', parents = '', committedAt = '', name = '', email = '', text = ''] = fields
  const sha = parseSha(shaText)
  if (sha === null) throw unexpected(JSON.stringify(shaText.slice(0, EXCERPT_CHARS)))
  const seconds = Number(committedAt)
  return {
    sha,
    author: person(name, email),
    // Anybody can write a date that is no date; it must not stop a deployment.
    committedAtSeconds: Number.isSafeInteger(seconds) ? seconds : 0,
    isMerge: parents.includes(' '),
    ...readMessage(text),
  }
}

/** One chunk is the rule; copying it would cost a tenth of the time. */
function joined(chunks: readonly Buffer[]): Buffer {
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)
}

/** git writes "-" for both numbers of a binary file. */
function readNumbers(added: string, deleted: string): Numbers {
  const isBinary = added === '-' || deleted === '-'
  return {
    linesAdded: isBinary ? 0 : Number(added),
    linesDeleted: isBinary ? 0 : Number(deleted),
    isBinary,
  }
}

function unexpected(what: string): AdapterError {
  return new AdapterError(
    'git',
    'git_failed',
    `Reading the output of git log found ${what} where a commit or a file was expected.`,
    'Run again with git 2.31 or newer; report it when it stays.',
  )
}
