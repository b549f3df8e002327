import { type Background, knownValue } from '../background.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import { EVIDENCE_MAX, type Finding } from '../risk.ts'
import { countText } from './evidence.ts'
import type { Factor } from './factor.ts'

/** Files whose content should be compared and could not be read. A fact: unread is never clean. */
export const unreadFiles: Factor = {
  id: 'unread-files',
  title: 'Could not be read',
  find(_range: Range, _files: FilesByKind, background: Background): Finding | null {
    const byPath = new Map(
      (knownValue(background.edits) ?? []).flatMap(({ path, commit, found }) =>
        found.isRead ? [] : [[path, { text: found.why, commit, path }] as const],
      ),
    )
    if (byPath.size === 0) return null
    const found = [...byPath.values()]
    return {
      factor: 'unread-files',
      what: `${countText(found.length, 'file')} that could not be read`,
      why: 'What was changed in them is not known.',
      advice: 'Look at them yourself.',
      logOdds: 0,
      evidence: found.slice(0, EVIDENCE_MAX),
      evidenceCount: found.length,
      reversibility: 'yes',
    }
  },
}
