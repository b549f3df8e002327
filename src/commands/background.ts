import { type Background, type Known, known, unknown } from '../domain/background.ts'
import { editKindOf, secretKindOf } from '../domain/edits/edit-kinds.ts'
import type { EditKind, FileEdits, FileText } from '../domain/edits/file-edits.ts'
import { AdapterError } from '../domain/errors.ts'
import { liveRecord } from '../domain/history/history.ts'
import type { DependencyReview } from '../domain/packages/dependency-review.ts'
import { CODE_OWNERS_PATHS, parseCodeOwners } from '../domain/people/code-owners.ts'
import type { Policy } from '../domain/policy.ts'
import { type FileSize, pathsToSize } from '../domain/range/file-size.ts'
import { kindOfPath } from '../domain/range/path-kind.ts'
import type { PathKind } from '../domain/range/path-kinds.ts'
import type { PullRequest, Range } from '../domain/range/range.ts'
import { type Forecast, forecastRange } from '../domain/risk-model/forecast.ts'
import { RANGE_COMMITS_SCORED_MAX } from '../domain/risk-model/range-features.ts'
import type { EditFinder } from '../ports/edit-finder.ts'
import type { AssessWorld } from './world.ts'

const NO_GITHUB = 'there is no GitHub here, or no token for it'
const NO_BASE = 'there is nothing to compare with'
const TOO_LONG = 'the range is so long that not all of them were looked up'

/**
 * Looks up what is known of a range beyond its commits. What cannot be read is a warning, never an error. Who does
 * not need another's answer does not wait for it: a round trip to GitHub takes longer than all that git is asked.
 */
export async function readBackground(
  world: AssessWorld,
  policy: Policy,
  range: Range,
): Promise<{ background: Background; pullRequests: readonly PullRequest[]; warnings: string[] }> {
  const all: Questions[] = []
  const asking = () => {
    const own = questions(world.log)
    all.push(own)
    return own
  }
  const [forecast, people, history, checks, files, dependencyReview] = await Promise.all([
    forecastOf(world, range, asking().ask),
    peopleOf(world, range, asking()),
    asking().ask('ledger', () => world.ledger.read()),
    checksOf(world, range, asking().ask),
    filesOf(world, range, asking().ask),
    dependencyReviewOf(world, range, asking().ask),
  ])
  const records = history.isKnown ? history.value.history : []
  const background: Background = {
    pullRequests: whole(people.found, (found) => found.pullRequests),
    reviews: people.reviews,
    checks,
    requiredChecks: policy.requiredContexts ?? [],
    ...files,
    dependencyReview,
    deployedAtSeconds: liveRecord(records)?.endedAtSeconds ?? null,
    nowSeconds: world.clock.nowSeconds(),
    forecast,
    pastFixes: records.flatMap(({ riskFixes }) => (riskFixes === null ? [] : [riskFixes])),
  }
  const warnings = all.flatMap((own) => own.warnings)
  return { background, pullRequests: people.pullRequests, warnings }
}

type Ask = <T>(what: string, question: () => Promise<T>) => Promise<Known<T>>

/** Questions one after the other, and what is to be said of those without an answer. */
type Questions = { readonly ask: Ask; readonly warnings: string[] }

function questions(log: AssessWorld['log']): Questions {
  const warnings: string[] = []
  /** The answer, or why there is none; what is not there at all is no reason for a warning. */
  async function ask<T>(what: string, question: () => Promise<T>): Promise<Known<T>> {
    try {
      return known(await question())
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error
      const warning = `The ${what} could not be read. ${error.message} ${error.hint}`
      log.warn(warning)
      warnings.push(warning)
      return unknown('could not be read')
    }
  }
  return { ask, warnings }
}

/** Who proposed the range, and who looked at it. */
async function peopleOf(world: AssessWorld, range: Range, { ask, warnings }: Questions) {
  const found = await pullRequestsOf(world, range, ask)
  const pullRequests = found.isKnown ? found.value.pullRequests : []
  if (found.isKnown && found.value.isTruncated) {
    warnings.push('The range is so long that not all of its pull requests were looked up.')
  }
  return { found, pullRequests, reviews: await reviewsOf(world, pullRequests, found.isKnown, ask) }
}

/** What the checkout tells; one after the other, as the history keeps the processors busy meanwhile. */
async function filesOf(world: AssessWorld, range: Range, ask: Ask) {
  return {
    codeOwners: await codeOwnersOf(world, range, ask),
    edits: await editsOf(world, range, ask),
    fileSizes: await fileSizesOf(world, range, ask),
  }
}

/** What the models say of the range, where there is a range that they can read. */
async function forecastOf(world: AssessWorld, range: Range, ask: Ask): Promise<Known<Forecast>> {
  const { base, head, paths } = range
  if (base === null || range.commitCount === 0) return unknown(NO_BASE)
  if (range.commitCount - range.mergeCount > RANGE_COMMITS_SCORED_MAX) return unknown(TOO_LONG)
  const features = await ask('history of the files', () =>
    world.commitHistory.features(base, head, paths),
  )
  if (!features.isKnown) return features
  const forecast = forecastRange(features.value)
  return forecast === null ? unknown(NO_BASE) : known(forecast)
}

async function pullRequestsOf({ pullRequests }: AssessWorld, range: Range, ask: Ask) {
  if (pullRequests === null) return unknown<never>(NO_GITHUB)
  if (range.commits.length === 0) return known({ pullRequests: [], isTruncated: false })
  const shas = range.commits.map((commit) => commit.sha)
  return ask('pull requests of the range', () => pullRequests.of(shas))
}

