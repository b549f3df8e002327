import type { Labels } from './exposition.ts'

/** `name{label="value",…}[range]`: the part of PromQL that the demo's metrics server understands. */
export type Selector = {
  readonly matches: (name: string, labels: Labels) => boolean
  /** null = the newest sample of each series, not a range. */
  readonly rangeSeconds: number | null
}

const SELECTOR = /^([A-Za-z_:][A-Za-z0-9_:]*)?\s*(?:\{(.*)\})?\s*(?:\[(\d+)(ms|s|m|h)\])?$/s
const MATCHER =
  /^\s*([A-Za-z_][A-Za-z0-9_]*)\s*(=~|!~|!=|=)\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`)\s*(?:,|$)/
const UNIT_SECONDS: { readonly [unit: string]: number } = { ms: 0.001, s: 1, m: 60, h: 3600 }

/** Reads a selector; null for anything else in PromQL. */
export function parseSelector(query: string): Selector | null {
  const found = SELECTOR.exec(query.trim())
  if (found === null) return null
  const [, name, braces = '', amount, unit = 's'] = found
  const matchers = parseMatchers(braces)
  if (matchers === null || (name === undefined && matchers.length === 0)) return null
  return {
    matches: (candidate, labels) =>
      (name === undefined || candidate === name) &&
      matchers.every((matches) => matches({ ...labels, __name__: candidate })),
    rangeSeconds: amount === undefined ? null : Number(amount) * (UNIT_SECONDS[unit] ?? 1),
  }
}

type Matcher = (labels: Labels) => boolean

function parseMatchers(braces: string): readonly Matcher[] | null {
  const matchers: Matcher[] = []
  let rest = braces.trim()
  while (rest !== '') {
    const found = MATCHER.exec(rest)
    if (found === null) return null
    const [whole, label = '', operator = '=', double, single, raw] = found
    const value = raw ?? unescaped(double ?? single ?? '')
    if (operator.endsWith('~') && !isPattern(value)) return null
    matchers.push(matcher(label, operator, value))
    rest = rest.slice(whole.length)
  }
  return matchers
}

/** A label that a series does not have is the empty string, and patterns match the whole value. */
function matcher(label: string, operator: string, value: string): Matcher {
  const pattern = operator.endsWith('~') ? new RegExp(`^(?:${value})$`, 's') : null
  const isEqual = (text: string) => (pattern === null ? text === value : pattern.test(text))
  const isNegative = operator.startsWith('!')
  return (labels) => isEqual(labels[label] ?? '') !== isNegative
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code: string, character: string) =>
    code === undefined
      ? character === 'n'
        ? '\n'
        : character
      : String.fromCharCode(Number.parseInt(code, 16)),
  )
}
