import { ConditionError } from '../../domain/judge/threshold/condition-tokens.ts'
import { type Condition, conditionOf } from '../../domain/judge/threshold/condition-tree.ts'

/** Between which values a measurement is good; the limits themselves are good. */
export type Bounds = { readonly min?: number; readonly max?: number }
type Answer = { readonly bounds: Bounds } | { readonly why: string }

/**
 * The limits that conditions of Argo Rollouts put on one number. A strict limit becomes the nearest number
 * beside it, so that exactly the same values pass.
 */
export function boundsOf(successCondition: string, failureCondition: string): Answer {
  if (successCondition === '' && failureCondition === '') {
    return { why: 'it has no condition; a result that exists is a success.' }
  }
  try {
    const { isFailure, text } =
      failureCondition === ''
        ? { isFailure: false, text: successCondition }
        : { isFailure: true, text: failureCondition }
    const terms = termsOf(conditionOf(text), isFailure ? ['||', 'or'] : ['&&', 'and'])
    const bounds = terms.map((term) => boundOf(term, isFailure))
    if (bounds.some((bound) => bound === null)) {
      return { why: `the condition ${JSON.stringify(text)} is no limit on one number.` }
    }
    const all = bounds.filter((bound) => bound !== null)
    const mins = all.flatMap(({ min }) => min ?? [])
    const maxes = all.flatMap(({ max }) => max ?? [])
    return {
      bounds: {
        ...(mins.length > 0 ? { min: Math.max(...mins) } : {}),
        ...(maxes.length > 0 ? { max: Math.min(...maxes) } : {}),
      },
    }
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error
    return { why: `the condition can't be read: ${error.message}` }
  }
}

function termsOf(condition: Condition, joins: readonly string[]): readonly Condition[] {
  if (condition.kind !== 'operation' || !joins.includes(condition.sign)) return [condition]
  return [...termsOf(condition.left, joins), ...termsOf(condition.right, joins)]
}

const MIRRORED: { readonly [sign: string]: string } = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }
const OPPOSITE: { readonly [sign: string]: string } = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' }

function boundOf(term: Condition, isFailure: boolean): Bounds | null {
  if (term.kind === 'call' && term.given.length === 2) {
    const [list, rule] = term.given
    // Of every series, or of any: a query of ours has one number, so both are that one.
    const isOfAll = term.name === (isFailure ? 'any' : 'all')
    return isOfAll && list?.kind === 'result' && rule ? boundOf(rule, isFailure) : null
  }
  if (term.kind !== 'operation') return null
  const right = numberOf(term.right)
  const isInOrder = right !== null && isMeasured(term.left)
  const left = numberOf(term.left)
  const isMirrored = left !== null && isMeasured(term.right)
  if (!isInOrder && !isMirrored) return null
  const limit = (isInOrder ? right : left) as number
  if (term.sign === '==' && !isFailure) return { min: limit, max: limit }
  const sign = isInOrder ? term.sign : MIRRORED[term.sign]
  return goodSide((isFailure ? OPPOSITE[sign ?? ''] : sign) ?? '', limit)
}

function goodSide(sign: string, limit: number): Bounds | null {
  switch (sign) {
    case '<':
      return { max: beside(limit, -1) }
    case '<=':
      return { max: limit }
    case '>':
      return { min: beside(limit, 1) }
    case '>=':
      return { min: limit }
    default:
      return null
  }
}

/** The measured number itself: `result`, its first item, the item of a predicate, or one of them as a number. */
function isMeasured(condition: Condition | undefined): boolean {
  if (condition === undefined) return false
  if (condition.kind === 'result' || condition.kind === 'item') return true
  if (condition.kind === 'part') {
    const { of, key } = condition
    return of.kind === 'result' && key.kind === 'value' && key.value === 0
  }
  return (
    condition.kind === 'call' &&
    ['asFloat', 'asInt'].includes(condition.name) &&
    isMeasured(condition.given[0])
  )
}

function numberOf(condition: Condition): number | null {
  if (condition.kind === 'minus') {
    const number = numberOf(condition.of)
    return number === null ? null : -number
  }
  return condition.kind === 'value' && typeof condition.value === 'number' ? condition.value : null
}

/** The next double above (1) or below (-1). */
function beside(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const isOutward = value > 0 === direction > 0
  view.setBigInt64(0, view.getBigInt64(0) + (isOutward ? 1n : -1n))
  return view.getFloat64(0)
}
