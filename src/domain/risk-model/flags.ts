import type { CommitFeatures } from './features.ts'
import { AWAY_DAYS } from './variables.ts'

/** Share of the files that the author knew, below which a commit is by somebody new to them. */
const UNFAMILIAR_SHARE = 0.5
const NEW_AUTHOR_COMMITS = 10

/**
 * What stands out in one commit, in single words: what was reverted more often than other commits in the
 * data. A feature that is not known raises no flag.
 */
export function flagsOf(features: CommitFeatures): string[] {
  const has = (value: number | null) => (value ?? 0) > 0
  const flags: readonly (readonly [string, boolean])[] = [
    ['workflow', has(features.f_ci)],
    ['dependencies', has(features.f_deps)],
    ['configuration', has(features.f_config)],
    ['infrastructure', has(features.f_infra)],
    ['revert', has(features.m_revert)],
    ['unfinished', has(features.m_wip)],
    ['new-author', features.o_exp !== null && features.o_exp < NEW_AUTHOR_COMMITS],
    ['author-away', (features.o_tlast ?? 0) >= AWAY_DAYS],
    ['unfamiliar-files', features.o_fam !== null && features.o_fam < UNFAMILIAR_SHARE],
  ]
  return flags.flatMap(([flag, isUp]) => (isUp ? [flag] : []))
}
