import { describe, expect, test } from '@jest/globals'
import { parseConfig } from '../../src/config/parse.ts'
import { policyOf } from '../../src/config/policy.ts'
import { SMALLEST } from './configs.ts'
import { configWith, METRICS, policyFrom, told } from './peer-config.ts'

const KAYENTA_JUDGE = '{ kind: kayenta, config: canary.json }'
const CANARY = {
  name: 'shop',
  judge: { name: 'NetflixACAJudge-v1.0' },
  metrics: [
    {
      name: 'Error Rate',
      groups: ['errors'],
      query: {
        type: 'prometheus',
        customInlineTemplate: `PromQL:sum(rate(errors{slot="\${scope}"}[\${step}]))`,
      },
      analysisConfigurations: {
        canary: { direction: 'increase', critical: true, effectSize: { allowedIncrease: 1.1 } },
      },
    },
  ],
  classifier: { groupWeights: { errors: 100 }, scoreThresholds: { pass: 90, marginal: 50 } },
}
const canaryWith = (change: object) => ({
  ...CANARY,
  metrics: [{ ...CANARY.metrics[0], ...change }],
})
const STEPS = '{ kind: kayenta, config: canary.json, arguments: { step: 60s } }'

describe('a canary config of Kayenta', () => {
  test('judges by its rules, asks its queries of the source that fits, and needs no metrics beside', () => {
    const policy = policyFrom(configWith(STEPS), CANARY)
    expect(policy.metrics).toEqual([
      {
        ...{ kind: 'series', name: 'Error-Rate', source: 'prom', sides: 'both' },
        value: `sum(rate(errors{slot="\${slot}"}[60s]))`,
      },
    ])
    expect(policy.judge.peer).toMatchObject({
      kind: 'kayenta',
      metrics: [
        {
          name: 'Error-Rate',
          groups: ['errors'],
          isMuted: false,
          rule: { direction: 'increase', isCritical: true, effect: { allowedIncrease: 1.1 } },
        },
      ],
      weights: { errors: 100 },
      thresholds: { pass: 90, marginal: 50 },
      analysisIntervalSeconds: null,
    })
  })

  test('is part of what a plan was approved for', () => {
    const digest = (canary: object) => policyFrom(configWith(STEPS), canary).digestText
    expect(digest(CANARY)).toBe(digest(CANARY))
    expect(digest({ ...CANARY, name: 'other' })).not.toBe(digest(CANARY))
  })

  test('takes a query of the environment instead of its own, and guards beside it', () => {
    const newRelic = canaryWith({ query: { type: 'newrelic', select: 'x' } })
    const metrics = `    metrics:
      Error-Rate: { source: prom, bad: bad, total: total }
      queue: { source: prom, value: queue, max: 10 }
`
    const policy = policyFrom(configWith(KAYENTA_JUDGE, metrics), newRelic)
    expect(policy.metrics.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'count Error-Rate',
      'guard queue',
    ])
    expect(policy.judge.peer?.metrics.map(({ name }) => name)).toEqual(['Error-Rate'])
  })

  test('that is not read has no metric, so that nothing is ever healthy', () => {
    const policy = policyOf(parseConfig(configWith(KAYENTA_JUDGE), 'f.yml'), 'production')
    expect(policy.judge.peer).toMatchObject({ kind: 'kayenta', metrics: [] })
  })
})

