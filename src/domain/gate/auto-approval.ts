import { LEVELS, type Level } from '../risk.ts'
import type { GateAnswer } from './answer.ts'
import { gateRefusal } from './gate.ts'
import type { Refusal } from './range-rules.ts'

export type AutoApproval =
  | { readonly isGiven: true; readonly why: string }
  /** `refusal` is null when nothing but a person is missing. */
  | { readonly isGiven: false; readonly why: string; readonly refusal: Refusal | null }

/**
 * Whether the policy itself may give the review that the environment asks for: up to the level that it
 * names, and only when nothing but the approval is missing.
 */
export function autoApproval(
  upTo: Level | null,
  level: Level,
  answers: readonly GateAnswer[],
): AutoApproval {
  const refusal = gateRefusal(
    answers.filter(({ rule }) => rule !== 'approvals'),
    null,
  )
  if (refusal !== null) return { isGiven: false, why: refusal.detail, refusal }
  if (upTo === null) {
    return { isGiven: false, why: 'No level is named up to which it may be given.', refusal: null }
  }
  const isLowEnough = LEVELS.indexOf(level) <= LEVELS.indexOf(upTo)
  const why = `The risk level is ${level}; the policy approves up to ${upTo}.`
  return isLowEnough ? { isGiven: true, why } : { isGiven: false, why, refusal: null }
}
