import type { CodeLanguage, CodeText } from './code-text.ts'

const UP: { readonly [L in CodeLanguage]: RegExp } = {
  ruby: /\bdef\s+(?:self\.)?(?:up|change)\b/,
  python: /\bdef\s+upgrade\b|\boperations\s*=/,
  javascript: /\b(?:exports\.up|(?:async\s+)?up\s*[(:=]|function\s+up\b|const\s+up\b)/,
  php: /\bfunction\s+up\b/,
  elixir: /\bdef\s+(?:up|change)\b/,
  csharp: /\bvoid\s+Up\b/,
}
const DOWN: { readonly [L in CodeLanguage]: RegExp } = {
  ruby: /\bdef\s+(?:self\.)?down\b/,
  python: /\bdef\s+downgrade\b/,
  javascript: /\b(?:exports\.down|(?:async\s+)?down\s*[(:=]|function\s+down\b|const\s+down\b)/,
  php: /\bfunction\s+down\b/,
  elixir: /\bdef\s+down\b/,
  csharp: /\bvoid\s+Down\b/,
}
const RAISES = /\braise\b|\bthrow\b|\bIrreversible|\bNotSupportedException\b/
/** Where the body of a function begins, by what stands behind its name. */
const BODY: { readonly [L in CodeLanguage]: RegExp } = {
  ruby: /\n/,
  python: /:[ \t]*\n/,
  javascript: /\{|=>(?!\s*\{)/,
  php: /\{/,
  elixir: /\bdo\b/,
  csharp: /\{/,
}
/** Words of a body that does nothing. */
const IDLE_WORDS =
  /\b(?:pass|return|end|Promise|resolve|null|undefined|None|nil|void|ok|await)\b|[^\w$@]/g

/** Where going forward begins and ends, and whether there is a way back. */
export type Sections = {
  readonly from: number
  readonly to: number
  readonly wayBack: 'there' | 'missing'
}

/** Finds the functions of a migration. null when there is none to go forward: then it is no migration. */
export function sectionsOf({ code }: CodeText, language: CodeLanguage): Sections | null {
  const up = UP[language].exec(code)
  if (up === null) return null
  const down = DOWN[language].exec(code)
  const isChange = /change$|operations\s*=$/.test(up[0])
  if (down === null) {
    const isIrreversible = isChange && language === 'ruby' && RAISES.test(code)
    return {
      from: up.index,
      to: code.length,
      wayBack: isChange && !isIrreversible ? 'there' : 'missing',
    }
  }
  const isAfter = down.index > up.index
  const body = code.slice(down.index, isAfter ? code.length : up.index)
  const wayBack = RAISES.test(body) || isIdle(body, language) ? 'missing' : 'there'
  return { from: up.index, to: isAfter ? down.index : code.length, wayBack }
}

function isIdle(declared: string, language: CodeLanguage): boolean {
  const start = BODY[language].exec(declared)
  if (start === null) return true
  return declared.slice(start.index + start[0].length).replace(IDLE_WORDS, '') === ''
}
