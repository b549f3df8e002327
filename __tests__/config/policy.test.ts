import { describe, expect, test } from '@jest/globals'
import { parseConfig } from '../../src/config/parse.ts'
import { policyOf } from '../../src/config/policy.ts'
import { SMALLEST, smallestWith } from './configs.ts'

const policyFrom = (text: string) => policyOf(parseConfig(text, 'f.yml'), 'production')

describe('policyOf', () => {
  test('puts the defaults into the words of the domain', () => {
    const policy = policyFrom(SMALLEST)
    expect(policy.judge).toEqual({
      alphaPercent: 1,
      marginPercent: 10,
      harmBudgetPercent: 0.2,
      freezeEvidence: 3,
      estimateAfterSeconds: 3600,
      windowsMin: 4,
      windowSeconds: 30,
      warmUpSeconds: 60,
      delaySeconds: 15,
      trafficShare: 'hold',
      onInconclusive: 'wait',
      waitSecondsMax: 3600,
    })
    expect(policy).toMatchObject({
      environment: 'production',
      paths: [],
      requiredContexts: [],
      isCommenting: true,
      commentPullRequestsMax: 20,
      durationSecondsMax: 21_000,
      bakeSeconds: 0,
      isWaiting: true,
      onLostRun: 'rollback',
      riskLevels: { medium: 0.4, high: 0.85, critical: 0.97 },
    })
  })

  test.each([
    ['all', null],
    ['none', []],
    ['[test, lint]', ['test', 'lint']],
  ])('required-checks: %s', (written, expected) => {
    expect(policyFrom(`${SMALLEST}    required-checks: ${written}\n`).requiredContexts).toEqual(
      expected,
    )
  })

  test('tells counts and guards apart', () => {
    const guard = '\n      p99: { source: prom, value: q, max: 0.8 }'
    expect(policyFrom(`${SMALLEST.trimEnd()}${guard}\n`).metrics).toEqual([
      {
        kind: 'count',
        name: 'errors',
        source: 'prom',
        bad: `bad{slot="\${slot}"}`,
        total: 'total',
        weight: 1,
      },
      {
        kind: 'guard',
        name: 'p99',
        source: 'prom',
        value: 'q',
        min: null,
        max: 0.8,
        windowsToBreach: 3,
      },
    ])
  })

  test('has steps for every level, and none of its own unless they are written', () => {
    const { ramp } = policyFrom(SMALLEST)
    expect(ramp.steps).toBeNull()
    for (const steps of Object.values(ramp.stepsByLevel)) {
      expect(steps.at(-1)).toEqual({ percent: 100, holdSecondsMax: 3600 })
    }
    expect(ramp.stepsByLevel.critical[0]?.percent).toBeLessThan(
      ramp.stepsByLevel.low[0]?.percent ?? 0,
    )
  })

  test('a step may have a hold of its own', () => {
    const written =
      'ramp: { pace: fixed, hold-seconds-max: 60, steps: [1, { percent: 50, hold-seconds-max: 9 }, 100] }'
    expect(policyFrom(`${SMALLEST}    ${written}\n`).ramp).toMatchObject({
      pace: 'fixed',
      steps: [
        { percent: 1, holdSecondsMax: 60 },
        { percent: 50, holdSecondsMax: 9 },
        { percent: 100, holdSecondsMax: 60 },
      ],
    })
  })
})

describe('metrics of a policy', () => {
  test('puts every kind of metric into the words of the domain', () => {
    const more = [
      'orders: { source: prom, good: g, total: t, weight: 2 }',
      'latency: { source: prom, buckets: b }',
      'slow: { source: prom, buckets: b, slower-than: [0.5] }',
      'cpu: { source: prom, gauge: c, margin-percent: 20, critical: true }',
    ].map((line) => `\n      ${line}`)
    const metrics = policyFrom(`${SMALLEST.trimEnd()}${more.join('')}\n`).metrics.slice(1)
    const latency = { kind: 'latency', source: 'prom', buckets: 'b', percentiles: [50, 90, 99] }
    expect(metrics).toEqual([
      {
        kind: 'count',
        name: 'orders',
        source: 'prom',
        bad: 'g',
        total: 't',
        better: 'more',
        weight: 2,
      },
      { ...latency, name: 'latency', slowerThan: null, weight: 1 },
      { ...latency, name: 'slow', slowerThan: [0.5], weight: 1 },
      {
        kind: 'gauge',
        name: 'cpu',
        source: 'prom',
        value: 'c',
        better: 'lower',
        marginPercent: 20,
        isCritical: true,
        weight: 1,
      },
    ])
  })
})

describe('the digest of a configuration', () => {
  const digest = policyFrom(SMALLEST).digestText

  test('does not depend on how it is written', () => {
    const reordered = smallestWith(
      '      address: /run/haproxy.sock\n      backend: web\n',
      '      "backend": "web" # the one\n      address: /run/haproxy.sock\n',
    )
    expect(
      policyFrom(`${reordered}    paths: []\nrisk: { levels: { high: 0.85 } }\n`).digestText,
    ).toBe(digest)
  })

  test.each(['comment: false', 'url: https://example.com', 'rollback-workflow: back.yml'])(
    'does not change with %s',
    (line) => {
      expect(policyFrom(`${SMALLEST}    ${line}\n`).digestText).toBe(digest)
    },
  )

  test.each([
    'paths: [services]',
    'judge: { alpha-percent: 2 }',
    'ramp: { steps: [100] }',
    'required-checks: all',
    'max-duration-seconds: 60',
  ])('changes with %s', (line) => {
    expect(policyFrom(`${SMALLEST}    ${line}\n`).digestText).not.toBe(digest)
  })

  test('changes with the ramps of the risk levels', () => {
    expect(policyFrom(`${SMALLEST}risk: { ramps: { low: [100] } }\n`).digestText).not.toBe(digest)
  })

  test('changes with the order of steps, servers and arguments, which means something', () => {
    const swapped = smallestWith('blue: [web1]', 'blue: [web3, web1]')
    const other = smallestWith('blue: [web1]', 'blue: [web1, web3]')
    expect(policyFrom(swapped).digestText).not.toBe(policyFrom(other).digestText)
  })
})

describe('paths', () => {
  test.each([
    ['[services/web, LICENSE]', ['services/web', 'LICENSE']],
    ['[./services//web/./, web//]', ['services/web', 'web']],
    ['[.]', []],
    ['[services/web, ./]', []],
  ])('%s are told by the names that git knows', (paths, plain) => {
    expect(policyFrom(`${SMALLEST}    paths: ${paths}\n`).paths).toEqual(plain)
  })
})

describe('factors of risk', () => {
  test('takes over what the team makes of single factors', () => {
    const written =
      'risk: { factors: { migrations: { silence: a sandbox }, size: { weight: 0.5, reason: big repo } } }'
    expect(policyFrom(`${SMALLEST}${written}\n`).riskFactors).toEqual({
      migrations: { kind: 'silenced', reason: 'a sandbox' },
      size: { kind: 'weighted', weight: 0.5, reason: 'big repo' },
    })
  })
})
