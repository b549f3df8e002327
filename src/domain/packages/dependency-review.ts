/** How bad GitHub's advisory says it is. */
export const SEVERITIES = ['critical', 'high', 'moderate', 'low', 'unknown'] as const
export type Severity = (typeof SEVERITIES)[number]

export type Vulnerability = {
  readonly severity: Severity
  /** GHSA-xxxx-xxxx-xxxx; checked, so that a link can be made of it. */
  readonly advisory: string
  /** Untrusted text. */
  readonly summary: string
}

/** A package that came with the range or went away; texts are untrusted. */
export type ReviewedPackage = {
  readonly change: 'added' | 'removed'
  readonly ecosystem: string
  readonly name: string
  readonly version: string
  readonly license: string | null
  readonly manifest: string
  readonly isDevelopment: boolean
  readonly vulnerabilities: readonly Vulnerability[]
}

/** What GitHub's dependency graph knows of the difference between two commits. */
export type DependencyReview = {
  readonly packages: readonly ReviewedPackage[]
  /** There was more than was read: then nothing is said to be clean. */
  readonly isTruncated: boolean
}

export type VulnerablePackage = {
  readonly package: ReviewedPackage
  readonly vulnerability: Vulnerability
}

/**
 * Vulnerabilities that this range brings, the worst first. One that the version before had as well is not
 * brought by it.
 */
export function broughtVulnerabilities({
  packages,
}: DependencyReview): readonly VulnerablePackage[] {
  const keyOf = ({ ecosystem, name }: ReviewedPackage, advisory: string) =>
    `${ecosystem} ${name} ${advisory}`
  const known = new Set(
    packages
      .filter(({ change }) => change === 'removed')
      .flatMap((one) => one.vulnerabilities.map(({ advisory }) => keyOf(one, advisory))),
  )
  const seen = new Set<string>()
  return packages
    .filter(({ change }) => change === 'added')
    .flatMap((one) => one.vulnerabilities.map((vulnerability) => ({ package: one, vulnerability })))
    .filter(({ package: one, vulnerability }) => {
      const key = keyOf(one, vulnerability.advisory)
      if (known.has(key) || seen.has(key)) return false
      seen.add(key)
      return true
    })
    .sort((a, b) => rankOf(a) - rankOf(b))
}

function rankOf({ package: one, vulnerability }: VulnerablePackage): number {
  // What only development uses is the same to production as if it were less severe than all others.
  return SEVERITIES.indexOf(vulnerability.severity) + (one.isDevelopment ? SEVERITIES.length : 0)
}

export type LicenseChange = {
  readonly package: ReviewedPackage
  readonly before: string
}

/** Packages whose licence is another one in the new version. */
export function licenseChanges({ packages }: DependencyReview): readonly LicenseChange[] {
  return packages
    .filter(({ change }) => change === 'added')
    .flatMap((one) => {
      const before = packages.find(
        (old) =>
          old.change === 'removed' && old.ecosystem === one.ecosystem && old.name === one.name,
      )?.license
      const isChanged = typeof before === 'string' && one.license !== null && before !== one.license
      return isChanged ? [{ package: one, before }] : []
    })
}