describe('a canary config of Kayenta that can not be carried over', () => {
  test.each<[string, string, object | string, string]>([
    [
      'a query of a source that is asked otherwise here',
      KAYENTA_JUDGE,
      canaryWith({ query: { type: 'newrelic', select: 'x' } }),
      'Error Rate: a query of newrelic without metricName',
    ],
    [
      'the same, with what to write',
      KAYENTA_JUDGE,
      canaryWith({ query: { type: 'newrelic', metricName: `x\${scope}` } }),
      'Write its query in metrics: {Error-Rate: {source: …, gauge: …}}; or name it in judge.leave-out.',
    ],
    ['a placeholder without a value', KAYENTA_JUDGE, CANARY, 'step has no value; give it with'],
    [
      'a query that does not tell the sides apart',
      KAYENTA_JUDGE,
      canaryWith({ query: { type: 'prometheus', metricName: 'up' } }),
      'which tells the two sides apart',
    ],
    [
      'no source that answers',
      KAYENTA_JUDGE,
      canaryWith({ query: { type: 'graphite', metricName: `a.\${scope}` } }),
      'no source of the type graphite is in sources. Add {type: graphite',
    ],
    [
      'another judge',
      STEPS,
      { ...CANARY, judge: { name: 'dredd-v1.0' } },
      'Its judge is "dredd-v1.0"',
    ],
    [
      'a weight of no group',
      STEPS,
      { ...CANARY, classifier: { groupWeights: { errors: 50, other: 50 } } },
      'The group "other" has a weight in the score and no metric.',
    ],
    [
      'a wrong rule',
      STEPS,
      canaryWith({ analysisConfigurations: { canary: { direction: 'up' } } }),
      'direction is "up"',
    ],
    [
      'a metric that is left out and not there',
      '{ kind: kayenta, config: canary.json, arguments: { step: 60s }, leave-out: [Eror] }',
      CANARY,
      'judge.leave-out names "Eror", which is not in the file.',
    ],
    [
      'nothing that is left',
      '{ kind: kayenta, config: canary.json, leave-out: [Error Rate] }',
      { ...CANARY, classifier: {} },
      'It has no metric to judge by.',
    ],
    [
      'another file',
      KAYENTA_JUDGE,
      'kind: Canary\nspec: {}\n',
      'reads one canary config of Kayenta',
    ],
  ])('is refused for %s', (_, judge, canary, expected) => {
    const problems = told(() => policyFrom(configWith(judge), canary))
    expect(problems.join('\n')).toContain(expected)
    expect(problems.every((problem) => problem.startsWith('canary.json: '))).toBe(true)
  })
})

describe('a canary config of Kayenta that nothing could pass', () => {
  test.each([
    [
      { ...CANARY, classifier: { ...CANARY.classifier, groupWeights: { errors: 60 } } },
      'Its score is 60 when every metric passes, and it passes from 90.',
    ],
    [
      canaryWith({ analysisConfigurations: { canary: { muted: true } } }),
      'Its score is 0 when every metric passes',
    ],
  ])('is refused (%#)', (canary, expected) => {
    expect(told(() => policyFrom(configWith(STEPS), canary)).join()).toContain(expected)
  })
})

describe('metrics beside a canary config', () => {
  test('that nobody would judge are refused', () => {
    const metrics = '    metrics:\n      Error-Rat: { source: prom, gauge: x }\n'
    expect(told(() => policyFrom(configWith(STEPS, metrics), CANARY))).toEqual([
      'metrics.Error-Rat: canary.json has no such metric, so nobody would judge it. Did you mean Error-Rate? Take it out, or make it a guard: value with max or min.',
    ])
  })

  test('are asked of one source, also where several could answer', () => {
    const more = "other: { type: thanos, url: 'http://thanos' }"
    expect(told(() => policyFrom(configWith(STEPS, '', more), CANARY)).join()).toContain(
      'it is not clear which of the sources is asked: prom, other.',
    )
  })
})

const ARGO_JUDGE = '{ kind: threshold, config: analysis.yml, arguments: { service: web } }'
const ARGO = `kind: AnalysisTemplate
metadata: { name: success }
spec:
  args: [{ name: service }]
  dryRun: [{ metricName: slow }]
  metrics:
    - name: rate
      interval: 1m
      initialDelay: 90s
      count: 5
      failureLimit: 2
      successCondition: result[0] >= 0.95
      provider:
        prometheus:
          address: http://prometheus.example.com:9090
          query: sum(rate(ok{service="{{args.service}}",slot="\${slot}"}[1m]))
    - name: slow
      interval: 30s
      failureCondition: result > 3
      provider: { prometheus: { query: p99 } }
`

