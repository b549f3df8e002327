import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { scoreLabel } from '../../../../src/domain/judge/kayenta/score.ts'
import {
  type ArgoCounters,
  type ArgoLimits,
  type ArgoPhase,
  type CompletedPhase,
  isWorse,
  judgeMeasurements,
  measurementPhase,
  metricPhase,
  runPhase,
} from '../../../../src/domain/judge/threshold/argo.ts'
import { holds, type Measured } from '../../../../src/domain/judge/threshold/condition.ts'
import { ConditionError } from '../../../../src/domain/judge/threshold/condition-tokens.ts'
import { failedCheck, judgeChecks } from '../../../../src/domain/judge/threshold/flagger.ts'

type Cases = {
  assessMetricStatus: {
    test: string
    metric: Partial<Omit<ArgoLimits, 'hasInterval'>> & { interval?: string }
    result: Omit<ArgoCounters, 'lastPhase'> & { lastMeasurementPhase: ArgoCounters['lastPhase'] }
    terminating: boolean
    expected: ArgoPhase
  }[]
  evaluateMeasurement: {
    value: Measured
    successCondition: string
    failureCondition: string
    expected: CompletedPhase
  }[]
  evalCondition: { value: Measured; condition: string; expected: boolean }[]
  kayentaThresholds: { score: number; pass: number; marginal: number; expected: CompletedPhase }[]
  isWorse: { current: CompletedPhase; new: CompletedPhase; isWorse: boolean }[]
}

/**
 * Inputs and answers of the tests of argoproj/argo-rollouts at 9f8d111d8f8e3e88b6d7f8bbdf62fd3cd863ef9d
 * (Apache-2.0).
 */
const CASES: Cases = JSON.parse(
  readFileSync(
    new URL('../../../../../__tests__/fixtures/judge/argo-cases.json', import.meta.url),
    'utf8',
  ),
)

const LIMITS: ArgoLimits = {
  failureLimit: 0,
  inconclusiveLimit: 0,
  consecutiveErrorLimit: 4,
  consecutiveSuccessLimit: 0,
  count: 0,
  hasInterval: true,
}

/** The cases write what JSON has no number for as text. */
const measured = (value: Measured): Measured =>
  value === 'NaN' ? Number.NaN : value === '+Inf' ? Number.POSITIVE_INFINITY : value

describe("Argo's own cases", () => {
  test('all of them are here', () => {
    expect(CASES.assessMetricStatus).toHaveLength(38)
    expect(CASES.evaluateMeasurement).toHaveLength(12)
    expect(CASES.evalCondition).toHaveLength(9)
    expect(CASES.isWorse).toHaveLength(11)
    expect(CASES.kayentaThresholds).toHaveLength(2)
  })

  test.each(CASES.assessMetricStatus.map((given, i) => ({ i, ...given })))(
    'phase $i: $test, $metric → $expected',
    ({ metric: { interval, ...metric }, result, terminating, expected }) => {
      const limits = { ...LIMITS, hasInterval: interval !== undefined, ...metric }
      const { lastMeasurementPhase: lastPhase, ...counters } = result
      const answer = metricPhase(limits, { ...counters, lastPhase }, terminating)
      expect(answer.phase).toBe(expected)
      expect(answer.reason).not.toBe('')
    },
  )

  test.each(CASES.evaluateMeasurement)(
    'measurement: $value, $successCondition | $failureCondition → $expected',
    ({ value, expected, ...conditions }) => {
      expect(measurementPhase(conditions, measured(value)).phase).toBe(expected)
    },
  )

  test.each(CASES.evalCondition)('condition: $condition of $value', (given) => {
    expect(holds(given.condition, given.value)).toBe(given.expected)
  })

  test.each(CASES.isWorse)('$new after $current: worse $isWorse', (given) => {
    expect(isWorse(given.current, given.new)).toBe(given.isWorse)
  })

  test.each(CASES.kayentaThresholds)(
    'score $score of Kayenta',
    ({ score, expected, ...limits }) => {
      const phases = { Pass: 'Successful', Marginal: 'Inconclusive', Fail: 'Failed' }
      expect(phases[scoreLabel(score, limits)]).toBe(expected)
    },
  )
})

