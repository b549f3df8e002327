import type { Background } from '../background.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { editsFinding } from './edits-finding.ts'
import type { Factor } from './factor.ts'

/** What was done inside Terraform, manifests, charts, Compose files and Dockerfiles. */
export const infrastructureEdits: Factor = {
  id: 'infrastructure-edits',
  title: 'Edits of infrastructure',
  find(_range: Range, _files: FilesByKind, background: Background): Finding | null {
    return editsFinding(background, 'infrastructure', {
      factor: 'infrastructure-edits',
      of: 'infrastructure',
      why: 'They take away what keeps a service up, its data safe, or others out.',
      advice: 'Compare with the plan of the tool that applies them.',
    })
  },
}
