import type { Background, Known } from '../background.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import type { Factor } from './factor.ts'

/** What could not be looked up. A fact without weight, so that silence is never read as good news. */
export const notAvailable: Factor = {
  id: 'not-available',
  title: 'Not available',
  find(range: Range, _files: FilesByKind, background: Background): Finding | null {
    const parts: readonly (readonly [string, Known<unknown>])[] = [
      ['pull requests', background.pullRequests],
      ['reviews', background.reviews],
      ['checks', background.checks],
      ['code owners', background.codeOwners],
      ['contents of files', background.edits],
      ['known vulnerabilities', background.dependencyReview],
      ['forecast of the risk models', background.forecast],
    ]
    const found = parts.flatMap(([name, part]) =>
      part.isKnown || part.why === '' ? [] : [{ name, why: part.why }],
    )
    if (found.length === 0) return null
    return {
      factor: 'not-available',
      what: `not available: ${found.map(({ name }) => name).join(', ')}`,
      why: 'Nothing is said about them, which does not mean that nothing is wrong.',
      advice: '',
      logOdds: 0,
      evidence: found.map(({ name, why }) => ({
        text: `${name}: ${why}`,
        commit: range.head,
        path: null,
      })),
      evidenceCount: found.length,
      reversibility: 'yes',
    }
  },
}
