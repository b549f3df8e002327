// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { describe, expect, test } from '@jest/globals'
import { azureMonitorSource } from '../../../src/adapters/metrics/azure-monitor.ts'
import { influxdbSource } from '../../../src/adapters/metrics/influxdb.ts'
import type { SourceTools } from '../../../src/adapters/metrics/interval-reads.ts'
import { bucketsNamed, type Column } from '../../../src/adapters/metrics/named-buckets.ts'
import { newRelicSource } from '../../../src/adapters/metrics/new-relic.ts'
import { splunkSource } from '../../../src/adapters/metrics/splunk.ts'
import type { HttpRequest } from '../../../src/adapters/tools/http.ts'
import {
  azureMonitorSource as azureOptions,
  newRelicSource as newRelicOptions,
} from '../../../src/config/source-options/hosted.ts'
import {
  influxdbSource as influxOptions,
  splunkSource as splunkOptions,
} from '../../../src/config/source-options/stores.ts'
import { AdapterError } from '../../../src/domain/errors.ts'
import type { MetricSource } from '../../../src/ports/metrics.ts'
import { handClock } from '../../support/hand-clock.ts'

const names = { side: 'canary', slot: 'green', version: 'v' }
const window = { fromSeconds: 1_000, toSeconds: 1_030 }

/** A source whose server gives one row of these columns, and how it writes it. */
type Case = {
  readonly query: string
  open(tools: SourceTools): MetricSource
  answer(columns: readonly Column[]): string
  readonly contentType?: string
}

const json = (columns: readonly Column[]) => Object.fromEntries(columns)

const CASES: { readonly [type: string]: Case } = {
  'new-relic': {
    query: `SELECT filter(count(*), WHERE duration <= 0.1) AS '0.1', count(*) AS '+Inf' FROM Transaction WHERE slot = '\${slot}'`,
    open: (tools) =>
      newRelicSource(
        newRelicOptions.parse({ type: 'new-relic', account: 1, 'key-from': 'T' }),
        tools,
      ),
    answer: (columns) =>
      JSON.stringify({ data: { actor: { account: { nrql: { results: [json(columns)] } } } } }),
  },
  splunk: {
    query: 'search index=web slot="${slot}" | stats count(eval(s<=0.1)) AS "0.1" count AS "+Inf"',
    open: (tools) =>
      splunkSource(
        splunkOptions.parse({ type: 'splunk', url: 'http://splunk', 'bearer-from': 'T' }),
        tools,
      ),
    answer: (columns) =>
      JSON.stringify({
        preview: false,
        result: Object.fromEntries(columns.map(([name, value]) => [name, String(value ?? '')])),
      }),
  },
  'azure-monitor': {
    query:
      'AppRequests | where Slot == "${slot}" | summarize ["0.1"]=countif(S <= 0.1), ["+Inf"]=count()',
    open: (tools) =>
      azureMonitorSource(
        azureOptions.parse({ type: 'azure-monitor', workspace: 'w', 'token-from': 'T' }),
        tools,
      ),
    answer: (columns) =>
      JSON.stringify({
        tables: [
          {
            columns: columns.map(([name]) => ({ name, type: 'long' })),
            rows: [columns.map(([, value]) => value)],
          },
        ],
      }),
  },
  'influxdb (Flux)': {
    query: '|> filter(fn: (r) => r.slot == "${slot}") |> histogram(bins: [0.1, float(v: "+Inf")])',
    open: (tools) =>
      influxdbSource(
        influxOptions.parse({
          type: 'influxdb',
          url: 'http://influx',
          bucket: 'b',
          organization: 'o',
          'token-from': 'T',
        }),
        tools,
      ),
    answer: (columns) =>
      [
        ',result,table,le,_value',
        ...columns.map(([name, value]) => `,,0,${name},${value ?? ''}`),
      ].join('\r\n'),
    contentType: 'text/csv',
  },
}

async function histogramOf(type: string, columns: readonly Column[]) {
  const { open, query, answer, contentType = 'application/json' } = CASES[type] as Case
  const asked: HttpRequest[] = []
  const http = async (request: HttpRequest) => {
    asked.push(request)
    return { status: 200, contentType, text: answer(columns) }
  }
  const source = open({ http, clock: handClock(), env: { T: 'secret' } })
  const reading = await Promise.resolve(source.histogram?.(query, names, window)).catch(
    (error: unknown) => (error instanceof AdapterError ? error.reason : error),
  )
  const body = decodeURIComponent((asked[0]?.body ?? '').replaceAll('+', ' '))
  return { reading, body }
}

describe.each(Object.keys(CASES))('buckets in columns of %s', (type) => {
  test('are the events up to every bound', async () => {
    const { reading, body } = await histogramOf(type, [
      ['+Inf', 9],
      ['0.1', 4],
      ['0.5', 8],
    ])
    expect(reading).toEqual({
      kind: 'data',
      value: [
        { upperBound: 0.1, count: 4 },
        { upperBound: 0.5, count: 8 },
        { upperBound: Number.POSITIVE_INFINITY, count: 9 },
      ],
    })
    expect(body).toContain('green')
  })

  test.each<[string, readonly Column[]]>([
    ['no bucket of all events', [['0.1', 4]]],
    [
      'a count that falls',
      [
        ['0.1', 4],
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
  ])('%s is no data', async (_, columns) => {
    expect((await histogramOf(type, columns)).reading).toMatchObject({ kind: 'no_data' })
  })

  test('a column that is no bound says so', async () => {
    expect((await histogramOf(type, [['count', 4]])).reading).toBe('config_invalid')
  })
})

test('no column is no series', () => {
  expect(bucketsNamed('splunk', [], 0)).toEqual([])
})
