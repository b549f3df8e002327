import { describe, expect, test } from '@jest/globals'
import { configWith, policyFrom, told } from './peer-config.ts'

const FLAGGER_JUDGE = '{ kind: threshold, config: canary.yml, leave-out: [load-test] }'
const FLAGGER = `kind: Canary
metadata: { name: shop }
spec:
  provider: istio
  analysis:
    interval: 1m
    threshold: 5
    stepWeight: 10
    metrics:
      - name: request-success-rate
        thresholdRange: { min: 99 }
      - name: request-duration
        thresholdRange: { max: 500 }
      - name: queue
        templateRef: { name: queue }
        thresholdRange: { max: 7 }
    webhooks: [{ name: load-test, url: 'http://loadtester/' }]
---
kind: MetricTemplate
metadata: { name: queue }
spec:
  provider: { type: prometheus, address: 'http://prometheus:9090' }
  query: queue{slot="{{ target }}"}[{{ interval }}]
`

describe('a Canary of Flagger', () => {
  test('judges by its ranges and its threshold of failed checks', () => {
    const policy = policyFrom(configWith(FLAGGER_JUDGE), FLAGGER)
    expect(policy.judge.peer).toEqual({
      kind: 'flagger',
      metrics: [
        { name: 'request-success-rate', range: { min: 99, max: null } },
        // Milliseconds there; the histogram of Istio has them too.
        { name: 'request-duration', range: { min: null, max: 500 } },
        { name: 'queue', range: { min: null, max: 7 } },
      ],
      intervalSeconds: 60,
      threshold: 5,
    })
    expect(policy.metrics[2]).toMatchObject({ value: `queue{slot="\${slot}"}[\${window}]` })
  })

  test.each([
    [
      'a webhook',
      'name: load-test,',
      'name: acceptance,',
      'the webhook "acceptance" is a check of Flagger',
    ],
    [
      'a template that is elsewhere',
      'templateRef: { name: queue }',
      'templateRef: { name: other }',
      'MetricTemplate other is not in the file',
    ],
    [
      'a metric without a range',
      'thresholdRange: { max: 7 }',
      'interval: 1m',
      'it has no threshold, so it would always pass',
    ],
    ['an interval that is none', 'interval: 1m', 'interval: soon', 'its interval is "soon"'],
    ['an interval between windows', 'interval: 1m', 'interval: 45s', 'no multiple of judge.window'],
  ])('is refused for %s', (_, piece, instead, expected) => {
    const problems = told(() =>
      policyFrom(configWith(FLAGGER_JUDGE), FLAGGER.replace(piece, instead)),
    )
    expect(problems.join('\n')).toContain(expected)
  })

  test('is refused beside templates of Argo Rollouts', () => {
    const both = `${FLAGGER}---\nkind: AnalysisTemplate\n`
    expect(told(() => policyFrom(configWith(FLAGGER_JUDGE), both)).join()).toContain(
      'kind: threshold reads AnalysisTemplates of Argo Rollouts, or one Canary',
    )
  })
})
