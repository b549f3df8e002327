// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { describe, expect, test } from '@jest/globals'
import { sentrySource } from '../../../src/adapters/metrics/sentry.ts'
import { httpClient } from '../../../src/adapters/tools/http.ts'
import { sentrySource as optionsSchema } from '../../../src/config/source-options/hosted.ts'
import { countingSourceContract } from '../../contracts/counting-source-contract.ts'
import { handClock } from '../../support/hand-clock.ts'
import { listen } from '../../support/loopback.ts'

const word = (value: number | null | undefined) =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : (value ?? null)

countingSourceContract({
  type: 'sentry',
  open: (url, secret, tools) =>
    sentrySource(
      optionsSchema.parse({ type: 'sentry', url, organization: 'shop', 'timeout-seconds': 2 }),
      { ...tools, env: { SENTRY_AUTH_TOKEN: secret } },
    ),
  bad: 'events is:errors release:"${slot}"',
  total: 'events is:requests release:"${slot}"',
  value: 'events is:requests release:"${slot}"',
  gridSeconds: 60,
  answers: 'window',
  question({ url }) {
    expect(url.pathname).toBe('/api/0/organizations/shop/events/')
    const seconds = (name: string) => Date.parse(url.searchParams.get(name) ?? '') / 1000
    const query = url.searchParams.get('query') ?? ''
    return { query, fromSeconds: seconds('start'), toSeconds: seconds('end'), stepSeconds: null }
  },
  answer: (series) =>
    JSON.stringify({
      data: series.map(([point]) => ({ 'count()': word(point?.value) })),
      meta: {},
    }),
})

describe('sentry', () => {
  const names = { side: 'canary', slot: 'a', version: '1234abc' }
  const window = { fromSeconds: 1_200, toSeconds: 1_260 }

  async function asked(query: string, body: unknown) {
    const seen: URL[] = []
    const server = await listen((request, response) => {
      seen.push(new URL(request.url ?? '', 'http://sentry'))
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
    const clock = handClock()
    const options = { url: server.url, organization: 'shop', project: 7 }
    const source = sentrySource(optionsSchema.parse({ type: 'sentry', ...options }), {
      http: httpClient({ clock, random: () => 0.5 }),
      clock,
      env: { SENTRY_AUTH_TOKEN: 'secret' },
    })
    const outcome = await source.value(query, names, window).catch((error: unknown) => error)
    await server.close()
    return { seen, outcome }
  }

  const group = (status: string, count: number | null) => ({
    by: { 'session.status': status },
    totals: { 'sum(session)': count },
    series: {},
  })
  const groups = [group('healthy', 90), group('errored', 7), group('crashed', 3)]

  test('sessions, all of them or by how they ended', async () => {
    const all = await asked('sessions release:"shop@${version}"', { groups })
    expect(all.outcome).toEqual({ kind: 'data', value: 100 })
    const bad = await asked('sessions:crashed+errored release:"shop@${version}"', { groups })
    expect(bad.outcome).toEqual({ kind: 'data', value: 10 })
    expect(Object.fromEntries(bad.seen[0]?.searchParams ?? [])).toEqual({
      project: '7',
      field: 'sum(session)',
      groupBy: 'session.status',
      interval: '1m',
      query: 'release:"shop@1234abc"',
      start: '1970-01-01T00:20:00.000Z',
      end: '1970-01-01T00:21:00.000Z',
    })
    const unknown = await asked('sessions x:y', { groups: [group('healthy', null)] })
    expect(unknown.outcome).toMatchObject({ kind: 'no_data' })
  })

  test('issues that were first seen in the window', async () => {
    const { seen, outcome } = await asked('new-issues firstRelease:"shop@${version}"', [
      { id: '1', title: '::error::x' },
      { id: '2' },
    ])
    expect(outcome).toEqual({ kind: 'data', value: 2 })
    expect(seen[0]?.searchParams.get('query')).toBe(
      'firstRelease:"shop@1234abc" firstSeen:>=1970-01-01T00:20:00.000Z firstSeen:<1970-01-01T00:21:00.000Z',
    )
  })

  test('a query that does not say what is counted is refused', async () => {
    const { seen, outcome } = await asked('release:"x"', [])
    expect(outcome).toMatchObject({ reason: 'config_invalid' })
    expect(seen).toEqual([])
  })
})
