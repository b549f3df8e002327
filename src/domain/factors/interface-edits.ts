import type { Background } from '../background.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { editsFinding } from './edits-finding.ts'
import type { Factor } from './factor.ts'

/** What callers of a public interface would notice: OpenAPI, GraphQL, protobuf. */
export const interfaceEdits: Factor = {
  id: 'interface-edits',
  title: 'Edits of public interfaces',
  find(_range: Range, _files: FilesByKind, background: Background): Finding | null {
    return editsFinding(background, 'interface', {
      factor: 'interface-edits',
      of: 'public interfaces',
      why: 'Callers that were not changed along with it break, and while both versions serve they see both.',
      advice: 'Make sure that every caller is ready.',
    })
  },
}
