import { type Edit, edit } from '../edits/edit.ts'
import type { Reversibility } from '../risk.ts'
import { type Lock, postgresqlLock } from './postgresql-locks.ts'
import type { Dialect, Statement, StatementVerb } from './statement.ts'

type Rule = {
  readonly rule: string
  readonly reversibility: Reversibility
  readonly says: (one: Statement) => string
}

const named = ({ table, name }: Statement) =>
  [table, name].filter((part) => part !== '').join('.') || 'something that is not named'

/** What cannot be had back, or what the version that still runs cannot stand: on every database. */
const RULES: { readonly [V in StatementVerb]?: Rule } = {
  'drop-table': rule('table-dropped', 'no', (one) => `drops the table ${named(one)} with its rows`),
  'drop-column': rule(
    'column-dropped',
    'no',
    (one) => `drops the column ${named(one)} with its values`,
  ),
  'drop-schema': rule('schema-dropped', 'no', (one) => `drops the schema ${named(one)}`),
  'drop-database': rule('database-dropped', 'no', (one) => `drops the database ${named(one)}`),
  truncate: rule('rows-deleted', 'no', (one) => `empties the table ${named(one)}`),
  'delete-all': rule('rows-deleted', 'no', (one) => `deletes every row of ${named(one)}`),
  'update-all': rule('rows-overwritten', 'with_care', (one) => `writes every row of ${named(one)}`),
  'rename-table': rule(
    'renamed',
    'with_care',
    (one) => `renames the table ${named(one)}: the version that runs still asks for the old name`,
  ),
  'rename-column': rule(
    'renamed',
    'with_care',
    (one) => `renames the column ${named(one)}: the version that runs still asks for the old name`,
  ),
  'set-schema': rule('renamed', 'with_care', (one) => `moves ${named(one)} to another schema`),
  'rename-value': rule(
    'renamed',
    'with_care',
    (one) => `renames a value of the type ${named(one)}`,
  ),
  'drop-type': rule('type-dropped', 'with_care', (one) => `drops the type ${named(one)}`),
  'change-type': rule('type-changed', 'with_care', (one) => `changes the type of ${named(one)}`),
  'set-not-null': rule(
    'not-null',
    'with_care',
    (one) => `makes ${named(one)} NOT NULL: the version that runs may still write NULL`,
  ),
}

function rule(id: string, reversibility: Reversibility, says: Rule['says']): Rule {
  return { rule: id, reversibility, says }
}

/** Ways of PostgreSQL that do not block, by what blocks. */
const ONLINE_WAYS: { readonly [V in StatementVerb]?: string } = {
  'create-index': 'CREATE INDEX CONCURRENTLY does not block',
  'drop-index': 'DROP INDEX CONCURRENTLY does not block',
  reindex: 'REINDEX CONCURRENTLY does not block',
  'refresh-view': 'REFRESH … CONCURRENTLY lets others read',
  'add-foreign-key': 'add it NOT VALID and validate it afterwards',
  'add-check': 'add it NOT VALID and validate it afterwards',
  'add-unique': 'build the index CONCURRENTLY and add the constraint USING INDEX',
  'set-not-null': 'a validated CHECK (… IS NOT NULL) saves the scan',
  'detach-partition': 'DETACH PARTITION … CONCURRENTLY does not block',
  'change-type': 'a new column that is filled in steps does not block',
  'add-column': 'add it without the default and fill it in steps',
}

const LONG_RULES: { readonly [V in StatementVerb]?: string } = {
  'create-index': 'index-not-concurrent',
  reindex: 'index-not-concurrent',
  'add-foreign-key': 'constraint-not-valid-missing',
  'add-check': 'constraint-not-valid-missing',
  'add-unique': 'constraint-builds-index',
}

/** The edits of statements that were read by one grammar, in the order of the file. */
export function statementEdits(dialect: Dialect, statements: readonly Statement[]): Edit[] {
  const fresh = new Set(
    statements.filter(({ verb }) => verb === 'create-table').map(({ table }) => table),
  )
  // What is done to a table that the same migration makes finds no rows and no readers.
  const onOldTables = statements.filter(({ table }) => table === '' || !fresh.has(table))
  return [
    ...onOldTables.flatMap((one) => editsOf(dialect, one)),
    ...(dialect === 'postgresql' ? timeoutEdits(onOldTables, statements) : []),
  ]
}

function editsOf(dialect: Dialect, one: Statement): Edit[] {
  const known = RULES[one.verb]
  const lock = dialect === 'postgresql' ? postgresqlLock(one) : null
  const held = lock === null ? '' : ` (${lockWords(lock)})`
  return [
    ...(known === undefined
      ? []
      : [at(one, known.rule, `${known.says(one)}${held}`, known.reversibility)]),
    ...(one.verb === 'add-column' ? columnEdits(one) : []),
    ...(known === undefined && lock !== null && lock.holds !== 'briefly'
      ? [longLockEdit(one, lock)]
      : []),
    ...(dialect === 'mysql' ? mysqlEdits(one) : []),
  ]
}

function columnEdits(one: Statement): Edit[] {
  if (!one.isRequired || one.defaultValue !== 'none') return []
  const what = `adds ${named(one)} NOT NULL without a default: rows that are there, and inserts by the version that runs, have no value`
  return [at(one, 'required-column', what, 'with_care')]
}

function longLockEdit(one: Statement, lock: Lock): Edit {
  const way = ONLINE_WAYS[one.verb]
  const what = `${one.verb.replaceAll('-', ' ')} on ${named(one)} takes ${lockWords(lock)}${way === undefined ? '' : `; ${way}`}`
  return at(one, LONG_RULES[one.verb] ?? 'table-rewritten', what, 'yes')
}

/** InnoDB copies the table, or blocks writes, by "Online DDL Operations" of MySQL 8.4's manual. */
function mysqlEdits(one: Statement): Edit[] {
  if (one.verb === 'change-type' && !one.isOnline)
    return [
      at(
        one,
        'table-rewritten',
        `changing ${named(one)} copies the table; writes wait until it is done`,
        'yes',
      ),
    ]
  if (one.verb === 'add-foreign-key')
    return [
      at(
        one,
        'constraint-not-valid-missing',
        `the foreign key of ${named(one)} copies the table unless foreign_key_checks is off; writes wait`,
        'yes',
      ),
    ]
  return one.verb === 'rewrite-table'
    ? [at(one, 'table-rewritten', `rebuilds ${named(one)}`, 'yes')]
    : []
}

/** A lock that waits in the queue holds up everybody behind it, unless it gives up. */
function timeoutEdits(onOldTables: readonly Statement[], all: readonly Statement[]): Edit[] {
  const first = onOldTables.find((one) => postgresqlLock(one)?.mode === 'ACCESS EXCLUSIVE')
  if (first === undefined || all.some(({ verb }) => verb === 'set-timeout')) return []
  const what = `takes ACCESS EXCLUSIVE on ${first.table || 'a table'} without lock_timeout: while it waits, all others wait behind it`
  return [at(first, 'lock-timeout-missing', what, 'yes')]
}

function lockWords({ mode, blocks, holds }: Lock): string {
  return `${mode}, which blocks ${blocks} ${holds}`
}

function at({ line }: Statement, id: string, what: string, reversibility: Reversibility): Edit {
  return { ...edit(id, what, reversibility), line }
}
