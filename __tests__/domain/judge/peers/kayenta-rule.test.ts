import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { KayentaRule } from '../../../../src/domain/judge/kayenta/metric-class.ts'
import type { KayentaRules } from '../../../../src/domain/judge/peers/peer-rule.ts'
import { peerVerdict } from '../../../../src/domain/judge/peers/peer-verdict.ts'
import type { Metric } from '../../../../src/domain/metrics/metric.ts'
import type { JudgeWindow } from '../../../../src/domain/verdict.ts'
import { type ClassifierCase, numbers, ruleOf } from '../kayenta/classifier-case.ts'
import { PEER_POLICY, pointWindows, STEP } from './point-windows.ts'

type Classified = ClassifierCase & { readonly expected: { readonly classification: string } }
const CASES: { readonly classifier: readonly Classified[] } = JSON.parse(
  readFileSync('__tests__/fixtures/judge/kayenta-cases.json', 'utf8'),
)

const RULE: KayentaRule = ruleOf({
  ...(CASES.classifier[0] as Classified),
  ...{ params: {}, direction: 'increase', isCriticalMetric: false },
})

function rulesWith(
  rule: Partial<KayentaRule> = {},
  more: Partial<KayentaRules> = {},
): KayentaRules {
  return {
    kind: 'kayenta',
    metrics: [{ name: 'cpu', groups: ['system'], isMuted: false, rule: { ...RULE, ...rule } }],
    weights: {},
    thresholds: { pass: 95, marginal: 75 },
    analysisIntervalSeconds: null,
    ...more,
  }
}

const ask = (
  rules: KayentaRules,
  windows: readonly JudgeWindow[],
  step = STEP,
  metrics: Metric[] = [],
) => peerVerdict(rules, PEER_POLICY, metrics, windows, step)

/** Windows in which both sides have these values, in turn. */
const cpu = (canary: readonly number[], stable: readonly number[], count = 10) =>
  pointWindows(
    Array.from({ length: count }, (_, i) => ({
      cpu: {
        canary: canary[i % canary.length] ?? null,
        stable: stable[i % stable.length] ?? null,
      },
    })),
  )
const LIKE = cpu([50, 51, 49, 50.5], [50.2, 50.9, 49.1, 50])
const HIGHER = cpu([90, 91, 92, 93], [50, 51, 49, 50.5])

describe("Kayenta's own cases as the points of a rollout", () => {
  // Points that are missing altogether have no window, in which they could be replaced by 0.
  const asWindows = CASES.classifier.filter(
    ({ nanStrategy, experiment, control }) =>
      nanStrategy === 'remove' || experiment.length === control.length,
  )

  test('are nearly all of them', () => {
    expect(asWindows.length).toBeGreaterThanOrEqual(CASES.classifier.length - 3)
  })

  test.each(asWindows)('$name', (given) => {
    const [experiment, control] = [numbers(given.experiment), numbers(given.control)]
    const count = Math.max(experiment.length, control.length, 1)
    const known = (value: number | undefined) =>
      value === undefined || Number.isNaN(value) ? null : value
    const windows = pointWindows(
      Array.from({ length: count }, (_, i) => ({
        cpu: { canary: known(experiment[i]), stable: known(control[i]) },
      })),
    )
    const step = { ...STEP, holdSecondsMax: 30 * count }
    const { metrics } = ask(rulesWith(ruleOf(given)), windows, step)
    expect(metrics[0]?.explanation).toContain(`cpu: ${given.expected.classification}.`)
  })
})

describe('when Kayenta is asked', () => {
  test('once, at the end of the hold', () => {
    const early = ask(rulesWith(), LIKE.slice(0, 9))
    expect(early).toMatchObject({ answer: 'inconclusive', judgedBy: { peer: 'kayenta' } })
    expect(early.missing).toContain('due after 10 windows of the step (9 so far)')
    expect(ask(rulesWith(), HIGHER.slice(0, 9)).answer).toBe('inconclusive')
    expect(ask(rulesWith(), LIKE)).toMatchObject({ answer: 'healthy', missing: '' })
    expect(ask(rulesWith(), HIGHER)).toMatchObject({ answer: 'harmful', decidedBy: 'cpu' })
  })

  test('every interval: a Fail counts at once, a Pass not before the end of the hold', () => {
    const rules = rulesWith({}, { analysisIntervalSeconds: 150 })
    expect(ask(rules, HIGHER.slice(0, 4)).answer).toBe('inconclusive')
    expect(ask(rules, HIGHER.slice(0, 5)).answer).toBe('harmful')
    const passed = ask(rules, LIKE.slice(0, 5))
    expect(passed.answer).toBe('inconclusive')
    expect(passed.judgedBy?.summary).toContain('score 100 of 100, Pass')
    expect(passed.missing).toBe('the analysis at the end of the hold, after 10 windows')
  })

  test('a Fail that a run died over is still one for the next run', () => {
    const rules = rulesWith({}, { analysisIntervalSeconds: 150 })
    const calmed = [...HIGHER.slice(0, 5), ...LIKE].map((window, i) => ({
      ...window,
      fromSeconds: 30 * i,
      toSeconds: 30 * (i + 1),
    }))
    expect(ask(rules, calmed).answer).toBe('harmful')
  })

  test('about the windows of its step alone, and about nothing when nobody is left to compare with', () => {
    const second = { ...STEP, index: 1 }
    const later = LIKE.map((window) => ({ ...window, stepIndex: 1 }))
    expect(ask(rulesWith(), [...HIGHER, ...later], second).answer).toBe('healthy')
    expect(ask(rulesWith(), LIKE, { ...STEP, percent: 100 }).answer).toBe('inconclusive')
  })
})

