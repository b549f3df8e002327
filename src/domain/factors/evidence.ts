import type { KindedFile } from '../range/path-kind.ts'
import type { Commit, FileTotal, PullRequest } from '../range/range.ts'
import { EVIDENCE_MAX, type Evidence } from '../risk.ts'

/** The first files of the list as evidence: the path, and the newest commit that touched it. */
export function fileEvidence(files: readonly { readonly file: FileTotal }[]): Evidence[] {
  return files.slice(0, EVIDENCE_MAX).map(({ file }) => ({
    text: file.path,
    commit: file.newestCommit,
    path: file.path,
  }))
}

/** The first commits of the list as evidence: the subject and the commit. */
export function commitEvidence(commits: readonly Commit[]): Evidence[] {
  return commits
    .slice(0, EVIDENCE_MAX)
    .map((commit) => ({ text: commit.subject, commit: commit.sha, path: null }))
}

/** The first pull requests of the list as evidence: number, title, and the first commit that it brought. */
export function pullRequestEvidence(
  numbers: readonly number[],
  pullRequests: readonly PullRequest[],
): Evidence[] {
  return numbers.slice(0, EVIDENCE_MAX).map((number) => {
    const found = pullRequests.find((one) => one.number === number)
    const title = found === undefined ? '' : ` ${found.title}`
    return { text: `#${number}${title}`, commit: found?.commits[0] ?? null, path: null }
  })
}

/** A number with its noun, as people read it: "1 file", "12,400 lines". */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}

/** Number, noun, and whose they are: "3 files of database migrations (Alembic, Rails)". */
export function filesText(
  files: readonly KindedFile[],
  ofWhat: string,
  isTruncated: boolean,
): string {
  const tools = [...new Set(files.map(({ tool }) => tool))].filter((tool) => tool !== '').sort()
  const named = tools.length === 0 ? '' : ` (${tools.join(', ')})`
  return `${atLeast(isTruncated)}${countText(files.length, 'file')} of ${ofWhat}${named}`
}

/** Only so many commits and files of a range are kept; what is counted among them is a lower bound. */
export function atLeast(isTruncated: boolean): string {
  return isTruncated ? 'at least ' : ''
}

/** Lines added and deleted in all of the files. */
export function linesOf(files: readonly KindedFile[]): { added: number; deleted: number } {
  let added = 0
  let deleted = 0
  for (const { file } of files) {
    added += file.linesAdded
    deleted += file.linesDeleted
  }
  return { added, deleted }
}
