import type { ControlPolicy } from './control/permission.ts'
import type { GatePolicy } from './gate/gate.ts'
import type { Metric, SourcePatience } from './metrics/metric.ts'
import type { RampPolicy } from './ramp/ramp.ts'
import type { FactorAdjustments, RiskLevels } from './risk.ts'
import type { WayBackPolicy } from './rollout/way-back-policy.ts'
import type { JudgePolicy } from './verdict.ts'

/** What the configuration asks for in one environment, in the words of the domain. */
export type Policy = {
  readonly environment: string
  /** Path scope of a service in a monorepo; empty = the whole repository. */
  readonly paths: readonly string[]
  readonly gate: GatePolicy
  readonly control: ControlPolicy
  readonly metrics: readonly Metric[]
  readonly sourcePatience: SourcePatience
  readonly judge: JudgePolicy
  readonly ramp: RampPolicy
  readonly riskLevels: RiskLevels
  /** Factors of risk that the team weighs otherwise. */
  readonly riskFactors?: FactorAdjustments
  /** null = every check, a list = these, empty = none. */
  readonly requiredContexts: readonly string[] | null
  readonly isCommenting: boolean
  /** Label of the issue that a rollback opens; null = it opens none. */
  readonly issueLabel: string | null
  /** The page of a plan tells how changes flowed of late. */
  readonly isTellingFlow: boolean
  readonly commentPullRequestsMax: number
  readonly durationSecondsMax: number
  /** How long a version with all traffic is watched before the rollout ends. */
  readonly bakeSeconds: number
  /** How it goes back, and whether harm waits for a person. */
  readonly wayBack: WayBackPolicy
  /** False = a run returns after each step, and `reconcile` takes the next one. */
  readonly isWaiting: boolean
  /** What becomes of a rollout whose run is gone. */
  readonly onLostRun: 'resume' | 'rollback'
  /** Canonical text of everything in the configuration that decides what runs; part of the plan hash. */
  readonly digestText: string
}
