import { resolve } from 'node:path'
import { gitChangeSource } from '../adapters/git/change-source.ts'
import { gitCommitHistory } from '../adapters/git/commit-history.ts'
import { type GitOptions, git } from '../adapters/git/git.ts'
import { type PastGraph, readGraph, releasedIn } from '../adapters/git/past-graph.ts'
import { openAssessWorld } from '../compose.ts'
import { AdapterError } from '../domain/errors.ts'
import type { DeploymentRecord } from '../domain/history/record.ts'
import { EXIT_CODES } from '../domain/outcome.ts'
import type { Range } from '../domain/range/range.ts'
import { firstParents, type PastBounds, pastRanges } from '../domain/replay/past-ranges.ts'
import { backtest } from '../domain/risk-backtest/backtest.ts'
import { hotFixCases } from '../domain/risk-backtest/hot-fixed.ts'
import { rollbackCases } from '../domain/risk-backtest/rolled-back.ts'
import { type CommitForecast, forecastCommit } from '../domain/risk-model/forecast.ts'
import { RANGE_COMMITS_SCORED_MAX } from '../domain/risk-model/range-features.ts'
import type { Sha } from '../domain/units.ts'
import type { ProcessLike } from '../process-like.ts'
import { jsonLine, logLine } from '../reports/escape.ts'
import { backtestText, type RiskBacktest } from '../reports/risk-backtest.ts'
import { screenOn } from '../screen.ts'
import type { Arguments } from './arguments.ts'
import { CONFIG_DEFAULT, githubOf, placeOf, readConfig } from './work.ts'

/** First-parent steps that are looked back; fewer where they hold more commits than are scored. */
const STEPS_REPLAYED_MAX = 4_000
/** All of the ranges that were scored. */
const WHOLE_PAST: PastBounds = { rangesMax: STEPS_REPLAYED_MAX, commitsMax: 50_000 }

/** `backtest risk`: what the models would have said of the repository's own past. Returns the exit status. */
export async function backtestRisk(
  own: ProcessLike,
  options: Arguments['options'],
): Promise<number> {
  const repository = resolve(own.cwd(), typeof options.repo === 'string' ? options.repo : '.')
  try {
    const records = await recordsOf(own, options, repository)
    own.stderr.write('Scoring what went into the branch, as it was before each commit.\n')
    const { found, ...frame } = await replayed({ repository, env: own.env }, records)
    const json = options.json === true
    own.stdout.write(`${json ? jsonLine({ ...frame, ...found }) : backtestText(found)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    own.stderr.write(`${logLine(`${error.message} ${error.hint}`)}\n`)
    return EXIT_CODES.failed
  }
}

type Ended = { readonly environment: string; readonly records: readonly DeploymentRecord[] }

async function replayed(options: GitOptions, { environment, records }: Ended) {
  const changes = gitChangeSource(options)
  const head = await changes.resolve('HEAD')
  const graph = await readGraph(git(options), head)
  const steps = firstParents(graph.commits, STEPS_REPLAYED_MAX + 1)
  const range = await longestScored(changes, steps)
  if (range === null || range.base === null) throw nothingToReplay(options.repository)
  const { base } = range
  const { commits, missing } = await gitCommitHistory(options).features(base, head, [])
  const forecasts = new Map(
    commits.map(({ sha, features }) => [sha as string, forecastCommit(sha, features)]),
  )
  const rolledBack = rollbackCases(records)
  const found: RiskBacktest = {
    reverts: backtest(revertCases(range, forecasts)),
    hotFixes: hotFixesOf(graph, range, forecasts),
    rollbacks: {
      environment,
      unclearCount: rolledBack.unclearCount,
      byScore: backtest(rolledBack.byScore),
      byLikeness: backtest(rolledBack.byLikeness),
    },
  }
  return { base, head, missing, found }
}

function revertCases(range: Range, forecasts: ReadonlyMap<string, CommitForecast>) {
  const reverted = new Set(range.commits.map(({ reverts }) => reverts))
  return [...forecasts.values()].map(({ sha, revert }) => {
    return { score: revert, isBad: reverted.has(sha) }
  })
}

/** Of commits before the range nothing is told: they were not scored. */
function hotFixesOf(
  graph: PastGraph,
  range: Range,
  forecasts: ReadonlyMap<string, CommitForecast>,
): RiskBacktest['hotFixes'] {
  const bySha = new Map<string, Range['commits'][number]>(
    range.commits.map((commit) => [commit.sha, commit]),
  )
  const past = pastRanges(graph.commits, releasedIn(graph), 1, WHOLE_PAST)
  const { byScore, byLikeness } = hotFixCases(past.ranges, (sha) => {
    const subject = bySha.get(sha)?.subject
    if (subject === undefined) return null
    return { subject, tags: graph.tags.get(sha) ?? [], forecast: forecasts.get(sha) ?? null }
  })
  return { of: past.kind, byScore: backtest(byScore), byLikeness: backtest(byLikeness) }
}

/** The longest range up to the head of which every commit is scored: half the steps, until it is. */
async function longestScored(
  changes: ReturnType<typeof gitChangeSource>,
  steps: readonly string[],
) {
  for (let back = steps.length - 1; back > 0; back = Math.floor(back / 2)) {
    const range = await changes.range(steps[back] as Sha, steps[0] as Sha, [])
    if (range.commitCount - range.mergeCount <= RANGE_COMMITS_SCORED_MAX) return range
  }
  return null
}

function nothingToReplay(repository: string): AdapterError {
  return new AdapterError(
    'git',
    'history_missing',
    `The history of ${repository} has no second commit to look back from, or its last step alone brings more than ${RANGE_COMMITS_SCORED_MAX} commits.`,
    'Use actions/checkout with `fetch-depth: 0`.',
  )
}

/** What the ledger keeps of the environment: the newest deployments, with their scores. */
async function recordsOf(
  own: ProcessLike,
  options: Arguments['options'],
  repository: string,
): Promise<Ended> {
  const text = (name: 'config' | 'environment' | 'github') => {
    const value = options[name]
    return typeof value === 'string' ? value : null
  }
  const environment = text('environment') ?? 'production'
  const path = text('config')
  const config = await readConfig(repository, path ?? CONFIG_DEFAULT, 'backtest', path !== null)
  const screen = screenOn(own.stderr, false)
  const to = { github: githubOf(own, text('github')), folder: null }
  const place = placeOf(own, repository, screen, new AbortController().signal, to)
  const { ledger } = await openAssessWorld(place, config, environment)
  return { environment, records: (await ledger.read()).history }
}
