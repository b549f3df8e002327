import type { Reversibility } from './risk.ts'

const WORST_FIRST: readonly Reversibility[] = ['no', 'with_care', 'yes']

/** The worst of them: one thing that cannot be taken back is enough. 'yes' when there are none. */
export function worstReversibility(all: readonly Reversibility[]): Reversibility {
  return WORST_FIRST.find((answer) => all.includes(answer)) ?? 'yes'
}
