/**
 * The one place that makes untrusted text harmless. Everything that came from a commit, a branch, a
 * pull request, a metric source or a target goes through a function of this file before it is printed.
 * Each result is one line (annotations excepted), so that nothing can begin a line of its own.
 */

/** Longest untrusted text in a report, in characters; callers ask for less where a list is long. */
export const TEXT_CHARS_MAX = 400

/** What is looked at of a text before it is cut, in UTF-16 units: an answer of 1 MB costs no more than this. */
const RAW_UNITS_MAX = 20_000

/** The runner cuts the message of an annotation at this length, in characters. */
export const ANNOTATION_CHARS_MAX = 4_096

const ELLIPSIS = '…'
const ESCAPE = '\u001b'
const ZERO_WIDTH_SPACE = '\u200b'

/** Colours and cursor moves (CSI), titles and links (OSC); ends at the first byte that can end it. */
const ANSI = new RegExp(
  `(?:${ESCAPE}\\[|\u009b)[0-?]*[ -/]*[@-~]|${ESCAPE}\\][^\u0007${ESCAPE}]*(?:\u0007|${ESCAPE}\\\\)?`,
  'gu',
)
/**
 * Nothing to see: controls, direction overrides, zero-width and other ignorable characters. The runner
 * compares by culture, which skips them, so they could hide a command inside what looks like none.
 */
const INVISIBLE = /\p{Cc}|\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu
const BLANK = /[\s\u0085]/gu

/** One line of what a reader can see of a text, cut to `charsMax` code points. */
export function visibleText(text: string, charsMax: number = TEXT_CHARS_MAX): string {
  const line = text
    .slice(0, RAW_UNITS_MAX)
    .toWellFormed()
    .replace(ANSI, '')
    .replace(BLANK, ' ')
    .replace(INVISIBLE, '')
    .replace(/ {2,}/gu, ' ')
    .trim()
  const isRawCut = text.length > RAW_UNITS_MAX
  const points = [...line]
  if (points.length <= charsMax && !isRawCut) return line
  return (
    points
      .slice(0, Math.max(0, charsMax - 1))
      .join('')
      .trimEnd() + ELLIPSIS
  )
}

/**
 * Inline text of a Markdown document: no mention, reference, link, HTML, table break, code, emphasis,
 * list, emoji code or formula can come out of it. GitHub looks for mentions, references and emoji after
 * it has decoded entities and backslashes, so these are broken by a zero-width space and not by an escape
 * (github/cmark-gfm#181). Autolink prefixes that the owners of a repository set up themselves stay.
 */
