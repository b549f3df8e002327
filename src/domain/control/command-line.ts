import { WISH_WORDS, type WishWord } from './wish.ts'

/** What a comment of a person asks for. */
export type CommandLine =
  /** Talk, quotes and code that only mention a command: nobody asked for anything. */
  | { readonly kind: 'none' }
  /** It begins like a command and goes on as something else: better asked again than guessed. */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'command'; readonly word: WishWord; readonly environment: string | null }

/** GitHub allows names of environments of this length, in characters. */
const ENVIRONMENT_CHARS_MAX = 255

const WORDS = WISH_WORDS.join('|')
const BEGINS = new RegExp(`^/(?:${WORDS})(?![\\w-])`, 'u')
const EXACT = new RegExp(`^/(${WORDS})(?: (\\S(?:.*\\S)?))?$`, 'u')
/** What cannot be seen must not decide anything. */
const UNSEEN = /\p{Cc}|\p{Default_Ignorable_Code_Point}|\p{Zl}|\p{Zp}/u

/**
 * Reads the whole comment: a slash, one of the five words and perhaps the name of an environment, on one
 * line with nothing around it. White space at the end is what editors leave and says nothing.
 */
export function readCommandLine(body: string): CommandLine {
  if (!BEGINS.test(body)) return { kind: 'none' }
  const [, word, environment = null] = EXACT.exec(body.trimEnd()) ?? []
  const known = WISH_WORDS.find((one) => one === word)
  if (known === undefined) return { kind: 'malformed' }
  if (environment !== null) {
    if (environment.length > ENVIRONMENT_CHARS_MAX) return { kind: 'malformed' }
    if (UNSEEN.test(environment)) return { kind: 'malformed' }
  }
  return { kind: 'command', word: known, environment }
}
