import { describe, expect, jest, test } from '@jest/globals'
import { until } from '../support/poll.ts'
import { runCommand } from '../support/real-run.ts'
import { type RealWorld, type RealWorldOptions, realWorlds } from '../support/real-world.ts'

jest.setTimeout(90_000)

const openRealWorld = realWorlds()

/** A Prometheus asks its targets up to five seconds after its start, and silence is a failed check there. */
async function openWorld(options: RealWorldOptions = {}): Promise<RealWorld> {
  const world = await openRealWorld(options)
  await until('Prometheus has asked its targets', 15, async () => {
    const answer = await fetch(`${world.prometheus?.url}/api/v1/query?query=http_requests_total`)
    return JSON.stringify(await answer.json()).includes('"slot":"blue"')
  })
  return world
}

/** Share of bad answers of the last seconds; the tools write their placeholders differently. */
const shareOf = (slot: string) =>
  `(sum(rate(http_requests_total{slot="${slot}",code=~"5.."}[3s])) or vector(0)) / sum(rate(http_requests_total{slot="${slot}"}[3s]))`

const CANARY_CONFIG = JSON.stringify({
  name: 'shop',
  judge: { name: 'NetflixACAJudge-v1.0' },
  metrics: [
    {
      name: 'error-rate',
      groups: ['errors'],
      query: { type: 'prometheus', customInlineTemplate: `PromQL:${shareOf(`\${scope}`)}` },
      analysisConfigurations: { canary: { direction: 'increase', critical: true } },
    },
  ],
  classifier: { groupWeights: { errors: 100 }, scoreThresholds: { pass: 90, marginal: 50 } },
})

const ANALYSIS_TEMPLATE = JSON.stringify({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AnalysisTemplate',
  metadata: { name: 'error-rate' },
  spec: {
    args: [{ name: 'slot' }],
    metrics: [
      {
        name: 'error-rate',
        interval: '1s',
        count: 3,
        failureLimit: 1,
        successCondition: 'result[0] < 0.1',
        provider: { prometheus: { query: shareOf('{{args.slot}}') } },
      },
    ],
  },
})

const CANARY = JSON.stringify({
  apiVersion: 'flagger.app/v1beta1',
  kind: 'Canary',
  metadata: { name: 'shop' },
  spec: {
    analysis: {
      interval: '1s',
      threshold: 4,
      metrics: [{ name: 'error-rate', thresholdRange: { max: 0.1 }, query: shareOf('{{ slot }}') }],
    },
  },
})

const ARGUMENTS = { arguments: { slot: `\${slot}` } }

describe.each([
  ['Kayenta', 'kayenta', CANARY_CONFIG],
  ['Argo Rollouts', 'threshold', ANALYSIS_TEMPLATE],
  ['Flagger', 'threshold', CANARY],
])('a rollout that is judged by a file of %s, on HAProxy and Prometheus', (_, kind, analysis) => {
  const parts = {
    judge: { kind, config: 'canary.json', ...(kind === 'kayenta' ? {} : ARGUMENTS) },
    steps: [50, 100],
  }

  test('takes a good release to everybody', async () => {
    const world = await openWorld()
    const { outcome } = await runCommand(world, 'deploy', 'v1.1.0', { parts, analysis })
    expect([outcome.result, outcome.reason, outcome.detail]).toEqual([
      'promoted',
      'promoted_by_rule',
      '',
    ])
    expect(world.weights.seen.at(-1)?.text).toBe('blue-1 0, green-1 100')
  })

  test('takes a bad one back', async () => {
    const errorRates = { 'v1.0.0': 0.005, 'v1.1.0': 0.4 }
    const world = await openWorld({ errorRates })
    const { outcome } = await runCommand(world, 'deploy', 'v1.1.0', { parts, analysis })
    expect([outcome.result, outcome.reason]).toEqual(['rolled_back', 'rule_harmful'])
    expect(world.weights.seen.at(-1)?.text).toBe('blue-1 100, green-1 0')
  })
})