export function markdownText(text: string, charsMax: number = TEXT_CHARS_MAX): string {
  return separate(visibleText(text, charsMax))
    .replace(/[\\`*_[\]~#]/gu, '\\$&')
    .replace(/^[+\-=:]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/[&<>|]/gu, (char) => ENTITIES[char] ?? '')
    .replaceAll(ZERO_WIDTH_SPACE, '&#8203;')
}

/** The pipe is an entity because a backslash before it means something else inside a table. */
const ENTITIES: { readonly [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
}

/** Parts what GitHub would join to a mention, a reference, a link, an emoji or a formula. */
function separate(text: string): string {
  return text
    .replaceAll('@', `@${ZERO_WIDTH_SPACE}`)
    .replace(/#(?=\w)/gu, `#${ZERO_WIDTH_SPACE}`)
    .replace(/gh-(?=\d)/giu, `$&${ZERO_WIDTH_SPACE}`)
    .replace(/www(?=\.)/giu, `$&${ZERO_WIDTH_SPACE}`)
    .replace(/:(?=\/\/|[\w+-]+:)/gu, `:${ZERO_WIDTH_SPACE}`)
    .replaceAll('$', `${ZERO_WIDTH_SPACE}$`)
    .replace(COMMIT_LIKE, (digits) => digits.replace(/.{6}(?=.)/gu, `$&${ZERO_WIDTH_SPACE}`))
}

/** GitHub links seven hexadecimal digits or more when they name a commit. */
const COMMIT_LIKE = /[0-9a-f]{7,}/giu

/**
 * Text between the tags of an HTML document, in one line: what can't be seen is gone, and nothing begins a
 * tag, a comment or a reference. Spaces at the ends stay, since other text may stand beside it.
 */
export function htmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(ANSI, '')
    .replace(BLANK, ' ')
    .replace(INVISIBLE, '')
    .replace(/[&<>"'`]/gu, (char) => `&#${char.charCodeAt(0)};`)
}

/** The value of an attribute, for between double quotes. */
export function htmlAttribute(text: string): string {
  return htmlText(text).trim()
}

/** The value of `href`, or null for whatever is not a plain http(s) address without a login. */
export function htmlUrl(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, username, password, href } = new URL(url)
  const isPlain = /^https?:$/u.test(protocol) && username === '' && password === ''
  return isPlain ? htmlAttribute(href) : null
}

/**
 * A code span that its text cannot leave. GitHub leaves mentions, references and emoji alone in code, so
 * the text can be copied as it is. A pipe would end a table cell even in code: such a text, which is
 * rare, becomes HTML with escaped content.
 */
export function markdownCode(text: string, charsMax: number = TEXT_CHARS_MAX): string {
  const line = visibleText(text, charsMax)
  if (line === '') return '` `'
  if (line.includes('|')) return `<code>${markdownText(line, charsMax)}</code>`
  const runs = line.match(/`+/gu) ?? []
  const fence = '`'.repeat(1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0))
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/**
 * One line of a log that the runner does not read as a workflow command: `::name::` counts at the start
 * of a line, `##[name]` anywhere. Both are parted by a plain space, because the runner's comparison does
 * not see zero-width characters. Doing it twice changes nothing.
 */
export function logLine(text: string, charsMax: number = LOG_LINE_CHARS_MAX): string {
  return visibleText(text, charsMax).replaceAll('##[', '## [').replace(/^::/u, ': :')
}

/** Long enough for a sentence with a path or an answer in it, in characters. */
export const LOG_LINE_CHARS_MAX = 1_000

/** The message of an annotation: its lines stay, and none of them is a command; cut as the runner would. */
export function annotationText(text: string): string {
  const lines = text
    .slice(0, RAW_UNITS_MAX)
    .split(/\r\n|\r|\n/u)
    .map((line) => logLine(line))
    .filter((line) => line !== '')
    .join('\n')
  const points = [...lines]
  if (points.length <= ANNOTATION_CHARS_MAX) return lines
  return points.slice(0, ANNOTATION_CHARS_MAX - 1).join('') + ELLIPSIS
}

/** A label between quotes in the source of a Mermaid chart: letters, digits and a few quiet marks stay. */
export function mermaidText(text: string, charsMax: number = MERMAID_CHARS_MAX): string {
  return visibleText(
    visibleText(text)
      .replace(/[^\p{L}\p{M}\p{N} .,:+\-/%()_]/gu, ' ')
      .replace(/%{2,}/gu, '%')
      .replace(/-{2,}/gu, '-'),
    charsMax,
  )
}

const MERMAID_CHARS_MAX = 60

/**
 * One line of JSON that may be printed into a log: it starts with a brace, bracket, quote or number and
 * so is no `::` command; `##[` and `</` are taken apart by an escape inside the strings, and what cannot
 * be seen or would break the line is written as an escape too. A reader of JSON sees no difference.
 */
export function jsonLine(value: unknown): string {
  return (JSON.stringify(value) ?? 'null')
    .replaceAll('##', '#\\u0023')
    .replaceAll('</', '<\\/')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu, asEscapes)
}

function asEscapes(char: string): string {
  return Array.from({ length: char.length }, (_, index) => char.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('')
}
