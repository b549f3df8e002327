// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { describe, expect, test } from '@jest/globals'
import { cloudwatchSource } from '../../../src/adapters/metrics/cloudwatch.ts'
import { httpClient } from '../../../src/adapters/tools/http.ts'
import { cloudwatchSource as optionsSchema } from '../../../src/config/source-options/hosted.ts'
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
