import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ConfigError } from '../../../src/domain/errors.ts'
import type { RampPolicy, RampStep } from '../../../src/domain/ramp/ramp.ts'
import { planRamp } from '../../../src/domain/ramp/ramp-plan.ts'
import { LEVELS } from '../../../src/domain/risk.ts'

const HOLD_SECONDS = 600

function stepsOf(...percents: number[]): RampStep[] {
  return percents.map((percent) => ({ percent, holdSecondsMax: HOLD_SECONDS }))
}

function policyOf(steps: RampStep[] | null): RampPolicy {
  return {
    pace: 'evidence',
    steps,
    stepsByLevel: {
      low: stepsOf(25, 100),
      medium: stepsOf(10, 100),
      high: stepsOf(5, 100),
      critical: stepsOf(1, 100),
    },
  }
}

/** A target with so many weights, as a proxy or a number of instances has. */
function inParts(parts: number): (percent: number) => number {
  return (percent) => (Math.floor((percent * parts) / 100 + 1e-9) * 100) / parts
}

const anything = (percent: number) => percent
const percentsOf = (steps: readonly RampStep[]) => steps.map((step) => step.percent)

describe('planRamp', () => {
  test('takes the steps of the configuration before those of the level', () => {
    const ramp = planRamp(policyOf(stepsOf(2, 50, 100)), 'critical', anything)
    expect(ramp).toEqual({ pace: 'evidence', steps: stepsOf(2, 50, 100) })
  })

  test.each([
    ['low', 25],
    ['medium', 10],
    ['high', 5],
    ['critical', 1],
  ] as const)('risk %s begins at %d %%', (level, percent) => {
    expect(percentsOf(planRamp(policyOf(null), level, anything).steps)).toEqual([percent, 100])
  })

  test('rounds each step down to what the target can do', () => {
    const { steps } = planRamp(policyOf(stepsOf(1, 30, 100)), 'low', inParts(256))
    expect(percentsOf(steps)).toEqual([0.78125, 29.6875, 100])
  })

  test('steps that come to the same share become one, with the longest hold', () => {
    const asked = [
      { percent: 25, holdSecondsMax: 60 },
      { percent: 30, holdSecondsMax: 900 },
      { percent: 40, holdSecondsMax: 120 },
      { percent: 100, holdSecondsMax: 60 },
    ]
    expect(planRamp(policyOf(asked), 'low', inParts(4)).steps).toEqual([
      { percent: 25, holdSecondsMax: 900 },
      { percent: 100, holdSecondsMax: 60 },
    ])
  })

  test.each([[stepsOf(5, 50)], [[]]])('always ends at 100', (steps) => {
    expect(planRamp(policyOf(steps), 'low', anything).steps.at(-1)?.percent).toBe(100)
  })

  test('names every step that is too fine and the finest possible one', () => {
    const plan = () => planRamp(policyOf(stepsOf(1, 5, 50, 100)), 'low', inParts(10))
    expect(plan).toThrow(ConfigError)
    expect(plan).toThrow(/1 % of the traffic.*finest step is 10 %.*\n.*5 % of the traffic/)
  })

  test('finds a finest step below one percent', () => {
    const plan = () => planRamp(policyOf(stepsOf(0.1, 100)), 'low', inParts(256))
    expect(plan).toThrow(/0\.1 %.*finest step is 0\.391 %/)
  })

  test('says when the target can split nothing at all', () => {
    expect(() => planRamp(policyOf(null), 'low', () => 0)).toThrow(/cannot split traffic now/)
  })

  test('never gives more than was asked, rises, and ends at 100, whatever the target can do', () => {
    const percents = fc
      .uniqueArray(fc.double({ min: 1, max: 99, noNaN: true }), { maxLength: 6 })
      .map((list) => [...list.sort((a, b) => a - b), 100])
    fc.assert(
      fc.property(
        percents,
        fc.constantFrom(...LEVELS),
        fc.integer({ min: 100, max: 5_000 }),
        (asked, level, parts) => {
          const planned = percentsOf(
            planRamp(policyOf(stepsOf(...asked)), level, inParts(parts)).steps,
          )
          expect(planned.at(-1)).toBe(100)
          expect(planned).toEqual([...new Set(planned)].sort((a, b) => a - b))
          const possible = asked.map(inParts(parts))
          for (const percent of planned) expect(possible).toContain(percent)
          expect(planned[0]).toBeLessThanOrEqual((asked[0] ?? 0) + 1e-6)
        },
      ),
    )
  })
})
