import { type Background, knownValue, NOTHING_ASKED } from './background.ts'
import { FACTORS } from './factors/registry.ts'
import { filesByKind } from './range/path-kind.ts'
import type { Range } from './range/range.ts'
import { worstReversibility } from './reversibility.ts'
import {
  type FactorAdjustments,
  type Finding,
  LEVELS,
  type Level,
  type Reversibility,
  type Risk,
  type RiskLevels,
} from './risk.ts'
import type { Forecast } from './risk-model/forecast.ts'
import type { Missing } from './risk-model/range-features.ts'
import { levelByStanding, standingOf } from './standing.ts'

export type RiskPolicy = {
  readonly levels: RiskLevels
  /** Factors that the team weighs otherwise; none when left out. */
  readonly factors?: FactorAdjustments
}

/**
 * Log-odds of a range in which nothing was found, where the models cannot be asked. Set so that the median
 * commit of the data (16 lines added, 5 deleted, one subsystem) comes to 10 %, which is what needed a
 * corrective change within 90 days: the thresholds of the levels then mean about the same with the models
 * and without them. ln(.1 / .9) - .3685 ln 17 - .0535 ln 6.
 */
export const BASE_LOG_ODDS = -3.34

/**
 * Factors that the models see in every single commit. Where the models speak, what these find is told and
 * adds no weight: it would count twice.
 */
const SEEN_BY_MODELS: ReadonlySet<string> = new Set([
  ...['size', 'spread', 'dependencies', 'workflows', 'configuration', 'reverts', 'unfinished'],
])

/** Rollback scores at which a level begins. Ten ordinary commits come to 3 %. */
export const ROLLBACK_LEVELS: RiskLevels = { medium: 0.05, high: 0.2, critical: 0.6 }

/** Without these the forecast is made of usual values where the risk lies, and is no probability. */
const DECISIVE: readonly Missing[] = ['history_cut', 'history_not_here']

/** Keeps the score inside 0 and 1 in floating point however much is found. */
const LOG_ODDS_MAX = 30

/** The level is at least this, whatever the score: what cannot be taken back must not go out in a hurry. */
const LEVEL_MIN_BY_REVERSIBILITY: { readonly [R in Reversibility]: Level } = {
  yes: 'low',
  with_care: 'medium',
  no: 'high',
}

/** The same for single factors: what failed once is watched the second time. */
const LEVEL_MIN_BY_FACTOR: { readonly [factor: string]: Level } = {
  reapplied: 'medium',
  unread: 'medium',
}

/**
 * Tells how risky a range is and why. Where the models can be asked, the score is their probability and the
 * level comes from it, from the range's standing among earlier deployments, and from the rollback score.
 * Otherwise the score is the logistic function of the base and the weights of all findings. In both cases
 * what cannot be taken back raises the level.
 */
export function assessRisk(
  range: Range,
  policy: RiskPolicy,
  background: Background = NOTHING_ASKED,
): Risk {
  const files = filesByKind(range)
  const forecast = knownValue(background.forecast)
  const found = FACTORS.map((factor) => factor.find(range, files, background))
    .filter((finding) => finding !== null)
    .map((finding) => (forecast === null ? finding : withoutSeen(finding, range)))
    .map((finding) => adjusted(finding, policy.factors ?? {}))
  const findings = found.sort((a, b) => b.logOdds - a.logOdds)
  const weight = findings.reduce((sum, finding) => sum + finding.logOdds, 0)
  const reversibility = worstReversibility(findings.map((finding) => finding.reversibility))
  const numbers =
    forecast === null
      ? withoutModels(weight, policy.levels)
      : withModels(forecast, weight, background.pastFixes, policy.levels)
  const { levels, ...rest } = numbers
  return {
    ...rest,
    level: highestLevel([
      ...levels,
      LEVEL_MIN_BY_REVERSIBILITY[reversibility],
      ...findings.map(levelMinOf),
    ]),
    forecast,
    reversibility,
    findings: finalFirst(findings),
  }
}

/** What cannot be taken back is read first, whatever it weighs: short pages show the first few. */
function finalFirst(findings: readonly Finding[]): readonly Finding[] {
  const isFinal = (finding: Finding) => finding.reversibility === 'no'
  return [...findings.filter(isFinal), ...findings.filter((finding) => !isFinal(finding))]
}

/** What is taken away by going back is in no forecast, so the batch keeps its weight then. */
function withoutSeen(finding: Finding, range: Range): Finding {
  const isSeen =
    SEEN_BY_MODELS.has(finding.factor) ||
    (finding.factor === 'batch' && range.commitsTakenAway === 0)
  return isSeen ? { ...finding, logOdds: 0 } : finding
}

function withoutModels(weight: number, levels: RiskLevels) {
  const score = logistic(Math.min(BASE_LOG_ODDS + weight, LOG_ODDS_MAX))
  return {
    score,
    isCalibrated: false,
    rollbackScore: null,
    standing: null,
    levels: [levelOfScore(score, levels)],
  }
}

function withModels(
  forecast: Forecast,
  weight: number,
  pastFixes: readonly number[],
  levels: RiskLevels,
) {
  const standing = standingOf(forecast, pastFixes)
  const logOdds = Math.log(forecast.anyRevert / (1 - forecast.anyRevert)) + weight
  const rollbackScore = logistic(Math.min(logOdds, LOG_ODDS_MAX))
  return {
    score: forecast.anyFix,
    isCalibrated: !forecast.missing.some((part) => DECISIVE.includes(part)),
    rollbackScore,
    standing,
    levels: [
      levelByStanding(levelOfScore(forecast.anyFix, levels), standing),
      levelOfScore(rollbackScore, ROLLBACK_LEVELS),
    ],
  }
}

function adjusted(finding: Finding, adjustments: FactorAdjustments): Finding {
  const adjustment = Object.hasOwn(adjustments, finding.factor)
    ? adjustments[finding.factor]
    : undefined
  if (adjustment === undefined) return finding
  return adjustment.kind === 'silenced'
    ? { ...finding, logOdds: 0, reversibility: 'yes', adjustment }
    : { ...finding, logOdds: finding.logOdds * adjustment.weight, adjustment }
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

function levelOfScore(score: number, levels: RiskLevels): Level {
  if (score >= levels.critical) return 'critical'
  if (score >= levels.high) return 'high'
  return score >= levels.medium ? 'medium' : 'low'
}

function levelMinOf(finding: Finding): Level {
  if (finding.adjustment?.kind === 'silenced') return 'low'
  return finding.levelMin ?? LEVEL_MIN_BY_FACTOR[finding.factor] ?? 'low'
}

function highestLevel(levels: readonly Level[]): Level {
  return LEVELS.findLast((level) => levels.includes(level)) ?? 'low'
}
