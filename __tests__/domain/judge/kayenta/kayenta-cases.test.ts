import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { effectSize } from '../../../../src/domain/judge/kayenta/effect-size.ts'
import {
  classifyMetric,
  type Direction,
  type KayentaRule,
  type MetricLabel,
} from '../../../../src/domain/judge/kayenta/metric-class.ts'
import {
  type OutlierRule,
  outlierFlags,
  preparedSample,
  summaryOf,
} from '../../../../src/domain/judge/kayenta/samples.ts'
import {
  canaryScore,
  type ScoredMetric,
  scoreLabel,
} from '../../../../src/domain/judge/kayenta/score.ts'
import { brentRoot } from '../../../../src/domain/statistics/brent-root.ts'
import { mannWhitney, shiftInterval } from '../../../../src/domain/statistics/mann-whitney.ts'
import { normalQuantile } from '../../../../src/domain/statistics/normal.ts'
import { percentile } from '../../../../src/domain/statistics/percentile.ts'
import { type ClassifierCase, numbers, ruleOf, type Values } from './classifier-case.ts'

type Port = { lower: number; upper: number; estimate: number }
type DetectorCase = {
  name: string
  detector: string | null
  param: number | null
  reduceSensitivity?: boolean
  data: Values
}
type Cases = {
  classifier: (ClassifierCase & {
    expected: {
      classification: MetricLabel
      critical: boolean | null
      deviation: number | 'NaN' | null
      reasonNotEmpty: boolean
    }
  })[]
  field_reports: (ClassifierCase & {
    kayenta: { classification: MetricLabel; deviation?: number }
    users_expected: string
    port: Port
  })[]
  mannwhitney: {
    name: string
    function: string
    mu: number
    quantile: number
    x: number[]
    y: number[]
    confidenceLevel: number
    expected: unknown
    tol: number
  }[]
  detectors: (DetectorCase & { expected: boolean[] })[]
  transforms: (DetectorCase & { function: string; expected: number[] })[]
  statistics: {
    name: string
    function: string
    data: number[]
    p: number
    tol?: number
    expected: unknown
  }[]
  effect_sizes: {
    name: string
    function: 'meanRatio' | 'cles'
    experiment: number[]
    control: number[]
    expected: number | 'NaN'
    tol: number
  }[]
  scorer: {
    name: string
    groupWeights: Record<string, number>
    results: { classification: MetricLabel; critical: boolean; groups: string[] }[]
    expectedSummaryScore: number
  }[]
  score_classifier: {
    cases: { pass: number; marginal: number; score: number; expected: string }[]
  }[]
}

/**
 * Inputs and answers of the tests of spinnaker/kayenta at a69573be9d8fededacf80817e4151a2c8df41276
 * (Apache-2.0), and of reports of its users.
 */
const CASES: Cases = JSON.parse(
  readFileSync(
    new URL('../../../../../__tests__/fixtures/judge/kayenta-cases.json', import.meta.url),
    'utf8',
  ),
)

function classOf(given: ClassifierCase) {
  return classifyMetric(ruleOf(given), numbers(given.experiment), numbers(given.control))
}

const RULE = ruleOf({ ...(CASES.classifier[0] as ClassifierCase), direction: 'either' })

function near(value: number, expected: number, tolerance: number) {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance)
}

