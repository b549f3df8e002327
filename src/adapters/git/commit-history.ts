import { pastRanges } from '../../domain/replay/past-ranges.ts'
import { readWithLines, replayCollector, wayToScore } from '../../domain/replay/replay.ts'
import { HISTORY_COMMITS_MAX } from '../../domain/risk-model/commit-context.ts'
import {
  type CommitWithFiles,
  historyCollector,
  linesAddedIn,
  type Past,
  rangeFeatures,
  watchedPaths,
} from '../../domain/risk-model/range-collector.ts'
import {
  type Missing,
  RANGE_COMMITS_SCORED_MAX,
  SHALLOW_HISTORY_COMMITS_MIN,
} from '../../domain/risk-model/range-features.ts'
import type { Sha } from '../../domain/units.ts'
import type { CommitHistory } from '../../ports/commit-history.ts'
import { CHANGES_FORMAT, type ChangesSink, changesParser } from './changes-parser.ts'
import { type Git, type GitOptions, git } from './git.ts'
import { countSteps, readGraph, releasedIn } from './past-graph.ts'
import { PLAIN_DIFFS } from './plain-diffs.ts'

/** Reading 10,000 commits takes a second or two; a cold disk takes longer. */
export const HISTORY_SECONDS_MAX = 300
/**
 * Commits before the range whose lines are read; comparing contents costs ten times what names cost. Enough
 * for 40 merges of 10 commits.
 */
export const LINES_COMMITS_MAX = 400
/** Files whose length before the range is looked up. */
export const LINES_BEFORE_FILES_MAX = 5_000
/** Paths of one command line stay well below what every system takes. */
const ARGUMENT_CHARS_MAX = 60_000

const LOG = [
  ...['log', '-z', '--no-merges', '--reverse', `--format=${CHANGES_FORMAT}`, '--encoding=UTF-8'],
  ...PLAIN_DIFFS,
]
const EMPTY_TREES = {
  40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
} as const

/**
 * Reads the features of a range from a local checkout, all at the same time: the range with its lines, the
 * 10,000 commits before it (names of files only), the lines of the last 400 of them, how they hang together,
 * and the lengths of the touched files. Memory grows with the files of the range, not with the history.
 */
export function gitCommitHistory(options: GitOptions): CommitHistory {
  const repository = git(options)
  return {
    async features(base, head, paths) {
      const place = await readPlace(repository)
      const reading = readRange(repository, base, head, paths)
      const replaying = readReplay(repository, base, head, place, paths)
      const [range, replay, past] = await Promise.all([
        reading,
        replaying,
        readPast(repository, base, place, reading, replaying),
      ])
      return {
        commits: rangeFeatures(range.commits, past),
        commitsNotScored: range.commitsNotScored,
        historyCommits: past.historyCommits,
        missing: past.missing,
        replay: place.hasFolders ? replay.collector.replay(range.commits) : null,
      }
    },
  }
}

async function readRange(repository: Git, base: Sha, head: Sha, paths: readonly string[]) {
  const commits: CommitWithFiles[] = []
  let commitsNotScored = 0
  const scope = paths.map((path) => `:(top,literal)${path}`)
  await readLog(
    repository,
    ['--numstat', '-M', '--end-of-options', `${base}..${head}`, '--', ...scope],
    (commit, files) => {
      if (commits.length < RANGE_COMMITS_SCORED_MAX) commits.push({ ...commit, files })
      else commitsNotScored += 1
    },
  )
  return { commits, commitsNotScored }
}

/**
 * Reads a log, whose git is started at once: it takes longer to begin than the sink to be known. What comes
 * before that is held back: as a rule a few megabytes, at the most all of a log.
 */
async function readLog(
  repository: Git,
  args: readonly string[],
  sink: ChangesSink | Promise<ChangesSink>,
): Promise<void> {
  const held: Buffer[] = []
  let push = (chunk: Buffer): void => void held.push(chunk)
  const request = { args: [...LOG, ...args], deadlineSeconds: HISTORY_SECONDS_MAX }
  const [parser] = await Promise.all([
    Promise.resolve(sink).then((known) => {
      const opened = changesParser(known)
      for (const chunk of held.splice(0)) opened.push(chunk)
      push = opened.push
      return opened
    }),
    repository.stream(request, (chunk) => push(chunk)),
  ])
  parser.end()
}

/** What kind of checkout this is: a partial clone has left out contents, perhaps folders too. */
type PlaceOfHistory = {
  readonly isShallow: boolean
  readonly hasFolders: boolean
  readonly hasContents: boolean
}

async function readPlace(repository: Git): Promise<PlaceOfHistory> {
  const [shallow, filters] = await Promise.all([
    repository.run({ args: ['rev-parse', '--is-shallow-repository'] }),
    repository.run({
      args: ['config', '--get-regexp', '^remote\\..*\\.partialclonefilter$'],
      accepted: [0, 1],
    }),
  ])
  const filter = filters.stdout.toString().trim().split(/\s+/)[1] ?? null
  return {
    isShallow: shallow.stdout.toString().trim() === 'true',
    hasFolders: filter === null || filter.startsWith('blob:'),
    hasContents: filter === null,
  }
}

