import { type Person, SUBJECT_CHARS_MAX } from '../../domain/range/range.ts'
import { parseSha, type Sha } from '../../domain/units.ts'

/** Of a name or an address. */
export const PERSON_CHARS_MAX = 200
/** Co-authors read from one message; a message can hold thousands. */
export const CO_AUTHORS_MAX = 50

/** What a commit message says. All of it is untrusted. */
export type Message = {
  readonly subject: string
  readonly coAuthors: readonly Person[]
  readonly reverts: Sha | null
  readonly pullRequestHint: number | null
}

const CO_AUTHOR = 'co-authored-by:'
const REVERTS = /^This reverts commit ([0-9a-f]{40,64})\b/
const MERGE = /^Merge pull request #(\d{1,9}) from /
const SQUASH = /\(#(\d{1,9})\)$/

/** Reads the message of a commit. Line by line, so that no message makes it slow. */
export function readMessage(text: string): Message {
  const lines = text.split('\n').map((line) => line.trim())
  const first = lines.find((line) => line !== '') ?? ''
  const hint = (MERGE.exec(first) ?? SQUASH.exec(first))?.[1]
  const coAuthors = lines
    .filter((line) => line.slice(0, CO_AUTHOR.length).toLowerCase() === CO_AUTHOR)
    .slice(0, CO_AUTHORS_MAX)
    .map((line) => readPerson(line.slice(CO_AUTHOR.length)))
    .filter((person) => person !== null)
  const reverted = lines.map((line) => REVERTS.exec(line)?.[1]).find((sha) => sha !== undefined)
  return {
    subject: ownCopy(firstCharacters(first, SUBJECT_CHARS_MAX)),
    coAuthors,
    reverts: reverted === undefined ? null : parseSha(ownCopy(reverted)),
    pullRequestHint: hint === undefined || Number(hint) === 0 ? null : Number(hint),
  }
}

/** "Name <address>" as trailers have it; null when there is no address. */
function readPerson(text: string): Person | null {
  const from = text.lastIndexOf('<')
  const to = text.indexOf('>', from)
  if (from === -1 || to === -1) return null
  return person(ownCopy(text.slice(0, from).trim()), ownCopy(text.slice(from + 1, to)))
}

/** A person whose texts are of a bounded length. */
export function person(name: string, email: string): Person {
  return {
    name: firstCharacters(name, PERSON_CHARS_MAX),
    email: firstCharacters(email, PERSON_CHARS_MAX),
  }
}

/** Cuts by characters, so that none is cut in half. */
function firstCharacters(text: string, max: number): string {
  if (text.length <= max) return text
  return Array.from(text.slice(0, 2 * max))
    .slice(0, max)
    .join('')
}

/** A slice keeps the text it was cut from alive; 50,000 subjects would keep 50,000 whole messages. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString()
}
