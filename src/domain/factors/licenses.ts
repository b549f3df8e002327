import { type Background, knownValue } from '../background.ts'
import { licenseChanges } from '../packages/dependency-review.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import { EVIDENCE_MAX, type Finding } from '../risk.ts'
import { countText } from './evidence.ts'
import type { Factor } from './factor.ts'

/** Packages that changed their licence with the new version. A fact: it is nobody's fault in production. */
export const licenses: Factor = {
  id: 'licenses',
  title: 'Licences',
  find({ head }: Range, _files: FilesByKind, background: Background): Finding | null {
    const review = knownValue(background.dependencyReview)
    const found = review === null ? [] : licenseChanges(review)
    if (found.length === 0) return null
    return {
      factor: 'licenses',
      what: `${countText(found.length, 'package')} under another licence than before`,
      why: 'What you may do with them, and must say of them, can be another thing now.',
      advice: 'Ask whoever answers for licences.',
      logOdds: 0,
      evidence: found.slice(0, EVIDENCE_MAX).map(({ package: one, before }) => ({
        text: `${one.name} ${one.version} (${one.ecosystem}): ${before} became ${one.license}`,
        commit: head,
        path: one.manifest,
      })),
      evidenceCount: found.length,
      reversibility: 'yes',
    }
  },
}
