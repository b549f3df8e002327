import type { Finding } from './explain.ts'
import { valueAt } from './explain.ts'
import { knownWords } from './nearest.ts'

type Table = { readonly [key: string]: unknown }

/**
 * What no single value can tell: that the parts of an environment fit each other. Works on values that
 * may be wrong elsewhere, so that these problems are reported together with all other ones.
 */
export function crossChecks(root: unknown): Finding[] {
  return Object.entries(table(valueAt(root, ['environments']))).flatMap(([name, environment]) => [
    ...unknownSources(name, environment),
    ...foreignSlots(name, environment),
  ])
}

function table(value: unknown): Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Table)
    : {}
}

/** A metric must ask a source that exists. */
function unknownSources(name: string, environment: unknown): Finding[] {
  const sources = Object.keys(table(valueAt(environment, ['sources'])))
  const metrics = table(valueAt(environment, ['metrics']))
  return Object.entries(metrics).flatMap(([metric, value]) => {
    const source = valueAt(value, ['source'])
    if (typeof source !== 'string' || sources.includes(source)) return []
    return [
      {
        path: ['environments', name, 'metrics', metric, 'source'],
        what: `The metric ${metric} asks the source "${source}", which does not exist.`,
        fix: sources.length === 0 ? 'Add it to sources.' : knownWords('sources', source, sources),
      },
    ]
  })
}

/** A source that counts by slot must call the slots as the target does. */
function foreignSlots(name: string, environment: unknown): Finding[] {
  const expected = slotNames(valueAt(environment, ['target']))
  if (expected === null) return []
  return Object.entries(table(valueAt(environment, ['sources']))).flatMap(([source, value]) => {
    const slots = slotNames(value)
    if (slots === null || slots.join() === expected.join()) return []
    return [
      {
        path: ['environments', name, 'sources', source, 'slots'],
        what: `The source ${source} has the slots ${slots.join(' and ')}, the target has ${expected.join(' and ')}.`,
        fix: 'Give the slots of the source the names that the target uses.',
      },
    ]
  })
}

/** Sorted; null when there are no slots, or not two: another problem that is told elsewhere. */
function slotNames(value: unknown): readonly string[] | null {
  const slots = valueAt(value, ['slots'])
  if (slots === undefined && valueAt(value, ['type']) === 'command') return ['a', 'b']
  const names = Array.isArray(slots) ? slots : Object.keys(table(slots))
  return names.length === 2 && names.every((name) => typeof name === 'string')
    ? names.toSorted()
    : null
}
