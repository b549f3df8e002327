import { ConditionError } from './condition-tokens.ts'
import { type Condition, conditionOf, PREDICATES } from './condition-tree.ts'

/** What a metric source answered: a value of JSON, in which NaN and ±Infinity are numbers too. */
export type Measured =
  | null
  | boolean
  | number
  | string
  | readonly Measured[]
  | { readonly [name: string]: Measured }

/** Steps of one evaluation: predicates inside predicates over long results end there. */
const STEPS_MAX = 100_000

/**
 * Whether the condition holds for the result. Throws ConditionError where Argo has an error: it can't be
 * read, values of different kinds are compared, an item is not there, or it is neither true nor false.
 */
export function holds(condition: string, result: Measured): boolean {
  const answer = new Evaluation(result).of(conditionOf(condition), null)
  if (typeof answer !== 'boolean') throw new ConditionError('It is neither true nor false.')
  return answer
}

class Evaluation {
  readonly #result: Measured
  #steps = 0

  constructor(result: Measured) {
    this.#result = result
  }

  /** `item` is what `#` stands for, boxed; null outside of predicates. */
  of(condition: Condition, item: { readonly value: Measured } | null): Measured {
    this.#steps += 1
    if (this.#steps > STEPS_MAX) throw new ConditionError(`It takes more than ${STEPS_MAX} steps.`)
    switch (condition.kind) {
      case 'value':
        return condition.value
      case 'result':
        return this.#result
      case 'item':
        if (item === null) throw new ConditionError('"#" stands outside of a predicate.')
        return item.value
      case 'list':
        return condition.items.map((inner) => this.of(inner, item))
      case 'not':
        return !truth(this.of(condition.of, item))
      case 'minus':
        return -figure(this.of(condition.of, item))
      case 'choice':
        return truth(this.of(condition.when, item))
          ? this.of(condition.yes, item)
          : this.of(condition.no, item)
      case 'part':
        return partOf(this.of(condition.of, item), this.of(condition.key, item))
      case 'call':
        return PREDICATES.has(condition.name)
          ? this.#predicate(condition, item)
          : called(
              condition.name,
              condition.given.map((inner) => this.of(inner, item)),
            )
      case 'operation':
        return this.#operation(condition, item)
    }
  }

  #operation(
    { sign, left, right }: Extract<Condition, { kind: 'operation' }>,
    item: { readonly value: Measured } | null,
  ): Measured {
    const first = this.of(left, item)
    if (sign === '||' || sign === 'or') return truth(first) || truth(this.of(right, item))
    if (sign === '&&' || sign === 'and') return truth(first) && truth(this.of(right, item))
    const second = this.of(right, item)
    if (sign === '==') return isEqual(first, second)
    if (sign === '!=') return !isEqual(first, second)
    if (sign === 'in') return isIn(first, second)
    return ordered(sign, first, second) ?? sum(sign, first, second)
  }

  #predicate(
    { name, given }: Extract<Condition, { kind: 'call' }>,
    item: { readonly value: Measured } | null,
  ): Measured {
    const [over, asked] = given as [Condition, Condition]
    const list = listOf(this.of(over, item))
    const found = list.filter((value) => truth(this.of(asked, { value })))
    if (name === 'all') return found.length === list.length
    if (name === 'any') return found.length > 0
    if (name === 'none') return found.length === 0
    if (name === 'one') return found.length === 1
    return name === 'count' ? found.length : found
  }
}

function called(name: string, given: readonly Measured[]): Measured {
  const [value = null, other = null] = given
  switch (name) {
    case 'asInt':
      return Math.trunc(numberIn(value))
    case 'asFloat':
      return numberIn(value)
    case 'isNaN':
      return Number.isNaN(figure(value))
    case 'isInf':
      return Math.abs(figure(value)) === Number.POSITIVE_INFINITY
    case 'isNil':
      return value === null
    case 'default':
      return value ?? other
    case 'len':
      return typeof value === 'string' ? value.length : listOf(value).length
    case 'abs':
      return Math.abs(figure(value))
    case 'min':
    case 'max': {
      const figures = (given.length === 1 && Array.isArray(value) ? value : given).map(figure)
      if (figures.length === 0) throw new ConditionError(`"${name}" is given nothing.`)
      return name === 'min' ? Math.min(...figures) : Math.max(...figures)
    }
    default:
      throw new ConditionError(`There is no function "${name}" here.`)
  }
}

function partOf(of: Measured, key: Measured): Measured {
  const isList = Array.isArray(of) && typeof key === 'number'
  const isMap = typeof of === 'object' && of !== null && !Array.isArray(of)
  const name = isList && key < 0 ? of.length + key : key
  const isThere =
    (isList || (isMap && typeof key === 'string')) && Object.hasOwn(of, name as string)
  if (!isThere) throw new ConditionError(`There is no part ${JSON.stringify(key)}.`)
  return (of as Record<string, Measured>)[name as string] ?? null
}

function truth(value: Measured): boolean {
  if (typeof value !== 'boolean') throw new ConditionError('A truth value is needed.')
  return value
}

function figure(value: Measured): number {
  if (typeof value !== 'number') throw new ConditionError('A number is needed.')
  return value
}

function listOf(value: Measured): readonly Measured[] {
  if (!Array.isArray(value)) throw new ConditionError('A list is needed.')
  return value
}

/** A number, also one that is written as text. */
function numberIn(value: Measured): number {
  if (typeof value === 'number') return value
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
  if (Number.isNaN(number)) throw new ConditionError(`${JSON.stringify(value)} is not a number.`)
  return number
}

function isEqual(first: Measured, second: Measured): boolean {
  if (typeof first !== 'object' || first === null) return first === second
  if (typeof second !== 'object' || second === null) return false
  const keys = Object.keys(first)
  const [one, other] = [first, second] as Record<string, Measured>[]
  return (
    Array.isArray(first) === Array.isArray(second) &&
    keys.length === Object.keys(second).length &&
    keys.every(
      (key) => Object.hasOwn(second, key) && isEqual(one?.[key] ?? null, other?.[key] ?? null),
    )
  )
}

function isIn(value: Measured, place: Measured): boolean {
  if (Array.isArray(place)) return place.some((item) => isEqual(item, value))
  if (typeof place === 'object' && place !== null && typeof value === 'string') {
    return Object.hasOwn(place, value)
  }
  throw new ConditionError('"in" needs a list or a map behind it.')
}

function ordered(sign: string, first: Measured, second: Measured): boolean | null {
  if (!['<', '<=', '>', '>='].includes(sign)) return null
  const areTexts = typeof first === 'string' && typeof second === 'string'
  const one = areTexts ? first : figure(first)
  const other = areTexts ? second : figure(second)
  if (sign === '<') return one < other
  if (sign === '<=') return one <= other
  return sign === '>' ? one > other : one >= other
}

function sum(sign: string, first: Measured, second: Measured): number | string {
  if (sign === '+' && typeof first === 'string' && typeof second === 'string') return first + second
  const [one, other] = [figure(first), figure(second)]
  if (sign === '+') return one + other
  if (sign === '-') return one - other
  if (sign === '*') return one * other
  return sign === '/' ? one / other : one % other
}
