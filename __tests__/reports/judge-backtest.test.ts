import { describe, expect, test } from '@jest/globals'
import type { JudgeFigures } from '../../src/domain/backtest/judge-backtest.ts'
import type { JudgedDeployment } from '../../src/domain/backtest/judged-deployment.ts'
import {
  type JudgeBacktest,
  judgeBacktestJson,
  judgeBacktestText,
} from '../../src/reports/judge-backtest.ts'

const FIGURES: JudgeFigures = {
  judge: 'slipway',
  rolledBack: 3,
  rolledBackInDoubt: 1,
  promoted: 6,
  undecided: 1,
  minutesToRollback: null,
  minutesToPromotion: 22.5,
  harmed: 1_200,
}

const DEPLOYMENT: JudgedDeployment = {
  id: 'r1',
  version: 'v2',
  sha: 'b'.repeat(40),
  result: 'rolled_back',
  reason: 'metric_harmful',
  startedAtSeconds: 3_600,
  endedAtSeconds: 7_200,
  windowCount: 20,
  answer: 'harmful',
  minutesToRollback: 4.5,
  harmed: 60,
  decidedBy: 'errors',
  peers: { kayenta: 10, argo: null, flagger: null },
}

function foundWith(change: Partial<JudgeBacktest> = {}): JudgeBacktest {
  return {
    environment: 'production',
    fromSeconds: 0,
    toSeconds: 86_400,
    windowSeconds: 30,
    windowCount: 2_880,
    windowsWithData: 2_879,
    windowsWithoutPlace: 0,
    usual: [
      { name: 'errors', requestsPerSecond: 200, rate: 0.005 },
      { name: 'orders', requestsPerSecond: 0, rate: null },
    ],
    ramp: {
      pace: 'evidence',
      steps: [
        { percent: 1, holdSecondsMax: 600 },
        { percent: 100, holdSecondsMax: 600 },
      ],
    },
    eventsPerCause: 3,
    seed: 1,
    scenarios: [
      { fault: null, replays: 10, judges: [FIGURES] },
      { fault: { metric: 'errors', ratio: 1.5 }, replays: 10, judges: [FIGURES] },
    ],
    deployments: [DEPLOYMENT],
    deploymentsLeft: [],
    ...change,
  }
}

const linesOf = (change: Partial<JudgeBacktest> = {}) =>
  judgeBacktestText(foundWith(change)).split('\n')

/** Cells of a table stand two spaces or more apart. */
const cells = (line: string | undefined) => line?.trim().split(/ {2,}/)

describe('a backtest of the judge as lines', () => {
  test('tells what there was, then a table for each scenario', () => {
    const lines = linesOf()
    expect(lines.slice(0, 3)).toEqual([
      'production, 1970-01-01 00:00 UTC to 1970-01-02 00:00 UTC: 2,880 windows of 30 s, 2,879 with data',
      '  errors: 200 a second, 0.5 % of them counted',
      '  orders: no data',
    ])
    expect(lines).toContain('A candidate that is as good, 10 rollouts:')
    const faulty = lines.indexOf('errors x1.5, 10 rollouts:')
    expect(cells(lines[faulty + 2])).toEqual([
      ...['Slipway', '30 %', '10 %', '-', '60 %', '22 min 30 s', '10 %', '1,200'],
    ])
  })

  test('tells what each judge would have done with the deployments', () => {
    const row = linesOf().find((line) => line.includes('rolled back'))
    expect(cells(row)).toEqual([
      ...['1970-01-01 02:00 UTC', 'v2', 'rolled back', 'harmful'],
      ...['4 min 30 s', '10 min', 'no', 'no'],
    ])
    const forgotten = linesOf({ deployments: [{ ...DEPLOYMENT, windowCount: 0 }] })
    expect(cells(forgotten.find((line) => line.includes('no data  ')))?.slice(3)).toEqual([
      ...['no data', '-', '-', '-', '-'],
    ])
  })

  test('names windows of fractions of a second, and those that were left out', () => {
    const [first, second] = linesOf({ windowSeconds: 0.25, windowsWithoutPlace: 7 })
    expect(first).toContain('2,880 windows of 0.25 s,')
    expect(second).toMatch(/does not say what served: 7 windows$/)
  })

  test('is bounded, and text of others stays on its line without a control character', () => {
    const hostile = 'v\u001b[31m2\n::error::\u202e'
    const lines = linesOf({
      environment: hostile,
      usual: [{ name: hostile, requestsPerSecond: 1, rate: 0 }],
      scenarios: [{ fault: { metric: hostile, ratio: 2 }, replays: 10, judges: [FIGURES] }],
      deployments: Array.from({ length: 70 }, () => ({ ...DEPLOYMENT, version: hostile })),
      deploymentsLeft: [hostile],
    })
    expect(lines.filter((line) => line.includes('rolled back'))).toHaveLength(50)
    expect(lines).toContain('  and 20 older ones')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u202e]/)
    expect(lines.filter((line) => line.startsWith('::'))).toEqual([])
  })

  test('without scenarios says so', () => {
    expect(linesOf({ scenarios: [] })).toContain(
      'There are too few windows with counts or latency to replay a rollout on.',
    )
  })
})

test('as data it is all of it, with the version of its form', () => {
  const found = foundWith()
  expect(judgeBacktestJson(found)).toEqual({ schemaVersion: 1, ...found, peerHoldSeconds: 600 })
})
