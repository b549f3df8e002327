import { callsIn, sqlIn } from '../../domain/migrations/calls.ts'
import { type CodeLanguage, codeText } from '../../domain/migrations/code-text.ts'
import { sectionsOf } from '../../domain/migrations/sections.ts'
import type { Migration, Statement } from '../../domain/migrations/statement.ts'
import { mysqlReader } from './sql-mysql.ts'
import { postgresqlReader, type SqlReader } from './sql-postgresql.ts'

/** Longest migration that is read: one MiB of SQL takes PostgreSQL's grammar a second and a half. */
export const MIGRATION_CHARS_MAX = 1024 * 1024

export type MigrationReader = (text: string, path: string) => Promise<Migration>

type Part = Migration['parts'][number]

const LANGUAGES: { readonly [ending: string]: CodeLanguage } = {
  rb: 'ruby',
  py: 'python',
  php: 'php',
  exs: 'elixir',
  cs: 'csharp',
  ...Object.fromEntries(['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((end) => [end, 'javascript'])),
}

/** Reads migrations of every framework: SQL by a grammar, code by its calls and the SQL that it hands over. */
export function migrationReader(): MigrationReader {
  const readSql = sqlReader()
  return async (text, path) => {
    if (text.length > MIGRATION_CHARS_MAX) throw new SyntaxError('it is too long for a migration')
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
    if (ending === 'sql') return readSqlFile(text, path, readSql)
    const language = LANGUAGES[ending]
    if (language === undefined) throw new SyntaxError('nothing here reads migrations of this form')
    return readCode(text, path, language, readSql)
  }
}

type ReadSql = (sql: string, path: string) => Promise<Part>

const UNDO_FILE = /(?:\.down\.sql|(?:^|\/)(?:U\d[^/]*__[^/]*|down)\.sql)$/i
const DOWN_MARK =
  /^--[ \t]*(?:\+goose[ \t]+Down|migrate:down|rollback\b|@?UNDO\b|\+migrate[ \t]+Down)[^\n]*$/im
const MARKED = /^--[ \t]*(?:\+goose[ \t]+Up|migrate:up|\+migrate[ \t]+Up)/im
const UNWRAPPED =
  /^--[ \t]*(?:\+goose[ \t]+NO[ \t]+TRANSACTION|migrate:up[^\n]*transaction:false)/im

async function readSqlFile(text: string, path: string, readSql: ReadSql): Promise<Migration> {
  if (UNDO_FILE.test(path)) return { parts: [], wayBack: null, isWrapped: false }
  const isMarked = MARKED.test(text)
  const mark = DOWN_MARK.exec(text)
  const up = isMarked && mark !== null ? text.slice(0, mark.index) : text
  const back = mark === null ? '' : text.slice(mark.index + mark[0].length)
  return {
    parts: [await readSql(plainSql(up), path)],
    wayBack: isMarked ? (back.replace(/--[^\n]*/g, '').trim() === '' ? 'missing' : 'there') : null,
    isWrapped: isMarked && !UNWRAPPED.test(text),
  }
}

/** Placeholders become names, and lines for psql become blank; every line stays where it is. */
function plainSql(sql: string): string {
  return sql
    .replace(/\$\{[\w.:-]{1,100}\}/g, (name) => 'p'.repeat(name.length))
    .replace(/^\\[^\n]*$/gm, '')
}

async function readCode(
  text: string,
  path: string,
  language: CodeLanguage,
  readSql: ReadSql,
): Promise<Migration> {
  const source = codeText(text, language)
  const sections = sectionsOf(source, language)
  if (sections === null) throw new SyntaxError('it has no function that goes forward')
  const { from, to, wayBack } = sections
  const calls = callsIn(text, source, language, from, to)
  const parts: Part[] = [{ dialect: 'calls', statements: calls }]
  for (const { sql, line } of sqlIn(text, source, language, from, to)) {
    const { dialect, statements } = await readSql(withoutHoles(sql, language), path)
    parts.push({ dialect, statements: statements.map((one) => moved(one, line - 1)) })
  }
  return { parts, wayBack, isWrapped: false }
}

/** What the code puts into a text becomes a name. */
function withoutHoles(sql: string, language: CodeLanguage): string {
  const holes =
    language === 'ruby' || language === 'elixir' ? /#\{[^}]{0,200}\}/g : /\$?\{[^}]{0,200}\}|%s/g
  return sql.replace(holes, 'hole')
}

function moved(one: Statement, lines: number): Statement {
  return { ...one, line: one.line + lines }
}

const MYSQL_SIGNS =
  /`[^`\n]+`|\bENGINE\s*=|\bAUTO_INCREMENT\b|\bUNSIGNED\b|\bMODIFY\s+(?:COLUMN\s)?|\bCHANGE\s+COLUMN\b/i

/** The grammar that the path or the text tells; PostgreSQL's otherwise, and the other where it does not fit. */
function sqlReader(): ReadSql {
  const readers = new Map<'postgresql' | 'mysql', Promise<SqlReader>>()
  function reader(dialect: 'postgresql' | 'mysql'): Promise<SqlReader> {
    const known = readers.get(dialect) ?? (dialect === 'mysql' ? mysqlReader() : postgresqlReader())
    readers.set(dialect, known)
    return known.catch((error) => {
      throw new SyntaxError(`the grammar of ${dialect} could not be loaded: ${error}`)
    })
  }
  return async (sql, path) => {
    const likely = isMysql(sql, path) ? 'mysql' : 'postgresql'
    const other = likely === 'mysql' ? 'postgresql' : 'mysql'
    // A grammar that cannot be loaded is no reason to ask the other, which understands the text otherwise.
    const read = await reader(likely)
    try {
      return { dialect: likely, statements: read(sql) }
    } catch (error) {
      try {
        return { dialect: other, statements: (await reader(other))(sql) }
      } catch {
        throw error
      }
    }
  }
}

function isMysql(sql: string, path: string): boolean {
  if (/(?:^|[/._-])(?:postgres(?:ql)?|pgsql|pg)(?:[/._-]|$)/i.test(path)) return false
  return /(?:^|[/._-])(?:mysql|mariadb)(?:[/._-]|$)/i.test(path) || MYSQL_SIGNS.test(sql)
}