describe('conditions', () => {
  test.each<[string, Measured, boolean]>([
    ['1 + 2 * 3 == 7', null, true],
    ['(1 + 2) * 3 == 9 and not (2 > 3)', null, true],
    ['-result < 0 ? true : false', 2, true],
    ['result.data[0].value <= 0.5', { data: [{ value: 0.5 }] }, true],
    ['result[-1] == 3', [1, 2, 3], true],
    ["result['status'] == 'ok' && 'status' in result", { status: 'ok' }, true],
    ['5 not in result', [1, 2], true],
    ['result in [200, 204]', 204, true],
    ['any(result, {# > 1}) && none(result, # > 2) && one(result, # == 2)', [1, 2], true],
    ['count(result, # > 1) == 2 && len(filter(result, # > 1)) == 2', [1, 2, 3], true],
    ['default(result, 0) < 1 && isNil(result)', null, true],
    ['max(result) - min(result) == 2 && abs(-1) == 1', [1, 3], true],
    ['result == [1, {}.a]', null, false],
    ['isNaN(result) || result > 0', Number.NaN, true],
    ['10 / result > 3 % 2', 2, true],
    ['false && result[0] > 1', [], false],
    ['len("a\\"b") == 3', null, true],
    ['all(result, all(#, # > 0))', [[1, 2], [3]], true],
  ])('%s', (condition, result, expected) => {
    if (condition.includes('{}')) expect(() => holds(condition, result)).toThrow(ConditionError)
    else expect(holds(condition, result)).toBe(expected)
  })
})

