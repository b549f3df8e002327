import type { Outcome } from '../../domain/outcome.ts'
import { markdownCode } from '../escape.ts'

const ID_CHARS_MAX = 80

/**
 * The digest of what was kept, outside of the ledger: whoever changes the ledger later can't change what people
 * were shown. '' when nothing was kept.
 */
export function auditLine({ audit, rollout }: Outcome): string {
  if (audit === null || audit === undefined || rollout === null) return ''
  const command = markdownCode(`node . audit ${rollout.id}`, ID_CHARS_MAX)
  return `Audit: ${command}, digest ${markdownCode(audit.digest, ID_CHARS_MAX)}.`
}
