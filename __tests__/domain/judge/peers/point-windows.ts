import type { PeerStep } from '../../../../src/domain/judge/peers/peer-finding.ts'
import type { JudgePolicy, JudgeWindow, PointPair } from '../../../../src/domain/verdict.ts'
import { POLICY } from '../simulated-traffic.ts'

/** Windows of 30 seconds, known at once and without a warm-up; every number of them is enough. */
export const PEER_POLICY: JudgePolicy = {
  ...POLICY,
  windowSeconds: 30,
  warmUpSeconds: 0,
  delaySeconds: 0,
  windowsMin: 1,
}

export const STEP: PeerStep = { index: 0, percent: 5, nextPercent: 25, holdSecondsMax: 300 }

/** One window after the other, each with the points of some metrics. */
export function pointWindows(
  points: readonly { readonly [metric: string]: PointPair }[],
  { stepIndex = 0, from = 0 } = {},
): JudgeWindow[] {
  return points.map((point, i) => ({
    stepIndex,
    fromSeconds: 30 * (from + i),
    toSeconds: 30 * (from + i + 1),
    counts: {},
    values: {},
    points: point,
    missing: {},
  }))
}

/** Values of the candidate alone; null = no data. */
export function valueWindows(
  name: string,
  values: readonly (number | null)[],
  place: { stepIndex?: number; from?: number } = {},
): JudgeWindow[] {
  return pointWindows(
    values.map((canary) => ({ [name]: { canary, stable: null } })),
    place,
  )
}
