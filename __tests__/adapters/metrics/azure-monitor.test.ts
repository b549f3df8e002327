// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { describe, expect, test } from '@jest/globals'
import { azureBearer } from '../../../src/adapters/metrics/azure-bearer.ts'
import { azureMonitorSource } from '../../../src/adapters/metrics/azure-monitor.ts'
import type { HttpRequest } from '../../../src/adapters/tools/http.ts'
import { azureMonitorSource as optionsSchema } from '../../../src/config/source-options/hosted.ts'
import { ConfigError } from '../../../src/domain/errors.ts'
import { countingSourceContract } from '../../contracts/counting-source-contract.ts'
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
    const bearer = azureBearer(options, { http, clock: handClock(), env })
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
    expect(() => azureBearer(options, { http, clock: handClock(), env })).toThrow(ConfigError)
  })
})
