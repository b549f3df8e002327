// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { describe, expect, test } from '@jest/globals'
import { azureMonitorSource } from '../../../src/adapters/metrics/azure-monitor.ts'
import { cloudwatchSource } from '../../../src/adapters/metrics/cloudwatch.ts'
import { datadogSource } from '../../../src/adapters/metrics/datadog.ts'
import { elasticsearchSource } from '../../../src/adapters/metrics/elasticsearch.ts'
import { googleCloudMonitoringSource } from '../../../src/adapters/metrics/google-cloud-monitoring.ts'
import { influxdbSource } from '../../../src/adapters/metrics/influxdb.ts'
import { bucketsNamed } from '../../../src/adapters/metrics/named-buckets.ts'
import { newRelicSource } from '../../../src/adapters/metrics/new-relic.ts'
import { splunkSource } from '../../../src/adapters/metrics/splunk.ts'
import type { HttpRequest } from '../../../src/adapters/tools/http.ts'
import {
  azureMonitorSource as azureOptions,
  cloudwatchSource as cloudwatchOptions,
  datadogSource as datadogOptions,
  googleCloudMonitoringSource as googleOptions,
  newRelicSource as newRelicOptions,
} from '../../../src/config/source-options/hosted.ts'
import {
  elasticsearchSource as elasticsearchOptions,
  influxdbSource as influxOptions,
  splunkSource as splunkOptions,
} from '../../../src/config/source-options/stores.ts'
import type { AdapterError } from '../../../src/domain/errors.ts'
import { type BucketServer, bucketsContract, type UpTo } from '../../contracts/buckets-contract.ts'
import { failure } from '../../contracts/metric-source-contract.ts'
import { describedProblems } from '../../support/described-shapes.ts'
import { handClock } from '../../support/hand-clock.ts'

const FROM_SECONDS = 1_200
const url = 'http://server'
const token = { 'token-from': 'T' }
const row = (buckets: readonly UpTo[]) => Object.fromEntries(buckets)
const iso = (seconds: number) => new Date(seconds * 1000).toISOString()
/** How many events are in each bucket alone. */
const alone = (buckets: readonly UpTo[]) =>
  buckets.map(([, count], i) => (count ?? 0) - (buckets[i - 1]?.[1] ?? 0))
const shards = (total: number) => ({ total, successful: total, skipped: 0, failed: 0 })

/** Servers that give one row, whose columns are named by their bounds. */
const NAMED: readonly BucketServer[] = [
  {
    type: 'new-relic',
    query: `SELECT filter(count(*), WHERE duration <= 0.1) AS '0.1', count(*) AS '+Inf' FROM Transaction WHERE slot = '\${slot}'`,
    open: (tools) =>
      newRelicSource(
        newRelicOptions.parse({ type: 'new-relic', account: 1, 'key-from': 'T' }),
        tools,
      ),
    answer: (buckets) =>
      JSON.stringify({ data: { actor: { account: { nrql: { results: [row(buckets)] } } } } }),
    nothing: JSON.stringify({ data: { actor: { account: { nrql: { results: [] } } } } }),
  },
  {
    type: 'splunk',
    query: 'search index=web slot="${slot}" | stats count(eval(s<=0.1)) AS "0.1" count AS "+Inf"',
    open: (tools) =>
      splunkSource(splunkOptions.parse({ type: 'splunk', url, 'bearer-from': 'T' }), tools),
    answer: (buckets) =>
      JSON.stringify({
        preview: false,
        result: Object.fromEntries(buckets.map(([bound, count]) => [bound, String(count ?? '')])),
      }),
    nothing: '{"preview":false,"lastrow":true}',
  },
  {
    type: 'azure-monitor',
    query:
      'AppRequests | where Slot == "${slot}" | summarize ["0.1"]=countif(S <= 0.1), ["+Inf"]=count()',
    open: (tools) =>
      azureMonitorSource(
        azureOptions.parse({ type: 'azure-monitor', workspace: 'w', ...token }),
        tools,
      ),
    answer: (buckets) =>
      JSON.stringify({
        tables: [
          {
            columns: buckets.map(([name]) => ({ name, type: 'long' })),
            rows: [buckets.map(([, count]) => count)],
          },
        ],
      }),
    nothing: JSON.stringify({ tables: [{ columns: [], rows: [] }] }),
  },
  {
    type: 'influxdb (Flux)',
    query: '|> filter(fn: (r) => r.slot == "${slot}") |> histogram(bins: [0.1, float(v: "+Inf")])',
    open: (tools) =>
      influxdbSource(
        influxOptions.parse({ type: 'influxdb', url, bucket: 'b', organization: 'o', ...token }),
        tools,
      ),
    answer: (buckets) =>
      [
        ',result,table,le,_value',
        ...buckets.map(([bound, count]) => `,,0,${bound},${count ?? ''}`),
      ].join('\r\n'),
    nothing: '\r\n',
    contentType: 'text/csv',
  },
]

