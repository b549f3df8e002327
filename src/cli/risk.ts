import { resolve } from 'node:path'
import { gitChangeSource } from '../adapters/git/change-source.ts'
import { gitCommitHistory } from '../adapters/git/commit-history.ts'
import { linesOfFile } from '../adapters/tools/feature-file.ts'
import { AdapterError, ConfigError } from '../domain/errors.ts'
import { EXIT_CODES } from '../domain/outcome.ts'
import { COLUMNS_NEEDED, type FeatureRows, featureRows } from '../domain/risk-model/feature-rows.ts'
import type { CommitFeatures } from '../domain/risk-model/features.ts'
import { flagsOf } from '../domain/risk-model/flags.ts'
import {
  addUp,
  type CommitForecast,
  type Forecast,
  forecastCommit,
  forecastRange,
} from '../domain/risk-model/forecast.ts'
import { groupSums } from '../domain/risk-model/model.ts'
import { RANGE_COMMITS_SCORED_MAX } from '../domain/risk-model/range-features.ts'
import { standingOf } from '../domain/standing.ts'
import { type Sha, shortSha } from '../domain/units.ts'
import type { ProcessLike } from '../process-like.ts'
import { jsonLine, logLine } from '../reports/escape.ts'
import { standingWords } from '../reports/words.ts'
import type { Arguments } from './arguments.ts'

/** Contributions of a commit that people are told. */
const TOLD_MAX = 3
const DIGITS = 6

/** `risk`: what the models say of the commits of a range, or of the rows of a table. Returns the exit status. */
export async function risk(own: ProcessLike, options: Arguments['options']): Promise<number> {
  try {
    return await score(own, options)
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    own.stderr.write(`${logLine(`${error.message} ${error.hint}`)}\n`)
    return EXIT_CODES.failed
  }
}

async function score(own: ProcessLike, options: Arguments['options']): Promise<number> {
  const write = (line: string) => own.stdout.write(`${line}\n`)
  const isJson = options.json === true
  const isEach = options.each === true
  if (typeof options.features === 'string') {
    if (options.range !== undefined)
      throw invalid('--features', 'It stands alone.', 'Name a range or a table.')
    return scoreTable(resolve(own.cwd(), options.features), write, isJson)
  }
  const [base, head] = endsOf(options.range)
  const repository = resolve(own.cwd(), typeof options.repo === 'string' ? options.repo : '.')
  const git = { repository, env: own.env }
  const changes = gitChangeSource(git)
  const [from, to] = [await changes.resolve(base), await changes.resolve(head)]
  const range = await gitCommitHistory(git).features(from, to, [])
  if (range.commitsNotScored > 0) {
    const count = range.commits.length + range.commitsNotScored
    throw invalid(
      '--range',
      `The range has ${count} commits.`,
      `At most ${RANGE_COMMITS_SCORED_MAX} are scored.`,
    )
  }
  if (isEach) {
    for (const { sha, features } of range.commits) {
      const forecast = forecastCommit(sha, features)
      write(isJson ? jsonLine(commitJson(forecast, features)) : commitText(forecast))
    }
  }
  const forecast = forecastRange(range)
  if (forecast === null) {
    write(
      isJson
        ? jsonLine({ range: `${from}..${to}`, commits: 0 })
        : 'No commit of the range changes a file.',
    )
    return 0
  }
  const { suspects, ...numbers } = forecast
  write(
    isJson
      ? jsonLine({
          range: `${from}..${to}`,
          ...rangeJson(numbers),
          historyCommits: numbers.historyCommits,
          missing: numbers.missing,
          standing: standingOf(forecast, []),
          suspects: suspects.map(({ sha, defect, revert }) => ({
            sha,
            defect: short(defect),
            rollback: short(revert),
          })),
        })
      : `${rangeText(numbers, numbers.missing)}${standingText(forecast)}`,
  )
  return 0
}

