/** The parts of "registry:5000/name:tag@sha256:…". `tag` is null when there is none. */
export function imageParts(image: string): {
  readonly name: string
  readonly tag: string | null
  readonly isPinned: boolean
} {
  const [reference = '', digest] = image.split('@')
  const colon = reference.lastIndexOf(':')
  const isTagged = colon > reference.lastIndexOf('/')
  return {
    name: isTagged ? reference.slice(0, colon) : reference,
    tag: isTagged ? reference.slice(colon + 1) : null,
    isPinned: digest !== undefined,
  }
}

/** True when what runs depends on the moment it is pulled. A variable in the tag is not known here. */
export function isFloating(image: string): boolean {
  const { tag, isPinned, name } = imageParts(image)
  if (isPinned || name.includes('$') || name.includes('{{')) return false
  return tag === null || tag === 'latest'
}

/** The first number of a tag: 16 of "16.2-alpine", 20 of "node20". null when there is none. */
export function majorOf(tag: string | null): number | null {
  const digits = /\d{1,9}/.exec(tag ?? '')?.[0]
  return digits === undefined ? null : Number(digits)
}

/** Images that keep data in the format of their version. */
const DATABASES =
  /(?:^|\/)(?:postgres|postgresql|postgis|mysql|mariadb|percona|mongo|mongodb|redis|valkey|elasticsearch|opensearch|cassandra|clickhouse|clickhouse-server|influxdb|timescaledb|neo4j|couchdb|rabbitmq|kafka|cp-kafka|etcd|minio)$/

/** "postgres goes from 15 to 16" for another major version of the same image; null otherwise. */
export function majorChange(
  before: string,
  after: string,
): { readonly what: string; readonly isDatabase: boolean } | null {
  const old = imageParts(before)
  const now = imageParts(after)
  const from = majorOf(old.tag)
  const to = majorOf(now.tag)
  if (old.name !== now.name || from === null || to === null || from === to) return null
  return {
    what: `${old.name} goes from ${old.tag} to ${now.tag}`,
    isDatabase: DATABASES.test(old.name),
  }
}
