import { mannWhitney } from '../../statistics/mann-whitney.ts'
import { meanOf } from './samples.ts'

/** `meanRatio`: experiment by control. `cles`: the share of pairs in which the experiment is larger. */
export type EffectMeasure = 'meanRatio' | 'cles'

/** Where a difference begins to count, and where it is critical, in the unit of the measure. */
export type EffectLimits = {
  readonly measure: EffectMeasure
  readonly allowedIncrease: number
  readonly allowedDecrease: number
  readonly criticalIncrease: number
  readonly criticalDecrease: number
}

/** That of two equal samples, which every limit is by default: with it any difference counts. */
export const NO_EFFECT: { readonly [M in EffectMeasure]: number } = { meanRatio: 1, cles: 0.5 }

/** How different the two are. NaN when the ratio has a mean of 0 in it; neither sample is empty. */
export function effectSize(
  measure: EffectMeasure,
  experiment: readonly number[],
  control: readonly number[],
): number {
  if (measure === 'cles') return mannWhitney(experiment, control).pairShare
  const [above, below] = [meanOf(experiment), meanOf(control)]
  return above === 0 || below === 0 ? Number.NaN : above / below
}
