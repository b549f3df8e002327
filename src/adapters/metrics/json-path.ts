/** A place in a JSON value: names, positions (negative from the end) and `*`, which is everything there. */
export type JsonPath = readonly (string | number | typeof EVERYTHING)[]

export const EVERYTHING = Symbol('*')

const NAME = /^\.([A-Za-z_][A-Za-z0-9_-]*)/
const ALL = /^(?:\.\*|\[\*\])/
const POSITION = /^\[(-?\d{1,9})\]/
const QUOTED = /^\[(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\]/

/**
 * The part of RFC 9535 (JSONPath) that names a number: `$.a.b`, `$["a b"]`, `$.list[0]`, `$.list[-1]`,
 * `$.list[*].count`. Null when the text is no such path.
 */
export function parseJsonPath(text: string): JsonPath | null {
  const path: (string | number | typeof EVERYTHING)[] = []
  let rest = text.trim()
  if (!rest.startsWith('$')) return null
  rest = rest.slice(1)
  while (rest !== '') {
    const found = step(rest)
    if (found === null) return null
    path.push(found.step)
    rest = rest.slice(found.length)
  }
  return path
}

function step(text: string): { readonly step: JsonPath[number]; readonly length: number } | null {
  const all = ALL.exec(text)
  if (all !== null) return { step: EVERYTHING, length: all[0].length }
  const name = NAME.exec(text)
  if (name?.[1] !== undefined) return { step: name[1], length: name[0].length }
  const position = POSITION.exec(text)
  if (position !== null) return { step: Number(position[1]), length: position[0].length }
  const quoted = QUOTED.exec(text)
  if (quoted === null) return null
  const inner = (quoted[1] ?? quoted[2] ?? '').replace(/\\(.)/g, '$1')
  return { step: inner, length: quoted[0].length }
}

/** Every value at the path. Names of the object's own only; what is not there is left out. */
export function valuesAt(json: unknown, path: JsonPath): readonly unknown[] {
  return path.reduce<readonly unknown[]>(
    (found, one) => found.flatMap((value) => childrenOf(value, one)),
    [json],
  )
}

function childrenOf(value: unknown, one: JsonPath[number]): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  if (one === EVERYTHING) return Object.values(value)
  if (typeof one === 'number') {
    const child = Array.isArray(value) ? value.at(one) : undefined
    return child === undefined ? [] : [child]
  }
  return !Array.isArray(value) && Object.hasOwn(value, one)
    ? [(value as { readonly [name: string]: unknown })[one]]
    : []
}
