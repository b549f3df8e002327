import { describe, expect, test } from '@jest/globals'
import type { Replay } from '../../src/domain/replay/replay.ts'
import type { Risk, Standing } from '../../src/domain/risk.ts'
import { forecastWords } from '../../src/reports/sections/forecast-section.ts'
import { LOW_RISK } from '../support/example-risks.ts'

function riskWith(standing: Standing | null, replay: Replay | null): Risk {
  if (LOW_RISK.forecast === null) throw new Error('the example has a forecast')
  return { ...LOW_RISK, standing, forecast: { ...LOW_RISK.forecast, replay } }
}

const replayOf = (...pastFixes: number[]): Replay => {
  return { kind: 'tags', stepCount: 1, by: 'lines', fixes: 1, pastFixes }
}

describe('how a forecast is told beside the past', () => {
  test.each([
    [0.82, 'more than 82 % of the last 40 tags, replayed from git. '],
    [1, 'more than all of the last 40 tags, replayed from git. '],
    [199 / 200, 'more than 99 % of the last 40 tags'],
    [1 / 300, 'more than 1 % of the last 40 tags'],
    [0, 'no more than any of the last 40 tags, replayed from git. '],
  ])('%d of the tags had fewer', (share, told) => {
    const standing = {
      of: 'tags',
      stepCount: 1,
      share,
      tiedShare: 0,
      comparedCount: 40,
      medianFixes: null,
    } as const
    expect(forecastWords(riskWith(standing, replayOf()))).toContain(told)
  })

  test.each([
    [null, 'no history of deployments yet to compare with.'],
    [replayOf(), 'to compare with, and none that the checkout could replay.'],
    [
      replayOf(1, 2, 3),
      'and too few in the checkout to stand in for it (3 tags, replayed from git).',
    ],
  ])('where there is no standing it says why: %j', (replay, told) => {
    expect(forecastWords(riskWith(null, replay))).toContain(told)
  })
})
