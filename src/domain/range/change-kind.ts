import type { Finding } from '../risk.ts'
import type { Commit, PullRequest } from './range.ts'

/** What a change is for, as a reviewer sorts it; what can do most harm comes first. */
export const CHANGE_KINDS = ['breaking', 'feature', 'fix', 'dependency', 'other'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** "feat(checkout)!: retry": the type, the scope and the mark of a breaking change (Conventional Commits 1.0). */
const CONVENTIONAL = /^(\w+)(\([^)]{0,100}\))?(!)?:\s/u

const TYPES: { readonly [type: string]: ChangeKind } = {
  feat: 'feature',
  feature: 'feature',
  fix: 'fix',
  bugfix: 'fix',
  hotfix: 'fix',
  deps: 'dependency',
  revert: 'fix',
}

/** Words of labels; `semver:major`, `type/bug` and `kind: feature` are looked at word by word. */
const LABEL_WORDS: readonly (readonly [ChangeKind, RegExp])[] = [
  ['breaking', /\b(?:breaking|breaking-change|major|destructive)\b/iu],
  ['dependency', /\b(?:dependencies|dependency|deps)\b/iu],
  ['fix', /\b(?:bug|bugfix|fix|hotfix|regression)\b/iu],
  ['feature', /\b(?:feature|feat|enhancement)\b/iu],
]

const DEPENDENCY_TITLE =
  /^(?:(?:build|chore|fix)\(deps(?:-dev)?\)!?:|bump |update dependency |lock file maintenance)/iu
const DEPENDENCY_BOTS = /^(?:dependabot|renovate)(?:\[bot\])?$/iu
const FIX_TITLE = /^(?:fix(?:es|ed)?|revert|hotfix|bugfix)\b/iu
const FEATURE_TITLE = /^(?:add|adds|introduce|support|implement)\b/iu

/** What is known of a pull request beside its own words. */
export type Around = {
  /** Its commits, as far as the range keeps them. */
  readonly commits: readonly Commit[]
  /** Whether a finding that cannot be taken back points at one of its commits. */
  readonly isDestructive: boolean
}

/**
 * Sorts a pull request by what its commits do, its labels and its title, in this order of trust: a commit
 * that can't be taken back makes it `breaking` whatever it calls itself.
 */
export function changeKindOf(
  { title, author, labels }: Pick<PullRequest, 'title' | 'author' | 'labels'>,
  around: Around,
): ChangeKind {
  if (around.isDestructive) return 'breaking'
  const subjects = [title, ...around.commits.map(({ subject }) => subject)]
  if (subjects.some((subject) => CONVENTIONAL.exec(subject)?.[3] === '!')) return 'breaking'
  const ofBot = DEPENDENCY_BOTS.test(author) || DEPENDENCY_TITLE.test(title)
  // Bots label an update of a major version "major"; that is the version of somebody else's code.
  if (ofBot) return 'dependency'
  for (const [kind, words] of LABEL_WORDS) {
    if (labels.some((label) => words.test(label))) return kind
  }
  const type = CONVENTIONAL.exec(title)?.[1]?.toLowerCase()
  if (type !== undefined) return TYPES[type] ?? 'other'
  if (FIX_TITLE.test(title)) return 'fix'
  return FEATURE_TITLE.test(title) ? 'feature' : 'other'
}

export type SortedPullRequests = {
  readonly kind: ChangeKind
  readonly pullRequests: readonly PullRequest[]
}

/** The pull requests by kind, in the order of CHANGE_KINDS, each kind in the order given; none is empty. */
export function sortedByKind(
  pullRequests: readonly PullRequest[],
  commits: readonly Commit[],
  findings: readonly Finding[],
): readonly SortedPullRequests[] {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]))
  const destructive = new Set(
    findings
      .filter(({ reversibility }) => reversibility === 'no')
      .flatMap(({ evidence }) => evidence.map(({ commit }) => commit)),
  )
  const kinds = pullRequests.map((one) =>
    changeKindOf(one, {
      commits: one.commits.flatMap((sha) => bySha.get(sha) ?? []),
      isDestructive: one.commits.some((sha) => destructive.has(sha)),
    }),
  )
  return CHANGE_KINDS.flatMap((kind) => {
    const own = pullRequests.filter((_, index) => kinds[index] === kind)
    return own.length === 0 ? [] : [{ kind, pullRequests: own }]
  })
}
