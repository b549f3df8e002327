/** What a statement does to the schema or the data, in words that every database shares. */
export const STATEMENT_VERBS = [
  ...(['create-table', 'drop-table', 'rename-table', 'truncate', 'set-schema'] as const),
  ...(['add-column', 'drop-column', 'rename-column', 'change-type'] as const),
  ...(['set-not-null', 'add-foreign-key', 'add-check', 'add-unique', 'add-exclusion'] as const),
  ...(['create-index', 'drop-index', 'reindex', 'refresh-view', 'rewrite-table'] as const),
  ...(['drop-schema', 'drop-database', 'drop-type', 'rename-value', 'create-trigger'] as const),
  ...(['detach-partition', 'lock-table', 'delete-all', 'update-all'] as const),
  ...(['begin', 'commit', 'set-timeout', 'other'] as const),
] as const
export type StatementVerb = (typeof STATEMENT_VERBS)[number]

/** One change by one statement; an ALTER TABLE with three clauses makes three. Names are untrusted text. */
export type Statement = {
  readonly verb: StatementVerb
  /** What it is done to; '' when there is no name. */
  readonly table: string
  /** The column, index or constraint; '' when there is none. */
  readonly name: string
  /** From 1, in the file. */
  readonly line: number
  /** It is written in the way that does not block: CONCURRENTLY, NOT VALID, USING INDEX. */
  readonly isOnline: boolean
  /** A new column that must have a value, and its rows. */
  readonly isRequired: boolean
  readonly defaultValue: 'none' | 'constant' | 'volatile'
}

/** A statement with what is usual for the rest. */
export function statement(
  fields: Pick<Statement, 'verb' | 'line'> & Partial<Statement>,
): Statement {
  return {
    table: '',
    name: '',
    isOnline: false,
    isRequired: false,
    defaultValue: 'none',
    ...fields,
  }
}

/** Which grammar read the statements; 'calls' when a framework writes the SQL. */
export type Dialect = 'postgresql' | 'mysql' | 'calls'

/** A migration as far as it is understood: what going forward does, and whether there is a way back. */
export type Migration = {
  readonly parts: readonly {
    readonly dialect: Dialect
    readonly statements: readonly Statement[]
  }[]
  /** null where the tool has no way back, or keeps it in another file. */
  readonly wayBack: 'there' | 'missing' | null
  /** The tool runs it in a transaction of its own. */
  readonly isWrapped: boolean
}
