// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { expect, test } from '@jest/globals'
import { newRelicSource } from '../../../src/adapters/metrics/new-relic.ts'
import { httpClient } from '../../../src/adapters/tools/http.ts'
import { newRelicSource as optionsSchema } from '../../../src/config/source-options/hosted.ts'
import { countingSourceContract } from '../../contracts/counting-source-contract.ts'
import { failure } from '../../contracts/metric-source-contract.ts'
import { handClock } from '../../support/hand-clock.ts'
import { listen } from '../../support/loopback.ts'

const word = (value: number | null | undefined) =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : (value ?? null)

countingSourceContract({
  type: 'new-relic',
  open: (url, secret, tools) =>
    newRelicSource(
      optionsSchema.parse({ type: 'new-relic', url, account: 42, 'timeout-seconds': 2 }),
      { ...tools, env: { NEW_RELIC_API_KEY: secret } },
    ),
  bad: "SELECT count(*) FROM errors WHERE slot = '${slot}'",
  total: "SELECT count(*) FROM requests WHERE slot = '${slot}'",
  value: "SELECT percentile(duration, 95) FROM requests WHERE slot = '${slot}'",
  gridSeconds: 1,
  answers: 'window',
  question({ body }) {
    const { variables } = JSON.parse(body) as { variables: { account: number; nrql: string } }
    expect(variables.account).toBe(42)
    const [, query = '', from, to] = /^(.*) SINCE (\d+) UNTIL (\d+)$/s.exec(variables.nrql) ?? []
    const times = { fromSeconds: Number(from) / 1000, toSeconds: Number(to) / 1000 }
    return { query, ...times, stepSeconds: null }
  },
  answer(series, { query }) {
    const results = series.map(([point]) => {
      const value = word(point?.value)
      return query.includes('percentile')
        ? { 'percentile.duration': { '95': value } }
        : { count: value }
    })
    return JSON.stringify({ data: { actor: { account: { nrql: { results } } } } })
  },
})

test.each([
  ["NRQL Syntax Error: Error at line 1 position 8, unexpected 'x'", 'config_invalid'],
  ['Account 42 is not accessible', 'metrics_unreachable'],
])('%s', async (message, reason) => {
  const server = await listen((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ data: { actor: { account: null } }, errors: [{ message }] }))
  })
  const clock = handClock()
  const options = optionsSchema.parse({ type: 'new-relic', url: server.url, account: 42 })
  const source = newRelicSource(options, {
    http: httpClient({ clock, random: () => 0.5 }),
    clock,
    env: { NEW_RELIC_API_KEY: 'secret' },
  })
  const names = { side: 'canary', slot: 'a', version: 'v' }
  const window = { fromSeconds: 1_000, toSeconds: 1_030 }
  const error = await failure(source.counts('SELECT x', 'SELECT y', names, window))
  await server.close()
  expect(error.reason).toBe(reason)
})
