import type { MetricLabel } from './metric-class.ts'

/** What the score needs of a metric. */
export type ScoredMetric = {
  readonly classification: MetricLabel
  readonly isCriticalFailure: boolean
  readonly groups: readonly string[]
  /** Classified and told, but not in the score. */
  readonly isMuted: boolean
}

export type ScoreThresholds = { readonly pass: number; readonly marginal: number }

export type ScoreLabel = 'Pass' | 'Marginal' | 'Fail'

export type GroupScore = {
  readonly name: string
  /** 0 to 100; 0 without data, which nevertheless counts as 100 in the sum. */
  readonly score: number
  readonly hasData: boolean
  /** In percent of the whole. */
  readonly weight: number
}

export type CanaryScore = {
  readonly score: number
  readonly classification: ScoreLabel
  readonly groups: readonly GroupScore[]
  readonly reason: string
}

/** From this share of metrics without data nothing is known about the canary. */
const NODATA_SHARE_MAX = 0.5

/**
 * The score of a canary as Kayenta's weighted sum of groups has it; weights in percent. Different on purpose:
 * a metric in Error counts as one that did not pass, and no metric at all is a score of 0.
 */
export function canaryScore(
  metrics: readonly ScoredMetric[],
  weights: ReadonlyMap<string, number>,
  thresholds: ScoreThresholds,
): CanaryScore {
  const counted = metrics.filter(({ isMuted }) => !isMuted)
  const groups = groupScores(counted, weights)
  const answer = (score: number, reason: string): CanaryScore => {
    return { score, classification: scoreLabel(score, thresholds), groups, reason }
  }
  const critical = counted.filter(
    ({ isCriticalFailure, classification }) => isCriticalFailure && classification !== 'Pass',
  ).length
  if (counted.length === 0) return answer(0, 'There is no metric in the score.')
  if (critical > 0) return answer(0, `Critical metrics that failed: ${critical}.`)
  const silent = counted.filter(({ classification }) => classification === 'Nodata').length
  if (silent / counted.length >= NODATA_SHARE_MAX) {
    return answer(0, `Metrics without data: ${silent} of ${counted.length}.`)
  }
  const sum = groups.reduce(
    (total, { hasData, score, weight }) => total + ((hasData ? score : 100) * weight) / 100,
    0,
  )
  const passed = counted.filter(({ classification }) => classification === 'Pass').length
  return answer(Math.round(sum * 100) / 100, `Metrics that passed: ${passed} of ${counted.length}.`)
}

export function scoreLabel(score: number, { pass, marginal }: ScoreThresholds): ScoreLabel {
  if (score >= pass) return 'Pass'
  return score >= marginal ? 'Marginal' : 'Fail'
}

function groupScores(
  metrics: readonly ScoredMetric[],
  weights: ReadonlyMap<string, number>,
): GroupScore[] {
  const names = [...new Set(metrics.flatMap(({ groups }) => groups))]
  const given = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  const others = names.filter((name) => !weights.has(name)).length
  return names.map((name) => {
    const labels = metrics
      .filter(({ groups }) => groups.includes(name))
      .map(({ classification }) => classification)
    const known = labels.filter((label) => label !== 'Nodata').length
    const passed = labels.filter((label) => label === 'Pass').length
    return {
      name,
      score: known === 0 ? 0 : (100 * passed) / known,
      hasData: known > 0,
      weight: weights.get(name) ?? (100 - given) / others,
    }
  })
}
