import type { Level } from '../risk.ts'

/** One step of a ramp. */
export type RampStep = {
  /** Share of traffic for the canary, 0 < percent ≤ 100. The last step of a ramp is 100. */
  readonly percent: number
  /** The longest the step may hold before the inconclusive policy applies. */
  readonly holdSecondsMax: number
}

/** `evidence`: a step ends when the evidence suffices. `fixed`: a step always holds for its whole time. */
export type Pace = 'evidence' | 'fixed'

export type Ramp = { readonly pace: Pace; readonly steps: readonly RampStep[] }

/** What the configuration says about ramps: steps of its own, or steps by risk level. */
export type RampPolicy = {
  readonly pace: Pace
  /** null = the steps of the risk level. */
  readonly steps: readonly RampStep[] | null
  readonly stepsByLevel: { readonly [L in Level]: readonly RampStep[] }
}
