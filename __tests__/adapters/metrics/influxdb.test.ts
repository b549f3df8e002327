// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { describe, expect, test } from '@jest/globals'
import { parseCsv } from '../../../src/adapters/metrics/csv.ts'
import { influxdbSource } from '../../../src/adapters/metrics/influxdb.ts'
import { withCondition } from '../../../src/adapters/metrics/influxql.ts'
import { httpClient } from '../../../src/adapters/tools/http.ts'
import { influxdbSource as optionsSchema } from '../../../src/config/source-options/stores.ts'
import { countingSourceContract } from '../../contracts/counting-source-contract.ts'
import { handClock } from '../../support/hand-clock.ts'
import { listen } from '../../support/loopback.ts'

const word = (value: number | null | undefined) =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : (value ?? null)

countingSourceContract({
  type: 'influxdb',
  open: (url, secret, tools) =>
    influxdbSource(
      optionsSchema.parse({
        type: 'influxdb',
        url,
        database: 'shop',
        'token-from': 'TOKEN',
        'timeout-seconds': 2,
      }),
      { ...tools, env: { TOKEN: secret } },
    ),
  bad: `SELECT count("ms") FROM errors WHERE slot = '\${slot}'`,
  total: `SELECT count("ms") FROM requests WHERE slot = '\${slot}'`,
  value: `SELECT mean("ms") FROM requests WHERE slot = '\${slot}'`,
  gridSeconds: 1,
  answers: 'window',
  question({ body }) {
    const query = new URLSearchParams(body).get('q') ?? ''
    const [, from, to] = /time >= (\d+)ms AND time < (\d+)ms$/.exec(query) ?? []
    const times = { fromSeconds: Number(from) / 1000, toSeconds: Number(to) / 1000 }
    return { query, ...times, stepSeconds: null }
  },
  answer: (series, { fromSeconds }) =>
    JSON.stringify({
      results: [
        {
          statement_id: 0,
          ...(series.length === 0
            ? {}
            : {
                series: series.map((points) => ({
                  name: 'requests',
                  columns: ['time', 'count'],
                  values: points.map(({ value }) => [fromSeconds * 1000, word(value)]),
                })),
              }),
        },
      ],
    }),
})

describe('InfluxQL', () => {
  const time = 'time >= 1000000ms AND time < 1030000ms'

  test.each([
    ['SELECT count(a) FROM b', `SELECT count(a) FROM b WHERE ${time}`],
    [
      "SELECT count(a) FROM b WHERE x = 'y' OR z = 1",
      `SELECT count(a) FROM b WHERE (x = 'y' OR z = 1) AND ${time}`,
    ],
    [
      'SELECT count(a) FROM "where" where x = \' where \'',
      `SELECT count(a) FROM "where" where (x = ' where ') AND ${time}`,
    ],
  ])('%s', (query, whole) => {
    expect(withCondition(query, time)).toBe(whole)
  })
})

describe('Flux', () => {
  const names = { side: 'canary', slot: 'a"${r}\\', version: 'v' }
  const window = { fromSeconds: 1_000, toSeconds: 1_030 }

  async function asked(csv: string, contentType = 'text/csv') {
    const seen: { url: string; body: string }[] = []
    const server = await listen(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      seen.push({ url: request.url ?? '', body })
      response.writeHead(200, { 'content-type': contentType }).end(csv)
    })
    const clock = handClock()
    const options = { url: server.url, bucket: 'b', organization: 'o', 'token-from': 'T' }
    const source = influxdbSource(optionsSchema.parse({ type: 'influxdb', ...options }), {
      http: httpClient({ clock, random: () => 0.5 }),
      clock,
      env: { T: 'secret' },
    })
    const query = '|> filter(fn: (r) => r.slot == "${slot}") |> count()'
    const outcome = await source.value(query, names, window).catch((error: unknown) => error)
    await server.close()
    return { seen, outcome }
  }

  test('is asked in the range of the window, and a name stays text', async () => {
    const csv = ',result,table,_value\r\n,_result,0,12\r\n\r\n'
    const { seen, outcome } = await asked(csv)
    expect(outcome).toEqual({ kind: 'data', value: 12 })
    expect(seen).toEqual([
      {
        url: '/api/v2/query?org=o',
        body: 'from(bucket: "b") |> range(start: 1970-01-01T00:16:40.000Z, stop: 1970-01-01T00:17:10.000Z) |> filter(fn: (r) => r.slot == "a\\"\\${r}\\\\") |> count()',
      },
    ])
  })

  test.each([
    ['nothing', '\r\n', 'no_data'],
    ['two tables', ',_value\n,1\n\n,_value\n,2\n', 'no_data'],
    ['no number', ',_value\n,x\n', 'no_data'],
  ])('%s', async (_, csv, kind) => {
    expect((await asked(csv)).outcome).toMatchObject({ kind })
  })

  test('what is no CSV is an error', async () => {
    const { outcome } = await asked('<html>', 'text/html')
    expect(outcome).toMatchObject({ reason: 'metrics_unreachable' })
    expect(parseCsv('a,b\n"x ""y"", z",2\n')).toEqual([{ a: 'x "y", z', b: '2' }])
    expect(parseCsv('a\n"open\n')).toBeNull()
  })
})
