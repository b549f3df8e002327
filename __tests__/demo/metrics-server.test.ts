import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseExposition } from '../../src/demo/exposition.ts'
import { startMetricsServer } from '../../src/demo/metrics-server.ts'
import { parseSelector } from '../../src/demo/selector.ts'
import { handClock } from '../support/hand-clock.ts'
import { until } from '../support/poll.ts'
import { startPage } from '../support/prometheus-page.ts'

describe('the text format', () => {
  test('names, labels, values', () => {
    const page = `# HELP a b
# TYPE a counter
plain 1
labelled{a="x",b="y, \\"z\\"}",} 2.5e3 1700000000000
odd{} +Inf
none NaN
`
    expect(parseExposition(page)).toEqual([
      { name: 'plain', labels: {}, value: 1 },
      { name: 'labelled', labels: { a: 'x', b: 'y, "z"}' }, value: 2_500 },
      { name: 'odd', labels: {}, value: Number.POSITIVE_INFINITY },
      { name: 'none', labels: {}, value: Number.NaN },
    ])
  })

  test('a label keeps any text', () => {
    const text = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(text, (value) => {
        const written = value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')
        expect(parseExposition(`m{l="${written}"} 1`)[0]?.labels).toEqual({ l: value })
      }),
    )
  })

  test('anything else is an error', () => {
    expect(() => parseExposition('<html>')).toThrow(/text format/)
  })
})

describe('selectors', () => {
  const matches = (query: string) => parseSelector(query)?.matches('up', { a: 'x1', b: 'y' })

  test.each([
    ['up', true],
    ['down', false],
    ['up{a="x1"}', true],
    ['up{a!="x1"}', false],
    ['up{a=~"x."}', true],
    ['up{a=~"x"}', false],
    ['up{a!~"x"}', true],
    ['up{none=""}', true],
    ['up{a=~"x.",b="z"}', false],
    ['{__name__="up"}', true],
    ["up{a='x1',}", true],
    ['up{a=`x1`}', true],
  ])('%s', (query, expected) => {
    expect(matches(query)).toBe(expected)
  })

  test.each(['', '{}', 'sum(up)', 'up{a=}', 'up{a="x"', 'up[5]', 'up{a=~"("}', 'up offset 5m'])(
    'does not understand %s',
    (query) => {
      expect(parseSelector(query)).toBeNull()
    },
  )

  test('knows ranges', () => {
    expect(parseSelector('up')?.rangeSeconds).toBeNull()
    expect(parseSelector('up[1500ms]')?.rangeSeconds).toBe(1.5)
    expect(parseSelector('up[5m]')?.rangeSeconds).toBe(300)
  })
})

test('scrapes at its interval, forgets what the page no longer shows, and stops', async () => {
  const page = await startPage()
  const clock = handClock()
  page.set('level{x="1"}', 4)
  const server = await startMetricsServer({
    scrapeTargets: [{ url: page.url, labels: { job: 'demo' } }],
    intervalSeconds: 5,
    clock,
  })
  const ask = async (query: string) => {
    const response = await fetch(`${server.url}/api/v1/query?${new URLSearchParams({ query })}`)
    return ((await response.json()) as { data: { result: { metric: unknown }[] } }).data.result
  }
  await until('the first scrape', 5, async () => (await ask('level{job="demo"}')).length === 1)
  page.remove('level{x="1"}')
  clock.advance(5)
  await until('the second scrape', 5, async () => (await ask('level')).length === 0)
  expect(await ask('level[60s]')).toEqual([
    {
      metric: { __name__: 'level', instance: new URL(page.url).host, job: 'demo', x: '1' },
      values: [[clock.nowSeconds() - 5, '4']],
    },
  ])
  const nowhere = await fetch(`${server.url}/api/v1/labels`)
  expect(nowhere.status).toBe(404)
  await server.close()
  await page.close()
})
