import type { FileText } from '../../domain/file-edits.ts'
import type { Sha } from '../../domain/units.ts'
import type { FileContents } from '../../ports/file-contents.ts'
import { type Git, type GitOptions, git } from './git.ts'

/** One file; a workflow or a manifest of this size was not written by a person. */
export const FILE_BYTES_MAX = 1024 * 1024
/** All files of one call, so that a commit of a thousand files costs no more than a second. */
export const FILES_BYTES_MAX = 8 * 1024 * 1024
export const FILES_READ_MAX = 500

const UNREAD = {
  many: `it is not among the first ${FILES_READ_MAX} of its kind`,
  large: `it is larger than ${FILE_BYTES_MAX / 1024} KiB`,
  together: `together the files are larger than ${FILES_BYTES_MAX / 1024 / 1024} MiB`,
  name: 'its name has a line break',
  binary: 'it is no UTF-8 text',
} as const

/** Reads files of commits from a local repository: two git processes a call, whatever the number of files. */
export function gitFileContents(options: GitOptions): FileContents {
  const repository = git(options)
  return {
    async read(commit, paths) {
      const answers: FileText[] = paths.map((path, index) =>
        index >= FILES_READ_MAX
          ? unread('many')
          : /[\n\r]/.test(path)
            ? unread('name')
            : { kind: 'absent' },
      )
      const asked = [...answers.keys()].filter(
        (index) => answers[index]?.kind === 'absent' && !RELATIVE.test(paths[index] ?? ''),
      )
      const blobs = await blobsOf(
        repository,
        commit,
        asked.map((index) => paths[index] ?? ''),
      )
      let bytes = 0
      const wanted: { index: number; oid: string }[] = []
      for (const [n, index] of asked.entries()) {
        const blob = blobs[n]
        if (blob === undefined || blob === null) continue
        bytes += blob.bytes
        if (blob.bytes > FILE_BYTES_MAX) answers[index] = unread('large')
        else if (bytes > FILES_BYTES_MAX) answers[index] = unread('together')
        else wanted.push({ index, oid: blob.oid })
      }
      const texts = await textsOf(
        repository,
        wanted.map(({ oid }) => oid),
      )
      for (const [n, { index }] of wanted.entries()) answers[index] = texts[n] ?? unread('binary')
      return answers
    },
  }
}

function unread(reason: keyof typeof UNREAD): FileText {
  return { kind: 'unread', why: UNREAD[reason] }
}

/** git reads these as paths from its working folder; no tree holds such a name. */
const RELATIVE = /^\.{1,2}(?:\/|$)/

const HEADER = /^([0-9a-f]{40}(?:[0-9a-f]{24})?) blob (\d{1,15})$/

/** Name and size of each file; null for what is not there or is no file. */
async function blobsOf(repository: Git, commit: Sha, paths: readonly string[]) {
  if (paths.length === 0) return []
  const { stdout } = await repository.run({
    args: ['cat-file', '--batch-check'],
    stdin: paths.map((path) => `${commit}:${path}\n`).join(''),
  })
  return stdout
    .toString()
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [, oid, size] = HEADER.exec(line) ?? []
      return oid === undefined ? null : { oid, bytes: Number(size) }
    })
}

/** The texts of blobs that are there: a header line, the bytes, and the end of a line for each. */
async function textsOf(repository: Git, oids: readonly string[]): Promise<readonly FileText[]> {
  if (oids.length === 0) return []
  const { stdout } = await repository.run({
    args: ['cat-file', '--batch'],
    stdin: oids.map((oid) => `${oid}\n`).join(''),
  })
  const texts: FileText[] = []
  let position = 0
  while (position < stdout.length) {
    const end = stdout.indexOf('\n', position)
    const header = HEADER.exec(stdout.toString('latin1', position, end === -1 ? undefined : end))
    if (header === null) break
    const bytes = Number(header[2])
    texts.push(textOf(stdout.subarray(end + 1, end + 1 + bytes)))
    position = end + 1 + bytes + 1
  }
  return texts
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

function textOf(bytes: Buffer): FileText {
  if (bytes.includes(0)) return unread('binary')
  try {
    return { kind: 'text', text: decoder.decode(bytes) }
  } catch {
    return unread('binary')
  }
}
