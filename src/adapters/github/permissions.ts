/**
 * Which permission of a job each route needs, for the case that GitHub does not say so itself. From
 * https://docs.github.com/rest/authentication/permissions-required-for-github-apps
 */
const PERMISSIONS: readonly { path: RegExp; name: string }[] = [
  { path: /\/environments\//, name: 'actions' },
  { path: /\/deployments(\/|$)/, name: 'deployments' },
  { path: /\/git\//, name: 'contents' },
  { path: /\/dependency-graph\//, name: 'contents' },
  { path: /\/issues(\/\d+)?$/, name: 'issues' },
  { path: /\/issues\//, name: 'pull-requests' },
  { path: /\/actions\//, name: 'actions' },
  { path: /\/collaborators\//, name: 'metadata' },
]

/** The permission that a request needs, as it is written in a workflow: `"deployments: write"`. */
export function permissionFor(method: string, url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url
  const found = PERMISSIONS.find((one) => one.path.test(path))
  if (found === undefined) return 'more permissions'
  return `"${found.name}: ${method === 'GET' ? 'read' : 'write'}"`
}

/** The header "deployments=write; contents=read,issues=write" as a sentence; null when there is none. */
export function acceptedPermission(header: string | number | undefined): string | null {
  if (typeof header !== 'string') return null
  const ways = header
    .split(';')
    .map((way) =>
      [...way.matchAll(/([a-z_]+)=([a-z]+)/g)]
        .map(([, name, level]) => `"${name?.replaceAll('_', '-')}: ${level}"`)
        .join(' and '),
    )
  const known = ways.filter((way) => way !== '')
  return known.length === 0 ? null : known.join(' or ')
}