describe("Kayenta's own cases of classes and intervals", () => {
  test('all of them are here', () => {
    const sizes = Object.entries(CASES).map(([name, cases]) => [name, cases.length])
    expect(Object.fromEntries(sizes)).toMatchObject({
      classifier: 25,
      mannwhitney: 6,
      detectors: 4,
      transforms: 4,
      statistics: 8,
      effect_sizes: 7,
      scorer: 9,
      score_classifier: 1,
      field_reports: 4,
    })
  })

  test.each(CASES.classifier)('class: $name', (given) => {
    const { expected } = given
    const answer = classOf(given)
    expect(answer.classification).toBe(expected.classification)
    if (expected.critical !== null) expect(answer.isCriticalFailure).toBe(expected.critical)
    if (expected.deviation === 'NaN') expect(answer.effect).toBeNaN()
    else if (expected.deviation !== null) near(answer.effect, expected.deviation, 1e-6)
    // Ours always has a reason, also where theirs has none.
    expect(answer.reason).not.toBe('')
  })

  test.each(CASES.field_reports)('as users reported it: $name', (given) => {
    const answer = classOf(given)
    expect(answer.classification).toBe(given.kayenta.classification)
    if (given.kayenta.deviation !== undefined) near(answer.effect, given.kayenta.deviation, 1e-9)
    for (const end of ['lower', 'estimate', 'upper'] as const) {
      near(answer.shift?.[end] ?? Number.NaN, given.port[end], 1e-6)
    }
  })

  test.each(CASES.mannwhitney)('$function: $name', (given) => {
    const { x, y, expected, tol } = given
    const z = (shift: number) =>
      mannWhitney(
        x.map((value) => value - shift),
        y,
      ).z
    if (given.function === 'wilcoxonDiff') {
      near(z(given.mu) - given.quantile, expected as number, tol)
    } else if (Array.isArray(expected)) {
      const shift = shiftInterval(x, y, given.confidenceLevel, { ends: 'sign', estimate: 'sign' })
      for (const part of expected as { field: keyof Port; value: number; tol: number }[]) {
        near(shift[part.field], part.value, part.tol)
      }
    } else {
      const steps = expected as Record<string, number>
      const limit = normalQuantile(1 - (1 - given.confidenceLevel) / 2)
      const low = Math.min(...x) - Math.max(...y)
      const high = Math.max(...x) - Math.min(...y)
      const root = (at: number) => brentRoot((shift) => z(shift) - at, low, high, 1e-4)
      const ours = {
        rMumin: low,
        rMumax: high,
        rZqLower: limit,
        rZqUpper: -limit,
        rFlower1: z(low) - limit,
        rFupper1: z(high) - limit,
        rFlower2: z(low) + limit,
        rFupper2: z(high) + limit,
        rCil: root(limit),
        rCiu: root(-limit),
        rEst: root(0),
      }
      expect(Object.keys(ours).sort()).toEqual(Object.keys(steps).sort())
      for (const [name, value] of Object.entries(ours)) {
        near(value ?? Number.NaN, steps[name] as number, tol)
      }
    }
  })
})

describe("Kayenta's own cases of figures and scores", () => {
  const outliersOf = ({ detector, param, reduceSensitivity }: DetectorCase): OutlierRule => {
    if (detector === null) return { kind: 'keep' }
    if (detector === 'KSigmaDetector') return { kind: 'k-sigma', factor: param as number }
    const sensitivity = reduceSensitivity === true ? 'reduced' : 'full'
    return { kind: 'iqr', factor: param as number, sensitivity }
  }

  test.each(CASES.detectors)('outliers: $name', (given) => {
    expect(outlierFlags(numbers(given.data), outliersOf(given))).toEqual(given.expected)
  })

  test.each(CASES.transforms)('preparation: $name', (given) => {
    expect(preparedSample(numbers(given.data), 'remove', outliersOf(given))).toEqual(given.expected)
  })

  test.each(CASES.statistics)('figures: $name', (given) => {
    if (given.function === 'percentile_R7') {
      near(percentile(given.data, given.p), given.expected as number, given.tol ?? 1e-9)
    } else {
      const { std, ...others } = given.expected as Record<string, number>
      const { deviation, ...ours } = summaryOf(given.data)
      expect(ours).toEqual(others)
      near(deviation ?? Number.NaN, std as number, given.tol ?? 1e-9)
    }
  })

  test.each(CASES.effect_sizes)('effect: $name', (given) => {
    const effect = effectSize(given.function, given.experiment, given.control)
    if (given.expected === 'NaN') expect(effect).toBeNaN()
    else near(effect, given.expected, given.tol)
  })

  test.each(CASES.scorer)('score: $name', ({ groupWeights, results, expectedSummaryScore }) => {
    const metrics = results.map(({ classification, critical, groups }) => {
      return { classification, isCriticalFailure: critical, groups, isMuted: false }
    })
    const weights = new Map(Object.entries(groupWeights))
    const { score } = canaryScore(metrics, weights, { pass: 95, marginal: 75 })
    near(score, expectedSummaryScore, 1e-6)
  })

  test('thresholds of the score', () => {
    const cases = CASES.score_classifier.flatMap((group) => group.cases)
    expect(cases).toHaveLength(4)
    for (const { score, expected, ...thresholds } of cases) {
      expect(scoreLabel(score, thresholds)).toBe(expected)
    }
  })
})

const metric = (changes: Partial<ScoredMetric>): ScoredMetric => ({
  classification: 'Pass',
  isCriticalFailure: false,
  groups: ['all'],
  isMuted: false,
  ...changes,
})
const THRESHOLDS = { pass: 95, marginal: 75 }
const score = (...metrics: Partial<ScoredMetric>[]) =>
  canaryScore(metrics.map(metric), new Map(), THRESHOLDS)

