import type { Account, Refusal } from './click.ts'

/** Roles of a repository, each with all that the ones before it may. */
export const ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** The least role that may ask for something, in the configuration. */
export const CONTROL_ROLES = ['write', 'maintain', 'admin'] as const

export type ControlPolicy = {
  readonly role: (typeof CONTROL_ROLES)[number]
  /** Logins of bots and apps that may ask as people do; they need the role as well. */
  readonly bots: readonly string[]
}

/**
 * The role behind GitHub's answer. `permission` folds maintain into write and triage into read; a custom
 * role has a name of its own, and then only the folded one is known.
 */
export function roleOf(permission: string, roleName: string | null): Role {
  const known = (name: string | null) => ROLES.find((role) => role === name)
  const folded = known(permission) ?? 'none'
  const named = known(roleName) ?? folded
  // A custom role may be called "admin"; what it folds to is the limit.
  const most = folded === 'write' ? 'maintain' : folded === 'read' ? 'triage' : folded
  return ROLES.indexOf(named) > ROLES.indexOf(most) ? folded : named
}

/** Null for people, and for bots that the configuration names. */
export function senderRefusal({ login, type }: Account, policy: ControlPolicy): Refusal | null {
  if (type === 'User' || policy.bots.includes(login)) return null
  return { result: 'refused', reason: 'sender_is_bot', detail: `${login} is no person.` }
}

/** Null when the role suffices. */
export function roleRefusal({ login }: Account, role: Role, policy: ControlPolicy): Refusal | null {
  if (ROLES.indexOf(role) >= ROLES.indexOf(policy.role)) return null
  return {
    result: 'refused',
    reason: 'permission_missing',
    detail: `${login} has the role ${role}; ${policy.role} is needed.`,
  }
}