describe('conditions that are refused', () => {
  test.each<[string, Measured, string]>([
    ['', 1, 'empty'],
    ['result >', 1, 'ends too early'],
    ['result > 1)', 1, '")" is not expected'],
    ['result', 1, 'neither true nor false'],
    ['result > 1', '5', 'number is needed'],
    ['result.constructor == nil', {}, 'no part "constructor"'],
    ['result["__proto__"] == nil', {}, 'no part "__proto__"'],
    ['result.length == 0', [], 'no part "length"'],
    ['process.exit()', 1, '"process" is not known'],
    ['toString()', 1, 'no function "toString"'],
    ['constructor', 1, '"constructor" is not known'],
    ['asInt("x") == 1', 1, 'not a number'],
    ['asInt() == 1', 1, 'given 0 values'],
    ['# > 1', 1, 'outside of a predicate'],
    ['result; 1', 1, 'Character 7'],
    [`${'('.repeat(60)}1${')'.repeat(60)} == 1`, 1, 'deep'],
    [`${'!'.repeat(60)}true`, 1, 'deep'],
    [`1 == ${'1'.repeat(5000)}`, 1, 'characters'],
    ['all(result, all(result, # > 0))', Array.from({ length: 1000 }, () => 1), 'steps'],
  ])('%s is refused', (condition, result, message) => {
    expect(() => holds(condition, result)).toThrow(ConditionError)
    expect(() => holds(condition, result)).toThrow(message)
    const conditions = { successCondition: condition, failureCondition: 'true' }
    if (condition !== '') expect(measurementPhase(conditions, result).phase).toBe('Error')
  })

  test('no text makes it do anything but answer or refuse', () => {
    const words = [
      'result',
      '#',
      '(',
      ')',
      '[',
      ']',
      '.',
      '"a"',
      '1',
      '<',
      '&&',
      'all',
      ',',
      '?',
      ':',
    ]
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(text, fc.jsonValue(), (condition, result) => {
        try {
          expect(typeof holds(condition, result as Measured)).toBe('boolean')
        } catch (error) {
          expect(error).toBeInstanceOf(ConditionError)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('measurements one after the other', () => {
  const CONDITIONS = { successCondition: 'result < 1', failureCondition: '' }

  test('failures add up and are never forgiven', () => {
    const judged = judgeMeasurements(
      { ...LIMITS, failureLimit: 2 },
      CONDITIONS,
      [2, 0, 2, 0, 2, 0],
      false,
    )
    expect(judged).toMatchObject({ phase: 'Failed', decidedAtMeasurement: 4 })
    expect(judged.counters).toMatchObject({ failed: 3, successful: 2, count: 5 })
  })

  test('errors count in a row only, and are no measurements', () => {
    const one = judgeMeasurements(LIMITS, CONDITIONS, [null, null, null, null, 0, null], false)
    expect(one).toMatchObject({ phase: 'Running', counters: { count: 1, consecutiveError: 1 } })
    const five = judgeMeasurements(LIMITS, CONDITIONS, [null, null, null, null, null, 0], false)
    expect(five).toMatchObject({ phase: 'Error', decidedAtMeasurement: 4 })
  })

  test('of several limits broken at once the later one wins', () => {
    const counters = { successful: 0, failed: 1, inconclusive: 1, count: 2, consecutiveSuccess: 0 }
    const phase = (consecutiveError: number) =>
      metricPhase(LIMITS, { ...counters, consecutiveError, lastPhase: 'Error' }, false).phase
    expect(phase(0)).toBe('Inconclusive')
    expect(phase(5)).toBe('Error')
  })

  test('a run is as its worst metric, and a dry run decides nothing', () => {
    const phaseOf = (...phases: ArgoPhase[]) =>
      runPhase(phases.map((phase) => ({ phase, isDryRun: false })))
    expect(phaseOf('Successful', 'Failed', 'Error')).toBe('Failed')
    expect(phaseOf('Successful', 'Running')).toBe('Running')
    expect(phaseOf('Running', 'Inconclusive')).toBe('Inconclusive')
    expect(phaseOf('Pending', 'Pending')).toBe('Pending')
    expect(
      runPhase([
        { phase: 'Failed', isDryRun: true },
        { phase: 'Successful', isDryRun: false },
      ]),
    ).toBe('Successful')
  })
})

describe('checks of Flagger', () => {
  const RANGE = { min: 99, max: null }

  test('a range includes its limits; no data fails', () => {
    expect(failedCheck({ min: 1, max: 2 }, 1)).toBeNull()
    expect(failedCheck({ min: 1, max: 2 }, 2)).toBeNull()
    expect(failedCheck({ min: 1, max: 2 }, 2.5)).toBe('2.5 is above 2')
    expect(failedCheck({ min: 1, max: 2 }, 0)).toBe('0 is below 1')
    expect(failedCheck({ min: null, max: null }, null)).toBe('no data')
    expect(failedCheck({ min: null, max: null }, Number.NaN)).toBe('no data')
  })

  test('failed checks add up over successes; two metrics in one check are one', () => {
    const values = [98, 100, null, 100, 98, 100]
    const metrics = [
      { name: 'success', range: RANGE, values },
      { name: 'latency', range: { min: null, max: 500 }, values: [900, 1, 1, 1, 1, 1] },
    ]
    expect(judgeChecks(metrics, 3)).toMatchObject({
      phase: 'Failed',
      failedChecks: 3,
      decidedAtCheck: 4,
    })
    expect(judgeChecks(metrics, 4)).toMatchObject({ phase: 'Progressing', failedChecks: 3 })
  })

  test('a metric that says nothing more fails all checks that are left', () => {
    const metrics = [
      { name: 'a', range: RANGE, values: [100, 100, 100] },
      { name: 'b', range: RANGE, values: [100] },
    ]
    expect(judgeChecks(metrics, 2)).toMatchObject({ phase: 'Failed', decidedAtCheck: 2 })
    expect(judgeChecks([], 1)).toMatchObject({ phase: 'Progressing', failedChecks: 0 })
  })
})
