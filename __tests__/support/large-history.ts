import type { GitRepository } from './git-repository.ts'
import { FIRST_COMMIT_SECONDS } from './git-repository.ts'

/** Files of a generated history; each commit changes two of them. */
export const LARGE_HISTORY_FILES = 500
const AUTHORS = 40

/**
 * Fills an empty repository with a linear history on main by one `git fast-import`: two changed files a
 * commit, every 100th commit renames one, every 50th is a revert by its message. 50,000 commits take seconds.
 */
export function largeHistory(repository: GitRepository, commitCount: number): void {
  const stream = Array.from({ length: commitCount }, (_, index) => commitCommands(index)).join('')
  repository.gitWithInput(`${stream}done\n`, 'fast-import', '--quiet', '--done')
}

function commitCommands(index: number): string {
  const author = `Author ${index % AUTHORS} <author${index % AUTHORS}@example.com>`
  const when = `${FIRST_COMMIT_SECONDS + index} +0000`
  const message = commitMessage(index)
  const first = index % LARGE_HISTORY_FILES
  const second = (index * 7 + 1) % LARGE_HISTORY_FILES
  return [
    'commit refs/heads/main',
    `author ${author} ${when}`,
    `committer ${author} ${when}`,
    dataCommand(message),
    ...changeCommands(first, index),
    ...(second === first ? [] : changeCommands(second, index)),
    ...(index % 100 === 99 ? [`R ${filePath(first)} ${filePath(first)}.renamed${index}`] : []),
    '',
  ].join('\n')
}

function changeCommands(file: number, index: number): readonly string[] {
  const lines = Array.from({ length: 20 }, (_, line) => `line ${line} of ${file}`)
  lines[index % 20] = `changed by ${index}`
  return [`M 100644 inline ${filePath(file)}`, dataCommand(`${lines.join('\n')}\n`)]
}

function commitMessage(index: number): string {
  const reverted = index.toString(16).padStart(40, '0')
  const body = index % 50 === 49 ? `\n\nThis reverts commit ${reverted}.\n` : '\n\nSome reasons.\n'
  return `Change number ${index} (#${index + 1})${body}`
}

function filePath(file: number): string {
  return `src/part${file % 20}/file${file}.ts`
}

function dataCommand(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`
}
