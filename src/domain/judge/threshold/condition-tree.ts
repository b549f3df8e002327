import { ConditionError, type Token, tokensOf } from './condition-tokens.ts'

/** Brackets and signs one inside the other; each level is one call of the reader. */
const DEPTH_MAX = 50

/** A condition that was read. `item` is the `#` of a predicate. */
export type Condition =
  | { readonly kind: 'value'; readonly value: number | string | boolean | null }
  | { readonly kind: 'result' }
  | { readonly kind: 'item' }
  | { readonly kind: 'list'; readonly items: readonly Condition[] }
  | { readonly kind: 'not' | 'minus'; readonly of: Condition }
  | {
      readonly kind: 'operation'
      readonly sign: string
      readonly left: Condition
      readonly right: Condition
    }
  | {
      readonly kind: 'choice'
      readonly when: Condition
      readonly yes: Condition
      readonly no: Condition
    }
  | { readonly kind: 'part'; readonly of: Condition; readonly key: Condition }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Condition[] }

/** Loosest first; the operators of a row are read from left to right. */
const LEVELS: readonly (readonly string[])[] = [
  ['||', 'or'],
  ['&&', 'and'],
  ['==', '!=', '<', '<=', '>', '>=', 'in'],
  ['+', '-'],
  ['*', '/', '%'],
]

/** Functions of one or more values, with how many they take. */
const CALLS: { readonly [name: string]: readonly [number, number] } = {
  asInt: [1, 1],
  asFloat: [1, 1],
  isNaN: [1, 1],
  isInf: [1, 1],
  isNil: [1, 1],
  default: [2, 2],
  len: [1, 1],
  abs: [1, 1],
  min: [1, 20],
  max: [1, 20],
  all: [2, 2],
  any: [2, 2],
  none: [2, 2],
  one: [2, 2],
  filter: [2, 2],
  count: [2, 2],
}

/** Functions whose second part is asked of each item of the first. */
export const PREDICATES: ReadonlySet<string> = new Set([
  'all',
  'any',
  'none',
  'one',
  'filter',
  'count',
])

const WORDS: { readonly [name: string]: Condition } = {
  true: { kind: 'value', value: true },
  false: { kind: 'value', value: false },
  nil: { kind: 'value', value: null },
  result: { kind: 'result' },
}

/** Reads a condition of an Argo AnalysisTemplate, the part of expr-lang that is in use. Throws ConditionError. */
export function conditionOf(text: string): Condition {
  const reader = new ConditionReader(tokensOf(text))
  return reader.whole()
}

class ConditionReader {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  whole(): Condition {
    if (this.#tokens.length === 0) throw new ConditionError('It is empty.')
    const condition = this.#choice()
    if (this.#at < this.#tokens.length) throw this.#unexpected()
    return condition
  }

  #choice(): Condition {
    this.#depth += 1
    if (this.#depth > DEPTH_MAX) throw new ConditionError(`It is more than ${DEPTH_MAX} deep.`)
    const when = this.#level(0)
    let choice = when
    if (this.#take('?')) {
      const yes = this.#choice()
      this.#need(':')
      choice = { kind: 'choice', when, yes, no: this.#choice() }
    }
    this.#depth -= 1
    return choice
  }

  #level(level: number): Condition {
    const signs = LEVELS[level]
    if (signs === undefined) return this.#unary()
    let left = this.#level(level + 1)
    for (;;) {
      const isNegated = signs.includes('in') && this.#isNext('not') && this.#isNext('in', 1)
      if (isNegated) this.#at += 1
      const sign = signs.find((word) => this.#take(word))
      if (sign === undefined) return left
      const operation: Condition = {
        kind: 'operation',
        sign,
        left,
        right: this.#level(level + 1),
      }
      left = isNegated ? { kind: 'not', of: operation } : operation
    }
  }

  #unary(): Condition {
    const isNot = this.#take('!') || this.#take('not')
    if (!isNot && !this.#take('-')) return this.#parts(this.#primary())
    this.#depth += 1
    if (this.#depth > DEPTH_MAX) throw new ConditionError(`It is more than ${DEPTH_MAX} deep.`)
    const of = this.#unary()
    this.#depth -= 1
    return { kind: isNot ? 'not' : 'minus', of }
  }

  #parts(start: Condition): Condition {
    let of = start
    for (;;) {
      if (this.#take('[')) {
        of = { kind: 'part', of, key: this.#choice() }
        this.#need(']')
      } else if (this.#take('.')) {
        const name = this.#next()
        if (name.kind !== 'name') throw this.#unexpected(-1)
        of = { kind: 'part', of, key: { kind: 'value', value: name.value } }
      } else return of
    }
  }

  #primary(): Condition {
    const token = this.#next()
    if (token.kind === 'number' || token.kind === 'text') {
      return { kind: 'value', value: token.value }
    }
    if (token.kind === 'name') {
      if (this.#take('(')) return this.#call(token.value)
      const word = Object.hasOwn(WORDS, token.value) ? WORDS[token.value] : undefined
      if (word === undefined) throw new ConditionError(`"${token.value}" is not known here.`)
      return word
    }
    if (token.value === '#') return { kind: 'item' }
    if (token.value === '[') return { kind: 'list', items: this.#list(']') }
    if (token.value === '(' || token.value === '{') {
      const inner = this.#choice()
      this.#need(token.value === '(' ? ')' : '}')
      return inner
    }
    throw this.#unexpected(-1)
  }

  #call(name: string): Condition {
    const range = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined
    if (range === undefined) throw new ConditionError(`There is no function "${name}" here.`)
    const given = this.#list(')')
    if (given.length < range[0] || given.length > range[1]) {
      throw new ConditionError(`"${name}" is given ${given.length} values.`)
    }
    return { kind: 'call', name, given }
  }

  #list(end: string): Condition[] {
    const items: Condition[] = []
    while (!this.#take(end)) {
      if (items.length > 0) this.#need(',')
      items.push(this.#choice())
    }
    return items
  }

  #isNext(word: string, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead]
    return (token?.kind === 'sign' || token?.kind === 'name') && token.value === word
  }

  #take(word: string): boolean {
    const isNext = this.#isNext(word)
    if (isNext) this.#at += 1
    return isNext
  }

  #need(word: string): void {
    if (!this.#take(word)) throw this.#unexpected()
  }

  #next(): Token {
    const token = this.#tokens[this.#at]
    if (token === undefined) throw this.#unexpected()
    this.#at += 1
    return token
  }

  #unexpected(ahead = 0): ConditionError {
    const token = this.#tokens[this.#at + ahead]
    return new ConditionError(
      token === undefined ? 'It ends too early.' : `"${token.value}" is not expected there.`,
    )
  }
}
