import type { Protection } from '../../domain/gate/protection.ts'
import type { EnvironmentProtection } from '../../ports/environment-protection.ts'
import type { GithubClient } from './client.ts'
import { isRefusal } from './errors.ts'

const UNPROTECTED: Protection = {
  exists: false,
  reviewerCount: 0,
  isSelfReviewPrevented: false,
  isBranchLimited: false,
}

/** The rules of environments. https://docs.github.com/rest/deployments/environments */
export function githubEnvironments(client: GithubClient): EnvironmentProtection {
  return {
    async of(environment) {
      const answer = await client.sendExpecting([404], (rest) =>
        rest.repos.getEnvironment({ ...client.repository, environment_name: environment }),
      )
      if (isRefusal(answer)) return UNPROTECTED
      const { protection_rules: rules = [], deployment_branch_policy: branches } = answer.data
      const reviews = rules.find((rule) => rule.type === 'required_reviewers')
      return {
        exists: true,
        reviewerCount:
          reviews !== undefined && 'reviewers' in reviews ? (reviews.reviewers?.length ?? 0) : 0,
        isSelfReviewPrevented:
          reviews !== undefined &&
          'prevent_self_review' in reviews &&
          reviews.prevent_self_review === true,
        isBranchLimited: branches !== null && branches !== undefined,
      }
    },
  }
}
