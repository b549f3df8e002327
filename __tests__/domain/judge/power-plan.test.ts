import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { powerPlan, secondsToSee } from '../../../src/domain/judge/power-plan.ts'
import type { Ramp } from '../../../src/domain/ramp/ramp.ts'
import { powerSection, powerWords } from '../../../src/reports/sections/power-section.ts'

const POLICY = { alphaPercent: 1, marginPercent: 0, windowSeconds: 30 }
const RAMP: Ramp = {
  pace: 'evidence',
  steps: [1, 5, 25, 100].map((percent) => ({ percent, holdSecondsMax: 3600 })),
}
const errors = (requestsPerSecond: number, rate = 0.005) => ({
  name: 'errors',
  requestsPerSecond,
  rate,
  weight: 1,
})

describe('how long a regression takes to show', () => {
  test.each([
    [10, 0.001, 5, 5, 134],
    [10, 0.005, 10, 2, 110],
    [50, 0.005, 1, 2, 192],
    [50, 0.005, 1, 5, 24],
    [50, 0.005, 5, 2, 41],
    [50, 0.005, 25, 2, 14],
    [50, 0.001, 50, 1.5, 127],
    [50, 0.01, 5, 2, 22],
  ])(
    '%d requests/s with a rate of %d at %d %%, %d times the errors: %d min',
    (requestsPerSecond, rate, percent, ratio, minutes) => {
      const seconds = secondsToSee(errors(requestsPerSecond, rate), ratio, percent, POLICY)
      // Told in whole minutes there, in whole windows here.
      expect(Math.abs((seconds as number) / 60 - minutes)).toBeLessThanOrEqual(1 + minutes * 0.02)
    },
  )

  test('is never for what is within the margin, and for what never happens', () => {
    const policy = { ...POLICY, marginPercent: 10 }
    expect(secondsToSee(errors(500), 1.05, 5, policy)).toBeNull()
    expect(secondsToSee(errors(500, 0), 5, 5, policy)).toBeNull()
    expect(secondsToSee(errors(0), 5, 5, policy)).toBeNull()
  })

  test('more traffic, a worse canary and a larger part of alpha show sooner; bursts later', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1000, noNaN: true }),
        fc.double({ min: 1.3, max: 20, noNaN: true }),
        fc.double({ min: 0.5, max: 50, noNaN: true }),
        (requestsPerSecond, ratio, percent) => {
          const see = (times: number, worse: number, weight: number, dispersion: number) =>
            secondsToSee(
              { ...errors(requestsPerSecond * times), weight },
              ratio * worse,
              percent,
              POLICY,
              dispersion,
            ) ?? Number.POSITIVE_INFINITY
          const plain = see(1, 1, 0.5, 1)
          expect(see(2, 1, 0.5, 1)).toBeLessThanOrEqual(plain)
          expect(see(1, 1.5, 0.5, 1)).toBeLessThanOrEqual(plain)
          expect(see(1, 1, 1, 1)).toBeLessThanOrEqual(plain)
          expect(see(1, 1, 0.5, 5)).toBeGreaterThanOrEqual(plain)
        },
      ),
    )
  })
})

describe('the plan of what each step can see', () => {
  test('names blind steps, and proposes a ramp without them', () => {
    const plan = powerPlan(RAMP, [errors(5)], POLICY)
    expect(plan?.steps.map(({ isBlind }) => isBlind)).toEqual([true, false, false])
    expect(plan?.proposed.at(-1)).toBe(100)
    const proposed = (plan?.proposed ?? []).map((percent) => ({ percent, holdSecondsMax: 3600 }))
    const again = powerPlan({ ...RAMP, steps: proposed }, [errors(5)], POLICY)
    expect(again?.steps.some(({ isBlind }) => isBlind)).toBe(false)
    expect(powerWords(plan as NonNullable<typeof plan>)).toContain('1 step (1 %) can not even see')
  })

  test('proposes to begin small where there is much traffic', () => {
    expect(powerPlan(RAMP, [errors(5000)], POLICY)?.proposed).toEqual([0.5, 2, 10, 50, 100])
    expect(powerPlan(RAMP, [errors(0.01)], POLICY)?.proposed).toEqual([50, 100])
  })

  test('always rises to 100 without jumps', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1e5, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (requestsPerSecond, rate) => {
          const proposed =
            powerPlan(RAMP, [errors(requestsPerSecond, rate)], POLICY)?.proposed ?? []
          expect(proposed.at(-1)).toBe(100)
          expect(proposed.at(-2)).toBe(50)
          for (const [i, percent] of proposed.slice(1).entries()) {
            const before = proposed[i] as number
            expect(percent).toBeGreaterThan(before)
            expect(percent / before).toBeLessThanOrEqual(10)
          }
        },
      ),
    )
  })

  test('is none when nothing is known of the traffic', () => {
    expect(powerPlan(RAMP, [], POLICY)).toBeNull()
  })

  test('is told as a table of times, those longer than the hold in bold', () => {
    const plan = powerPlan(RAMP, [errors(50), { ...errors(50, 0.01), name: '<b>' }], POLICY)
    const section = powerSection(plan as NonNullable<typeof plan>)
    expect(section).toContain('| 1 % | errors | **')
    expect(section).not.toContain('<b>')
    expect(section).toContain('about 50 requests per second')
  })
})
