import type { ChangedFile } from '../risk-model/change.ts'
import { changeFeatures } from '../risk-model/change-features.ts'
import { NOTHING_BEFORE_KNOWN } from '../risk-model/features.ts'
import { rememberedClasses } from '../risk-model/file-classes.ts'
import { DEFECT_MODEL } from '../risk-model/fitted.ts'
import { probabilityOf } from '../risk-model/model.ts'
import { type GraphCommit, PAST_RANGES_MIN, type PastKind, type PastRanges } from './past-ranges.ts'

/** What a past commit was scored by: its lines, or the names of its files alone. */
export type ScoredBy = 'lines' | 'names'

/**
 * A range beside ranges of the past that stand in for deployments. All numbers are sums of the defect model
 * over what a commit itself tells, with usual values for its history: good for an order, and for nothing else.
 */
export type Replay = {
  readonly kind: PastKind
  readonly stepCount: number
  readonly by: ScoredBy
  /** Of the range itself. */
  readonly fixes: number
  /** Of the past ranges, newest first; ranges that touch none of the paths are left out. */
  readonly pastFixes: readonly number[]
}

type Commit = { readonly sha: string; readonly message: string }

/** The commits whose lines are read, when the newest `countMax` that are no merges are; merges among them. */
export function readWithLines(
  graph: readonly GraphCommit[],
  countMax: number,
): ReadonlySet<string> {
  const within = new Set<string>()
  let count = 0
  for (const { sha, parents } of graph) {
    if (parents.length < 2) count += 1
    if (count > countMax) break
    within.add(sha)
  }
  return within
}

/** Ranges of so few commits that their lines are read anyway are scored by them, the others by names. */
export function wayToScore(
  past: PastRanges,
  withLines: ReadonlySet<string>,
): { readonly past: PastRanges; readonly by: ScoredBy } {
  const without = past.ranges.findIndex((range) => range.some((sha) => !withLines.has(sha)))
  if (without === -1) return { past, by: 'lines' }
  if (without < PAST_RANGES_MIN) return { past, by: 'names' }
  return { past: { ...past, ranges: past.ranges.slice(0, without) }, by: 'lines' }
}

/** Adds up the scores of past ranges as their commits go by, in any order. */
export function replayCollector(past: PastRanges, by: ScoredBy, paths: readonly string[]) {
  const rangeOf = new Map(
    past.ranges.flatMap((range, at) => range.map((sha) => [sha, at] as const)),
  )
  const sums = new Float64Array(past.ranges.length)
  const scoreOf = ownProbability(by)
  return {
    add({ sha, message }: Commit, files: readonly ChangedFile[]): void {
      const at = rangeOf.get(sha)
      if (at === undefined) return
      const own = paths.length === 0 ? files : files.filter(({ path }) => isInside(path, paths))
      if (own.length > 0) sums[at] = (sums[at] ?? 0) + scoreOf(message, own)
    },
    /** The replay, with the commits of the range itself beside it. */
    replay(range: readonly (Commit & { readonly files: readonly ChangedFile[] })[]): Replay {
      const commits = range.filter(({ files }) => files.length > 0)
      const { kind, stepCount } = past
      return {
        ...{ kind, stepCount, by },
        fixes: commits.reduce((sum, one) => sum + scoreOf(one.message, one.files), 0),
        pastFixes: [...sums].filter((fixes) => fixes > 0),
      }
    },
  }
}

function isInside(path: string, paths: readonly string[]): boolean {
  return paths.some((one) => {
    const scope = one.replace(/\/+$/, '')
    return path === scope || path.startsWith(`${scope}/`)
  })
}

/** What the defect model says of a commit by itself. By names, a rename is two files, as in the history. */
function ownProbability(by: ScoredBy) {
  const classesOf = rememberedClasses()
  const lines = by === 'lines' ? {} : { la: null, ld: null, entropy: null }
  // One object for thousands of commits: a new one with so many keys would take most of the time.
  const features = { ...NOTHING_BEFORE_KNOWN, ...changeFeatures('', []), ...lines }
  return (message: string, files: readonly ChangedFile[]): number => {
    const own = by === 'lines' ? files : files.flatMap(bothNames)
    Object.assign(features, changeFeatures(message, own, classesOf), lines)
    return probabilityOf(DEFECT_MODEL, features)
  }
}

function bothNames(file: ChangedFile): readonly ChangedFile[] {
  return file.previousPath === null ? [file] : [file, { ...file, path: file.previousPath }]
}
