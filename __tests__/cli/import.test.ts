import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { parseConfig } from '../../src/config/parse.ts'
import { policyOf } from '../../src/config/policy.ts'
import { commandLine } from '../support/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'slipway-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command line in the folder; what it said. */
async function importing(file: string, text: string, ...options: string[]) {
  writeFileSync(join(folder, file), text)
  return commandLine({ folder, env: {} })('import', 'analysis', file, ...options)
}

/** The metrics as our own configuration reads them. */
function metricsOf(yaml: string) {
  const target = {
    type: 'haproxy',
    address: '/run/haproxy.sock',
    backend: 'web',
    slots: { blue: ['b'], green: ['g'] },
  }
  const environments = { production: { target, ...(parse(yaml) as object) } }
  const config = parseConfig(JSON.stringify({ version: 1, environments }), 'slipway.yml')
  return policyOf(config, 'production')
}

const ARGO = `
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: success-rate }
spec:
  args: [{ name: service-name }]
  metrics:
    - name: success-rate
      interval: 5m
      successCondition: result[0] >= 0.95
      failureLimit: 3
      provider:
        prometheus:
          address: http://prometheus.example.com:9090
          query: sum(rate(ok{service="{{args.service-name}}"}[5m])) / sum(rate(all{service="{{args.service-name}}"}[5m]))
    - name: job
      provider: { job: { spec: {} } }
`

const FLAGGER = `
apiVersion: flagger.app/v1beta1
kind: Canary
metadata: { name: podinfo, namespace: test }
spec:
  provider: istio
  targetRef: { name: podinfo }
  analysis:
    interval: 1m
    threshold: 5
    maxWeight: 50
    stepWeight: 10
    metrics:
      - { name: request-success-rate, thresholdRange: { min: 99 }, interval: 1m }
      - { name: not-found, templateRef: { name: not-found, namespace: istio-system }, thresholdRange: { max: 5 } }
---
apiVersion: flagger.app/v1beta1
kind: MetricTemplate
metadata: { name: not-found, namespace: istio-system }
spec:
  provider: { type: prometheus, address: 'http://prometheus.istio-system:9090' }
  query: 100 * sum(rate(requests{workload="{{ target }}",code="404"}[{{ interval }}]))
`

const KAYENTA = JSON.stringify({
  name: 'shop',
  metrics: [
    {
      name: 'errors',
      query: {
        type: 'prometheus',
        customInlineTemplate: `PromQL:sum(rate(errors{slot="\${scope}"}[1m]))`,
      },
      groups: ['all'],
      analysisConfigurations: {
        canary: {
          direction: 'increase',
          critical: true,
          effectSize: { allowedIncrease: 1.2, measure: 'meanRatio' },
        },
      },
    },
  ],
  classifier: { groupWeights: { all: 100 }, scoreThresholds: { pass: 95, marginal: 75 } },
})

describe('an analysis of another tool', () => {
  test('of Argo Rollouts becomes guards with its limits, and says what was left out', async () => {
    const { exitCode, stdout, stderr } = await importing(
      'argo.yaml',
      ARGO,
      '--values',
      'service-name=shop',
    )
    expect(exitCode).toBe(0)
    expect(metricsOf(stdout).metrics).toMatchObject([
      {
        kind: 'guard',
        name: 'success-rate',
        min: 0.95,
        windowsToBreach: 4,
        windowsToBreachInAll: 4,
      },
    ])
    expect(stdout).toContain('service="shop"')
    expect(stderr).toContain('success-rate/job: left out')
  })

  test('of Flagger becomes guards and a ramp', async () => {
    const { stdout, stderr } = await importing('flagger.yaml', FLAGGER)
    const policy = metricsOf(stdout)
    expect(policy.metrics.map(({ name, kind }) => [name, kind])).toEqual([
      ['request-success-rate', 'guard'],
      ['not-found', 'guard'],
    ])
    expect(policy.ramp.steps?.map(({ percent }) => percent)).toEqual([10, 20, 30, 40, 50, 100])
    expect(stderr).toContain('no address is written')
  })

  test('of Kayenta becomes gauges of both sides with its margin', async () => {
    const { stdout, stderr } = await importing('kayenta.json', KAYENTA)
    expect(metricsOf(stdout).metrics).toMatchObject([
      { kind: 'gauge', name: 'errors', better: 'lower', marginPercent: 20, isCritical: true },
    ])
    expect(stderr).toContain('scores and their thresholds are not carried over')
  })

  test('goes into a file, and over one that is there only by force', async () => {
    await importing('argo.yaml', ARGO, '--output', 'out.yml', '--values', 'service-name=shop')
    const first = readFileSync(join(folder, 'out.yml'), 'utf8')
    const again = await importing('kayenta.json', KAYENTA, '--output', 'out.yml')
    expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining('there already')])
    expect(readFileSync(join(folder, 'out.yml'), 'utf8')).toBe(first)
    expect(
      (await importing('kayenta.json', KAYENTA, '--output', 'out.yml', '--force')).exitCode,
    ).toBe(0)
    expect(readFileSync(join(folder, 'out.yml'), 'utf8')).not.toBe(first)
  })

  test('is data with --json', async () => {
    const { stdout } = await importing('kayenta.json', KAYENTA, '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      configuration: { metrics: { errors: {} } },
    })
  })

  test.each([
    ['nothing of the kind', 'a: 1', 'There is no analysis in it.'],
    ['no YAML', 'a: [', 'slipway'],
    [
      'aliases without end',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]`,
      'Aliases',
    ],
    ['a template without an argument', ARGO, 'service-name'],
  ])('that is %s is refused with what to do', async (_, text, why) => {
    const { exitCode, stdout, stderr } = await importing('bad.yaml', text)
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain(why === 'slipway' ? 'bad.yaml' : why)
  })

  test('with values that are no pairs is refused', async () => {
    const said = await importing('y', '{}', '--values', 'nonsense')
    expect([said.exitCode, said.stderr]).toEqual([2, expect.stringContaining('is no pair')])
  })
})

test('a time that is none is left out, with a word', async () => {
  const flagger = await importing(
    'flagger.yaml',
    FLAGGER.replace('interval: 1m', 'interval: often'),
  )
  expect(flagger.stderr).toContain('podinfo: left out: interval is "often", which is no duration.')
  const argo = ARGO.replace('interval: 5m', 'interval: "{{args.every}}"')
  const { stderr } = await importing('argo.yaml', argo, '--values', 'service-name=shop')
  expect(stderr).toContain('left out: interval is "{{args.every}}", which is no duration.')
})
