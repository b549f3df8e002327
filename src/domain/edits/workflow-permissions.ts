import { at, entriesOf, isMap, type Plain } from '../plain.ts'
import { type Edit, edit } from './edit.ts'

/** What a token may do, by scope; '*' stands for every scope that is not named. null = the default. */
type Permissions = ReadonlyMap<string, number> | null

const LEVELS: { readonly [level: string]: number } = { none: 0, read: 1, write: 2 }
const NAMES = ['nothing', 'read', 'write'] as const

/** What the token of a job may do more than before, job by job. */
export function permissionEdits(before: Plain | null, after: Plain): Edit[] {
  return entriesOf(at(after, 'jobs')).flatMap(([name, job]) => {
    const old = at(before ?? undefined, 'jobs', name)
    const now = permissionsOf(job, after)
    const then = old === undefined ? NEW_JOB : permissionsOf(old, before ?? null)
    return widened(then, now).map((what) =>
      edit('permission-widened', `the token of the job ${name} ${what}`),
    )
  })
}

/** A job that was not there before is measured by a token that may read. */
const NEW_JOB: Permissions = new Map([
  ['*', 1],
  ['id-token', 0],
])

function permissionsOf(job: Plain, workflow: Plain): Permissions {
  const own = at(job, 'permissions') ?? at(workflow, 'permissions')
  if (own === 'write-all') return new Map([['*', 2]])
  if (own === 'read-all') return new Map([['*', 1]])
  if (!isMap(own)) return null
  return new Map([
    ['*', 0],
    ...entriesOf(own).map(([scope, level]) => [scope, LEVELS[String(level)] ?? 0] as const),
  ])
}

/**
 * In words. Against the default of the repository, which is not known here, only what no default grants
 * counts: all of it at once, and identity tokens.
 */
function widened(before: Permissions, after: Permissions): string[] {
  if (after === null) {
    return before === null || before === NEW_JOB
      ? []
      : ['may do what the repository grants by default: its permissions were taken out']
  }
  const all = after.get('*') ?? 0
  if (all === 2) return (before?.get('*') ?? 0) < 2 ? ['may write everything'] : []
  const scopes = [...after.keys()].filter((scope) => scope !== '*').sort()
  const grown = scopes.flatMap((scope) => {
    const now = after.get(scope) ?? 0
    const then = before === null ? defaultOf(scope) : (before.get(scope) ?? before.get('*') ?? 0)
    return now > then ? [`may ${NAMES[now]} ${scope}`] : []
  })
  return before !== null && all > (before.get('*') ?? 0) ? ['may read everything', ...grown] : grown
}

function defaultOf(scope: string): number {
  return scope === 'id-token' ? 0 : 2
}
