import { z } from 'zod'
import type { GoogleCloudMonitoringSourceOptions } from '../../config/source-options/hosted.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { Window } from '../../domain/units.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { googleBearer } from './google-bearer.ts'
import { bucketsOf, distribution } from './google-distribution.ts'
import { intervalReads, type SourceTools } from './interval-reads.ts'
import { askJson, type JsonApi, loose } from './json-api.ts'
import { BACKSLASH_GRAMMAR } from './query-text.ts'

const answered = z.strictObject({
  timeSeries: z
    .array(
      z.object({
        points: z.array(
          z.object({
            interval: z.object({ endTime: z.string() }),
            value: z.object({
              int64Value: loose.optional(),
              doubleValue: loose.optional(),
              distributionValue: distribution.optional(),
            }),
          }),
        ),
      }),
    )
    .default([]),
  nextPageToken: z.string().optional(),
  executionErrors: z.array(z.unknown()).default([]),
  unit: z.string().optional(),
  unreachable: z.array(z.string()).default([]),
})

/**
 * Google Cloud Monitoring: https://cloud.google.com/monitoring/api/ref_v3/rest/v3/projects.timeSeries/list
 * `bad` and `total` are filters of a counter, such as
 * `metric.type="run.googleapis.com/request_count" AND resource.labels.revision_name="${slot}"`. A `value`
 * may begin with the reducer that is asked for, such as `REDUCE_PERCENTILE_99` of a distribution. `buckets` is a
 * filter of a distribution.
 */
export function googleCloudMonitoringSource(
  options: GoogleCloudMonitoringSourceOptions,
  tools: SourceTools,
): MetricSource {
  const gridSeconds = options['resolution-seconds']
  const list = timeSeriesOf(options, tools)
  const reads = intervalReads({
    adapter: 'google-cloud-monitoring',
    clock: tools.clock,
    grammar: BACKSLASH_GRAMMAR,
    gridSeconds,
    answers: 'grid',
    async ask(text, window) {
      const [, reducer = 'REDUCE_SUM', filter = text] =
        /^(REDUCE_[A-Z0-9_]+)\s+(.*)$/s.exec(text) ?? []
      const timeSeries = await list(filter, reducer, window)
      return timeSeries.map((points) =>
        points.map(({ atSeconds, value }) => ({
          atSeconds,
          value: value.int64Value ?? value.doubleValue ?? null,
        })),
      )
    },
    async askBuckets(filter, window) {
      const timeSeries = await list(filter, 'REDUCE_SUM', window)
      return timeSeries.flatMap((points) =>
        bucketsOf(
          points.flatMap(({ atSeconds, value: { distributionValue: value } }) =>
            value === undefined ? [] : [{ atSeconds, value }],
          ),
        ),
      )
    },
  })
  return { type: 'google-cloud-monitoring', ...reads }
}

/** Lists time series, as one point for every stretch of the window. */
function timeSeriesOf(options: GoogleCloudMonitoringSourceOptions, tools: SourceTools) {
  const bearer = googleBearer('google-cloud-monitoring', options, tools)
  const api: JsonApi = {
    adapter: 'google-cloud-monitoring',
    label: 'Cloud Monitoring',
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets: bearer.secrets,
    advice: { 403: 'Give these credentials the role Monitoring Viewer in this project.' },
  }
  const gridSeconds = options['resolution-seconds']
  const base = `${options.url.replace(/\/+$/, '')}/v3/projects/${encodeURIComponent(options.project)}`
  const iso = (seconds: number) => new Date(seconds * 1000).toISOString()
  return async (filter: string, reducer: string, window: Window) => {
    const url = new URL(`${base}/timeSeries`)
    url.search = new URLSearchParams({
      filter,
      'interval.startTime': iso(window.fromSeconds),
      'interval.endTime': iso(window.toSeconds),
      'aggregation.alignmentPeriod': `${gridSeconds}s`,
      'aggregation.perSeriesAligner': 'ALIGN_DELTA',
      'aggregation.crossSeriesReducer': reducer,
    }).toString()
    const headers = { authorization: `Bearer ${await bearer.token()}` }
    const answer = await askJson(api, { method: 'GET', url: url.href, headers }, answered)
    const { timeSeries, nextPageToken, executionErrors, unreachable } = answer
    if (nextPageToken || executionErrors.length + unreachable.length > 0) throw notWhole()
    return timeSeries.map(({ points }) =>
      points.map(({ interval, value }) => ({
        // A point stands for the stretch that ends with it.
        atSeconds: Date.parse(interval.endTime) / 1000 - gridSeconds,
        value,
      })),
    )
  }
}

function notWhole(): AdapterError {
  return new AdapterError(
    'google-cloud-monitoring',
    'metrics_unreachable',
    'Cloud Monitoring says that its answer is not whole.',
    'Narrow the filter to one metric of one service.',
  )
}