describe('what lacks data', () => {
  const silent = pointWindows(
    Array.from({ length: 10 }, () => ({ cpu: { canary: null, stable: null } })),
  )

  test('is neither healthy nor harm', () => {
    const verdict = ask(rulesWith(), silent)
    expect(verdict.answer).toBe('inconclusive')
    expect(verdict.judgedBy?.summary).toContain('Metrics without data: 1 of 1.')
  })

  test('is harm where the config asks for it', () => {
    expect(ask(rulesWith({ isCritical: true }), silent).answer).toBe('harmful')
    expect(ask(rulesWith({ mustHaveData: true }), silent).answer).toBe('harmful')
  })

  test('is not healthy by being replaced, nor by the other metrics that have some', () => {
    expect(ask(rulesWith({ nanStrategy: 'replace' }), silent).answer).toBe('inconclusive')
    const [first] = rulesWith().metrics
    const other = { ...first, name: 'memory' } as KayentaRules['metrics'][number]
    const three = ['cpu', 'memory', 'disk'].map((name) => ({ ...other, name }))
    const rules = rulesWith({}, { metrics: three })
    const two = LIKE.map((window) => ({
      ...window,
      points: { ...window.points, disk: window.points?.cpu ?? { canary: 1, stable: 1 } },
    }))
    const verdict = ask(rules, two)
    expect(verdict.judgedBy?.summary).toContain('score 100 of 100, Pass')
    expect(verdict).toMatchObject({ answer: 'inconclusive', windowCount: 0 })
  })

  test('on one side alone does not hide the other side: errors are not replaced away', () => {
    const rules = rulesWith({ nanStrategy: 'replace' })
    const failing = pointWindows(
      Array.from({ length: 10 }, (_, i) => ({ cpu: { canary: 5 + (i % 3), stable: null } })),
    )
    expect(ask(rules, failing)).toMatchObject({ answer: 'harmful', decidedBy: 'cpu' })
  })
})

describe('beside the score', () => {
  test('a muted metric is told and decides nothing', () => {
    const [metric] = rulesWith().metrics as [KayentaRules['metrics'][number]]
    const rules = rulesWith({}, { metrics: [metric, { ...metric, name: 'muted', isMuted: true }] })
    const windows = LIKE.map((window, i) => ({
      ...window,
      points: {
        ...window.points,
        muted: HIGHER[i]?.points?.cpu ?? { canary: null, stable: null },
      },
    }))
    const verdict = ask(rules, windows)
    expect(verdict.answer).toBe('healthy')
    expect(verdict.metrics[1]?.explanation).toMatch(/^muted: High\. .*does not count\.$/)
  })

  test('a marginal score is inconclusive and says what it lacks', () => {
    const [metric] = rulesWith().metrics as [KayentaRules['metrics'][number]]
    const names = ['a', 'b', 'c', 'd', 'e']
    const rules = rulesWith({}, { metrics: names.map((name) => ({ ...metric, name })) })
    const windows = LIKE.map((window, i) => ({
      ...window,
      points: Object.fromEntries(
        names.map((name) => [
          name,
          (name === 'a' ? HIGHER : LIKE)[i]?.points?.cpu ?? { canary: null, stable: null },
        ]),
      ),
    }))
    const verdict = ask(rules, windows)
    expect(verdict.answer).toBe('inconclusive')
    expect(verdict.missing).toBe('a score of 95 or more, it is 80 (Metrics that passed: 4 of 5)')
  })

  test('guards take back and object, and a count is judged by its share', () => {
    const guard: Metric = {
      ...{ kind: 'guard', name: 'queue', source: 's', value: 'q', min: null, max: 10 },
      windowsToBreach: 2,
    }
    const queue = (value: number) => LIKE.map((window) => ({ ...window, values: { queue: value } }))
    expect(ask(rulesWith(), queue(3), STEP, [guard]).answer).toBe('healthy')
    expect(ask(rulesWith(), LIKE, STEP, [guard])).toMatchObject({ answer: 'inconclusive' })
    expect(ask(rulesWith(), queue(30), STEP, [guard])).toMatchObject({
      answer: 'harmful',
      decidedBy: 'queue',
    })
    const errors: Metric = {
      ...{ kind: 'count', name: 'cpu', source: 's', bad: 'b', total: 't', weight: 1 },
    }
    const counted = LIKE.map(({ points: _, ...window }, i) => ({
      ...window,
      counts: {
        cpu: {
          canary: { bad: 40 + (i % 4), total: 200 },
          stable: { bad: 20 + (i % 3), total: 4000 },
        },
      },
    }))
    const verdict = ask(rulesWith(), counted, STEP, [errors])
    expect(verdict).toMatchObject({ answer: 'harmful', decidedBy: 'cpu' })
    expect(verdict.metrics[0]?.canary).toEqual({ bad: 413, total: 2000 })
    expect(verdict.harmedRequests).toBeGreaterThan(400)
  })

  test('without a metric nothing is healthy', () => {
    expect(ask(rulesWith({}, { metrics: [] }), LIKE).answer).toBe('inconclusive')
  })
})