describe('analysis templates of Argo Rollouts', () => {
  test('judge by their conditions and limits', () => {
    const policy = policyFrom(configWith(ARGO_JUDGE), ARGO)
    expect(policy.judge.peer).toEqual({
      kind: 'argo',
      metrics: [
        {
          ...{ name: 'rate', shape: 'list', intervalSeconds: 60, initialDelaySeconds: 90 },
          isDryRun: false,
          conditions: { successCondition: 'result[0] >= 0.95', failureCondition: '' },
          limits: {
            ...{ failureLimit: 2, inconclusiveLimit: 0, consecutiveErrorLimit: 4 },
            ...{ consecutiveSuccessLimit: 0, count: 5, hasInterval: true },
          },
        },
        {
          ...{ name: 'slow', shape: 'number', intervalSeconds: 30, initialDelaySeconds: 0 },
          isDryRun: true,
          conditions: { successCondition: '', failureCondition: 'result > 3' },
          limits: {
            ...{ failureLimit: 0, inconclusiveLimit: 0, consecutiveErrorLimit: 4 },
            ...{ consecutiveSuccessLimit: 0, count: 0, hasInterval: true },
          },
        },
      ],
    })
    expect(policy.metrics[0]).toEqual({
      ...{ kind: 'series', name: 'rate', source: 'prom', sides: 'canary' },
      value: `sum(rate(ok{service="web",slot="\${slot}"}[1m]))`,
    })
  })

  test.each([
    [
      'a condition about more than a number',
      'result[0] >= 0.95',
      'result.rate > 1',
      "can't be asked of one number",
    ],
    [
      'a condition that nobody can read',
      'result[0] >= 0.95',
      'result[0] >=',
      "can't be asked of one number",
    ],
    [
      'an interval between windows',
      'interval: 1m',
      'interval: 45s',
      'Write judge.window-seconds: 45, or a part of it.',
    ],
    ['an interval that is none', 'interval: 1m', 'interval: soon', 'interval is "soon"'],
    [
      'a dry run by a regular expression',
      'metricName: slow',
      'metricName: sl.*',
      'dryRun names "sl.*"',
    ],
    [
      'a job',
      'prometheus: { query: p99 }',
      'job: { spec: {} }',
      'success/slow: the provider job has no query',
    ],
    ['an argument without a value', 'args.service', 'args.other', 'args.other has no value'],
  ])('are refused for %s', (_, piece, instead, expected) => {
    const problems = told(() => policyFrom(configWith(ARGO_JUDGE), ARGO.replace(piece, instead)))
    expect(problems.join('\n')).toContain(expected)
  })
})

describe('keys of the wrong judge', () => {
  const own = (judge: string) =>
    told(() => parseConfig(`${SMALLEST}    judge: ${judge}\n`, 'f.yml'))

  test.each([
    ['alpha-percent: 2', 'judge.alpha-percent does not apply to the judge kayenta.'],
    ['margin-percent: 2', 'judge.margin-percent does not apply to the judge kayenta.'],
    ['harm-budget-percent: 2', 'judge.harm-budget-percent does not apply'],
    ['freeze-evidence: 2', 'judge.freeze-evidence does not apply'],
    ['estimate-after-seconds: 900', 'judge.estimate-after-seconds does not apply'],
  ])('%s', (key, expected) => {
    const problems = own(`{ kind: kayenta, config: c.json, ${key} }`)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(expected)
  })

  test('are told for every kind', () => {
    expect(own('{ config: c.json }')[0]).toContain('does not apply to the judge evidence')
    expect(own('{ kind: kayenta }')[0]).toContain('Write judge.config')
    expect(own('{ kind: threshold, config: c.yml, analysis-interval-seconds: 60 }')[0]).toContain(
      'judge.analysis-interval-seconds does not apply to the judge threshold',
    )
    expect(own('{ kind: kaenta, config: c.json }').join()).toContain('Did you mean kayenta?')
    expect(own('{ kind: kayenta, config: ../c.json }').join()).toContain('not a path inside')
  })

  test('our own judge needs a metric', () => {
    const [problem] = told(() => parseConfig(SMALLEST.replace(METRICS, ''), 'f.yml'))
    expect(problem).toContain('There is no metric. Add one')
  })
})