async function reviewsOf(
  { reviews }: AssessWorld,
  pullRequests: readonly PullRequest[],
  isKnown: boolean,
  ask: Ask,
) {
  if (reviews === null) return unknown<never>(NO_GITHUB)
  if (!isKnown) return unknown<never>('the pull requests are not known')
  if (pullRequests.length === 0) return known([])
  const numbers = pullRequests.map(({ number }) => number)
  const found = await ask('reviews of the pull requests', () => reviews.of(numbers))
  return whole(found, (all) => all.reviews)
}

async function checksOf({ checks }: AssessWorld, range: Range, ask: Ask) {
  if (checks === null) return unknown<never>(NO_GITHUB)
  const found = await ask('checks of the candidate', () => checks.of(range.head))
  if (!found.isKnown) return found
  return found.value === null
    ? unknown<never>('GitHub does not know the commit')
    : known(found.value)
}

/** Asked only where a range changes what is depended on; a range that does not brings nothing. */
async function dependencyReviewOf(
  { dependencyReviews }: AssessWorld,
  { base, head, files }: Range,
  ask: Ask,
): Promise<Known<DependencyReview>> {
  const isChanged = files.some(({ path }) => DEPENDING.has(kindOfPath(path).kind))
  if (!isChanged) return known({ packages: [], isTruncated: false })
  if (dependencyReviews === null) return unknown(NO_GITHUB)
  if (base === null) return unknown(NO_BASE)
  const found = await ask('dependency graph', () => dependencyReviews.between(base, head))
  if (!found.isKnown) return found
  if (found.value === null) return unknown('the dependency graph of the repository is not there')
  return found.value.isTruncated ? unknown(TOO_LONG) : known(found.value)
}

const DEPENDING: ReadonlySet<PathKind> = new Set(['manifest', 'lockfile', 'workflow'])

/** As the base has it: who may be asked is not for the change itself to say. */
async function codeOwnersOf({ contents }: AssessWorld, { base }: Range, ask: Ask) {
  if (base === null) return unknown<never>(NO_BASE)
  const found = await ask('CODEOWNERS file', () => contents.read(base, CODE_OWNERS_PATHS))
  if (!found.isKnown) return found
  const first = found.value.find(({ kind }) => kind !== 'absent')
  if (first?.kind === 'unread') return unknown<never>(first.why)
  return known(first?.kind === 'text' ? parseCodeOwners(first.text) : null)
}

/** The changed files whose content is compared, at the base and at the candidate. */
async function editsOf({ contents, edits }: AssessWorld, range: Range, ask: Ask) {
  const { base, head } = range
  if (base === null) return unknown<never>(NO_BASE)
  const files = comparedFiles(range)
  if (files.length === 0) return known([])
  return ask('contents of the changed files', async () => {
    const now = await contents.read(
      head,
      files.map(({ file }) => file.path),
    )
    const old = await contents.read(
      base,
      files.map(({ file }) => file.previousPath ?? file.path),
    )
    const found: FileEdits[] = []
    for (const [index, { file, kind }] of files.entries()) {
      const { path, newestCommit: commit } = file
      const sides = [old[index] ?? ABSENT, now[index] ?? ABSENT] as const
      found.push({
        path,
        commit,
        topic: kind.topic,
        found: await editsIn(edits, kind.kind, sides, path),
      })
    }
    return found
  })
}

/** Of files that no diff shows: large ones, and pointers to what is not in the repository. */
async function fileSizesOf({ contents }: AssessWorld, { head, files }: Range, ask: Ask) {
  const paths = pathsToSize(files)
  if (paths.length === 0) return known(new Map<string, FileSize>())
  return ask('sizes of the binary files', async () => {
    const sizes = await contents.sizes(head, paths)
    return new Map(paths.map((path, index) => [path, sizes[index] ?? { kind: 'unread' as const }]))
  })
}

/** Each file once for each way to compare it; those with a grammar first, as what is read has a bound. */
function comparedFiles({ files }: Range) {
  const withGrammar = files.flatMap((file) => {
    const kind = editKindOf(file.path) ?? editKindOf(file.previousPath ?? '')
    return kind === null ? [] : [{ file, kind }]
  })
  const others = files.flatMap((file) => {
    const kind = file.isBinary ? null : secretKindOf(file.path)
    return kind === null ? [] : [{ file, kind }]
  })
  return [...withGrammar, ...others]
}

const ABSENT: FileText = { kind: 'absent' }

async function editsIn(
  finder: EditFinder,
  kind: EditKind,
  sides: readonly [FileText, FileText],
  path: string,
): Promise<FileEdits['found']> {
  const unread = sides.find((side) => side.kind === 'unread')
  if (unread !== undefined) return { isRead: false, why: unread.why }
  const [before, after] = sides.map((side) => (side.kind === 'text' ? side.text : null))
  return finder.find(kind, before ?? null, after ?? null, path)
}

/** What was cut is not known as a whole: nothing may be told from what is missing in it. */
function whole<A extends { readonly isTruncated: boolean }, T>(
  answer: Known<A>,
  part: (answer: A) => T,
): Known<T> {
  if (!answer.isKnown) return answer
  return answer.value.isTruncated ? unknown(TOO_LONG) : known(part(answer.value))
}
