import { CONTEXT_COLUMNS, type CommitContext, commitContext } from './commit-context.ts'
import { COLUMNS, type Column, type CommitFeatures } from './features.ts'

/** A row of a table of features: one commit. */
export type FeatureRow = {
  readonly project: string
  /** Untrusted text: the name of the commit as the table has it. */
  readonly commit: string
  readonly features: CommitFeatures
  /** Any other column as a number; null when it is empty or there is none. */
  number(column: string): number | null
}

export type FeatureRows = {
  /** Columns of the table that the models know. */
  readonly known: readonly Column[]
  /** Reads the next line; the rows of a project must follow each other, oldest first. */
  read(line: string): FeatureRow
}

/** Columns without which a row says too little to be scored. */
export const COLUMNS_NEEDED: readonly Column[] = ['la', 'ld', 'nf', 'fix']

/**
 * Reads a table in the columns of the data: comma-separated, a line each, no quotes. What the columns do not
 * tell of the project so far (the c_ columns) is followed from row to row.
 */
export function featureRows(header: string): FeatureRows {
  const names = header.split(',').map((name) => name.trim())
  const index = new Map(names.map((name, at) => [name, at]))
  // Tables of our own extractor have the history under plain names; Kamei's columns of the same names in
  // other tables are counted in other ways.
  const isPlain = !index.has('dataset') && !index.has('o_nuc')
  const columnAt = (column: Column) =>
    index.get(column) ?? (isPlain ? index.get(column.replace(/^o_/, '')) : undefined)
  const places = COLUMNS.map((column) => [column, columnAt(column)] as const)
  let project: string | null = null
  let context: CommitContext = commitContext()

  return {
    known: places.flatMap(([column, at]) => (at === undefined ? [] : [column])),
    read(line) {
      const fields = line.split(',')
      const text = (name: string) => fields[index.get(name) ?? -1] ?? ''
      const of = text('project')
      if (of !== project) {
        project = of
        context = commitContext()
      }
      const own = Object.fromEntries(
        places.map(([column, at]) => [column, at === undefined ? null : numberOf(fields[at])]),
      ) as { [C in Column]: number | null }
      const commit = {
        linesAdded: own.la,
        isFix: own.fix === 1,
        hasTests: (own.f_test ?? 0) > 0,
        hasCode: (own.f_code ?? 1) > 0,
        filesAgeDays: own.o_age,
      }
      const usual = context.before(commit)
      context.add(commit)
      for (const column of CONTEXT_COLUMNS) own[column] ??= usual[column]
      if (!index.has('f_test')) own.c_test = null
      if (!index.has('f_code')) own.c_code = null
      if (columnAt('o_age') === undefined) own.c_age = null
      return {
        project: of,
        commit: text('commit'),
        features: own,
        number: (column) => numberOf(fields[index.get(column) ?? -1]),
      }
    },
  }
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return null
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}