/** Past ranges, and by which of the passes their commits are scored. */
async function readReplay(
  repository: Git,
  base: Sha,
  head: Sha,
  { hasContents }: PlaceOfHistory,
  paths: readonly string[],
) {
  const [graph, stepCount] = await Promise.all([
    readGraph(repository, base),
    countSteps(repository, base, head),
  ])
  const withLines = readWithLines(graph.commits, hasContents ? LINES_COMMITS_MAX : 0)
  const { past, by } = wayToScore(
    pastRanges(graph.commits, releasedIn(graph), stepCount),
    withLines,
  )
  const bytes = paths.map((path) => Buffer.from(path).toString('latin1'))
  return { by, collector: replayCollector(past, by, bytes) }
}
type ReplayPass = Awaited<ReturnType<typeof readReplay>>

/** Everything that has to do with what was before; its three parts run at the same time. */
async function readPast(
  repository: Git,
  base: Sha,
  { isShallow, hasFolders, hasContents }: PlaceOfHistory,
  reading: ReturnType<typeof readRange>,
  replaying: Promise<ReplayPass>,
): Promise<Past> {
  const missing: Missing[] = []
  if (!hasFolders) missing.push('history_not_here')
  if (!hasContents) missing.push('usual_size')
  // Made only where somebody waits for it: a failure that nobody hears of would end the process.
  const watching = hasFolders ? reading.then(({ commits }) => watchedPaths(commits)) : null
  const [history, linesAdded, linesBefore] = await Promise.all([
    watching === null ? null : readHistory(repository, base, watching, replaying),
    hasContents ? readLinesAdded(repository, base, replaying) : NO_LINES,
    watching?.then((watched) => readLinesBefore(repository, base, watched)) ?? null,
  ])
  if (hasFolders && linesBefore === null) missing.push('lines_before')
  const count = history?.count() ?? 0
  const isCut = isShallow && count < SHALLOW_HISTORY_COMMITS_MIN
  if (isCut) missing.push('history_cut')
  return {
    files: history === null || isCut ? null : history.files,
    historyCommits: count,
    context: history?.context(linesAdded) ?? [],
    linesBefore,
    missing,
  }
}

async function readHistory(
  repository: Git,
  base: Sha,
  watching: Promise<ReadonlySet<string>>,
  replaying: Promise<ReplayPass>,
) {
  const collecting = watching.then(historyCollector)
  await readLog(
    repository,
    ['--raw', '--no-renames', '-n', String(HISTORY_COMMITS_MAX), '--end-of-options', base, '--'],
    Promise.all([collecting, replaying]).then(([collector, replay]) => (commit, files) => {
      const names = files.map((file) => file.path)
      collector.add(commit, names)
      if (replay.by === 'names') replay.collector.add(commit, files)
    }),
  )
  return collecting
}

const NO_LINES: ReadonlyMap<string, number> = new Map()

/** Lines that each of the last commits added. */
async function readLinesAdded(repository: Git, base: Sha, replaying: Promise<ReplayPass>) {
  const linesAdded = new Map<string, number>()
  await readLog(
    repository,
    ['--numstat', '-M', '-n', String(LINES_COMMITS_MAX), '--end-of-options', base, '--'],
    replaying.then((replay) => (commit, files) => {
      linesAdded.set(commit.sha, linesAddedIn(files))
      if (replay.by === 'lines') replay.collector.add(commit, files)
    }),
  )
  return linesAdded
}

/** Lines of the watched files at the base, by comparing with nothing; null when there are too many. */
async function readLinesBefore(repository: Git, base: Sha, watched: ReadonlySet<string>) {
  if (watched.size > LINES_BEFORE_FILES_MAX) return null
  const lines = new Map<string, number>()
  for (const path of watched) if (!isWritable(path)) lines.set(path, Number.NaN)
  for (const paths of inCommandLines([...watched])) {
    const { stdout } = await repository.run({
      args: [
        ...['diff-tree', '-r', '--numstat', '-z', '--no-renames', '--no-ext-diff', '--no-textconv'],
        ...[EMPTY_TREES[base.length as 40 | 64], base, '--'],
        ...paths.map((path) => `:(top,literal)${path}`),
      ],
      deadlineSeconds: HISTORY_SECONDS_MAX,
    })
    for (const record of stdout.toString('latin1').split('\0')) {
      const [added = '', , ...path] = record.split('\t')
      if (path.length > 0) lines.set(path.join('\t'), added === '-' ? 0 : Number(added))
    }
  }
  return lines
}

/** Paths as git takes them on a command line. One that is not UTF-8 cannot be written there. */
function inCommandLines(paths: readonly string[]): string[][] {
  const lists: string[][] = []
  let chars = ARGUMENT_CHARS_MAX
  for (const path of paths) {
    const text = Buffer.from(path, 'latin1').toString()
    if (!isWritable(path)) continue
    if (chars + text.length > ARGUMENT_CHARS_MAX) {
      lists.push([])
      chars = 0
    }
    lists.at(-1)?.push(text)
    chars += text.length + 20
  }
  return lists
}

/** Whether the bytes of a path are text that a command line can hold. */
function isWritable(path: string): boolean {
  return !Buffer.from(path, 'latin1').toString().includes('\uFFFD')
}
