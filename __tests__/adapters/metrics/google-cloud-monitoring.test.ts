// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { describe, expect, test } from '@jest/globals'
import { googleCloudMonitoringSource } from '../../../src/adapters/metrics/google-cloud-monitoring.ts'
import { httpClient } from '../../../src/adapters/tools/http.ts'
import { googleCloudMonitoringSource as optionsSchema } from '../../../src/config/source-options/hosted.ts'
import { countingSourceContract } from '../../contracts/counting-source-contract.ts'
import { describedProblems } from '../../support/described-shapes.ts'
import { handClock } from '../../support/hand-clock.ts'
import { listen } from '../../support/loopback.ts'

/** Counts are int64, which JSON holds as text; other numbers are doubles. */
const typed = (value: number | null) =>
  value === null
    ? {}
    : Number.isInteger(value)
      ? { int64Value: String(value) }
      : { doubleValue: String(value) }

countingSourceContract({
  type: 'google-cloud-monitoring',
  open: (url, secret, tools) =>
    googleCloudMonitoringSource(
      optionsSchema.parse({
        type: 'google-cloud-monitoring',
        url,
        project: 'my-shop',
        'token-from': 'T',
        'timeout-seconds': 2,
      }),
      { ...tools, env: { T: secret } },
    ),
  bad: 'metric.type="shop/errors" AND resource.labels.revision_name="${slot}"',
  total: 'metric.type="shop/requests" AND resource.labels.revision_name="${slot}"',
  value: 'REDUCE_PERCENTILE_99 metric.type="shop/requests" AND metric.labels.slot="${slot}"',
  gridSeconds: 60,
  answers: 'grid',
  question({ url }) {
    expect(url.pathname).toBe('/v3/projects/my-shop/timeSeries')
    const parameters = url.searchParams
    expect(parameters.get('aggregation.crossSeriesReducer')).toMatch(/^REDUCE_/)
    const seconds = (name: string) => Date.parse(parameters.get(name) ?? '') / 1000
    return {
      query: parameters.get('filter') ?? '',
      fromSeconds: seconds('interval.startTime'),
      toSeconds: seconds('interval.endTime'),
      stepSeconds: 60,
    }
  },
  answer(series) {
    const answer = {
      timeSeries: series.map((points) => ({
        metric: { type: 'shop/requests', labels: {} },
        resource: { type: 'cloud_run_revision', labels: {} },
        metricKind: 'DELTA',
        valueType: 'INT64',
        // The newest first, as the API lists them.
        points: points.toReversed().map(({ atSeconds, value }) => ({
          interval: { startTime: time(atSeconds), endTime: time(atSeconds + 60) },
          value: typed(value),
        })),
      })),
      unit: '1',
    }
    if (series.flat().every(({ value }) => value === null || Number.isInteger(value))) {
      expect(describedProblems('google-time-series-response', answer)).toEqual([])
    }
    return JSON.stringify(answer)
  },
})

function time(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}

describe('distributions', () => {
  const exponential = { exponentialBuckets: { numFiniteBuckets: 2, growthFactor: 2, scale: 100 } }

  /** What a source says of a service whose distributions of two minutes are these. */
  async function histogramOf(values: readonly object[], isAsDescribed = true) {
    const asked: URL[] = []
    const server = await listen((request, response) => {
      asked.push(new URL(request.url ?? '/', 'http://server'))
      const points = values.map((distributionValue, i) => ({
        interval: { startTime: time(600 + 60 * i), endTime: time(660 + 60 * i) },
        value: { distributionValue },
      }))
      response.writeHead(200, { 'content-type': 'application/json' })
      const answer = { timeSeries: [{ points: points.toReversed() }], unit: 'ms' }
      if (isAsDescribed) {
        expect(describedProblems('google-time-series-response', answer)).toEqual([])
      }
      response.end(JSON.stringify(answer))
    })
    const clock = handClock(10_000)
    const { url } = server
    const options = { type: 'google-cloud-monitoring', url, project: 'shop', 'token-from': 'T' }
    const source = googleCloudMonitoringSource(optionsSchema.parse(options), {
      http: httpClient({ clock, random: () => 0.5 }),
      clock,
      env: { T: 'secret' },
    })
    const names = { side: 'canary', slot: 'a', version: 'v1' }
    const window = { fromSeconds: 600, toSeconds: 720 }
    const filter = 'metric.type="run.googleapis.com/request_latencies" AND x="${version}"'
    const reading = await source.histogram?.(filter, names, window)
    await server.close()
    const [first] = asked
    expect(first?.searchParams.get('filter')).toContain('x="v1"')
    expect(first?.searchParams.get('aggregation.perSeriesAligner')).toBe('ALIGN_DELTA')
    expect(first?.searchParams.get('aggregation.crossSeriesReducer')).toBe('REDUCE_SUM')
    return reading
  }
  const cumulative = (...buckets: readonly [number, number][]) => ({
    kind: 'data',
    value: buckets.map(([upperBound, count]) => ({ upperBound, count })),
  })
  const POSITIVE = Number.POSITIVE_INFINITY

  test('of exponential bounds, over two minutes; empty buckets at the end may be missing', async () => {
    const reading = await histogramOf([
      { count: '6', mean: 120, bucketOptions: exponential, bucketCounts: ['1', '2', '0', '3'] },
      { count: '4', mean: 90, bucketOptions: exponential, bucketCounts: ['4'] },
    ])
    expect(reading).toEqual(cumulative([100, 5], [200, 7], [400, 7], [POSITIVE, 10]))
  })

  test('of linear and of explicit bounds', async () => {
    const linear = { linearBuckets: { numFiniteBuckets: 1, width: 10, offset: 5 } }
    const explicit = { explicitBuckets: { bounds: [0.1, 2] } }
    const bucketCounts = ['1', '1', '1']
    const of = (bucketOptions: object) => ({ count: '3', bucketOptions, bucketCounts })
    expect(await histogramOf([of(linear), of(linear)])).toEqual(
      cumulative([5, 2], [15, 4], [POSITIVE, 6]),
    )
    expect(await histogramOf([of(explicit), of(explicit)])).toEqual(
      cumulative([0.1, 2], [2, 4], [POSITIVE, 6]),
    )
  })

  test('a minute without a request counts nothing', async () => {
    const busy = { count: '2', bucketOptions: exponential, bucketCounts: ['0', '2'] }
    expect(await histogramOf([{}, busy])).toEqual(
      cumulative([100, 0], [200, 2], [400, 2], [POSITIVE, 2]),
    )
  })

  test.each([
    ['no minute', []],
    ['a missing minute', [{ count: '1', bucketOptions: exponential, bucketCounts: ['1'] }]],
    [
      'other bounds in the second minute',
      [
        { count: '1', bucketOptions: exponential, bucketCounts: ['1'] },
        { count: '1', bucketOptions: { explicitBuckets: { bounds: [1] } }, bucketCounts: ['1'] },
      ],
    ],
    ['a distribution without buckets', [{ count: '3' }, { count: '3' }]],
    [
      'a count that is no number',
      [1, 2].map(() => ({ count: '1', bucketOptions: exponential, bucketCounts: ['x'] })),
    ],
  ])('%s is no data', async (_, values) => {
    expect((await histogramOf(values, false))?.kind).toBe('no_data')
  })
})
