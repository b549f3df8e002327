// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { describe, expect, test } from '@jest/globals'
import { azureBearer } from '../../../src/adapters/metrics/azure-bearer.ts'
import { azureMonitorSource } from '../../../src/adapters/metrics/azure-monitor.ts'
import type { HttpRequest } from '../../../src/adapters/tools/http.ts'
import { azureMonitorSource as optionsSchema } from '../../../src/config/source-options/hosted.ts'
import { ConfigError } from '../../../src/domain/errors.ts'
import { countingSourceContract } from '../../contracts/counting-source-contract.ts'
import { failure } from '../../contracts/metric-source-contract.ts'
import { describedProblems } from '../../support/described-shapes.ts'
import { handClock } from '../../support/hand-clock.ts'

const word = (value: number | null | undefined) =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : (value ?? null)

countingSourceContract({
  type: 'azure-monitor',
  open: (url, secret, tools) =>
    azureMonitorSource(
      optionsSchema.parse({
        type: 'azure-monitor',
        url,
        workspace: 'w-1',
        'token-from': 'T',
        'timeout-seconds': 2,
      }),
      { ...tools, env: { T: secret } },
    ),
  bad: 'errors | where Slot == "${slot}" | count',
  total: 'requests | where Slot == "${slot}" | count',
  value: "requests | where Slot == '${slot}' | summarize percentile(DurationMs, 99)",
  gridSeconds: 1,
  answers: 'window',
  question({ url, body }) {
    expect(url.pathname).toBe('/v1/workspaces/w-1/query')
    const { query, timespan } = JSON.parse(body) as { query: string; timespan: string }
    const [from = '', to = ''] = timespan.split('/')
    expect(to).toMatch(/\.9999999Z$/)
    const toSeconds = Date.parse(to.replace('.9999999Z', '.000Z')) / 1000 + 1
    return { query, fromSeconds: Date.parse(from) / 1000, toSeconds, stepSeconds: null }
  },
  answer: (series) =>
    JSON.stringify({
      tables: [
        {
          name: 'PrimaryResult',
          columns: [{ name: 'Count', type: 'long' }],
          rows: series.map(([point]) => [word(point?.value)]),
        },
      ],
    }),
})

const RESOURCE =
  '/subscriptions/0000/resourceGroups/shop/providers/Microsoft.App/containerApps/shop'

countingSourceContract({
  type: 'azure-monitor (metrics)',
  open: (url, secret, tools) =>
    azureMonitorSource(
      optionsSchema.parse({
        type: 'azure-monitor',
        url,
        resource: RESOURCE,
        'token-from': 'T',
        'timeout-seconds': 2,
      }),
      { ...tools, env: { T: secret } },
    ),
  bad: "errors Total where revisionName eq 'shop--${slot}'",
  total: "requests Total where revisionName eq 'shop--${slot}'",
  value: "requests Average where revisionName eq 'shop--${slot}'",
  gridSeconds: 60,
  answers: 'grid',
  question({ url }) {
    expect(url.pathname).toBe(`${RESOURCE}/providers/microsoft.insights/metrics`)
    const parameters = url.searchParams
    expect(parameters.get('interval')).toBe('PT1M')
    expect(parameters.get('top')).toBe('1000')
    const [from = '', to = ''] = (parameters.get('timespan') ?? '').split('/')
    return {
      query: `${parameters.get('metricnames')} ${parameters.get('aggregation')} ${parameters.get('$filter')}`,
      fromSeconds: Date.parse(from) / 1000,
      toSeconds: Date.parse(to) / 1000,
      stepSeconds: 60,
    }
  },
  answer(series, { query }) {
    const name = query.includes('average') ? 'average' : 'total'
    const answer = {
      cost: 0,
      timespan: 'as asked',
      interval: 'PT1M',
      value: [
        {
          id: `${RESOURCE}/providers/Microsoft.Insights/metrics/Requests`,
          type: 'Microsoft.Insights/metrics',
          name: { value: 'Requests', localizedValue: 'Requests' },
          unit: 'Count',
          errorCode: 'Success',
          timeseries: series.map((points) => ({
            metadatavalues: [],
            data: points.map(({ atSeconds, value }) => ({
              timeStamp: new Date(atSeconds * 1000).toISOString(),
              ...(value === null ? {} : { [name]: word(value) }),
            })),
          })),
        },
      ],
    }
    if (series.flat().every(({ value }) => value === null || Number.isFinite(value))) {
      expect(describedProblems('azure-metrics-response', answer)).toEqual([])
    }
    return JSON.stringify(answer)
  },
})