/** Servers with a form of their own. */
const OTHERS: readonly BucketServer[] = [
  {
    type: 'influxdb (InfluxQL)',
    query: `buckets("ms", 0.1, 0.5) FROM "requests" WHERE "slot" = '\${slot}'`,
    open: (tools) =>
      influxdbSource(influxOptions.parse({ type: 'influxdb', url, database: 'd' }), tools),
    answer: (buckets) =>
      JSON.stringify({
        results: buckets.map(([, count]) => ({
          series: [{ name: 'requests', columns: ['time', 'count'], values: [[0, count]] }],
        })),
      }),
    nothing: JSON.stringify({ results: [{}, {}, {}] }),
  },
  {
    type: 'elasticsearch',
    query: 'buckets(took, 0.1, 0.5) slot:"${slot}"',
    open: (tools) =>
      elasticsearchSource(
        elasticsearchOptions.parse({ type: 'elasticsearch', url, index: 'logs-*' }),
        tools,
      ),
    answer: (buckets) => {
      const ranges = alone(buckets).map((doc_count, i) => ({
        ...(buckets[i]?.[0] === '+Inf' ? {} : { to: Number(buckets[i]?.[0]) }),
        doc_count,
      }))
      const aggregations = { value: { buckets: ranges } }
      return JSON.stringify({ timed_out: false, _shards: shards(2), aggregations })
    },
    nothing: JSON.stringify({ timed_out: false, _shards: shards(0) }),
  },
  {
    type: 'google-cloud-monitoring',
    query: 'metric.type="run.googleapis.com/request_latencies" AND x="${slot}"',
    open: (tools) =>
      googleCloudMonitoringSource(
        googleOptions.parse({ type: 'google-cloud-monitoring', project: 'shop', ...token }),
        tools,
      ),
    answer: (buckets) => {
      const distributionValue = {
        count: String(buckets.at(-1)?.[1] ?? 0),
        bucketOptions: { explicitBuckets: { bounds: [0.1, 0.5] } },
        bucketCounts: alone(buckets).map(String),
      }
      const interval = { startTime: iso(FROM_SECONDS), endTime: iso(FROM_SECONDS + 60) }
      return JSON.stringify({
        timeSeries: [{ points: [{ interval, value: { distributionValue } }] }],
      })
    },
    nothing: '{}',
  },
  {
    type: 'datadog',
    query: 'buckets(0.1, 0.5):trace.http.request{service:shop,slot:${slot}}',
    open: (tools) =>
      datadogSource(
        datadogOptions.parse({
          type: 'datadog',
          'api-key-from': 'K',
          'application-key-from': 'T',
          'resolution-seconds': 60,
        }),
        tools,
      ),
    answer(buckets, { body = '' }) {
      expect(describedProblems('datadog-timeseries-request', JSON.parse(body))).toEqual([])
      const { queries } = JSON.parse(body).data.attributes as { queries: { query: string }[] }
      expect(queries.map(({ query }) => query.split(':trace')[0])).toEqual([
        'count(v: v<=0.1)',
        'count(v: v<=0.5)',
        'count',
      ])
      const attributes = {
        // In no order that anybody promises.
        series: buckets
          .map((_, i) => ({ group_tags: [], query_index: i, unit: null }))
          .toReversed(),
        times: [FROM_SECONDS * 1000],
        values: buckets.map(([, count]) => [count]).toReversed(),
      }
      const answer = { data: { type: 'timeseries_response', attributes } }
      expect(describedProblems('datadog-timeseries-response', answer)).toEqual([])
      return JSON.stringify(answer)
    },
    nothing: JSON.stringify({ data: { attributes: { series: [], times: [], values: [] } } }),
  },
  {
    type: 'cloudwatch',
    query: 'AWS/Lambda Duration buckets(0.1,0.5) Resource="shop:${slot}"',
    open: (tools) =>
      cloudwatchSource(
        cloudwatchOptions.parse({
          type: 'cloudwatch',
          region: 'eu-central-1',
          'access-key-from': 'K',
          'secret-key-from': 'T',
        }),
        tools,
      ),
    answer: (buckets) =>
      JSON.stringify({
        MetricDataResults: buckets.map(([bound, count], i) => ({
          Id: bound === '+Inf' ? 'all' : `b${i}`,
          StatusCode: 'Complete',
          Timestamps: [FROM_SECONDS],
          Values: [count],
        })),
      }),
    nothing: JSON.stringify({ MetricDataResults: [] }),
  },
]

