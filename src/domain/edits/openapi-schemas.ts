import { at, canonical, entriesOf, listOf, type Plain, textOf } from '../plain.ts'
import { added, type Edit, edit } from './edit.ts'
import type { Resolve } from './openapi-refs.ts'

/** How deep schemas are compared, and how many in all; recursive ones have no end. */
const DEPTH_MAX = 30
const COMPARED_MAX = 20_000

type Direction = 'request' | 'response'
type Pair = { readonly where: string; readonly depth: number; readonly direction: Direction }

/** Compares schemas by what callers send (request) and by what they get (response). */
export function schemaComparer(resolveBefore: Resolve, resolveAfter: Resolve) {
  let compared = 0
  /** Pairs of references that were compared already: what they say is said once. */
  const seen = new Set<string>()

  function compare(pair: Pair, before: Plain, after: Plain): Edit[] {
    compared++
    if (pair.depth > DEPTH_MAX || compared > COMPARED_MAX) return []
    const refs = [textOf(at(before, '$ref')), textOf(at(after, '$ref'))]
    if (refs[0] !== null && refs[1] !== null) {
      const key = `${pair.direction} ${refs.join(' ')}`
      if (seen.has(key)) return []
      seen.add(key)
    }
    const old = shapeOf(before, resolveBefore)
    const now = shapeOf(after, resolveAfter)
    const inner = { ...pair, depth: pair.depth + 1 }
    return [
      ...typeEdits(pair, old, now),
      ...enumEdits(pair, old, now),
      ...limitEdits(pair, old, now),
      ...propertyEdits(pair, old, now),
      ...[...old.properties].flatMap(([name, one]) => {
        const next = now.properties.get(name)
        return next === undefined
          ? []
          : compare({ ...inner, where: `${pair.where}.${name}` }, one, next)
      }),
      ...(old.items === undefined || now.items === undefined
        ? []
        : compare({ ...inner, where: `${pair.where}[]` }, old.items, now.items)),
    ]
  }

  const start = (direction: Direction) => (where: string, before: Plain, after: Plain) =>
    compare({ where, direction, depth: 0 }, before, after)
  return { request: start('request'), response: start('response') }
}

type Shape = {
  readonly types: readonly string[]
  readonly format: string | null
  readonly values: readonly string[] | null
  readonly properties: ReadonlyMap<string, Plain>
  readonly required: readonly string[]
  readonly items: Plain | undefined
  readonly raw: Plain
}

/** A schema with its references followed and its `allOf` put together. */
function shapeOf(schema: Plain, resolve: Resolve, depth = 0): Shape {
  const raw = resolve(schema)
  const parts =
    depth > DEPTH_MAX ? [] : listOf(at(raw, 'allOf')).map((one) => shapeOf(one, resolve, depth + 1))
  const type = at(raw, 'type')
  const own =
    typeof type === 'string' ? [type] : listOf(type).filter((one) => typeof one === 'string')
  const values = at(raw, 'enum')
  return {
    types: withNull(
      own.length > 0 ? own : (parts.find(({ types }) => types.length > 0)?.types ?? []),
      raw,
    ),
    format: textOf(at(raw, 'format')),
    values: Array.isArray(values) ? values.map((one) => canonical(one)) : null,
    properties: new Map([
      ...parts.flatMap(({ properties }) => [...properties]),
      ...entriesOf(at(raw, 'properties')),
    ]),
    required: [
      ...parts.flatMap(({ required }) => required),
      ...listOf(at(raw, 'required')).filter((one) => typeof one === 'string'),
    ],
    items: at(raw, 'items'),
    raw,
  }
}

function withNull(types: readonly string[], raw: Plain): readonly string[] {
  return at(raw, 'nullable') === true && !types.includes('null') ? [...types, 'null'] : types
}

/** A caller may send less than before, or get more: other types than those it knows. */
function typeEdits({ where, direction }: Pair, before: Shape, after: Shape): Edit[] {
  if (before.types.length === 0 || after.types.length === 0) return []
  // Every integer is a number: callers may send one for the other, and get one for the other.
  const widened = (types: readonly string[]) =>
    types.includes('number') ? [...types, 'integer'] : types
  const lost =
    direction === 'request'
      ? added(widened(after.types), before.types)
      : added(widened(before.types), after.types)
  const text = (types: readonly string[]) => types.join(' or ')
  if (lost.length > 0) {
    return [edit('type-changed', `${where} was ${text(before.types)} and is ${text(after.types)}`)]
  }
  return before.format !== null && after.format !== null && before.format !== after.format
    ? [edit('type-changed', `${where} was ${before.format} and is ${after.format}`)]
    : []
}

function enumEdits({ where, direction }: Pair, before: Shape, after: Shape): Edit[] {
  if (direction === 'request') {
    if (after.values === null) return []
    if (before.values === null) return [edit('enum-narrowed', `${where} takes fewer values`)]
    return added(after.values, before.values).map((value) =>
      edit('enum-narrowed', `${where} no longer takes ${value}`),
    )
  }
  if (before.values === null || after.values === null) return []
  return added(before.values, after.values).map((value) =>
    edit('enum-widened', `${where} may now be ${value}`),
  )
}

const LOWER = ['minLength', 'minimum', 'minItems']
const UPPER = ['maxLength', 'maximum', 'maxItems']

function limitEdits({ where, direction }: Pair, before: Shape, after: Shape): Edit[] {
  if (direction !== 'request') return []
  const isTighter = (key: string, isUpper: boolean) => {
    const old = at(before.raw, key)
    const now = at(after.raw, key)
    if (typeof now !== 'number') return false
    if (typeof old !== 'number') return isUpper || now > 0
    return isUpper ? now < old : now > old
  }
  return [
    ...LOWER.filter((key) => isTighter(key, false)),
    ...UPPER.filter((key) => isTighter(key, true)),
  ].map((key) => edit('limit-tightened', `${where}: ${key} is ${String(at(after.raw, key))} now`))
}

function propertyEdits({ where, direction }: Pair, before: Shape, after: Shape): Edit[] {
  if (before.properties.size === 0) return []
  const gone = [...before.properties.keys()].filter((name) => !after.properties.has(name))
  if (direction === 'response') {
    const optional = before.required.filter(
      (name) => !after.required.includes(name) && after.properties.has(name),
    )
    return [
      ...gone.map((name) => edit('property-removed', `${where}.${name} is gone`)),
      ...optional.map((name) => edit('property-optional', `${where}.${name} may now be left out`)),
    ]
  }
  return [
    ...gone.map((name) => edit('property-removed', `${where}.${name} is no longer taken`)),
    ...added(before.required, after.required).map((name) =>
      edit('property-required', `${where}.${name} is asked for now`),
    ),
  ]
}
