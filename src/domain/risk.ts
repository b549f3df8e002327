import type { PastKind } from './replay/past-ranges.ts'
import type { Forecast } from './risk-model/forecast.ts'
import type { Sha } from './units.ts'

export const LEVELS = ['low', 'medium', 'high', 'critical'] as const
export type Level = (typeof LEVELS)[number]

/** Something a reader can open to check a claim. */
export type Evidence = {
  /** Untrusted text: a path or a subject. */
  readonly text: string
  readonly commit: Sha | null
  readonly path: string | null
  /** Line in the file, from 1; left out when there is none. */
  readonly line?: number
}

/** One reason that moves risk. */
export type Finding = {
  /** The factor's id, from the registry. */
  readonly factor: string
  /** What was found, in words with numbers: "3 files of database migrations". */
  readonly what: string
  /** Why it matters, one sentence. */
  readonly why: string
  /** What to do about it, one sentence, or ''. */
  readonly advice: string
  /** What it adds to the log-odds of trouble; 0 = shown as a fact. */
  readonly logOdds: number
  /** At most EVIDENCE_MAX, the most telling first. */
  readonly evidence: readonly Evidence[]
  /** How many pieces of evidence there are in all. */
  readonly evidenceCount: number
  readonly reversibility: Reversibility
  /** The level of the range is at least this; left out = by its factor. */
  readonly levelMin?: Level
  /** What the configuration made of it; left out when nothing. The finding is shown all the same. */
  readonly adjustment?: FactorAdjustment
}

/** A factor that the team weighs otherwise, and why. */
export type FactorAdjustment =
  /** Shown as a fact: it moves neither score, level nor reversibility. */
  | { readonly kind: 'silenced'; readonly reason: string }
  /** Its log-odds are multiplied by the weight. */
  | { readonly kind: 'weighted'; readonly weight: number; readonly reason: string }

/** By the id of the factor. */
export type FactorAdjustments = { readonly [factor: string]: FactorAdjustment }

/** Can the range be rolled back. */
export type Reversibility = 'yes' | 'with_care' | 'no'

export type Risk = {
  /**
   * Probability that at least one commit of the range needs a corrective change within 90 days, 0 to 1;
   * calibrated where `isCalibrated`, otherwise the weights of the findings on the same scale.
   */
  readonly score: number
  readonly level: Level
  readonly isCalibrated: boolean
  /** What the models say of the range; null where they could not be asked. */
  readonly forecast: Forecast | null
  /**
   * Probability that a commit of the range is reverted, with the odds of what the models cannot see. An
   * order and not a promise; null without a forecast.
   */
  readonly rollbackScore: number | null
  /** How the range stands among earlier deployments; null where there are too few. */
  readonly standing: Standing | null
  readonly reversibility: Reversibility
  /** Findings that fired: what cannot be taken back, then the heaviest first. */
  readonly findings: readonly Finding[]
}

/** A range among the earlier deployments of its environment, or what stands in for them. */
export type Standing = {
  /** Deployments of the ledger, or ranges of the past of this kind. */
  readonly of: 'deployments' | PastKind
  /** Merges or commits of the branch in each of the compared ranges; 1 for tags and deployments. */
  readonly stepCount: number
  /** Share of those with fewer expected corrective changes, 0 to 1. */
  readonly share: number
  /** Share of those with exactly as many: without lines and history many small ranges score the same. */
  readonly tiedShare: number
  readonly comparedCount: number
  /** Expected corrective changes of the median deployment; null where the past was replayed for an order. */
  readonly medianFixes: number | null
}

export const EVIDENCE_MAX = 5

/** Scores at which a level begins, 0 < medium < high < critical < 1. Below medium it is low. */
export type RiskLevels = {
  readonly medium: number
  readonly high: number
  readonly critical: number
}

/** Where nothing else is configured. docs/risk.md shows what comes out at which level. */
export const DEFAULT_RISK_LEVELS: RiskLevels = { medium: 0.4, high: 0.85, critical: 0.97 }
