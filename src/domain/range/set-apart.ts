import type { PathKind } from './path-kinds.ts'
import { isFileMatch } from './path-pattern.ts'
import type { Range } from './range.ts'

/** What a repository says of a file in .gitattributes: nobody wrote it here by hand. */
export type SetApart = 'generated' | 'vendored'

/** Where that stands; only the file at the root is read. */
export const ATTRIBUTES_PATH = '.gitattributes'
/** Lines of it that are read. */
export const ATTRIBUTES_LINES_MAX = 5_000

type Rule = { readonly pattern: string; readonly kind: SetApart; readonly isSet: boolean }

const ATTRIBUTES: { readonly [name: string]: SetApart } = {
  'linguist-generated': 'generated',
  'linguist-vendored': 'vendored',
}

/** Kinds that may be set apart. What decides about checks, data and machines may not be waved through. */
const APART_FROM: ReadonlySet<PathKind> = new Set(['source', 'tests', 'docs', 'asset'])

export function mayBeSetApart(kind: PathKind): boolean {
  return APART_FROM.has(kind)
}

/**
 * Reads the lines that name generated and vendored files (https://git-scm.com/docs/gitattributes): of all that
 * match a path, the last one counts for each attribute. Patterns in quotes and macros are passed over.
 */
export function parseSetApart(text: string): readonly Rule[] {
  return text
    .split(/\r?\n/)
    .slice(0, ATTRIBUTES_LINES_MAX)
    .flatMap((line) => {
      const [pattern = '', ...words] = line.trim().split(/[ \t]+/)
      if (pattern === '' || /^[#"[!]/.test(pattern)) return []
      return words.flatMap((word) => ruleOf(pattern, word))
    })
}

function ruleOf(pattern: string, word: string): readonly Rule[] {
  const [, sign = '', name = '', value] = /^([-!]?)([\w-]+)(?:=(.*))?$/.exec(word) ?? []
  const kind = ATTRIBUTES[name]
  if (kind === undefined) return []
  return [{ pattern, kind, isSet: sign === '' && value !== 'false' }]
}

/** The range with its files marked by those rules. */
export function markedRange(range: Range, rules: readonly Rule[]): Range {
  if (rules.length === 0) return range
  const files = range.files.map((file) => {
    const kind = (['vendored', 'generated'] as const).find(
      (one) =>
        rules.findLast((rule) => rule.kind === one && isFileMatch(rule.pattern, file.path))?.isSet,
    )
    return kind === undefined ? file : { ...file, setApart: kind }
  })
  return { ...range, files }
}
