// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { describe, expect, test } from '@jest/globals'
import { cloudwatchSource } from '../../../src/adapters/metrics/cloudwatch.ts'
import { httpClient } from '../../../src/adapters/tools/http.ts'
import { cloudwatchSource as optionsSchema } from '../../../src/config/source-options/hosted.ts'
import { expandedPreset } from '../../../src/domain/metrics/presets.ts'
import { countingSourceContract } from '../../contracts/counting-source-contract.ts'
import { failure } from '../../contracts/metric-source-contract.ts'
import { describedProblems } from '../../support/described-shapes.ts'
import { handClock } from '../../support/hand-clock.ts'
import { listen } from '../../support/loopback.ts'

type Metric = {
  Namespace: string
  MetricName: string
  Dimensions: { Name: string; Value: string }[]
}
type Body = {
  StartTime: number
  EndTime: number
  MetricDataQueries: [{ MetricStat: { Metric: Metric; Period: number; Stat: string } }]
}

countingSourceContract({
  type: 'cloudwatch',
  isSecretSent: false,
  open: (url, secret, tools) =>
    cloudwatchSource(
      optionsSchema.parse({
        type: 'cloudwatch',
        region: 'eu-central-1',
        url,
        'timeout-seconds': 2,
      }),
      { ...tools, env: { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: secret } },
    ),
  bad: 'Shop errors Sum Slot="${slot}" LoadBalancer="app/shop/1"',
  total: 'Shop requests Sum Slot="${slot}" LoadBalancer="app/shop/1"',
  value: 'Shop requests p99 Slot="${slot}"',
  gridSeconds: 60,
  answers: 'grid',
  question({ headers, body }) {
    expect(headers['x-amz-target']).toBe('GraniteServiceVersion20100801.GetMetricData')
    expect(headers.authorization).toContain('/eu-central-1/monitoring/aws4_request')
    expect(describedProblems('cloudwatch-request', JSON.parse(body))).toEqual([])
    const { StartTime, EndTime, MetricDataQueries } = JSON.parse(body) as Body
    const { Metric, Period } = MetricDataQueries[0].MetricStat
    const slots = Metric.Dimensions.filter(({ Name }) => Name === 'Slot').map(({ Value }) => Value)
    return {
      query: `${Metric.MetricName} ${slots.join()}`,
      fromSeconds: StartTime,
      toSeconds: EndTime,
      stepSeconds: Period,
    }
  },
  answer(series) {
    const MetricDataResults = series.map((points) => {
      // CloudWatch leaves out what it has no number for.
      const known = points.filter(({ value }) => value !== null)
      return {
        Id: 'a',
        Label: 'a',
        StatusCode: 'Complete',
        Timestamps: known.map(({ atSeconds }) => atSeconds),
        Values: known.map(({ value }) => (Number.isFinite(value) ? value : String(value))),
      }
    })
    const answer = { MetricDataResults, Messages: [] }
    if (series.flat().every(({ value }) => value === null || Number.isFinite(value))) {
      expect(describedProblems('cloudwatch-response', answer)).toEqual([])
    }
    return JSON.stringify(answer)
  },
})

describe('cloudwatch', () => {
  const names = { side: 'canary', slot: 'a', version: 'v' }
  const window = { fromSeconds: 1_200, toSeconds: 1_260 }

  async function refused(status: number, body: object) {
    const server = await listen((_, response) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' })
      response.end(JSON.stringify(body))
    })
    const clock = handClock()
    const url = server.url
    const options = optionsSchema.parse({ type: 'cloudwatch', region: 'us-east-1', url })
    const waiting = { ...clock, sleep: async () => undefined }
    const source = cloudwatchSource(options, {
      http: httpClient({ clock: waiting, random: () => 0.5 }),
      clock,
      env: { AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: 's3cret' },
    })
    const error = await failure(source.counts('N bad Sum', 'N all Sum', names, window))
    await server.close()
    return error
  }

  test('tells a wrong query from wrong credentials, which have the same status', async () => {
    const wrong = await refused(400, {
      __type: 'com.amazon#InvalidParameterValueException',
      message: 'x',
    })
    expect(wrong.reason).toBe('config_invalid')
    for (const __type of [
      'AccessDeniedException',
      'ExpiredTokenException',
      'ThrottlingException',
    ]) {
      expect((await refused(400, { __type })).reason).toBe('metrics_unreachable')
    }
  })

  test('an answer that is not whole is none', async () => {
    const part = { Id: 'a', StatusCode: 'PartialData', Timestamps: [1_200], Values: [3] }
    const error = await refused(200, { MetricDataResults: [part] })
    expect([error.reason, error.message]).toEqual([
      'metrics_unreachable',
      expect.stringContaining('PartialData'),
    ])
  })

  test('a query that is none says how to write one', async () => {
    const clock = handClock()
    const options = optionsSchema.parse({ type: 'cloudwatch', region: 'us-east-1' })
    const source = cloudwatchSource(options, {
      http: httpClient({ clock, random: () => 0.5 }),
      clock,
      env: { AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: 's3cret' },
    })
    for (const query of ['Errors', 'AWS/ELB Errors', 'N m Sum Slot=a', 'N m Sum Slot="a" rest']) {
      const error = await failure(source.value(query, names, window))
      expect([query, error.reason]).toEqual([query, 'config_invalid'])
    }
  })
})

