import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { known } from '../../src/domain/background.ts'
import type { Replay } from '../../src/domain/replay/replay.ts'
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
    ...{
      commitCount: 3,
      commitsNotScored: 0,
      historyCommits: 10_000,
      missing: [],
      replay: null,
      suspects: [],
    },
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
  const ladder = (count: number) => Array.from({ length: count }, (_, i) => i)
  const replayOf = (fixes: number, pastFixes: readonly number[]): Replay => {
    return { kind: 'tags', stepCount: 1, by: 'lines', fixes, pastFixes }
  }

  test('is not told of a few', () => {
    expect(standingOf(forecastOf(3), ladder(9))).toBeNull()
    expect(standingOf(forecastOf(3, { replay: replayOf(3, ladder(9)) }), ladder(9))).toBeNull()
  })

  test('is the share with fewer expected fixes', () => {
    expect(standingOf(forecastOf(10), ladder(20))).toEqual({
      ...{
        of: 'deployments',
        stepCount: 1,
        share: 0.5,
        tiedShare: 0.05,
        comparedCount: 20,
        medianFixes: 9.5,
      },
    })
    expect(standingOf(forecastOf(100), ladder(20))?.share).toBe(1)
  })

  test('is replayed from git until the ledger has ten', () => {
    const forecast = forecastOf(100, { replay: replayOf(30, ladder(40)) })
    expect(standingOf(forecast, ladder(9))).toEqual({
      ...{
        of: 'tags',
        stepCount: 1,
        share: 0.75,
        tiedShare: 0.025,
        comparedCount: 40,
        medianFixes: null,
      },
    })
    expect(standingOf(forecast, ladder(10))).toMatchObject({ of: 'deployments', share: 1 })
  })

  test('moves the level by one, and not beyond the ends', () => {
    const compared = { of: 'tags', stepCount: 1, comparedCount: 20, medianFixes: null } as const
    const standing = (share: number, tiedShare = 0) => ({ ...compared, share, tiedShare })
    expect(levelByStanding('medium', null)).toBe('medium')
    expect(levelByStanding('medium', standing(0.5))).toBe('medium')
    expect(levelByStanding('medium', standing(0.95))).toBe('high')
    expect(levelByStanding('medium', standing(0.1))).toBe('low')
    // As large as the usual range is not modest, though none is smaller.
    expect(levelByStanding('medium', standing(0, 0.6))).toBe('medium')
    expect(levelByStanding('medium', standing(0.05, 0.1))).toBe('low')
    expect(levelByStanding('critical', standing(1))).toBe('critical')
    expect(levelByStanding('low', standing(0))).toBe('low')
  })

  test('among stretches of equal length moves the level up and never down', () => {
    const compared = { of: 'commits', stepCount: 8, comparedCount: 20, medianFixes: null } as const
    const standing = (share: number) => ({ ...compared, share, tiedShare: 0 })
    expect(levelByStanding('medium', standing(1))).toBe('high')
    expect(levelByStanding('medium', standing(0))).toBe('medium')
  })
})
