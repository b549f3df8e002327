import { type Statement, statement } from '../../domain/migrations/statement.ts'
import { at, isMap, listOf, type Plain, textOf } from '../../domain/plain.ts'
import type { SqlReader } from './sql-postgresql.ts'

/** Statements of one file; each is parsed by itself, so that its line is known. */
export const MYSQL_STATEMENTS_MAX = 5_000
/** Longer ones are rows that are inserted; the grammar needs a second for each 200 KiB. */
const STATEMENT_CHARS_MAX = 200_000

/** MySQL's grammar as node-sql-parser knows it. */
export async function mysqlReader(): Promise<SqlReader> {
  const library = await import('node-sql-parser/build/mysql.js')
  // A module of CommonJS: the bundle and Node hand it over in different ways.
  const { Parser } = library.Parser === undefined ? library.default : library
  const parser = new Parser()
  return (sql) => {
    const pieces = splitStatements(sql)
    if (pieces.length > MYSQL_STATEMENTS_MAX) throw new SyntaxError('it has too many statements')
    return pieces.flatMap(({ text, line }) => {
      if (text.length > STATEMENT_CHARS_MAX) throw new SyntaxError(`line ${line}: too long`)
      if (SIMPLE.test(text)) return [statement({ verb: 'other', line })]
      let parsed: Plain
      try {
        parsed = parser.astify(text, { database: 'mysql' }) as unknown as Plain
      } catch (error) {
        throw new SyntaxError(`line ${line}: ${firstLine(error)}`)
      }
      return (Array.isArray(parsed) ? parsed : [parsed]).flatMap((one) => statementsOf(one, line))
    })
  }
}

/** What the grammar does not know and what changes no schema. */
const SIMPLE =
  /^(?:SET|ANALYZE|UNLOCK|USE|COMMIT|ROLLBACK|START|BEGIN|INSERT|REPLACE|GRANT|REVOKE)\b/i

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}

/** Cuts at semicolons that stand in no text, name or comment. */
function splitStatements(sql: string): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = []
  let [text, line, startLine] = ['', 1, 1]
  const token =
    /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|`[^`]*`|\/\*[\s\S]*?\*\/|--[ \t][^\n]*|--(?=\n|$)|#[^\n]*|;|[^'"`/\-#;]+|[\s\S]/g
  for (const [piece] of sql.matchAll(token)) {
    const isComment = /^(?:\/\*(?!!)|--[ \t\n]|--$|#)/.test(piece)
    if (piece === ';') {
      if (text.trim() !== '') found.push({ text: text.trim(), line: startLine })
      text = ''
    } else if (!isComment) {
      if (text.trim() === '') {
        text = ''
        startLine = line + (/^\s*/.exec(piece)?.[0].split('\n').length ?? 1) - 1
      }
      text += piece
    }
    line += piece.split('\n').length - 1
  }
  if (text.trim() !== '') found.push({ text: text.trim(), line: startLine })
  return found
}

function statementsOf(node: Plain | undefined, line: number): readonly Statement[] {
  const type = textOf(at(node, 'type')) ?? ''
  const keyword = (textOf(at(node, 'keyword')) ?? '').toLowerCase()
  const tables = namesOf(at(node, 'table'))
  const [table = ''] = tables
  const one = (verb: Statement['verb'], fields: Partial<Statement> = {}) => [
    statement({ verb, line, table, ...fields }),
  ]
  switch (type) {
    case 'alter':
      return listOf(at(node, 'expr')).flatMap((clause) => alterations(clause, table, line, node))
    case 'create':
      if (keyword === 'index') return one('create-index', { name: textOf(at(node, 'index')) ?? '' })
      return one(keyword === 'table' ? 'create-table' : 'other')
    case 'drop':
      return drops(node, keyword, line)
    case 'truncate':
      return namesOf(at(node, 'name')).flatMap((name) => one('truncate', { table: name }))
    case 'rename':
      return listOf(at(node, 'table')).flatMap((pair) =>
        one('rename-table', { table: namesOf(pair)[0] ?? '' }),
      )
    case 'delete':
      return one(isMap(at(node, 'where')) ? 'other' : 'delete-all')
    case 'update':
      return one(isMap(at(node, 'where')) ? 'other' : 'update-all')
    case 'lock':
      return one('lock-table')
    default:
      return one('other')
  }
}

function drops(node: Plain | undefined, keyword: string, line: number): readonly Statement[] {
  const name = at(node, 'name')
  if (keyword === 'database' || keyword === 'schema')
    return [statement({ verb: 'drop-database', line, table: textOf(name) ?? '' })]
  if (keyword === 'table')
    return namesOf(name).map((table) => statement({ verb: 'drop-table', line, table }))
  return [statement({ verb: keyword === 'index' ? 'drop-index' : 'other', line })]
}

function alterations(
  clause: Plain | undefined,
  table: string,
  line: number,
  whole: Plain | undefined,
): readonly Statement[] {
  const action = textOf(at(clause, 'action'))
  const resource = textOf(at(clause, 'resource'))
  const name = columnName(at(clause, 'column'))
  const one = (verb: Statement['verb'], fields: Partial<Statement> = {}) => [
    statement({ verb, line, table, name, ...fields }),
  ]
  if (resource === 'engine') return one('rewrite-table')
  if (resource === 'constraint') return constraintOf(at(clause, 'create_definitions'), table, line)
  if (resource === 'table' && action === 'rename') return one('rename-table')
  if (resource === 'index' && action === 'add') return one('create-index')
  if (resource === 'partition' && action === 'drop') return one('truncate')
  if (resource !== 'column') return one('other')
  const isOnline = listOf(at(whole, 'expr')).some(
    (other) => at(other, 'resource') === 'algorithm' && at(other, 'algorithm') !== 'COPY',
  )
  switch (action) {
    case 'add':
      return one('add-column', {
        isRequired: at(clause, 'nullable', 'type') === 'not null',
        // MySQL fills in the type's own default where none is given, in tables that are there.
        defaultValue: 'constant',
      })
    case 'drop':
      return one('drop-column')
    case 'modify':
      return one('change-type', { isOnline })
    case 'change': {
      const old = columnName(at(clause, 'old_column'))
      const changed = one('change-type', { name: old, isOnline })
      return old === name ? changed : [...one('rename-column', { name: old }), ...changed]
    }
    case 'rename':
      return one('rename-column', { name: columnName(at(clause, 'old_column')) })
    default:
      return one('other')
  }
}

function constraintOf(node: Plain | undefined, table: string, line: number): readonly Statement[] {
  const kind = (textOf(at(node, 'constraint_type')) ?? '').toLowerCase()
  const name = textOf(at(node, 'constraint')) ?? textOf(at(node, 'index')) ?? ''
  if (kind.startsWith('foreign')) return [statement({ verb: 'add-foreign-key', line, table, name })]
  return [statement({ verb: 'other', line, table, name })]
}

function columnName(column: Plain | undefined): string {
  return textOf(at(column, 'column')) ?? textOf(at(column, 'column', 'expr', 'value')) ?? ''
}

/** Names of one table or of a list of them. */
function namesOf(tables: Plain | undefined): readonly string[] {
  const list = Array.isArray(tables) ? tables : tables === undefined ? [] : [tables]
  return list.flatMap((one: Plain) => {
    const name = textOf(at(one, 'table'))
    const database = textOf(at(one, 'db'))
    return name === null ? [] : [database === null ? name : `${database}.${name}`]
  })
}
