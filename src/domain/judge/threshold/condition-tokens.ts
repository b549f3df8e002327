/** A condition longer than this is refused; the longest in use are a few hundred characters. */
export const CONDITION_CHARS_MAX = 4000

export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string }

/** What is wrong with a condition. It is caught where conditions are read, and measured as an error. */
export class ConditionError extends Error {}

const SPACE = /\s*/y
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y
const NAME = /[A-Za-z_]\w*/y
const TEXT = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/y
const SIGN = /\|\||&&|==|!=|<=|>=|\*\*|\?\.|[-+*/%<>!?:()[\]{},.#]/y

/** Cuts a condition into its words. Throws ConditionError. */
export function tokensOf(text: string): readonly Token[] {
  if (text.length > CONDITION_CHARS_MAX) {
    throw new ConditionError(`It has more than ${CONDITION_CHARS_MAX} characters.`)
  }
  const tokens: Token[] = []
  let at = 0
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match !== null) at += match[0].length
    return match
  }
  for (;;) {
    read(SPACE)
    if (at === text.length) return tokens
    const number = read(NUMBER)
    const name = number === null ? read(NAME) : null
    const quoted = number === null && name === null ? read(TEXT) : null
    if (number !== null) tokens.push({ kind: 'number', value: Number(number[0]) })
    else if (name !== null) tokens.push({ kind: 'name', value: name[0] })
    else if (quoted !== null) {
      const value = (quoted[1] ?? quoted[2] ?? '').replace(/\\(.)/g, '$1')
      tokens.push({ kind: 'text', value })
    } else {
      const sign = read(SIGN)
      if (sign === null) throw new ConditionError(`Character ${at + 1} can't be read.`)
      tokens.push({ kind: 'sign', value: sign[0] })
    }
  }
}