for (const server of [...NAMED, ...OTHERS]) bucketsContract(server)

describe.each(NAMED)('buckets in columns of $type', ({ open, query, answer, contentType }) => {
  async function read(buckets: readonly (readonly [string, number | null])[]) {
    const http = async (request: HttpRequest) => ({
      status: 200,
      contentType: contentType ?? 'application/json',
      text: answer(buckets as readonly UpTo[], request),
    })
    const source = open({ http, clock: handClock(2_000), env: { T: 'secret' } })
    const window = { fromSeconds: FROM_SECONDS, toSeconds: FROM_SECONDS + 60 }
    const names = { side: 'canary', slot: 'green', version: 'v' }
    return Promise.resolve(source.histogram?.(query, names, window)).catch(
      ({ reason }: AdapterError) => reason,
    )
  }

  test.each<[string, readonly UpTo[]]>([
    ['no bucket of all events', [['0.1', 4]]],
    [
      'a count that falls',
      [
        ['0.1', 4],
        ['+Inf', 3],
      ],
    ],
    [
      'nothing in the middle',
      [
        ['0.1', 1],
        ['0.5', null],
        ['+Inf', 3],
      ],
    ],
    [
      'nothing where a number should be',
      [
        ['0.1', null],
        ['+Inf', 3],
      ],
    ],
  ])('%s is no data', async (_, buckets) => {
    expect(await read(buckets)).toMatchObject({ kind: 'no_data' })
  })

  test('columns in any order', async () => {
    expect(
      await read([
        ['+Inf', 9],
        ['0.1', 4],
      ]),
    ).toMatchObject({
      value: [{ upperBound: 0.1, count: 4 }, { count: 9 }],
    })
  })

  test('a column that is no bound says so', async () => {
    expect(await read([['count', 4]])).toBe('config_invalid')
  })
})

test('no column is no series', () => {
  expect(bucketsNamed('splunk', [], 0)).toEqual([])
})

test.each(['count:a{b}', 'buckets():a{b}', 'buckets(2,1):a{b}', 'buckets(1):a'])(
  'datadog: %s asks for no buckets',
  async (query) => {
    const http = async () => ({ status: 200, contentType: '', text: '' })
    const source = datadogSource(datadogOptions.parse({ type: 'datadog' }), {
      http,
      clock: handClock(2_000),
      env: { DD_API_KEY: 'a', DD_APP_KEY: 'b' },
    })
    const names = { side: 'canary', slot: 'green', version: 'v' }
    const window = { fromSeconds: FROM_SECONDS, toSeconds: FROM_SECONDS + 60 }
    const error = await failure(Promise.resolve(source.histogram?.(query, names, window)))
    expect([error.reason, error.hint]).toEqual([
      'config_invalid',
      expect.stringContaining('buckets(0.1,0.5,1):'),
    ])
  },
)
