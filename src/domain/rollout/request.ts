/** What somebody may ask of a rollout that is under way. */
export const WISHES = ['abort', 'hold', 'resume', 'promote'] as const
export type RolloutWish = (typeof WISHES)[number]

/** One thing that somebody asked of one rollout. */
export type RolloutRequest = {
  readonly rolloutId: string
  readonly wish: RolloutWish
  /** Who asked, for the journal and the reports; untrusted text. */
  readonly by: string
  /** The same request told twice has the same id; it is obeyed once. */
  readonly id: string
  readonly atSeconds: number
}
