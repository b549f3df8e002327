import { queryParts } from '../../domain/metrics/metric-query.ts'

/** Where a placeholder stands in PromQL, which decides how its value must be written. */
type Place = {
  /** The quotation mark that is open, or '' outside of strings. */
  readonly quote: string
  /** Inside the pattern of a =~ or !~ matcher. */
  readonly isPattern: boolean
}

/**
 * Replaces the placeholders of a PromQL query. Inside quotes a value is written as that kind of string
 * needs it, and in the pattern of =~ and !~ it stands for itself only; outside quotes it may only be a
 * name or a duration. So no value, however hostile, ends a string or widens a matcher. Names without a
 * value are left as they are; a value that can't be written where it stands is null.
 */
export function fillPromql(
  query: string,
  values: { readonly [name: string]: string },
): string | null {
  let filled = ''
  let place: Place = { quote: '', isPattern: false }
  for (const part of queryParts(query)) {
    if ('literal' in part) {
      place = placeAfter(part.literal, place, filled)
      filled += part.literal
    } else {
      const value = Object.hasOwn(values, part.placeholder) ? values[part.placeholder] : undefined
      const written = value === undefined ? `\${${part.placeholder}}` : writtenAt(place, value)
      if (written === null) return null
      filled += written
    }
  }
  return filled
}

/** Whether the text is a metric name, its labels, or both, and nothing else: no function, range or arithmetic. */
export function isPlainSelector(text: string): boolean {
  const strings = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g
  const bare = text.replace(strings, '""').trim()
  return bare !== '' && /^(?:[A-Za-z_:][A-Za-z0-9_:.]*)?\s*(?:\{[^{}()[\]]*\})?$/.test(bare)
}

function placeAfter(literal: string, before: Place, filled: string): Place {
  let place = before
  for (let i = 0; i < literal.length; i += 1) {
    const character = literal[i] ?? ''
    if (place.quote === '') {
      if (!/["'`]/.test(character)) continue
      const isPattern = /[=!]~\s*$/.test(filled + literal.slice(0, i))
      place = { quote: character, isPattern }
    } else if (character === '\\' && place.quote !== '`') {
      i += 1
    } else if (character === place.quote) {
      place = { quote: '', isPattern: false }
    }
  }
  return place
}

function writtenAt(place: Place, value: string): string | null {
  if (place.quote === '') return /^[A-Za-z0-9_:]+$/.test(value) ? value : null
  const text = place.isPattern ? value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : value
  // A raw string knows no escapes, so it can't hold its own quotation mark.
  if (place.quote === '`') return text.includes('`') ? null : text
  return text.replace(/["'\\\p{Cc}]/gu, (character) =>
    /["'\\]/.test(character) && (character === '\\' || character === place.quote)
      ? `\\${character}`
      : escapedControl(character),
  )
}

function escapedControl(character: string): string {
  return /\p{Cc}/u.test(character)
    ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    : character
}
