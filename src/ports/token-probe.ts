import type { NeededPermission, TriedPermission } from '../domain/doctor/token-permissions.ts'

/** Finds out what a token may do, by calls that change nothing. */
export interface TokenProbe {
  try(needed: readonly NeededPermission[]): Promise<readonly TriedPermission[]>
}
