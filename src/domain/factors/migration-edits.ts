import type { Background } from '../background.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { editsFinding } from './edits-finding.ts'
import type { Factor } from './factor.ts'

/** What the statements of new migrations do, and migrations that were edited. */
export const migrationEdits: Factor = {
  id: 'migration-edits',
  title: 'Edits of the database',
  find(_range: Range, _files: FilesByKind, background: Background): Finding | null {
    return editsFinding(background, 'migration', {
      factor: 'migration-edits',
      of: 'migrations',
      why: 'They destroy data, lock tables that are in use, or cannot be undone; moving traffic back takes none of it back.',
      advice:
        'Back the data up, run what locks in steps of its own, and keep the schema usable by both versions.',
    })
  },
}
