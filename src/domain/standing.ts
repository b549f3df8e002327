import { PAST_RANGES_MIN } from './replay/past-ranges.ts'
import { LEVELS, type Level, type Standing } from './risk.ts'
import type { Forecast } from './risk-model/forecast.ts'
import { median } from './statistics/median.ts'

/** Of fewer deployments nothing is said: one more would change too much. */
export const STANDING_DEPLOYMENTS_MIN = PAST_RANGES_MIN
/** Above this share of the earlier deployments the level is one higher than by the score. */
export const UNUSUAL_SHARE = 0.95
/** It is one lower when those with fewer or as many are less than this share. */
export const MODEST_SHARE = 0.25

/**
 * Where a range stands among earlier deployments of the environment: those of the ledger as soon as there are
 * enough, before that what git tells of the past. In the data the top twentieth of a project's releases
 * needed 19.7 corrective changes, the lowest quarter .42 (docs/risk-model.md): what is unusual for a team
 * tells more than any number that holds for all.
 */
export function standingOf(
  { fixes, replay }: Pick<Forecast, 'fixes' | 'replay'>,
  deployed: readonly number[],
): Standing | null {
  if (deployed.length >= STANDING_DEPLOYMENTS_MIN) {
    return {
      of: 'deployments',
      stepCount: 1,
      ...placeAmong(fixes, deployed),
      medianFixes: median(deployed),
    }
  }
  if (replay === null || replay.pastFixes.length < STANDING_DEPLOYMENTS_MIN) return null
  const { kind, stepCount, pastFixes } = replay
  return { of: kind, stepCount, ...placeAmong(replay.fixes, pastFixes), medianFixes: null }
}

function placeAmong(fixes: number, past: readonly number[]) {
  const shareOf = (isCounted: (one: number) => boolean) =>
    past.filter(isCounted).length / past.length
  return {
    share: shareOf((one) => one < fixes),
    tiedShare: shareOf((one) => one === fixes),
    comparedCount: past.length,
  }
}

/**
 * The level by the score, moved by one where the range is unusual or modest for its environment. Stretches of
 * several steps only move it up: among as long ones as the range the modest is not known to be small.
 */
export function levelByStanding(level: Level, standing: Standing | null): Level {
  if (standing === null) return level
  const { share, tiedShare, stepCount } = standing
  const isModest = share + tiedShare < MODEST_SHARE && stepCount === 1
  const step = share >= UNUSUAL_SHARE ? 1 : isModest ? -1 : 0
  const at = LEVELS.indexOf(level) + step
  return LEVELS[Math.min(LEVELS.length - 1, Math.max(0, at))] ?? level
}
