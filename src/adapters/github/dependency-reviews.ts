import {
  type DependencyReview,
  type ReviewedPackage,
  SEVERITIES,
  type Severity,
} from '../../domain/packages/dependency-review.ts'
import type { DependencyReviews } from '../../ports/dependency-reviews.ts'
import type { GithubClient } from './client.ts'
import { isRefusal } from './errors.ts'

/** Packages of an answer that are looked at; a lockfile made anew has some thousands. */
export const PACKAGES_MAX = 10_000

const ADVISORY = /^GHSA(-[23456789cfghjmpqrvwx]{4}){3}$/

/** GitHub's dependency graph. https://docs.github.com/rest/dependency-graph/dependency-review */
export function githubDependencyReviews(client: GithubClient): DependencyReviews {
  return {
    async between(base, head) {
      // 403: Advanced Security is not there for a private repository. 404: the graph is switched off.
      const answer = await client.sendExpecting([403, 404], (rest) =>
        rest.dependencyGraph.diffRange({ ...client.repository, basehead: `${base}...${head}` }),
      )
      if (isRefusal(answer)) return null
      const hasMore = /rel="next"/.test(answer.headers.link ?? '')
      const packages = answer.data.slice(0, PACKAGES_MAX).map(packageOf)
      return {
        packages,
        isTruncated: hasMore || answer.data.length > PACKAGES_MAX,
      } satisfies DependencyReview
    },
  }
}

type Change = {
  readonly change_type: 'added' | 'removed'
  readonly manifest: string
  readonly ecosystem: string
  readonly name: string
  readonly version: string
  readonly license: string | null
  readonly scope: 'unknown' | 'runtime' | 'development'
  readonly vulnerabilities: readonly {
    readonly severity: string
    readonly advisory_ghsa_id: string
    readonly advisory_summary: string
  }[]
}

function packageOf(change: Change): ReviewedPackage {
  const { change_type, manifest, ecosystem, name, version, license, scope, vulnerabilities } =
    change
  return {
    change: change_type,
    ...{ manifest, ecosystem, name, version, license },
    isDevelopment: scope === 'development',
    vulnerabilities: vulnerabilities.map((one) => ({
      severity: severityOf(one.severity),
      advisory: ADVISORY.test(one.advisory_ghsa_id)
        ? one.advisory_ghsa_id
        : 'an advisory without a number',
      summary: one.advisory_summary,
    })),
  }
}

/** A word that is not known here is not a harmless one. */
function severityOf(word: string): Severity {
  return SEVERITIES.find((severity) => severity === word) ?? 'unknown'
}
