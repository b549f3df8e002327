import { at, entriesOf, isMap, listOf, type Plain } from '../plain.ts'
import { type Edit, edit } from './edit.ts'

/**
 * What breaks readers of a protobuf file, by the rules of https://protobuf.dev/programming-guides/proto3/
 * (#updating) and those that buf calls WIRE and FILE. Values are those of protobufjs: `{nested, fields,
 * values, methods, reserved}`. null = the file was not there.
 */
export function protobufEdits(before: Plain | null, after: Plain | null): Edit[] {
  if (before === null) return []
  const old = partsOf(before)
  const now = partsOf(after ?? {})
  const [oldPackage, newPackage] = [packageOf(before), packageOf(after ?? {})]
  if (after !== null && oldPackage !== newPackage) {
    return [edit('package-changed', `the package ${oldPackage} is called ${newPackage} now`)]
  }
  return [...old].flatMap(([name, part]) => {
    const next = now.get(name)
    if (next === undefined) return [edit('type-removed', `${name} is gone`)]
    return [
      ...fieldEdits(name, part, next),
      ...valueEdits(name, part, next),
      ...methodEdits(name, part, next),
    ]
  })
}

/** Messages, enums and services by their full names. */
function partsOf(file: Plain): Map<string, Plain> {
  const found = new Map<string, Plain>()
  const walk = (part: Plain, path: readonly string[]) => {
    for (const [name, inner] of entriesOf(at(part, 'nested'))) {
      const full = [...path, name]
      const isPart = ['fields', 'values', 'methods'].some((key) => at(inner, key) !== undefined)
      if (isPart) found.set(full.join('.'), inner)
      walk(inner, full)
    }
  }
  walk(file, [])
  return found
}

/** The names down to the first message, enum or service. */
function packageOf(file: Plain): string {
  const names: string[] = []
  let part = file
  for (;;) {
    const inner = entriesOf(at(part, 'nested'))
    const [first] = inner
    const isPackage =
      first !== undefined &&
      inner.length === 1 &&
      isMap(at(first[1], 'nested')) &&
      at(first[1], 'fields') === undefined
    if (!isPackage) return names.join('.')
    names.push(first[0])
    part = first[1]
  }
}

function isReserved(part: Plain, id: Plain | undefined): boolean {
  return listOf(at(part, 'reserved')).some((one) => {
    const [from, to] = listOf(one)
    return (
      typeof id === 'number' &&
      typeof from === 'number' &&
      typeof to === 'number' &&
      from <= id &&
      id <= to
    )
  })
}

function fieldEdits(name: string, before: Plain, after: Plain): Edit[] {
  const now = new Map(entriesOf(at(after, 'fields')))
  const byNumber = new Map([...now].map(([field, one]) => [at(one, 'id'), { field, one }] as const))
  return entriesOf(at(before, 'fields')).flatMap(([field, old]) => {
    const id = at(old, 'id')
    const where = `${name}.${field}`
    const same = byNumber.get(id)
    const named = now.get(field)
    if (same === undefined) {
      if (named !== undefined) {
        return [
          edit(
            'field-number',
            `${where} had number ${String(id)} and has ${String(at(named, 'id'))}`,
          ),
        ]
      }
      // A number that is reserved cannot come back with another meaning: this is how a field should go.
      return isReserved(after, id)
        ? []
        : [edit('field-removed', `${where} is gone and its number ${String(id)} is not reserved`)]
    }
    return [
      ...(same.field === field
        ? []
        : [edit('field-renamed', `${where} is called ${same.field} now, which breaks its JSON`)]),
      ...changedField(where, old, same.one),
    ]
  })
}

function changedField(where: string, before: Plain, after: Plain): Edit[] {
  const typeOf = (field: Plain) => {
    const key = at(field, 'keyType')
    const type = String(at(field, 'type'))
    return key === undefined ? type : `map<${String(key)}, ${type}>`
  }
  const ruleOf = (field: Plain) => String(at(field, 'rule') ?? 'singular')
  return [
    ...(typeOf(before) === typeOf(after)
      ? []
      : [edit('field-type', `${where} was ${typeOf(before)} and is ${typeOf(after)}`)]),
    ...(ruleOf(before) === ruleOf(after)
      ? []
      : [edit('field-rule', `${where} was ${ruleOf(before)} and is ${ruleOf(after)}`)]),
  ]
}

function valueEdits(name: string, before: Plain, after: Plain): Edit[] {
  const now = new Map(entriesOf(at(after, 'values')))
  const numbers = new Set(now.values())
  return entriesOf(at(before, 'values')).flatMap(([value, number]) => {
    const next = now.get(value)
    if (next === undefined) {
      const what = numbers.has(number) ? 'has another name' : 'is gone'
      return [edit('enum-value-removed', `${name}.${value} ${what}`)]
    }
    return next === number
      ? []
      : [edit('enum-value-number', `${name}.${value} was ${String(number)} and is ${String(next)}`)]
  })
}

const METHOD_PARTS: readonly (readonly [string, string])[] = [
  ['requestType', 'takes'],
  ['responseType', 'answers'],
  ['requestStream', 'streams what it takes:'],
  ['responseStream', 'streams what it answers:'],
]

function methodEdits(name: string, before: Plain, after: Plain): Edit[] {
  return entriesOf(at(before, 'methods')).flatMap(([method, old]) => {
    const now = at(after, 'methods', method)
    const where = `rpc ${name}.${method}`
    if (now === undefined) return [edit('rpc-removed', `${where} is gone`)]
    return METHOD_PARTS.flatMap(([key, word]) => {
      const [from, to] = [at(old, key) ?? false, at(now, key) ?? false]
      return from === to
        ? []
        : [edit('rpc-changed', `${where} ${word} ${String(to)} and no longer ${String(from)}`)]
    })
  })
}
