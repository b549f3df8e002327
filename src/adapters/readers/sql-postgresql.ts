import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Statement, statement } from '../../domain/migrations/statement.ts'
import { at, listOf, mapOf, type Plain, textOf } from '../../domain/plain.ts'

/** Reads SQL into statements. Throws a SyntaxError that names the line. */
export type SqlReader = (sql: string) => readonly Statement[]

/** Functions whose value is one for all rows: PostgreSQL need not write them. */
const STABLE = new Set([
  ...['now', 'transaction_timestamp', 'statement_timestamp', 'current_setting', 'to_jsonb'],
])
const SERIAL = /^(?:big|small)?serial[248]?$/

/** PostgreSQL's own grammar, as WebAssembly. */
export async function postgresqlReader(): Promise<SqlReader> {
  const library = await loadLibrary()
  return (sql) => {
    const lines = lineCounter(sql)
    let parsed: Plain
    try {
      parsed = library.parseSync(sql) as unknown as Plain
    } catch (error) {
      throw syntaxError(error, lines)
    }
    return listOf(at(parsed, 'stmts')).flatMap((raw) => {
      const position = at(raw, 'stmt_location')
      const line = lines(typeof position === 'number' ? position : 0)
      return statementsOf(at(raw, 'stmt'), line)
    })
  }
}

/**
 * The library looks for its WebAssembly in `__dirname`. Only modules of CommonJS have one: in the bundle it
 * would not exist, so it is given the folder of the bundle, where scripts/copy-grammars.js puts the file.
 */
async function loadLibrary() {
  const scope = globalThis as { __dirname?: string }
  scope.__dirname = dirname(fileURLToPath(import.meta.url))
  try {
    const library = await import('libpg-query')
    await library.loadModule()
    return library
  } finally {
    delete scope.__dirname
  }
}

function syntaxError(error: unknown, lines: (bytes: number) => number): SyntaxError {
  const message = error instanceof Error ? error.message : 'it cannot be parsed'
  const details = error as { sqlDetails?: { cursorPosition?: number } }
  const position = details.sqlDetails?.cursorPosition
  return new SyntaxError(position === undefined ? message : `line ${lines(position)}: ${message}`)
}

/** Line of a byte of UTF-8, from 1, counting up: positions must not go back far. White space is passed over. */
function lineCounter(sql: string): (bytes: number) => number {
  const bytes = Buffer.from(sql)
  let [position, line] = [0, 1]
  return (wanted) => {
    let end = wanted
    while (end < bytes.length && (bytes[end] ?? 33) <= 32) end += 1
    if (end < position) [position, line] = [0, 1]
    for (; position < end && position < bytes.length; position += 1) {
      if (bytes[position] === 10) line += 1
    }
    return line
  }
}

function statementsOf(stmt: Plain | undefined, line: number): readonly Statement[] {
  const [kind = '', node] = Object.entries(mapOf(stmt))[0] ?? []
  const table = nameOf(at(node, 'relation'))
  const one = (verb: Statement['verb'], fields: Partial<Statement> = {}) => [
    statement({ verb, line, table, ...fields }),
  ]
  switch (kind) {
    case 'AlterTableStmt':
      return at(node, 'objtype') === 'OBJECT_TABLE'
        ? listOf(at(node, 'cmds')).flatMap((cmd) =>
            alterations(at(cmd, 'AlterTableCmd'), table, line),
          )
        : one('other')
    case 'CreateStmt':
      return one('create-table')
    case 'CreateTableAsStmt':
      return one('create-table', { table: nameOf(at(node, 'into', 'rel')) })
    case 'RenameStmt':
      return renames(node, table, line)
    case 'DropStmt':
      return drops(node, line)
    case 'DropdbStmt':
      return one('drop-database', { table: textOf(at(node, 'dbname')) ?? '' })
    case 'TruncateStmt':
      return listOf(at(node, 'relations')).flatMap((relation) =>
        one('truncate', { table: nameOf(at(relation, 'RangeVar')) }),
      )
    case 'IndexStmt':
      return one('create-index', {
        name: textOf(at(node, 'idxname')) ?? '',
        isOnline: at(node, 'concurrent') === true,
      })
    case 'ReindexStmt':
      return one('reindex', { isOnline: hasOption(at(node, 'params'), 'concurrently') })
    case 'RefreshMatViewStmt':
      return one('refresh-view', { isOnline: at(node, 'concurrent') === true })
    case 'ClusterStmt':
      return one('rewrite-table')
    case 'VacuumStmt':
      return hasOption(at(node, 'options'), 'full')
        ? one('rewrite-table', {
            table: nameOf(at(listOf(at(node, 'rels'))[0], 'VacuumRelation', 'relation')),
          })
        : one('other')
    case 'LockStmt':
      return one('lock-table', {
        table: nameOf(at(listOf(at(node, 'relations'))[0], 'RangeVar')),
      })
    case 'DeleteStmt':
      return at(node, 'whereClause') === undefined && at(node, 'usingClause') === undefined
        ? one('delete-all')
        : one('other')
    case 'UpdateStmt':
      return at(node, 'whereClause') === undefined && at(node, 'fromClause') === undefined
        ? one('update-all')
        : one('other')
    case 'CreateTrigStmt':
      return one('create-trigger', { name: textOf(at(node, 'trigname')) ?? '' })
    case 'AlterObjectSchemaStmt':
      return one('set-schema')
    case 'AlterEnumStmt':
      return at(node, 'oldVal') === undefined
        ? one('other')
        : one('rename-value', { table: namesText(at(node, 'typeName')) })
    case 'VariableSetStmt':
      return one(
        /^(?:lock|statement)_timeout$/.test(textOf(at(node, 'name')) ?? '')
          ? 'set-timeout'
          : 'other',
      )
    case 'TransactionStmt':
      return one(transactionVerb(textOf(at(node, 'kind')) ?? ''))
    default:
      return one('other')
  }
}

