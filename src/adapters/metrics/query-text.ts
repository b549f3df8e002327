import { AdapterError } from '../../domain/errors.ts'
import { queryParts, unknownPlaceholders } from '../../domain/metrics/metric-query.ts'
import { excerpt } from '../tools/excerpt.ts'

/** How a query language writes text, which decides how a value may stand in for a placeholder. */
export type Grammar = {
  /** The marks that open and close a string, each with how a value is written inside; null = it can't be. */
  readonly strings: { readonly [mark: string]: (value: string) => string | null }
  /** The character that takes the next one literally inside a string; '' when there is none. */
  readonly escape: string
  /** What a value must look like to stand outside of strings. */
  readonly bare: RegExp
}

/** Nothing that could be an operator, a wildcard or a separator in any of the languages. */
export const BARE_WORD = /^[A-Za-z0-9_]+$/

/** A string in which `sign` stands before the mark and before itself; control characters have no place. */
export function escapedBy(sign: string, mark: string): (value: string) => string | null {
  return (value) => {
    if (/\p{Cc}/u.test(value)) return null
    return value.replaceAll(sign, sign + sign).replaceAll(mark, sign + mark)
  }
}

/** A string in which the mark is written twice, as SQL and OData do. */
export function doubled(mark: string): (value: string) => string | null {
  return (value) => (/\p{Cc}/u.test(value) ? null : value.replaceAll(mark, mark + mark))
}

/** Strings that know no escapes: only what can't be taken for anything else may stand in them. */
export function plainOnly(value: string): string | null {
  return /^[A-Za-z0-9_.:/@-]+$/.test(value) ? value : null
}

/** A language with strings between double and single quotes and a backslash before what is meant literally. */
export const BACKSLASH_GRAMMAR: Grammar = {
  strings: { '"': escapedBy('\\', '"'), "'": escapedBy('\\', "'") },
  escape: '\\',
  bare: BARE_WORD,
}

/**
 * The query with its placeholders replaced as its language writes text. AdapterError config_invalid for an
 * unknown placeholder, a string without an end, or a value that can't be written where it stands.
 */
export function filledQuery(
  adapter: string,
  query: string,
  values: { readonly [name: string]: string },
  grammar: Grammar,
): string {
  refuseUnknown(adapter, query, Object.keys(values))
  let filled = ''
  let open = ''
  for (const part of queryParts(query)) {
    if ('literal' in part) {
      filled += part.literal
      open = openAfter(part.literal, open, grammar)
    } else {
      const written = writtenAt(open, values[part.placeholder] ?? '', grammar)
      if (written === null) throw notWritable(adapter, query, part.placeholder)
      filled += written
    }
  }
  if (open === '') return filled
  throw new AdapterError(
    adapter,
    'config_invalid',
    `The query ${shown(query)} has a string without an end.`,
    `Close it with ${open}.`,
  )
}

/** A query as an error may show it. */
export function shown(query: string): string {
  return `\`${excerpt(query, [])}\``
}

/** Refuses `${names}` that stand for nothing. */
export function refuseUnknown(adapter: string, query: string, known: readonly string[]): void {
  const unknown = unknownPlaceholders(query, known)
  if (unknown.length === 0) return
  throw new AdapterError(
    adapter,
    'config_invalid',
    `The query ${shown(query)} holds the unknown placeholder ${unknown.map((name) => `\${${excerpt(name, [])}}`).join(', ')}.`,
    `Known are ${known.map((name) => `\${${name}}`).join(', ')}.`,
  )
}

function openAfter(literal: string, before: string, grammar: Grammar): string {
  let open = before
  for (let i = 0; i < literal.length; i += 1) {
    const character = literal[i] ?? ''
    if (open === '') open = Object.hasOwn(grammar.strings, character) ? character : ''
    else if (character === grammar.escape) i += 1
    else if (character === open) open = ''
  }
  return open
}

function writtenAt(open: string, value: string, grammar: Grammar): string | null {
  if (open === '') return grammar.bare.test(value) ? value : null
  return grammar.strings[open]?.(value) ?? null
}

function notWritable(adapter: string, query: string, placeholder: string): AdapterError {
  return new AdapterError(
    adapter,
    'config_invalid',
    `The value of \${${placeholder}} can't be written where it stands in the query ${shown(query)}.`,
    'Put the placeholder between quotes, where the language has them, or give the slot a plain name.',
  )
}
