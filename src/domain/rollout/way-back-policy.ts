/** How a rollout goes back, and when. */
export type WayBackPolicy = {
  /** Harm is taken back at once, or the rollout stands still for a person to decide. */
  readonly onHarm: 'rollback' | 'pause'
  /** The longest that a harmful candidate keeps its share while nobody decides. */
  readonly pauseSecondsMax: number
  /** Whether a way back that no harm asks for takes the steps of the ramp, for a stable side that has cooled down. */
  readonly pace: 'at-once' | 'gradual'
  /** How long each of those steps is kept. */
  readonly stepSeconds: number
}

/** What every rollout did before there was a choice. */
export const BACK_AT_ONCE: WayBackPolicy = {
  onHarm: 'rollback',
  pauseSecondsMax: 0,
  pace: 'at-once',
  stepSeconds: 0,
}
