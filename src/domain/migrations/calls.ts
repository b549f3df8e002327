import type { CodeLanguage, CodeText } from './code-text.ts'
import { lineAt } from './code-text.ts'
import { type Statement, type StatementVerb, statement } from './statement.ts'

/** A call of a framework, by the pattern of its name, and what it does. Texts after it name table and column. */
type Call = readonly [
  pattern: string,
  verb: StatementVerb,
  names: 'table column' | 'table' | 'column',
]

const CALLS: { readonly [L in CodeLanguage]: readonly Call[] } = {
  ruby: [
    ['remove_columns?', 'drop-column', 'table column'],
    ['remove_(?:reference|belongs_to|timestamps)', 'drop-column', 'table column'],
    ['t\\.remove', 'drop-column', 'column'],
    ['drop_(?:table|join_table)', 'drop-table', 'table'],
    ['rename_column', 'rename-column', 'table column'],
    ['rename_table', 'rename-table', 'table'],
    ['change_column', 'change-type', 'table column'],
    ['drop_schema', 'drop-schema', 'table'],
  ],
  python: [
    ['migrations\\.RemoveField', 'drop-column', 'table column'],
    ['migrations\\.DeleteModel', 'drop-table', 'table'],
    ['migrations\\.RenameField', 'rename-column', 'table column'],
    ['migrations\\.RenameModel', 'rename-table', 'table'],
    ['migrations\\.AlterModelTable', 'rename-table', 'table'],
    ['(?:batch_)?op\\.drop_column', 'drop-column', 'table column'],
    ['op\\.drop_table', 'drop-table', 'table'],
    ['op\\.rename_table', 'rename-table', 'table'],
  ],
  javascript: [
    ['(?:dropColumns?|removeColumn|dropTimestamps)', 'drop-column', 'column'],
    ['dropTable(?:IfExists)?', 'drop-table', 'table'],
    ['renameColumn', 'rename-column', 'column'],
    ['renameTable', 'rename-table', 'table'],
    ['changeColumn', 'change-type', 'table column'],
    ['dropSchema(?:IfExists)?', 'drop-schema', 'table'],
    ['truncate', 'truncate', 'table'],
  ],
  php: [
    ['(?:dropColumns?|dropSoftDeletes|dropTimestamps)', 'drop-column', 'column'],
    ['Schema::drop(?:IfExists)?', 'drop-table', 'table'],
    ['renameColumn', 'rename-column', 'column'],
    ['Schema::rename', 'rename-table', 'table'],
  ],
  elixir: [
    ['drop(?:_if_exists)?[ (]+table', 'drop-table', 'table'],
    ['remove(?:_if_exists)?', 'drop-column', 'column'],
    ['modify', 'change-type', 'column'],
    ['rename[ (]+table', 'rename-table', 'table'],
  ],
  csharp: [
    ['DropColumn', 'drop-column', 'column'],
    ['DropTable', 'drop-table', 'table'],
    ['RenameColumn', 'rename-column', 'column'],
    ['RenameTable', 'rename-table', 'table'],
    ['AlterColumn(?:<[^>\\n]{1,80}>)?', 'change-type', 'column'],
    ['DropSchema', 'drop-schema', 'table'],
  ],
}

/** Calls whose first text is SQL. */
const SQL_CALLS: { readonly [L in CodeLanguage]: RegExp } = {
  ruby: /\b(?:execute|exec_query|safety_assured)\b/g,
  python: /\b(?:op\.execute|RunSQL|sa\.text|cursor\.execute)\s*\(/g,
  javascript: /\b(?:raw|query|execute|runSql)\s*\(/g,
  php: /\bDB::(?:statement|unprepared|select|update|delete)\s*\(/g,
  elixir: /\bexecute\b/g,
  csharp: /\bmigrationBuilder\.Sql\s*\(/g,
}

/** How far behind a call its texts are looked for. */
const ARGUMENTS_CHARS_MAX = 300

/** The calls of the frameworks between two positions of a file. */
export function callsIn(
  text: string,
  source: CodeText,
  language: CodeLanguage,
  from: number,
  to: number,
): Statement[] {
  const part = source.code.slice(0, to)
  return CALLS[language]
    .flatMap(([pattern, verb, names]) => {
      const call = new RegExp(
        `(?<![\\w.])(?:[\\w$]+(?:\\.|->))?(?:${pattern})(?=[\\s(!:])(?!\\s*=)`,
        'g',
      )
      call.lastIndex = from
      return [...part.slice(0).matchAll(call)].flatMap((match) => {
        if (match.index < from) return []
        const [first = '', second = ''] = argumentsAt(text, match.index + match[0].length)
        return [
          {
            at: match.index,
            one: statement({
              verb,
              line: lineAt(text, match.index),
              table: names === 'column' ? '' : first,
              name: names === 'column' ? first : names === 'table column' ? second : '',
            }),
          },
        ]
      })
    })
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** The first texts and symbols behind a call. */
function argumentsAt(text: string, position: number): string[] {
  const behind = text
    .slice(position, position + ARGUMENTS_CHARS_MAX)
    .split('\n', 6)
    .join('\n')
  return [...behind.matchAll(/["'`]([^"'`\n]{1,100})["'`]|(?<![\w:]):([a-z_]\w{0,100})/g)]
    .slice(0, 2)
    .map(([, quoted, symbol]) => quoted ?? symbol ?? '')
}

/** SQL that is handed over as a text between two positions, with the line that it begins in. */
export function sqlIn(
  text: string,
  { code, strings }: CodeText,
  language: CodeLanguage,
  from: number,
  to: number,
): { readonly sql: string; readonly line: number }[] {
  const starts = [...code.matchAll(SQL_CALLS[language])].map(({ index }) => index)
  const found = new Map<number, { sql: string; line: number }>()
  for (const start of starts.filter((start) => start >= from && start < to)) {
    const first = strings.find((one) => one.start >= start)
    if (first === undefined || first.start - start > 100) continue
    found.set(first.start, { sql: first.value, line: lineAt(text, first.start) })
  }
  return [...found.values()]
}
