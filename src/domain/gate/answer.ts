import type { Refusal } from './range-rules.ts'

/** Something that was asked for: what came back, or why nothing did. What is not known is never good. */
export type Known<T> =
  | { readonly isKnown: true; readonly value: T }
  | { readonly isKnown: false; readonly why: string }

export const GATE_RULES = [
  'range',
  'plan',
  'calendar',
  'checks',
  'batch',
  'interval',
  'protection',
  'approvals',
] as const
export type GateRule = (typeof GATE_RULES)[number]

/** What one rule says, also when it has no objection. */
export type GateAnswer = {
  readonly rule: GateRule
  /** Null = no objection. */
  readonly objection: Refusal | null
  /** What was found, one sentence; may hold untrusted text. '' = the rule was not asked for. */
  readonly what: string
  /** A person with a reason may go past it. */
  readonly isOverridable: boolean
}
