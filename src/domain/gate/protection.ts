import type { GateAnswer, Known } from './answer.ts'

/** How GitHub protects an environment, as its settings have it. */
export type Protection = {
  /** False for an environment that nobody has set up: GitHub makes it on first use, without any rule. */
  readonly exists: boolean
  readonly reviewerCount: number
  readonly isSelfReviewPrevented: boolean
  readonly isBranchLimited: boolean
}

/** The rules of the environment that must be there. */
export const PROTECTION_RULES = ['reviewers', 'no-self-review', 'branches'] as const
export type ProtectionRule = (typeof PROTECTION_RULES)[number]
export type ProtectionPolicy = { readonly rules: readonly ProtectionRule[] }

const MISSING: { readonly [R in ProtectionRule]: string } = {
  reviewers: 'it has no required reviewers',
  'no-self-review': 'whoever started the run may approve it',
  branches: 'every branch may deploy to it',
}

function holds(rule: ProtectionRule, protection: Protection): boolean {
  switch (rule) {
    case 'reviewers':
      return protection.reviewerCount > 0
    case 'no-self-review':
      return protection.reviewerCount > 0 && protection.isSelfReviewPrevented
    case 'branches':
      return protection.isBranchLimited
  }
}

/** The environment is protected as the configuration expects; a typo in its name protects nothing. */
export function protectionRule(
  { rules }: ProtectionPolicy,
  protection: Known<Protection>,
): GateAnswer {
  if (rules.length === 0) return said(null, '')
  if (!protection.isKnown) {
    return said('gate_unknown', `The rules of the environment could not be read: ${protection.why}`)
  }
  if (!protection.value.exists) {
    return said('protection_missing', 'GitHub has no environment of this name.')
  }
  const missing = rules.filter((rule) => !holds(rule, protection.value))
  if (missing.length === 0) return said(null, `The environment has ${rules.join(', ')}.`)
  const what = missing.map((rule) => MISSING[rule]).join('; ')
  return said('protection_missing', `The environment is not protected as asked: ${what}.`)
}

function said(reason: 'protection_missing' | 'gate_unknown' | null, what: string): GateAnswer {
  const objection = reason === null ? null : { result: 'refused' as const, reason, detail: what }
  return { rule: 'protection', objection, what, isOverridable: false }
}
