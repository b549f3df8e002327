import { describe, expect, test } from '@jest/globals'
import type {
  ArgoMetricRule,
  ArgoRules,
  FlaggerRules,
  PeerRule,
} from '../../../../src/domain/judge/peers/peer-rule.ts'
import { peerVerdict } from '../../../../src/domain/judge/peers/peer-verdict.ts'
import type { JudgeWindow } from '../../../../src/domain/verdict.ts'
import { PEER_POLICY, pointWindows, STEP, valueWindows } from './point-windows.ts'

const ask = (rule: PeerRule, windows: readonly JudgeWindow[], index = 0) =>
  peerVerdict(rule, PEER_POLICY, [], windows, { ...STEP, index })

const BACKGROUND: ArgoMetricRule = {
  name: 'errors',
  conditions: { successCondition: 'result[0] < 0.05', failureCondition: '' },
  limits: {
    ...{ failureLimit: 2, inconclusiveLimit: 0, consecutiveErrorLimit: 4 },
    ...{ consecutiveSuccessLimit: 0, count: 0, hasInterval: true },
  },
  shape: 'list',
  intervalSeconds: 30,
  initialDelaySeconds: 0,
  isDryRun: false,
}
const argo = (...changes: Partial<ArgoMetricRule>[]): ArgoRules => ({
  kind: 'argo',
  metrics: changes.map((change) => ({ ...BACKGROUND, ...change })),
})
const limits = (change: Partial<ArgoMetricRule['limits']>) => ({ ...BACKGROUND.limits, ...change })
const errors = (values: readonly (number | null)[], place = {}) =>
  valueWindows('errors', values, place)

describe("Argo's background analysis (no count)", () => {
  test('counts failures through all steps, and takes back when there are more than its limit', () => {
    const first = errors([0.2, 0.01, 0.2, 0.01])
    const second = errors([0.01, 0.2], { stepIndex: 1, from: 4 })
    expect(ask(argo({}), first)).toMatchObject({ answer: 'healthy' })
    const verdict = ask(argo({}), [...first, ...second], 1)
    expect(verdict).toMatchObject({ answer: 'harmful', decidedBy: 'errors' })
    expect(verdict.metrics[0]?.explanation).toBe(
      'errors: Failed, newest value 0.2. Failures: 3, more than the limit of 2. Measurements: 3 successful, 3 failed.',
    )
    expect(verdict).toMatchObject({ logEvidence: null, harmedRequests: 0 })
  })

  test('needs a good newest measurement of this step', () => {
    expect(ask(argo({}), errors([0.01, 0.2]))).toMatchObject({
      answer: 'inconclusive',
      missing: 'errors: the newest is Failed',
    })
    const verdict = ask(argo({}), errors([0.01, 0.01]), 1)
    expect(verdict.missing).toContain('errors: no measurement in this step yet')
  })

  test('no data is an Error whatever the condition says, and too many in a row take back', () => {
    const conditions = {
      successCondition: 'len(result) == 0 || result[0] < 1',
      failureCondition: '',
    }
    const silent = argo({ conditions })
    const some = ask(silent, errors([0.01, null, null, null, null]))
    expect(some).toMatchObject({ answer: 'inconclusive' })
    expect(some.missing).toBe('errors: the newest measurement has no data')
    const verdict = ask(silent, errors([0.01, null, null, null, null, null]))
    expect(verdict).toMatchObject({ answer: 'harmful', decidedBy: 'errors' })
    expect(verdict.metrics[0]?.explanation).toContain('errors: Error')
  })

  test('measurements that are neither hold it up', () => {
    const conditions = { successCondition: 'result < 0.01', failureCondition: 'result > 0.1' }
    const rules = argo({ conditions, shape: 'number' })
    expect(ask(rules, errors([0.05, 0.001, 0.001]))).toMatchObject({
      answer: 'inconclusive',
      missing: 'errors: Inconclusive measurements: 1, more than the limit of 0',
    })
  })
})

describe("Argo's analysis step (a count)", () => {
  const counting = argo({ limits: limits({ count: 3, failureLimit: 1 }) })

  test('leaves a step when its measurements are made, and begins anew in the next one', () => {
    const first = errors([0.2, 0.01, 0.01])
    expect(ask(counting, first.slice(0, 2))).toMatchObject({
      answer: 'inconclusive',
      missing: 'errors: No limit is broken',
    })
    expect(ask(counting, first).answer).toBe('healthy')
    const second = errors([0.2, 0.01], { stepIndex: 1, from: 3 })
    expect(ask(counting, [...first, ...second], 1).answer).toBe('inconclusive')
    const third = errors([0.01], { stepIndex: 1, from: 5 })
    expect(ask(counting, [...first, ...second, ...third], 1).answer).toBe('healthy')
  })

  test('that failed in an earlier step stays harm', () => {
    const windows = [
      ...errors([0.2, 0.2]),
      ...errors([0.01, 0.01, 0.01], { stepIndex: 1, from: 2 }),
    ]
    expect(ask(counting, windows, 1).answer).toBe('harmful')
  })
})

