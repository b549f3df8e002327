import type { Background } from '../background.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { editsFinding } from './edits-finding.ts'
import type { Factor } from './factor.ts'

/** What was done inside workflows, actions, CODEOWNERS and the settings of the repository. */
export const workflowEdits: Factor = {
  id: 'workflow-edits',
  title: 'Edits of workflows',
  find(_range: Range, _files: FilesByKind, background: Background): Finding | null {
    return editsFinding(background, 'workflow', {
      factor: 'workflow-edits',
      of: 'workflows',
      why: 'They open a door, or take a check away that nobody will miss until it is needed.',
      advice: 'Have each of them explained.',
    })
  },
}
