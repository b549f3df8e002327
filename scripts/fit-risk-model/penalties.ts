import type { Penalty } from './logistic.ts'

/** Penalties of the fits, per unit of weight on standardised terms. Reverts are 1 commit in 300. */
export const DEFECT_PENALTY: Penalty = { l1: 0, l2: 1e-5 }
export const REVERT_PENALTY: Penalty = { l1: 0, l2: 2e-4 }
