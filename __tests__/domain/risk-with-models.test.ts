import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { known } from '../../src/domain/background.ts'
import { DEFAULT_RISK_LEVELS, LEVELS } from '../../src/domain/risk.ts'
import type { Forecast } from '../../src/domain/risk-model/forecast.ts'
import { probabilityOfAny } from '../../src/domain/risk-model/negative-binomial.ts'
import { assessRisk } from '../../src/domain/risk-score.ts'
import { levelByStanding, standingOf } from '../../src/domain/standing.ts'
import { backgroundOf } from '../support/backgrounds.ts'
import { rangeTouching } from '../support/ranges.ts'

const POLICY = { levels: DEFAULT_RISK_LEVELS }

function forecastOf(fixes: number, fields: Partial<Forecast> = {}): Forecast {
  return {
    ...{ fixes, fixesLow: 0, fixesHigh: 3, anyFix: probabilityOfAny(fixes), anyRevert: 0.003 },
    ...{ commitCount: 3, commitsNotScored: 0, historyCommits: 10_000, missing: [], suspects: [] },
    ...fields,
  }
}

function assess(forecast: Forecast, pastFixes: readonly number[] = [], ...paths: string[]) {
  const range = rangeTouching(...(paths.length === 0 ? ['src/app.ts'] : paths))
  return assessRisk(range, POLICY, backgroundOf({ forecast: known(forecast), pastFixes }))
}

describe('risk with the models', () => {
  test.each([
    [0.1, 'low'],
    [1, 'medium'],
    [3, 'high'],
    [9, 'critical'],
  ] as const)('%d expected fixes are %s', (fixes, level) => {
    const risk = assess(forecastOf(fixes))
    expect(risk).toMatchObject({ level, isCalibrated: true, score: probabilityOfAny(fixes) })
  })

  test('what the models see in every commit adds no weight beside them, but is still told', () => {
    const { findings } = assess(forecastOf(1), [], 'src/app.ts', 'package.json', '.env')
    const weights = new Map(findings.map(({ factor, logOdds }) => [factor, logOdds]))
    expect([...weights.keys()]).toEqual(expect.arrayContaining(['size', 'dependencies']))
    for (const factor of ['size', 'spread', 'dependencies', 'configuration']) {
      expect(weights.get(factor)).toBe(0)
    }
  })

  test('what they cannot see raises the rollback score by its odds', () => {
    const plain = assess(forecastOf(0.1)).rollbackScore ?? 0
    const risk = assess(forecastOf(0.1), [], 'db/migrate/1.rb')
    const weight = risk.findings.reduce((sum, { logOdds }) => sum + logOdds, 0)
    const odds = (share: number) => share / (1 - share)
    expect(weight).toBeGreaterThan(0)
    expect(odds(risk.rollbackScore ?? 0) / odds(plain)).toBeCloseTo(Math.exp(weight))
  })

  test('a likely rollback raises the level of a small change', () => {
    expect(assess(forecastOf(0.05, { anyRevert: 0.25 })).level).toBe('high')
  })

  test('without history the number is not called calibrated', () => {
    expect(assess(forecastOf(1, { missing: ['history_cut'] })).isCalibrated).toBe(false)
    expect(assess(forecastOf(1, { missing: ['usual_size'] })).isCalibrated).toBe(true)
  })

  test('more expected fixes never lower the level', () => {
    const mean = fc.double({ min: 0, max: 30, noNaN: true })
    const past = fc.array(mean, { maxLength: 60 })
    fc.assert(
      fc.property(mean, mean, past, (one, other, before) => {
        const levelOf = (fixes: number) => LEVELS.indexOf(assess(forecastOf(fixes), before).level)
        expect(levelOf(Math.min(one, other))).toBeLessThanOrEqual(levelOf(Math.max(one, other)))
      }),
    )
  })
})

describe('the standing among earlier deployments', () => {
  test('is not told of a few', () => {
    expect(standingOf(3, [1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeNull()
  })

  test('is the share with fewer expected fixes', () => {
    const past = Array.from({ length: 20 }, (_, i) => i)
    expect(standingOf(10, past)).toEqual({ share: 0.5, deploymentCount: 20, medianFixes: 9.5 })
    expect(standingOf(100, past)?.share).toBe(1)
  })

  test('moves the level by one, and not beyond the ends', () => {
    const standing = (share: number) => ({ share, deploymentCount: 20, medianFixes: 1 })
    expect(levelByStanding('medium', null)).toBe('medium')
    expect(levelByStanding('medium', standing(0.5))).toBe('medium')
    expect(levelByStanding('medium', standing(0.95))).toBe('high')
    expect(levelByStanding('medium', standing(0.1))).toBe('low')
    expect(levelByStanding('critical', standing(1))).toBe('critical')
    expect(levelByStanding('low', standing(0))).toBe('low')
  })
})
