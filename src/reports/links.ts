import { parseSha, shortSha } from '../domain/units.ts'

/**
 * Links are made by us from parts that were checked: hexadecimal object names, whole numbers and
 * percent-encoded paths. No URL that came with the material is ever written into a report.
 */

/** The destination of a Markdown link, or null when it is not a plain http(s) URL. */
export function markdownUrl(url: string | null): string | null {
  const parsed = url === null ? null : parseUrl(url)
  if (parsed === null || !/^https?:$/u.test(parsed.protocol)) return null
  if (parsed.username !== '' || parsed.password !== '') return null
  return parsed.href
    .replace(/[^\w\-.~:/?#@!$&'*+,;=%]/gu, (char) => percentEncode(char))
    .replaceAll('&', '&amp;')
}

function parseUrl(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}

function percentEncode(char: string): string {
  const encoded = encodeURIComponent(char)
  return encoded === char ? `%${char.charCodeAt(0).toString(16).toUpperCase()}` : encoded
}

/** `[label](url)`, or the label alone when there is nowhere to go. The label is Markdown already. */
export function link(label: string, url: string | null): string {
  const destination = markdownUrl(url)
  return destination === null ? label : `[${label}](${destination})`
}

export function commitUrl(repository: string | null, sha: string): string | null {
  const commit = parseSha(sha)
  return repository === null || commit === null ? null : `${repository}/commit/${commit}`
}

/** The first digits of a commit as code, linked; `unknown` when it is not an object name. */
export function commitLink(repository: string | null, sha: string): string {
  const commit = parseSha(sha)
  return commit === null
    ? 'unknown'
    : link(`\`${shortSha(commit)}\``, commitUrl(repository, commit))
}

/** The file as it was at a commit. null for a path that would lead out of the repository's pages. */
export function fileUrl(
  repository: string | null,
  sha: string,
  path: string,
  line?: number,
): string | null {
  const commit = parseSha(sha)
  const parts = path.toWellFormed().split('/')
  const isPlain = parts.every((part) => part !== '' && part !== '.' && part !== '..')
  if (repository === null || commit === null || !isPlain) return null
  const anchor = Number.isSafeInteger(line) ? `#L${line}` : ''
  return `${repository}/blob/${commit}/${parts.map(encodeURIComponent).join('/')}${anchor}`
}

export function compareUrl(
  repository: string | null,
  base: string | null,
  head: string,
): string | null {
  const from = base === null ? null : parseSha(base)
  const to = parseSha(head)
  if (repository === null || from === null || to === null) return null
  return `${repository}/compare/${from}...${to}`
}

export function pullRequestUrl(repository: string | null, number: number): string | null {
  const isNumber = Number.isSafeInteger(number) && number > 0
  return repository === null || !isNumber ? null : `${repository}/pull/${number}`
}
