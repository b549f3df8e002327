import type { Background } from '../background.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { editsFinding } from './edits-finding.ts'
import type { Factor } from './factor.ts'

/** Which settings and switches came, went or changed. */
export const configurationEdits: Factor = {
  id: 'configuration-edits',
  title: 'Edits of configuration',
  find(_range: Range, _files: FilesByKind, background: Background): Finding | null {
    return editsFinding(background, 'configuration', {
      factor: 'configuration-edits',
      of: 'configuration',
      why: 'Code that was tested with one setting runs with another.',
      advice: 'Compare with what production is meant to have.',
    })
  },
}
