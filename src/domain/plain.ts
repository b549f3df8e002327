/** What a parser made of a file: plain values, as JSON has them. All keys and texts are untrusted. */
export type Plain = null | boolean | number | string | readonly Plain[] | PlainMap
/** Made without a prototype, so that a key "__proto__" is a key like any other. */
export type PlainMap = { readonly [key: string]: Plain }

/** How deep a walk goes into a value; no file of a kind that is read here is deeper. */
export const PLAIN_DEPTH_MAX = 100

const EMPTY_MAP: PlainMap = Object.freeze(Object.create(null) as PlainMap)

export function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value as a map; an empty one when it is something else. */
export function mapOf(value: Plain | undefined): PlainMap {
  return isMap(value) ? value : EMPTY_MAP
}

/** The value as a list; an empty one when it is something else. */
export function listOf(value: Plain | undefined): readonly Plain[] {
  return Array.isArray(value) ? value : []
}

export function textOf(value: Plain | undefined): string | null {
  return typeof value === 'string' ? value : null
}

/** What lies under the keys, or undefined. Only what the file has: never a member of a prototype. */
export function at(value: Plain | undefined, ...keys: readonly string[]): Plain | undefined {
  let inner = value
  for (const key of keys) {
    if (!isMap(inner) || !Object.hasOwn(inner, key)) return undefined
    inner = inner[key]
  }
  return inner
}

/** Keys and values of a map, in the order of the file. */
export function entriesOf(value: Plain | undefined): readonly (readonly [string, Plain])[] {
  return Object.entries(mapOf(value))
}

/** Every text in the value, however deep, with the key that it stands under. */
export function textsIn(
  value: Plain | undefined,
): { readonly key: string; readonly text: string }[] {
  const found: { key: string; text: string }[] = []
  const walk = (inner: Plain | undefined, key: string, depth: number) => {
    if (depth > PLAIN_DEPTH_MAX) return
    if (typeof inner === 'string') found.push({ key, text: inner })
    else if (Array.isArray(inner)) for (const one of inner) walk(one, key, depth + 1)
    else for (const [name, one] of entriesOf(inner)) walk(one, name, depth + 1)
  }
  walk(value, '', 0)
  return found
}

/** The same value written in the same way, whatever the order of the keys. */
export function canonical(value: Plain | undefined): string {
  return JSON.stringify(sorted(value ?? null, 0))
}

function sorted(value: Plain, depth: number): Plain {
  if (depth > PLAIN_DEPTH_MAX) return null
  if (Array.isArray(value)) return value.map((one) => sorted(one, depth + 1))
  if (!isMap(value)) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key] ?? null, depth + 1)]))
}