function transactionVerb(kind: string): Statement['verb'] {
  if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') return 'begin'
  return kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK' ? 'commit' : 'other'
}

function alterations(cmd: Plain | undefined, table: string, line: number): readonly Statement[] {
  const name = textOf(at(cmd, 'name')) ?? ''
  const one = (verb: Statement['verb'], fields: Partial<Statement> = {}) => [
    statement({ verb, line, table, name, ...fields }),
  ]
  switch (at(cmd, 'subtype')) {
    case 'AT_AddColumn':
      return [columnOf(at(cmd, 'def', 'ColumnDef'), table, line)]
    case 'AT_DropColumn':
      return one('drop-column')
    case 'AT_AlterColumnType':
      return one('change-type')
    case 'AT_SetNotNull':
      return one('set-not-null')
    case 'AT_SetTableSpace':
    case 'AT_SetLogged':
    case 'AT_SetUnLogged':
    case 'AT_SetAccessMethod':
      return one('rewrite-table')
    case 'AT_DetachPartition':
      return one('detach-partition', {
        isOnline: at(cmd, 'def', 'PartitionCmd', 'concurrent') === true,
      })
    case 'AT_AddConstraint':
      return constraintOf(at(cmd, 'def', 'Constraint'), table, line)
    default:
      return one('other')
  }
}

const CONSTRAINT_VERBS: { readonly [kind: string]: Statement['verb'] } = {
  CONSTR_FOREIGN: 'add-foreign-key',
  CONSTR_CHECK: 'add-check',
  CONSTR_NOTNULL: 'set-not-null',
  CONSTR_UNIQUE: 'add-unique',
  CONSTR_PRIMARY: 'add-unique',
  CONSTR_EXCLUSION: 'add-exclusion',
}

function constraintOf(node: Plain | undefined, table: string, line: number): readonly Statement[] {
  const verb = CONSTRAINT_VERBS[textOf(at(node, 'contype')) ?? '']
  const name = textOf(at(node, 'conname')) ?? ''
  const isOnline = at(node, 'skip_validation') === true || at(node, 'indexname') !== undefined
  return verb === undefined ? [] : [statement({ verb, line, table, name, isOnline })]
}

function columnOf(node: Plain | undefined, table: string, line: number): Statement {
  const constraints = listOf(at(node, 'constraints')).map((one) => at(one, 'Constraint'))
  const kinds = constraints.map((one) => textOf(at(one, 'contype')))
  const given = constraints.find((one) => at(one, 'contype') === 'CONSTR_DEFAULT')
  const type = listOf(at(node, 'typeName', 'names')).map((one) => at(one, 'String', 'sval'))
  const isFilled = kinds.includes('CONSTR_GENERATED') || kinds.includes('CONSTR_IDENTITY')
  const isSerial = SERIAL.test(textOf(type.at(-1)) ?? '')
  return statement({
    verb: 'add-column',
    line,
    table,
    name: textOf(at(node, 'colname')) ?? '',
    isRequired: kinds.includes('CONSTR_NOTNULL') || kinds.includes('CONSTR_PRIMARY'),
    defaultValue:
      isFilled || isSerial || (given !== undefined && isVolatile(at(given, 'raw_expr')))
        ? 'volatile'
        : given === undefined
          ? 'none'
          : 'constant',
  })
}

/** Any function that is not known to be stable, however deep: what is not known is taken for volatile. */
function isVolatile(value: Plain | undefined): boolean {
  if (Array.isArray(value)) return value.some(isVolatile)
  return Object.entries(mapOf(value)).some(([key, inner]) => {
    if (key !== 'FuncCall') return isVolatile(inner)
    const name = textOf(at(listOf(at(inner, 'funcname')).at(-1), 'String', 'sval')) ?? ''
    return !STABLE.has(name) || isVolatile(at(inner, 'args'))
  })
}

function renames(node: Plain | undefined, table: string, line: number): readonly Statement[] {
  const kind = at(node, 'renameType')
  const name = textOf(at(node, 'subname')) ?? ''
  if (kind === 'OBJECT_COLUMN') return [statement({ verb: 'rename-column', line, table, name })]
  if (kind === 'OBJECT_TABLE' || kind === 'OBJECT_VIEW')
    return [statement({ verb: 'rename-table', line, table })]
  return [statement({ verb: 'other', line, table, name })]
}

const DROP_VERBS: { readonly [kind: string]: Statement['verb'] } = {
  OBJECT_TABLE: 'drop-table',
  OBJECT_SCHEMA: 'drop-schema',
  OBJECT_TYPE: 'drop-type',
  OBJECT_INDEX: 'drop-index',
}

function drops(node: Plain | undefined, line: number): readonly Statement[] {
  const verb = DROP_VERBS[textOf(at(node, 'removeType')) ?? ''] ?? 'other'
  const isOnline = at(node, 'concurrent') === true
  return listOf(at(node, 'objects')).map((object) => {
    const parts = at(object, 'List', 'items') ?? at(object, 'TypeName', 'names') ?? [object]
    return statement({ verb, line, table: namesText(parts), isOnline })
  })
}

function hasOption(options: Plain | undefined, name: string): boolean {
  return listOf(options).some((option) => at(option, 'DefElem', 'defname') === name)
}

function nameOf(relation: Plain | undefined): string {
  return [at(relation, 'schemaname'), at(relation, 'relname')]
    .flatMap((part) => textOf(part) ?? [])
    .join('.')
}

function namesText(names: Plain | undefined): string {
  return listOf(names)
    .flatMap((one) => textOf(at(one, 'String', 'sval')) ?? [])
    .join('.')
}
