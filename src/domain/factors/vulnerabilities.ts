import { type Background, knownValue } from '../background.ts'
import {
  broughtVulnerabilities,
  SEVERITIES,
  type VulnerablePackage,
} from '../packages/dependency-review.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import { EVIDENCE_MAX, type Finding } from '../risk.ts'
import { countText } from './evidence.ts'
import type { Factor } from './factor.ts'

/** Known vulnerabilities that come with the packages of this range, by GitHub's dependency graph. */
export const vulnerabilities: Factor = {
  id: 'vulnerabilities',
  title: 'Known vulnerabilities',
  find({ head }: Range, _files: FilesByKind, background: Background): Finding | null {
    const review = knownValue(background.dependencyReview)
    if (review === null) return null
    const found = broughtVulnerabilities(review)
    const addedCount = review.packages.filter(({ change }) => change === 'added').length
    if (found.length === 0 && addedCount === 0) return null
    return {
      factor: 'vulnerabilities',
      what: found.length === 0 ? noneText(addedCount) : summary(found),
      why: 'Code of others goes out with them, and everybody can read how to use what is known.',
      advice: found.length === 0 ? '' : 'Take a version that the advisory names as patched.',
      logOdds: 0,
      evidence:
        found.length === 0
          ? [{ text: 'the candidate', commit: head, path: null }]
          : found.slice(0, EVIDENCE_MAX).map((one) => ({
              text: lineOf(one),
              commit: head,
              path: one.package.manifest,
            })),
      evidenceCount: Math.max(1, found.length),
      reversibility: 'yes',
      ...(found.some(isSevere) ? { levelMin: 'medium' as const } : {}),
    }
  },
}

/** What only development uses does not reach production. */
function isSevere({ package: one, vulnerability }: VulnerablePackage): boolean {
  return !one.isDevelopment && ['critical', 'high'].includes(vulnerability.severity)
}

function noneText(addedCount: number): string {
  return `no known vulnerability in ${countText(addedCount, 'package')} that came`
}

/** "1 critical, 2 moderate known vulnerabilities". */
function summary(found: readonly VulnerablePackage[]): string {
  const parts = SEVERITIES.flatMap((severity) => {
    const count = found.filter(({ vulnerability }) => vulnerability.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}`]
  })
  return `${parts.join(', ')} known ${found.length === 1 ? 'vulnerability' : 'vulnerabilities'}`
}

function lineOf({ package: one, vulnerability }: VulnerablePackage): string {
  const { severity, advisory, summary: text } = vulnerability
  const only = one.isDevelopment ? ', development only' : ''
  return `${one.name} ${one.version} (${one.ecosystem}${only}): ${severity}, ${advisory}, ${text}`
}
