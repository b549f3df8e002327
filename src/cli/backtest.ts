import { resolve } from 'node:path'
import { gitChangeSource } from '../adapters/git/change-source.ts'
import { gitCommitHistory } from '../adapters/git/commit-history.ts'
import { AdapterError } from '../domain/errors.ts'
import { EXIT_CODES } from '../domain/outcome.ts'
import { backtestRisk, REVERTS_NEEDED, type RiskBacktest } from '../domain/risk-backtest.ts'
import { forecastCommit } from '../domain/risk-model/forecast.ts'
import { RANGE_COMMITS_SCORED_MAX } from '../domain/risk-model/range-features.ts'
import type { ProcessLike } from '../process-like.ts'
import { jsonLine, logLine } from '../reports/escape.ts'
import type { Arguments } from './arguments.ts'

/** Commits whose reverts are looked for; with merges they stay below what is scored. */
const COMMITS_REPLAYED = 4_000

/** `backtest`: what the revert model would have said of the repository's own past. Returns the exit status. */
export async function backtest(own: ProcessLike, options: Arguments['options']): Promise<number> {
  const repository = resolve(own.cwd(), typeof options.repo === 'string' ? options.repo : '.')
  const git = { repository, env: own.env }
  try {
    const changes = gitChangeSource(git)
    const head = await changes.resolve('HEAD')
    const base = await oldestOf(changes, COMMITS_REPLAYED)
    const range = await changes.range(base, head, [])
    const { commits, missing, commitsNotScored } = await gitCommitHistory(git).features(
      base,
      head,
      [],
    )
    const reverted = new Set(range.commits.map(({ reverts }) => reverts))
    const result = backtestRisk(
      commits.map(({ sha, features }) => ({
        revert: forecastCommit(sha, features).revert,
        isReverted: reverted.has(sha),
      })),
    )
    const json = { ...result, base, head, missing, commitsNotScored }
    own.stdout.write(`${options.json === true ? jsonLine(json) : backtestText(result)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    own.stderr.write(`${logLine(`${error.message} ${error.hint}`)}\n`)
    return EXIT_CODES.failed
  }
}

/** The first parent so many steps back; fewer steps where the history is shorter. */
async function oldestOf(changes: ReturnType<typeof gitChangeSource>, steps: number) {
  for (
    let back = Math.min(steps, RANGE_COMMITS_SCORED_MAX);
    back > 1;
    back = Math.floor(back / 2)
  ) {
    try {
      return await changes.resolve(`HEAD~${back}`)
    } catch (error) {
      if (!(error instanceof AdapterError) || error.reason !== 'ref_unknown') throw error
    }
  }
  return changes.resolve('HEAD~1')
}

function backtestText(result: RiskBacktest): string {
  const { commitCount, reverted, expected, interceptShift, areaUnderCurve } = result
  const counts = `${commitCount} commits, ${reverted} reverted by name, ${expected.toFixed(1)} expected by the revert model.`
  if (interceptShift === null || areaUnderCurve === null) {
    return `${counts}\nToo little to say more: an own intercept needs ${REVERTS_NEEDED} reverts.`
  }
  return [
    counts,
    `Own intercept: ${interceptShift > 0 ? '+' : ''}${interceptShift.toFixed(2)} log-odds. AUC ${areaUnderCurve.toFixed(3)}.`,
    ...result.calibration.map(
      ({ predicted, observed, commitCount: count }) =>
        `  ${count} commits: predicted ${percent(predicted)}, observed ${percent(observed)}`,
    ),
    ...result.gating.map(
      ({ share, held }) => `  the riskiest ${100 * share} % hold ${percent(held)} of the reverts`,
    ),
  ].join('\n')
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
