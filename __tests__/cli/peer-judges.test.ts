import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { judgeInput } from '../../src/cli/judge.ts'
import { ConfigError } from '../../src/domain/errors.ts'

type Line = {
  id: unknown
  classification?: string
  scoreClassification?: string
  critical?: boolean
  score?: number
  phase?: string
  reason: string
  [key: string]: unknown
}

const folder = mkdtempSync(join(tmpdir(), 'slipway-peers-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function judged(input: unknown, isJson = true) {
  const written = { stdout: '', stderr: '' }
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text
    },
  })
  writeFileSync(join(folder, 'in.json'), JSON.stringify(input))
  const own = { stdout: stream('stdout'), stderr: stream('stderr'), cwd: () => folder }
  await judgeInput(own, { input: 'in.json', isJson })
  const lines = written.stdout.split('\n').filter((line) => line !== '')
  return { ...written, lines: lines.map((line): Line => JSON.parse(line)) }
}

async function answerOf(given: object): Promise<Line> {
  return (await judged(given)).lines[0] as Line
}

async function problemsOf(input: unknown): Promise<string> {
  const error = await judged(input).catch((thrown: unknown) => thrown)
  if (!(error instanceof ConfigError)) throw new Error('it was accepted')
  return error.message
}

const fixture = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../__tests__/fixtures/judge/${name}`, import.meta.url), 'utf8'),
  )

const isOfSchema = new Ajv2020({ strict: false }).compile(
  JSON.parse(
    readFileSync(new URL('../../../schema/judge-input.schema.json', import.meta.url), 'utf8'),
  ),
)

const UP = { experiment: [20, 22, 21, 25, 30, 26], control: [1, 2.2, 1.1, 2.5, 3, 2] }

type KayentaCase = {
  name: string
  class: string
  params: {
    tolerance?: number
    confLevel?: number
    effectSizeThresholds?: [number, number]
    criticalThresholds?: [number, number]
    effectSizeMeasure?: string
  }
  direction: string
  nanStrategy: string
  isCriticalMetric: boolean
  isDataRequired: boolean
  experiment: (number | null)[]
  control: (number | null)[]
  expected: { classification: string; critical: boolean | null }
}

function caseOfKayenta(given: KayentaCase): object {
  const { params } = given
  const [allowedDecrease, allowedIncrease] = params.effectSizeThresholds ?? []
  const [criticalDecrease, criticalIncrease] = params.criticalThresholds ?? []
  const measure = params.effectSizeMeasure
  return {
    id: given.name,
    judge: 'kayenta',
    classifier: given.class === 'MeanInequalityClassifier' ? 'mean-inequality' : 'mann-whitney',
    direction: given.direction,
    nanStrategy: given.nanStrategy,
    critical: given.isCriticalMetric,
    mustHaveData: given.isDataRequired,
    effectSize: { measure, allowedDecrease, allowedIncrease, criticalDecrease, criticalIncrease },
    tolerance: params.tolerance,
    confidence: params.confLevel,
    experiment: given.experiment,
    control: given.control,
  }
}

describe('judge: kayenta', () => {
  test("Kayenta's own cases, as a file of many cases", async () => {
    const classifier: KayentaCase[] = fixture('kayenta-cases.json').classifier
    const cases = classifier.map(caseOfKayenta)
    expect(isOfSchema(JSON.parse(JSON.stringify(cases)))).toBe(true)
    const { lines } = await judged(cases)
    expect(lines).toHaveLength(25)
    for (const [i, { expected }] of classifier.entries()) {
      expect(lines[i]).toMatchObject({ classification: expected.classification })
      if (expected.critical !== null) expect(lines[i]?.critical).toBe(expected.critical)
      expect(lines[i]?.score).toBe(expected.classification === 'Pass' ? 100 : 0)
    }
  })

  test('one metric gets its class, the effect and the reason', async () => {
    const answer = await answerOf({ judge: 'kayenta', id: 'a', ...UP })
    expect(answer).toMatchObject({
      id: 'a',
      classification: 'High',
      critical: false,
      score: 0,
      scoreClassification: 'Fail',
      experiment: { count: 6, min: 20, max: 30 },
    })
    expect(answer.reason).toMatch(/^The shift is 2\d/)
    const fell = { ...UP, judge: 'kayenta', direction: 'decrease' }
    expect(await answerOf(fell)).toMatchObject({ classification: 'Pass', score: 100 })
  })

  test('points without a value, infinite ones, and a mean of 0 are told as they are', async () => {
    const none = { judge: 'kayenta', experiment: [null, 'NaN'], control: [1], critical: true }
    expect(await answerOf(none)).toMatchObject({ classification: 'Nodata', critical: true })
    const infinite = { judge: 'kayenta', experiment: ['+Inf', 1], control: [1, 2] }
    expect(await answerOf(infinite)).toMatchObject({ classification: 'Error', score: 0 })
    const zero = { judge: 'kayenta', experiment: UP.experiment, control: [0, 0, 0, 0, 0, 0] }
    expect(await answerOf(zero)).toMatchObject({ classification: 'High', effect: null })
  })
})

describe('judge: kayenta, a whole canary', () => {
  test('several metrics get the score of their groups', async () => {
    const same = { experiment: [1, 2], control: [2, 1] }
    const answer = await answerOf({
      judge: 'kayenta',
      groupWeights: { latency: 70 },
      scoreThresholds: { pass: 80, marginal: 30 },
      metrics: [
        { name: 'p99', groups: ['latency'], ...UP },
        { name: 'errors', groups: ['errors'], ...same },
        { name: 'seen only', muted: true, ...UP },
      ],
    })
    expect(answer).toMatchObject({
      classification: 'Marginal',
      score: 30,
      groups: [
        { name: 'latency', score: 0, weight: 70 },
        { name: 'errors', score: 100, weight: 30 },
      ],
      metrics: [
        { name: 'p99', classification: 'High' },
        { name: 'errors', classification: 'Pass' },
        { name: 'seen only', muted: true, classification: 'High' },
      ],
    })
  })

  test('a canary config is read as it is', async () => {
    const canaryConfig = {
      name: 'ours',
      configVersion: '1',
      applications: ['a'],
      judge: { name: 'NetflixACAJudge-v1.0', judgeConfigurations: {} },
      metrics: [
        {
          name: 'cpu',
          query: { type: 'prometheus', metricName: 'cpu' },
          groups: ['system'],
          scopeName: 'default',
          analysisConfigurations: {
            canary: { direction: 'increase', critical: true, effectSize: { criticalIncrease: 50 } },
          },
        },
        { name: 'memory', query: {}, groups: ['system'], scopeName: 'default' },
        { name: 'silent', query: {}, groups: [] },
      ],
      templates: {},
      classifier: { groupWeights: { system: 100 }, scoreThresholds: { pass: 90, marginal: 50 } },
    }
    const given = {
      judge: 'kayenta',
      canaryConfig,
      data: { cpu: UP, memory: { experiment: [1, 2], control: [1, 2] } },
    }
    expect(isOfSchema(given)).toBe(true)
    expect(await answerOf(given)).toMatchObject({
      classification: 'Marginal',
      score: 50,
      metrics: [
        { name: 'cpu', classification: 'High', critical: false },
        { name: 'memory', classification: 'Pass' },
        { name: 'silent', classification: 'Nodata', groups: ['ungrouped'] },
      ],
    })
  })
})

describe('judge: argo', () => {
  test("Argo's own cases, as a file of many cases", async () => {
    const cases: { metric: object; result: object; terminating: boolean; expected: string }[] =
      fixture('argo-cases.json').assessMetricStatus
    const input = cases.map(({ metric, result, terminating }) => {
      return { judge: 'argo', metric, result, terminating }
    })
    expect(isOfSchema(input)).toBe(true)
    const { lines } = await judged(input)
    expect(lines.map(({ phase }) => phase)).toEqual(cases.map(({ expected }) => expected))
  })

  test("Argo's own measurements, each as the only one", async () => {
    type Given = {
      value: unknown
      successCondition: string
      failureCondition: string
      expected: string
    }
    const cases: Given[] = fixture('argo-cases.json').evaluateMeasurement
    const input = cases.map(({ value, successCondition, failureCondition }) => {
      return {
        judge: 'argo',
        metric: { successCondition, failureCondition, consecutiveErrorLimit: 0 },
        measurements: [value],
      }
    })
    const { lines } = await judged(input)
    expect(lines.map(({ phase }) => phase)).toEqual(cases.map(({ expected }) => expected))
  })

  test('the measurement that decides is told, and the last phase may be left out', async () => {
    const metric = { interval: '60s', failureLimit: 1, successCondition: 'result[0] < 0.05' }
    const measurements = [[0.2], [0.01], [0.3], [0]]
    expect(await answerOf({ judge: 'argo', metric, measurements })).toMatchObject({
      phase: 'Failed',
      decidedAtMeasurement: 2,
      counters: { failed: 2 },
    })
    const counters = { judge: 'argo', metric: { interval: '60s' }, result: { failed: 1, count: 1 } }
    expect(await answerOf(counters)).toMatchObject({ phase: 'Failed' })
    expect(await answerOf({ judge: 'argo', result: {} })).toMatchObject({ phase: 'Pending' })
  })
})

describe('judge: argo, a run of several metrics', () => {
  const passing = { metric: { interval: '60s', count: 2 }, result: { successful: 2, count: 2 } }
  const failing = {
    metric: { interval: '60s', successCondition: 'result[0] < 0.05' },
    measurements: [[0.01], [0.2]],
  }

  test('is as bad as its worst metric, and says which', async () => {
    const given = {
      judge: 'argo',
      metrics: [
        { name: 'latency', ...passing },
        { name: 'errors', ...failing },
      ],
    }
    expect(isOfSchema(given)).toBe(true)
    expect(await answerOf(given)).toMatchObject({
      phase: 'Failed',
      reason: expect.stringMatching(/^errors: /),
      metrics: [
        { name: 'latency', dryRun: false, phase: 'Successful' },
        { name: 'errors', dryRun: false, phase: 'Failed', decidedAtMeasurement: 1 },
      ],
    })
  })

  test('tells a dry run and is not decided by it', async () => {
    const dry = { name: 'errors', dryRun: true, ...failing }
    const both = { judge: 'argo', metrics: [{ name: 'latency', ...passing }, dry] }
    expect(await answerOf(both)).toMatchObject({
      phase: 'Successful',
      metrics: [{ phase: 'Successful' }, { dryRun: true, phase: 'Failed' }],
    })
    expect(await answerOf({ judge: 'argo', metrics: [dry] })).toMatchObject({
      phase: 'Successful',
      reason: 'All metrics are dry runs.',
    })
  })

  test('goes on while a metric is under way and none is bad', async () => {
    const running = {
      name: 'later',
      metric: { interval: '60s' },
      result: { successful: 1, count: 1 },
    }
    const given = { judge: 'argo', metrics: [{ name: 'latency', ...passing }, running] }
    expect(await answerOf(given)).toMatchObject({
      phase: 'Running',
      reason: expect.stringMatching(/^later: /),
    })
  })
})

test('judge: flagger adds failed checks up, and no data is one', async () => {
  const given = {
    judge: 'flagger',
    threshold: 2,
    metrics: [{ name: 'success', thresholdRange: { min: 99 }, values: [98, 100, null, 100] }],
  }
  expect(isOfSchema(given)).toBe(true)
  expect(await answerOf(given)).toMatchObject({ phase: 'Failed', decidedAtCheck: 2 })
  expect(await answerOf({ ...given, threshold: 3 })).toMatchObject({ phase: 'Progressing' })
})

test('a file may mix the judges; each case keeps its id and its place', async () => {
  const windows = [{ canary: { bad: 1, total: 10 }, stable: { bad: 1, total: 10 } }]
  const { lines, stderr } = await judged(
    [
      { id: 'k', judge: 'kayenta', ...UP },
      { id: 'd', metrics: [{ name: 'errors', windows }] },
      { judge: 'argo', result: {} },
    ],
    false,
  )
  expect(lines.map(({ id }) => id)).toEqual(['k', 'd', 2])
  expect(stderr).toBe('3 judged: 1 High, 1 inconclusive, 1 Pending.\n')
})

test('all that is wrong is told, each with its place', async () => {
  const wrong = [
    { judge: 'kayenta', experiment: [10, 'x'], control: [1], direcion: 'either' },
    { judge: 'kayenta', metrics: [{ name: 'a', experiment: [1] }] },
    { judge: 'kayenta', canaryConfig: { metrics: [{ name: 'a' }] }, data: { b: UP } },
    { judge: 'kayenta', ...UP, scoreThresholds: { pass: 50 } },
    { judge: 'argo', metric: { failureLimit: -2 }, result: { faild: 3 } },
    { judge: 'argo', metric: { successCondition: 'result >' }, measurements: [] },
    { judge: 'flagger', metrics: [] },
    { judge: 'argos' },
    { judge: 'argo', metrics: [{ name: 'a', dryrun: true, result: {} }] },
  ]
  const message = await problemsOf(wrong)
  for (const part of [
    '[0].experiment[1] is "x".',
    '[0] has no key "direcion". Did you mean direction?',
    '[1].metrics[0].control is missing.',
    '[2].data.b: The canary config has no such metric. Write one of a.',
    '[3].scoreThresholds: marginal is above pass.',
    '[4].metric.failureLimit is -2.',
    '[4].result has no key "faild". Did you mean failed?',
    "[5].metric.successCondition: The condition can't be read: It ends too early.",
    '[6].metrics is a list of 0.',
    '[8].metrics[0] has no key "dryrun". Did you mean dryRun?',
    '[7].judge: There is no judge "argos". Did you mean argo?',
  ]) {
    expect(message).toContain(part)
  }
  for (const given of [wrong[0], wrong[1], wrong[4], wrong[6], wrong[7]]) {
    expect(isOfSchema(given)).toBe(false)
  }
})
