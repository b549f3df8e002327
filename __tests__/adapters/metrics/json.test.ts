// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { describe, expect, test } from '@jest/globals'
import { jsonSource } from '../../../src/adapters/metrics/json.ts'
import { parseJsonPath, valuesAt } from '../../../src/adapters/metrics/json-path.ts'
import { httpClient } from '../../../src/adapters/tools/http.ts'
import { jsonSource as optionsSchema } from '../../../src/config/source-options/own.ts'
import type { Side } from '../../../src/domain/units.ts'
import { countingSourceContract } from '../../contracts/counting-source-contract.ts'
import {
  failure,
  type MetricWorld,
  metricSourceContract,
} from '../../contracts/metric-source-contract.ts'
import type { Kind, Point } from '../../support/counting-server.ts'
import { handClock } from '../../support/hand-clock.ts'
import { listen } from '../../support/loopback.ts'

const page = '/stats?slot=${slot}&from=${from}&to=${to}'

const options = (url: string, more = {}) => optionsSchema.parse({ type: 'json', url, ...more })

const kind: Kind = {
  type: 'json',
  open: (url, secret, tools) =>
    jsonSource(options(url + page, { 'headers-from': { 'X-Key': 'KEY' }, 'timeout-seconds': 2 }), {
      ...tools,
      env: { KEY: secret },
    }),
  bad: '$.errors',
  total: '$.requests',
  value: '$.requests',
  gridSeconds: 1,
  answers: 'window',
  isAnyShape: true,
  question: ({ url }) => ({
    query: `requests ${url.searchParams.get('slot')}`,
    fromSeconds: Number(url.searchParams.get('from')),
    toSeconds: Number(url.searchParams.get('to')),
    stepSeconds: null,
  }),
  others: (question) => [{ ...question, query: question.query.replace('requests', 'errors') }],
  answer: (series, _question, others) =>
    JSON.stringify({ requests: written(series), errors: others.map(written)[0] }),
}

/** undefined, which JSON leaves out, when there is no series; NaN and infinities as words. */
function written(series: readonly (readonly Point[])[]) {
  const value = series[0]?.[0]?.value
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}

countingSourceContract(kind)

/** A page of counters that the test writes, read at every edge. */
async function countersWorld(): Promise<MetricWorld> {
  const clock = handClock()
  const numbers = new Map<string, { good: number; bad: number }>()
  const server = await listen((request, response) => {
    const slot = new URL(request.url ?? '', 'http://x').searchParams.get('slot') ?? ''
    const { good, bad } = numbers.get(slot) ?? { good: 0, bad: 0 }
    response.writeHead(200, { 'content-type': 'application/json' })
    // As many pages do: no errors, no key.
    response.end(JSON.stringify({ total: good + bad, ...(bad > 0 ? { errors: bad } : {}) }))
  })
  const more = { reads: 'counters', slots: ['blue', 'green'] }
  const source = jsonSource(options(`${server.url}/?slot=\${slot}`, more), {
    http: httpClient({ clock, random: () => 0.5 }),
    clock,
    env: {},
  })
  const slotOf = (side: Side) => (side === 'canary' ? 'green' : 'blue')
  return {
    source,
    bad: '$["errors"]',
    total: '$.total',
    value: '$.total',
    names: (side) => ({ side, slot: slotOf(side), version: 'v' }),
    async happen(side, events) {
      const before = numbers.get(slotOf(side)) ?? { good: 0, bad: 0 }
      const after = { good: before.good + events.good, bad: before.bad + events.bad }
      numbers.set(slotOf(side), after)
    },
    async edge() {
      clock.advance(30)
      await source.mark()
      return clock.nowSeconds()
    },
    restart: async (side) => void numbers.delete(slotOf(side)),
    close: server.close,
  }
}
metricSourceContract('json with counters', countersWorld)

describe('json', () => {
  const names = { side: 'canary', slot: 'a b&to=0#x/../y', version: 'v1' }
  const window = { fromSeconds: 1_000.5, toSeconds: 1_030.5 }

  async function askedFor(url: string, more: object) {
    const seen: string[] = []
    const server = await listen((request, response) => {
      seen.push(request.url ?? '')
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"n":1}')
    })
    const clock = handClock()
    const http = httpClient({ clock, random: () => 0.5 })
    const source = jsonSource(options(server.url + url, more), { http, clock, env: {} })
    const reading = await source.value('$.n', names, window)
    await server.close()
    return { seen, reading }
  }

  test('a name stays one part of the URL, and times are written as asked', async () => {
    const url = '/of/${slot}/x?s=${slot}&f=${from}&t=${to}&w=${window}'
    const iso = await askedFor(url, { 'time-format': 'iso' })
    const slot = encodeURIComponent(names.slot)
    expect(iso.seen).toEqual([
      `/of/${slot}/x?s=${slot}&f=1970-01-01T00%3A16%3A40.000Z&t=1970-01-01T00%3A17%3A10.000Z&w=30s`,
    ])
    const millis = await askedFor('/?f=${from}', { 'time-format': 'milliseconds' })
    expect(millis.seen).toEqual(['/?f=1000500'])
    expect(millis.reading).toEqual({ kind: 'data', value: 1 })
  })

  test.each([
    [{ url: 'https://${slot}.example.com/?f=${from}' }, 'host'],
    [{ url: 'https://u:p@example.com/?f=${from}' }, 'credentials'],
    [{ url: 'file:///etc/passwd?f=${from}' }, 'no address'],
    [{ url: 'https://example.com/stats' }, 'which time'],
    [{ url: 'https://example.com/stats', reads: 'counters' }, 'slots'],
    [{ url: 'https://x.io/?v=${version}', reads: 'counters', slots: ['a', 'b'] }, 'before anybody'],
  ])('refuses %j', (written, why) => {
    const parsed = optionsSchema.safeParse({ type: 'json', ...written })
    expect(parsed.error?.issues.map(({ message }) => message).join()).toContain(why)
  })

  test('a query that is no path says how to write one', async () => {
    const clock = handClock()
    const http = httpClient({ clock, random: () => 0.5 })
    const source = jsonSource(options('http://127.0.0.1:9/?f=${from}'), { http, clock, env: {} })
    for (const query of ['errors', '$.', '$..a', '$[?(@.a)]', '$.a b', '$["a]', '']) {
      const error = await failure(source.value(query, names, window))
      expect([query, error.reason]).toEqual([query, 'config_invalid'])
    }
  })
})

describe('paths', () => {
  const json = { a: { 'x y': [1, 2, 3] }, list: [{ n: 4 }, { n: 5 }, {}], 'q"': 6 }
  test.each([
    ['$.a["x y"][0]', [1]],
    ["$.a['x y'][-1]", [3]],
    ['$.list[*].n', [4, 5]],
    ['$["q\\""]', [6]],
    ['$.list.length', []],
    ['$.constructor', []],
    ['$.a.nothing.deeper', []],
  ])('%s', (text, values) => {
    expect(valuesAt(json, parseJsonPath(text) ?? [])).toEqual(values)
  })
})
