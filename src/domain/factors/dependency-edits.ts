import type { Background } from '../background.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { editsFinding } from './edits-finding.ts'
import type { Factor } from './factor.ts'

/** Which packages a lockfile pins otherwise, and what is new about them. */
export const dependencyEdits: Factor = {
  id: 'dependency-edits',
  title: 'Edits of dependencies',
  find(_range: Range, _files: FilesByKind, background: Background): Finding | null {
    return editsFinding(background, 'dependency', {
      factor: 'dependency-edits',
      of: 'dependencies',
      why: 'Code of others goes out with them, and tests rarely cover it.',
      advice:
        'Read the release notes of the major steps, and look at whatever runs when it is installed.',
    })
  },
}
