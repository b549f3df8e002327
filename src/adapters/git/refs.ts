import { AdapterError } from '../../domain/errors.ts'
import { parseSha } from '../../domain/units.ts'
import type { RefStore } from '../../ports/ref-store.ts'
import { type Git, type GitOptions, git } from './git.ts'

/** Refs outside this folder are never read or written. */
export const REFS_FOLDER = 'refs/slipway/'
export const REF_NAME_CHARS_MAX = 500
/** Of one file of a stored commit. */
export const FILE_BYTES_MAX = 1024 * 1024
export const FILES_MAX = 12
/** A ref on this machine costs a process that runs for some milliseconds. */
export const POLL_SECONDS = 1
/** A move that lost the race for git's lock file, but not for the ref, is tried this often. */
export const MOVE_TRIES_MAX = 3

/** What git refuses in a ref (git help check-ref-format), and all that is not plain ASCII. */
const FORBIDDEN_IN_REF = /\.\.|@\{|\/\/|\/\.|\/$|\.$|\.lock(?:\/|$)|[^!-~]|[~^:?*[\\]/
const FILE_NAME = /^[A-Za-z0-9._-]{1,100}$/

/** Keeps the ledger in the refs of a local repository, by git's plumbing: no index, no working tree. */
export function gitRefStore(options: GitOptions): RefStore {
  const repository = git(options)
  const read = async (ref: string) => {
    const tip = await findTip(repository, checkedRef(ref))
    return tip === null ? null : readCommit(repository, ref, tip)
  }
  return {
    read,
    poll: read,
    async at(oid) {
      const tree = await treeOf(repository, checkedOid(oid))
      return tree === null ? null : readCommit(repository, oid, { oid, type: 'commit', tree })
    },
    pollSeconds: () => POLL_SECONDS,
    async write({ parent, message, files }) {
      const tree = await writeTree(repository, files)
      const parents = parent === null ? [] : ['-p', checkedOid(parent)]
      // From stdin git takes the message as it is; -m and -F would add a line end.
      return writtenOid(repository, ['commit-tree', '--no-gpg-sign', tree, ...parents], message)
    },
    async move(ref, from, to) {
      return move(repository, checkedRef(ref), from, to)
    },
  }
}

type Tip = { readonly oid: string; readonly type: string; readonly tree: string }

/** By its full name alone: other commands would also find a branch that somebody named like our ref. */
async function findTip(repository: Git, ref: string): Promise<Tip | null> {
  const format = '--format=%(refname) %(objectname) %(objecttype) %(tree)'
  const { stdout } = await repository.run({ args: ['for-each-ref', format, '--', ref] })
  for (const line of stdout.toString().split('\n')) {
    const [name, oid = '', type = '', tree = ''] = line.split(' ')
    if (name === ref) return { oid, type, tree }
  }
  return null
}

/** The tree of a commit; null when there is no such commit here. */
async function treeOf(repository: Git, oid: string): Promise<string | null> {
  const { stdout } = await repository.run({
    args: ['cat-file', '--batch-check=%(objecttype) %(objectname)'],
    stdin: `${oid}^{commit}\n${oid}^{tree}\n`,
  })
  const [commit = '', tree = ''] = stdout.toString().split('\n')
  const [type, name = ''] = tree.split(' ')
  return commit.startsWith('commit ') && type === 'tree' ? checkedOid(name) : null
}

async function readCommit(repository: Git, ref: string, { oid, type, tree }: Tip) {
  if (type !== 'commit') throw unreadable(ref, `a ${type}`)
  const listed = await listFiles(repository, ref, tree)
  const stdin = [oid, ...listed.map((file) => file.oid)].map((name) => `${name}\n`).join('')
  const { stdout } = await repository.run({ args: ['cat-file', '--batch'], stdin })
  const [commit = '', ...contents] = objectTexts(stdout)
  const files = listed.map(({ name }, index) => [name, contents[index] ?? ''] as const)
  const message = commit.slice(commit.indexOf('\n\n') + 2)
  return { oid, message, files: Object.fromEntries(files) }
}

/** Sizes are looked at before anything is read: everybody with write access can put anything there. */
async function listFiles(repository: Git, ref: string, tree: string) {
  const { stdout } = await repository.run({ args: ['ls-tree', '-z', '-l', '--full-tree', tree] })
  const entries = stdout.toString().split('\0').slice(0, -1)
  if (entries.length > FILES_MAX) throw unreadable(ref, `${entries.length} files`)
  return entries.map((entry) => {
    const [, type = '', oid = '', size = '', name = ''] =
      /^\d+ (\w+) (\w+) +(\d+|-)\t(.*)$/s.exec(entry) ?? []
    if (type !== 'blob' || !FILE_NAME.test(name)) throw unreadable(ref, JSON.stringify(name))
    if (Number(size) > FILE_BYTES_MAX) throw unreadable(ref, `a file of ${size} bytes`)
    return { oid, name }
  })
}

/** Splits what `cat-file --batch` wrote: "<oid> <type> <size>", a line end, the bytes, a line end. */
function objectTexts(output: Buffer): readonly string[] {
  const texts: string[] = []
  let start = 0
  while (start < output.length) {
    const header = output.indexOf('\n', start)
    const size = Number(output.toString('utf8', start, header).split(' ')[2])
    const end = header + 1 + size
    texts.push(output.toString('utf8', header + 1, end))
    start = end + 1
  }
  return texts
}

async function writeTree(repository: Git, files: { readonly [name: string]: string }) {
  const names = Object.keys(files)
  if (names.length > FILES_MAX) throw unwritable(`${names.length} files`)
  const entries = names.map(async (name) => {
    const bytes = Buffer.from(files[name] ?? '')
    if (!FILE_NAME.test(name)) throw unwritable(`a file named ${JSON.stringify(name)}`)
    if (bytes.length > FILE_BYTES_MAX) throw unwritable(`a file of ${bytes.length} bytes`)
    const oid = await writtenOid(
      repository,
      ['hash-object', '-w', '--no-filters', '--stdin'],
      bytes,
    )
    return `100644 blob ${oid}\t${name}\0`
  })
  return writtenOid(repository, ['mktree', '-z'], (await Promise.all(entries)).join(''))
}

async function writtenOid(repository: Git, args: readonly string[], stdin: string | Uint8Array) {
  const { stdout } = await repository.run({ args, stdin })
  return checkedOid(stdout.toString().trim())
}

/** `git update-ref` compares and swaps under its own lock. What its failure means, the ref tells. */
async function move(
  repository: Git,
  ref: string,
  from: string | null,
  to: string | null,
): Promise<'moved' | 'conflict'> {
  const isAtFrom = async () => ((await findTip(repository, ref))?.oid ?? null) === from
  if (from === null && to === null) return (await isAtFrom()) ? 'moved' : 'conflict'
  // An empty old value means that the ref must not exist.
  const old = from === null ? '' : checkedOid(from)
  const change = to === null ? ['-d', ref, old] : [ref, checkedOid(to), old]
  let refused: unknown = null
  for (let attempt = 0; attempt < MOVE_TRIES_MAX; attempt += 1) {
    try {
      await repository.run({ args: ['update-ref', '--no-deref', ...change] })
      return 'moved'
    } catch (error) {
      refused = error
    }
    if (!(await isAtFrom())) return 'conflict'
  }
  throw refused
}

function checkedRef(ref: string): string {
  const isOurs = ref.startsWith(REFS_FOLDER) && ref.length > REFS_FOLDER.length
  if (isOurs && ref.length <= REF_NAME_CHARS_MAX && !FORBIDDEN_IN_REF.test(ref)) return ref
  throw new AdapterError(
    'git',
    'git_failed',
    `Using the ref ${JSON.stringify(ref.slice(0, REF_NAME_CHARS_MAX))} was refused.`,
    `The ledger lives in valid ref names below ${REFS_FOLDER} and nowhere else.`,
  )
}

function checkedOid(text: string): string {
  const oid = parseSha(text)
  if (oid !== null) return oid
  throw new AdapterError(
    'git',
    'git_failed',
    `Using ${JSON.stringify(text.slice(0, 100))} as the name of a commit was refused.`,
    'Only full object names are used in the ledger.',
  )
}

function unreadable(ref: string, found: string): AdapterError {
  return new AdapterError(
    'git',
    'ledger_unreadable',
    `Reading ${ref} found ${found} where Slipway keeps a commit with a few small text files.`,
    `Look at it with: git show ${ref}. When you know why, delete the ref.`,
  )
}

function unwritable(what: string): AdapterError {
  return new AdapterError(
    'git',
    'git_failed',
    `Writing ${what} into the ledger was refused.`,
    `A ledger commit has at most ${FILES_MAX} files with plain names, ${FILE_BYTES_MAX} bytes each.`,
  )
}
