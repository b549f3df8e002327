import { isMatch } from '../range/path-pattern.ts'

/** One line of a CODEOWNERS file. */
export type OwnersRule = {
  /** As it is written. Untrusted text. */
  readonly pattern: string
  /** "@login", "@organization/team" or an address; empty = these files have no owner. */
  readonly owners: readonly string[]
  /** 1-based. */
  readonly line: number
}

/** A CODEOWNERS file. In order: of all rules that match a path, the last one counts. */
export type CodeOwners = {
  readonly rules: readonly OwnersRule[]
  /** Lines that GitHub skips, because it cannot read them. */
  readonly skippedLines: readonly number[]
}

/** GitHub reads no larger file; what is in it then counts for nothing. */
export const CODE_OWNERS_BYTES_MAX = 3 * 1024 * 1024
/** A pattern longer than any path of git is no pattern. */
export const PATTERN_CHARS_MAX = 4_096

/** Where GitHub looks, in this order; the first file that exists is the one. */
export const CODE_OWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const

const OWNER = /^(?:@[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_.-]+)?|[^\s@]+@[^\s@]+)$/

/**
 * Reads the text by the rules of https://docs.github.com/articles/about-code-owners: patterns as in
 * .gitignore, without "!", without "[ ]", and without "\#"; lines that break a rule are skipped.
 */
export function parseCodeOwners(text: string): CodeOwners {
  const rules: OwnersRule[] = []
  const skippedLines: number[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const [pattern, ...owners] = wordsOf(raw)
    if (pattern === undefined) continue
    if (isPattern(pattern) && owners.every((owner) => OWNER.test(owner))) {
      rules.push({ pattern, owners, line: index + 1 })
    } else skippedLines.push(index + 1)
  }
  return { rules, skippedLines }
}

const BLANKS: ReadonlySet<string> = new Set([' ', '\t', '\r'])

/** Words between blanks up to a comment; a blank after a backslash belongs to the word. */
function wordsOf(line: string): string[] {
  const words: string[] = []
  let word = ''
  const end = () => {
    if (word !== '') words.push(word)
    word = ''
  }
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at)
    if (character === '#' && word === '') break
    if (character === '\\' && at + 1 < line.length) word += character + line.charAt(++at)
    else if (BLANKS.has(character)) end()
    else word += character
  }
  end()
  return words
}

function isPattern(pattern: string): boolean {
  return pattern.length <= PATTERN_CHARS_MAX && !/^!|^\\#|[[\]]/.test(pattern)
}

/** The owners of a path: those of the last rule that matches; empty when there are none. */
export function ownersOf({ rules }: CodeOwners, path: string): readonly string[] {
  return rules.findLast((rule) => isMatch(rule.pattern, path))?.owners ?? []
}
