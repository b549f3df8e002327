import { bad, type Diagnosis, good, unknown } from './diagnosis.ts'

export type Access = 'read' | 'write'

/** A permission of the token: what it is for, and who asks for it. */
export type NeededPermission = {
  /** As workflows write it: "pull-requests". */
  readonly name: string
  readonly access: Access
  readonly why: string
  readonly commands: readonly string[]
}

/** What trying a permission out came to; null = it can't be told. */
export type TriedPermission = {
  readonly name: string
  readonly access: Access
  readonly isGranted: boolean | null
  /** What GitHub said. */
  readonly said: string
}

/** One diagnosis for each permission, with the block of all of them for what is missing. */
export function permissionDiagnoses(
  needed: readonly NeededPermission[],
  tried: readonly TriedPermission[],
): readonly Diagnosis[] {
  return needed.map(({ name, access, why }) => {
    const subject = `token, ${name}: ${access}`
    const found = tried.find((one) => one.name === name && one.access === access)
    if (found === undefined || found.isGranted === null) {
      const what = `It could not be tried out. ${found?.said ?? ''}`.trim()
      return unknown(subject, what, 'Look at the permissions of the job.')
    }
    if (found.isGranted) return good(subject, why)
    const fix = 'Give the job this permission. The whole block:'
    return bad(subject, `GitHub refused it: ${found.said}`, fix, permissionsBlock(needed))
  })
}

/** The `permissions:` of a job that needs all of these. */
export function permissionsBlock(
  needed: readonly Pick<NeededPermission, 'name' | 'access'>[],
): string {
  return ['permissions:', ...needed.map(({ name, access }) => `  ${name}: ${access}`)].join('\n')
}
