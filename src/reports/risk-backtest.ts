import type { PastKind } from '../domain/replay/past-ranges.ts'
import { BAD_CASES_NEEDED, type Backtest } from '../domain/risk-backtest/backtest.ts'
import { logLine } from './escape.ts'
import { countText } from './words.ts'

/** A score beside what happened to the ranges of two numbers that a report shows. */
export type TwoScores = { readonly byScore: Backtest; readonly byLikeness: Backtest }

/** What is told of a repository's own past. */
export type RiskBacktest = {
  readonly reverts: Backtest
  readonly hotFixes: TwoScores & { readonly of: PastKind }
  readonly rollbacks: TwoScores & { readonly environment: string; readonly unclearCount: number }
}

/** The backtest as people read it in a terminal: a part for each way in which a change turned out bad. */
export function backtestText({ reverts, hotFixes, rollbacks }: RiskBacktest): string {
  const { environment, unclearCount } = rollbacks
  const unclear =
    unclearCount === 0
      ? ''
      : ` ${countText(unclearCount, 'more')} went back for reasons that say nothing of the version.`
  return [
    partText(
      'Reverts',
      `${countText(reverts.caseCount, 'commit')}, ${reverts.badCount} reverted by name, ${reverts.expected.toFixed(1)} expected by the revert model.`,
      [['the revert model', reverts]],
    ),
    partText(
      'Hot fixes',
      `${countText(hotFixes.byScore.caseCount, ONE_OF[hotFixes.of])}, ${hotFixes.byScore.badCount} with a hot fix in the very next one.`,
      scoresOf(hotFixes),
    ),
    partText(
      'Rollbacks',
      `${countText(rollbacks.byScore.caseCount, 'deployment')} in the ledger of ${logLine(environment)}, ${rollbacks.byScore.badCount} taken back because of harm.${unclear}`,
      scoresOf(rollbacks),
    ),
  ].join('\n\n')
}

const ONE_OF: { readonly [K in PastKind]: string } = {
  tags: 'release tag',
  merges: 'merge',
  commits: 'commit',
}

type Named = readonly [name: string, result: Backtest]

function scoresOf({ byScore, byLikeness }: TwoScores): readonly Named[] {
  return [
    ['the score (a commit needs a fix within 90 days)', byScore],
    ['the likeness to what is rolled back', byLikeness],
  ]
}

function partText(title: string, counts: string, results: readonly Named[]): string {
  const told = results.filter(([, { interceptShift }]) => interceptShift !== null)
  const rest =
    told.length === 0
      ? [
          `  Too little to say more: that needs ${BAD_CASES_NEEDED} bad ones, and good ones beside them.`,
        ]
      : told.flatMap(([name, result]) => resultLines(name, result))
  return [`${title}: ${counts}`, ...rest].join('\n')
}

function resultLines(name: string, result: Backtest): readonly string[] {
  const { interceptShift: shift, areaUnderCurve: area, calibration, gating } = result
  if (shift === null || area === null) return []
  return [
    `  By ${name}: AUC ${area.toFixed(3)}, own intercept ${shift > 0 ? '+' : ''}${shift.toFixed(2)} log-odds.`,
    ...calibration.map(
      ({ predicted, observed, caseCount }) =>
        `    ${caseCount} cases: predicted ${percent(predicted)}, observed ${percent(observed)}`,
    ),
    ...gating.map(
      ({ share, held }) =>
        `    the riskiest ${100 * share} % hold ${percent(held)} of the bad ones`,
    ),
  ]
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
