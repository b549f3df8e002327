import { FIRST_COMMIT_SECONDS, type GitRepository } from './git-repository.ts'

export type FastCommit = {
  readonly subject: string
  readonly files?: { readonly [path: string]: string }
  /** main by default. */
  readonly branch?: string
  /** Place in the list of the first parent; the tip of the branch by default. */
  readonly from?: number
  /** Place in the list of the second parent of a merge. */
  readonly merges?: number
  readonly tag?: string
  /** Whether the tag is an object of its own. */
  readonly isAnnotated?: boolean
}

/** Writes commits, an hour apart, by one `git fast-import`; the files of a merge are those of both sides. */
export function fastHistory(repository: GitRepository, commits: readonly FastCommit[]): void {
  const stream = commits.map(commitCommands).join('')
  repository.gitWithInput(`${stream}done\n`, 'fast-import', '--quiet', '--force', '--done')
}

function commitCommands(commit: FastCommit, at: number): string {
  const { subject, files = {}, branch = 'main', from, merges, tag, isAnnotated = false } = commit
  const who = `Ada <ada@example.com> ${FIRST_COMMIT_SECONDS + 3_600 * at} +0000`
  const tagged = isAnnotated
    ? `tag ${tag}\nfrom :${at + 1}\ntagger ${who}\n${data('A release')}`
    : `reset refs/tags/${tag}\nfrom :${at + 1}\n\n`
  return [
    `commit refs/heads/${branch}\nmark :${at + 1}\ncommitter ${who}\n${data(subject)}`,
    from === undefined ? '' : `from :${from + 1}\n`,
    merges === undefined ? '' : `merge :${merges + 1}\n`,
    ...Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
    '\n',
    tag === undefined ? '' : tagged,
  ].join('')
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}