/** Scores the rows of a table one by one; memory does not grow with it. */
async function scoreTable(
  path: string,
  write: (line: string) => void,
  isJson: boolean,
): Promise<number> {
  let rows: FeatureRows | null = null
  const sums = { defect: 0, revert: 0, count: 0 }
  for await (const line of linesOfFile(path)) {
    if (rows === null) {
      rows = tableOf(path, line)
      continue
    }
    if (line.trim() === '') continue
    const { project, commit, features } = rows.read(line)
    const forecast = forecastCommit(commit as Sha, features)
    sums.count += 1
    sums.defect += forecast.defect
    sums.revert += forecast.revert
    const named = project === '' ? {} : { project }
    write(isJson ? jsonLine({ ...named, ...commitJson(forecast, features) }) : commitText(forecast))
  }
  if (rows === null) throw invalid(path, 'The table is empty.', 'Its first line names the columns.')
  const total = {
    ...addUp([{ defect: sums.defect, revert: sums.revert }]),
    commitCount: sums.count,
  }
  write(isJson ? jsonLine({ rows: path, ...rangeJson(total) }) : rangeText(total, []))
  return 0
}

function tableOf(path: string, header: string): FeatureRows {
  const rows = featureRows(header)
  const lacking = COLUMNS_NEEDED.filter((column) => !rows.known.includes(column))
  if (lacking.length === 0) return rows
  throw invalid(
    path,
    `The table has no column ${lacking.join(', ')}.`,
    'docs/risk-model.md names the columns.',
  )
}

function endsOf(range: string | true | undefined): readonly [string, string] {
  const ends = typeof range === 'string' ? range.split('..') : []
  const [base = '', head = ''] = ends
  // No name of git begins with a dot: that would be A...B, which is another question.
  if (ends.length === 2 && base !== '' && head !== '' && !head.startsWith('.')) return [base, head]
  throw invalid(
    '--range',
    'A range has two ends.',
    'Write --range A..B: what B has and A has not. Or --features FILE.',
  )
}

function commitJson(forecast: CommitForecast, features: CommitFeatures) {
  return {
    sha: forecast.sha,
    defect: short(forecast.defect),
    rollback: short(forecast.revert),
    contributions: {
      defect: rounded(groupSums(forecast.contributions)),
      rollback: rounded(groupSums(forecast.revertContributions)),
    },
    flags: flagsOf(features),
  }
}

function rounded(sums: Readonly<Record<string, number>>) {
  return Object.fromEntries(Object.entries(sums).map(([group, sum]) => [group, short(sum)]))
}

function rangeJson(numbers: ReturnType<typeof addUp>) {
  return {
    commits: numbers.commitCount,
    fixes: short(numbers.fixes),
    fixesLow: numbers.fixesLow,
    fixesHigh: numbers.fixesHigh,
    anyFix: short(numbers.anyFix),
    rollback: short(numbers.anyRevert),
  }
}

function commitText(forecast: CommitForecast): string {
  const told = forecast.contributions
    .slice(0, TOLD_MAX)
    .map(({ what, logOdds }) => `${what} (${logOdds > 0 ? '+' : ''}${logOdds.toFixed(2)})`)
  const numbers = `fix ${percent(forecast.defect)}, revert ${percent(forecast.revert)}`
  return logLine(`${shortSha(forecast.sha)}  ${numbers}: ${told.join(', ')}`)
}

function rangeText(numbers: ReturnType<typeof addUp>, missing: readonly string[]): string {
  const { fixes, fixesLow, fixesHigh, anyFix, anyRevert, commitCount } = numbers
  const gone = missing.length === 0 ? '' : ` Not known here: ${missing.join(', ')}.`
  return (
    `${commitCount} commits: ${fixes.toFixed(1)} corrective changes expected within 90 days ` +
    `(80 % interval ${fixesLow} to ${fixesHigh}), any ${percent(anyFix)}, any revert ${percent(anyRevert)}.${gone}`
  )
}

/** Of the ledger nothing is asked here: what git tells of the past stands in for it. */
function standingText(forecast: Forecast): string {
  const standing = standingOf(forecast, [])
  return standing === null ? '' : ` ${standingWords(standing)}`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function short(value: number): number {
  return Number(value.toFixed(DIGITS))
}

function invalid(where: string, what: string, fix: string): ConfigError {
  return new ConfigError([{ where, line: null, what, fix }], 'input_invalid')
}
