import { type Edit, edit } from '../edits/edit.ts'
import type { Migration, Statement } from './statement.ts'
import { statementEdits } from './statement-edits.ts'

/** What somebody should know of a migration before it runs. `isThere` = the file existed at the base. */
export function migrationEdits(wasThere: boolean, after: Migration | null): Edit[] {
  if (after === null) {
    return [
      edit(
        'migration-deleted',
        'this migration is gone: databases that ran it differ from new ones',
        'with_care',
      ),
    ]
  }
  const edited = edit(
    'migration-edited',
    'this migration was there before: databases that ran it will not run it again, or stop at its checksum',
    'with_care',
  )
  return [
    ...(wasThere ? [edited] : []),
    ...(after.wayBack === 'missing' && !wasThere
      ? [
          edit(
            'forward-only',
            'it has no way back: what should undo it is missing, empty or raises',
            'with_care',
          ),
        ]
      : []),
    ...after.parts.flatMap(({ dialect, statements }) => statementEdits(dialect, statements)),
    ...after.parts.flatMap(({ statements }) => transactionEdits(statements, after.isWrapped)),
  ]
}

function transactionEdits(statements: readonly Statement[], isWrapped: boolean): Edit[] {
  const found: Edit[] = []
  let open: Statement | null = null
  for (const one of statements) {
    if (one.verb === 'begin') {
      if (isWrapped || open !== null)
        found.push(at(one, 'transaction-nesting', 'begins a transaction inside of one'))
      open = one
    } else if (one.verb === 'commit') {
      open = null
    } else if (one.isOnline && open !== null && CONCURRENT.has(one.verb)) {
      found.push(at(one, 'concurrent-in-transaction', 'CONCURRENTLY fails inside of a transaction'))
    }
  }
  if (open !== null)
    found.push(at(open, 'transaction-left-open', 'begins a transaction that never ends'))
  return found
}

const CONCURRENT = new Set(['create-index', 'drop-index', 'reindex', 'detach-partition'])

function at({ line }: Statement, rule: string, what: string): Edit {
  return { ...edit(rule, what), line }
}
