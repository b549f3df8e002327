/** A language of migrations, as far as its comments and texts go. */
export type CodeLanguage = 'ruby' | 'python' | 'javascript' | 'php' | 'elixir' | 'csharp'

/** A text that stands in code: where it begins and ends, and what it says. */
export type CodeString = { readonly start: number; readonly end: number; readonly value: string }

/** Code in which comments and texts are blank, at the same places, and the texts apart. */
export type CodeText = { readonly code: string; readonly strings: readonly CodeString[] }

const HASH = String.raw`#[^\n]*`
const SLASHES = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`
const QUOTED = String.raw`'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"`
const TRIPLE = String.raw`"""[\s\S]*?"""|'''[\s\S]*?'''`
const HEREDOC = String.raw`<<[~-]?["']?([A-Z_]{2,30})["']?[^\n]*\n[\s\S]*?\n[ \t]*\1\b`

const TOKENS: { readonly [L in CodeLanguage]: RegExp } = {
  ruby: new RegExp(`${HEREDOC}|${HASH}|${QUOTED}`, 'g'),
  python: new RegExp(`${TRIPLE}|${HASH}|${QUOTED}`, 'g'),
  javascript: new RegExp(`${SLASHES}|${QUOTED}|${String.raw`\`(?:[^\`\\]|\\[\s\S])*\``}`, 'g'),
  php: new RegExp(
    `${String.raw`<<<["']?([A-Z_]{2,30})["']?[^\n]*\n[\s\S]*?\n[ \t]*\1\b`}|${SLASHES}|${HASH}|${String.raw`'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"`}`,
    'g',
  ),
  elixir: new RegExp(`${TRIPLE}|${HASH}|${QUOTED}`, 'g'),
  csharp: new RegExp(`${SLASHES}|"""[\\s\\S]*?"""|@"(?:[^"]|"")*"|${QUOTED}`, 'g'),
}

/** Tells code from comments and texts, in time proportional to the length. */
export function codeText(text: string, language: CodeLanguage): CodeText {
  const strings: CodeString[] = []
  const code = text.replace(TOKENS[language], (token, ...rest) => {
    const start = rest.find((one): one is number => typeof one === 'number') ?? 0
    const value = textOfToken(token)
    if (value !== null) strings.push({ start, end: start + token.length, value })
    return token.replace(/[^\n]/g, ' ')
  })
  return { code, strings }
}

/** What a text says, with as many line ends before its end as the token has; null for a comment. */
function textOfToken(token: string): string | null {
  if (/^(?:#|\/\/|\/\*)/.test(token)) return null
  const heredoc = /^<<<?[^\n]*\n([\s\S]*)\n[^\n]*$/.exec(token)
  if (heredoc !== null) return `\n${heredoc[1] ?? ''}`
  const inner = /^@?("""|'''|["'`])([\s\S]*)\1$/.exec(token)?.[2] ?? ''
  return inner.replace(/\\(["'`\\])/g, '$1').replace(/\\n/g, ' ')
}

/** Line of a position, from 1. */
export function lineAt(text: string, position: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1))
    line += 1
  return line
}
