import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { fileEvidence, filesText } from './evidence.ts'
import type { Factor } from './factor.ts'

/**
 * A prior, not a measurement: the row of build files, explicitly reverted 1.30 times as often (.98 to
 * 1.72), is the nearest that there is.
 */
export const INFRASTRUCTURE_ODDS = 1.3

/** Tools whose changes are applied to something that lives on when the traffic moves back. */
const APPLIED_APART: ReadonlySet<string> = new Set([
  ...['Terraform', 'Pulumi', 'AWS CDK', 'CloudFormation', 'Ansible'],
])

/** What the code runs on: images, clusters, machines, networks. */
export const infrastructure: Factor = {
  id: 'infrastructure',
  title: 'Infrastructure',
  find(range: Range, files: FilesByKind): Finding | null {
    const apart = files.infrastructure.filter(({ tool }) => APPLIED_APART.has(tool))
    const others = files.infrastructure.filter(({ tool }) => !APPLIED_APART.has(tool))
    const found = [...apart, ...others]
    if (found.length === 0) return null
    return {
      factor: 'infrastructure',
      what: filesText(found, 'infrastructure', range.isTruncated),
      why:
        apart.length > 0
          ? 'Moving traffic back does not take back what was applied to the infrastructure.'
          : 'It behaves otherwise in production than in tests.',
      advice: apart.length > 0 ? 'Have the plan that takes it back at hand.' : '',
      logOdds: Math.log(INFRASTRUCTURE_ODDS),
      evidence: fileEvidence(found),
      evidenceCount: found.length,
      reversibility: apart.length > 0 ? 'with_care' : 'yes',
    }
  },
}
