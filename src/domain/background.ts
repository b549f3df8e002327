import type { FileEdits } from './edits/file-edits.ts'
import type { DependencyReview } from './packages/dependency-review.ts'
import type { Checks } from './people/checks.ts'
import type { CodeOwners } from './people/code-owners.ts'
import type { Review } from './people/review.ts'
import type { FileSize } from './range/file-size.ts'
import type { PullRequest } from './range/range.ts'
import type { Forecast } from './risk-model/forecast.ts'

/**
 * A part of the background: what it says, or why it is not known. Not known is never clean. Only what
 * nobody asked for has no reason.
 */
export type Known<T> =
  | { readonly isKnown: true; readonly value: T }
  | { readonly isKnown: false; readonly why: string }

/** What is known of a range beyond its commits: how it came to be, and when it goes out. */
export type Background = {
  /** The pull requests that brought the commits. */
  readonly pullRequests: Known<readonly PullRequest[]>
  /** How those were looked at, in the same order. */
  readonly reviews: Known<readonly Review[]>
  /** The checks of the candidate. */
  readonly checks: Known<Checks>
  /** Checks that must be there by the configuration. */
  readonly requiredChecks: readonly string[]
  /** CODEOWNERS at the base; null = there is none. */
  readonly codeOwners: Known<CodeOwners | null>
  /** What was done inside the changed files whose content is read. */
  readonly edits: Known<readonly FileEdits[]>
  /** Sizes at the candidate of the changed files that are binary or may be in Git LFS, by path. */
  readonly fileSizes: Known<ReadonlyMap<string, FileSize>>
  /** What GitHub knows of the packages that came and went. */
  readonly dependencyReview: Known<DependencyReview>
  /** When the version that is live was promoted; null = never, or not known. */
  readonly deployedAtSeconds: number | null
  /** null = it does not go out now, or nobody asked. */
  readonly nowSeconds: number | null
  /** What the risk models say of the range. */
  readonly forecast: Known<Forecast>
  /** Expected corrective changes of earlier deployments of the environment, where they were forecast. */
  readonly pastFixes: readonly number[]
}

export function known<T>(value: T): Known<T> {
  return { isKnown: true, value }
}

export function unknown<T>(why: string): Known<T> {
  return { isKnown: false, why }
}

/** The value, or null when it is not known: for factors that then have nothing to say. */
export function knownValue<T>(part: Known<T>): T | null {
  return part.isKnown ? part.value : null
}

const NOT_ASKED = unknown<never>('')

/** Where a range is looked at by its commits alone. */
export const NOTHING_ASKED: Background = {
  pullRequests: NOT_ASKED,
  reviews: NOT_ASKED,
  checks: NOT_ASKED,
  requiredChecks: [],
  codeOwners: NOT_ASKED,
  edits: NOT_ASKED,
  fileSizes: NOT_ASKED,
  dependencyReview: NOT_ASKED,
  deployedAtSeconds: null,
  nowSeconds: null,
  forecast: NOT_ASKED,
  pastFixes: [],
}
