import type { Links } from '../../domain/outcome.ts'
import type { Commit, FileTotal, PullRequest, Range } from '../../domain/range/range.ts'
import { shortSha } from '../../domain/units.ts'
import { markdownCode, markdownText } from '../escape.ts'
import { commitLink, compareUrl, fileUrl, link } from '../links.ts'
import { cutList, folded } from '../page.ts'
import { countText, linesText, listText, numberText, timeText } from '../words.ts'

/** Lines of each list in a page. Whatever is beyond is counted, and the comparison is linked. */
const COMMITS_MAX = 40
const FILES_MAX = 20
const AUTHORS_MAX = 20
/** Longest subject, title or path in these lists, in characters. */
const LINE_CHARS_MAX = 160

/** What goes out, in two sentences of numbers. */
export function rangeSection(
  range: Range,
  pullRequests: readonly PullRequest[],
  links: Links,
): string {
  const scope =
    range.paths.length === 0
      ? ''
      : ` Only ${listText(range.paths.slice(0, FILES_MAX).map((path) => markdownCode(path, LINE_CHARS_MAX)))} counts.`
  const truncated = range.isTruncated
    ? ' The range is too long to keep whole: the numbers are right, the lists below are not complete.'
    : ''
  const spelled = `${directionSentence(range, links)} ${rangeWords(range, pullRequests.length)}.`
  return `### What goes out\n\n${spelled}${datesSentence(range)}${scope}${truncated}`
}

/** "42 commits by 5 authors in 12 pull requests: 63 files, +1,234 -567 lines, 3 merges, 1 revert". */
export function rangeWords(range: Range, pullRequestCount: number): string {
  const brought = pullRequestCount === 0 ? '' : ` in ${countText(pullRequestCount, 'pull request')}`
  const counts = [
    countText(range.fileCount, 'file'),
    linesText(range.linesAdded, range.linesDeleted),
    ...[
      { count: range.mergeCount, one: 'merge' },
      { count: range.revertCount, one: 'revert' },
      { count: range.renameCount, one: 'rename' },
      { count: range.binaryCount, one: 'binary file' },
    ].flatMap(({ count, one }) => (count === 0 ? [] : [countText(count, one)])),
  ]
  const commits = countText(range.commitCount, 'commit')
  const authors = countText(range.authorCount, 'author')
  return range.commitCount === 0
    ? 'No new commits'
    : `${commits} by ${authors}${brought}: ${counts.join(', ')}`
}

function directionSentence(range: Range, links: Links): string {
  const head = commitLink(links.repository, range.head)
  const base = range.base === null ? '' : commitLink(links.repository, range.base)
  const away = countText(range.commitsTakenAway, 'commit')
  const both =
    range.base === null
      ? head
      : link(
          `\`${shortSha(range.base)}...${shortSha(range.head)}\``,
          compareUrl(links.repository, range.base, range.head),
        )
  switch (range.direction) {
    case 'first':
      return `The first deployment: everything up to ${head}.`
    case 'forward':
      return `${both}.`
    case 'same':
      return `${head} is what was deployed last.`
    case 'backward':
      return `**This goes back** from ${base} to ${head}: ${away} taken away.`
    case 'diverged':
      return `**History parted** between ${base} and ${head}: ${away} that ran before ${range.commitsTakenAway === 1 ? 'is' : 'are'} not in it.`
  }
}

function datesSentence(range: Range): string {
  const { oldestCommittedAtSeconds: oldest, newestCommittedAtSeconds: newest } = range
  if (oldest === null || newest === null) return ''
  return oldest === newest
    ? ` Committed ${timeText(newest)}.`
    : ` Committed from ${timeText(oldest)} to ${timeText(newest)}.`
}

/** Commits that no pull request brought: the ones that nobody may have looked at. Merges are left out. */
export function directCommitsSection(
  range: Range,
  pullRequests: readonly PullRequest[],
  links: Links,
): string {
  const brought = new Set(pullRequests.flatMap((one) => one.commits))
  const direct = range.commits.filter((commit) => !commit.isMerge && !brought.has(commit.sha))
  if (direct.length === 0) return ''
  const lines = direct.slice(0, COMMITS_MAX).map((commit) => commitLine(commit, links.repository))
  const title =
    pullRequests.length === 0
      ? countText(direct.length, 'commit')
      : `${countText(direct.length, 'commit')} without a pull request`
  return folded(title, cutList(lines, COMMITS_MAX, direct.length).join('\n'))
}

function commitLine(commit: Commit, repository: string | null): string {
  const subject = markdownText(commit.subject, LINE_CHARS_MAX) || '(no subject)'
  const reverts =
    commit.reverts === null ? '' : `, takes back ${commitLink(repository, commit.reverts)}`
  const author = markdownText(commit.author.name, 60) || 'unknown'
  return `- ${commitLink(repository, commit.sha)} ${subject} (by ${author}${reverts})`
}

/** The files with the most changed lines. */
export function filesSection(range: Range, links: Links): string {
  if (range.files.length === 0) return ''
  const lines = range.files.slice(0, FILES_MAX).map((file) => fileLine(file, links.repository))
  const list = cutList(lines, FILES_MAX, range.fileCount).join('\n')
  return folded(`${countText(range.fileCount, 'file')}, most changed first`, list)
}

function fileLine(file: FileTotal, repository: string | null): string {
  const path = link(
    markdownCode(file.path, LINE_CHARS_MAX),
    fileUrl(repository, file.newestCommit, file.path),
  )
  const moved =
    file.previousPath === null ? '' : `, was ${markdownCode(file.previousPath, LINE_CHARS_MAX)}`
  const change = file.isBinary ? 'binary' : linesText(file.linesAdded, file.linesDeleted)
  return `- ${path} ${change} in ${countText(file.commitCount, 'commit')}${moved}`
}

/** Who wrote it, most commits first. Without addresses: a page may be public. */
export function authorsSection(range: Range): string {
  if (range.authors.length === 0) return ''
  const names = range.authors
    .slice(0, AUTHORS_MAX)
    .map(
      ({ person, commitCount }) =>
        `${markdownText(person.name, 60) || 'unknown'} (${numberText(commitCount)})`,
    )
  const more = range.authorCount - names.length
  if (more > 0) names.push(`${numberText(more)} more`)
  return `Authors, by commits: ${listText(names)}.`
}
