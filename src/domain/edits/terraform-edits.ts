import { at, canonical, entriesOf, isMap, listOf, type Plain, textOf } from '../plain.ts'
import { openRangesIn, starActionsIn } from './cloud-access.ts'
import { added, type Edit, edit } from './edit.ts'

/**
 * Dangerous edits of one Terraform file, told from what is written: what a plan would do to the real
 * resources is known only to Terraform. null = the file was not there.
 */
export function terraformEdits(before: Plain | null, after: Plain | null): Edit[] {
  const old = resourcesOf(before)
  const now = resourcesOf(after)
  const moved = movedIn(after)
  const edits = [...old].flatMap(([address, body]) => {
    const next = now.get(address)
    if (next !== undefined) return changedEdits(address, body, next)
    return moved.has(address) ? [] : removedEdits(address)
  })
  return [...edits, ...accessEdits(before, after)]
}

function resourcesOf(file: Plain | null): Map<string, Plain> {
  const found = new Map<string, Plain>()
  for (const [type, names] of entriesOf(at(file ?? undefined, 'resource'))) {
    for (const [name, bodies] of entriesOf(names)) {
      const body = Array.isArray(bodies) ? bodies[0] : bodies
      if (isMap(body)) found.set(`${type}.${name}`, body)
    }
  }
  return found
}

/** Addresses that a `moved` block gives another name to, or a `removed` block lets go without destroying. */
function movedIn(file: Plain | null): ReadonlySet<string> {
  const blocks = (type: string) => listOf(at(file ?? undefined, type))
  const kept = blocks('removed').filter((block) =>
    listOf(at(block, 'lifecycle')).some((one) => at(one, 'destroy') === false),
  )
  return new Set(
    [...blocks('moved'), ...kept].flatMap((block) => {
      const from = textOf(at(block, 'from'))
      return from === null ? [] : [from.replace(/^\$\{|\}$/g, '')]
    }),
  )
}

/** Types of resources that hold what cannot be made again: databases, disks, buckets, queues, keys. */
const HOLDS_DATA =
  /(?:^|_)(?:db|rds|database|databases|sql|mysql|postgresql|mariadb|docdb|neptune|redshift|dynamodb|cosmosdb|spanner|bigtable|bigquery|firestore|elasticache|memorystore|redis|opensearch|elasticsearch|mongodb|cassandra|volume|disk|ebs|efs|filestore|fsx|bucket|blob|storage|s3|backup|kms|key_vault|queue|topic|kinesis|kafka|msk|eventhub)(?:_|$)/
/** Types about such a resource that hold nothing themselves. */
const HOLDS_NOTHING =
  /_(?:policy|policy_document|acl|notification|logging|metric|alarm|grant|grants|iam_(?:binding|member|policy)|attachment|association|parameter_group|option_group|subnet_group|subscription|public_access_block|ownership_controls|cors_configuration|firewall_rule|website_configuration|alias)$/

function holdsData(address: string): boolean {
  const type = address.split('.')[0] ?? ''
  return HOLDS_DATA.test(type) && !HOLDS_NOTHING.test(type)
}

function removedEdits(address: string): Edit[] {
  return [
    holdsData(address)
      ? edit(
          'data-resource-removed',
          `${address} was taken out: it is destroyed with its data`,
          'no',
        )
      : edit('resource-removed', `${address} was taken out: it is destroyed`, 'with_care'),
  ]
}

function changedEdits(address: string, before: Plain, after: Plain): Edit[] {
  return [
    ...protectionEdits(address, before, after),
    ...(holdsData(address) ? dataEdits(address, before, after) : []),
  ]
}

/** Keys that keep a resource from being destroyed, and the value that protects. */
const PROTECTIONS: readonly (readonly [string, boolean])[] = [
  ['deletion_protection', true],
  ['deletion_protection_enabled', true],
  ['deletion_protection_policy', true],
  ['termination_protection', true],
  ['disable_api_termination', true],
  ['enable_deletion_protection', true],
  ['purge_protection_enabled', true],
  ['skip_final_snapshot', false],
  ['force_destroy', false],
  ['delete_automated_backups', false],
]

function protectionEdits(address: string, before: Plain, after: Plain): Edit[] {
  const prevent = (body: Plain) =>
    listOf(at(body, 'lifecycle')).some((one) => at(one, 'prevent_destroy') === true)
  const edits =
    prevent(before) && !prevent(after)
      ? [
          edit(
            'protection-removed',
            `${address} may be destroyed: prevent_destroy is gone`,
            'with_care',
          ),
        ]
      : []
  for (const [key, protects] of PROTECTIONS) {
    const old = at(before, key)
    const now = at(after, key)
    const isLost = protects ? old === true && now !== true : now === true && old !== true
    if (isLost) {
      const is = now === undefined ? 'gone' : `${String(now)} now`
      edits.push(edit('protection-removed', `${address}: ${key} is ${is}`, 'with_care'))
    }
  }
  return edits
}

/**
 * Attributes of databases and disks with which the AWS, Google and Azure providers make most of them anew
 * ("forces replacement"). Which ones do depends on the type and on the version of the provider.
 */
const REPLACED_BY = [
  ...['cluster_identifier', 'availability_zone', 'snapshot_identifier', 'engine'],
  ...[
    'storage_encrypted',
    'kms_key_id',
    'db_name',
    'username',
    'encrypted',
    'hash_key',
    'range_key',
  ],
  ...['bucket', 'name', 'region', 'location', 'zone', 'snapshot_id', 'source_snapshot'],
]
const SIZES = ['allocated_storage', 'size', 'disk_size', 'disk_size_gb', 'size_gb', 'storage_mb']
const VERSIONS = ['engine_version', 'database_version', 'version', 'kafka_version']

function dataEdits(address: string, before: Plain, after: Plain): Edit[] {
  const changed = (key: string) =>
    at(before, key) !== undefined && canonical(at(before, key)) !== canonical(at(after, key))
  const show = (value: Plain | undefined) => (value === undefined ? 'nothing' : String(value))
  return [
    ...REPLACED_BY.filter(changed).map((key) =>
      edit('data-replaced', `${address} may be made anew, without its data: ${key} changed`, 'no'),
    ),
    ...VERSIONS.filter(changed).map((key) =>
      edit(
        'engine-version',
        `${address}: ${key} goes from ${show(at(before, key))} to ${show(at(after, key))}`,
        'no',
      ),
    ),
    ...SIZES.filter((key) => isShrunk(at(before, key), at(after, key))).map((key) =>
      edit(
        'storage-shrunk',
        `${address}: ${key} shrinks from ${show(at(before, key))} to ${show(at(after, key))}`,
        'no',
      ),
    ),
  ]
}

function isShrunk(before: Plain | undefined, after: Plain | undefined): boolean {
  return typeof before === 'number' && typeof after === 'number' && after < before
}

/** Doors that were opened in this file, wherever it says so. */
function accessEdits(before: Plain | null, after: Plain | null): Edit[] {
  return [
    ...added(openRangesIn(before), openRangesIn(after)).map((what) =>
      edit('open-to-the-world', `${what} is open to every address`),
    ),
    ...added(starActionsIn(before), starActionsIn(after)).map((what) =>
      edit('access-to-everything', what),
    ),
  ]
}
