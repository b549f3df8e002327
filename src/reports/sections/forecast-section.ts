import type { Links } from '../../domain/outcome.ts'
import type { Range } from '../../domain/range/range.ts'
import type { Risk, Standing } from '../../domain/risk.ts'
import type { CommitForecast, Forecast } from '../../domain/risk-model/forecast.ts'
import type { Contribution } from '../../domain/risk-model/model.ts'
import type { Missing } from '../../domain/risk-model/range-features.ts'
import { markdownText } from '../escape.ts'
import { commitLink } from '../links.ts'
import { comparedText, countText } from '../words.ts'

/** Commits that are told as suspects, and what is told of each. */
const SUSPECTS_TOLD_MAX = 5
const CONTRIBUTIONS_TOLD_MAX = 3
/** A contribution below this changes the odds by less than a sixth. */
const CONTRIBUTION_MIN = 0.15
const SUBJECT_CHARS_MAX = 80

const MISSING_TEXTS: { readonly [M in Missing]: string } = {
  history_cut: 'the checkout is shallow, so the history of files and authors is not known',
  history_not_here:
    'the checkout has no earlier folders, so the history of files and authors is not known',
  usual_size: 'the checkout has no earlier contents, so the usual size of a commit is not known',
  lines_before: 'so many files changed that their lengths were not looked up',
}

/** What the models say, in plain sentences; '' without a forecast. Text of our own. */
export function forecastWords(risk: Risk): string {
  const { forecast, standing, rollbackScore } = risk
  if (forecast === null) return ''
  const place = standing === null ? nothingToCompareWords(forecast) : placeWords(standing)
  const missing = forecast.missing.map((part) => MISSING_TEXTS[part])
  return [
    `${expectedWords(forecast)}; ${place}.`,
    rollbackScore === null
      ? ''
      : `Likeness to what is rolled back: ${percent(rollbackScore)}; it does not depend on size.`,
    missing.length === 0 ? '' : `Usual values stand in: ${missing.join('; ')}.`,
  ]
    .filter((text) => text !== '')
    .join(' ')
}

function placeWords(standing: Standing): string {
  const { share, medianFixes } = standing
  const median = medianFixes === null ? '' : `, whose median is ${rounded(medianFixes)}`
  // 199 of 200 are not "100 %", and one of 300 is not "0 %".
  const percentShown = Math.min(99, Math.max(1, Math.round(100 * share)))
  const part = share === 1 ? 'all' : `${percentShown} %`
  const more = share === 0 ? 'no more than any' : `more than ${part}`
  return `${more} of the last ${comparedText(standing)}${median}`
}

function nothingToCompareWords({ replay }: Forecast): string {
  const none = 'no history of deployments yet to compare with'
  if (replay === null) return none
  const { kind: of, stepCount, pastFixes } = replay
  if (pastFixes.length === 0) return `${none}, and none that the checkout could replay`
  const few = comparedText({ of, stepCount, comparedCount: pastFixes.length })
  return `${none}, and too few in the checkout to stand in for it (${few})`
}

/** A forecast below one in ten is about a chance, and not about a number of changes. */
function expectedWords({ commitCount, fixes, fixesLow, fixesHigh }: Forecast): string {
  const commits = countText(commitCount, 'commit')
  if (fixesHigh === 0) {
    return `Expected: ${commits}, most likely without any corrective change within 90 days (${rounded(fixes)} on average)`
  }
  return `Expected: ${commits} with ${rounded(fixes)} corrective changes within 90 days (80 % interval ${fixesLow} to ${fixesHigh})`
}

/** The commits to look at first, with what makes them stand out; '' when there are none to choose from. */
export function suspectsSection(risk: Risk, range: Range | null, links: Links): string {
  const suspects = risk.forecast?.suspects ?? []
  if (suspects.length < 2) return ''
  const subjects = new Map(range?.commits.map(({ sha, subject }) => [sha, subject]))
  const lines = suspects.slice(0, SUSPECTS_TOLD_MAX).map((suspect) => {
    const subject = markdownText(subjects.get(suspect.sha) ?? '', SUBJECT_CHARS_MAX)
    const link = commitLink(links.repository, suspect.sha)
    // In brackets: a subject with a colon in it and a colon behind it would be an emoji.
    return `1. ${link} ${subject} (${suspectWords(suspect)})`
  })
  return ['### Commits to look at first', lines.join('\n')].join('\n\n')
}

/** "fix 37 %, revert 0.4 %; 883 lines added, 17 source files". */
function suspectWords(suspect: CommitForecast): string {
  const told = [...suspect.contributions, ...suspect.revertContributions]
    .filter(({ logOdds }) => logOdds >= CONTRIBUTION_MIN)
    .sort((a, b) => b.logOdds - a.logOdds)
  const why = withoutRepeats(told).slice(0, CONTRIBUTIONS_TOLD_MAX).join(', ')
  const numbers = `fix ${percent(suspect.defect)}, revert ${percent(suspect.revert)}`
  return why === '' ? numbers : `${numbers}; ${why}`
}

function withoutRepeats(contributions: readonly Contribution[]): string[] {
  return [...new Set(contributions.map(({ what }) => what))]
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`
}

/** Never "0.0": a small number of expected changes is still one. */
function rounded(count: number): string {
  if (count > 0 && count < 0.1) return count < 0.01 ? 'under 0.01' : count.toFixed(2)
  return count.toFixed(count < 10 ? 1 : 0)
}
