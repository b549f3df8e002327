import type { RolloutWish } from '../rollout/request.ts'

/**
 * What a person may ask for from a pull request. `rollback` takes back what is under way, or else what is
 * live; the others need a rollout that is under way.
 */
export const WISH_WORDS = ['rollback', 'hold', 'resume', 'promote', 'abort'] as const
export type WishWord = (typeof WISH_WORDS)[number]

/** What the running rollout is asked for. */
export function rolloutWish(word: WishWord): RolloutWish {
  return word === 'rollback' ? 'abort' : word
}