describe('when Argo measures', () => {
  test('at its interval, after its delay, and once without an interval', () => {
    const slow = argo({ intervalSeconds: 60, limits: limits({ failureLimit: 0 }) })
    // Windows end at 30, 60, 90 …: measured at 30, 90, 150.
    expect(ask(slow, errors([0.01, 0.2, 0.01, 0.2, 0.01])).answer).toBe('healthy')
    expect(ask(slow, errors([0.01, 0.2, 0.2])).answer).toBe('harmful')
    const late = argo({ initialDelaySeconds: 60, limits: limits({ failureLimit: 0 }) })
    expect(ask(late, errors([0.2, 0.01])).answer).toBe('healthy')
    expect(ask(late, errors([0.2, 0.2])).answer).toBe('harmful')
    const once = argo({
      intervalSeconds: null,
      limits: limits({ hasInterval: false, failureLimit: 0 }),
    })
    expect(ask(once, errors([0.01, 0.2, 0.2])).answer).toBe('healthy')
  })

  test('a dry run is told and decides nothing', () => {
    const rules = argo({}, { name: 'dry', isDryRun: true })
    const windows = pointWindows(
      Array.from({ length: 4 }, () => ({
        errors: { canary: 0.01, stable: null },
        dry: { canary: 1, stable: null },
      })),
    )
    const verdict = ask(rules, windows)
    expect(verdict.answer).toBe('healthy')
    expect(verdict.metrics[1]).toMatchObject({ name: 'dry', answer: 'inconclusive' })
    expect(verdict.metrics[1]?.explanation).toContain('does not count')
    const onlyDry = argo({ name: 'dry', isDryRun: true })
    expect(ask(onlyDry, windows).answer).toBe('inconclusive')
  })
})

describe("Flagger's checks", () => {
  const rules: FlaggerRules = {
    kind: 'flagger',
    metrics: [
      { name: 'success', range: { min: 99, max: null } },
      { name: 'p99', range: { min: null, max: 500 } },
    ],
    intervalSeconds: 30,
    threshold: 3,
  }
  const checks = (pairs: readonly (readonly [number | null, number | null])[], place = {}) =>
    pointWindows(
      pairs.map(([success, p99]) => ({
        success: { canary: success, stable: null },
        p99: { canary: p99, stable: null },
      })),
      place,
    )

  test('add up over all metrics and steps, no data too, and never go back', () => {
    const first = checks([
      [98, 100],
      [100, 100],
      [100, null],
      [100, 100],
    ])
    expect(ask(rules, first)).toMatchObject({
      answer: 'healthy',
      judgedBy: { peer: 'flagger', summary: 'Failed checks: 2 of 4; the threshold is 3.' },
    })
    const second = checks([[100, 900]], { stepIndex: 1, from: 4 })
    const verdict = ask(rules, [...first, ...second], 1)
    expect(verdict).toMatchObject({ answer: 'harmful', decidedBy: 'p99' })
    expect(verdict.metrics[1]?.explanation).toContain('p99: 900 is above 500')
    const calm = checks([[100, 100]], { stepIndex: 1, from: 5 })
    expect(ask(rules, [...first, ...second, ...calm], 1).answer).toBe('harmful')
  })

  test('leave a step only when the newest one of it passed', () => {
    const verdict = ask(
      rules,
      checks([
        [100, 100],
        [98, 100],
      ]),
    )
    expect(verdict).toMatchObject({
      answer: 'inconclusive',
      missing: 'a check of success that passes',
    })
    expect(ask(rules, checks([[100, 100]]), 1)).toMatchObject({ answer: 'inconclusive' })
    expect(ask(rules, []).answer).toBe('inconclusive')
    expect(ask({ ...rules, metrics: [] }, checks([[1, 1]])).answer).toBe('inconclusive')
  })
})

describe('a bake, when the candidate has all traffic', () => {
  const bake = (rule: PeerRule, windows: readonly JudgeWindow[]) =>
    peerVerdict(rule, PEER_POLICY, [], windows, { ...STEP, index: 1, percent: 100 })
  const flagger: FlaggerRules = {
    kind: 'flagger',
    metrics: [{ name: 'errors', range: { min: null, max: 0.05 } }],
    ...{ intervalSeconds: 30, threshold: 2 },
  }

  test('is taken back for what is seen, and never for silence', () => {
    const before = errors([0.01, 0.01])
    const silent = errors(
      Array.from({ length: 20 }, () => null),
      { stepIndex: 1, from: 2 },
    )
    const failing = errors([0.2, 0.2, 0.2], { stepIndex: 1, from: 22 })
    for (const rule of [argo({}), flagger]) {
      expect(bake(rule, [...before, ...silent]).answer).not.toBe('harmful')
      expect(bake(rule, [...before, ...silent, ...failing]).answer).toBe('harmful')
    }
  })
})
