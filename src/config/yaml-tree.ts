import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  Parser,
  parseAllDocuments,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import { ConfigError, type Problem } from '../domain/errors.ts'

/** Characters of a configuration file; more than this is no configuration. */
export const CONFIG_CHARS_MAX = 256 * 1024

/** Levels of maps and lists; the deepest configuration has a dozen. */
const DEPTH_MAX = 50

/** How often aliases may be expanded in all, so that a few lines can't grow into gigabytes. */
const ALIASES_MAX = 100

/** Syntax problems that are told of one file. */
const SYNTAX_PROBLEMS_MAX = 10

/** Keys that mean something to JavaScript itself. */
const RESERVED_KEYS = ['__proto__', 'constructor', 'prototype']

/** Where in a file a value is: keys and indexes from the top. */
export type Path = readonly PropertyKey[]

/** A YAML file as plain values, and where each of them was written. */
export type YamlTree = {
  readonly value: unknown
  /** 1-based line of the key or item at the path, or of the nearest thing above it that exists. */
  readonly lineOf: (path: Path) => number
}

/** Reads YAML 1.2. Throws ConfigError with every syntax problem. */
export function readYaml(text: string, fileName: string): YamlTree {
  const refuse = (what: string, fix: string, line: number | null = null): never => {
    throw new ConfigError([{ where: fileName, line, what, fix }])
  }
  if (text.length > CONFIG_CHARS_MAX) {
    refuse(
      `The file has ${text.length} characters.`,
      `A configuration has at most ${CONFIG_CHARS_MAX}.`,
    )
  }
  if (text.trim() === '') {
    refuse('The file is empty.', 'Begin with "version: 1" and "environments:".')
  }
  const lines = new LineCounter()
  const document = parse(text, lines, refuse)
  const problems = problemsOf(document, lines, fileName)
  // One missing bracket can make every line behind it wrong: the first problems are the true ones.
  if (problems.length > 0) throw new ConfigError(problems.slice(0, SYNTAX_PROBLEMS_MAX))
  const root = document.contents
  const value = plainOf(document, refuse)
  return { value, lineOf: (path) => lineAt(root, path, lines, document) }
}

/** Documents of one file; a directory of Kubernetes objects in one file has some dozens. */
const DOCUMENTS_MAX = 200

/** Every document of a YAML file as plain values, with the same bounds. Throws ConfigError. */
export function readYamlDocuments(text: string, fileName: string): readonly unknown[] {
  const refuse = (what: string, fix: string): never => {
    throw new ConfigError([{ where: fileName, line: null, what, fix }])
  }
  if (text.length > CONFIG_CHARS_MAX) {
    refuse(`The file has ${text.length} characters.`, `At most ${CONFIG_CHARS_MAX} are read.`)
  }
  if (!isShallow(text)) refuse('The file is nested too deeply.', 'Write it as the examples do.')
  const lines = new LineCounter()
  const documents = [
    ...parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, stringKeys: true }),
  ]
  if (documents.length > DOCUMENTS_MAX) {
    refuse(`The file has ${documents.length} documents.`, `At most ${DOCUMENTS_MAX} are read.`)
  }
  const problems = documents.flatMap((document) => problemsOf(document, lines, fileName))
  if (problems.length > 0) throw new ConfigError(problems.slice(0, SYNTAX_PROBLEMS_MAX))
  return documents.map((document) => plainOf(document, refuse))
}

function plainOf(document: Parsed, refuse: Refuse): unknown {
  try {
    return document.toJS({ maxAliasCount: ALIASES_MAX })
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    return refuse('Aliases expand too often.', 'Write the values out instead of using aliases.')
  }
}

function problemsOf(document: Parsed, lines: LineCounter, fileName: string): readonly Problem[] {
  return [
    ...[...document.errors, ...document.warnings].map((error): Problem => {
      const { line } = lines.linePos(error.pos[0])
      return { where: fileName, line, what: sentence(error), fix: SYNTAX_FIXES[error.code] ?? FIX }
    }),
    ...unusable(document, lines, fileName),
  ]
}

type Parsed = Document.Parsed
type Refuse = (what: string, fix: string) => never

function parse(text: string, lineCounter: LineCounter, refuse: Refuse): Parsed {
  if (!isShallow(text)) refuse('The file is nested too deeply.', 'Write it as the examples do.')
  return parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true })
}

/**
 * Documents are composed by recursion, one call a level, and near the end of the stack V8 can end the
 * whole process instead of throwing. So the depth is measured first, on the flat tokens of the parser.
 */
function isShallow(text: string): boolean {
  let level: readonly CST.Token[] = [...new Parser().parse(text)]
  for (let depth = 0; depth <= DEPTH_MAX; depth += 1) {
    if (level.length === 0) return true
    level = level.flatMap(partsOf)
  }
  return false
}

function partsOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [key, value]).filter((part) => part != null)
}

const FIX = 'Correct the YAML of this line.'

const SYNTAX_FIXES: { readonly [code: string]: string } = {
  BAD_INDENT: 'Indent the keys of one map by the same number of spaces, and close every bracket.',
  BLOCK_AS_IMPLICIT_KEY: 'Put text with ": " in it into quotes, and a nested map on its own lines.',
  DUPLICATE_KEY: 'Keep one of the two.',
  MULTIPLE_DOCS: 'Keep one document; remove the "---" between them.',
  TAB_AS_INDENT: 'Indent with spaces.',
  TAG_RESOLVE_FAILED: 'Remove the tag; plain values are enough.',
}

function sentence({ message }: YAMLError): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}

/** Keys that are no good as keys, and aliases of nothing. */
function unusable(document: Parsed, lines: LineCounter, where: string): Problem[] {
  const problems: Problem[] = []
  const refuse = (node: Node, what: string, fix: string) =>
    problems.push({ where, line: lines.linePos(node.range?.[0] ?? 0).line, what, fix })
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || !RESERVED_KEYS.includes(String(key.value))) return
      refuse(key, `"${key.value}" can't be a key.`, 'Rename it.')
    },
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return
      refuse(alias, `Nothing is called "&${alias.source}".`, 'Write the anchor before its alias.')
    },
  })
  return problems
}

function lineAt(root: Node | null, path: Path, lines: LineCounter, document: Parsed): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
      if (pair === undefined) break
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
      node = pair.value
    } else if (isSeq(node) && typeof key === 'number') {
      const item = node.items[key] as Node | undefined
      if (item === undefined) break
      offset = item.range?.[0] ?? offset
      node = item
    } else break
  }
  return lines.linePos(offset).line
}
