import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { EVIDENCE_POINTS_MAX, evidenceLog } from '../../../src/commands/rollout/evidence-log.ts'
import { HEALTHY } from '../../support/outcomes.ts'

test('nothing was seen: there are no points', () => {
  expect(evidenceLog().points()).toEqual([])
})

test('however many looks there are, the first and the newest stay, and the rest is thinned out evenly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (looks) => {
      const log = evidenceLog()
      for (let at = 0; at < looks; at++) log.note({ ...HEALTHY, logEvidence: at }, at)
      const points = log.points().map(({ atSeconds }) => atSeconds)
      expect(points[0]).toBe(0)
      expect(points.at(-1)).toBe(looks - 1)
      expect(points.length).toBeLessThanOrEqual(EVIDENCE_POINTS_MAX)
      expect(points.length).toBeGreaterThanOrEqual(Math.min(looks, EVIDENCE_POINTS_MAX / 2))
      const gaps = points.slice(1, -1).map((at, index) => at - (points[index] ?? 0))
      expect(new Set(gaps).size).toBeLessThanOrEqual(1)
    }),
    { numRuns: 30 },
  )
})
