// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { expect } from '@jest/globals'
import { googleCloudMonitoringSource } from '../../../src/adapters/metrics/google-cloud-monitoring.ts'
import { googleCloudMonitoringSource as optionsSchema } from '../../../src/config/source-options/hosted.ts'
import { countingSourceContract } from '../../contracts/counting-source-contract.ts'

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
  answer: (series) =>
    JSON.stringify({
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
    }),
})

function time(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
