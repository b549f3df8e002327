import { PLAIN_DEPTH_MAX } from '../../domain/plain.ts'

/** A place in a text of HCL. It only goes forward, but for one second look at what was no literal. */
export type HclCursor = {
  readonly text: string
  position: number
  depth: number
}

/** Throws a SyntaxError with the line of the place. */
export function fail(cursor: HclCursor, what: string): never {
  const line = cursor.text.slice(0, cursor.position).split('\n').length
  throw new SyntaxError(`line ${line}: ${what}`)
}

/** The character at the place; '' at the end. */
export function peek({ text, position }: HclCursor): string {
  return text[position] ?? ''
}

/** Goes over what a sticky pattern matches here; null when it does not. */
export function match(cursor: HclCursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.position
  const found = pattern.exec(cursor.text)
  if (found !== null) cursor.position = pattern.lastIndex
  return found
}

/** Goes over blanks and comments; over the ends of lines only where they mean nothing. */
export function skip(cursor: HclCursor, withLines: boolean): void {
  for (;;) {
    const next = peek(cursor)
    if (next === ' ' || next === '\t' || next === '\r' || (withLines && next === '\n')) {
      cursor.position++
    } else if (!skipComment(cursor)) return
  }
}

/** Goes over a comment, up to the end of its line or over its end; false when there is none. */
export function skipComment(cursor: HclCursor): boolean {
  const { text, position } = cursor
  if (text.startsWith('/*', position)) {
    const end = text.indexOf('*/', position + 2)
    if (end === -1) fail(cursor, 'a comment that never ends')
    cursor.position = end + 2
    return true
  }
  if (text[position] !== '#' && !text.startsWith('//', position)) return false
  const end = text.indexOf('\n', position)
  cursor.position = end === -1 ? text.length : end
  return true
}

/** Reads something inside something. */
export function deeper<T>(cursor: HclCursor, read: () => T): T {
  cursor.depth++
  if (cursor.depth > PLAIN_DEPTH_MAX) fail(cursor, 'nested too deeply')
  const value = read()
  cursor.depth--
  return value
}

const ESCAPES: { readonly [letter: string]: string } = { n: '\n', r: '\r', t: '\t' }

/** The text between quotes; what is interpolated stays as it is written. */
export function quoted(cursor: HclCursor): string {
  const { text } = cursor
  cursor.position++
  let found = ''
  for (;;) {
    const next = peek(cursor)
    if (next === '' || next === '\n') fail(cursor, 'a text that never ends')
    if (next === '"') {
      cursor.position++
      return found
    }
    if (next === '\\') {
      const escaped = text[cursor.position + 1] ?? ''
      found += ESCAPES[escaped] ?? escaped
      cursor.position += 2
    } else if (/^[$%]{2}\{/.test(text.slice(cursor.position, cursor.position + 3))) {
      found += `${next}{`
      cursor.position += 3
    } else if ((next === '$' || next === '%') && text[cursor.position + 1] === '{') {
      const from = cursor.position++
      brackets(cursor)
      found += text.slice(from, cursor.position)
    } else {
      found += next
      cursor.position++
    }
  }
}

const HEREDOC = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t]*\r?\n/uy

/** A text of several lines up to the line with its name alone; null when there is none here. */
export function heredoc(cursor: HclCursor): string | null {
  const name = match(cursor, HEREDOC)?.[1]
  if (name === undefined) return null
  const end = new RegExp(`^[ \\t]*${name}[ \\t]*\\r?$`, 'gmu')
  end.lastIndex = cursor.position
  const found = end.exec(cursor.text)
  if (found === null) return fail(cursor, 'a text that never ends')
  const body = cursor.text.slice(cursor.position, found.index)
  cursor.position = end.lastIndex
  return body
}

const CLOSING: { readonly [opening: string]: string } = { '(': ')', '[': ']', '{': '}' }

export function isOpening(character: string): boolean {
  return CLOSING[character] !== undefined
}

/** Goes from an opening bracket over the one that closes it, texts and comments whole. */
export function brackets(cursor: HclCursor): void {
  const open: string[] = []
  do {
    const next = peek(cursor)
    if (next === '') fail(cursor, 'a bracket that is never closed')
    if (next === '"') deeper(cursor, () => quoted(cursor))
    else if (!skipComment(cursor) && (next !== '<' || heredoc(cursor) === null)) {
      const closing = CLOSING[next]
      if (closing !== undefined) open.push(closing)
      else if (next === ')' || next === ']' || next === '}') {
        if (open.pop() !== next) fail(cursor, 'brackets that do not fit')
      }
      cursor.position++
    }
  } while (open.length > 0)
}
