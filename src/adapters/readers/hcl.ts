import { PLAIN_DEPTH_MAX, type Plain } from '../../domain/plain.ts'
import {
  brackets,
  deeper,
  fail,
  type HclCursor,
  heredoc,
  isOpening,
  match,
  peek,
  quoted,
  skip,
  skipComment,
} from './hcl-cursor.ts'

/**
 * Reads HCL, the language of Terraform, into the shape of its JSON form: a block becomes
 * `{type: {label: {label: [body, …]}}}`, an attribute its value. Structure and literals are read by the
 * grammar (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md); an expression that is no literal
 * is kept as its text in "${ }", as nothing here computes. Throws a SyntaxError with the line.
 */
export function readHcl(text: string): Plain {
  return body({ text, position: 0, depth: 0 }, '') as Plain
}

type Body = { [key: string]: Plain | Body | Body[] }

const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** Attributes and blocks up to the closing bracket, or to the end of the text for ''. */
function body(cursor: HclCursor, closing: string): Body {
  const found: Body = Object.create(null)
  for (;;) {
    skip(cursor, true)
    const next = peek(cursor)
    if (next === closing) {
      cursor.position++
      return found
    }
    if (next === '') fail(cursor, 'a block that never ends')
    const name = match(cursor, IDENTIFIER)?.[0] ?? fail(cursor, 'no name of an attribute or block')
    skip(cursor, false)
    if (peek(cursor) === '=') {
      cursor.position++
      if (name in found) fail(cursor, `${name} is set twice`)
      found[name] = value(cursor)
      skip(cursor, false)
      if (!isOneOf(peek(cursor), ['', '\n', closing])) fail(cursor, 'two things on one line')
    } else block(cursor, found, name)
  }
}

function block(cursor: HclCursor, into: Body, type: string): void {
  const labels = [type]
  for (skip(cursor, false); peek(cursor) !== '{'; skip(cursor, false)) {
    const label = peek(cursor) === '"' ? quoted(cursor) : match(cursor, IDENTIFIER)?.[0]
    labels.push(label ?? fail(cursor, `the block ${type} does not begin`))
    if (labels.length > PLAIN_DEPTH_MAX) fail(cursor, 'too many labels')
  }
  cursor.position++
  const inner = deeper(cursor, () => body(cursor, '}'))
  let place = into
  for (const label of labels.slice(0, -1)) {
    const next: Body[string] = place[label] ?? Object.create(null)
    if (typeof next !== 'object' || next === null || Array.isArray(next)) {
      fail(cursor, `${label} is an attribute and a block`)
    }
    place[label] = next as Body
    place = next as Body
  }
  const last = labels.at(-1) ?? type
  const list = place[last] ?? []
  if (!Array.isArray(list)) fail(cursor, `${last} is an attribute and a block`)
  ;(list as Body[]).push(inner)
  place[last] = list
}

/** A literal when it is nothing but that, or its text. */
function value(cursor: HclCursor): Plain {
  skip(cursor, false)
  const start = cursor.position
  const literal = deeper(cursor, () => literalValue(cursor))
  const end = cursor.position
  skip(cursor, false)
  if (literal !== undefined && isEndOfValue(peek(cursor))) {
    cursor.position = end
    return literal
  }
  cursor.position = start
  return expression(cursor)
}

function isEndOfValue(next: string): boolean {
  return isOneOf(next, ['', '\n', ',', ']', '}'])
}

function isOneOf(next: string, all: readonly string[]): boolean {
  return all.includes(next)
}

/** Undefined for what computes. */
function literalValue(cursor: HclCursor): Plain | undefined {
  const next = peek(cursor)
  if (next === '"') return quoted(cursor)
  if (next === '[') return list(cursor)
  if (next === '{') return object(cursor)
  if (next === '<') return heredoc(cursor) ?? undefined
  const number = match(cursor, NUMBER)
  if (number !== null) return Number(number[0])
  const word = match(cursor, IDENTIFIER)?.[0]
  if (word === 'true' || word === 'false') return word === 'true'
  return word === 'null' ? null : undefined
}

const FOR = /for\b/y

function list(cursor: HclCursor): Plain | undefined {
  cursor.position++
  const items: Plain[] = []
  for (;;) {
    skip(cursor, true)
    if (peek(cursor) === ']') {
      cursor.position++
      return items
    }
    if (match(cursor, FOR) !== null) return undefined
    items.push(value(cursor))
    skip(cursor, true)
    if (peek(cursor) === ',') cursor.position++
    else if (peek(cursor) !== ']') fail(cursor, 'a list that never ends')
  }
}

function object(cursor: HclCursor): Plain | undefined {
  cursor.position++
  const found: { [key: string]: Plain } = Object.create(null)
  for (;;) {
    skip(cursor, true)
    if (peek(cursor) === '}') {
      cursor.position++
      return found
    }
    if (match(cursor, FOR) !== null) return undefined
    const key = objectKey(cursor)
    skip(cursor, false)
    if (!isOneOf(peek(cursor), ['=', ':'])) fail(cursor, 'a key without a value')
    cursor.position++
    found[key] = value(cursor)
    skip(cursor, false)
    if (isOneOf(peek(cursor), [',', '\n'])) cursor.position++
    else if (peek(cursor) !== '}') fail(cursor, 'a map that never ends')
  }
}

/** A name, a text, or an expression in brackets or with dots, which is kept as its text. */
function objectKey(cursor: HclCursor): string {
  if (peek(cursor) === '"') return quoted(cursor)
  const from = cursor.position
  if (peek(cursor) === '(') brackets(cursor)
  else if (match(cursor, KEY) === null) fail(cursor, 'a map with something that is no key')
  return cursor.text.slice(from, cursor.position)
}

const KEY = /[\p{ID_Continue}.-]+/uy

const OPERATOR = /[=!<>]=|=>/y

/** The text up to the end of a value, brackets and texts whole. */
function expression(cursor: HclCursor): string {
  const from = cursor.position
  for (let next = peek(cursor); !isEndOfValue(next) && next !== ')'; next = peek(cursor)) {
    if (next === '"') deeper(cursor, () => quoted(cursor))
    else if (isOpening(next)) brackets(cursor)
    else if (match(cursor, OPERATOR) !== null) continue
    else if (next === '=') fail(cursor, 'two things on one line')
    else if (!skipComment(cursor) && (next !== '<' || heredoc(cursor) === null)) cursor.position++
  }
  const found = cursor.text.slice(from, cursor.position).trim()
  if (found === '') fail(cursor, 'a value is missing')
  return `\${${found}}`
}
