import type { CommitFeatures } from './features.ts'

const DAY_SECONDS = 86_400
/** A file is hot by its touches of so many days. */
const HOT_DAYS = 90
/** Fixes are recent for so many days. */
const FIX_DAYS = 365

/** A commit and the files that it touched, by the names that they have after it. */
export type Touch = {
  readonly author: string
  readonly authoredAtSeconds: number
  readonly isFix: boolean
  readonly paths: readonly string[]
}

export type HistoryFeatures = Pick<
  CommitFeatures,
  | 'o_ndev'
  | 'o_age'
  | 'o_nuc'
  | 'o_pfixr'
  | 'o_hot'
  | 'o_newf'
  | 'o_exp'
  | 'o_fam'
  | 'o_own'
  | 'o_tlast'
>

type FileState = {
  touches: number
  lastSeconds: number
  /** Touches by author. */
  readonly byAuthor: Map<string, number>
  /** Times of touches and of fixes, none much older than the newest by more than the window. */
  hotSeconds: number[]
  fixSeconds: number[]
}

type AuthorState = { commits: number; lastSeconds: number }

/** Follows files and authors through a history, oldest commit first. */
export type FileHistory = {
  /** Takes a commit in. Only the files that are watched are kept; authors always. */
  add(touch: Touch): void
  /** The file goes on under another name. */
  rename(from: string, to: string): void
  /** What was known of the files and the author before this commit. */
  before(touch: Touch): HistoryFeatures
}

/** `isWatched` bounds the memory: a file that the range does not touch is never asked for. */
export function fileHistory(isWatched: (path: string) => boolean): FileHistory {
  const files = new Map<string, FileState>()
  const authors = new Map<string, AuthorState>()

  return {
    add(touch) {
      addAuthor(authors, touch)
      for (const path of touch.paths) if (isWatched(path)) addFile(files, path, touch)
    },
    rename(from, to) {
      const state = files.get(from)
      if (state === undefined) return
      files.delete(from)
      files.set(to, state)
    },
    before: (touch) => ({ ...filesBefore(files, touch), ...authorBefore(authors, touch) }),
  }
}

function addAuthor(authors: Map<string, AuthorState>, touch: Touch): void {
  const state = authors.get(touch.author)
  if (state === undefined) {
    authors.set(touch.author, { commits: 1, lastSeconds: touch.authoredAtSeconds })
  } else {
    state.commits += 1
    state.lastSeconds = touch.authoredAtSeconds
  }
}

function addFile(files: Map<string, FileState>, path: string, touch: Touch): void {
  const seconds = touch.authoredAtSeconds
  let state = files.get(path)
  if (state === undefined) {
    state = { touches: 0, lastSeconds: 0, byAuthor: new Map(), hotSeconds: [], fixSeconds: [] }
    files.set(path, state)
  }
  state.touches += 1
  state.lastSeconds = seconds
  state.byAuthor.set(touch.author, (state.byAuthor.get(touch.author) ?? 0) + 1)
  state.hotSeconds = withNew(state.hotSeconds, seconds, HOT_DAYS)
  if (touch.isFix) state.fixSeconds = withNew(state.fixSeconds, seconds, FIX_DAYS)
}

/** Forgets what is too old now and then, so that a file of every commit costs no more than its window. */
function withNew(times: number[], seconds: number, days: number): number[] {
  times.push(seconds)
  if (times.length < FORGET_AT || times.length % FORGET_AT !== 0) return times
  // Twice the window: commits do not come in the exact order of their times.
  return times.filter((time) => time > seconds - 2 * days * DAY_SECONDS)
}
const FORGET_AT = 64

function filesBefore(files: ReadonlyMap<string, FileState>, touch: Touch) {
  const { author, authoredAtSeconds: now, paths } = touch
  const everybody = new Set<string>()
  const sum = { known: 0, mine: 0, own: 0, age: 0, touches: 0, fixes: 0, hottest: 0 }
  for (const path of paths) {
    const file = files.get(path)
    if (file === undefined) continue
    const mine = file.byAuthor.get(author) ?? 0
    for (const other of file.byAuthor.keys()) everybody.add(other)
    sum.known += 1
    if (mine > 0) sum.mine += 1
    sum.own += mine / file.touches
    sum.age += Math.max(0, now - file.lastSeconds) / DAY_SECONDS
    sum.touches += file.touches
    sum.fixes += countSince(file.fixSeconds, now - FIX_DAYS * DAY_SECONDS)
    const hot = countSince(file.hotSeconds, now - HOT_DAYS * DAY_SECONDS)
    sum.hottest = Math.max(sum.hottest, hot)
  }
  const perFile = (total: number) => total / Math.max(1, paths.length)
  // Whoever makes a file knows it: with new files alone the author counts as their owner.
  const perKnown = (total: number, none: number) => (sum.known === 0 ? none : total / sum.known)
  return {
    o_ndev: everybody.size,
    o_age: perKnown(sum.age, 0),
    o_nuc: perFile(sum.touches),
    o_pfixr: perFile(sum.fixes),
    o_hot: sum.hottest,
    o_newf: perFile(paths.length - sum.known),
    o_fam: perKnown(sum.mine, 1),
    o_own: perKnown(sum.own, 1),
  }
}

function authorBefore(authors: ReadonlyMap<string, AuthorState>, touch: Touch) {
  const known = authors.get(touch.author)
  const away = touch.authoredAtSeconds - (known?.lastSeconds ?? 0)
  return {
    o_exp: known?.commits ?? 0,
    o_tlast: known === undefined ? -1 : Math.max(0, away) / DAY_SECONDS,
  }
}

function countSince(times: readonly number[], from: number): number {
  let count = 0
  for (const time of times) if (time >= from) count += 1
  return count
}
