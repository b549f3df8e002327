import type { Background } from '../background.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { editsFinding } from './edits-finding.ts'
import { countText } from './evidence.ts'
import type { Factor } from './factor.ts'

/** Secrets that came into the repository with this range. They are never shown, only where they are. */
export const secrets: Factor = {
  id: 'secrets',
  title: 'Secrets',
  find(_range: Range, _files: FilesByKind, background: Background): Finding | null {
    const finding = editsFinding(background, 'secret', {
      factor: 'secrets',
      of: 'secrets',
      why: 'Whoever can read the repository has them, also after they are deleted.',
      advice: 'Revoke them at their service now; taking them out of the code is not enough.',
    })
    if (finding === null) return null
    return {
      ...finding,
      what: `${countText(finding.evidenceCount, 'possible secret')} in new lines`,
    }
  },
}
