import type { NeededPermission } from './doctor/token-permissions.ts'
import type { CommandName } from './outcome.ts'

type Permission = {
  readonly access: 'read' | 'write'
  readonly why: string
  readonly commands: readonly CommandName[]
}

/**
 * What the token of the job must be allowed to do, by the names of the workflow syntax. The
 * table of the README and the doctor are made from it.
 */
export const PERMISSIONS = {
  contents: {
    access: 'write',
    why: 'The ledger: refs under refs/slipway. assess and gate alone need read.',
    commands: ['assess', 'gate', 'doctor', 'deploy', 'rollback', 'reconcile', 'control'],
  },
  deployments: {
    access: 'write',
    why: 'The deployment and its statuses. assess alone needs read, for the last successful one.',
    commands: ['assess', 'gate', 'doctor', 'deploy', 'rollback', 'reconcile'],
  },
  'pull-requests': {
    access: 'write',
    why: 'The pull requests of the range, one comment on each, and the answer to a click. Read suffices with comment: false.',
    commands: ['assess', 'gate', 'doctor', 'deploy', 'rollback', 'reconcile', 'control'],
  },
  actions: {
    access: 'read',
    why: 'Who approved the run, which reviews it waits for, the rules of the environment, and whether another run is alive.',
    commands: ['gate', 'doctor', 'deploy', 'rollback', 'reconcile', 'control'],
  },
  checks: {
    access: 'read',
    why: 'The checks of the candidate. Without it they are told as not available.',
    commands: ['assess', 'gate', 'doctor', 'deploy', 'rollback', 'reconcile'],
  },
  statuses: {
    access: 'read',
    why: 'The commit statuses of the candidate, like its checks.',
    commands: ['assess', 'gate', 'doctor', 'deploy', 'rollback', 'reconcile'],
  },
} as const satisfies Record<string, Permission>

/** What is needed only by those who ask for more, by the key of the configuration that asks for it. */
export const OPTIONAL_PERMISSIONS = {
  issues: {
    access: 'write',
    why: 'Only with `issue-on-rollback`: the issue about what was taken back.',
    commands: ['doctor', 'deploy', 'reconcile'],
  },
} as const satisfies Record<string, Permission>

/** The same as a list, with what this configuration asks for. */
export function neededPermissions(isIssueOpened: boolean): readonly NeededPermission[] {
  return isIssueOpened
    ? [...NEEDED_PERMISSIONS, { name: 'issues', ...OPTIONAL_PERMISSIONS.issues }]
    : NEEDED_PERMISSIONS
}

/** What everybody needs, as a list. */
export const NEEDED_PERMISSIONS: readonly NeededPermission[] = Object.entries(PERMISSIONS).map(
  ([name, permission]) => ({ name, ...permission }),
)