describe('faults of Kayenta that are mended on purpose', () => {
  test('an error counts against the score, and a critical one fails the canary', () => {
    // Kayenta leaves the metric out of its group: 100.
    expect(score({}, { classification: 'Error' })).toMatchObject({
      score: 50,
      classification: 'Fail',
    })
    const answer = classifyMetric({ ...RULE, isCritical: true }, [Number.POSITIVE_INFINITY], [1])
    expect(answer).toMatchObject({ classification: 'Error', isCriticalFailure: true, shift: null })
    expect(score({}, {}, {}, answer).score).toBe(0)
  })

  test('two constant samples are compared without noise, the same each time', () => {
    // Kayenta adds noise of 1e-5 of the value, so that its interval differs from call to call.
    const answer = classifyMetric(RULE, [10, 10, 10], [1, 1, 1])
    expect(answer).toMatchObject({ classification: 'High', effect: 10 })
    expect(answer.shift).toEqual({ lower: 9, estimate: 9, upper: 9 })
    expect(classifyMetric(RULE, [1, 1], [10, 10, 10]).classification).toBe('Low')
    // Noise of 1e-5 would be as large as the difference, and the class a matter of luck.
    expect(classifyMetric(RULE, [1.000_001, 1.000_001], [1, 1]).classification).toBe('High')
  })

  test('nothing at all is no success', () => {
    expect(score()).toMatchObject({ score: 0, classification: 'Fail' })
    expect(score({ isMuted: true })).toMatchObject({ score: 0 })
  })
})

describe('the rules beyond the cases', () => {
  test('data that must be there fails its metric, a critical one the canary', () => {
    const without = (changes: Partial<KayentaRule>) =>
      classifyMetric({ ...RULE, ...changes }, [Number.NaN], [1, 2])
    expect(without({}).classification).toBe('Nodata')
    expect(without({ mustHaveData: true }).classification).toBe('NodataFailMetric')
    expect(without({ mustHaveData: true, isCritical: true })).toMatchObject({
      classification: 'Nodata',
      isCriticalFailure: true,
    })
    expect(score({}, {}, { classification: 'NodataFailMetric' }).score).toBeCloseTo(66.67, 10)
  })

  test('half of the metrics without data is too many; one group without is not', () => {
    expect(score({}, { classification: 'Nodata' }).score).toBe(0)
    const silent = { classification: 'Nodata', groups: ['silent'] } as const
    expect(score({}, {}, silent)).toMatchObject({
      score: 100,
      groups: [{ name: 'all' }, { name: 'silent', score: 0, hasData: false, weight: 50 }],
    })
  })

  test('a muted metric is in no group and fails nothing', () => {
    const muted = { classification: 'High', isCriticalFailure: true, isMuted: true } as const
    expect(score({}, muted).score).toBe(100)
  })

  test('groups without a weight share the rest', () => {
    const metrics = ['a', 'b', 'c'].map((name) =>
      metric({ groups: [name], classification: name === 'c' ? 'High' : 'Pass' }),
    )
    const { score: sum, groups } = canaryScore(metrics, new Map([['a', 40]]), THRESHOLDS)
    expect(groups.map(({ weight }) => weight)).toEqual([40, 30, 30])
    expect(sum).toBe(70)
  })

  test('outliers: fences that are reduced spare what lies between p1 and p99', () => {
    const left = (outliers: number, sensitivity: 'full' | 'reduced') => {
      const values = Array.from({ length: 100 }, (_, i) => (i < outliers ? 50 : 1))
      return preparedSample(values, 'remove', { kind: 'iqr', factor: 3, sensitivity }).length
    }
    expect([left(1, 'full'), left(1, 'reduced')]).toEqual([99, 99])
    expect([left(2, 'full'), left(2, 'reduced')]).toEqual([98, 100])
  })

  test('what has no value is a 0 where it is to be replaced', () => {
    expect(preparedSample([1, Number.NaN], 'replace', { kind: 'keep' })).toEqual([1, 0])
  })

  const sample = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 25 })

  test('a sample that is far above is High, and Low with the sides swapped', () => {
    const many = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 8, maxLength: 25 })
    fc.assert(
      fc.property(many, many, (low, other) => {
        const high = other.map((value) => value + 100)
        const label = (direction: Direction, x: number[], y: number[]) =>
          classifyMetric({ ...RULE, direction }, x, y).classification
        expect(label('either', high, low.concat(1))).toBe('High')
        expect(label('increase', high, low.concat(1))).toBe('High')
        expect(label('decrease', high, low.concat(1))).toBe('Pass')
        expect(label('either', low.concat(1), high)).toBe('Low')
        expect(label('increase', low.concat(1), high)).toBe('Pass')
      }),
    )
  })

  test('the order of the points does not matter', () => {
    fc.assert(
      fc.property(sample, sample, (x, y) => {
        const turned = classifyMetric(RULE, x.toReversed(), y.toReversed())
        expect(turned.classification).toBe(classifyMetric(RULE, x, y).classification)
      }),
    )
  })
})