type Points = { readonly [minute: number]: number | string }
type Query = { Id: string; MetricStat: { Metric: Metric; Period: number; Stat: string } }
const PRESET = expandedPreset('alb', {
  measures: 'latency',
  service: 'app/shop/1',
  slotLabel: null,
}) as { readonly buckets: string }

/** What is read of a CloudWatch that knows these numbers of the minutes 0 and 1 for each statistic. */
async function histogramOf(
  statistics: { readonly [statistic: string]: Points },
  buckets = 'N Duration buckets(0.1,0.5) Slot="${slot}"',
  slots?: { readonly [slot: string]: string },
) {
  const asked: Query[] = []
  const server = await listen(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    expect(describedProblems('cloudwatch-request', JSON.parse(body))).toEqual([])
    const { MetricDataQueries } = JSON.parse(body) as { MetricDataQueries: Query[] }
    asked.push(...MetricDataQueries)
    const MetricDataResults = MetricDataQueries.map(({ Id, MetricStat: { Stat } }) => {
      const points = Object.entries(statistics[Stat] ?? {})
      return {
        Id,
        StatusCode: 'Complete',
        Timestamps: points.map(([minute]) => 1_200 + 60 * Number(minute)),
        Values: points.map(([, value]) => value),
      }
    })
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
    response.end(JSON.stringify({ MetricDataResults }))
  })
  const clock = handClock(10_000)
  const { url } = server
  const options = { type: 'cloudwatch', region: 'us-east-1', url, ...(slots ? { slots } : {}) }
  const source = cloudwatchSource(optionsSchema.parse(options), {
    http: httpClient({ clock, random: () => 0.5 }),
    clock,
    env: { AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: 's3cret' },
  })
  const names = { side: 'canary', slot: 'green', version: 'v' }
  const window = { fromSeconds: 1_200, toSeconds: 1_320 }
  const reading = source.histogram?.(buckets, names, window)
  const settled = await Promise.resolve(reading).finally(server.close)
  return { reading: settled, asked }
}

describe('cloudwatch histograms', () => {
  test('trimmed counts up to every bound, and all values', async () => {
    const { reading, asked } = await histogramOf({
      'TC(:0.1)': { 0: 3, 1: 1 },
      'TC(:0.5)': { 0: 5, 1: 1 },
      SampleCount: { 0: 6, 1: 3 },
    })
    expect(reading).toEqual({
      kind: 'data',
      value: [
        { upperBound: 0.1, count: 4 },
        { upperBound: 0.5, count: 6 },
        { upperBound: Number.POSITIVE_INFINITY, count: 9 },
      ],
    })
    expect(asked.map(({ MetricStat: { Metric: metric } }) => metric.Dimensions)).toEqual(
      Array.from({ length: 3 }, () => [{ Name: 'Slot', Value: 'green' }]),
    )
  })

  test('a minute that only a bound lacks had nothing up to it', async () => {
    const { reading } = await histogramOf({
      'TC(:0.1)': {},
      'TC(:0.5)': { 1: 2 },
      SampleCount: { 0: 4, 1: 2 },
    })
    expect(reading?.kind === 'data' && reading.value.map(({ count }) => count)).toEqual([0, 2, 6])
  })

  test.each<[string, { readonly [statistic: string]: Points }]>([
    ['no minute', {}],
    ['a missing minute', { 'TC(:0.1)': { 0: 1 }, 'TC(:0.5)': { 0: 1 }, SampleCount: { 0: 1 } }],
    ['no single values', { SampleCount: { 0: 4, 1: 4 } }],
    [
      'a count that falls',
      { 'TC(:0.1)': { 0: 3, 1: 1 }, 'TC(:0.5)': { 0: 2, 1: 1 }, SampleCount: { 0: 4, 1: 4 } },
    ],
    [
      'NaN',
      { 'TC(:0.1)': { 0: 'NaN', 1: 1 }, 'TC(:0.5)': { 0: 2, 1: 1 }, SampleCount: { 0: 4, 1: 4 } },
    ],
  ])('%s is no data', async (_, statistics) => {
    expect((await histogramOf(statistics)).reading?.kind).toBe('no_data')
  })

  test('the preset of a load balancer is a request as AWS describes it; a slot has its own name there', async () => {
    const slots = { blue: 'targetgroup/blue/1', green: 'targetgroup/green/2' }
    const { asked } = await histogramOf({}, PRESET.buckets, slots)
    expect(asked).toHaveLength(12)
    expect(asked[0]?.MetricStat).toEqual({
      Metric: {
        Namespace: 'AWS/ApplicationELB',
        MetricName: 'TargetResponseTime',
        Dimensions: [
          { Name: 'LoadBalancer', Value: 'app/shop/1' },
          { Name: 'TargetGroup', Value: 'targetgroup/green/2' },
        ],
      },
      Stat: 'TC(:0.005)',
      Period: 60,
    })
    const error = await failure(histogramOf({}, PRESET.buckets, { a: 'x', b: 'y' }))
    expect(error.reason).toBe('config_invalid')
  })

  test.each(['Sum', 'buckets()', 'buckets(2,1)', 'buckets(a)', 'buckets(1,1)'])(
    '%s is no list of bounds',
    async (statistic) => {
      const error = await failure(histogramOf({}, `N m ${statistic} Slot="a"`))
      expect([error.reason, error.hint]).toEqual([
        'config_invalid',
        expect.stringContaining('buckets(100,500,1000)'),
      ])
    },
  )
})
