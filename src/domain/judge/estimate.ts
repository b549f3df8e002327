import type { JudgePolicy, JudgeWindow } from '../verdict.ts'
import type { CombinedEvidence } from './combined-evidence.ts'
import type { Likelihood } from './rate-ratio.ts'

/** Odds against the canary from which on an estimate is not enough, however long it has been looked at. */
const EVIDENCE_MAX = 10

/** An estimate from fewer bad events than a like canary would have on average says nothing. */
const EXPECTED_BAD_MIN = 5

/**
 * How much longer the step has to be watched until the likeliest ratios may stand in for their upper bounds; 0 =
 * they may; null = they never do, or not with so much against the canary. With little traffic or in heavy bursts a
 * bound can take days, in which a release that does no harm would be taken back for want of evidence.
 */
export function secondsToEstimate(
  { estimateAfterSeconds }: Pick<JudgePolicy, 'estimateAfterSeconds'>,
  { logEvidence, logSuspicion }: Pick<CombinedEvidence, 'logEvidence' | 'logSuspicion'>,
  windows: readonly JudgeWindow[],
  stepIndex: number,
): number | null {
  if (estimateAfterSeconds === null) return null
  if (Math.max(logEvidence, logSuspicion) >= Math.log(EVIDENCE_MAX)) return null
  return Math.max(0, estimateAfterSeconds - watchedSeconds(windows, stepIndex))
}

/** From the first to the last judged window of the step. */
function watchedSeconds(windows: readonly JudgeWindow[], stepIndex: number): number {
  const first = windows.find((window) => window.stepIndex === stepIndex)
  const last = windows.findLast((window) => window.stepIndex === stepIndex)
  return first === undefined || last === undefined ? 0 : last.toSeconds - first.fromSeconds
}

/** Whether there were enough bad events to estimate from, and the ratio that fits them best is tolerated. */
export function isLikelyTolerated(
  likelihood: Likelihood,
  ratio: number | null,
  toleratedRatio: number,
): boolean {
  const expectedBad = likelihood.canaryBad - likelihood.surplus(1)
  return ratio !== null && ratio <= toleratedRatio && expectedBad >= EXPECTED_BAD_MIN
}
