import type { Direction, KayentaRule } from '../../../../src/domain/judge/kayenta/metric-class.ts'

export type Values = (number | null)[]
type Params = {
  tolerance?: number
  confLevel?: number
  effectSizeThresholds?: [number, number]
  criticalThresholds?: [number, number]
  effectSizeMeasure?: 'meanRatio' | 'cles'
}
export type ClassifierCase = {
  name: string
  class?: string
  params: Params
  direction: Direction
  nanStrategy: 'remove' | 'replace'
  isCriticalMetric: boolean
  isDataRequired?: boolean
  experiment: Values
  control: Values
}
export const numbers = (values: Values) => values.map((value) => value ?? Number.NaN)

export function ruleOf(given: ClassifierCase): KayentaRule {
  const { params } = given
  const [allowedDecrease, allowedIncrease] = params.effectSizeThresholds ?? [1, 1]
  const [criticalDecrease, criticalIncrease] = params.criticalThresholds ?? [1, 1]
  return {
    classifier: given.class === 'MeanInequalityClassifier' ? 'mean-inequality' : 'mann-whitney',
    direction: given.direction,
    nanStrategy: given.nanStrategy,
    outliers: { kind: 'keep' },
    effect: {
      measure: params.effectSizeMeasure ?? 'meanRatio',
      allowedDecrease,
      allowedIncrease,
      criticalDecrease,
      criticalIncrease,
    },
    isCritical: given.isCriticalMetric,
    mustHaveData: given.isDataRequired ?? false,
    tolerance: params.tolerance ?? 0.25,
    confidence: params.confLevel ?? 0.98,
  }
}
