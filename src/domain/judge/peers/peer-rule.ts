import type { CanaryMetric } from '../kayenta/canary.ts'
import type { ScoreThresholds } from '../kayenta/score.ts'
import type { ArgoConditions, ArgoLimits } from '../threshold/argo.ts'
import type { ThresholdRange } from '../threshold/flagger.ts'

/** Whose rule judges a rollout instead of our own judge. */
export type PeerName = 'kayenta' | 'argo' | 'flagger'

export const PEER_TITLES: { readonly [P in PeerName]: string } = {
  kayenta: 'Kayenta',
  argo: 'Argo Rollouts',
  flagger: 'Flagger',
}

/** A canary config of Kayenta, ready to be asked; its metrics are those of the rollout by their names. */
export type KayentaRules = {
  readonly kind: 'kayenta'
  readonly metrics: readonly Omit<CanaryMetric, 'experiment' | 'control'>[]
  /** Percent of the score by group. */
  readonly weights: { readonly [group: string]: number }
  readonly thresholds: ScoreThresholds
  /** Between two analyses within a step; null = one, at the end of its hold. */
  readonly analysisIntervalSeconds: number | null
}

export type ArgoMetricRule = {
  readonly name: string
  readonly conditions: ArgoConditions
  readonly limits: ArgoLimits
  /** How the conditions see the one number of a measurement: as it is, or as the only item of a list. */
  readonly shape: 'number' | 'list'
  /** null = it is measured once. */
  readonly intervalSeconds: number | null
  readonly initialDelaySeconds: number
  /** Measured and told, and no part of the verdict. */
  readonly isDryRun: boolean
}

/** The metrics of analysis templates of Argo Rollouts. */
export type ArgoRules = { readonly kind: 'argo'; readonly metrics: readonly ArgoMetricRule[] }

/** The analysis of a Canary of Flagger. */
export type FlaggerRules = {
  readonly kind: 'flagger'
  readonly metrics: readonly { readonly name: string; readonly range: ThresholdRange }[]
  readonly intervalSeconds: number
  /** So many failed checks of the whole rollout take it back. */
  readonly threshold: number
}

/** Without metrics a rule never calls a step healthy. */
export type PeerRule = KayentaRules | ArgoRules | FlaggerRules
