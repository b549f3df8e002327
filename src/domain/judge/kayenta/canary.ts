import { classifyMetric, type KayentaRule, type MetricClass } from './metric-class.ts'
import { type CanaryScore, canaryScore, type ScoreThresholds } from './score.ts'

/** A metric of a canary with the points of both sides; NaN is a point without a value. */
export type CanaryMetric = {
  readonly name: string
  readonly groups: readonly string[]
  readonly isMuted: boolean
  readonly rule: KayentaRule
  readonly experiment: readonly number[]
  readonly control: readonly number[]
}

export type JudgedCanary = CanaryScore & {
  readonly metrics: readonly (MetricClass & Pick<CanaryMetric, 'name' | 'groups' | 'isMuted'>)[]
}

/** Judges a canary as Kayenta does: every metric by itself, then the score of the groups. */
export function judgeCanary(
  given: readonly CanaryMetric[],
  weights: ReadonlyMap<string, number>,
  thresholds: ScoreThresholds,
): JudgedCanary {
  const metrics = given.map(({ name, groups, isMuted, rule, experiment, control }) => ({
    name,
    groups,
    isMuted,
    ...classifyMetric(rule, experiment, control),
  }))
  return { ...canaryScore(metrics, weights, thresholds), metrics }
}