const URL_OF_LOGS = 'https://api.loganalytics.azure.com'

describe('metrics of a resource', () => {
  const names = { side: 'canary', slot: 'a', version: 'v' }
  const window = { fromSeconds: 1_200, toSeconds: 1_260 }

  async function asking(query: string, answer: object = { value: [] }) {
    const asked: HttpRequest[] = []
    const http = async (request: HttpRequest) => {
      asked.push(request)
      return { status: 200, contentType: 'application/json', text: JSON.stringify(answer) }
    }
    const options = { type: 'azure-monitor', resource: RESOURCE, 'token-from': 'T' }
    const source = azureMonitorSource(optionsSchema.parse(options), {
      http,
      clock: handClock(),
      env: { T: 'token' },
    })
    const reading = source.value(query, names, window)
    await reading.catch(() => undefined)
    return { reading, url: new URL(asked[0]?.url ?? 'http://nobody') }
  }

  test('without a filter, and names of metrics with spaces', async () => {
    const { url } = await asking('Response Time Maximum')
    expect(url.host).toBe('management.azure.com')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      'api-version': '2023-10-01',
      timespan: '1970-01-01T00:20:00.000Z/1970-01-01T00:21:00.000Z',
      interval: 'PT1M',
      metricnames: 'Response Time',
      aggregation: 'maximum',
    })
  })

  test('a quotation mark in a name is part of the name', async () => {
    const { reading, url } = await asking("r Total where revisionName eq '${slot}''s'")
    await reading
    expect(url.searchParams.get('$filter')).toBe("revisionName eq 'a''s'")
  })

  test.each(['Requests', 'Requests Sum', 'a,b Total', "Requests Total revisionName eq 'a'"])(
    '%s says how to write a query',
    async (query) => {
      const error = await failure((await asking(query)).reading)
      expect([error.reason, error.hint]).toEqual([
        'config_invalid',
        expect.stringContaining('Requests Total where'),
      ])
    },
  )

  test('an answer that is not whole is none', async () => {
    const failed = { value: [{ errorCode: 'Throttled', errorMessage: 'later', timeseries: [] }] }
    const many = { value: [{ timeseries: Array.from({ length: 1_000 }, () => ({ data: [] })) }] }
    for (const answer of [failed, many]) {
      const error = await failure((await asking('r Total', answer)).reading)
      expect(error.reason).toBe('metrics_unreachable')
    }
  })
})

describe('an application of Azure', () => {
  const application = {
    'tenant-from': 'TENANT',
    'client-from': 'CLIENT',
    'client-secret-from': 'PW',
  }
  const base = { type: 'azure-monitor', workspace: 'w-1' }
  const env = { TENANT: 'my-tenant', CLIENT: 'my-client', PW: 's3cret', T: 'token' }

  test('gets its token from its own tenant, for the API that is asked', async () => {
    const asked: HttpRequest[] = []
    const http = async (request: HttpRequest) => {
      asked.push(request)
      const text = JSON.stringify({ token_type: 'Bearer', access_token: 'ey.1', expires_in: 3599 })
      return { status: 200, contentType: 'application/json', text }
    }
    const options = optionsSchema.parse({ ...base, ...application })
    const bearer = azureBearer(options, URL_OF_LOGS, { http, clock: handClock(), env })
    expect(await bearer.token()).toBe('ey.1')
    expect(asked[0]?.url).toBe('https://login.microsoftonline.com/my-tenant/oauth2/v2.0/token')
    expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'my-client',
      client_secret: 's3cret',
      scope: 'https://api.loganalytics.azure.com/.default',
    })
    expect(bearer.secrets).toEqual(expect.arrayContaining(['s3cret', 'ey.1']))
  })

  test.each([
    ['nothing', {}],
    ['half of it', { 'tenant-from': 'TENANT', 'client-from': 'CLIENT' }],
    ['both ways', { ...application, 'token-from': 'T' }],
  ])('%s is refused', (_, more) => {
    const options = optionsSchema.parse({ ...base, ...more })
    const http = async () => ({ status: 200, contentType: '', text: '' })
    expect(() => azureBearer(options, URL_OF_LOGS, { http, clock: handClock(), env })).toThrow(
      ConfigError,
    )
  })
})
